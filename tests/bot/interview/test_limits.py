"""Numbers that cannot be: never recorded, and asked again."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.interview.limits import can_be

Begin = Callable[..., Any]


@pytest.mark.parametrize(
    ("field", "value", "can"),
    [
        ("duration_months", 14, True),
        ("duration_months", 2025, False),
        ("dose_mg_per_day", 150, True),
        ("dose_mg_per_day", 10**9, False),
        ("weeks", {"min": 6, "max": 8}, True),
        ("weeks", {"min": 8, "max": 6}, False),
        ("weeks_total", 10**6, False),
        ("start", "2024-02", True),
        ("start", "2024-13", False),
        ("optimised", ("dose_increase",), True),
        ("added_to", "none", True),
    ],
)
def test_what_a_history_can_hold(field: str, value: Any, can: bool) -> None:
    assert can_be(field, value) is can


@pytest.mark.parametrize(
    ("told", "months"),
    [
        ("it began in March 2025", 20),
        ("since March 2025", 20),
        ("2025", None),  # from under one year to nearly two: the models draw a line between
        ("it started in 2020", 77),
        ("since 2031", None),
    ],
)
def test_the_length_of_an_episode_told_by_its_beginning(
    talk: Begin, told: str, months: float | None
) -> None:
    """On 24 November 2026."""
    person = talk("en")
    person.say("sertraline", "no", "none", "none", "none", told)
    assert person.state.record.value("episode", "duration_months") == months


def test_an_impossible_dose_is_asked_again(talk: Begin) -> None:
    person = talk("en")
    person.say("sertraline", "no", "none", "none", "none", "14 months", "1", "999999 mg")
    assert person.asked[1] == "dose_mg_per_day"
    assert "dose_mg_per_day" not in person.trials[0]
