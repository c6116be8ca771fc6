"""Numbers of sessions ("MECT 8次", "12 sessions", "做了二十次") and where electrodes were placed.

A course ("2个疗程") is no number of sessions. Of a range the smaller end is kept, with less
certainty: whether a course was complete must not hang on the larger one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Literal, NamedTuple

from nlp import numbers
from nlp.mentions import Sessions, Span
from nlp.numbers import Numeral
from nlp.tables import rows

Placement = Literal["bilateral", "unilateral"]
_MOST = 500
_GATE = re.compile(
    r"[次回侧颞额]|session|treat|infusion|ect|shock|tms|lateral|appoint|bi[tf]|sides?|rul|elia"
)
_FILLED = re.compile(
    r" ?(?:(?:total|more|full|whole|weekly|daily|individual|separate|bilateral|unilateral"
    r"|rul|ketamine|esketamine"
    r"|ect|mect|tms|rtms|cbt|therapy|of|magnetic|stimulation|bitemporal|acute"
    r"|maintenance)[ -]){0,3}"
)
_COURSE_OF = re.compile(r"(?:ect|tms|电休克|无抽|磁刺激|经颅磁) ?[x×*] ?$")
_TIME = re.compile(r" ?(?:个?[月周天年]|星期|礼拜|w|d|m|y|day|疗程|courses?)")


class _Words(NamedTuple):
    units: re.Pattern[str]
    times: tuple[str, ...]
    not_before: tuple[str, ...]
    not_after: tuple[str, ...]
    placements: re.Pattern[str]
    sides: dict[str, Placement]


@cache
def _words() -> _Words:
    found: dict[str, list[str]] = {}
    roles = ("unit", "times", "not_before", "not_after", "bilateral", "unilateral")
    for row in rows("session_words.tsv", ("role", "phrase")):
        known = found.setdefault(row.one_of("role", roles), [])
        phrase = row.phrase("phrase").replace("_", " ")
        if phrase in known:
            raise row.wrong("phrase", f"{phrase!r} stands there already")
        known.append(phrase)
    units = "|".join(sorted(found["unit"], key=len, reverse=True))
    sides: dict[str, Placement] = dict.fromkeys(found["bilateral"], "bilateral")
    sides |= dict.fromkeys(found["unilateral"], "unilateral")
    ordered = sorted(sides, key=len, reverse=True)
    pattern = "|".join(re.escape(p) + ("(?![a-z])" if p[0].isascii() else "") for p in ordered)
    return _Words(
        re.compile(rf"(?:{units})(?![a-z])"),
        tuple(found["times"]),
        tuple(found["not_before"]),
        tuple(found["not_after"]),
        re.compile(pattern),
        sides,
    )


def _counted(norm: str, numeral: Numeral, words: _Words) -> int | None:
    """Where the words that make the number one of sessions end; None if they do not."""
    if numeral.high > _MOST or numeral.low < 1 or numeral.vague:
        return None
    if _COURSE_OF.search(norm, max(numeral.start - 8, 0), numeral.start):
        return None if _TIME.match(norm, numeral.end) else numeral.end
    right = norm[numeral.end : numeral.end + 2].lstrip(" 多来余")
    if right.startswith(words.times):
        end = norm.index(right[0], numeral.end) + 1
        left = norm[max(numeral.start - 8, 0) : numeral.start].rstrip(" 约共了过有")
        if left.endswith(words.not_before) or norm[end : end + 6].startswith(words.not_after):
            return None
        return end
    filled = _FILLED.match(norm, numeral.end)
    start = filled.end() if filled else numeral.end
    unit = words.units.match(norm, start)
    if unit is None or norm[numeral.end : start + 1].isalpha():
        return None
    if norm[unit.end() : unit.end() + 12].startswith(words.not_after):
        return None
    return unit.end()


def find(norm: str) -> list[Sessions]:
    """Numbers of sessions in a normal form and placements of electrodes, in order."""
    if not _GATE.search(norm):
        return []
    words = _words()
    found: list[Sessions] = []
    for numeral in numbers.find(norm):
        end = _counted(norm, numeral, words)
        if end is None:
            continue
        exact = numeral.low == numeral.high
        span = Span(numeral.start, end)
        found.append(Sessions(span, int(numeral.low), certainty=1.0 if exact else 0.7))
    counted = len(found)
    place = 0
    for match in words.placements.finditer(norm):
        span, side = Span(*match.span()), words.sides[match.group()]
        before = norm[max(span.start - 1, 0) : span.start]
        if before.isascii() and before.isalpha() and norm[span.start].isascii():
            continue
        while place < counted and found[place].span.end <= span.start:
            place += 1
        if place < counted and found[place].span.start < span.end:  # "six bilateral treatments"
            found[place] = replace(found[place], placement=side)
        else:
            found.append(Sessions(span, None, side))
    found.sort(key=lambda s: s.span)
    return found
