"""Amounts in words: lengths of time, doses, as people say them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from bot.interview import amounts
from bot.interview.questions import WEEKS_CHOICES
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
    if picked := _picked().get((weeks.get("min"), weeks.get("max"))):
        return text(language, f"length-{picked}")
    low, high = weeks.get("min"), weeks.get("max")
    if high is None:
        return text(language, "length-at-least", {"low": _one(language, float(low or 0))})
    if not low:
        return text(language, "length-up-to", {"high": _one(language, float(high))})
    return _range(language, float(low), float(high))


@cache
def _picked() -> dict[tuple[float | None, float | None], str]:
    """The lengths that can be tapped: said back in the words of the choice."""
    return {(span["min"], span["max"]): name for name, span in WEEKS_CHOICES}


def months(language: Language, value: float) -> str:
    """Months, as years where they are whole ones."""
    return _said(language, *_in_months(value))


def date(language: Language, partial: str) -> str:
    """A date as exact as it was told: `2021`, `2021-03` or `2021-03-15`."""
    year, *rest = partial.split("-")
    # The year goes in as text: as a number it would be grouped, "2,021".
    params: dict[str, str | int] = {"year": year}
    params |= zip(("month", "day"), map(int, rest), strict=False)
    return text(language, f"date-{('year', 'month', 'day')[len(rest)]}", params)


def _range(language: Language, low: float, high: float) -> str:
    """Both ends, the unit only once where it is the same."""
    (unit, first), (unit_of_last, last) = _in_unit(low), _in_unit(high)
    if unit == unit_of_last:
        if unit == "months" and low > HALF_YEAR_WEEKS:  # counted from dates: tenths mean nothing
            first, last = round(first), round(last)
        return text(language, f"length-range-{unit}", {"low": figure(first), "high": figure(last)})
    both = {"low": _one(language, low), "high": _one(language, high)}
    return text(language, "length-range", both)


def _one(language: Language, weeks: float) -> str:
    if weeks == HALF_YEAR_WEEKS:
        return text(language, "length-half-year")
    return _said(language, *_in_unit(weeks))


def _said(language: Language, unit: str, number: float) -> str:
    return text(language, f"length-{unit}", {"n": number})


def _in_unit(weeks: float) -> tuple[str, float]:
    """Unit and number that people would say: whole months and years where they are meant."""
    days = weeks * amounts.DAYS_PER_WEEK
    if weeks != int(weeks) or weeks > HALF_YEAR_WEEKS:
        whole = round(days / amounts.DAYS_PER_MONTH)
        if whole and abs(days - whole * amounts.DAYS_PER_MONTH) <= NEAR:
            return _in_months(whole)
        whole = round(days / amounts.DAYS_PER_YEAR)
        if whole and abs(days - whole * amounts.DAYS_PER_YEAR) <= NEAR:
            return _in_months(12 * whole)
        if weeks > HALF_YEAR_WEEKS:
            return _in_months(amounts.months(round(days)))
    return "weeks", round(weeks, 1)


def _in_months(value: float) -> tuple[str, float]:
    if value >= 12 and value % 12 == 0:
        return "years", value / 12
    return "months", value
