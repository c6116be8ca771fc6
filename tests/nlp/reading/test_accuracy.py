"""How well the project's own annotated messages are read: floors that only rise.

`*_held_out.jsonl` are never tuned on: their floors say what to expect of unseen messages.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from benchmarks.accuracy import Tally, tally, wilson
from benchmarks.extraction import reader, rows
from benchmarks.matching import match

CORPUS = Path(__file__).parents[2] / "corpus"

# File, then the least share: F1 of treatments taken, dose, duration, outcome, taken/denied/other.
FLOORS = [
    ("en", 0.955, 0.83, 0.64, 0.70, 0.945),
    ("zh", 0.96, 0.85, 0.79, 0.77, 0.92),
    ("mixed", 0.965, 0.91, 0.79, 0.67, 0.95),
    ("en_held_out", 0.945, 0.78, 0.68, 0.43, 0.875),
    ("zh_held_out", 0.915, 0.79, 0.635, 0.50, 0.895),
    ("mixed_held_out", 0.955, 0.93, 0.79, 0.42, 0.92),
]


@cache
def _tally(name: str) -> Tally:
    read = reader()
    return tally((row, read(row["text"])) for row in rows(CORPUS / f"{name}.jsonl"))


@pytest.mark.parametrize(("name", "f1", "dose", "duration", "outcome", "standing"), FLOORS)
def test_no_figure_falls_below_its_floor(
    name: str, f1: float, dose: float, duration: float, outcome: float, standing: float
) -> None:
    counted = _tally(name)
    told = {
        "f1": (counted.f1, f1),
        "dose": (counted.accuracy("dose"), dose),
        "duration": (counted.accuracy("duration"), duration),
        "outcome": (counted.accuracy("outcome"), outcome),
        "standing": (counted.accuracy("standing"), standing),
    }
    assert {key: figure for key, (figure, floor) in told.items() if figure < floor} == {}


@pytest.mark.parametrize("name", [floor[0] for floor in FLOORS])
def test_no_wrong_substance_is_ever_accepted_silently(name: str) -> None:
    assert _tally(name).wrong_substance == 0


def _found(generic: str, **more: object) -> dict[str, object]:
    plain = {
        "name_as_written": generic, "generic_en": generic, "kind": "antidepressant",
        "dose_mg_per_day": None, "duration_days_min": None, "duration_days_max": None,
        "outcome": None, "ongoing": None, "taken": True, "alternatives": [], "certainty": 1.0,
        "spans": {"name": [0, len(generic)]},
    }  # fmt: skip
    return plain | more


def test_courses_of_one_substance_are_matched_by_what_agrees() -> None:
    gold = [_found("sertraline", dose_mg_per_day=50), _found("sertraline", dose_mg_per_day=200)]
    pairs = match("sertraline", gold, [_found("sertraline", dose_mg_per_day=200)])
    assert [(p.gold and p.gold["dose_mg_per_day"], p.found is None) for p in pairs] == [
        (200, False),
        (50, True),
    ]


def test_a_wrong_substance_at_the_place_of_a_name_is_told_apart_from_a_question() -> None:
    row = {
        "id": "x",
        "text": "zolaft",
        "treatments": [_found("sertraline", name_as_written="zolaft")],
    }
    wrong = tally([(row, [_found("zolpidem", spans={"name": [0, 6]})])])
    asked = tally([(row, [_found("", generic_en=None, spans={"name": [0, 6]})])])
    assert (wrong.wrong_substance, wrong.asked) == (1, 0)
    assert (asked.wrong_substance, asked.asked) == (0, 1)


def test_wilson_interval() -> None:
    """Against the published example: 15 of 20 gives 0.53 to 0.89."""
    low, high = wilson(15, 20)
    assert (round(low, 2), round(high, 2)) == (0.53, 0.89)
