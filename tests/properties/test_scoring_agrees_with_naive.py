"""The program and the naive implementation of the rules agree on small histories."""

from __future__ import annotations

from hypothesis import example, given, note, settings

from tests.spec import naive
from tests.spec.histories import (
    EXAMPLES,
    History,
    complete_histories,
    histories_with_a_nameless_treatment,
    incomplete_histories,
)
from tests.spec.notation import history
from tests.spec.reading import differences
from tests.spec.real import assess_real, assessed


def check(told: History) -> None:
    note(f"{told}")
    assert differences(assess_real(told), naive.assess(told)) == []


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
