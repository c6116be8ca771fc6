"""The program and the naive implementation agree under other criteria than `seed` too."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st

from lexicon import load
from scoring import History as TypedHistory
from scoring import assess, preset, presets
from tests.spec import naive
from tests.spec.histories import EXAMPLES, History, complete_histories
from tests.spec.naive_trials import Settings
from tests.spec.reading import differences
from tests.spec.real import assess_real, plain


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
    note(f"{told}")
    assert differences(assess_real(told, chosen), naive.assess(told, Settings(**chosen))) == []


@pytest.mark.parametrize("name", sorted(presets()))
@settings(max_examples=EXAMPLES // 5 or 20)
@given(told=complete_histories())
def test_presets(name: str, told: History) -> None:
    """Verdicts and models under each preset by name."""
    note(f"{told}")
    criteria = preset(name)
    known = {field.name: getattr(criteria, field.name) for field in fields(Settings)}
    program = plain(assess(TypedHistory.model_validate(told), criteria, load()))
    expected = naive.assess(told, Settings(**known))
    for part in ("trials", "models"):
        assert differences(program[part], expected[part]) == []
