"""Amounts told in answer to a question: "大概8周", "two months", "150", "七成"."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from nlp import doses, durations, numbers, sessions
from nlp.answer_text import EDGES
from nlp.mentions import Duration
from nlp.normalise import normalise

Unit: TypeAlias = Literal["mg", "weeks", "months", "days", "sessions", "percent"]
_AT_LEAST = re.compile(r"(?:至少|最少|起码|超过|不止|多于|>=?|≥|more than|at least|over) ?$")
_AT_MOST = re.compile(
    r"(?:不到|不超过|最多|顶多|<=?|≤|less than|under|at most|up to|fewer than) ?$"
)
_AND_MORE = re.compile(r" ?(?:以上|\+|or more|plus|往上)")
_DAYS = {"weeks": 7.0, "months": 30.0, "days": 1.0}
_LONGEST_AMOUNT = 60


def number(text: str, unit: Unit) -> tuple[float, float | None] | None:
    """The amount told, in `unit` where no other is named; (smallest, largest), largest None: open.

    "two months" is 8.6 where weeks are asked for. None where no amount, or more than one, is told.
    """
    norm = normalise(text)
    if unit == "mg":
        told = [d for d in doses.find(norm) if not (d.refuted or d.planned)]
        if told:
            best = max((d for d in told if d.mg is not None), key=lambda d: d.mg or 0, default=None)
            if best is None or best.mg is None:
                return None
            return (best.mg if best.mg_min is None else best.mg_min), best.mg
    elif unit in _DAYS:
        length = _one_length(norm)
        if length is not None:
            return _in_unit(length, unit)
    elif unit == "sessions":
        starts = {s.span.start for s in sessions.find(norm) if s.count is not None}
        counts = [(n.low, n.high) for n in numbers.find(norm) if n.start in starts]
        if counts:
            return counts[0] if len(counts) == 1 else None
    elif unit == "percent":
        share = percent(text)
        return None if share is None else (share, share)
    return _bare_number(norm, unit)


def _one_length(norm: str) -> Duration | None:
    lengths = [
        d
        for d in durations.find(norm)
        if not d.refuted and d.sense not in ("age", "ago", "frequency", "other")
    ]
    if len(lengths) > 1:
        lengths = [d for d in lengths if d.sense == "treatment"]
    return lengths[0] if len(lengths) == 1 else None


def _in_unit(length: Duration, unit: Unit) -> tuple[float, float | None]:
    def one(days: float) -> float:
        if unit == "months":
            return durations.months(days)
        return round(days / _DAYS[unit], 1)

    return one(length.days_min), None if length.days_max is None else one(length.days_max)


_AGAINST = {
    "mg": re.compile(
        r" ?(?:[片粒颗天周月年次岁分%]|个[半月]|tab|pill|week|month|day|year|times|%)"
    ),
    "weeks": re.compile(r" ?(?:mg|毫克|[片粒颗次岁分%]|tab|pill|times)"),
    "months": re.compile(r" ?(?:mg|毫克|[片粒颗次岁分%]|tab|pill|times)"),
    "days": re.compile(r" ?(?:mg|毫克|[片粒颗次岁分%]|tab|pill|times)"),
    "sessions": re.compile(
        r" ?(?:mg|毫克|[片粒颗天周月年岁分%]|个[半月]|week|month|day|year|个?疗程|course)"
    ),
}
_ONE_IN_WORD = re.compile("一[直般点些样共起定下]")


def _bare_number(norm: str, unit: Unit) -> tuple[float, float | None] | None:
    if len(norm) > _LONGEST_AMOUNT or unit not in _AGAINST:
        return None
    told = [n for n in numbers.find(norm) if not _ONE_IN_WORD.match(norm, n.start)]
    if len(told) != 1 or _AGAINST[unit].match(norm, told[0].end):
        return None
    numeral = told[0]
    left = norm[max(numeral.start - 12, 0) : numeral.start]
    low, high = numeral.low, numeral.high
    if re.search(r"(?:not|不是|没有) ?$", left):
        return None
    if norm[numeral.end : numeral.end + 2] == "个半":
        low, high = low + 0.5, high + 0.5
    if _AT_LEAST.search(left) or _AND_MORE.match(norm, numeral.end):
        return low, None
    if _AT_MOST.search(left):
        return 0.0, high
    return low, high


_PERCENT = re.compile(
    r"([0-9]{1,3}(?:\.[0-9])?)(?: ?[-~到至] ?([0-9]{1,3}))? ?(?:%|percent|per cent|个百分点)"
)
_HAN_PERCENT = re.compile(r"百分之([零一二三四五六七八九十百两]{1,4}|[0-9]{1,3})")
_TENTHS = re.compile(
    r"([一二两三四五六七八九十]{1,2}|[0-9]{1,2})(?:[-~到至]([一二三四五六七八九十]"
    r"|[0-9]{1,2}))?成(?![功员年果为立本熟])(半)?"
)
_SHARES: tuple[tuple[re.Pattern[str], float], ...] = (
    (re.compile(r"一大半|大半(?!年|个月|夜|天)|more than half|over half"), 60.0),
    (re.compile(r"一小半|小半(?!年|个月)|less than half"), 40.0),
    (re.compile(r"三分之二|two[- ]thirds"), 66.7),
    (re.compile(r"三分之一|a third|one[- ]third"), 33.3),
    (re.compile(r"四分之三|three[- ]quarters"), 75.0),
    (re.compile(r"四分之一|a quarter|one[- ]quarter"), 25.0),
    (
        re.compile(
            r"一半(?!天|年|个月|片|粒)|(?<![a-z])half(?! (?:a|an|of a|the time|year|month|tablet"
            r"|pill|dose))(?![a-z])"
        ),
        50.0,
    ),
    (re.compile(r"百分百|百分之百|完全好了|completely better|100 percent"), 100.0),
)
_WORSE = re.compile(r"worse|更差|更糟|加重|恶化|变差")
_WHOLE_NUMBER = re.compile(
    r"(?:大概|大约|约|差不多|about|around|maybe)? ?([0-9]{1,3}) ?(?:左右|吧|分)?"
)


def percent(text: str) -> float | None:
    """Improvement in percent, 0 to 100: "七成" 70, "about half" 50; a range gives its middle."""
    norm = normalise(text).strip(EDGES)
    if _WORSE.search(norm):
        return None
    if match := _PERCENT.search(norm):
        low, high = float(match[1]), float(match[2] or match[1])
        middle = (low + high) / 2
        return middle if middle <= 100 else None
    if match := _HAN_PERCENT.search(norm):
        value = numbers.parse(match[1])
        return value[0] if value and value[0] <= 100 else None
    if match := _TENTHS.search(norm):
        first, last = numbers.parse(match[1]), numbers.parse(match[2] or match[1])
        if first and last:
            value_tenths = (first[0] + last[1]) / 2 + (0.5 if match[3] else 0.0)
            return value_tenths * 10 if value_tenths <= 10 else None
    for pattern, share in _SHARES:
        if pattern.search(norm):
            return share
    whole = _WHOLE_NUMBER.fullmatch(norm)
    return float(whole[1]) if whole and float(whole[1]) <= 100 else None
