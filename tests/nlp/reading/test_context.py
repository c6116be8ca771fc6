"""Taken, not taken, or somebody else's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Treatments = Callable[[str], list[dict[str, Any]]]

OTHER = "other_person"
TAKEN = [
    ("I took Zoloft for a year", True),
    ("never tried Zoloft", False),
    ("I refused Zoloft", False),
    ("should I take Zoloft?", False),
    ("my doctor wants to switch me to Zoloft", False),
    ("my doctor suggests Zoloft", False),
    ("I'm about to start Zoloft next week", False),
    ("my doctor suggested Zoloft and I took it for a year", True),
    ("my sister takes Zoloft", OTHER),
    ("Zoloft worked for my mother", OTHER),
    ("has anyone tried Zoloft?", False),
    ("He gave me Zoloft", True),
    ("舍曲林吃过半年", True),
    ("没吃过舍曲林", False),
    ("舍曲林没用过", False),
    ("舍曲林吃了没用", True),
    ("舍曲林没吃几天就停了", True),
    ("否认舍曲林用药史", False),
    ("医生建议吃舍曲林", False),
    ("医生建议吃舍曲林，我吃了三个月", True),
    ("要不要吃舍曲林？", False),
    ("打算下周换舍曲林", False),
    ("拟予舍曲林50mg qd", False),
    ("不敢吃舍曲林", False),
    ("我妈吃舍曲林", OTHER),
    ("室友吃过舍曲林", OTHER),
    ("电休克：无", False),
]


@pytest.mark.parametrize(("text", "taken"), TAKEN)
def test_whether_it_was_taken(treatments: Treatments, text: str, taken: object) -> None:
    assert [t["taken"] for t in treatments(text)] == [taken]


def test_what_was_not_taken_has_no_dose_and_no_effect(treatments: Treatments) -> None:
    found = treatments("医生建议吃舍曲林50mg，说三个月见效，我没吃")[0]
    assert found["taken"] is False
    assert found["dose_mg_per_day"] is None
    assert found["duration_days_min"] is None
    assert found["outcome"] is None


def test_one_ones_own_and_one_of_another(treatments: Treatments) -> None:
    found = treatments("我妈吃的是多塞平，我自己吃的是舍曲林")
    assert [(t["generic_en"], t["taken"]) for t in found] == [
        ("doxepin", OTHER),
        ("sertraline", True),
    ]


def test_advice_to_another_who_then_tries_it_too(treatments: Treatments) -> None:
    found = treatments("My sister took Wellbutrin. So I tried it too, 300 mg for 3 months, no help")
    assert [(t["taken"], t["outcome"]) for t in found] == [(OTHER, None), (True, "none")]


def test_a_message_about_a_child(treatments: Treatments) -> None:
    found = treatments("女儿初三，5月开始吃舍曲林，一天半片，吃了四个月，心里不堵了")
    assert [t["taken"] for t in found] == [OTHER]
    assert found[0]["outcome"] == "response"


def test_a_clinician_speaks_of_the_patient(treatments: Treatments) -> None:
    found = treatments("The patient reports that she took Lexapro 20 mg for 8 weeks, no response")
    assert [t["taken"] for t in found] == [True]
