"""Only facts that can change a result are asked for, the most informative first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lexicon import Lexicon
from scoring import SEED, Assessment, Criteria, History, assess, open_facts

Build = Callable[..., dict[str, Any]]
Asked = Callable[..., list[tuple[str | None, str]]]

COMPLETE = {
    "duration_months": 6, "severity": "mild", "psychotic_features": False,
    "functional_impairment": "none", "comorbid_anxiety": False, "personality_disorder": False,
    "psychosocial_stressor": False, "intensified_treatment": "none",
}  # fmt: skip


@pytest.fixture
def asked(lexicon: Lexicon) -> Asked:
    """What is still to be asked of some trials."""

    def ask(*trials: dict[str, Any], **episode: Any) -> list[tuple[str | None, str]]:
        told = {"episode": COMPLETE | episode, "trials": trials}
        facts = open_facts(History.model_validate(told), SEED, lexicon)
        return [(fact.trial, fact.field) for fact in facts]

    return ask


NOTHING_TO_ASK = [
    ("a dose below the minimum settles a trial", {"dose_adequate": None, "dose_mg_per_day": 25}),
    ("so does not taking it", {"adherent": False, "outcome": None, "weeks": None}),
    ("so does too short a time in all", {"weeks": None, "weeks_total": 3, "outcome": None}),
    ("an earlier episode counts nowhere", {"episode": "previous", "weeks": None, "adherent": None}),
    ("a complete trial", {}),
    ("why it was stopped decides nothing", {"stopped_for": None}),
    ("percent where the outcome is told", {"percent_improvement": None}),
]


@pytest.mark.parametrize(("why", "changes"), NOTHING_TO_ASK)
def test_nothing_is_asked_where_nothing_can_change(
    failed: Build, asked: Asked, why: str, changes: dict[str, Any]
) -> None:
    assert asked(failed("t1", **changes)) == [], why


ONE_TO_ASK = [
    ({"weeks": None}, "weeks"),
    ({"adherent": None}, "adherent"),
    ({"outcome": None}, "outcome"),
    ({"dose_adequate": None}, "dose_mg_per_day"),
    ({"optimised": None}, "optimised"),
    ({"episode": None}, "episode"),
    ({"treatment": "gepirone", "dose_adequate": None, "dose_mg_per_day": 60}, "dose_adequate"),
]


@pytest.mark.parametrize(("changes", "field"), ONE_TO_ASK)
def test_a_missing_fact_that_decides_is_asked(
    failed: Build, asked: Asked, changes: dict[str, Any], field: str
) -> None:
    assert asked(failed("t1", **changes)) == [("t1", field)]


def test_ect_sessions_matter_only_where_stage_five_is_in_reach(failed: Build, asked: Asked) -> None:
    ladder = [failed("t1"), failed("t2", "venlafaxine"), failed("t3", "amitriptyline")]
    ect = failed("t9", "ECT", sessions=None, ect_placement="bilateral")
    assert asked(*ladder, ect) == []
    assert asked(*ladder, failed("t4", "phenelzine"), ect) == [("t9", "sessions")]


def test_an_add_on_to_a_base_that_did_not_fail_matters_to_maudsley_alone(
    failed: Build, lexicon: Lexicon
) -> None:
    base = failed("t1", outcome="remission")
    trials = [
        base,
        failed("t2", "lithium", added_to="t1", adherent=None),
        failed("t3", "duloxetine"),
    ]
    found = assess(History.model_validate({"episode": COMPLETE, "trials": trials}), SEED, lexicon)
    lists = {name: model.missing for name, model in found.models.items() if model.missing}
    assert list(lists) == ["maudsley", "dm_trd"]


def test_facts_about_the_illness_matter_only_where_a_model_applies(
    failed: Build, lexicon: Lexicon
) -> None:
    """Without any failure Maudsley does not apply, so the severity cannot change it."""
    nothing = History.model_validate({"trials": [failed("t1", outcome="remission")]})
    only = Criteria(models=("maudsley",), definitions=())
    assert open_facts(nothing, only, lexicon) == ()


def test_psychotic_features_matter_only_with_a_severe_episode(failed: Build, asked: Asked) -> None:
    unknown = {"psychotic_features": None}
    assert asked(failed("t1"), **unknown) == []
    assert asked(failed("t1"), **unknown, severity="severe") == [(None, "psychotic_features")]


def test_a_range_that_was_told_is_not_asked_again(
    failed: Build, asked: Asked, judged: Callable[..., Assessment]
) -> None:
    trial = failed("t1", weeks={"min": 5, "max": 7})
    assert asked(trial) == []
    found = judged(trial, episode=COMPLETE)
    assert [fact.field for fact in found.models["mgh"].missing] == ["weeks"]
    assert found.most_informative is not None
    assert found.most_informative.given


def test_the_fact_that_settles_most_comes_first(failed: Build, asked: Asked) -> None:
    """One answer settles the first trial; the second lacks three things."""
    lacking = failed("t2", "venlafaxine", weeks=None, adherent=None, outcome=None)
    order = asked(failed("t1", weeks=None), lacking)
    assert order[0] == ("t1", "weeks")
    assert set(order[1:]) == {("t2", "weeks"), ("t2", "adherent"), ("t2", "outcome")}


def test_every_fact_says_why(failed: Build, lexicon: Lexicon) -> None:
    told = {"episode": COMPLETE, "trials": [failed("t1", weeks=None)]}
    fact = open_facts(History.model_validate(told), SEED, lexicon)[0]
    assert fact.weight > 0
    assert fact.why.params["field"] == "weeks"


def test_nothing_missing_means_nothing_most_informative(
    failed: Build, judged: Callable[..., Assessment]
) -> None:
    assert judged(failed("t1"), episode=COMPLETE).most_informative is None
