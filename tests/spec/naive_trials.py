"""One complete trial under the staging rules: adequate? failed? and what counts where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.spec.treatments import TREATMENTS, Treatment

Trial = dict[str, Any]
History = dict[str, Any]


@dataclass(frozen=True)
class Settings:
    """The settings of the preset `seed`, as far as they say what is adequate and what failed."""

    failure: str = "below_50_percent"
    minimum_weeks: float = 4
    mgh_minimum_weeks: float = 6
    european_minimum_weeks: float = 6
    maudsley_minimum_weeks: float = 6
    augmenter_minimum_weeks: float = 4
    dose_standard: str = "minimum_effective"
    intolerance: str = "outcome_decides"
    relapse: str = "not_failure"
    adherence: str = "required"
    ect_minimum_sessions: float = 7
    ect_placement: str = "bilateral_only"
    scope: str = "current_episode"


SEED = Settings()


def facts(trial: Trial) -> Treatment:
    return TREATMENTS[trial["treatment"]]


def dose_is_adequate(trial: Trial, settings: Settings) -> bool:
    """§14.2: the rater's judgement first, then the dose table; equality counts."""
    if trial.get("dose_adequate") is not None:
        return bool(trial["dose_adequate"])
    minimum, maximum = facts(trial).min_mg, facts(trial).max_mg
    assert minimum is not None, "completed by dose_adequate"
    if settings.dose_standard == "minimum_effective" or trial["dose_mg_per_day"] < minimum:
        return bool(trial["dose_mg_per_day"] >= minimum)
    if maximum is None:
        return bool(trial["dose_is_upper"])
    return bool(trial["dose_mg_per_day"] >= maximum)


def is_adequate(trial: Trial, weeks: float, settings: Settings) -> bool:
    """Enough dose for enough weeks, taken as prescribed. `weeks`: least for antidepressants."""
    fact = facts(trial)
    if not fact.counted:  # §14.8
        return False
    if fact.kind == "ect":  # §14.13
        placed = settings.ect_placement == "any" or trial["ect_placement"] == "bilateral"
        return bool(placed and trial["sessions"] >= settings.ect_minimum_sessions)
    if settings.adherence == "required" and not trial["adherent"]:  # §14.5
        return False
    if not fact.ruled:  # §14.9: only the rater can say, and says it of the whole course
        return bool(trial["dose_adequate"])
    if fact.kind == "psychotherapy":  # §14.9
        return bool(fact.evidence and (trial["weeks"] >= 10 or trial["sessions"] >= 8))
    least = weeks if fact.kind == "antidepressant" else settings.augmenter_minimum_weeks  # §14.1
    return dose_is_adequate(trial, settings) and bool(trial["weeks"] >= least)


def has_failing_outcome(trial: Trial, settings: Settings) -> bool:
    """Rules 4 and 6; relapse is a failure only where the setting says so."""
    if trial.get("stopped_for") == "intolerance" and settings.intolerance != "outcome_decides":
        return settings.intolerance == "failure"
    if trial["outcome"] == "relapse":
        return settings.relapse == "failure"
    failing = {
        "below_25_percent": ("none", "worse"),
        "below_50_percent": ("none", "worse", "partial"),
        "no_remission": ("none", "worse", "partial", "response"),
    }
    return trial["outcome"] in failing[settings.failure]


def verdict(trial: Trial, weeks: float, settings: Settings) -> str:
    """§14.7: adequacy comes before outcome."""
    if not is_adequate(trial, weeks, settings):
        return "inadequate"
    return "failed" if has_failing_outcome(trial, settings) else "not_failed"


def in_scope(history: History, settings: Settings) -> list[Trial]:
    """§14.10: the current episode (lifetime is an option)."""
    return [
        t for t in history["trials"] if settings.scope == "lifetime" or t["episode"] == "current"
    ]


def by_id(history: History, trial_id: str | None) -> Trial | None:
    return next((t for t in history["trials"] if t["id"] == trial_id), None)


def is_antidepressant(trial: Trial) -> bool:
    """§14.9: esketamine and zuranolone score in no model."""
    return facts(trial).kind == "antidepressant" and facts(trial).ruled


def is_combination(history: History, trial: Trial) -> bool:
    """A second antidepressant added to a first."""
    base = by_id(history, trial.get("added_to"))
    return base is not None and is_antidepressant(trial) and is_antidepressant(base)


def is_augmentation(history: History, trial: Trial) -> bool:
    """A non-antidepressant drug added to a treatment (§14.19: not added = scores nothing)."""
    if by_id(history, trial.get("added_to")) is None or not facts(trial).ruled:
        return False
    return facts(trial).kind in ("augmentation", "other_psychotropic")


def failed_antidepressants(history: History, weeks: float, settings: Settings) -> list[Trial]:
    return [
        t
        for t in in_scope(history, settings)
        if is_antidepressant(t) and verdict(t, weeks, settings) == "failed"
    ]


def ect_without_remission(history: History, settings: Settings) -> bool:
    """Rules 14 and 16: any course of the episode, adequate or not, that brought no remission."""
    return any(
        facts(t).kind == "ect" and t["outcome"] != "remission" for t in in_scope(history, settings)
    )
