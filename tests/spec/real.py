"""The program's own scoring, asked as the tables ask: contract JSON in, the same JSON out."""

from __future__ import annotations

from typing import Any

from bot.wording.assessment import assessment_json
from lexicon import load
from scoring import Assessment, History, ModelResult, assess, preset


def assessed(history: dict[str, Any], settings: dict[str, Any] | None = None) -> Assessment:
    """The program's assessment, under the preset `seed` and single settings that differ."""
    criteria = preset("seed")
    if settings:
        criteria = type(criteria).model_validate(criteria.model_dump() | settings)
    return assess(History.model_validate(history), criteria, load())


def as_json(history: dict[str, Any], settings: dict[str, Any] | None = None) -> dict[str, Any]:
    """The whole assessment as the program prints it."""
    return assessment_json(assessed(history, settings), "en", load())


def assess_real(history: dict[str, Any], settings: dict[str, Any] | None = None) -> dict[str, Any]:
    """The part of the assessment that the naive implementation gives too, in the same shape."""
    return plain(assessed(history, settings))


def plain(found: Assessment) -> dict[str, Any]:
    return {
        "trials": [{"id": trial.id, "verdict": trial.verdict} for trial in found.trials],
        "models": {name: _model(result) for name, result in found.models.items()},
        "definitions": {name: {"met": result.met} for name, result in found.definitions.items()},
    }


def _model(result: ModelResult) -> dict[str, Any]:
    shown: dict[str, Any] = {"low": result.low, "high": result.high}
    for name in ("band_low", "band_high"):
        if name in result.detail:
            shown[name] = result.detail[name]
    if "items" in result.detail:
        shown["items"] = {item: list(pair) for item, pair in result.detail["items"].items()}
    return shown
