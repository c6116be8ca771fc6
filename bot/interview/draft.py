"""A record in the making: changes are collected, and seen by what is decided after them."""

from __future__ import annotations

from typing import Literal

from bot.interview.record import (
    AddTrial,
    Change,
    Fact,
    Put,
    Record,
    RemoveTrial,
    Reopen,
    Role,
    Source,
    Value,
)


class Draft:
    """Collects the changes of one turn on top of a record."""

    def __init__(self, record: Record, turn: int, by: Role) -> None:
        self.record = record.copy()
        self.changes: list[Change] = []
        self.turn = turn
        self.by: Role = by

    def _add(self, change: Change) -> None:
        self.changes.append(change)
        self.record.apply(change)

    def put(
        self,
        subject: str,
        field: str,
        value: Value,
        *,
        how: Literal["told", "chosen", "inferred"] = "told",
        span: tuple[int, int] | None = None,
        certainty: float = 1.0,
    ) -> None:
        """Sets a fact to a value."""
        source = Source(turn=self.turn, by=self.by, how=how, span=span, certainty=certainty)
        self._add(Put(subject=subject, field=field, fact=Fact(value=value, source=source)))

    def close(self, subject: str, field: str, status: Literal["dont_know", "skipped"]) -> None:
        """Settles a fact without a value."""
        fact = Fact(status=status, source=Source(turn=self.turn, by=self.by, how="chosen"))
        self._add(Put(subject=subject, field=field, fact=fact))

    def reopen(self, subject: str, field: str) -> None:
        """Forgets a fact, so that it may be asked again."""
        if self.record.settled(subject, field):
            self._add(Reopen(subject=subject, field=field))

    def add_trial(self) -> str:
        """Begins a trial and gives its id."""
        trial = f"t{self.record.next_trial}"
        self._add(AddTrial(id=trial))
        return trial

    def remove_trial(self, trial: str) -> None:
        """Takes a trial out."""
        self._add(RemoveTrial(id=trial))
