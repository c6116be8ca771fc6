"""Short everyday Chinese answers to the questions about one treatment."""

from collections.abc import Callable
from typing import Any

import pytest

Begin = Callable[..., Any]

BEFORE = {
    "episode": (),
    "adherent": ("这一次", "150", "8周"),
    "outcome": ("这一次", "150", "8周", "是"),
    "optimised": ("这一次", "150", "8周", "是", "没用"),
}
"""What is answered about the one trial before its question on a field comes."""


@pytest.mark.parametrize(
    ("field", "said", "value"),
    [
        ("episode", "是的", "current"),
        ("episode", "不是，以前的", "previous"),
        ("episode", "应该是这次吧，都记不清了", "current"),
        ("adherent", "吃了", True),
        ("adherent", "每天吃", True),
        ("adherent", "基本都吃", True),
        ("adherent", "漏得不多", True),
        ("adherent", "没怎么吃", False),
        ("outcome", "一般", "partial"),
        ("outcome", "刚开始还行，后来就不行了", "relapse"),
        ("optimised", "加过", ["dose_increase"]),
        ("optimised", "没加过", []),
    ],
)
def test_is_understood(talk: Begin, field: str, said: str, value: object) -> None:
    person = talk("zh")
    person.say("舍曲林", "没有了", "都没有", "没有", "没有", "14个月")
    person.say(*BEFORE[field]) if BEFORE[field] else None
    assert person.asked[1] == field
    person.say(said)
    assert person.trials[0][field] == value


def test_this_time_does_not_say_that_it_is_still_taken(talk: Begin) -> None:
    person = talk("zh")
    person.say("舍曲林", "没有了", "都没有", "没有", "没有", "14个月", "都是这次的")
    assert person.trials[0] == {"id": "t1", "treatment": "sertraline", "episode": "current"}


def test_after_taking_out_the_summary_comes_again(talk: Begin) -> None:
    person = talk("zh")
    person.say("舍曲林和米氮平", "没有了", "都没有", "没有", "没有")
    while person.asked[1] != "confirm_summary":
        person.say("不知道")
    person.say("不对，要改")
    person.say("去掉米氮平")
    while person.asked[1] != "confirm_summary":
        person.say("不知道")
    assert "summary" in person.keys


@pytest.mark.parametrize("nothing", ["没有了", "nope，就这些", "没了，就这些", "不，没有别的"])
def test_nothing_else(talk: Begin, nothing: str) -> None:
    person = talk("zh")
    person.say("舍曲林100mg吃了8周，没用", nothing)
    assert person.asked[2] == "augmentation"


def test_every_day_does_not_say_that_it_is_still_taken(talk: Begin) -> None:
    person = talk("zh")
    person.say("舍曲林100mg吃了8周，没用", "没有了", "都没有", "没有", "没有", "14个月", "这一次")
    assert person.asked[1] == "adherent"
    person.say("每天吃")
    assert "stopped_for" not in person.trials[0]
