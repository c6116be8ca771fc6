"""Words of danger are noticed in both languages, in any writing."""

import pytest

from bot.interview.risk import speaks_of_danger


@pytest.mark.parametrize(
    "text",
    [
        "我有时候觉得活着没意思",
        "去年自殺過一次",
        "不想活了",
        "舍曲林吃了三个月，没用，有点想死",
        "I have been suicidal for weeks",
        "sometimes I want to die",
        "I keep thinking about  ending my life",
        "I’d be better off dead",
        "ＳＵＩＣＩＤＥ attempt in March",
    ],
)
def test_danger(text: str) -> None:
    assert speaks_of_danger(text)


@pytest.mark.parametrize(
    "text",
    [
        "舍曲林100毫克吃了八周，没效果",
        "Zoloft 100 mg for eight weeks, no use",
        "it nearly killed my appetite",
        "这个药好得很",
        "",
    ],
)
def test_no_danger(text: str) -> None:
    assert not speaks_of_danger(text)
