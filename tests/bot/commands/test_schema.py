"""The schemas describe what the program really reads and writes."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable

import pytest

from bot.shapes import AssessmentShape, ExtractionShape
from scoring import History

Run = Callable[..., "subprocess.CompletedProcess[str]"]

HISTORY = {
    "schema": "history/1",
    "as_of": "2026-11-23",
    "episode": {"duration_months": 22, "severity": "moderate"},
    "trials": [
        {
            "id": "t1",
            "treatment": "sertraline",
            "dose_mg_per_day": 150,
            "weeks": 8,
            "outcome": "none",
        },
        {"id": "t2", "treatment": "lithium", "weeks": {"min": 3, "max": 8}, "added_to": "t1"},
        {"id": "t3", "treatment": "ECT", "sessions": 8, "outcome": None},
    ],
}
EMPTY = {"schema": "history/1", "episode": {}, "trials": []}
TEXTS = [
    "吃了左洛复100mg两个月没效果",
    "My mother took Prozac. I refused ECT, and had 12 sessions of rTMS in 2021.",
    "venlafaxine 150-225 mg for 6-8 weeks, then lithium on top, better by 30%; stopped: nausea",
    "nothing at all",
    "吃了德巴金和一种白色的药, 副作用停了",
]


@pytest.mark.parametrize(
    ("shape", "names"),
    [
        ("history", {"schema", "as_of", "episode", "trials"}),
        ("assessment", {"schema", "criteria", "trials", "models", "definitions"}),
        ("extraction", {"id", "language", "treatments"}),
    ],
)
def test_each_schema_is_printed(run: Run, shape: str, names: set[str]) -> None:
    shown = run("schema", shape)
    assert (shown.returncode, shown.stderr) == (0, "")
    schema = json.loads(shown.stdout)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert names <= schema["properties"].keys()
    assert "class" in shown.stdout if shape != "assessment" else "most_informative" in shown.stdout


def test_assessments_have_the_shape(run: Run) -> None:
    lines = "".join(json.dumps(history) + "\n" for history in (HISTORY, EMPTY))
    shown = run("score", "-", "--json", given=lines)
    assert shown.returncode == 0, shown.stderr
    for line in shown.stdout.splitlines():
        AssessmentShape.model_validate_json(line)
    assert len(shown.stdout.splitlines()) == 2


def test_extractions_have_the_shape(run: Run) -> None:
    lines = "".join(json.dumps({"id": n, "text": text}) + "\n" for n, text in enumerate(TEXTS))
    shown = run("extract", "-", "--jsonl", given=lines)
    assert shown.returncode == 0, shown.stderr
    found = [ExtractionShape.model_validate_json(line) for line in shown.stdout.splitlines()]
    assert [extraction.id for extraction in found] == list(range(len(TEXTS)))
    assert sum(len(extraction.treatments) for extraction in found) >= 5


def test_the_history_of_the_contract_is_one() -> None:
    assert len(History.model_validate(HISTORY).trials) == 3
