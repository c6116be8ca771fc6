"""What can happen to an interview: the person says, chooses or commands something.

An event carries the time it happened, because the interview itself reads no clock.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

CommandName: TypeAlias = Literal[
    "undo", "skip", "review", "help", "why", "restart", "finish", "delete", "language"
]
LONGEST_TEXT = 100_000
"""Characters one message may have; a longer one is refused and nothing of it is kept."""


class _Event(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    at: datetime


class Begun(_Event):
    """The interview was opened, or opened again after a break."""

    kind: Literal["begun"] = "begun"
    resumed: bool = False


class Said(_Event):
    """The person wrote something."""

    kind: Literal["said"] = "said"
    text: str


class Chose(_Event):
    """The person picked one or more of the choices offered, by their ids."""

    kind: Literal["chose"] = "chose"
    ids: tuple[str, ...]


class Commanded(_Event):
    """The person used a command; `value` is the language for `language`, else unused."""

    kind: Literal["commanded"] = "commanded"
    name: CommandName
    value: str | None = None


Event: TypeAlias = Annotated[Begun | Said | Chose | Commanded, Field(discriminator="kind")]
EVENT: TypeAdapter[Event] = TypeAdapter(Event)
