"""The columns of each table, and the words that a cell may hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, get_args

from lexicon import values

ATC: Final = "atc"
"""Label of the source of all ATC codes and defined daily doses."""

KINDS: Final[frozenset[str]] = frozenset(get_args(values.Kind))
LANGUAGES: Final[frozenset[str]] = frozenset(get_args(values.NameLanguage))
NAME_TYPES: Final[frozenset[str]] = frozenset(get_args(values.NameType))
MARKETED: Final[frozenset[str]] = frozenset(get_args(values.Marketed))
PER: Final[frozenset[str]] = frozenset(get_args(values.Per))
PLACEMENTS: Final[frozenset[str]] = frozenset({"", *get_args(values.Placement)})
NO_RULE_REASONS: Final[frozenset[str]] = frozenset(get_args(values.NoRuleReason)) - {
    "source_left_out"
}
EVIDENCE: Final[Mapping[str, bool | None]] = {"y": True, "n": False, "": None}

COLUMNS: Final[Mapping[str, Sequence[str]]] = {
    "sources.csv": ("label", "what", "licence", "non_commercial"),
    "classes.csv": ("class", "name_zh", "broader"),
    "treatments.csv": (
        "id", "kind", "class", "mechanism_group", "name_zh", "name_zh_hant", "brand_en",
        "brand_zh", "marketed_cn", "atc", "evidence_based", "herbal", "counted", "scored", "source",
    ),
    "dose_rules.csv": (
        "id", "min_adequate_mg", "usual_max_mg", "ddd_mg", "per", "no_rule_reason", "verified",
        "source", "note",
    ),
    "names.csv": (
        "name", "lang", "type", "id", "region", "common_word", "placement", "source", "note",
    ),
    "ambiguous.csv": ("name", "lang", "candidates", "outside", "source", "note"),
    "decoys.csv": ("name", "lang", "what", "source"),
    "confusable.csv": ("name_a", "name_b", "lang", "reason", "source"),
    "class_names.csv": ("name", "lang", "class", "kind", "source"),
}  # fmt: skip
"""File to its columns, in order."""
