"""`trd-intake extract`: lines in, lines out, and what happens to lines that are none."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from bot.shapes import ExtractionShape


class _Input:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


def _extract(
    data: bytes,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    *options: str,
) -> tuple[int, list[dict[str, Any]], str]:
    monkeypatch.setattr(sys, "stdin", _Input(data))
    status = main(["extract", *options])
    out, err = capsys.readouterr()
    return status, [json.loads(line) for line in out.splitlines()], err


def test_one_line_out_for_each_line_in(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [{"id": "n1", "text": "左洛复100mg吃了两个月没效果"}, {"id": 2, "text": "nothing"}]
    data = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines).encode()
    status, found, err = _extract(data, capsys, monkeypatch)
    assert (status, err) == (0, "")
    assert [line["id"] for line in found] == ["n1", 2]
    told = found[0]["treatments"][0]
    assert (told["generic_en"], told["dose_mg_per_day"], told["outcome"]) == (
        "sertraline",
        100,
        "none",
    )
    assert (told["duration_days_min"], told["duration_days_max"]) == (60, 60)
    assert told["spans"] == {
        "name": [0, 3],
        "dose": [3, 8],
        "duration": [10, 13],
        "outcome": [13, 16],
    }
    assert found[1]["treatments"] == []


def test_what_comes_out_has_the_published_shape(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [
        "吃过一种药，没用", "SSRI没用", "帕罗西丁20mg", "MECT 8次", "2019年起吃舍曲林2.5mg",
        "Zoloft two tablets a day for 2-3 days, 60% better, never missed a dose, made me sick",
    ]  # fmt: skip
    data = "\n".join(json.dumps({"id": None, "text": text}) for text in texts).encode()
    _, found, _ = _extract(data, capsys, monkeypatch)
    assert len(found) == len(texts)
    for line in found:
        ExtractionShape.model_validate_json(json.dumps(line))


def test_plain_text_is_one_message(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    status, found, _ = _extract(b"I took Zoloft\nfor 8 weeks.\n", capsys, monkeypatch)
    assert status == 0
    assert [t["generic_en"] for t in found[0]["treatments"]] == ["sertraline"]


BAD = [
    (b"nope", "is not JSON"),
    (b"[1]", "expected an object"),
    (b'{"id": 1}', "text: is missing"),
    (b'{"text": 4}', "text: expected a string"),
    (b"\xff\xfe\x00", "is not UTF-8 text"),
    (b"[" * 100_000, "nested too deeply"),
]


@pytest.mark.parametrize(("line", "reason"), BAD, ids=[reason for _, reason in BAD])
def test_a_bad_line_is_answered_on_its_line(
    line: bytes,
    reason: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The others are read all the same; the exit status tells, and one line on stderr."""
    data = b'{"id": 1, "text": "Zoloft"}\n' + line + b'\n{"id": 3, "text": "Prozac"}\n'
    status, found, err = _extract(data, capsys, monkeypatch, "--jsonl")
    assert status == 2
    assert [found[0]["id"], found[2]["id"]] == [1, 3]
    assert found[1]["error"].startswith("stdin, line 2: ")
    assert reason in found[1]["error"]
    assert err.count("\n") == 1
    assert "stdin, line 2" in err


def test_empty_and_missing_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert _extract(b"\n\n", capsys, monkeypatch)[0] == 2
    assert main(["extract", str(tmp_path / "nothing.jsonl")]) == 2
    assert "nothing.jsonl" in capsys.readouterr().err


def test_a_line_of_a_megabyte(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    data = json.dumps({"id": 1, "text": "x " * 500_000 + "Zoloft 50 mg"}).encode()
    status, found, _ = _extract(data, capsys, monkeypatch)
    assert status == 0
    assert [t["dose_mg_per_day"] for t in found[0]["treatments"]] == [50]


def test_a_file_by_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "messages.jsonl"
    path.write_text('\ufeff{"id": "a", "text": "Zoloft"}\n\n{"id": "b", "text": ""}\n', "utf-8")
    assert main(["extract", str(path)]) == 0
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == ["a", "b"]
