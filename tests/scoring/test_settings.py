"""Each setting beside its default, on the smallest history that tells them apart."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from scoring import Assessment

Build = Callable[..., dict[str, Any]]
Judge = Callable[..., Assessment]

SSRI_TCA = [("t1", "sertraline", {}), ("t2", "amitriptyline", {})]
SSRI_SNRI = [("t1", "sertraline", {}), ("t2", "venlafaxine", {})]
TWO_SSRI = [("t1", "sertraline", {}), ("t2", "fluoxetine", {})]
THREE_MAOI = [*SSRI_SNRI, ("t3", "phenelzine", {})]
ECT_5 = ("t9", "ECT", {"sessions": 5, "ect_placement": "unilateral", "outcome": "none"})
ECT_HELPED = ("t9", "ECT", {"sessions": 8, "ect_placement": "bilateral", "outcome": "remission"})
PARTNER = [("t1", "sertraline", {}), ("t2", "mirtazapine", {"added_to": "t1"})]
SHORT_BASE = [
    ("t1", "sertraline", {"weeks": 2, "optimised": ["dose_increase"]}),
    ("t2", "lithium", {"added_to": "t1"}),
]
LADDER = [
    *SSRI_SNRI,
    ("t3", "amitriptyline", {}),
    ("t4", "phenelzine", {}),
]

# model, trials, result by default, setting, its other value, result then
TABLE = [
    ("thase_rush", SSRI_TCA, 2, "thase_rush_ladder", "lenient", 3),
    ("thase_rush", THREE_MAOI, 2, "thase_rush_ladder", "highest", 4),
    ("thase_rush", SSRI_SNRI, 2, "same_mechanism", [["SSRI", "SNRI"]], 1),
    ("thase_rush", TWO_SSRI, 1, "classes", {"fluoxetine": "other"}, 2),
    (
        "thase_rush",
        [*SSRI_SNRI, ("t3", "maprotiline", {})],
        3,
        "thase_rush_tetracyclics",
        False,
        2,
    ),
    (
        "thase_rush",
        [*LADDER[:3], ("t4", "moclobemide", {})],
        4,
        "thase_rush_reversible_maoi",
        False,
        3,
    ),
    ("thase_rush", [*LADDER, ECT_5], 4, "thase_rush_ect", "any_failed", 5),
    ("thase_rush", [("t1", "sertraline", {"weeks": 5})], 1, "minimum_weeks", 6, 0),
    ("thase_rush", [("t1", "sertraline", {"adherent": False})], 0, "adherence", "ignored", 1),
    ("thase_rush", [("t1", "sertraline", {"outcome": "relapse"})], 0, "relapse", "failure", 1),
    ("thase_rush", [("t1", "sertraline", {"episode": "previous"})], 0, "scope", "lifetime", 1),
    ("thase_rush", [("t1", "Hyperici herba", {})], 0, "herbal", "counted", 1),
    (
        "thase_rush",
        [("t1", "sertraline", {"stopped_for": "intolerance"})],
        1,
        "intolerance",
        "never_failure",
        0,
    ),
    (
        "thase_rush",
        [("t1", "sertraline", {"outcome": "response", "stopped_for": "intolerance"})],
        0,
        "intolerance",
        "failure",
        1,
    ),
    (
        "thase_rush",
        [("t1", "venlafaxine", {"dose_adequate": None, "dose_mg_per_day": 75})],
        1,
        "doses",
        {"venlafaxine": 150},
        0,
    ),
    (
        "thase_rush",
        [("t1", "venlafaxine", {"dose_adequate": None, "dose_mg_per_day": 75})],
        1,
        "dose_standard",
        "upper_therapeutic",
        0,
    ),
    (
        "thase_rush",
        [("t1", "sertraline", {"outcome": "response"})],
        0,
        "failure",
        "no_remission",
        1,
    ),
    (
        "thase_rush",
        [("t1", "sertraline", {"outcome": "partial"})],
        1,
        "failure",
        "below_25_percent",
        0,
    ),
    (
        "mgh",
        [("t1", "sertraline", {"optimised": ["extended", "extended"]})],
        2.0,
        "mgh_optimisation",
        "once_per_trial",
        1.5,
    ),
    ("mgh", SHORT_BASE, 0.0, "mgh_strategies", "any_base", 1.0),
    ("mgh", [ECT_HELPED], 0.0, "mgh_ect", "any_course", 3.0),
    ("mgh", PARTNER, 2.5, "mgh_combination", "half_only", 1.5),
    ("mgh", [("t1", "rTMS", {})], 0.0, "mgh_rtms_points", 3, 3.0),
    ("european", SSRI_SNRI, "TRD1", "same_mechanism", [["SNRI", "SSRI"]], "non_responder"),
    ("european", TWO_SSRI, "non_responder", "european_same_mechanism", "counts", "TRD1"),
    (
        "european",
        [("t1", "sertraline", {"weeks": 20}), ("t2", "venlafaxine", {"weeks": 20})],
        "TRD5",
        "european_grade_by",
        "drugs",
        "TRD1",
    ),
    (
        "european",
        [*SSRI_SNRI, ("t3", "lithium", {"added_to": "t2", "weeks": 8})],
        "TRD1",
        "european_add_on_weeks",
        "added",
        "TRD3",
    ),
    (
        "european",
        [SSRI_SNRI[0], ("t3", "ECT", {"sessions": 9, "ect_placement": "bilateral"})],
        "non_responder",
        "european_ect",
        "counts_as_drug",
        "TRD1",
    ),
    ("maudsley", [], None, "maudsley_no_failure", "zero_points", 3),
    ("maudsley", PARTNER, 5, "maudsley_combination", "augmentation_only", 5),
    ("maudsley", [SSRI_SNRI[0], ECT_HELPED], 4, "maudsley_add_ons", "any_use", 5),
    (
        "maudsley",
        [*SHORT_BASE, ("t3", "venlafaxine", {})],
        5,
        "maudsley_augmenter_base",
        "adequate_base",
        4,
    ),
]


@pytest.mark.parametrize(("model", "rows", "default", "setting", "value", "then"), TABLE)
def test_a_setting_changes_what_it_says(
    failed: Build,
    judged: Judge,
    model: Any,
    rows: list[Any],
    default: Any,
    setting: str,
    value: Any,
    then: Any,
) -> None:
    trials = [failed(name, treatment, **changes) for name, treatment, changes in rows]
    episode = {"duration_months": 6, "severity": "mild", "psychotic_features": False}
    found = judged(*trials, episode=episode).models[model]
    assert (found.low, found.high) == (default, default)
    changed = judged(*trials, episode=episode, **{setting: value}).models[model]
    assert (changed.low, changed.high) == (then, then)


def test_highest_tolerated_dose_is_for_the_rater_between_minimum_and_maximum(
    failed: Build, judged: Judge
) -> None:
    """50 to 200 mg of sertraline: below, between, at the maximum."""
    verdicts = [
        judged(
            failed("t1", dose_adequate=None, dose_mg_per_day=dose),
            dose_standard="highest_tolerated",
        )
        .trials[0]
        .verdict
        for dose in (49, 50, 199, 200)
    ]
    assert verdicts == ["inadequate", "undetermined", "undetermined", "failed"]


def test_two_failures_of_one_mechanism_do_where_any_will_do(failed: Build, judged: Judge) -> None:
    trials = [failed(name, treatment) for name, treatment, _ in TWO_SSRI]
    met = judged(*trials).definitions
    assert met["two_adequate_failures"].met == "yes"
    assert (met["gsrd"].met, met["canadian_delphi"].met) == ("no", "yes")
    strict = judged(*trials, definition_mechanisms="different").definitions
    assert strict["two_adequate_failures"].met == "no"


def test_ect_and_psychotherapy_count_where_a_setting_says_so(failed: Build, judged: Judge) -> None:
    ect = failed("t2", "ECT", sessions=8, ect_placement="bilateral")
    trials = [failed("t1"), ect]
    assert judged(*trials).definitions["two_adequate_failures"].met == "no"
    with_ect = judged(*trials, definition_ect=True).definitions
    assert with_ect["two_adequate_failures"].met == "yes"
    therapy = [failed("t1"), failed("t2", "CBT", sessions=10)]
    counted = judged(*therapy, definition_psychotherapy=True).definitions
    assert counted["two_adequate_failures"].met == "yes"


def test_rtms_can_be_judged_by_sessions_and_still_scores_nothing(
    failed: Build, judged: Judge
) -> None:
    trial = failed("t1", "rTMS", dose_adequate=None, sessions=20)
    assert judged(trial).trials[0].verdict == "undetermined"
    found = judged(trial, tms_minimum_sessions=20)
    assert found.trials[0].verdict == "failed"
    assert found.models["mgh"].high == 0


def test_models_and_definitions_can_be_left_out(failed: Build, judged: Judge) -> None:
    found = judged(failed("t1"), models=["mgh"], definitions=["five"])
    assert list(found.models) == ["mgh"]
    assert list(found.definitions) == ["five"]
    assert found.most_informative is None


def test_the_provisional_total_can_be_hidden(failed: Build, judged: Judge) -> None:
    found = judged(failed("t1"), dm_trd_total="hidden").models["dm_trd"]
    assert (found.low, found.high) == (None, None)
    assert found.detail["items"]["antidepressant_failures"] == [1, 1]
