"""Scores on rating scales: "HAMD 28→14", "PHQ-9 从18降到9", what improvement they mean, how severe.

Response is a fall of half or more, partial a quarter to a half (Desseilles 2011; Fava 2008);
remission is at or below the scale's own score, whatever the first one was.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from nlp import numbers
from nlp.mentions import Effect, Outcome, Span
from nlp.tables import phrases

Severity = Literal["subsyndromal", "mild", "moderate", "severe"]


class Scale(NamedTuple):
    """Highest score; upper ends of the bands and of remission, None where no figure is known."""

    most: float
    subsyndromal: float | None
    mild: float | None
    moderate: float | None
    remission: float | None


@dataclass(frozen=True, slots=True)
class Score:
    """One score, or the first and the last of a course; `first` None when only one was told."""

    span: Span
    scale: str
    first: float | None
    last: float


@cache
def scales() -> dict[str, Scale]:
    """Scale to its thresholds, from `data/scales.tsv`."""
    columns = ("scale", "most", "subsyndromal", "mild", "moderate", "remission")
    found: dict[str, Scale] = {}
    for name, row in phrases("scales.tsv", columns, key="scale"):
        ends = [row.optional(column) for column in columns[2:5]]
        known = [end for end in ends if end is not None]
        if known != sorted(known):
            raise row.wrong("mild", "the bands do not rise")
        most, remission = row.number("most"), row.optional("remission")
        found[name] = Scale(most, ends[0], ends[1], ends[2], remission)
    return found


@cache
def _names() -> tuple[dict[str, str], re.Pattern[str]]:
    table = {
        phrase: row.one_of("scale", tuple(scales()))
        for phrase, row in phrases("scale_names.tsv", ("phrase", "scale"))
    }
    ordered = sorted(table, key=len, reverse=True)
    pattern = "|".join(re.escape(p) + ("(?![a-z])" if p[-1].isalpha() else "") for p in ordered)
    return table, re.compile(pattern)


_GATE = re.compile(r"ham|hdrs|hrsd|madrs|phq|qids|bdi|beck|汉密|蒙哥|贝克|减分|[评得总]分")
_BETWEEN_NAME = re.compile(
    r"(?:[\s:：=,，(（)）]|量表|现在|目前|今天|抑郁|评分|总分|得分|分数|分值|打分"
    r"|score[sd]?|total|rating|was|is|now|today|of|at|from|went|dropped|fell"
    r"|decreased|improved|my|item|items|项|版|从|由|是|为|的|基线|baseline|测|做|has|gone"
    r"|已?下?降(?:到|至|为)|减(?:到|至)|回落(?:到|至)|掉(?:到|至)"
    r"|down|only|still|now|还有|还是|仍|有){0,8}"
)
_ARROW = re.compile(
    r" ?分? ?(?:→|->|=>|➡|⇒|—>|>|-|~|—|降(?:到|至|为)了?|减(?:到|至)了?|下降(?:到|至)"
    r"|变成?|到|掉到|改善(?:到|至)|升(?:到|至)|涨到"
    r"|down to|to|up to|and now|, now|,? ?(?:现在|目前|现|治疗后|later)(?:是|降到)?"
    r"|(?:went |dropped |fell |came )?(?:down )?to) ?"
)
_FROM = re.compile("从|由|from")
_REDUCTION = re.compile(r"减分率(?:为|是|约|达|:)? ?([0-9]{1,3}(?:\.[0-9])?) ?%?")


def find(norm: str) -> list[Score]:
    """The scores in a normal form, in order."""
    if not _GATE.search(norm):
        return []
    table, pattern = _names()
    told = numbers.find(norm)
    found: list[Score] = []
    place = 0
    for match in pattern.finditer(norm):
        start, end = match.span()
        if start and "a" <= norm[start - 1] <= "z":
            continue
        scale = table[match.group()]
        while place < len(told) and told[place].start < end:
            place += 1
        score = _score(norm, start, end, scale, told[place : place + 2])
        if score is not None:
            found.append(score)
    return found


def _score(
    norm: str, start: int, end: int, scale: str, told: tuple[numbers.Numeral, ...]
) -> Score | None:
    most = scales()[scale].most
    if not told or told[0].start - end > 24 or told[0].high > most:
        return None
    if not _BETWEEN_NAME.fullmatch(norm, end, told[0].start):
        return None
    first = told[0]
    if first.low != first.high:  # "from 9 to 18" rose; "9-18" alone may be a range
        rose = _FROM.search(norm, end, first.start)
        return Score(Span(start, first.end), scale, first.low, first.high) if rose else None
    near = len(told) == 2 and told[1].start - first.end <= 14 and told[1].high <= most
    if near and _ARROW.fullmatch(norm, first.end, told[1].start):
        return Score(Span(start, told[1].end), scale, first.low, told[1].low)
    return Score(Span(start, first.end), scale, None, first.low)


def severity(scale: str, score: float) -> Severity | None:
    """The band of a score; None where no bands are known. Boundaries belong to the lower band."""
    bands = scales()[scale]
    if bands.subsyndromal is None or bands.mild is None or bands.moderate is None:
        return None
    if score <= bands.subsyndromal:
        return "subsyndromal"
    if score <= bands.mild:
        return "mild"
    return "moderate" if score <= bands.moderate else "severe"


def improvement(score: Score) -> float | None:
    """Percent by which the score fell (negative: rose); None with one score or from nought."""
    if not score.first:
        return None
    return round((score.first - score.last) / score.first * 100, 1)


def effect(score: Score) -> Effect | None:
    """What a treatment did by its scores; None where one score alone does not tell."""
    percent = improvement(score)
    if percent is None:
        return None
    remission = scales()[score.scale].remission
    if remission is not None and score.last <= remission and percent > 0:
        return "remission"
    return "response" if percent >= 50 else "partial" if percent >= 25 else "none"


def outcomes(norm: str) -> list[Outcome]:
    """What the scores told in a text mean for the treatment told beside them.

    A rise counts as no effect with 0 percent improvement.
    """
    found = []
    for score in find(norm):
        percent = improvement(score)
        if percent is not None:
            found.append(Outcome(score.span, effect(score), max(percent, 0.0)))
    for match in _REDUCTION.finditer(norm):
        percent = float(match.group(1))
        if percent <= 100:
            kind: Effect = "response" if percent >= 50 else "partial" if percent >= 25 else "none"
            found.append(Outcome(Span(*match.span()), kind, percent))
    return sorted(found, key=lambda outcome: outcome.span)
