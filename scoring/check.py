"""What in a history contradicts itself or can hardly be; the numbers stand, the reader is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from scoring.assessment import Warned
from scoring.criteria import Criteria
from scoring.history import History

if TYPE_CHECKING:
    from lexicon import Lexicon


def warnings_of(history: History, criteria: Criteria, lexicon: Lexicon) -> Iterator[Warned]:
    """All warnings, trial by trial."""
    yield from ()
