"""The one place that reads the time of day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]


def clock(fixed: datetime | None = None) -> Clock:
    """A function giving the present instant with its zone, or always `fixed` where that is set."""
    if fixed is None:
        return lambda: datetime.now().astimezone()
    return lambda: fixed
