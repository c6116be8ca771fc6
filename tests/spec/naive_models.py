"""The five models of a complete history, a function a rule."""

from __future__ import annotations

from typing import Any

from tests.spec.naive_trials import (
    History,
    Settings,
    ect_without_remission,
    facts,
    failed_antidepressants,
    in_scope,
    is_adequate,
    is_augmentation,
    is_combination,
    verdict,
)

EUROPEAN = ("none", "non_responder", "TRD1", "TRD2", "TRD3", "TRD4", "TRD5", "CRD")


def thase_rush(history: History, settings: Settings) -> int:
    """§2 and §14.12. No credit for a combination partner (§2)."""
    failed = [
        t
        for t in failed_antidepressants(history, settings.minimum_weeks, settings)
        if not is_combination(history, t)
    ]
    mechanisms = {facts(t).mechanism for t in failed}
    stage = 0
    if len(failed) >= 1:
        stage = 1
    if len(mechanisms) >= 2:
        stage = 2
    if stage == 2 and "TCA" in mechanisms and len(mechanisms) >= 3:
        stage = 3
    if stage == 3 and "MAOI" in mechanisms and len(mechanisms) >= 4:
        stage = 4
    if stage == 4 and any(
        facts(t).kind == "ect" and verdict(t, settings.minimum_weeks, settings) == "failed"
        for t in in_scope(history, settings)
    ):
        stage = 5
    return stage


def mgh(history: History, settings: Settings) -> float:
    """§3 and §14.14."""
    failed = failed_antidepressants(history, settings.mgh_minimum_weeks, settings)
    failed_ids = [t["id"] for t in failed]
    points = 0.0
    for trial in failed:
        points += 1
        points += 0.5 * len(trial["optimised"])
        if is_combination(history, trial) and trial["added_to"] in failed_ids:
            points += 0.5
    for trial in in_scope(history, settings):
        if (
            is_augmentation(history, trial)
            and trial["added_to"] in failed_ids
            and verdict(trial, settings.mgh_minimum_weeks, settings) == "failed"
        ):
            points += 0.5
    if ect_without_remission(history, settings):
        points += 3
    return points


def european(history: History, settings: Settings) -> str:
    """§4 and §14.15: graded by weeks once two mechanisms have failed."""
    failed = [
        t
        for t in failed_antidepressants(history, settings.european_minimum_weeks, settings)
        if not is_combination(history, t)
    ]
    if not failed:
        return "none"
    if len({facts(t).mechanism for t in failed}) < 2:
        return "non_responder"
    weeks = sum(t["weeks"] for t in failed)
    if weeks > 52:
        return "CRD"
    if weeks >= 36:
        return "TRD5"
    if weeks >= 30:
        return "TRD4"
    if weeks >= 24:
        return "TRD3"
    if weeks >= 18:
        return "TRD2"
    return "TRD1"


def duration_points(episode: dict[str, Any]) -> int:
    """§5: acute to 12 months, sub-acute over 12, chronic over 24."""
    months = episode["duration_months"]
    if months <= 12:
        return 1
    return 2 if months <= 24 else 3


def severity_points(episode: dict[str, Any]) -> int:
    """§5; §14.16: psychosis counts only with a severe episode."""
    points = {"subsyndromal": 1, "mild": 2, "moderate": 3, "severe": 4}[episode["severity"]]
    if episode["severity"] == "severe" and episode["psychotic_features"]:
        points = 5
    return points


def failure_points(history: History, settings: Settings) -> int:
    """§5; §14.16: the same drug failed twice is one drug."""
    failed = failed_antidepressants(history, settings.maudsley_minimum_weeks, settings)
    drugs = len({t["treatment"] for t in failed})
    if drugs == 0:
        return 0
    if drugs <= 2:
        return 1
    if drugs <= 4:
        return 2
    if drugs <= 6:
        return 3
    return 4 if drugs <= 10 else 5


def add_ons_without_remission(history: History, settings: Settings) -> int:
    """§14.16: adequate augmenters and combination partners that brought no remission (§5)."""
    return sum(
        (is_augmentation(history, t) or is_combination(history, t))
        and is_adequate(t, settings.maudsley_minimum_weeks, settings)
        and t["outcome"] != "remission"
        for t in in_scope(history, settings)
    )


def maudsley_items(history: History, settings: Settings) -> dict[str, int]:
    return {
        "duration": duration_points(history["episode"]),
        "severity": severity_points(history["episode"]),
        "antidepressant_failures": failure_points(history, settings),
        "augmentation": min(1, add_ons_without_remission(history, settings)),
        "ect": int(ect_without_remission(history, settings)),
    }


def maudsley(history: History, settings: Settings) -> int | None:
    """§5; §14.16: without a failure the method does not apply (None)."""
    items = maudsley_items(history, settings)
    return sum(items.values()) if items["antidepressant_failures"] else None


def band(points: int | None) -> str | None:
    """§5: mild 3-6, moderate 7-10, severe 11-15."""
    if points is None:
        return None
    return "mild" if points <= 6 else "moderate" if points <= 10 else "severe"


def augmentation_level(uses: int) -> int:
    """§14.17: 0 none, 1 one or two, 2 three or four, 3 five or more."""
    return 0 if uses == 0 else 1 if uses <= 2 else 2 if uses <= 4 else 3


def failed_psychotherapies(history: History, settings: Settings) -> int:
    return sum(
        facts(t).kind == "psychotherapy"
        and verdict(t, settings.minimum_weeks, settings) == "failed"
        for t in in_scope(history, settings)
    )


def dm_trd_items(history: History, settings: Settings) -> dict[str, int]:
    """§6 (candidate levels) and §14.17."""
    episode = history["episode"]
    return {
        **maudsley_items(history, settings),
        "functional_impairment": ("none", "mild", "moderate", "severe").index(
            episode["functional_impairment"]
        ),
        "comorbid_anxiety": int(episode["comorbid_anxiety"]),
        "personality_disorder": int(episode["personality_disorder"]),
        "psychosocial_stressor": int(episode["psychosocial_stressor"]),
        "augmentation": augmentation_level(add_ons_without_remission(history, settings)),
        "psychotherapy": min(2, failed_psychotherapies(history, settings)),
        "intensified_treatment": ("none", "day_care", "inpatient").index(
            episode["intensified_treatment"]
        ),
    }


def dm_trd(history: History, settings: Settings) -> int:
    return sum(dm_trd_items(history, settings).values())
