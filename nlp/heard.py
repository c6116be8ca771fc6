"""What a cue about effect or telling says, and the tables that hold them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from nlp import patterns
from nlp.cues import Cue, Cues, variants
from nlp.patterns import CuesAndPatterns
from nlp.tables import Row, rows
from nlp.templates import Templates, is_template

EFFECTS = (
    "response", "partial", "none", "remission", "relapse", "intolerant",
    "side_effect", "pending", "early", "nothing",
)  # fmt: skip


_ENGLISH = "outcome_english.tsv"


class EffectCue(NamedTuple):
    """A row of `outcome_cues.tsv` or `outcome_english.tsv`."""

    effect: str
    negated: str | None
    sure: float
    opens: bool = False
    """Only where nothing but names, amounts and little words stand before it in its clause."""
    closes: bool = False
    """Only where nothing but little words follow it in its clause."""


class Discourse(NamedTuple):
    """A row of `discourse_cues.tsv`: `kind` and `value` as its head explains them."""

    kind: str
    value: str


VALUES = {
    "negator": ("word", "barrier", "false"),
    "unreal": ("-",),
    "break": ("-", "contrast"),
    "taken": ("denied", "refused", "advised", "planned", "asked", "taking"),
    "stop": (
        "unsaid", "ongoing", "inefficacy", "intolerance", "nonadherence", "remission", "other",
    ),
    "adherence": ("yes", "no"),
    "link": (
        "add", "switch", "from", "again", "first", "than", "each", "both", "all", "total", "part",
    ),
    "person": ("other", "self", "they", "patient"),
}  # fmt: skip

EffectFound = Cue[EffectCue]
DiscourseFound = Cue[Discourse]


@cache
def effect_cues() -> CuesAndPatterns[EffectCue]:
    """Words about what a treatment did."""
    found: dict[tuple[str, bool, bool], EffectCue] = {}
    templates: list[tuple[str, EffectCue]] = []
    for name in ("outcome_cues.tsv", _ENGLISH):
        for row in rows(name, ("effect", "negated", "sure", "phrase")):
            cue = _effect_cue(row)
            # Chinese words run into each other: they are always written out.
            if name == _ENGLISH and _is_template(row):
                templates.append((row.phrase("phrase"), cue))
                continue
            for written in variants(row):
                phrase, opens, closes = _edges(written)
                known = found.get((phrase, opens, closes))
                if known is None or known.sure < cue.sure:
                    found[phrase, opens, closes] = cue._replace(opens=opens, closes=closes)
    told = patterns.read("effect_patterns.tsv", ("effect", "negated", "sure", "pattern"))
    return CuesAndPatterns(
        Templates([(phrase, cue) for (phrase, _, _), cue in found.items()], templates),
        [(one.expression, _effect_cue(one.row)) for one in told],
    )


def _is_template(row: Row) -> bool:
    try:
        return is_template(row.phrase("phrase"))
    except ValueError as error:
        raise row.wrong("phrase", str(error)) from None


def _edges(phrase: str) -> tuple[str, bool, bool]:
    """A phrase without the marks `<` and `>`, and whether it opens and closes its clause."""
    inner = phrase.removeprefix("<").removesuffix(">")
    return inner, phrase.startswith("<"), phrase.endswith(">")


def _effect_cue(row: Row) -> EffectCue:
    effect = row.one_of("effect", EFFECTS)
    negated = row.one_of("negated", (*EFFECTS, "-"))
    return EffectCue(effect, None if negated == "-" else negated, row.number("sure"))


@cache
def discourse_cues() -> CuesAndPatterns[Discourse]:
    """Words about how a treatment stands in the telling. One phrase may say several things."""
    found: dict[tuple[str, Discourse], None] = {}
    for row in rows("discourse_cues.tsv", ("kind", "value", "phrase")):
        for phrase in variants(row):
            found[phrase, _discourse(row)] = None
    phrases = Cues(list(found))
    told = patterns.read("discourse_patterns.tsv", ("kind", "value", "pattern"))
    return CuesAndPatterns(phrases, [(one.expression, _discourse(one.row)) for one in told])


def _discourse(row: Row) -> Discourse:
    kind = row.one_of("kind", tuple(VALUES))
    return Discourse(kind, row.one_of("value", VALUES[kind]))
