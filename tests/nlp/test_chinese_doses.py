"""Doses as Chinese writers give them without a unit, beside a name."""

from __future__ import annotations

import pytest

from nlp import doses
from nlp.mentions import Span

BESIDE_A_NAME = [
    ("药名 150 十周 没用", 150),
    ("药名15 十天", 15),
    ("药名 20→40，三个月", 40),
    ("药名10→20 两个月", 20),
    ("药名早100晚50，八周", 150),
    ("药名早30晚30 两个月", 60),
    ("药名早晚各50，吃了两个月", 100),
    ("药名早上150中午150，三周", 300),
    ("药名一天三次每次10，六周", 30),
    ("药名早晚各一片50的，七周", 100),
    ("药名，25mg*6片/天，半年", 150),
    ("药名25mg*7片 一天一片", 25),
]
NO_DOSE = ["药名早8点晚10点各一次", "药名 20周", "药名早8晚10吃", "HAMD 24→12", "药名，HAMD 24→12"]


@pytest.mark.parametrize(("text", "mg"), BESIDE_A_NAME)
def test_a_bare_number_that_can_only_be_mg(text: str, mg: float) -> None:
    found = doses.find(text, [Span(0, 2)])
    assert [dose.mg for dose in found if dose.mg is not None] == [mg]


@pytest.mark.parametrize("text", NO_DOSE)
def test_hours_lengths_and_scores_are_no_dose(text: str) -> None:
    assert [d.mg for d in doses.find(text.lower(), [Span(0, 2)]) if d.mg is not None] == []
