"""What must hold of the program's assessment of any history, also of long ones.

The fast bounds rest on these: a worse history never scores lower, an answer never widens what
was open, and what is not asked about cannot change anything.
"""

from __future__ import annotations

import copy
from itertools import pairwise
from typing import Any

from hypothesis import assume, given, note, settings
from hypothesis import strategies as st

from lexicon import load
from scoring import History, assess, open_facts, preset
from tests.spec.histories import EXAMPLES, complete_histories, gaps
from tests.spec.histories import History as Told
from tests.spec.naive_gaps import EPISODE_VALUES, filled, prepared, unknowns
from tests.spec.real import assess_real, assessed

EUROPEAN = ("none", "non_responder", "TRD1", "TRD2", "TRD3", "TRD4", "TRD5", "CRD")
MET = {"no": (0, 0), "undetermined": (0, 1), "yes": (1, 1)}


@st.composite
def long_histories(draw: st.DrawFn, most: int = 12, most_gaps: int = 10) -> Told:
    """A history of up to twelve trials with up to ten gaps."""
    told = draw(complete_histories(least=1, most=most))
    for _ in range(draw(st.integers(0, most_gaps))):
        told = draw(gaps(told))
    return told


def intervals(assessment: dict[str, Any]) -> dict[str, tuple[float, float]]:
    """Every result as an interval of numbers; "does not apply" lies below all of them."""
    found = {
        name: (level(model["low"]), level(model["high"]))
        for name, model in assessment["models"].items()
    }
    return found | {name: MET[each["met"]] for name, each in assessment["definitions"].items()}


def level(value: Any) -> float:
    if isinstance(value, str):
        return EUROPEAN.index(value)
    return -1 if value is None else value


def not_lower(told: Told, worse: Told) -> None:
    before, after = intervals(assess_real(told)), intervals(assess_real(worse))
    for name in before:
        assert before[name][0] <= after[name][0], (name, before[name], after[name])
        assert before[name][1] <= after[name][1], (name, before[name], after[name])


@settings(max_examples=EXAMPLES or 60)
@given(long_histories(), st.data())
def test_an_answer_never_widens_what_was_open(told: Told, data: st.DataObject) -> None:
    """Whatever value a missing field turns out to have, the new bounds lie within the old."""
    told = prepared(told)
    missing = unknowns(told)
    assume(missing)
    field = data.draw(st.sampled_from(list(missing)))
    value = data.draw(st.sampled_from(missing[field]))
    before = intervals(assess_real(told))
    after = intervals(assess_real(filled(told, {field: value})))
    for name, (low, high) in before.items():
        assert low <= after[name][0] <= after[name][1] <= high, name


ANY_NUMBER = {
    "weeks": st.floats(0, 200),
    "dose_mg_per_day": st.floats(0, 2000),
    "sessions": st.integers(0, 100),
    "duration_months": st.floats(0, 200),
}


@settings(max_examples=EXAMPLES or 60)
@given(long_histories(), st.data())
def test_any_number_gives_a_result_within_the_bounds(told: Told, data: st.DataObject) -> None:
    """Not only the numbers on both sides of a threshold, which the naive implementation tries."""
    told = prepared(told)
    numbers = {field for field in unknowns(told) if field[1] in ANY_NUMBER}
    trials = {t["id"]: t for t in told["trials"]}
    free = {(i, name) for i, name in numbers if i is None or trials[i][name] is None}
    free -= {(i, "weeks") for i, trial in trials.items() if trial["weeks_total"] is not None}
    answers = {
        field: data.draw(ANY_NUMBER[field[1]], str(field)) for field in sorted(free, key=str)
    }
    before = intervals(assess_real(told))
    after = intervals(assess_real(filled(told, answers)))
    for name, (low, high) in before.items():
        assert low <= after[name][0] <= after[name][1] <= high, name


@settings(max_examples=EXAMPLES or 60)
@given(long_histories(), st.data())
def test_a_worse_outcome_never_lowers_a_result(told: Told, data: st.DataObject) -> None:
    trial = data.draw(st.sampled_from(told["trials"]))
    better, worse = copy.deepcopy(told), copy.deepcopy(told)
    for history, outcome in ((better, "remission"), (worse, "none")):
        next(t for t in history["trials"] if t["id"] == trial["id"])["outcome"] = outcome
    not_lower(better, worse)


@settings(max_examples=EXAMPLES or 60)
@given(long_histories(), st.data())
def test_more_weeks_of_a_failed_trial_never_lower_a_result(told: Told, data: st.DataObject) -> None:
    trial = data.draw(st.sampled_from(told["trials"]))
    trial |= {"outcome": "none", "weeks_total": None}
    by_weeks = []
    for weeks in (0, 3.9, 4, 5.9, 6, 20, 60):
        longer = copy.deepcopy(told)
        next(t for t in longer["trials"] if t["id"] == trial["id"])["weeks"] = weeks
        by_weeks.append(longer)
    for shorter, longer in pairwise(by_weeks):
        not_lower(shorter, longer)


@settings(max_examples=EXAMPLES or 60)
@given(long_histories(), st.data())
def test_a_higher_dose_of_a_failed_trial_never_lowers_a_result(
    told: Told, data: st.DataObject
) -> None:
    trial = data.draw(st.sampled_from(told["trials"]))
    trial["outcome"] = "none"
    higher = copy.deepcopy(told)
    trial["dose_mg_per_day"] = data.draw(st.floats(0, 500))
    dose = data.draw(st.floats(trial["dose_mg_per_day"], 1000))
    next(t for t in higher["trials"] if t["id"] == trial["id"])["dose_mg_per_day"] = dose
    not_lower(told, higher)


@settings(max_examples=EXAMPLES or 60)
@given(long_histories(), st.data())
def test_one_more_failed_trial_never_lowers_a_result(told: Told, data: st.DataObject) -> None:
    fewer = copy.deepcopy(told)
    last = fewer["trials"].pop()
    assume(last["outcome"] in ("none", "partial", "worse"))
    not_lower(fewer, told)


@settings(max_examples=EXAMPLES or 60)
@given(long_histories(), st.randoms(use_true_random=False))
def test_the_order_of_the_trials_does_not_matter(told: Told, random: Any) -> None:
    shuffled = copy.deepcopy(told)
    random.shuffle(shuffled["trials"])
    one, other = assess_real(told), assess_real(shuffled)
    assert intervals(one) == intervals(other)
    by_id = [{t["id"]: t["verdict"] for t in found["trials"]} for found in (one, other)]
    assert by_id[0] == by_id[1]


@settings(max_examples=EXAMPLES or 60)
@given(long_histories(), complete_histories(least=1, most=3))
def test_earlier_episodes_change_nothing(told: Told, earlier: Told) -> None:
    both = copy.deepcopy(told)
    for trial in copy.deepcopy(earlier["trials"]):
        trial |= {"id": f"old {trial['id']}", "episode": "previous", "added_to": None}
        both["trials"].append(trial)
    assert intervals(assess_real(told)) == intervals(assess_real(both))


@settings(max_examples=EXAMPLES or 60)
@given(long_histories())
def test_a_result_is_open_if_and_only_if_something_is_listed_as_missing(told: Told) -> None:
    found = assessed(told)
    for name, model in found.models.items():
        if model.low != model.high:
            assert model.missing, name
    for name, definition in found.definitions.items():
        assert (definition.met == "undetermined") == bool(definition.missing), name
    for trial in found.trials:
        assert (trial.verdict == "undetermined") == bool(trial.missing), trial.id


@settings(max_examples=EXAMPLES or 60)
@given(long_histories(most=6, most_gaps=6))
def test_a_field_that_is_not_open_changes_no_result(told: Told) -> None:
    """Any value for a missing field outside `open_facts` leaves every bound as it was.

    What was told too loosely (a range of weeks, therapy of a kind not said) is not missing.
    """
    told = prepared(told)
    facts = open_facts(History.model_validate(told), preset("seed"), load())
    given = {(t["id"], name) for t in told["trials"] for name, value in t.items() if value}
    closed = set(unknowns(told)) - {(fact.trial, fact.field) for fact in facts} - given
    before = intervals(assess_real(told))
    for field in sorted(closed, key=str):
        for value in unknowns(told)[field]:
            note(f"{field} = {value}")
            assert intervals(assess_real(filled(told, {field: value}))) == before


@settings(max_examples=EXAMPLES or 60)
@given(long_histories(most=6, most_gaps=6))
def test_the_most_informative_fact_is_the_first_open_one(told: Told) -> None:
    """Facts come most informative first; as long as any result is open there is something to ask.

    Where nothing is missing, it is what was told too loosely.
    """
    found = assessed(told)
    facts = open_facts(History.model_validate(told), preset("seed"), load())
    weights = [fact.weight for fact in facts]
    assert weights == sorted(weights, reverse=True)
    assert all(not fact.given for fact in facts)
    if facts:
        assert found.most_informative == facts[0]
    else:
        assert found.most_informative is None or found.most_informative.given
    if any(low != high for low, high in intervals(assess_real(told)).values()):
        assert found.most_informative is not None


@settings(max_examples=EXAMPLES or 60)
@given(long_histories())
def test_items_add_up(told: Told) -> None:
    """The least and greatest sums are those of the items' bounds, where the model applies."""
    found = assess_real(told)["models"]
    for name in ("maudsley", "dm_trd"):
        if found[name]["low"] is not None:
            items = found[name]["items"].values()
            assert found[name]["low"] == sum(low for low, _ in items)
            assert found[name]["high"] == sum(high for _, high in items)


def test_the_episode_has_no_field_that_the_strategies_forget() -> None:
    told = History.model_validate({"schema": "history/1"})
    assert set(type(told.episode).model_fields) == set(EPISODE_VALUES)


def test_criteria_with_equal_settings_judge_equally() -> None:
    """The name of a set of criteria is not part of the judgement."""
    seed = preset("seed")
    renamed = type(seed).model_validate(seed.model_dump() | {"name": "mine"})
    told = History.model_validate(
        {"trials": [{"id": "a", "treatment": "sertraline"}, {"id": "b", "treatment": "ECT"}]}
    )
    one, other = (assess(told, criteria, load()) for criteria in (seed, renamed))
    assert one.results() == other.results()
