"""Numbers of sessions, and where electrodes were placed."""

from __future__ import annotations

import pytest

from nlp import sessions
from nlp.normalise import normalise

COUNTS = [
    ("MECT 8次", 8),
    ("做了二十次", 20),
    ("一共九次", 9),
    ("1疗程（10次）", 10),
    ("rTMS（左DLPFC，20次）", 20),
    ("谈了12次", 12),
    ("6次无抽", 6),
    ("电休克做了十二次", 12),
    ("经颅磁三十次", 30),
    ("CBT 14次", 14),
    ("咨询了四五次", 4),
    ("ECT x 9", 9),
    ("12 sessions", 12),
    ("twelve sessions of ECT", 12),
    ("30 TMS sessions", 30),
    ("six bilateral treatments", 6),
    ("8 ECTs", 8),
    ("an 8 session course", 8),
    ("6 ketamine infusions", 6),
    ("ten shocks", 10),
    ("20 treatments of TMS", 20),
    ("6-8次", 6),
    ("十来次", 10),
]


@pytest.mark.parametrize(("text", "count"), COUNTS)
def test_sessions_are_counted(text: str, count: int) -> None:
    assert [s.count for s in sessions.find(normalise(text)) if s.count] == [count]


@pytest.mark.parametrize(
    "text",
    [
        "2个疗程",
        "三期",
        "每天3次",
        "一天两次",
        "每周五次",
        "复发2次",
        "住院三次",
        "自杀未遂一次",
        "漏了3次",
        "第二次吃",
        "一次八百",
        "twice a day",
        "treatment-resistant",
        "2 treatment failures",
        "3 treatment options",
        "ECT x 4 weeks",
        "",
    ],
)
def test_courses_frequencies_and_other_events_are_not(text: str) -> None:
    assert sessions.find(normalise(text)) == []


@pytest.mark.parametrize(
    ("text", "placement"),
    [
        ("双侧", "bilateral"),
        ("雙側電休克", "bilateral"),
        ("双颞", "bilateral"),
        ("bilateral ECT", "bilateral"),
        ("bitemporal", "bilateral"),
        ("bifrontal", "bilateral"),
        ("右单侧", "unilateral"),
        ("单侧", "unilateral"),
        ("right unilateral", "unilateral"),
        ("RUL ECT", "unilateral"),
    ],
)
def test_the_placement_of_electrodes_is_read(text: str, placement: str) -> None:
    assert [s.placement for s in sessions.find(normalise(text))] == [placement]


def test_a_range_keeps_its_smaller_end_with_less_certainty() -> None:
    (told,) = sessions.find("6-8次")
    assert (told.count, told.certainty < 1) == (6, True)
