"""Amounts in words: lengths of time, doses, as people say them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.interview import amounts
from bot.wording.catalogue import Language, text

HALF_YEAR_WEEKS = 26
NEAR = 0.5
"""Days by which a number of weeks, rounded to a tenth, may miss whole months or years."""


def figure(value: float) -> str:
    """A number without a needless decimal."""
    return f"{value:g}"


def length(language: Language, weeks: Any) -> str:
    """Weeks of a history, a number or a range, in the unit that people would use."""
    if not isinstance(weeks, Mapping):
        return _one(language, float(weeks))
    low, high = weeks.get("min"), weeks.get("max")
    if high is None:
        return text(language, "length-at-least", {"low": _one(language, float(low or 0))})
    if not low:
        return text(language, "length-up-to", {"high": _one(language, float(high))})
    both = {"low": _one(language, float(low)), "high": _one(language, float(high))}
    return text(language, "length-range", both)


def months(language: Language, value: float) -> str:
    """Months, as years where they are whole ones."""
    if value >= 12 and value % 12 == 0:
        return text(language, "length-years", {"n": value / 12})
    return text(language, "length-months", {"n": value})


def _one(language: Language, weeks: float) -> str:
    days = weeks * amounts.DAYS_PER_WEEK
    if weeks == HALF_YEAR_WEEKS:
        return text(language, "length-half-year")
    if weeks != int(weeks) or weeks > HALF_YEAR_WEEKS:
        whole = round(days / amounts.DAYS_PER_MONTH)
        if whole and abs(days - whole * amounts.DAYS_PER_MONTH) <= NEAR:
            return months(language, whole)
        whole = round(days / amounts.DAYS_PER_YEAR)
        if whole and abs(days - whole * amounts.DAYS_PER_YEAR) <= NEAR:
            return months(language, 12 * whole)
        if weeks > HALF_YEAR_WEEKS:
            return months(language, amounts.months(round(days)))
    return text(language, "length-weeks", {"n": round(weeks, 1)})
