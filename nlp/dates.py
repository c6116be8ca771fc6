"""From when to when: "2021年3月到6月", "since 2019", and how many days that can be.

A date keeps the precision with which it was told (`2021`, `2021-03`, `2021-03-15`); no day is ever
invented. Only a month without a year is put into a year: the one told beside it, else its latest
occurrence before `today`, and then with less certainty.
"""

from __future__ import annotations

import datetime as dt
import re

from nlp import spoken_dates
from nlp.date_points import NEXT_YEAR, Point, points
from nlp.mentions import Period, Span

_TO = re.compile(
    r"(?P<since> ?(?:起|开始))? ?(?:一直)?(?:吃|服|用|做|持续)?(?:到了?|至|直到"
    r"|[-~—–]{1,2}|to|until|till|til|through|thru|and) ?(?:about |around |the )?"
)
_NOW_AFTER = re.compile(
    r"(?:年|月|日)?(?:起|开始)?,? ?(?:一直)?(?:吃|服|用)?(?:到|至|[-~—]|to|until|till|through) ?"
    r"(?:今(?!年)|现在|目前|如今|now|present|today|date|the present|current)|(?:以来|至今"
    r"|之后一直|后一直|起一直)"
)
_FROM_BEFORE = re.compile(
    r"(?:从|自从?|由|since|from|between|beginning|starting|started(?: it| them| on it"
    r"| taking it)?(?: in| on| around| about)?"
    r"|began(?: in)?|开始于|始于|往前从)(?: about| around| early| late| mid| the| roughly)?[ -]?$"
)
_SINCE_BEFORE = re.compile(r"(?:since|自从)(?: about| around| early| late| mid)?[ -]?$")
_UNTIL_BEFORE = re.compile(
    r"(?:到|至|直到|until|till|til|through|thru|up to|stopped(?: it| taking it)?(?: in"
    r"| on)?|ended(?: in)?|quit(?: in)?|off (?:it )?(?:in|since))"
    r"(?: about| around| early| late| mid| the)?[ -]?$"
)
_IN_BEFORE = re.compile(
    r"(?<![a-z])(?:in|during|around|circa|of|on|early|late|mid|summer|fall|spring|winter"
    r"|autumn|back in|by)(?: about| early| late| mid)?[ -]$"
)
_FROM_AFTER = re.compile(r" ?(?:的时候)?(?:起|开始|以来|始|之后|以后|后|初次|首次)")
_STOP_AFTER = re.compile(r" ?(?:停|为止|止|结束|终止|断药)|[^。;,.\n]{0,14}停[药用]")
_SECOND_MONTH = re.compile(r"[-~—–](?P<month>1[0-2]|0?[1-9])(?=月|$|[ ,;。)）、])月?")


def _text(point: Point, year: int) -> str:
    """The date as precisely as it was told."""
    if point.month is None:
        return f"{year:04d}"
    if point.day is None:
        return f"{year:04d}-{point.month:02d}"
    return f"{year:04d}-{point.month:02d}-{point.day:02d}"


def _latest_year(month: int, today: dt.date) -> int:
    return today.year if month <= today.month else today.year - 1


def find(norm: str, today: dt.date) -> list[Period]:
    """The periods in a normal form, in order; `today` is what "last month" is told against."""
    found: list[Period] = []
    told = points(norm, today)
    i = 0
    while i < len(told):
        first = told[i]
        second = told[i + 1] if i + 1 < len(told) else None
        period = _pair(norm, first, second, today) if second else None
        if period is not None:
            found.append(period)
            i += 2
            continue
        single = _single(norm, first, today)
        if single is not None:
            found.append(single)
        i += 1
    spoken = spoken_dates.find(norm, today, found)
    return sorted([*found, *spoken], key=lambda period: period.span) if spoken else found


def _pair(norm: str, first: Point, second: Point, today: dt.date) -> Period | None:
    """Two dates joined by "to": each may lend the other its year."""
    gap = norm[first.end : second.start]
    if len(gap) > 16 or not gap or not _TO.fullmatch(gap):
        return None
    if gap.strip() == "and" and not re.search(
        r"between (?:the )?$", norm[max(first.start - 13, 0) : first.start]
    ):
        return None
    if not first.firm and first.year is not None and first.month is None and second.year is None:
        return None
    years = _years(first, second, today)
    if years is None:
        return None
    one, two, guessed = years
    start, stop = _text(first, one), _text(second, two)
    if bounds(start)[0] > bounds(stop)[1]:
        return None
    begin = _cue_start(norm, first.start, _FROM_BEFORE)
    return Period(Span(begin, second.end), start, stop, certainty=0.7 if guessed else 1.0)


def _years(first: Point, second: Point, today: dt.date) -> tuple[int, int, bool] | None:
    """The years of two dates, each lent by the other where untold; and whether they are guessed."""
    one, two = first.year, second.year
    if one == NEXT_YEAR or (one is None and two == NEXT_YEAR):
        return None
    wraps = (first.month or 0) > (second.month or 13)
    if two == NEXT_YEAR:
        two = None if one is None else one + 1
    if one is not None:
        return one, two if two is not None else one + wraps, False
    guessed = two is None
    if two is None:
        if second.month is None:
            return None
        two = _latest_year(second.month, today)
    return two - wraps, two, guessed


def _cue_start(norm: str, start: int, pattern: re.Pattern[str]) -> int:
    match = pattern.search(norm, max(start - 24, 0), start)
    return match.start() if match else start


def _single(norm: str, point: Point, today: dt.date) -> Period | None:
    """One date: a start, a stop, or just the time at which something was."""
    before = (max(point.start - 28, 0), point.start)
    since = _FROM_BEFORE.search(norm, *before)
    until = _UNTIL_BEFORE.search(norm, *before)
    now = _NOW_AFTER.match(norm, point.end)
    from_after = _FROM_AFTER.match(norm, point.end)
    stop_after = _STOP_AFTER.match(norm, point.end)
    cued = since or until or now or from_after or stop_after or _IN_BEFORE.search(norm, *before)
    if not point.firm and not cued:
        return None
    if point.year == NEXT_YEAR:
        return None
    year, certainty = point.year, 1.0
    if year is None:
        if point.month is None:
            return None
        year, certainty = _latest_year(point.month, today), 0.7
    text = _text(point, year)
    if now:
        begin = since.start() if since else point.start
        return Period(Span(begin, now.end()), text, None, ongoing=True, certainty=certainty)
    if until and not since:
        return Period(Span(until.start(), point.end), None, text, certainty=certainty)
    if since:
        ongoing = _SINCE_BEFORE.search(norm, *before) is not None
        second = _SECOND_MONTH.match(norm, point.end) if point.month and not point.day else None
        if second is None:
            return Period(Span(since.start(), point.end), text, None, ongoing, certainty)
    if point.month and not point.day and (second := _SECOND_MONTH.match(norm, point.end)):
        month = int(second["month"])
        stop_year = year + 1 if month < point.month else year
        stop = f"{stop_year:04d}-{month:02d}"
        return Period(Span(point.start, second.end()), text, stop, certainty=certainty)
    if from_after:
        ongoing = from_after.group().endswith("以来")
        return Period(Span(point.start, from_after.end()), text, None, ongoing, certainty)
    if stop_after:
        return Period(Span(point.start, point.end), None, text, certainty=certainty)
    return Period(Span(point.start, point.end), text, None, certainty=min(certainty, 0.6))


def bounds(date: str) -> tuple[dt.date, dt.date]:
    """The first and the last day that a partial date can be."""
    parts = [int(p) for p in date.split("-")]
    year = parts[0]
    if len(parts) == 1:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    month = parts[1]
    if len(parts) == 2:
        after = dt.date(year + month // 12, month % 12 + 1, 1)
        return dt.date(year, month, 1), after - dt.timedelta(days=1)
    day = dt.date(year, month, parts[2])
    return day, day


def length(period: Period, today: dt.date) -> tuple[float, float] | None:
    """Fewest and most days of a period; None where one end is not known.

    November 2019 to April 2020 is 123 days (last of November to first of April) to 182 (all of
    both months). A period that goes on ends today.
    """
    if period.start is None or (period.stop is None and not period.ongoing):
        return None
    first, last = bounds(period.start)
    if period.stop is None:
        if first > today:
            return None
        return float(max((today - last).days, 0)), float((today - first).days)
    stop_first, stop_last = bounds(period.stop)
    exact = stop_first == stop_last
    most = (stop_last - first).days + (0 if exact else 1)
    return float(max((stop_first - last).days, 0)), float(max(most, 0))
