"""Single calendar dates in a text, each exactly as precise as told.

A grammar of our own throughout: a general date library turns "6周" into a day in the past, "2021年"
into the year 5 and "去年3月" into three months before last year, and loads for half a second.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from nlp.tables import phrases, rows


class Point(NamedTuple):
    """A date with what is known of it: year None is a month whose year was not told."""

    start: int
    end: int
    year: int | None
    month: int | None = None
    day: int | None = None
    firm: bool = True
    """False: counts as a date only beside "since", "until" and the like."""


NEXT_YEAR = -1
"""The year of 次年: the one after that of the date before it."""
_FIRST, _LAST = 1950, 2100
_MONTH_WORDS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_HAN_DIGIT = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0}
_HAN_MONTH = {c: i for i, c in enumerate("一二三四五六七八九十", start=1)} | {
    "十一": 11,
    "十二": 12,
}

_HAN = re.compile(
    r"(?=[0-9〇零一二三四五六七八九十今去前大当同次来明上这本昨])"  # fails fast elsewhere
    r"(?:(?:(?P<year>(?:19|20)[0-9]{2}|(?<![0-9])[0-9]{2}"
    r"|[一二][九〇零][〇零一二三四五六七八九]{2}) ?年"
    r"|(?P<near>今年|去年|前年|大前年|当年|同年|次年|来年|明年))的?(?:年?(?P<part>初|底|末"
    r"|中|上半年|下半年))?"
    r"(?: ?(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]) ?月(?:份|初|底|末"
    r"|中旬?|上旬|下旬)?"
    r"(?: ?(?P<day>3[01]|[12][0-9]|0?[1-9]) ?[日号])?)?"
    r"|(?<![0-9.约共各×x*])(?P<alone>1[0-2]|0?[1-9]|十[一二]|(?<!十)[一二三四五六七八九十])月"
    r"(?P<sure>份|初|底|末|中旬|上旬|下旬)?(?: ?(?P<day2>3[01]|[12][0-9]|0?[1-9]) ?[日号])?"
    r"|(?P<ago>上上个?月|上个?月|这个?月|本月|昨[天日儿]|今[天日儿]|前天|上周))"
)
_DIGITS = re.compile(
    r"(?=[0-9])(?:"
    r"(?<![0-9./])(?P<year>(?:19|20)[0-9]{2})(?P<mark>[./-])(?P<month>1[0-2]|0?[1-9])"
    r"(?:(?P=mark)(?P<day>3[01]|[12][0-9]|0?[1-9]))?(?![0-9]|\.[0-9]|/[0-9])"
    r"|(?<![0-9./-])(?P<one>[0-9]{1,2})/(?:(?P<two>[0-9]{1,2})/)?(?P<year2>(?:19"
    r"|20)[0-9]{2})(?![0-9/])"
    r"|(?<![0-9./$])(?P<year3>(?:19|20)[0-9]{2})(?![0-9%年]|\.[0-9]| ?(?:mg|ml|mcg|kcal"
    r"|cal|g\b|元|块|米|人|步)))"
)
_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_WORDS_TOO = ("may", "mar", "dec")
"""Months that are other words as well: without a year they need a plain preposition."""
_LATIN = re.compile(
    rf"(?P<month>{_MONTH})(?![a-z])\.?(?: (?P<day>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd"
    rf"|th)?(?![0-9]))?"
    r"(?:,? (?:of )?(?:(?P<year>(?:19|20)[0-9]{2})(?![0-9])|'(?P<short>[0-9]{2})(?![0-9])"
    r"|(?P<near>last year|this year)))?"
)
_LATIN_NEAR = re.compile(
    r"(?:last|this) (?:year|month)(?![a-z])|yesterday|today(?![a-z])|year before last"
)
_DAY_BEFORE = re.compile(r"(?:the )?(?P<day>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?: of)? $")
_LAST_BEFORE = re.compile(
    r"(?<![a-z])(?P<which>last|this|early|late|mid|in|since|from|until|till|to|by|through"
    r"|between|and|around|during|of|started|stopped|began|ended)[ -]$"
)
_SHORT_YEAR_CUE = re.compile(r"(?:[在于自从是到至又.—~-]|^) ?$")
_SHORT_YEAR_AFTER = re.compile(
    r"的?时候|那|初|底|末|春|夏|秋|冬|开始|起|年底|诊断|确诊|[，,。]?(?:第一次|首次|首发)"
)

# Cheap looks that spare most texts the grammars.
_HAS_HAN = re.compile("[年月]")
_HAS_DAY = re.compile("(?:昨|今天|今日|今儿|前天|上周)")
_HAS_DIGITS = re.compile(r"[0-9][0-9/.-]{2,9}[0-9]")
_HAS_LATIN = re.compile(
    "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    "|last year|last month|this year|this month|yesterday|today|year before)"
)


def relative(today: dt.date, months_back: int) -> tuple[int, int]:
    """Year and month so many months before `today`."""
    index = today.year * 12 + today.month - 1 - months_back
    return index // 12, index % 12 + 1


def _short_year(text: str, today: dt.date) -> int:
    value = int(text)
    return 2000 + value if value <= today.year % 100 else 1900 + value


@cache
def _holidays() -> tuple[
    dict[str, tuple[int, int | None]], dict[int, tuple[int, int]], re.Pattern[str]
]:
    fixed: dict[str, tuple[int, int | None]] = {}
    for phrase, row in phrases("holidays.tsv", ("phrase", "month", "day")):
        day = row.optional("day")
        fixed[phrase] = int(row.number("month")), None if day is None else int(day)
    lunar = {
        int(row.number("year")): (int(row.number("month")), int(row.number("day")))
        for row in rows("spring_festivals.tsv", ("year", "month", "day"))
    }
    names = "|".join(sorted((*fixed, "春节", "过年", "除夕"), key=len, reverse=True))
    return (
        fixed,
        lunar,
        re.compile(rf"年?的? ?(?P<name>{names})(?P<side>前夕?|以前|之前|后|以后|之后)?"),
    )


def _with_holiday(norm: str, point: Point) -> Point:
    """ "2022年春节前", "2023年五一", "2019年国庆以后"."""
    if point.month is not None or point.year is None:
        return point
    fixed, lunar, pattern = _holidays()
    match = pattern.match(norm, point.end)
    if match is None:
        return point
    name = match["name"]
    if name in fixed:
        month, day = fixed[name]
    elif point.year in lunar:
        month, day = lunar[point.year]
    else:
        return point._replace(end=match.end())
    side = match["side"]
    if side and day is not None:  # the weeks before or after: no more than the month is told
        before = "前" in side
        shifted = dt.date(point.year, month, day) + dt.timedelta(days=-7 if before else 7)
        return point._replace(end=match.end(), year=shifted.year, month=shifted.month, day=None)
    return point._replace(end=match.end(), month=month, day=day)


def _han_points(norm: str, today: dt.date) -> Iterator[Point]:
    for match in _HAN.finditer(norm):
        start, end = match.span()
        if match["ago"]:
            yield _ago_point(match["ago"], start, end, today)
            continue
        if match["alone"]:
            month = _han_month(match["alone"])
            sure = bool(match["sure"] or match["day2"])
            day = int(match["day2"]) if match["day2"] else None
            yield Point(start, end, None, month, day, firm=sure)
            continue
        year = _han_year(norm, match, today)
        if year is None:
            continue
        month_text = match["month"]
        month = _han_month(month_text) if month_text else 0
        day = int(match["day"]) if match["day"] else None
        yield _with_holiday(norm, Point(start, end, year, month or None, day))


def _han_month(text: str) -> int:
    return int(text) if text.isdigit() else _HAN_MONTH[text]


def _han_year(norm: str, match: re.Match[str], today: dt.date) -> int | None:
    if near := match["near"]:
        if near in ("次年", "来年"):
            return NEXT_YEAR if match["month"] else None
        back = {"今年": 0, "去年": 1, "前年": 2, "大前年": 3, "明年": -1}.get(near)
        return None if back is None else today.year - back
    text = match["year"]
    if not text.isascii():
        return int("".join(str(_HAN_DIGIT[c]) for c in text))
    if len(text) == 4:
        return int(text)
    start, end = match.span()
    told = match["month"] or match["part"] or _SHORT_YEAR_AFTER.match(norm, end)
    if not told and not re.search(r"(?:[在于自从]|是) ?$", norm[max(start - 3, 0) : start]):
        return None
    return _short_year(text, today)


def _ago_point(text: str, start: int, end: int, today: dt.date) -> Point:
    days = {"昨": 1, "今": 0, "前": 2}.get(text[0])
    if days is not None:
        day = today - dt.timedelta(days=days)
        return Point(start, end, day.year, day.month, day.day, firm=False)
    if text == "上周":
        day = today - dt.timedelta(days=7)
        return Point(start, end, day.year, day.month, firm=False)
    back = 2 if text.startswith("上上") else 1 if text[0] == "上" else 0
    year, month = relative(today, back)
    return Point(start, end, year, month, firm=False)


def _digit_points(norm: str, today: dt.date) -> Iterator[Point]:
    for match in _DIGITS.finditer(norm):
        start, end = match.span()
        if match["year"]:
            day = int(match["day"]) if match["day"] else None
            yield Point(start, end, int(match["year"]), int(match["month"]), day)
        elif match["year2"]:
            one, two = int(match["one"]), int(match["two"] or 0)
            year = int(match["year2"])
            if match["two"] is None:
                yield Point(start, end, year, one if 1 <= one <= 12 else None)
            elif one > 12 >= two >= 1 and one <= 31:
                yield Point(start, end, year, two, one)
            elif two > 12 >= one >= 1 and two <= 31:
                yield Point(start, end, year, one, two)
            else:  # 3/4/2021 is March or April: only the year is sure
                yield Point(start, end, year)
        else:
            point = Point(start, end, int(match["year3"]), firm=False)
            yield _with_holiday(norm, point)


def _latin_points(norm: str, today: dt.date) -> Iterator[Point]:
    for match in _LATIN.finditer(norm):
        start, end = match.span()
        if start and "a" <= norm[start - 1] <= "z":
            continue
        month = _MONTH_WORDS.index(match["month"][:3]) + 1
        day = int(match["day"]) if match["day"] else None
        before = _DAY_BEFORE.search(norm, max(start - 12, 0), start)
        if day is None and before:
            day, start = int(before["day"]), before.start()
        year = None
        if match["year"]:
            year = int(match["year"])
        elif match["short"]:
            year = _short_year(match["short"], today)
        elif match["near"]:
            year = today.year - (1 if match["near"].startswith("last") else 0)
        cue = _LAST_BEFORE.search(norm, max(start - 9, 0), start)
        if year is None and cue and cue["which"] == "last":
            year, start = (today.year if month < today.month else today.year - 1), cue.start()
        elif year is None and cue and cue["which"] == "this":
            year, start = today.year, cue.start()
        if year is None and cue is None and day is None:
            continue
        weak = cue is None or cue["which"] in ("to", "and", "of", "this", "around")
        if year is None and match["month"] in _WORDS_TOO and weak:
            continue
        yield Point(start, end, year, month, day, firm=year is not None)
    for match in _LATIN_NEAR.finditer(norm):
        start, end = match.span()
        text = match.group()
        if text in ("yesterday", "today"):
            moment = today - dt.timedelta(days=text == "yesterday")
            yield Point(start, end, moment.year, moment.month, moment.day, firm=False)
        elif text.endswith("month"):
            year, month = relative(today, 1 if text.startswith("last") else 0)
            yield Point(start, end, year, month, firm=False)
        else:
            back = {"last year": 1, "this year": 0}.get(text, 2)
            yield Point(start, end, today.year - back, firm=False)


def _valid(point: Point) -> bool:
    if point.year not in (None, NEXT_YEAR) and not _FIRST <= (point.year or 0) <= _LAST:
        return False
    if point.day is None or point.month is None:
        return True
    try:
        dt.date(point.year or 2000, point.month, point.day)
    except ValueError:
        return False
    return True


def points(norm: str, today: dt.date) -> list[Point]:
    """Every date in the normal form, in order, none overlapping, longest first."""
    found: list[Point] = []
    if _HAS_HAN.search(norm) or _HAS_DAY.search(norm):
        found += _han_points(norm, today)
    if _HAS_DIGITS.search(norm):
        found += _digit_points(norm, today)
    if _HAS_LATIN.search(norm):
        found += _latin_points(norm, today)
    if not found:
        return []
    found = sorted(filter(_valid, found), key=lambda p: (p.start, -p.end))
    clear: list[Point] = []
    for point in found:
        if not clear or point.start >= clear[-1].end:
            clear.append(point)
    return clear
