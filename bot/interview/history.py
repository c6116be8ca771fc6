"""From the record to the history that scoring reads and the contract describes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from bot.interview.amounts import DAYS_PER_MONTH
from bot.interview.partial_dates import first_and_last
from bot.interview.record import EPISODE, Record
from scoring import History

EPISODE_FIELDS = (
    "duration_months",
    "severity",
    "psychotic_features",
    "functional_impairment",
    "comorbid_anxiety",
    "personality_disorder",
    "psychosocial_stressor",
    "intensified_treatment",
)
TRIAL_FIELDS = (
    "treatment",
    "dose_mg_per_day",
    "dose_adequate",
    "weeks",
    "weeks_total",
    "sessions",
    "ect_placement",
    "outcome",
    "percent_improvement",
    "stopped_for",
    "adherent",
    "optimised",
    "added_to",
    "episode",
    "start",
    "stop",
)
STANDALONE = "none"
"""Value of `added_to` in the record when the treatment was given on its own: null outside."""


def history_json(record: Record, today: date) -> dict[str, Any]:
    """The history in the words of the contract, complete with nulls for what is not known."""
    return {
        "schema": "history/1",
        "as_of": today.isoformat(),
        "episode": {name: record.value(EPISODE, name) for name in EPISODE_FIELDS},
        "trials": [_trial(record, trial, today) for trial in record.trials],
    }


def history_of(record: Record, today: date) -> History:
    """The history as scoring reads it."""
    return History.model_validate(history_json(record, today))


def _trial(record: Record, trial: str, today: date) -> dict[str, Any]:
    row: dict[str, Any] = {"id": trial}
    row |= {name: record.value(trial, name) for name in TRIAL_FIELDS}
    if row["added_to"] == STANDALONE:
        row["added_to"] = None
    if row["episode"] is None:
        row["episode"] = _episode_by_dates(record, trial, today)
    if row["treatment"] is None:
        row["name_as_written"] = record.value(trial, "name_as_written")
        row["treatment_class"] = record.value(trial, "treatment_class")
    for name, value in row.items():
        if isinstance(value, tuple):
            row[name] = list(value)
    return row


def _episode_by_dates(record: Record, trial: str, today: date) -> str | None:
    """Which episode the dates put a trial in, or None where they leave it open.

    Only what cannot be otherwise: still taken, begun after the episode began, or over before.
    The length of an episode is told in months at best, so a month either way is left open.
    """
    if record.value(trial, "stopped_for") == "ongoing":
        return "current"
    months = record.value(EPISODE, "duration_months")
    if not isinstance(months, int | float):
        return None
    begun = today - timedelta(days=min(months, 1200) * DAYS_PER_MONTH * 365 / 360)
    slack = timedelta(days=DAYS_PER_MONTH)
    start, stop = record.value(trial, "start"), record.value(trial, "stop")
    if isinstance(start, str) and first_and_last(start)[0] >= begun + slack:
        return "current"
    if isinstance(stop, str) and first_and_last(stop)[1] < begun - slack:
        return "previous"
    return None
