"""Staging of treatment-resistant depression: a history in, an assessment out. Pure functions."""

from scoring.assessing import assess, open_facts, results
from scoring.assessment import (
    Assessment,
    DefinitionResult,
    Missing,
    ModelResult,
    OpenFact,
    Reason,
    TrialAssessment,
    Warned,
)
from scoring.criteria import DEFINITIONS, MODELS, SEED, Criteria
from scoring.earlier import as_of
from scoring.history import Episode, History, Range, Trial
from scoring.next_step import explain
from scoring.presets import (
    CriteriaError,
    criteria_from_toml,
    criteria_named,
    preset,
    presets,
)
from scoring.reading import HistoryError, read_history
from scoring.roles import UnknownTreatmentError

__all__ = [
    "DEFINITIONS",
    "MODELS",
    "SEED",
    "Assessment",
    "Criteria",
    "CriteriaError",
    "DefinitionResult",
    "Episode",
    "History",
    "HistoryError",
    "Missing",
    "ModelResult",
    "OpenFact",
    "Range",
    "Reason",
    "Trial",
    "TrialAssessment",
    "UnknownTreatmentError",
    "Warned",
    "as_of",
    "assess",
    "criteria_from_toml",
    "criteria_named",
    "explain",
    "open_facts",
    "preset",
    "presets",
    "read_history",
    "results",
]
