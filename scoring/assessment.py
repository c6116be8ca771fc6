"""The assessment: verdicts, the models' results with bounds, and why.

Reasons are message keys with parameters. Words for them live above this room, in `bot/wording`;
the parameter names `drug` and `base` always hold a treatment's id, so that it can be named in
the reader's language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from scoring.criteria import Criteria, DefinitionName, ModelName

Verdict = Literal["failed", "not_failed", "inadequate", "undetermined"]
Met = Literal["yes", "no", "undetermined"]
Bound = int | float | str | None
"""A stage, a sum of points, a European class, or None where a model does not apply."""
Param = str | int | float


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: a message key, what to fill in, the source of the rule, and if it is verified."""

    key: str
    params: Mapping[str, Param] = field(default_factory=dict)
    source: str | None = None
    verified: bool = True


@dataclass(frozen=True, slots=True)
class Missing:
    """A missing fact; `trial` is None for a fact about the episode."""

    trial: str | None
    field: str


@dataclass(frozen=True, slots=True)
class OpenFact:
    """A missing fact that can still change an enabled result.

    `weight` is the mean share by which its answers narrow the results that are open; it sorts
    facts and has no unit. `given`: not missing but told as a range that is too wide.
    """

    trial: str | None
    field: str
    weight: float
    why: Reason
    given: bool = False


@dataclass(frozen=True, slots=True)
class TrialAssessment:
    """The verdict on one trial; `missing` are the fields that can change it."""

    id: str
    verdict: Verdict
    reasons: tuple[Reason, ...]
    missing: tuple[str, ...]
    possible: tuple[Verdict, ...]
    """The verdicts that the missing fields leave open."""
    treatment: str | None = None
    """Id of the treatment, None where it could not be resolved."""
    name_as_written: str | None = None


@dataclass(frozen=True, slots=True)
class ModelResult:
    """Tightest bounds of one model. `detail` holds what the model alone shows."""

    low: Bound
    high: Bound
    reasons: tuple[Reason, ...]
    missing: tuple[Missing, ...]
    provisional: bool = False
    detail: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class DefinitionResult:
    """Whether one definition of treatment resistance by count of failures is met."""

    met: Met
    reasons: tuple[Reason, ...]
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class Warned:
    """Something in the history that contradicts itself or cannot be; the number stands."""

    trial: str | None
    field: str | None
    reason: Reason


@dataclass(frozen=True, slots=True)
class Assessment:
    """Everything that follows from one history under one set of criteria."""

    criteria: Criteria
    trials: tuple[TrialAssessment, ...]
    models: Mapping[ModelName, ModelResult]
    definitions: Mapping[DefinitionName, DefinitionResult]
    most_informative: OpenFact | None
    warnings: tuple[Warned, ...] = ()

    def results(self) -> tuple[object, ...]:
        """The bounds of all models and all definitions, to tell if two assessments agree."""
        return (
            tuple((name, result.low, result.high) for name, result in self.models.items()),
            tuple((name, result.met) for name, result in self.definitions.items()),
        )
