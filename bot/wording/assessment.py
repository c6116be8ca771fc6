"""The assessment as the contract's JSON, with its reasons as sentences."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bot.wording.catalogue import Language
from bot.wording.reasons import Speaker
from bot.wording.tables import plain_table, rich_table
from lexicon import Lexicon
from scoring import Assessment, Criteria, History, Missing, Reason, Warned, explain
from scoring.assessment import ModelResult

SCHEMA = "assessment/1"


def assessment_json(result: Assessment, language: Language, lexicon: Lexicon) -> dict[str, Any]:
    """The assessment in the words of the contract, reasons in `language`.

    Beyond the contract: the treatment and its name on each trial, weeks and drugs of the European
    model, missing fields of definitions, and warnings.
    """
    speaker = Speaker(language, lexicon)
    most = result.most_informative
    return {
        "schema": SCHEMA,
        "criteria": result.criteria.model_dump(mode="json"),
        "trials": [
            {
                "id": trial.id,
                "treatment": trial.treatment,
                "name": speaker.name(trial.treatment or trial.name_as_written),
                "verdict": trial.verdict,
                "reasons": _said(trial.reasons, speaker),
                "missing": list(trial.missing),
            }
            for trial in result.trials
        ],
        "models": {name: _model(model, speaker) for name, model in result.models.items()},
        "definitions": {
            name: {
                "met": definition.met,
                "reasons": _said(definition.reasons, speaker),
                "missing": _missing(definition.missing),
            }
            for name, definition in result.definitions.items()
        },
        "most_informative": None
        if most is None
        else {"trial": most.trial, "field": most.field, "why": speaker.say(most.why)},
        "warnings": warning_json(result.warnings, language, lexicon),
    }


def warning_json(
    warnings: Iterable[Warned], language: Language, lexicon: Lexicon
) -> list[dict[str, str | None]]:
    """Warnings with the trial and the field that they are about."""
    speaker = Speaker(language, lexicon)
    return [
        {"trial": one.trial, "field": one.field, "text": speaker.say(one.reason)}
        for one in warnings
    ]


def explained(
    history: History, criteria: Criteria, language: Language, lexicon: Lexicon
) -> dict[str, list[str]]:
    """For each model, what would change its result, in sentences."""
    speaker = Speaker(language, lexicon)
    found = explain(history, criteria, lexicon)
    return {name: _said(reasons, speaker) for name, reasons in found.items()}


def _model(model: ModelResult, speaker: Speaker) -> dict[str, Any]:
    shown: dict[str, Any] = {"low": model.low, "high": model.high}
    if model.provisional:
        shown["provisional"] = True
    shown |= model.detail
    shown["reasons"] = _said(model.reasons, speaker)
    shown["missing"] = _missing(model.missing)
    return shown


def _said(reasons: Iterable[Reason], speaker: Speaker) -> list[str]:
    return [speaker.say(reason) for reason in reasons]


def _missing(facts: Iterable[Missing]) -> list[dict[str, str | None]]:
    return [{"trial": fact.trial, "field": fact.field} for fact in facts]


__all__ = [
    "SCHEMA",
    "assessment_json",
    "explained",
    "plain_table",
    "rich_table",
    "warning_json",
]
