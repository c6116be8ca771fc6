"""The record: every fact of one interview, each with where it came from.

A fact is keyed by its subject (`interview`, `episode`, or a trial's id) and its field. The record
is never changed in place and never stored: it is the fold of the changes that the turns brought,
so undoing a turn is leaving its changes out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

Value: TypeAlias = bool | int | float | str | tuple[str, ...] | dict[str, float | None] | None
Status: TypeAlias = Literal["known", "dont_know", "skipped"]
Role: TypeAlias = Literal["patient", "clinician"]
Key: TypeAlias = tuple[str, str]

INTERVIEW = "interview"
EPISODE = "episode"


class Source(BaseModel):
    """Where a fact came from."""

    model_config = ConfigDict(frozen=True)

    turn: int
    by: Role = "patient"
    how: Literal["told", "chosen", "inferred"] = "told"
    span: tuple[int, int] | None = None
    """Characters of that turn's text, half open."""
    certainty: float = 1.0


class Fact(BaseModel):
    """A value with its source. "Don't know" and "skipped" are answers without a value."""

    model_config = ConfigDict(frozen=True)

    value: Value = None
    status: Status = "known"
    source: Source


class Put(BaseModel):
    """Sets one fact."""

    model_config = ConfigDict(frozen=True)

    kind: Literal["put"] = "put"
    subject: str
    field: str
    fact: Fact


class Reopen(BaseModel):
    """Forgets one fact, so that it may be asked again."""

    model_config = ConfigDict(frozen=True)

    kind: Literal["reopen"] = "reopen"
    subject: str
    field: str


class AddTrial(BaseModel):
    """Begins a trial under an id that no other trial of the interview ever has."""

    model_config = ConfigDict(frozen=True)

    kind: Literal["add_trial"] = "add_trial"
    id: str


class RemoveTrial(BaseModel):
    """Takes a trial out, with all its facts and every link to it."""

    model_config = ConfigDict(frozen=True)

    kind: Literal["remove_trial"] = "remove_trial"
    id: str


class Restart(BaseModel):
    """Forgets everything but who is speaking and that they agreed."""

    model_config = ConfigDict(frozen=True)

    kind: Literal["restart"] = "restart"


Change: TypeAlias = Annotated[
    Put | Reopen | AddTrial | RemoveTrial | Restart, Field(discriminator="kind")
]


_SURVIVE_RESTART: tuple[Key, ...] = tuple(
    (INTERVIEW, field) for field in ("consent", "role", "proxy")
)


@dataclass(slots=True)
class Record:
    """All facts known at one moment, and the trials in the order they were told.

    Only `fold` and a draft of its own copy apply changes; to everyone else it is a value.
    """

    facts: dict[Key, Fact] = field(default_factory=dict)
    trials: list[str] = field(default_factory=list)
    next_trial: int = 1
    """Number for the next trial's id; it only rises, so that an id is never used twice."""

    def fact(self, subject: str, name: str) -> Fact | None:
        """The fact, whatever its status, or None when it was never touched."""
        return self.facts.get((subject, name))

    def value(self, subject: str, name: str) -> Value:
        """The known value, or None."""
        found = self.facts.get((subject, name))
        return found.value if found and found.status == "known" else None

    def settled(self, subject: str, name: str) -> bool:
        """Whether the fact was given, or answered with "don't know" or "skip"."""
        return (subject, name) in self.facts

    def known(self, subject: str, name: str) -> bool:
        """Whether a value was given."""
        found = self.facts.get((subject, name))
        return found is not None and found.status == "known"

    def of(self, subject: str) -> Iterator[tuple[str, Fact]]:
        """Fields and facts of one subject."""
        return ((name, fact) for (who, name), fact in self.facts.items() if who == subject)

    def rests_on(self, trial: str) -> tuple[str, ...]:
        """The trials that one was added to, the nearest first."""
        bases: list[str] = []
        base = self.value(trial, "added_to")
        while isinstance(base, str) and base in self.trials and base not in bases:
            bases.append(base)
            base = self.value(base, "added_to")
        return tuple(bases)

    def copy(self) -> Record:
        """One that can be changed without changing this."""
        return Record(dict(self.facts), list(self.trials), self.next_trial)

    def apply(self, change: Change) -> None:
        """Brings one change about, in place."""
        match change:
            case Put():
                self.facts[change.subject, change.field] = change.fact
            case Reopen():
                self.facts.pop((change.subject, change.field), None)
            case AddTrial():
                self.trials.append(change.id)
                self.next_trial += 1
            case RemoveTrial():
                self.trials.remove(change.id)
                self.facts = {
                    key: fact
                    for key, fact in self.facts.items()
                    if key[0] != change.id
                    and not (key[1] == "added_to" and fact.value == change.id)
                }
            case Restart():
                self.facts = {key: self.facts[key] for key in _SURVIVE_RESTART if key in self.facts}
                self.trials = []


def fold(changes: Iterable[Change]) -> Record:
    """The record that a sequence of changes gives."""
    record = Record()
    for change in changes:
        record.apply(change)
    return record
