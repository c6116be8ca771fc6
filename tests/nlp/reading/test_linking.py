"""Whose dose, whose months, whose effect."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Treatments = Callable[[str], list[dict[str, Any]]]

# Text, and for each treatment in order: id, mg a day, days (min, max), outcome.
LINKED = [
    (
        "SER 100mg qd ×8w 无效→VEN XR 225mg 12w PR",
        [("sertraline", 100, 56, 56, "none"), ("venlafaxine", 225, 84, 84, "partial")],
    ),
    ("左洛复 100 8/52 NR", [("sertraline", 100, 56, 56, "none")]),
    ("三个月的左洛复，没用", [("sertraline", None, 90, 90, "none")]),
    ("I did 3 months of Zoloft, no help", [("sertraline", None, 90, 90, "none")]),
    (
        "No response to Prozac, Zoloft helped",
        [
            ("fluoxetine", None, None, None, "none"),
            ("sertraline", None, None, None, "response"),
        ],
    ),
    (
        "帕罗西汀、氟西汀、米氮平都吃过，没用",
        [
            ("paroxetine", None, None, None, "none"),
            ("fluoxetine", None, None, None, "none"),
            ("mirtazapine", None, None, None, "none"),
        ],
    ),
    (
        "舍曲林和伏硫西汀各吃了三个月，都只能到五成",
        [
            ("sertraline", None, 90, 90, "partial"),
            ("vortioxetine", None, 90, 90, "partial"),
        ],
    ),
    (
        "文拉法辛225+米氮平30，快两个月，没啥用",
        [("venlafaxine", 225, 50, 60, "none"), ("mirtazapine", 30, 50, 60, "none")],
    ),
    (
        "1. 帕罗西汀 20mg 2021.3-2021.8 无效\n2. 文拉法辛 150mg 8周 好转\n3. MECT 10次 有效",
        [
            ("paroxetine", 20, 123, 184, "none"),
            ("venlafaxine", 150, 56, 56, "response"),
            ("ECT", None, None, None, "response"),
        ],
    ),
    (
        "I was on Celexa 20mg for a full year and it worked great, then switched to Lexapro 10 mg",
        [("citalopram", 20, 365, 365, "response"), ("escitalopram", 10, None, None, None)],
    ),
    (
        "Effexor worked better than Prozac and Paxil",
        [
            ("venlafaxine", None, None, None, "response"),
            ("fluoxetine", None, None, None, None),
            ("paroxetine", None, None, None, None),
        ],
    ),
    (
        "Started Lexapro at 5mg for two weeks, then 10mg for 6 weeks, no help",
        [("escitalopram", 10, 56, 56, "none")],
    ),
    (
        "均无效：舍曲林100mg、氟西汀40mg",
        [("sertraline", 100, None, None, "none"), ("fluoxetine", 40, None, None, "none")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LINKED)
def test_everything_goes_to_its_treatment(
    treatments: Treatments, text: str, expected: list[tuple[object, ...]]
) -> None:
    keys = ("generic_en", "dose_mg_per_day", "duration_days_min", "duration_days_max", "outcome")
    assert [tuple(t[key] for key in keys) for t in treatments(text)] == expected


def test_two_names_of_one_course_are_one(treatments: Treatments) -> None:
    assert len(treatments("百忧解（氟西汀）20mg吃了三个月")) == 1
    assert len(treatments("Zoloft helped. I took Zoloft (sertraline) for years.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "百优解吃过两轮，头一轮20毫克，十个月，全好了；第二轮吃到40，两个半月没用",
        "Prozac for 10 months, worked great, then I stopped. Years later I started Prozac again, "
        "40 mg, 10 weeks, no help",
        "舍曲林吃了半年好了就停了，去年复发再吃舍曲林100mg三个月没用",
    ],
)
def test_two_courses_of_one_drug_are_two(treatments: Treatments, text: str) -> None:
    found = treatments(text)
    assert len({t["generic_en"] for t in found}) == 1
    assert len(found) == 2
    assert found[1]["outcome"] == "none"


ADDED = [
    ("艾司西酞普兰20mg吃了半年，加用阿立哌唑5mg", [None, 0]),
    ("舍曲林合并喹硫平", [None, 0]),
    ("Lexapro 20mg, augmented with Abilify 5mg", [None, 0]),
    ("Abilify 5mg was added to my Lexapro", [1, None]),
    ("Venlafaxine 225mg on top of mirtazapine 30mg", [1, None]),
    ("文拉法辛225+米氮平30", [None, 0]),
    ("舍曲林吃了三个月换成文拉法辛", [None, None]),
    ("switched from Zoloft to Effexor", [None, None]),
    ("SER 100mg→VEN 225mg", [None, None]),
    ("舍曲林和文拉法辛都吃过", [None, None]),
]


@pytest.mark.parametrize(("text", "expected"), ADDED)
def test_added_is_not_switched(
    treatments: Treatments, text: str, expected: list[int | None]
) -> None:
    assert [t["added_to"] for t in treatments(text)] == expected


STOPPED = [
    ("舍曲林因副作用停了", "intolerance", False),
    ("I stopped Zoloft because of side effects", "intolerance", False),
    ("Zoloft did nothing so I switched to Effexor", "inefficacy", False),
    ("现在在吃舍曲林", "ongoing", True),
    ("I am taking Zoloft", "ongoing", True),
    ("I couldn't afford Zoloft so I stopped", "other", False),
]


@pytest.mark.parametrize(("text", "reason", "ongoing"), STOPPED)
def test_why_it_ended(treatments: Treatments, text: str, reason: str, ongoing: bool) -> None:
    found = treatments(text)[0]
    assert (found["stopped_for"], found["ongoing"]) == (reason, ongoing)


def test_taken_as_prescribed_or_not(treatments: Treatments) -> None:
    assert treatments("舍曲林吃了三个月，老漏服")[0]["adherent"] is False
    assert treatments("舍曲林吃了三个月，一次没漏")[0]["adherent"] is True
    assert treatments("took Zoloft on and off for a year")[0]["adherent"] is False
    assert treatments("took Zoloft for a year, never missed a dose")[0]["adherent"] is True
    assert treatments("舍曲林吃了三个月")[0]["adherent"] is None


def test_the_dose_went_up(treatments: Treatments) -> None:
    assert treatments("zoloft 50→100→150, 6 weeks at 150")[0]["optimised"] == ["dose_increase"]
    assert treatments("舍曲林从50加到150")[0]["optimised"] == ["dose_increase"]
    assert treatments("舍曲林150mg")[0]["optimised"] == []


def test_sessions_and_placement(treatments: Treatments) -> None:
    found = treatments("双侧MECT做了8次，有效")[0]
    assert (found["generic_en"], found["sessions"], found["ect_placement"], found["outcome"]) == (
        "ECT",
        8,
        "bilateral",
        "response",
    )


def test_a_class_is_a_treatment_of_unknown_substance(treatments: Treatments) -> None:
    found = treatments("吃过一种SSRI，三个月没用")[0]
    assert (found["generic_en"], found["class"], found["kind"]) == (None, "SSRI", "antidepressant")
    assert (found["duration_days_min"], found["outcome"]) == (90, "none")


def test_a_class_word_that_only_explains_is_none(treatments: Treatments) -> None:
    found = treatments("我在吃一种抗抑郁药，叫做帕罗西汀，每天20毫克")
    assert [t["generic_en"] for t in found] == ["paroxetine"]
