"""Numerals, each with the smallest and the largest number that it can mean."""

from __future__ import annotations

import pytest

from nlp import numbers
from nlp.normalise import normalise

PARSED = [
    # Chinese, plain
    ("半", 0.5, 0.5),
    ("一", 1, 1),
    ("两", 2, 2),
    ("俩", 2, 2),
    ("仨", 3, 3),
    ("十", 10, 10),
    ("十五", 15, 15),
    ("二十", 20, 20),
    ("廿", 20, 20),
    ("六十二", 62, 62),
    ("一百五", 150, 150),
    ("一百五十", 150, 150),
    ("一百零五", 105, 105),
    ("二百二", 220, 220),
    ("两百二十五", 225, 225),
    ("三百七十五", 375, 375),
    ("一千二", 1200, 1200),
    ("二〇二一", 2021, 2021),
    ("一五零", 150, 150),
    ("二点五", 2.5, 2.5),
    ("十二点五", 12.5, 12.5),
    ("一个半", 1.5, 1.5),
    ("三个半", 3.5, 3.5),
    ("四個半", 4.5, 4.5),
    # Chinese, approximate
    ("两三", 2, 3),
    ("三五", 3, 5),
    ("七八", 7, 8),
    ("十七八", 17, 18),
    ("二三十", 20, 30),
    ("三四百", 300, 400),
    ("十来", 10, 15),
    ("四十来", 40, 49),
    ("十几", 11, 19),
    ("二十几", 21, 29),
    ("几十", 20, 90),
    ("三十多", 30, 39),
    ("一百多", 100, 199),
    ("几", 2, 9),
    ("好几", 3, 9),
    # digits
    ("3", 3, 3),
    ("37.5", 37.5, 37.5),
    ("１２．５", 12.5, 12.5),
    ("1,200", 1200, 1200),
    ("½", 0.5, 0.5),
    ("3½", 3.5, 3.5),
    ("1 1/2", 1.5, 1.5),
    ("2-1/2", 2.5, 2.5),
    ("1/4", 0.25, 0.25),
    ("2 and a half", 2.5, 2.5),
    ("6-8", 6, 8),
    ("6–8", 6, 8),
    ("6~8", 6, 8),
    ("6到8", 6, 8),
    ("10 to 12", 10, 12),
    # English
    ("a", 1, 1),
    ("one", 1, 1),
    ("half", 0.5, 0.5),
    ("twelve", 12, 12),
    ("twenty-one", 21, 21),
    ("seventy five", 75, 75),
    ("a hundred", 100, 100),
    ("one hundred and fifty", 150, 150),
    ("one fifty", 150, 150),
    ("two twenty-five", 225, 225),
    ("one and a half", 1.5, 1.5),
    ("thirty-seven and a half", 37.5, 37.5),
    ("a couple", 2, 2),
    ("a couple of", 2, 2),
    ("a few", 2, 5),
    ("several", 3, 8),
    ("a dozen", 12, 12),
    ("half a dozen", 6, 6),
    ("two or three", 2, 3),
    ("eight to ten", 8, 10),
]


@pytest.mark.parametrize(("text", "low", "high"), PARSED)
def test_a_numeral_means_this_range(text: str, low: float, high: float) -> None:
    assert numbers.parse(text) == (low, high)


@pytest.mark.parametrize(
    "text", ["", "药", "万一", "三心二意", "none", "stone", "8 weeks", "5-10-15"]
)
def test_what_is_no_isolated_numeral_gives_none(text: str) -> None:
    assert numbers.parse(text) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("从50加到200", ["50", "200"]),
        ("吃了三个月，一天两片", ["三", "一", "两"]),
        ("stone someone often", []),
        ("for two months then 30 mg", ["two", "30"]),
        ("5-10-15", ["5", "10", "15"]),
        ("6 to 8 weeks", ["6 to 8"]),
        ("take .5 mg", [".5"]),
        ("没用.20mg", ["20"]),
        ("一年零俩月", ["一", "俩"]),
    ],
)
def test_numerals_are_found_where_they_stand(text: str, told: list[str]) -> None:
    norm = normalise(text)
    assert [norm[n.start : n.end] for n in numbers.find(norm)] == told
