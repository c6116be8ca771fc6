"""Lengths of time: "两个半月", "6-8周", "a year and a half", "x8w", "6/52", each in days.

One week is 7 days, a month 30, half a year 182, a year 365; a range keeps its ends, and an
open-ended length ("over two years") has no upper end. `sense` tells what the length measures.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from nlp import duration_han, duration_latin, numbers
from nlp.duration_lengths import Length, tidy
from nlp.duration_senses import sense
from nlp.mentions import Duration, Span

_GATE_HAN = re.compile("[年月周天日期拜冬夏春秋假]")
_GATE_LATIN = re.compile(
    "(?:days|day|week|wk|month|mth|year|yr|fortnight|semester|winter|summer|decade| mo|mos)"
)
_GATE_SHORT = re.compile(r"[0-9](?: ?[dwmy]|/[517]|mo)")
_DOSE_AFTER = re.compile(
    r" ?(?:[一二两三四五六半0-9]|各)[0-9.]* ?(?:次|片|粒|颗|回|顿|mg|毫克|包|丸|支|针)"
)
_PER_BEFORE = re.compile(
    r"(?:once|twice|thrice|times?|x|mgs?|tablets?|pills?|caps(?:ule)?s?|doses?|hours?"
    r"|sessions?|days|nights|milligrams?|[0-9]x?|/)"
    r" ?(?:in |per )?$"
)
_TOOK_ONE = re.compile(r"(?:吃|服|用|才|过|第)(?:了|过)?$")


def _frequency(norm: str, start: int, end: int, length: Length) -> bool:
    """ "一天两片", "twice a day", "5 days a week": how often, not how long."""
    if length.rank > 2 or length.low not in (1.0, 7.0) or length.low != length.high:
        return False
    text = norm[start:end]
    if text in ("a day", "a week", "one day", "one week"):
        return text == "a day" or bool(_PER_BEFORE.search(norm, max(start - 14, 0), start))
    if _DOSE_AFTER.match(norm, end):
        return True
    if text in ("一天", "1天", "一日", "1日"):
        return not _TOOK_ONE.search(norm, max(start - 3, 0), start)
    return False


_SUM_GAP = re.compile(r"零| ?又| ?加| and | & |,? |,|")
_RANGE_GAP = re.compile(r" ?(?:到|至|-|~|—|–|to|or|或|或者) ?")


def _joined(lengths: list[Length], norm: str) -> list[Length]:
    """Sums ("1年3个月", "a year and three months") and ranges ("6周到8周", "10天半个月")."""
    joined: list[Length] = []
    for length in lengths:
        if not joined:
            joined.append(length)
            continue
        last = joined[-1]
        gap = norm[last.end : length.start]
        if len(gap) <= 5 and last.high is not None and length.high is not None:
            smaller = length.rank < last.rank
            if smaller and not last.vague and _SUM_GAP.fullmatch(gap) and last.rank > 1:
                low, high = last.low + length.low, last.high + length.high
                if length.vague and length.rank == 1:  # 仨月零几天
                    low, high = last.low, last.high + 10
                joined[-1] = last._replace(end=length.end, low=low, high=high)
                continue
            ranged = _RANGE_GAP.fullmatch(gap) or (gap == "" and length.rank > last.rank)
            if ranged and last.low < length.high:
                joined[-1] = last._replace(
                    end=length.end, high=length.high, rank=length.rank, vague=True
                )
                continue
        joined.append(length)
    return joined


_NOT_BEFORE = re.compile(r"(?:(?<![a-z])not|rather than|instead of|不是|并非|而不是)(?: for)? ?$")


def months(days: float) -> float:
    """Days told in years, months or a mixture of both as months: 548 is 18, 455 is 15."""
    if days < 182 or (days % 30 == 0 and days % 365):
        return round(days / 30, 1)
    years, rest = divmod(days, 365)
    return round(12 * years + (rest / 30 if rest % 30 == 0 else rest / 30.4), 1)


def find(norm: str) -> list[Duration]:
    """The lengths of time in a normal form, in order, with what each of them measures."""
    return list(_find(norm))


@lru_cache(maxsize=4)
def _find(norm: str) -> tuple[Duration, ...]:
    """The same, remembered for the other readers of the same text."""
    if not (_GATE_HAN.search(norm) or _GATE_LATIN.search(norm) or _GATE_SHORT.search(norm)):
        return ()
    lengths: list[Length] = []
    for numeral in numbers.find(norm):
        length = duration_han.read(norm, numeral) or duration_latin.read(norm, numeral)
        if length is not None:
            lengths.append(length)
    lengths.extend(duration_han.without_numeral(norm))
    lengths.extend(duration_latin.without_numeral(norm))
    lengths.sort(key=lambda length: (length.start, -length.end))
    clear: list[Length] = []
    for length in lengths:
        if not clear or length.start >= clear[-1].end:
            clear.append(length)
    found = [_finished(norm, length) for length in _joined(clear, norm)]
    return tuple(_refuted(norm, found) if len(found) > 1 else found)


def _finished(norm: str, length: Length) -> Duration:
    start, end = length.start, length.end
    meaning = length.sense
    if meaning is None and _frequency(norm, start, end, length):
        meaning = "frequency"
    return Duration(
        Span(start, end),
        tidy(length.low, up=False),
        None if length.high is None else tidy(length.high, up=True),
        vague=length.vague,
        sense=meaning or sense(norm, start, end),
        certainty=length.certainty,
    )


def _refuted(norm: str, found: list[Duration]) -> list[Duration]:
    """Marks the length that is only named to be taken back: "three months, not two"."""
    return [
        replace(d, refuted=True)
        if _NOT_BEFORE.search(norm, max(d.span.start - 14, 0), d.span.start)
        else d
        for d in found
    ]
