"""What a treatment did, from the words that patients and clinicians use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Treatments = Callable[[str], list[dict[str, Any]]]

ENGLISH = [
    ("it worked wonders", "response"),
    ("it helped a lot", "response"),
    ("I feel so much better", "response"),
    ("it saved my life", "response"),
    ("I feel like a new person", "response"),
    ("it helped a little", "partial"),
    ("only took the edge off", "partial"),
    ("it didn't help at all", "none"),
    ("it did nothing", "none"),
    ("no improvement whatsoever", "none"),
    ("I can't say it helped", "none"),
    ("completely useless", "none"),
    ("it made me worse", "none"),
    ("back to my old self", "remission"),
    ("full remission", "remission"),
    ("it pooped out", "relapse"),
    ("it stopped working", "relapse"),
    ("it no longer works", "relapse"),
    ("helped at first but then nothing", "relapse"),
    ("I couldn't tolerate it", "intolerant"),
    ("stopped because of side effects", "intolerant"),
    ("made me so sick that I quit", "intolerant"),
]
CHINESE = [
    ("效果很好", "response"),
    ("好多了", "response"),
    ("像换了个人", "response"),
    ("好了七八成", "response"),
    ("有点用", "partial"),
    ("效果一般", "partial"),
    ("只好了三成", "partial"),
    ("没啥用", "none"),
    ("一点效果都没有", "none"),
    ("没有明显好转", "none"),
    ("跟没吃一样", "none"),
    ("越吃越严重", "none"),
    ("完全好了", "remission"),
    ("临床痊愈", "remission"),
    ("刚开始有效，后来又不行了", "relapse"),
    ("后来就不管用了", "relapse"),
    ("停药后复发", "relapse"),
    ("吐得厉害就停了", "intolerant"),
    ("副作用太大受不了停了", "intolerant"),
    ("因体重增加停药", "intolerant"),
]
SAYS_NOTHING = [
    "I hope it helps",
    "if it works I will tell you",
    "does it work?",
    "no side effects",
    "the side effects wore off",
    "I went to work every day",
    "希望能有效",
    "有用吗？",
    "没有副作用",
    "还在等起效",
    "怕没用",
]


@pytest.mark.parametrize(("words", "effect"), ENGLISH)
def test_english(treatments: Treatments, words: str, effect: str) -> None:
    assert [t["outcome"] for t in treatments(f"I took Zoloft, {words}")] == [effect]


@pytest.mark.parametrize(("words", "effect"), CHINESE)
def test_chinese(treatments: Treatments, words: str, effect: str) -> None:
    assert [t["outcome"] for t in treatments(f"吃了左洛复，{words}")] == [effect]


@pytest.mark.parametrize("words", SAYS_NOTHING)
def test_hopes_questions_and_look_alikes_say_nothing(treatments: Treatments, words: str) -> None:
    name = "I took Zoloft" if words.isascii() else "吃了左洛复"
    assert [t["outcome"] for t in treatments(f"{name}，{words}")] == [None]


@pytest.mark.parametrize(
    ("text", "percent", "effect"),
    [
        ("Zoloft, about 60% better", 60, "response"),
        ("Zoloft, 30% improvement", 30, "partial"),
        ("舍曲林，好了六七成", 65, "response"),
        ("舍曲林，PHQ-9 20→10", 50, "response"),
    ],
)
def test_percentages_and_scores(
    treatments: Treatments, text: str, percent: float, effect: str
) -> None:
    found = treatments(text)[0]
    assert (found["percent_improvement"], found["outcome"]) == (percent, effect)


def test_sleep_is_not_mood(treatments: Treatments) -> None:
    """Better sleep is what a hypnotic is for, and no effect of an antidepressant."""
    assert treatments("右佐匹克隆，睡眠明显改善")[0]["outcome"] == "response"
    assert treatments("舍曲林，睡眠明显改善")[0]["outcome"] is None
