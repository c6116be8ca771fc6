"""The history: what is known of one person's episode and trials, in the words of the contract.

Every field may be None: not known. The values are frozen. `Range` stands where a number was told
as "six to eight". Units: mg a day, weeks, months, percent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    AfterValidator,
    AliasChoices,
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    model_validator,
)

Severity = Literal["subsyndromal", "mild", "moderate", "severe"]
Impairment = Literal["none", "mild", "moderate", "severe"]
Intensified = Literal["none", "day_care", "inpatient"]
Outcome = Literal["none", "partial", "response", "remission", "relapse", "worse"]
StopReason = Literal["inefficacy", "intolerance", "nonadherence", "remission", "other", "ongoing"]
Optimisation = Literal["dose_increase", "extended"]
Placement = Literal["bilateral", "unilateral"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)

# Beyond these a number is a slip of the pen and not a fact about a person.
Milligrams = Annotated[float, Field(strict=True, ge=0, le=20_000, allow_inf_nan=False)]
Weeks = Annotated[float, Field(strict=True, ge=0, le=5_200, allow_inf_nan=False)]
Months = Annotated[float, Field(strict=True, ge=0, le=1_200, allow_inf_nan=False)]
Sessions = Annotated[float, Field(strict=True, ge=0, le=2_000, allow_inf_nan=False)]
Percent = Annotated[float, Field(strict=True, ge=-500, le=100, allow_inf_nan=False)]
Flag = Annotated[bool, Field(strict=True)]
Name = Annotated[str, Field(min_length=1, max_length=200)]


def partial_date(text: str) -> str:
    """A date as exact as it was told, checked. Raises ValueError."""
    match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", text, re.ASCII)
    if match is None:
        raise ValueError("a date is written 2024, 2024-03 or 2024-03-15")
    year, month, day = (int(part) if part else 1 for part in match.groups())
    if not 1900 <= year <= 2200:
        raise ValueError(f"the year {year} cannot be right")
    date(year, month, day)
    return text


PartialDate = Annotated[str, AfterValidator(partial_date)]


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)


class Range(_Value):
    """A number of weeks known only between two bounds; None is an open end."""

    min: Weeks | None = None
    max: Weeks | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Range:
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError(f"the least ({self.min:g}) is above the most ({self.max:g})")
        return self


def _number_or_range(value: object) -> str | None:
    if isinstance(value, Range | Mapping):
        return "range"
    return None if isinstance(value, bool | str) else "number"


WeeksOrRange = Annotated[
    Annotated[Weeks, Tag("number")] | Annotated[Range, Tag("range")],
    Discriminator(
        _number_or_range,
        custom_error_type="weeks",
        custom_error_message='must be a number or {"min": ..., "max": ...}',
    ),
]


class Episode(_Value):
    """The present depressive episode."""

    duration_months: Months | None = None
    severity: Severity | None = None
    psychotic_features: Flag | None = None
    functional_impairment: Impairment | None = None
    comorbid_anxiety: Flag | None = None
    personality_disorder: Flag | None = None
    psychosocial_stressor: Flag | None = None
    intensified_treatment: Intensified | None = None


class Trial(_Value):
    """One course of one treatment."""

    id: Name
    treatment: Name | None = None
    """As the lexicon spells it (any other name that it knows is accepted); None: not resolved."""
    name_as_written: str | None = None
    kind: str | None = None
    """What is known of a treatment that could not be resolved."""
    treatment_class: str | None = Field(
        default=None, validation_alias=AliasChoices("treatment_class", "class")
    )
    dose_mg_per_day: Milligrams | None = None
    """Highest daily dose that was held."""
    dose_adequate: Flag | None = None
    """The rater's own judgement; it wins over the dose table."""
    weeks: WeeksOrRange | None = None
    """Weeks at or above the adequate dose."""
    weeks_total: WeeksOrRange | None = None
    """Weeks on the treatment at any dose."""
    sessions: Sessions | None = None
    ect_placement: Placement | None = None
    outcome: Outcome | None = None
    percent_improvement: Percent | None = None
    stopped_for: StopReason | None = None
    adherent: Flag | None = None
    optimised: tuple[Optimisation, ...] | None = None
    added_to: Name | None = None
    episode: Literal["current", "previous"] | None = None
    start: PartialDate | None = None
    stop: PartialDate | None = None


class History(_Value):
    """One person's episode and trials."""

    schema_: Literal["history/1"] = Field(default="history/1", alias="schema")
    as_of: date | None = None
    episode: Episode = Episode()
    trials: Annotated[tuple[Trial, ...], Field(max_length=500)] = ()

    @model_validator(mode="before")
    @classmethod
    def _nulls(cls, data: Any) -> Any:
        if not isinstance(data, Mapping):
            return data
        filled = dict(data)
        for key in ("schema", "episode", "trials"):
            if key in filled and filled[key] is None:
                del filled[key]
        return filled

    @model_validator(mode="after")
    def _joined_up(self) -> History:
        bases = {trial.id: trial.added_to for trial in self.trials}
        if len(bases) < len(self.trials):
            ids = [trial.id for trial in self.trials]
            twice = next(name for name in ids if ids.count(name) > 1)
            raise ValueError(f"trial {twice}: id: given to two trials")
        for name, base in bases.items():
            if base is not None and base not in bases:
                raise ValueError(f"trial {name}: added_to: there is no trial {base!r}")
            seen = {name}
            while base is not None:
                if base in seen:
                    raise ValueError(f"trial {name}: added_to: goes round in a circle")
                seen.add(base)
                base = bases[base]
        return self
