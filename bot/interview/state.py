"""The state of an interview: what each turn changed, and little else.

Nothing is stored that can be computed. The record is the fold of the steps; the next question is
computed from the record. So undo, editing, resuming after a crash and switching the language are
one and the same: recompute.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict

from bot.interview.record import Change, Record, fold

Language: TypeAlias = Literal["zh", "en"]
Asked: TypeAlias = tuple[str, str, str | None]
"""Subject, field and item of a question."""


class Step(BaseModel):
    """What one turn changed; `asked` is the question that was open when it came."""

    model_config = ConfigDict(frozen=True)

    turn: int
    asked: Asked | None
    changes: tuple[Change, ...]


class State(BaseModel):
    """One interview at one moment."""

    model_config = ConfigDict(frozen=True)

    version: Literal[1] = 1
    language: Language
    today: date
    """The date of the last event: what "three months ago" is counted from."""
    complete_form: bool = False
    """Ask everything a full form asks, also what can change no result any more."""
    turn: int = 0
    steps: tuple[Step, ...] = ()
    confirming: Literal["delete", "restart"] | None = None
    """A command that erases and waits for a yes."""
    alerted: bool = False
    """The message for people in danger was shown; it stays true after an undo."""
    deleted: bool = False

    @cached_property
    def record(self) -> Record:
        """All facts that hold now."""
        return fold(change for step in self.steps for change in step.changes)

    def having(self, **changes: object) -> State:
        """A copy with other values. (`model_copy` would carry the old record along.)"""
        kept = {name: getattr(self, name) for name in type(self).model_fields}
        return State.model_construct(**(kept | changes))

    def after(self, step: Step) -> State:
        """The state with one more step; a step without changes leaves no trace."""
        return self.having(steps=(*self.steps, step)) if step.changes else self

    def undone(self) -> State:
        """The state without its last step."""
        return self.having(steps=self.steps[:-1])
