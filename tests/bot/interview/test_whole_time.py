""" "All of it" as an answer to how long a dose was held."""

from collections.abc import Callable
from typing import Any

import pytest

Begin = Callable[..., Any]


@pytest.mark.parametrize(
    ("language", "said", "weeks"),
    [
        ("en", "the whole time", 12.9),
        ("en", "I started on 20, so all of it", 12.9),
        ("en", "not the whole time", None),
        ("en", "nearly all of it", None),
        ("en", "10", 10),
        ("en", "20", None),  # no more weeks at the dose than there were in all
        ("zh", "全程", 12.9),
        ("zh", "一直是这个量", 12.9),
        ("zh", "不是全程", None),
    ],
)
def test_weeks_of_a_treatment_that_was_taken_for_three_months(
    talk: Begin, language: str, said: str, weeks: float | None
) -> None:
    person = talk(language)
    person.say("Lexapro for 3 months. It was 20 mg.", "no", "none", "none", "none")
    person.say("14 months", "this one")
    assert person.trials[0]["weeks_total"] == 12.9
    assert person.asked[1] == "weeks"
    person.say(said)
    assert person.trials[0].get("weeks") == weeks
