"""What a history can hold: a number beyond it is a slip ("2025" months), and is asked again."""

from __future__ import annotations

from pydantic import ValidationError

from bot.interview.history import EPISODE_FIELDS, STANDALONE
from bot.interview.record import Value
from scoring import Episode, Trial


def can_be(field: str, value: Value) -> bool:
    """Whether a history takes this value for this field of a trial or the episode."""
    if value == STANDALONE and field == "added_to":
        return True
    try:
        if field in EPISODE_FIELDS:
            Episode.model_validate({field: value})
        elif field in Trial.model_fields:
            Trial.model_validate({"id": "t", field: value})
    except ValidationError:
        return False
    return True
