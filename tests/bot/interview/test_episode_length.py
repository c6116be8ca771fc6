"""The length of the episode: taken where it lies in one band, asked again where in two."""

from collections.abc import Callable
from typing import Any

import pytest

Begin = Callable[..., Any]


@pytest.mark.parametrize(
    ("language", "said", "months"),
    [
        ("zh", "一年半", 18),
        ("zh", "一年多", 18),
        ("zh", "两年多", 30),
        ("zh", "两年多了", 30),
        ("zh", "两年半", 30),
        ("zh", "两年左右", 24),
        ("zh", "一两年", None),
        ("zh", "两三年", None),
        ("en", "more than two years", 24.5),
        ("en", "a year or two", None),
    ],
)
def test_length(talk: Begin, language: str, said: str, months: float | None) -> None:
    person = talk(language)
    person.say("sertraline", "nothing else", "none of these", "none of these", "none of these")
    assert person.asked[1] == "duration_months"
    person.say(said)
    assert person.state.record.value("episode", "duration_months") == months
