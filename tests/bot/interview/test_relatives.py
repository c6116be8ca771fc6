"""A relative may answer: then what "she" took is what the patient took."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.interview.proxy import speaks_for_another

Begin = Callable[..., Any]


@pytest.mark.parametrize(
    "text",
    [
        "我替我妈说，她吃过帕罗西汀",
        "我是家属",
        "患者是我儿子，今年二十",
        "I'm filling this in for my husband",
        "I am her daughter",
    ],
)
def test_speaks_for_another(text: str) -> None:
    assert speaks_for_another(text)


@pytest.mark.parametrize(
    "text",
    ["我妈妈吃过氟西汀", "医生让我吃舍曲林", "my mother took Prozac", "I took it for my sleep"],
)
def test_speaks_for_themselves(text: str) -> None:
    assert not speaks_for_another(text)


def test_what_she_took_is_recorded(talk: Begin) -> None:
    person = talk("zh")
    person.say("我替我妈妈说，她吃过帕罗西汀20毫克两个月，没效果")
    assert person.keys[:2] == ["proxy-noted", "understood"]
    assert [trial["treatment"] for trial in person.trials] == ["paroxetine"]


def test_of_others_it_is_not_recorded_otherwise(talk: Begin) -> None:
    person = talk("zh")
    person.say("我妈妈吃过帕罗西汀，她觉得没效果")
    assert person.trials == []


def test_a_doctor_is_no_relative(talk: Begin) -> None:
    doctor = talk("zh", "clinician")
    doctor.say("患者是我科住院病人，母亲吃过氟西汀")
    assert doctor.trials == []
