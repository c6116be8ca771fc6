"""What should happen after a turn: replies as message keys with parameters, never sentences.

Parameters may be plain values or the small values defined here, which the renderer puts into the
reader's language: the name of a treatment, a line about a trial, an amount of time.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from bot.interview.record import Value


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True)


class Term(_Part):
    """A word of the contract to be shown in the reader's language: `outcome`, `partial`."""

    kind: Literal["term"] = "term"
    field: str
    value: str


class TreatmentName(_Part):
    """A treatment by its lexicon id, or as the person wrote it where it has none."""

    kind: Literal["treatment"] = "treatment"
    id: str | None
    as_written: str | None = None
    treatment_class: str | None = None


class TrialLine(_Part):
    """A trial in one line: the name, then each known fact. `facts` in contract words."""

    kind: Literal["trial"] = "trial"
    id: str
    name: TreatmentName
    base: TreatmentName | None = None
    facts: tuple[tuple[str, Value], ...] = ()
    unknown: tuple[str, ...] = ()
    """Fields answered with "don't know"."""


class FactLine(_Part):
    """One fact of the episode, or one changed fact of a trial."""

    kind: Literal["fact"] = "fact"
    field: str
    value: Value
    name: TreatmentName | None = None


Part: TypeAlias = Annotated[
    Term | TreatmentName | TrialLine | FactLine, Field(discriminator="kind")
]
Param: TypeAlias = str | int | float | Part | tuple[Part, ...]


class Choice(_Part):
    """One thing that can be picked; `value` in the words of the contract, None: don't know."""

    id: str
    value: Value
    key: str
    params: dict[str, Param] = Field(default_factory=dict)


class Question(_Part):
    """A question about one missing fact."""

    subject: str
    field: str
    item: str | None = None
    key: str
    params: dict[str, Param] = Field(default_factory=dict)
    choices: tuple[Choice, ...] = ()
    multiple: bool = False

    @property
    def asked(self) -> tuple[str, str, str | None]:
        """What tells this question from every other."""
        return (self.subject, self.field, self.item)


class Reply(_Part):
    """One message to show."""

    kind: Literal["reply"] = "reply"
    key: str
    params: dict[str, Param] = Field(default_factory=dict)


class Refusal(_Part):
    """The event made no sense now; nothing was changed. `reason` names the message."""

    kind: Literal["refusal"] = "refusal"
    reason: str


class Ask(_Part):
    """The question to show, last of the turn's replies."""

    kind: Literal["ask"] = "ask"
    question: Question


class ShowAssessment(_Part):
    """The interview is finished: show the assessment of the history."""

    kind: Literal["show_assessment"] = "show_assessment"


class Alert(_Part):
    """Words of danger to self were read: tell staff, where there is a way to."""

    kind: Literal["alert"] = "alert"


class Erase(_Part):
    """Delete everything stored of this interview."""

    kind: Literal["erase"] = "erase"


Effect: TypeAlias = Annotated[
    Reply | Refusal | Ask | ShowAssessment | Alert | Erase, Field(discriminator="kind")
]
