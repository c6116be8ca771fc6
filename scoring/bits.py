"""A fact that a model asks of a trial, with the missing fields that keep it open."""

from __future__ import annotations

from typing import NamedTuple

from scoring.maybe import NO, OPEN, YES, Maybe


class Bit(NamedTuple):
    """`fields`: the missing fields each of which can still turn an open fact; else empty."""

    state: Maybe
    fields: tuple[str, ...] = ()

    @property
    def may(self) -> bool:
        """Some values of the missing fields make it true."""
        return self.state >= OPEN

    @property
    def must(self) -> bool:
        """All values of the missing fields make it true."""
        return self.state == YES


YES_BIT = Bit(YES)
NO_BIT = Bit(NO)


def all_of(*bits: Bit) -> Bit:
    """True if all are. They must not share a missing field.

    In an open conjunction no part is false, so the others can all be made true and each open
    part decides: every one of its fields matters. A decided one depends on nothing.
    """
    state = min(bit[0] for bit in bits)
    if state != OPEN:
        return YES_BIT if state == YES else NO_BIT
    return Bit(OPEN, tuple(name for bit in bits if bit[0] == OPEN for name in bit[1]))


def any_of(*bits: Bit) -> Bit:
    """True if any is; by the same argument with true and false exchanged."""
    state = max(bit[0] for bit in bits)
    if state != OPEN:
        return YES_BIT if state == YES else NO_BIT
    return Bit(OPEN, tuple(name for bit in bits if bit[0] == OPEN for name in bit[1]))
