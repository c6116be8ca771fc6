"""Everyday wording for answers that can be picked from a list: "没啥用" is the outcome `none`."""

from __future__ import annotations

import re
from functools import cache
from typing import TypeAlias

from nlp.answer_text import bare
from nlp.cues import Cues, longest, variants
from nlp.tables import rows

Value: TypeAlias = str | bool
_BOOLEAN = frozenset(
    {
        "psychotic_features",
        "comorbid_anxiety",
        "personality_disorder",
        "psychosocial_stressor",
        "adherent",
        "dose_adequate",
    }
)
_VALUES: dict[str, tuple[str, ...]] = {
    "role": ("patient", "clinician"),
    "severity": ("subsyndromal", "mild", "moderate", "severe"),
    "functional_impairment": ("none", "mild", "moderate", "severe"),
    "intensified_treatment": ("none", "day_care", "inpatient"),
    "outcome": ("none", "partial", "response", "remission", "relapse", "worse"),
    "stopped_for": (
        "inefficacy",
        "intolerance",
        "nonadherence",
        "remission",
        "other",
        "ongoing",
    ),
    "ect_placement": ("bilateral", "unilateral"),
    "episode": ("current", "previous", "all_current"),
    "optimised": ("dose_increase", "extended"),
    "added_to": ("alone",),
} | dict.fromkeys(_BOOLEAN, ("true", "false"))
_STRONGER: dict[str, tuple[str, ...]] = {
    "outcome": ("relapse", "worse", "remission"),
    "stopped_for": ("ongoing",),
    "episode": ("all_current",),
    "intensified_treatment": ("inpatient", "day_care"),
}
"""Of several values told in one answer, those that include the others, strongest first."""
_NEGATED_HAN = (
    "不",
    "没",
    "没有",
    "不是",
    "不算",
    "不太",
    "没那么",
    "不是很",
    "不怎么",
    "并不",
    "未",
    "无",
    "非",
    "否认",
    "不存在",
    "没什么",
    "没啥",
)
_NEGATED_LATIN = re.compile(
    r"(?:(?<![a-z])(?:not|no|never|without|denies|denied|nor)|n't)(?: (?:very|really|a|an"
    r"|any|that|so|too|been|have|had|be|particularly))*[ -]$"
)


@cache
def _choices(field: str) -> tuple[dict[str, str], Cues[str]]:
    """Answers of one character, and phrases to look for, each with its value."""
    single: dict[str, str] = {}
    phrases: dict[str, str] = {}
    for row in rows("choices.tsv", ("field", "value", "phrase")):
        row.one_of("field", tuple(_VALUES))
        row.one_of("value", (*_VALUES[row.text("field")], "-"))
        if row.text("field") != field:
            continue
        for phrase in variants(row):
            known = single if len(phrase) == 1 else phrases
            if known.setdefault(phrase, row.text("value")) != row.text("value"):
                raise row.wrong("phrase", f"{phrase!r} is {known[phrase]} already")
    return single, Cues(list(phrases.items()))


_FLIPPED = {"true": "false", "false": "true"}


def choice_value(field: str, text: str) -> Value | None:
    """The value of `field` that the words tell, in the words of the contract; None if open.

    Raises KeyError for a field whose values are not picked from a list.
    """
    if field not in _VALUES:
        raise KeyError(field)
    norm = bare(text)
    single, cues = _choices(field)
    values: set[str] = set()
    if norm in single:
        values.add(single[norm])
    elif norm in _VALUES[field]:
        values.add(norm)
    else:
        for cue in longest(cues.find(norm)):
            value = cue.value
            if _negated(norm, cue.start):
                if field not in _BOOLEAN:
                    continue
                value = _FLIPPED[value]
            values.add(value)
    for stronger in _STRONGER.get(field, ()):
        if stronger in values:
            values = {stronger}
    if len(values) != 1 or "-" in values:
        return None
    value = values.pop()
    return value == "true" if field in _BOOLEAN else value


def _negated(norm: str, start: int) -> bool:
    return norm[max(start - 4, 0) : start].endswith(_NEGATED_HAN) or bool(
        _NEGATED_LATIN.search(norm, max(start - 24, 0), start)
    )
