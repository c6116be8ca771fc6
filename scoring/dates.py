"""Dates as exact as they were told: `2024`, `2024-03` or `2024-03-15`."""

from __future__ import annotations

from datetime import date, timedelta


def first_day(partial: str | None) -> date | None:
    """The earliest day that a date can mean."""
    if partial is None:
        return None
    year, month, day = (*(int(part) for part in partial.split("-")), 1, 1)[:3]
    return date(year, month, day)


def last_day(partial: str | None) -> date | None:
    """The latest day that a date can mean."""
    begin = first_day(partial)
    if begin is None or partial is None:
        return None
    match partial.count("-"):
        case 0:
            return date(begin.year, 12, 31)
        case 1:
            following = date(begin.year + begin.month // 12, begin.month % 12 + 1, 1)
            return following - timedelta(days=1)
    return begin
