"""Doses a day. Names of treatments stand in braces: their spans are given to the finder."""

from __future__ import annotations

import pytest

from nlp import doses
from nlp.mentions import Dose, Span
from nlp.normalise import normalise


def read(text: str) -> list[Dose]:
    """Reads a text in which braces mark the names."""
    plain, names, start = "", [], 0
    for char in text:
        if char == "{":
            start = len(plain)
        elif char == "}":
            names.append(Span(start, len(plain)))
        else:
            plain += char
    return doses.find(normalise(plain), names)


MG = [
    # units
    ("25毫克", 25),
    ("10 mg", 10),
    ("40mgs", 40),
    ("30㎎", 30),
    ("0.5g", 500),
    ("0.3克", 300),
    ("50mcg", 0.05),
    ("75μg", 0.075),
    ("50微克", 0.05),
    ("two hundred milligrams", 200),
    ("一百五十毫克", 150),
    ("12.5毫克", 12.5),
    ("225 mg. of it", 225),
    # how often
    ("20mg qd", 20),
    ("75mg bid", 150),
    ("150 BID", 300),
    ("100mg tid", 300),
    ("0.25g bid", 500),
    ("60mg/d", 60),
    ("40 mg/day", 40),
    ("30mg/日", 30),
    ("10 mg three times a day", 30),
    ("50 mg twice daily", 100),
    ("1g twice a day", 2000),
    ("50mg 2x a day", 100),
    ("每日两次，每次25mg", 50),
    ("一次50mg，一天3次", 150),
    ("25mg睡前", 25),
    ("5 mg nightly", 5),
    # tablets of a told strength
    ("20mg 早晚各一片", 40),
    ("早晚各一粒，30mg的那种", 60),
    ("1片半 qd, 每片50mg", 75),
    ("一天半片（50mg的）", 25),
    ("半片（30mg一片的）", 15),
    ("一天两颗(25mg)", 50),
    ("三顿饭前各一片(12.5mg)", 37.5),
    ("每晚一片15mg", 15),
    ("20mg两粒", 40),
    ("一天三片，一片0.25克", 750),
    ("每次两片，每日三次，每片25mg", 150),
    ("1 1/2 tablets of 40 mg", 60),
    ("half a 50mg tablet", 25),
    ("two 75mg capsules", 150),
    ("two 75s", 150),
    ("2 x 150mg", 300),
    ("50mg*3", 150),
    ("50mg*3，就是150", 150),
    ("300 早晨 (150的两片)", 300),
    # morning and evening
    ("早上20mg晚上10mg", 30),
    ("20mg in the morning and 10mg at night", 30),
    # titration
    ("37.5→75→150", 150),
    ("5→10→20mg/d", 20),
    ("15mg->45mg", 45),
    ("5mg两周→10mg", 10),
    ("从50加到200", 200),
    ("from 50 to 100 mg", 100),
    ("滴定至200mg/d", 200),
    ("up to 300", 300),
    ("加量到60", 60),
    ("upped it to 40", 40),
    # bare numbers after a name
    ("{喹硫平}25睡前", 25),
    ("{度洛西汀} 60 吃了一年", 60),
    ("{文拉法辛}缓释150", 150),
    ("{百忧解}，20，没感觉", 20),
    ("{lex}10", 10),
    ("{舍曲林}现在一百五", 150),
    ("{zoloft} 100 for a year", 100),
    ("10mg*7片 一天一片", 10),
    ("150 mg in the AM, 150 mg in the PM", 300),
    ("75 mg/d → 150 mg/d → 225 mg/d", 225),
    ("forty milligrams every morning", 40),
    ("60 of {prozac}", 60),
    ("最大量225", 225),
    # planned in words, a range, a level beside it
    ("20-40mg", 40),
    ("{碳酸锂}0.3g bid，血锂0.62", 600),
]


@pytest.mark.parametrize(("text", "mg"), MG)
def test_a_dose_is_this_many_mg_a_day(text: str, mg: float) -> None:
    assert [dose.mg for dose in read(text)] == [mg]


@pytest.mark.parametrize(
    ("text", "tablets"),
    [
        ("半片", 0.5),
        ("一片半", 1.5),
        ("2# qn", 2),
        ("一天两颗", 2),
        ("早晚各一粒", 2),
        ("早一片晚两片", 3),
        ("two tablets", 2),
        ("one and a half pills", 1.5),
        ("half a tablet", 0.5),
        ("每日三次，每次两片", 6),
    ],
)
def test_tablets_of_untold_strength_stay_tablets(text: str, tablets: float) -> None:
    (dose,) = read(text)
    assert (dose.mg, dose.tablets) == (None, tablets)


@pytest.mark.parametrize(
    "text",
    [
        "0.8 mmol/L",
        "{碳酸锂}浓度0.9",
        "ketamine 0.5 mg/kg",
        "血糖 126 mg/dl",
        "体重70kg",
        "胖了20斤",
        "我今年37",
        "I am 45 and weigh 150",
        "HAMD 28→14",
        "PHQ-9 从18降到9",
        "BDI 38→36→20",
        "血压涨到150/100",
        "2021年",
        "in 2019",
        "room 302",
        "住8号楼",
        "花了300块",
        "$90",
        "8次",
        "三个月",
        "{MECT} 1疗程",
        "about 5 people",
        "一直没吃",
        "{ketamine} 0.5mg/kg twice a week",
        "每两周再加25",
    ],
)
def test_other_numbers_are_no_doses(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("started at 25mg, increased to 100mg", ["start", "highest"]),
        ("起始10mg，加到20mg", ["start", "highest"]),
        ("最高用到225mg，现在75mg", ["highest", "present"]),
        ("now on 40mg", ["present"]),
        ("减到25mg", ["present"]),
        ("不超过20mg", ["at_most"]),
        ("max 300mg", ["highest"]),
        ("20mg", ["held"]),
    ],
)
def test_the_words_tell_which_part_a_dose_played(text: str, roles: list[str]) -> None:
    assert [dose.role for dose in read(text)] == roles


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("嘱明日起加至20mg", True),
        ("拟予艾司西酞普兰10mg", True),
        ("he wants me to go up to 60mg", True),
        ("going up to 60mg next week", True),
        ("加到20mg吃了两周", False),
        ("I was raised to 60mg", False),
    ],
)
def test_what_is_still_to_come_is_marked_as_planned(text: str, planned: bool) -> None:
    assert [dose.planned for dose in read(text)] == [planned]


def test_a_range_keeps_its_lower_end() -> None:
    (dose,) = read("20-40mg")
    assert (dose.mg_min, dose.mg, dose.certainty < 1) == (20, 40, True)


def test_a_raised_dose_says_so() -> None:
    assert [dose.raised for dose in read("从50加到200")] == [True]
    assert [dose.raised for dose in read("37.5→75→150mg")] == [True]
    assert [dose.raised for dose in read("50mg")] == [False]


def test_tablets_take_the_strength_told_elsewhere_for_the_same_drug() -> None:
    told = read("{赛乐特}早上一片20毫克，后来加到两片。{立普能}吃了两片")
    assert [dose.mg for dose in told] == [20, 40, None]


def test_a_dose_that_is_taken_back_is_marked() -> None:
    first, second = read("it was 150mg, not 100mg")
    assert (first.refuted, second.refuted) == (False, True)


def test_a_bare_number_needs_a_name_or_a_sure_word() -> None:
    assert read("喹硫平60") == []
    assert [dose.mg for dose in read("{喹硫平}60")] == [60]
