"""Lengths of time and dates as people would say them."""

from typing import Any

import pytest

from bot.wording import amounts


@pytest.mark.parametrize(
    ("weeks", "zh", "en"),
    [
        (8, "8周", "8 weeks"),
        (12.9, "3个月", "3 months"),
        (26, "半年", "half a year"),
        (52.1, "1年", "1 year"),
        ({"min": 6, "max": 8}, "6到8周", "6 to 8 weeks"),
        ({"min": 12.9, "max": 17.1}, "3到4个月", "3 to 4 months"),
        ({"min": 8, "max": 12.9}, "8周到3个月", "8 weeks to 3 months"),
        ({"min": 13, "max": None}, "三个月以上", "more than 3 months"),
        ({"min": 0, "max": 3.9}, "不到4周", "less than 4 weeks"),
        ({"min": 10, "max": None}, "至少10周", "at least 10 weeks"),
    ],
)
def test_lengths(weeks: Any, zh: str, en: str) -> None:
    assert (amounts.length("zh", weeks), amounts.length("en", weeks)) == (zh, en)


@pytest.mark.parametrize(
    ("partial", "zh", "en"),
    [
        ("2021", "2021年", "2021"),
        ("2021-03", "2021年3月", "March 2021"),
        ("2021-03-15", "2021年3月15日", "15 March 2021"),
    ],
)
def test_dates_are_as_exact_as_they_were_told(partial: str, zh: str, en: str) -> None:
    assert (amounts.date("zh", partial), amounts.date("en", partial)) == (zh, en)
