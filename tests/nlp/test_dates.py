"""Dates and periods, exactly as precise as told, read on 23 November 2026."""

from __future__ import annotations

import datetime as dt

import pytest

from nlp import dates
from nlp.mentions import Period, Span
from nlp.normalise import normalise

TODAY = dt.date(2026, 11, 23)


def read(text: str) -> list[Period]:
    return dates.find(normalise(text), TODAY)


PERIODS = [
    # text, start, stop, ongoing
    ("2021年3月到6月", "2021-03", "2021-06", False),
    ("2021年10月到2月", "2021-10", "2022-02", False),
    ("2021年10月到次年2月", "2021-10", "2022-02", False),
    ("2020年5月到2021年1月", "2020-05", "2021-01", False),
    ("自2020年9月至2021年1月", "2020-09", "2021-01", False),
    ("从2019年11月吃到2020年4月", "2019-11", "2020-04", False),
    ("2021.3-2021.8", "2021-03", "2021-08", False),
    ("2021.3-8", "2021-03", "2021-08", False),
    ("2017.5–2018.2", "2017-05", "2018-02", False),
    ("2021-04 ~ 2021-09", "2021-04", "2021-09", False),
    ("2022/3/5-2022/6/7", "2022-03-05", "2022-06-07", False),
    ("2023年4月2日到6月18日", "2023-04-02", "2023-06-18", False),
    ("2018-2020", "2018", "2020", False),
    ("2018年到2020年", "2018", "2020", False),
    ("从2022年春节前一直到2023年五一", "2022-01", "2023-05-01", False),
    ("2019年国庆以后到2020年春节", "2019-10", "2020-01-25", False),
    ("二〇二一年五月到八月", "2021-05", "2021-08", False),
    ("去年3月到8月", "2025-03", "2025-08", False),
    ("from March to June 2021", "2021-03", "2021-06", False),
    ("from November to February 2021", "2020-11", "2021-02", False),
    ("from 2019 to 2021", "2019", "2021", False),
    ("Jan 2020 - Mar 2020", "2020-01", "2020-03", False),
    ("between April 2019 and July 2019", "2019-04", "2019-07", False),
    ("from March 3, 2020 until May 9, 2020", "2020-03-03", "2020-05-09", False),
    ("since 2019", "2019", None, True),
    ("since March 2022", "2022-03", None, True),
    ("since last March", "2026-03", None, True),
    ("since May", "2026-05", None, True),
    ("2021年3月至今", "2021-03", None, True),
    ("从2024年5月吃到现在", "2024-05", None, True),
    ("2020年以来", "2020", None, True),
    ("2023-04-02起", "2023-04-02", None, False),
    ("2019.3起", "2019-03", None, False),
    ("started in March 2020", "2020-03", None, False),
    ("15 March 2021", "2021-03-15", None, False),
    ("March 15, 2021", "2021-03-15", None, False),
    ("03/2021", "2021-03", None, False),
    ("25/12/2020", "2020-12-25", None, False),
    ("12/25/2020", "2020-12-25", None, False),
    ("3/4/2021", "2021", None, False),
    ("in 2019", "2019", None, False),
    ("in the fall of 2008", "2008", None, False),
    ("18年的时候", "2018", None, False),
    ("98年的时候", "1998", None, False),
    ("2022年做的", "2022", None, False),
    ("去年3月", "2025-03", None, False),
    ("今年三月", "2026-03", None, False),
    ("前年", "2024", None, False),
    ("去年夏天", "2025", None, False),
    ("last March", "2026-03", None, False),
    ("5月份开始", "2026-05", None, False),
    ("12月份开始", "2025-12", None, False),
    ("until last month", None, "2026-10", False),
    ("吃到上个月", None, "2026-10", False),
    ("stopped in 2021", None, "2021", False),
    ("2023-06-18停用", None, "2023-06-18", False),
    ("2021年6月停药", None, "2021-06", False),
    ("一直到2020年底", None, "2020", False),
]


@pytest.mark.parametrize(("text", "start", "stop", "ongoing"), PERIODS)
def test_a_period_is_read_as_precisely_as_told(
    text: str, start: str | None, stop: str | None, ongoing: bool
) -> None:
    (period,) = read(text)
    assert (period.start, period.stop, period.ongoing) == (start, stop, ongoing)


@pytest.mark.parametrize(
    "text",
    [
        "大二那年",
        "6周",
        "6/52",
        "120/80",
        "吃了2000mg",
        "花了2000元",
        "I may stop",
        "I sat down and marched on",
        "a decent dose",
        "约3月",
        "三个月",
        "13/45/2021 is no date 20212",
        "2021.13.45",
        "37.5",
    ],
)
def test_other_numbers_and_words_are_no_dates(text: str) -> None:
    assert [p for p in read(text) if p.start != "2021"] == []


def test_a_month_without_a_year_is_less_certain() -> None:
    assert read("5月份开始")[0].certainty < read("今年5月开始")[0].certainty


LENGTHS = [
    ("2019-11", "2020-04", 123, 182),
    ("2020-09", "2021-01", 93, 153),
    ("2017-05", "2018-02", 246, 304),
    ("2023-04-02", "2023-06-18", 77, 77),
    ("2023-04-02", "2023-06", 60, 90),
    ("2019", "2020", 1, 731),
    ("2021-03", "2021-03", 0, 31),
]


@pytest.mark.parametrize(("start", "stop", "fewest", "most"), LENGTHS)
def test_two_dates_span_so_many_days(start: str, stop: str, fewest: float, most: float) -> None:
    assert dates.length(Period(Span(0, 1), start, stop), TODAY) == (fewest, most)


def test_what_goes_on_ends_today() -> None:
    assert dates.length(Period(Span(0, 1), "2026-10", None, ongoing=True), TODAY) == (23, 53)
    assert dates.length(Period(Span(0, 1), "2026-11-13", None, ongoing=True), TODAY) == (10, 10)


def test_a_period_with_one_end_has_no_length() -> None:
    assert dates.length(Period(Span(0, 1), "2021", None), TODAY) is None
    assert dates.length(Period(Span(0, 1), None, "2021"), TODAY) is None
