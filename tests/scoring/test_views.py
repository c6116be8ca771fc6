"""What looks alike is worked out once: without that, everything comes out the same, only later."""

from __future__ import annotations

from itertools import count
from typing import Any
from unittest.mock import patch

from hypothesis import given, note, settings
from hypothesis import strategies as st

from lexicon import load
from scoring import Criteria, History, assess, open_facts
from tests.spec.histories import EXAMPLES, complete_histories, gaps

ODD = [
    {},
    {"mgh_strategies": "any_base", "mgh_rtms_points": 3, "thase_rush_ladder": "highest"},
    {"maudsley_augmenter_base": "adequate_base", "mgh_combination": "half_only"},
    {"european_grade_by": "drugs", "european_add_on_weeks": "added"},
    {"thase_rush_responder": "not_staged", "intolerance": "failure", "definition_ect": True},
    {"european_same_mechanism": "counts", "definition_mechanisms": "different"},
]


@st.composite
def half_known(draw: st.DrawFn) -> dict[str, Any]:
    """Up to six trials with gaps, some without a name, some told twice."""
    told = draw(complete_histories(least=1, most=5))
    for _ in range(draw(st.integers(0, 6))):
        told = draw(gaps(told))
    for trial in told["trials"]:
        if draw(st.integers(0, 2)) == 0:
            trial["treatment"] = None
    again = draw(st.sampled_from(told["trials"]))
    told["trials"].append(again | {"id": "again"})
    return told


@settings(max_examples=EXAMPLES or 40)
@given(half_known(), st.sampled_from(ODD))
def test_remembering_changes_no_bound_no_missing_field_and_no_weight(
    told: dict[str, Any], chosen: dict[str, Any]
) -> None:
    note(f"{told}")
    history, criteria = History.model_validate(told), Criteria.model_validate(chosen)
    every = count(1)
    fast = assess(history, criteria, load()), open_facts(history, criteria, load())
    with (
        patch("scoring.bounds.view", lambda *_: next(every)),
        patch("scoring.informative.changes", lambda *_: next(every)),
        patch("scoring.informative.everything_seen", lambda *_: (next(every),)),
        patch("scoring.informative.affected", lambda *_: True),
    ):
        slow = assess(history, criteria, load()), open_facts(history, criteria, load())
    assert fast == slow
