"""Dates as exact as they were told: `2021`, `2021-03` or `2021-03-15`."""

from __future__ import annotations

from datetime import date, timedelta

DAYS_PER_MONTH = 365 / 12


def first_and_last(partial: str) -> tuple[date, date]:
    """First and last day that such a date can mean."""
    parts = [int(part) for part in partial.split("-")]
    first = date(parts[0], *[*parts[1:], 1, 1][:2])
    if len(parts) == 1:
        return first, date(parts[0], 12, 31)
    if len(parts) == 2:
        following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
        return first, following - timedelta(days=1)
    return first, first


def months_since(partial: str, today: date) -> tuple[float, float] | None:
    """The least and the most whole months from such a date to today; None if it may be to come."""
    first, last = first_and_last(partial)
    if first > today:
        return None
    least, most = (round((today - day).days / DAYS_PER_MONTH) for day in (min(last, today), first))
    return least, most
