"""`trd-intake score`: JSON Lines, one document, tables, options and refusals."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from bot.commands.score import PRESETS
from scoring import presets

GOOD = {"episode": {}, "trials": [{"id": "t1", "treatment": "sertraline", "weeks": 8}]}


class _Stdin(io.TextIOWrapper):
    pass


@pytest.fixture
def score(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs the command on some input: exit status, lines on stdout, lines on stderr."""

    def run(text: str | bytes, *options: str) -> tuple[int, list[str], list[str]]:
        data = text if isinstance(text, bytes) else text.encode()
        monkeypatch.setattr("sys.stdin", _Stdin(io.BytesIO(data), encoding="utf-8"))
        status = main(["score", *options])
        out, err = capsys.readouterr()
        return status, out.splitlines(), err.splitlines()

    return run


def test_one_line_out_for_each_line_in_and_status_two_for_a_bad_one(score: Any) -> None:
    negative = {"trials": [{"id": "x", "weeks": -1}]}
    unknown = {"trials": [{"id": "x", "treatment": "zzzzqq"}]}
    good = json.dumps(GOOD)
    lines = [good, "nonsense", json.dumps(negative), json.dumps(unknown), good]
    status, out, err = score("\n".join(lines) + "\n", "--json")
    found = [json.loads(line) for line in out]
    assert status == 2
    assert ["error" in one for one in found] == [False, True, True, True, False]
    assert "line 2" in found[1]["error"]
    assert "line 3: trial x: weeks" in found[2]["error"]
    assert "line 4: trial x: treatment" in found[3]["error"]
    assert len(err) == 1
    assert found[0] == found[4]


def test_one_document_over_many_lines_is_read_too(score: Any) -> None:
    status, out, _ = score(json.dumps(GOOD, indent=2), "--json")
    assert (status, len(out)) == (0, 1)
    assert json.loads(out[0])["schema"] == "assessment/1"


@pytest.mark.parametrize(
    "data",
    [b"\xff\xfe{}", b"[" * 100_000, b'{"trials": [{"weeks": 1' + b"0" * 5000 + b"}]}", b"[]",
     b"7", b"\x00\x01"],
)  # fmt: skip
def test_what_is_no_history_gets_one_line_and_no_traceback(score: Any, data: bytes) -> None:
    status, out, err = score(data, "--json")
    assert status == 2
    assert [list(json.loads(line)) for line in out] == [["error"]]
    assert len(err) == 1
    assert len(err[0]) < 300


def test_an_empty_input_is_refused(score: Any) -> None:
    assert score("\n\n", "--json")[0] == 2


def test_people_get_a_table_in_their_language(score: Any) -> None:
    _, zh, _ = score(json.dumps(GOOD), "--language", "zh")
    _, en, _ = score(json.dumps(GOOD), "--language", "en")
    assert zh[0] == "各次治疗"
    assert "  t1 sertraline: cannot be told" in en
    assert any("Criteria: seed" in line for line in en)


def test_criteria_are_chosen_by_name_or_file(score: Any, tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text("minimum_weeks = 9\n", encoding="utf-8")
    _, out, _ = score(json.dumps(GOOD), "--json", "--criteria", str(path))
    shown = json.loads(out[0])
    assert (shown["criteria"]["name"], shown["criteria"]["minimum_weeks"]) == ("ours", 9)
    assert shown["trials"][0]["verdict"] == "inadequate"
    status, out, err = score(json.dumps(GOOD), "--criteria", "eu-perl")
    assert (status, out) == (2, [])
    assert "did you mean 'eu-pearl'?" in err[0]


def test_a_file_is_read_by_name_and_a_missing_one_is_named(score: Any, tmp_path: Path) -> None:
    path = tmp_path / "h.json"
    path.write_text(json.dumps(GOOD), encoding="utf-8")
    assert score("", str(path), "--json")[0] == 0
    status, _, err = score("", str(tmp_path / "none.json"))
    assert status == 2
    assert "none.json" in err[0]


def test_explain_and_as_of(score: Any) -> None:
    trial = {"id": "t1", "treatment": "sertraline", "dose_adequate": True, "weeks": 8,
             "adherent": True, "outcome": "none", "episode": "current", "start": "2024-01",
             "stop": "2024-04"}  # fmt: skip
    told = json.dumps({"as_of": "2026-01-01", "trials": [trial]})
    _, out, _ = score(told, "--json", "--explain", "--as-of", "2023-12")
    shown = json.loads(out[0])
    assert shown["as_of"] == "2023-12-31"
    assert shown["trials"] == []
    assert shown["explain"]["thase_rush"]
    assert score(told, "--as-of", "2023-13")[0] == 2


def test_help_names_every_preset() -> None:
    assert set(PRESETS) == set(presets())


def test_a_contradiction_is_told_in_the_language_of_the_reader(score: Any) -> None:
    trial = {"id": "t1", "treatment": "sertraline", "outcome": "none", "percent_improvement": 60}
    told = json.dumps({"trials": [trial]})
    _, out, _ = score(told, "--json", "--language", "zh")
    warning = json.loads(out[0])["warnings"][0]
    assert (warning["trial"], warning["field"]) == ("t1", "percent_improvement")
    assert "基本无改善" in warning["text"]
