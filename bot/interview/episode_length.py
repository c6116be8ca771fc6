"""How long the present episode has lasted, from a length or from the date it began."""

from __future__ import annotations

import re
from datetime import date

from bot.interview import amounts
from bot.interview.partial_dates import months_since
from nlp import answers
from nlp.mentions import Duration, Period, Reading

BANDS = (12.0, 24.0)
"""Months at which the models' duration item steps up (Maudsley, DM-TRD)."""

_AND_SOME = re.compile(r"多|出头|有余|and a bit|and some|\bodd\b")
"""A figure and some more: "两年多" is more than two years."""

Months = tuple[float, float | None]
"""The least and the most; None: no upper end."""


def told(text: str, reading: Reading, today: date) -> float | int | None:
    """Months, where the words leave no doubt on which side of a band they lie."""
    span = _length(reading) or _beginning(reading, today) or _bare(text, reading)
    if span is None:
        return None
    shortest, longest = span
    if longest is None:  # "more than two years": half a month past what was named
        return shortest + 0.5 if shortest >= BANDS[-1] else None
    past = _AND_SOME.search(text) is not None  # past the band that ends at the figure told
    if any(
        (shortest < band or (shortest == band and not past)) and band < longest for band in BANDS
    ):
        return None
    if shortest == longest:
        return amounts.tidy(shortest)
    return int((shortest + longest) / 2)  # of a range, whole months: no more is known


def _length(reading: Reading) -> Months | None:
    for loose in reading.loose:
        if isinstance(loose, Duration) and not loose.refuted:
            most = None if loose.days_max is None else amounts.months(loose.days_max)
            return amounts.months(loose.days_min), most
    return None


def _beginning(reading: Reading, today: date) -> Months | None:
    """ "Since March 2025": the episode goes on, so its beginning is its length."""
    starts = [loose.start for loose in reading.loose if isinstance(loose, Period) and loose.start]
    return months_since(starts[0], today) if starts else None


def _bare(text: str, reading: Reading) -> Months | None:
    """ "14": a number alone; the numbers of a date are none."""
    if any(isinstance(loose, Period) for loose in reading.loose):
        return None
    return answers.number(text, "months")
