"""Dates as they are spoken, on Tuesday, 24 November 2026."""

import datetime as dt

import pytest

from nlp import dates
from nlp.normalise import normalise

TODAY = dt.date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "start", "stop", "ongoing"),
    [
        ("on Zoloft since last Friday", "2026-11-20", None, True),
        ("since Monday I take 50", "2026-11-23", None, True),
        ("took it until last Sunday", None, "2026-11-22", False),
        ("since the day before yesterday", "2026-11-22", None, True),
        ("since a fortnight ago", "2026-11", None, True),
        ("from 12 Nov 20", "2020-11-12", None, False),
    ],
)
def test_spoken_dates(text: str, start: str | None, stop: str | None, ongoing: bool) -> None:
    """Told by the day where a day was told, by the month where only a week was."""
    (period,) = dates.find(normalise(text), TODAY)
    assert (period.start, period.stop, period.ongoing) == (start, stop, ongoing)


@pytest.mark.parametrize(
    "text",
    [
        "it may help",
        "I sat down on the day bed",
        "every Monday",
        "since the day I was born",
        "from 50 mar 12345",
        "on Mondays and Fridays",
    ],
)
def test_words_that_only_look_like_dates(text: str) -> None:
    assert dates.find(normalise(text), TODAY) == []


def test_a_written_date_is_left_to_its_own_grammar() -> None:
    (period,) = dates.find(normalise("since 14 Feb 2021"), TODAY)
    assert period.start == "2021-02-14"
