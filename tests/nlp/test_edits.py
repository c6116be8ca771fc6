"""Requests to take something out, and stories that only sound like one."""

import pytest

from nlp.edits import asks_to_remove


@pytest.mark.parametrize(
    "text",
    [
        "remove mirtazapine",
        "please delete the Zoloft",
        "去掉米氮平",
        "把米氮平删了",
        "米氮平刪掉吧",
    ],
)
def test_asks_to_remove(text: str) -> None:
    assert asks_to_remove(text)


@pytest.mark.parametrize(
    "text",
    [
        "they removed my appendix",
        "I dropped the Zoloft after a week",
        "后来医生把药停了",
        "舍曲林没用",
    ],
)
def test_tells_a_story(text: str) -> None:
    assert not asks_to_remove(text)
