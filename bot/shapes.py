"""The JSON that `extract` and `score` write, described for `trd-intake schema`.

The programs that write it build plain dictionaries; tests hold those to these shapes. Fields may
be added to an object without a new schema number, so none forbids more.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, NonNegativeInt, PositiveFloat

Kind = Literal[
    "antidepressant", "augmentation", "ect", "tms", "psychotherapy", "other_psychotropic", "other"
]
PartialDate = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
Span = tuple[NonNegativeInt, NonNegativeInt]
"""Character offsets into the text as given, half open."""
Stage = Literal["none", "non_responder", "TRD1", "TRD2", "TRD3", "TRD4", "TRD5", "CRD"]


class _Shape(BaseModel):
    model_config = ConfigDict(extra="allow", strict=True)


class ExtractedTreatment(_Shape):
    """One treatment that a text names."""

    name_as_written: str | None
    generic_en: str | None
    """None where the name could be two substances or is only probably one: see alternatives."""
    kind: Kind
    treatment_class: str | None = Field(alias="class")
    dose_mg_per_day: PositiveFloat | None
    duration_days_min: NonNegativeInt | None
    duration_days_max: NonNegativeInt | None
    """None with a duration_days_min: open-ended."""
    start: PartialDate | None
    stop: PartialDate | None
    ongoing: bool | None
    sessions: NonNegativeInt | None
    ect_placement: Literal["bilateral", "unilateral"] | None
    stopped_for: (
        Literal["inefficacy", "intolerance", "nonadherence", "remission", "other", "ongoing"] | None
    )
    adherent: bool | None
    outcome: (
        Literal["none", "partial", "response", "remission", "relapse", "intolerant", "worse"] | None
    )
    percent_improvement: float | None
    taken: bool | Literal["other_person"]
    added_to: NonNegativeInt | None
    """Index in this list of the treatment that this one was added to."""
    certainty: Annotated[float, Field(ge=0, le=1)]
    alternatives: list[str]
    """Candidates, best first."""
    spans: dict[str, Span]


class ExtractionShape(_Shape):
    """One line of `trd-intake extract`."""

    model_config = ConfigDict(title="Extraction")

    id: Any
    """As it was given."""
    language: Literal["zh", "en"] | None
    treatments: list[ExtractedTreatment]


class MissingFact(_Shape):
    """A fact that is not known and can still change a result; trial None: of the episode."""

    trial: str | None
    field: str


class TrialVerdict(_Shape):
    """The verdict on one trial."""

    id: str
    verdict: Literal["failed", "not_failed", "inadequate", "undetermined"]
    reasons: list[str]
    missing: list[str]


class _Model(_Shape):
    reasons: list[str]
    missing: list[MissingFact]


class PointsModel(_Model):
    """A model that counts; None for both bounds: it does not apply. None for low alone: perhaps."""

    low: float | None
    high: float | None


class EuropeanModel(_Model):
    """The European model."""

    low: Stage | None
    high: Stage | None


Items = dict[str, tuple[int | None, int | None]]
"""Least and greatest points of each item."""
Band = Literal["mild", "moderate", "severe"]


class MaudsleyModel(PointsModel):
    """The Maudsley staging method."""

    band_low: Band | None
    band_high: Band | None
    items: Items


class DutchModel(PointsModel):
    """The Dutch measure, DM-TRD."""

    provisional: bool = False
    items: Items


class Models(_Shape):
    """The five staging models; one that the criteria leave out is absent."""

    thase_rush: PointsModel | None = None
    mgh: PointsModel | None = None
    european: EuropeanModel | None = None
    maudsley: MaudsleyModel | None = None
    dm_trd: DutchModel | None = None


class DefinitionMet(_Shape):
    """Whether a definition of treatment resistance is met."""

    met: Literal["yes", "no", "undetermined"]
    reasons: list[str]


class MostInformative(_Shape):
    """The missing fact that would narrow the results most."""

    trial: str | None
    field: str
    why: str


class AssessmentShape(_Shape):
    """One assessment of `trd-intake score`."""

    model_config = ConfigDict(title="Assessment")

    schema_: Literal["assessment/1"] = Field(alias="schema")
    criteria: dict[str, Any]
    """Every setting, resolved; `name` names the set."""
    trials: list[TrialVerdict]
    models: Models
    definitions: dict[str, DefinitionMet]
    most_informative: MostInformative | None
