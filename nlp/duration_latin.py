"""Lengths of time in English and in clinicians' shorthand: "a year and a half", "x8w", "6/52"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp import numbers
from nlp.duration_lengths import Length, Unit, days_of, prefixed, units
from nlp.numbers import Numeral

_LATIN = re.compile(
    r"(?P<plus>\+)?[ -]{0,2}(?:(?:full|whole|solid|good|long|straight|entire|more"
    r"|consecutive|of|or so)"
    r"[ -]){0,2}(?:an? )?(?P<unit>[a-z]{1,10})(?![a-z])"
    r"(?P<tail> and (?:a )?half(?! of)| or (?:so|longer|more|two|thereabouts)| plus|\+|ish)?"
)
_LATIN_ONE = re.compile(
    r"(?<![a-z])(?:another|whole|entire|past|last|an?|full|one)(?: (?:full|whole|solid"
    r"|good|entire|long|half))?"
    r"[ -](?P<unit>day|week|fortnight|month|year|semester|winter|summer|decade|wk|yr|mth)(?![a-z])"
    r"(?P<tail> and (?:a )?half(?! of)| or (?:so|longer|more|two)|ish)?"
)
_LATIN_BARE = re.compile(
    r"(?P<how>many|so many|for|of|took|some|last few)(?: the (?:past|last))? "
    r"(?P<unit>days|weeks|months|years|decades)(?![a-z])|(?<![a-z])month and a half(?![a-z])"
)
_LATIN_ORDINAL = re.compile(
    r"(?<![a-z])(?:(?P<word>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|[0-9]{1,2}(?:st|nd|rd|th)) (?P<unit>day|week|month)"
    r"|(?P<unit2>day|week|month) (?P<number>[0-9]{1,2}|one|two|three|four|five|six|seven|eight))"
    r"(?![a-z0-9])"
)
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth"),
    *("sixth", "seventh", "eighth", "ninth", "tenth"),
)
_OVER = re.compile(
    r"(?<![0-9/.])(?P<low>[0-9]{1,2})(?:-(?P<high>[0-9]{1,2}))?/(?P<under>52|12|7)(?![0-9/])"
)
_OVER_CUE = re.compile(r"(?:for|x|×|over|after|then|mg|bd|bid|od|qd|tds|tid|nocte) ?$")


def read(norm: str, numeral: Numeral) -> Length | None:
    match = _LATIN.match(norm, numeral.end)
    if match is None:
        return None
    unit = units().get(match["unit"])
    if unit is None or not match["unit"].isascii():
        return None
    start, end = numeral.start, match.end()
    if unit.shorthand in ("letter", "cued"):
        if numeral.script != "digit" or match.start("unit") - numeral.end > 1:
            return None
        cue = norm[max(start - 4, 0) : start]
        if unit.shorthand == "cued" and not re.search(r"(?:for|x|×|\*) ?$", cue):
            return None
    if match["unit"] in ("mo",) and norm[end : end + 1] == "n":
        return None
    if not 0 < numeral.low < 1000:
        return None
    low, high = numeral.low, numeral.high
    if low == 0.5 and unit.rank == 1:
        return None
    tail = (match["tail"] or "").strip()
    return _latin_finish(
        norm, start, end, (low, high), unit, tail, bool(match["plus"]), numeral.vague
    )


def _latin_finish(
    norm: str,
    start: int,
    end: int,
    number: tuple[float, float],
    unit: Unit,
    tail: str,
    plus: bool = False,
    vague: bool = False,
) -> Length:
    low, high = number
    if tail.startswith("and"):
        low, high = low + 0.5, high + 0.5
    elif tail == "or two":
        high += 1
    bottom, top = days_of(low, high, unit)
    days: float | None = top
    if plus or tail in ("or more", "or longer", "plus", "+"):
        days = None
    else:
        bottom, days, start = prefixed(norm, start, bottom, top, unit.rank)
    return Length(start, end, bottom, days, unit.rank, vague or bool(tail))


def without_numeral(norm: str) -> Iterator[Length]:
    """Lengths told without a number before the unit: "a month", "for years", "week 6", "6/52"."""
    yield from _one_unit(norm)
    yield from _bare_unit(norm)
    yield from _ordinals(norm)
    yield from _shorthand(norm)


def _one_unit(norm: str) -> Iterator[Length]:
    for match in _LATIN_ONE.finditer(norm):
        start, text = match.start(), match.group()
        number = 0.5 if " half" in text.split(match["unit"])[0] else 1.0
        before = norm[max(start - 5, 0) : start]
        if text.startswith(("last", "past")) and not before.endswith(("the ", "this ")):
            continue
        unit, tail = units()[match["unit"]], (match["tail"] or "").strip()
        yield _latin_finish(norm, start, match.end(), (number, number), unit, tail)


def _bare_unit(norm: str) -> Iterator[Length]:
    for match in _LATIN_BARE.finditer(norm):
        if match["unit"] is None:  # "month and a half"
            yield Length(match.start(), match.end(), 45, 45, 3)
            continue
        if match.start() and "a" <= norm[match.start() - 1] <= "z":
            continue
        unit = units()[match["unit"]]
        least = 3 if match["how"] in ("many", "so many") else 2
        start = match.start() if least == 3 else match.start("unit")
        yield Length(start, match.end(), least * unit.low, None, unit.rank, True, 0.8)


def _ordinals(norm: str) -> Iterator[Length]:
    """ "third week", "week 6": between two and three weeks so far, between five and six."""
    for match in _LATIN_ORDINAL.finditer(norm):
        word, unit = match["word"], units()[match["unit"] or match["unit2"]]
        if word is None:
            value = numbers.parse(match["number"])
            ordinal = int(value[0]) if value else 0
        else:
            ordinal = _ORDINALS.index(word) + 1 if word in _ORDINALS else int(word[:-2])
        if ordinal and (ordinal > 1 or match["unit2"] or word == "1st"):
            low, high = (ordinal - 1) * unit.low, ordinal * unit.high
            yield Length(match.start(), match.end(), low, high, unit.rank, True, 0.7)


def _shorthand(norm: str) -> Iterator[Length]:
    """6/52 is six weeks; 3/12 and 5/7 are months and days only where a cue stands before."""
    for match in _OVER.finditer(norm):
        days = {"52": 7.0, "12": 30.0, "7": 1.0}[match["under"]]
        cue = _OVER_CUE.search(norm, max(match.start() - 6, 0), match.start())
        if match["under"] != "52" and not cue:
            continue
        low, high = float(match["low"]), float(match["high"] or match["low"])
        if low and low <= high:
            yield Length(match.start(), match.end(), low * days, high * days, 2)
