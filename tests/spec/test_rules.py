"""Every row of the specification's tables, put to both implementations of the rules."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest

from tests.spec import naive
from tests.spec.document import PATH, document, tables
from tests.spec.naive_trials import Settings
from tests.spec.notation import Row, Table, history
from tests.spec.reading import result
from tests.spec.real import as_json

ROWS = [
    pytest.param(table, row, id=f"{table.about} {[*table.criteria]}: {row.line}")
    for table in tables()
    for row in table.rows
]


PLAIN_EPISODE: dict[str, Any] = {
    "duration_months": 6,
    "severity": "mild",
    "psychotic_features": False,
    "functional_impairment": "none",
    "comorbid_anxiety": False,
    "personality_disorder": False,
    "psychosocial_stressor": False,
    "intensified_treatment": "none",
}
MAUDSLEY_READS = {"duration_months", "severity", "psychotic_features"}
READS = {"maudsley": MAUDSLEY_READS, "maudsley.band": MAUDSLEY_READS, "dm_trd": set(PLAIN_EPISODE)}
READS |= {f"{model}.duration": {"duration_months"} for model in ("maudsley", "dm_trd")}
READS |= {f"{model}.severity": MAUDSLEY_READS for model in ("maudsley", "dm_trd")}


def with_plain_episode(told: dict[str, Any], about: str) -> dict[str, Any]:
    """The history with plain answers for what has nothing to do with the result asked for.

    Trying all values of all facts of the episode in every row would take the naive
    implementation minutes.
    """
    reads = READS.get(about, {about.partition(".")[2]})
    episode = {
        name: PLAIN_EPISODE[name] if value is None and name not in reads else value
        for name, value in told["episode"].items()
    }
    return {**told, "episode": episode}


# The naive implementation does not ask why a trial was stopped, nor if more was tolerated.
KNOWN = {field.name for field in fields(Settings)} - {"intolerance"}
BEYOND_NAIVE = {"dose_standard": "highest_tolerated"}
NAIVE_ROWS = [
    row
    for row in ROWS
    if row.values[0].criteria.keys() <= KNOWN and row.values[0].criteria != BEYOND_NAIVE
]


@pytest.mark.parametrize(("table", "row"), NAIVE_ROWS)
def test_the_naive_implementation_gives_the_result_of_the_row(table: Table, row: Row) -> None:
    told = with_plain_episode(history(row.line), table.about)
    assert result(naive.assess(told, Settings(**table.criteria)), table.about) == row.result


@pytest.mark.parametrize(("table", "row"), ROWS)
def test_the_program_gives_the_result_of_the_row(table: Table, row: Row) -> None:
    """Read from the JSON that the program prints."""
    assert result(as_json(history(row.line), table.criteria), table.about) == row.result


def test_every_table_has_rows_and_no_row_twice() -> None:
    for table in tables():
        lines = [row.line for row in table.rows]
        assert lines
        assert len(lines) == len(set(lines)), table.title


def test_the_document_is_what_the_tables_say() -> None:
    """`make docs` writes docs/scoring.md anew."""
    assert PATH.read_text(encoding="utf-8") == document()
