"""People whose treatment worked have no stage, where a setting says so: by trying every value."""

from __future__ import annotations

import itertools
from typing import Any

from hypothesis import given, note, settings

from tests.spec.histories import EXAMPLES, History, incomplete_histories
from tests.spec.naive_gaps import completions, filled, prepared, unknowns
from tests.spec.naive_models import thase_rush
from tests.spec.naive_trials import (
    SEED,
    facts,
    in_scope,
    is_antidepressant,
    is_combination,
    verdict,
)
from tests.spec.real import assessed

CHOSEN: dict[str, Any] = {
    "thase_rush_responder": "not_staged",
    "models": ["thase_rush"],
    "definitions": [],
}


def stage(told: History) -> int | None:
    """Of a complete history: None if nothing of the ladder failed and an antidepressant worked."""
    verdicts = [(t, verdict(t, SEED.minimum_weeks, SEED)) for t in in_scope(told, SEED)]
    worked = any(is_antidepressant(t) and v == "not_failed" for t, v in verdicts)
    failed = any(
        v == "failed"
        and (facts(t).kind == "ect" or (is_antidepressant(t) and not is_combination(told, t)))
        for t, v in verdicts
    )
    return None if worked and not failed else thase_rush(told, SEED)


@settings(max_examples=EXAMPLES or 60)
@given(incomplete_histories(most_completions=200))
def test_bounds_and_what_is_missing_are_those_of_trying_every_value(told: History) -> None:
    note(f"{told}")
    found = assessed(told, CHOSEN).models["thase_rush"]
    values = {stage(whole) for whole in completions(told)}
    numbers = values - {None}
    assert found.low == (None if None in values else min(numbers))
    assert found.high == max(numbers, default=None)
    assert {(m.trial, m.field) for m in found.missing} == deciding(prepared(told))


def deciding(told: History) -> set[tuple[str | None, str]]:
    """The fields that change the stage, all others being held at some value."""
    missing = unknowns(told)
    found = set()
    for unknown in missing:
        others = {name: values for name, values in missing.items() if name != unknown}
        for rest in itertools.product(*others.values()):
            fixed = filled(told, dict(zip(others, rest, strict=True)))
            if len({stage(filled(fixed, {unknown: value})) for value in missing[unknown]}) > 1:
                found.add(unknown)
    return found
