"""Lengths of time: from days as they are read to the weeks and months of a history."""

import pytest

from bot.interview import amounts


@pytest.mark.parametrize(
    ("days_min", "days_max", "weeks"),
    [
        (56, 56, 8),
        (30, 30, 4.3),
        (60, 60, 8.6),
        (182, 182, 26),
        (42, 56, {"min": 6, "max": 8}),
        (730, None, {"min": 104.3, "max": None}),
    ],
)
def test_weeks(days_min: float, days_max: float | None, weeks: object) -> None:
    assert amounts.weeks(days_min, days_max) == weeks


@pytest.mark.parametrize(
    ("told", "days", "months"),
    [
        ("a year", 365, 12),
        ("two years", 730, 24),
        ("six years", 2190, 72),
        ("a year and a half", 547, 18),
        ("a year and three months", 365 + 90, 15),
        ("half a year", 182, 6),
        ("22 months", 660, 22),
        ("a month", 30, 1),
        ("a month and a half", 45, 1.5),
        ("ten weeks", 70, 2.3),
    ],
)
def test_months(told: str, days: float, months: float) -> None:
    """Months are what was told, not days divided by something."""
    assert amounts.months(days) == months, told
