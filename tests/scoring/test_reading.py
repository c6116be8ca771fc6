"""Bad input is refused or warned about, by trial and field; never a wrong number."""

from __future__ import annotations

import json
from typing import Any

import pytest

from lexicon import Lexicon
from scoring import SEED, HistoryError, UnknownTreatmentError, assess, read_history

REFUSED = [
    ([], "a history is a JSON object"),
    ({"schema": "history/2"}, "schema: must be 'history/1'"),
    ({"trials": {}}, "trials: must be a list"),
    ({"trials": [3]}, "trial number 1: must be an object"),
    ({"episode": {"severity": "bad"}}, "episode.severity: "),
    ({"episode": {"duration_months": -1}}, "episode.duration_months: "),
    ({"trials": [{"id": "a"}, {"id": "a"}]}, "trial a: id: given to two trials"),
    ({"trials": [{"id": "a", "added_to": "b"}]}, "trial a: added_to: there is no trial 'b'"),
    ({"trials": [{"id": "a", "added_to": "a"}]}, "trial a: added_to: goes round in a circle"),
]
FIELDS: list[tuple[str, Any]] = [
    ("weeks", -1), ("weeks", "8"), ("weeks", True), ("weeks", 1e9), ("weeks", float("nan")),
    ("weeks", float("inf")), ("weeks", {"min": 8, "max": 6}), ("weeks", {"min": -1, "max": 6}),
    ("weeks_total", [1]), ("dose_mg_per_day", -50), ("dose_mg_per_day", 1e7),
    ("dose_mg_per_day", "50 mg"), ("sessions", -1), ("percent_improvement", 101),
    ("outcome", "intolerant"), ("stopped_for", "bored"), ("adherent", 1), ("adherent", "yes"),
    ("optimised", "extended"), ("optimised", ["more"]), ("episode", "past"),
    ("ect_placement", "left"), ("start", "2024-13"), ("start", "24"), ("stop", "2024-02-30"),
    ("treatment", 5), ("treatment", ""),
]  # fmt: skip


@pytest.mark.parametrize(("data", "message"), REFUSED)
def test_a_history_that_cannot_be_read_is_refused(data: Any, message: str) -> None:
    with pytest.raises(HistoryError) as refusal:
        read_history(data)
    assert message in str(refusal.value)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(("field", "value"), FIELDS)
def test_a_wrong_value_is_named_by_trial_and_field(field: str, value: Any) -> None:
    with pytest.raises(HistoryError, match=rf"^trial t7: {field}") as refusal:
        read_history({"trials": [{"id": "t7", field: value}]})
    assert "\n" not in str(refusal.value)


def test_an_unknown_treatment_is_named_with_the_nearest(lexicon: Lexicon) -> None:
    history, _ = read_history({"trials": [{"id": "t1", "treatment": "sertralinium"}]})
    with pytest.raises(UnknownTreatmentError, match=r"trial t1: treatment: .*sertraline"):
        assess(history, SEED, lexicon)


def test_any_name_of_the_lexicon_is_accepted(lexicon: Lexicon) -> None:
    history, _ = read_history({"trials": [{"id": "t1", "treatment": "左洛复"}]})
    assert assess(history, SEED, lexicon).trials[0].treatment == "sertraline"


def test_every_field_may_be_null_and_ids_are_made_up() -> None:
    empty = {"schema": None, "as_of": None, "episode": None, "trials": [{"id": None}, {}]}
    history, warnings = read_history(empty)
    assert [trial.id for trial in history.trials] == ["t1", "t2"]
    assert warnings == ()


def test_what_is_not_read_is_named() -> None:
    told = {"trials": [{"id": "t1", "dose_mg": 50}], "clinic": "x"}
    _, warnings = read_history(told)
    assert [(one.trial, one.field) for one in warnings] == [(None, "clinic"), ("t1", "dose_mg")]


def test_deep_and_large_json_is_no_fault() -> None:
    nested: Any = {}
    for _ in range(500):
        nested = {"x": nested}
    history, _ = read_history({"trials": [], "more": nested})
    assert history.trials == ()
    with pytest.raises(HistoryError):
        read_history({"trials": [{"id": str(n)} for n in range(501)]})


DOUBTFUL = [
    ("weeks", {"weeks": 12, "weeks_total": 8}),
    ("weeks", {"weeks": 20, "start": "2024-01", "stop": "2024-02"}),
    ("stop", {"start": "2024-05", "stop": "2024-03"}),
    ("start", {"start": "2027-01"}),
    ("percent_improvement", {"outcome": "none", "percent_improvement": 60}),
    ("adherent", {"adherent": True, "stopped_for": "nonadherence"}),
    ("stopped_for", {"outcome": "none", "stopped_for": "remission"}),
    ("dose_mg_per_day", {"dose_mg_per_day": 2000}),
    ("episode", {"episode": "previous", "stopped_for": "ongoing"}),
    ("episode", {"episode": "current", "stop": "2019-02"}),
    ("weeks", {"episode": "current", "weeks": 80}),
    ("optimised", {"optimised": ["extended", "extended"]}),
    ("treatment", {"treatment": None}),
]


@pytest.mark.parametrize(("field", "changes"), DOUBTFUL)
def test_a_contradiction_is_warned_about(
    lexicon: Lexicon, field: str, changes: dict[str, Any]
) -> None:
    trial = {"id": "t1", "treatment": "sertraline", **changes}
    told = {"as_of": "2026-11-23", "episode": {"duration_months": 12}, "trials": [trial]}
    found = assess(read_history(told)[0], SEED, lexicon).warnings
    assert ("t1", field) in [(one.trial, one.field) for one in found]


def test_an_ordinary_history_gives_no_warning(lexicon: Lexicon) -> None:
    told = json.loads(
        '{"as_of": "2026-11-23", "episode": {"duration_months": 22, "severity": "moderate"},'
        '"trials": [{"id": "t1", "treatment": "sertraline", "dose_mg_per_day": 150, "weeks": 8,'
        '"weeks_total": 12, "outcome": "partial", "stopped_for": "inefficacy", "adherent": true,'
        '"optimised": ["dose_increase"], "episode": "current", "start": "2025-03",'
        '"stop": "2025-06"}]}'
    )
    assert assess(read_history(told)[0], SEED, lexicon).warnings == ()


def test_the_outcome_wins_over_the_percentage(lexicon: Lexicon) -> None:
    trial = {"id": "t1", "treatment": "sertraline", "dose_adequate": True, "weeks": 8,
             "adherent": True, "outcome": "none", "percent_improvement": 60}  # fmt: skip
    assert assess(read_history({"trials": [trial]})[0], SEED, lexicon).trials[0].verdict == "failed"
