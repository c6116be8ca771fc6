"""Lengths of time in days, and what each of them measures."""

from __future__ import annotations

import pytest

from nlp import durations
from nlp.mentions import Duration
from nlp.normalise import normalise


def read(text: str) -> list[Duration]:
    return durations.find(normalise(text))


LENGTHS = [
    # plain
    ("吃了9天", 9, 9),
    ("服用六周", 42, 42),
    ("五个星期", 35, 35),
    ("俩礼拜", 14, 14),
    ("吃了五个月", 150, 150),
    ("仨月", 90, 90),
    ("半个月", 15, 15),
    ("半年", 182, 182),
    ("三年", 1095, 1095),
    ("吃了6個月", 180, 180),
    ("五周整", 35, 35),
    ("12d", 12, 12),
    ("x8w", 56, 56),
    ("×10周", 70, 70),
    ("for 11 weeks", 77, 77),
    ("9 wks", 63, 63),
    ("7 mos", 210, 210),
    ("2yrs", 730, 730),
    ("a fortnight", 14, 14),
    ("a week", 7, 7),
    ("a full year", 365, 365),
    ("12-week course", 84, 84),
    ("a decade", 3650, 3650),
    ("6/52", 42, 42),
    ("took it for 3/12", 90, 90),
    # halves and sums
    ("一个半月", 45, 45),
    ("两个半月", 75, 75),
    ("两年半", 912, 912),
    ("三周半", 24, 25),
    ("一年零俩月", 425, 425),
    ("2年4个月", 850, 850),
    ("两年又三个月", 820, 820),
    ("一个月零十天", 40, 40),
    ("仨月零几天", 90, 100),
    ("month and a half", 45, 45),
    ("a year and a half", 548, 548),
    ("3½ months", 105, 105),
    ("2.5 years", 912, 912),
    ("one and a half months", 45, 45),
    ("half a year", 182, 182),
    ("a year and three months", 455, 455),
    ("1 yr 4 mos", 485, 485),
    ("two years, 2 months", 790, 790),
    # ranges
    ("6-8周", 42, 56),
    ("6周到8周", 42, 56),
    ("两三天", 2, 3),
    ("七八个月", 210, 240),
    ("一两年", 365, 730),
    ("三五天", 3, 5),
    ("两到三个月", 60, 90),
    ("10天半个月", 10, 15),
    ("几个月到一年", 60, 365),
    ("6 to 8 weeks", 42, 56),
    ("two or three months", 60, 90),
    ("two weeks to a month", 14, 30),
    ("a month or two", 30, 60),
    # vague
    ("几天", 3, 9),
    ("几周", 14, 63),
    ("几个月", 60, 270),
    ("好几年", 1095, 3285),
    ("个把月", 30, 45),
    ("大半年", 182, 330),
    ("小半年", 120, 182),
    ("小三个月", 75, 90),
    ("一个多月", 30, 60),
    ("半个多月", 15, 28),
    ("一年多", 365, 730),
    ("四个来月", 105, 135),
    ("40来天", 40, 49),
    ("一百来天", 95, 115),
    ("俩月出头", 60, 75),
    ("十天左右", 8, 12),
    ("一学期", 110, 150),
    ("一整个冬天", 90, 90),
    ("a couple of months", 60, 60),
    ("a few weeks", 14, 35),
    ("several months", 90, 240),
    ("第3-10周", 56, 56),
    ("3+月", 90, None),
    # nearly, at least, more than
    ("快四个月", 105, 120),
    ("快两个月", 50, 60),
    ("快半年", 150, 182),
    ("不到俩礼拜", 10, 14),
    ("一个月不到", 21, 30),
    ("至少两个月", 60, None),
    ("两年以上", 730, None),
    ("nearly 20 years", 6205, 7300),
    ("almost a week", 5, 7),
    ("over two years", 730, None),
    ("at least 6 weeks", 42, None),
    ("a little over a year", 365, None),
    ("10+ years", 3650, None),
    ("for years", 730, None),
    ("for many years", 1095, None),
    ("less than 3 weeks", 0, 21),
]


@pytest.mark.parametrize(("text", "low", "high"), LENGTHS)
def test_a_length_is_this_many_days(text: str, low: float, high: float | None) -> None:
    (length,) = read(text)
    assert (length.days_min, length.days_max) == (low, high)


SENSES = [
    ("左洛复吃了三个月没效果", "treatment"),
    ("I took it for two months", "treatment"),
    ("服药两个月后好了一些", "treatment"),
    ("6天后因呕吐停药", "treatment"),
    ("after two years on it I quit", "treatment"),
    ("stopped after 10 days", "treatment"),
    ("每个至少两个月", "treatment"),
    ("抗抑郁药吃了两年", "treatment"),
    ("I am a 33 year old nurse", "age"),
    ("when the baby was three months old", "age"),
    ("三个月前换的药", "ago"),
    ("大概一年前吧", "ago"),
    ("two years ago I tried it", "ago"),
    ("两周后起效", "onset"),
    ("头三四天一直打哈欠", "onset"),
    ("after four weeks it began to work", "onset"),
    ("within two weeks I felt better", "onset"),
    ("the first few weeks were hell", "onset"),
    ("抑郁7年", "illness"),
    ("心境低落3年", "illness"),
    ("病程两年", "illness"),
    ("depressed for two years", "illness"),
    ("ten years of depression", "illness"),
    ("停药三个月", "off_drug"),
    ("我停了都快两年了", "off_drug"),
    ("停药1年复发", "off_drug"),
    ("I haven't taken it for over a week", "off_drug"),
    ("I was off it for 3 months", "off_drug"),
    ("每两周见一次", "frequency"),
    ("一天两颗", "frequency"),
    ("twice a day", "frequency"),
    ("拟维持6个月", "planned"),
    ("大夫说最少一年起步", "planned"),
    ("my doctor suggested staying on it for a year", "planned"),
    ("$90 for a 3 month supply", "other"),
    ("挂号排了三个星期", "other"),
    ("住了两三个月的院", "other"),
]


@pytest.mark.parametrize(("text", "sense"), SENSES)
def test_the_words_around_tell_what_a_length_measures(text: str, sense: str) -> None:
    assert [length.sense for length in read(text)] == [sense]


@pytest.mark.parametrize(
    "text",
    [
        "我今年三十七",
        "2021年3月",
        "去年3月开始",
        "5月份",
        "18年的时候",
        "90年代的药",
        "高二年级",
        "下周三复诊",
        "星期五",
        "3/4/2021",
        "120/80",
        "20mg",
        "PHQ-9 18分",
        "第二天头还疼",
        "半天没动",
        "零来年",
        "0 weeks",
    ],
)
def test_dates_days_of_the_week_and_grades_are_no_lengths(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("text", ["约2月", "各约2月", "225mg×3月", "MECT后维持4月"])
def test_shorthand_months_are_lengths_where_a_cue_stands_before(text: str) -> None:
    assert len(read(text)) == 1


def test_an_ordinal_tells_between_which_bounds_the_course_stands() -> None:
    (length,) = read("现用阿戈美拉汀第5周")
    assert (length.days_min, length.days_max, length.vague) == (28, 35, True)
    (length,) = read("this is my third week")
    assert (length.days_min, length.days_max) == (14, 21)


def test_a_length_that_is_taken_back_is_marked() -> None:
    first, second = read("it was three months, not two months")
    assert (first.refuted, second.refuted) == (False, True)
    first, second = read("不是两个月，是三个月")
    assert (first.refuted, second.refuted) == (True, False)


@pytest.mark.parametrize(
    ("days", "months"), [(60, 2), (182, 6), (365, 12), (548, 18), (455, 15), (540, 18), (730, 24)]
)
def test_days_turn_into_the_months_that_were_told(days: float, months: float) -> None:
    assert durations.months(days) == months
