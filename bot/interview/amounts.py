"""Lengths of time in the units of a history."""

from __future__ import annotations

from bot.interview.record import Value

DAYS_PER_WEEK = 7
DAYS_PER_MONTH = 30
DAYS_PER_YEAR = 365


def tidy(number: float) -> float | int:
    """One decimal, and none where it would be a zero."""
    rounded = round(number, 1)
    return int(rounded) if rounded == int(rounded) else rounded


def weeks(days_min: float, days_max: float | None) -> Value:
    """Weeks as a history holds them: a number, or a range when the ends differ."""
    low = tidy(days_min / DAYS_PER_WEEK)
    if days_max is not None and days_max == days_min:
        return low
    return {"min": low, "max": None if days_max is None else tidy(days_max / DAYS_PER_WEEK)}


def months(days: float) -> float | int:
    """Months from days that were counted by the rules month = 30 and year = 365.

    A round number of years or months comes back as just that; a mixture of both (one year and
    three months) is taken apart first, so that it gives 15 and not 15.2.
    """
    if days % DAYS_PER_YEAR == 0:
        return tidy(12 * days / DAYS_PER_YEAR)
    if days % DAYS_PER_MONTH == 0:
        return tidy(days / DAYS_PER_MONTH)
    years, rest = divmod(days, DAYS_PER_YEAR)
    # Half a year counts as 182 days: 30.4 of them make a month of it.
    return tidy(12 * years + (rest / DAYS_PER_MONTH if rest % DAYS_PER_MONTH == 0 else rest / 30.4))
