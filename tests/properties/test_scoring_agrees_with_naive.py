"""The program and the naive implementation of the rules agree on small histories.

TRD_INTAKE_EXAMPLES=2000 tries that many histories in place of the usual few.
"""

from __future__ import annotations

import os
from typing import Any

from hypothesis import example, given, note, settings
from hypothesis import strategies as st

from tests.spec import naive
from tests.spec.histories import (
    History,
    complete_histories,
    histories_with_a_nameless_treatment,
    incomplete_histories,
)
from tests.spec.naive_trials import Settings
from tests.spec.notation import history
from tests.spec.real import assess_real, assessed

EXAMPLES = int(os.environ.get("TRD_INTAKE_EXAMPLES", "0"))


def differences(one: Any, other: Any, where: str = "") -> list[str]:
    """Where two nested values differ, in words."""
    if isinstance(one, dict):
        keys = sorted({*one, *other})
        return [d for k in keys for d in differences(one.get(k), other.get(k), f"{where}.{k}")]
    return [] if one == other else [f"{where}: program {one}, naive {other}"]


def check(told: History, **settings: Any) -> None:
    note(f"{told}")
    expected = naive.assess(told, Settings(**settings))
    assert differences(assess_real(told, settings), expected) == []


@settings(max_examples=EXAMPLES or 150)
@given(complete_histories())
def test_complete_histories(told: History) -> None:
    """Verdicts, models, their items, and definitions are equal, and nothing is left open."""
    check(told)


@settings(max_examples=EXAMPLES or 120)
@given(incomplete_histories())
def test_bounds_of_incomplete_histories(told: History) -> None:
    """The bounds are those of trying every value of what is missing, no wider, no narrower."""
    check(told)


@settings(max_examples=EXAMPLES or 40)
@given(histories_with_a_nameless_treatment())
def test_bounds_where_a_treatment_has_no_name(told: History) -> None:
    """It could be any treatment: the bounds are those of trying each of the tables' treatments."""
    check(told)


@settings(max_examples=EXAMPLES or 60)
@given(
    complete_histories(),
    st.fixed_dictionaries(
        {},
        optional={
            "failure": st.sampled_from(["below_25_percent", "no_remission"]),
            "dose_standard": st.just("upper_therapeutic"),
            "relapse": st.just("failure"),
            "adherence": st.just("ignored"),
            "scope": st.just("lifetime"),
            "ect_placement": st.just("any"),
            "ect_minimum_sessions": st.sampled_from([6, 12]),
            "minimum_weeks": st.sampled_from([3, 6, 8]),
            "mgh_minimum_weeks": st.sampled_from([4, 8]),
            "european_minimum_weeks": st.sampled_from([4, 8]),
            "augmenter_minimum_weeks": st.sampled_from([3, 6]),
        },
    ),
)
def test_other_criteria(told: History, chosen: dict[str, Any]) -> None:
    """The settings on what is adequate and what failed, in any combination."""
    check(told, **chosen)


@settings(max_examples=EXAMPLES or 60)
@given(incomplete_histories(most_completions=200))
@example(history("episode 6mo mild; sertraline ?mg ?w none"))
def test_what_is_listed_as_missing_for_a_model_can_change_it_and_nothing_else_can(
    told: History,
) -> None:
    """By trying every value of each field with every value of all others."""
    note(f"{told}")
    found = assessed(told)
    for model, fields in naive.matters(told).items():
        listed = {(m.trial, m.field) for m in found.models[model].missing}
        assert listed == fields, model
