"""A reading in the words of the contract: the JSON that `trd-intake extract` writes."""

from __future__ import annotations

import math
from typing import Any

from nlp.mentions import Reading, TreatmentMention

_NO_KIND = "other_psychotropic"
"""The kind of a treatment of which not even that is known ("some medicine")."""


def extraction(reading: Reading, id_: object = None) -> dict[str, Any]:
    """The contract's object for a reading, ready for JSON."""
    return {
        "id": id_,
        "language": reading.language,
        "treatments": [_treatment(mention) for mention in reading.treatments],
    }


def _treatment(mention: TreatmentMention) -> dict[str, Any]:
    dose, duration = mention.dose, mention.duration
    return {
        "name_as_written": mention.name.text,
        "generic_en": mention.generic,
        "kind": mention.kind or _NO_KIND,
        "class": mention.treatment_class,
        "dose_mg_per_day": _plain(dose.mg) if dose else None,
        "duration_days_min": math.floor(duration.days_min) if duration else None,
        "duration_days_max": _days(duration.days_max) if duration else None,
        "start": mention.start,
        "stop": mention.stop,
        "ongoing": mention.ongoing,
        "sessions": mention.sessions,
        "ect_placement": mention.ect_placement,
        "stopped_for": mention.stopped_for,
        "adherent": mention.adherent,
        "optimised": list(mention.optimised),
        "outcome": mention.outcome,
        "percent_improvement": _plain(mention.percent_improvement),
        "taken": mention.taken,
        "added_to": mention.added_to,
        "certainty": mention.certainty,
        "alternatives": list(mention.alternatives),
        "spans": {key: list(span) for key, span in mention.spans.items()},
    }


def _days(days: float | None) -> int | None:
    return None if days is None else math.ceil(days)


def _plain(value: float | None) -> float | int | None:
    """150 rather than 150.0."""
    if value is None:
        return None
    return int(value) if float(value).is_integer() else round(value, 4)
