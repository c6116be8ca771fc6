"""The treatments of the tables are what the lexicon says they are."""

from __future__ import annotations

from itertools import combinations

import pytest

from lexicon import load
from tests.spec.treatments import TREATMENTS


@pytest.mark.parametrize("name", TREATMENTS)
def test_a_treatment_is_what_the_lexicon_says(name: str) -> None:
    """Kind, doses, and whether it counts, has a rule, is one of the three psychotherapies."""
    here, there = TREATMENTS[name], load().treatments[name]
    assert (here.kind, here.counted) == (there.kind, there.counted)
    if here.kind == "psychotherapy":
        assert here.evidence == there.evidence_based
    if here.counted and here.ruled and here.kind in ("antidepressant", "augmentation"):
        rule = load().dose_rules[name]
        assert (here.min_mg, here.max_mg) == (rule.min_adequate_mg, rule.usual_max_mg)


def test_two_antidepressants_share_a_mechanism_here_if_they_share_one_there() -> None:
    scored = [n for n, t in TREATMENTS.items() if t.kind == "antidepressant" and t.counted]
    for one, other in combinations(scored, 2):
        here = TREATMENTS[one].mechanism == TREATMENTS[other].mechanism
        groups = [load().treatments[name].mechanism_group for name in (one, other)]
        assert here == (groups[0] == groups[1]), (one, other, groups)


@pytest.mark.parametrize("group", ["TCA", "MAOI"])
def test_the_groups_that_make_a_rung_are_named_alike(group: str) -> None:
    for name, here in TREATMENTS.items():
        if here.kind == "antidepressant" and here.counted:
            assert (here.mechanism == group) == (load().treatments[name].mechanism_group == group)
