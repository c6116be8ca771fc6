"""What is missing in a history, and every value of it that could make a difference."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from math import prod
from typing import Any

from tests.spec.naive_trials import History, Trial, facts
from tests.spec.treatments import TREATMENTS

Unknown = tuple[str | None, str]
"""A missing field: the trial's id (None for the episode) and the field's name."""

WEEKS = (0, 3.9, 4, 5.9, 6, 9.9, 10, 60)
EPISODE_VALUES: dict[str, tuple[Any, ...]] = {
    "duration_months": (0, 12, 12.1, 24, 24.1),
    "severity": ("subsyndromal", "mild", "moderate", "severe"),
    "psychotic_features": (False, True),
    "functional_impairment": ("none", "mild", "moderate", "severe"),
    "comorbid_anxiety": (False, True),
    "personality_disorder": (False, True),
    "psychosocial_stressor": (False, True),
    "intensified_treatment": ("none", "day_care", "inpatient"),
}
OUTCOMES = ("none", "partial", "response", "remission", "relapse", "worse")
OPTIMISATIONS = ([], ["dose_increase"], ["extended"], ["dose_increase", "extended"])


def weeks_values(trial: Trial) -> tuple[float, ...]:
    """§14.3: 0 to `weeks_total` or to any length; a range is cut at `weeks_total`."""
    weeks, total = trial.get("weeks"), trial.get("weeks_total")
    longest = most(total, WEEKS[-1])
    if isinstance(weeks, dict):
        high = min(most(weeks, WEEKS[-1]), longest)
        low = min(weeks["min"] or 0, high)
    elif weeks is not None:
        return (weeks,)
    else:
        low, high = 0, longest
    return tuple(sorted({low, high, *(w for w in WEEKS if low <= w <= high)}))


def most(weeks: Any, otherwise: float) -> float:
    """The upper end of a number, a range (`max` null = open) or nothing."""
    high = weeks.get("max") if isinstance(weeks, dict) else weeks
    return otherwise if high is None else float(high)


def outcome_values(trial: Trial) -> tuple[str, ...]:
    """§14.4: `percent_improvement` decides where `outcome` is null."""
    percent = trial.get("percent_improvement")
    if percent is None:
        return OUTCOMES
    if percent >= 50:
        return ("response", "remission")
    return ("partial",) if percent >= 25 else ("none", "worse")


def dose_values(trial: Trial) -> tuple[float, ...]:
    """Both sides of the least adequate dose and of the usual maximum."""
    edges = [mg for mg in (facts(trial).min_mg, facts(trial).max_mg) if mg is not None]
    return tuple(value for mg in edges for value in (mg * 0.99, mg))


def missing_of_trial(trial: Trial) -> dict[str, tuple[Any, ...]]:
    """Missing fields that have a meaning for this treatment (§14.19), with their values."""
    fact = facts(trial)
    fields: dict[str, tuple[Any, ...]] = {"outcome": outcome_values(trial)}
    fields["episode"] = ("current", "previous")
    if fact.kind == "ect":
        fields["ect_placement"] = ("bilateral", "unilateral")
        fields["sessions"] = (1, 6, 7, 12)
    else:
        fields["adherent"] = (True, False)
    if fact.kind == "psychotherapy":
        fields["sessions"] = (0, 7, 8, 20)
        if fact.evidence is None:
            fields["treatment"] = ("CBT", "supportive")
    is_drug = fact.kind in ("antidepressant", "augmentation", "other_psychotropic")
    if not fact.ruled or (is_drug and fact.min_mg is None):
        fields["dose_adequate"] = (True, False)
    elif is_drug and trial.get("dose_adequate") is None:
        fields["dose_mg_per_day"] = dose_values(trial)
        if fact.kind == "antidepressant" and fact.max_mg is None:
            fields["dose_is_upper"] = (True, False)  # no verified usual maximum (china_strict)
    if fact.kind == "antidepressant":
        fields["optimised"] = OPTIMISATIONS
    missing = {name: values for name, values in fields.items() if trial.get(name) is None}
    if fact.kind == "psychotherapy" and fact.evidence is None:
        missing["treatment"] = fields["treatment"]
    if fact.ruled and (is_drug or fact.kind == "psychotherapy"):
        weeks = weeks_values(trial)
        if not isinstance(trial.get("weeks"), int | float):
            missing["weeks"] = weeks
    return missing


def unknowns(history: History) -> dict[Unknown, tuple[Any, ...]]:
    """Every missing field of the history with the values to try."""
    found: dict[Unknown, tuple[Any, ...]] = {}
    for name, values in EPISODE_VALUES.items():
        if history["episode"].get(name) is None:
            found[None, name] = values
    for trial in history["trials"]:
        for name, values in missing_of_trial(trial).items():
            found[trial["id"], name] = values
    return found


def filled(history: History, values: dict[Unknown, Any]) -> History:
    """The history with the missing fields given these values."""
    episode = dict(history["episode"])
    trials = {t["id"]: dict(t) for t in history["trials"]}
    for (trial_id, name), value in values.items():
        (episode if trial_id is None else trials[trial_id])[name] = value
    return {**history, "episode": episode, "trials": list(trials.values())}


def prepared(history: History) -> History:
    """With `episode` present, and psychotherapy told by its total length alone.

    A course of psychotherapy has no dose, so all of its weeks are weeks at full dose.
    """
    trials = []
    for trial in history["trials"]:
        whole = dict(trial)
        if facts(trial).kind == "psychotherapy" and trial.get("weeks") is None:
            whole["weeks"] = trial.get("weeks_total")
        trials.append(whole)
    return {**history, "episode": history.get("episode") or {}, "trials": trials}


def named(history: History) -> Iterator[History]:
    """A treatment not yet resolved (null) could be any: the history once for each of them."""
    nameless = next((t for t in history["trials"] if t["treatment"] is None), None)
    if nameless is None:
        yield history
        return
    for name in TREATMENTS:
        yield from named(filled(history, {(nameless["id"], "treatment"): name}))


def completions(history: History) -> Iterator[History]:
    """Every combination of values of what is missing; the history itself if nothing is."""
    for whole in map(prepared, named(history)):
        missing = unknowns(whole)
        for values in itertools.product(*missing.values()):
            yield filled(whole, dict(zip(missing, values, strict=True)))


def count_completions(history: History) -> int:
    """How many `completions` gives: the product of the numbers of values, for each naming."""
    return sum(
        prod(len(values) for values in unknowns(whole).values())
        for whole in map(prepared, named(history))
    )
