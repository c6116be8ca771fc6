"""Lengths of time as Chinese notes and posts put them."""

from __future__ import annotations

import pytest

from nlp import durations


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("吃了个半月", 45),
        ("吃了三个半月", 105),
        ("服药至今4月", 120),
        ("治疗6周末", 42),
        ("50睡前半年", 182),
        ("吃了半年", 182),
    ],
)
def test_a_length_is_time_on_treatment(text: str, days: float) -> None:
    (found,) = durations.find(text)
    assert (found.days_min, found.days_max, found.sense) == (days, days, "treatment")
