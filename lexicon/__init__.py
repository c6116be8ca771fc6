"""Which treatments exist: names in every spelling, class, dose. Data tables and their loader."""

from lexicon.lexicon import Lexicon
from lexicon.loader import load, load_from
from lexicon.normal import normal_form
from lexicon.table import LexiconError
from lexicon.values import (
    AmbiguousName,
    ClassName,
    Decoy,
    DoseRule,
    NameRow,
    Source,
    Treatment,
    TreatmentClass,
)

__all__ = [
    "AmbiguousName",
    "ClassName",
    "Decoy",
    "DoseRule",
    "Lexicon",
    "LexiconError",
    "NameRow",
    "Source",
    "Treatment",
    "TreatmentClass",
    "load",
    "load_from",
    "normal_form",
]
