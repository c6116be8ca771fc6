"""What is still asked, and what is not: nothing that was told, nothing that makes no sense."""

from collections.abc import Callable
from typing import Any

import pytest

Begin = Callable[..., Any]


def fields(person: Any) -> list[str]:
    """Every field asked about the first trial when nothing more is known about it."""
    asked: list[str] = []
    while person.asked[1] != "confirm_summary":
        if person.asked[0] == "t1":
            asked.append(person.asked[1])
        person.say("don't know")
    return asked


def test_a_treatment_told_while_saying_who_one_is_is_not_asked_for_again(talk: Begin) -> None:
    person = talk("en", None)
    person.say("I'm the patient and I took sertraline 100 mg for 8 weeks")
    assert [trial["treatment"] for trial in person.trials] == ["sertraline"]
    assert person.asked[1] == "more_treatments"


def test_agreeing_and_telling_in_one_breath(talk: Begin) -> None:
    person = talk("en")
    person.say("back")
    assert person.asked[1] == "consent"
    person.say("yes. I took sertraline 100 mg for 8 weeks")
    assert [trial["treatment"] for trial in person.trials] == ["sertraline"]
    assert person.asked[1] == "more_treatments"


def test_nothing_is_recorded_before_it_is_agreed_to(talk: Begin) -> None:
    person = talk("en")
    person.say("back", "I took sertraline 100 mg for 8 weeks")
    assert person.trials == []
    assert person.keys == ["no-consent-yet"]


def test_what_was_stopped_for_side_effects_is_not_asked_for_its_effect(talk: Begin) -> None:
    person = talk("en")
    person.say("mirtazapine 30 mg, stopped because of side effects", "no")
    assert not {"outcome", "optimised", "stopped_for"} & set(fields(person))


@pytest.mark.parametrize(
    ("so_far", "answer", "reason"),
    [
        ((), "the blue pill", "no-length"),
        (("back",), "yes", "no-item"),
        (("14 months", "1"), "the blue pill", "no-dose"),
        (("14 months", "1", "100 mg"), "until it rained", "no-length"),
        (("14 months", "1", "100 mg", "8 weeks"), "green", "not-understood"),
    ],
)
def test_what_was_wanted_is_said_when_an_answer_has_none_of_it(
    talk: Begin, so_far: tuple[str, ...], answer: str, reason: str
) -> None:
    person = talk("en")
    person.say("sertraline", "no", "none", "none", "none", *so_far)
    person.say(answer)
    assert person.keys == [reason]
