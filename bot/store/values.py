"""What the store tells about an interview without opening its envelope."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Status = Literal["open", "finished", "closed"]
"""Going on; confirmed to its end; ended before that (consent refused or withdrawn)."""


@dataclass(frozen=True)
class Summary:
    """One stored interview, as `interviews list` shows it. Nothing clinical is in here."""

    id: str
    created: datetime
    updated: datetime
    channel: str
    language: str | None
    role: str | None
    status: Status
    turn: int
    """How many turns were saved."""
    done: int
    left: int
    """Progress: questions answered, and still to come as far as known."""
