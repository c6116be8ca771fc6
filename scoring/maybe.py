"""Three-valued truth: what follows for sure from what is known, and what is still open.

`NO`, `OPEN` and `YES` are ordered, so that for facts that do not depend on one another the least
of them says whether all hold, and the greatest whether any does. Neither guesses: an `OPEN` fact
can still turn out both ways.
"""

from __future__ import annotations

from collections.abc import Iterable

Maybe = int
NO: Maybe = 0
OPEN: Maybe = 1
YES: Maybe = 2


def sure(value: bool) -> Maybe:
    """A known fact."""
    return YES if value else NO


def known(value: bool | None) -> Maybe:
    """A fact that may be missing."""
    return OPEN if value is None else sure(value)


def either(values: Iterable[bool]) -> Maybe:
    """What is known of a fact that comes out as one of `values`."""
    found = set(values)
    return OPEN if len(found) != 1 else sure(found.pop())
