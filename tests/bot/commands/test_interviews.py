"""Staff can list, read, export and delete what is stored."""

from __future__ import annotations

import json
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]
TELLING = "I took sertraline 150 mg for 8 weeks and it did nothing."


@pytest.fixture
def interview(run: Run) -> str:
    """The id of a stored interview in which one treatment was told."""
    yes = {"choose": "c1"}
    events = [yes, {"choose": "c1"}, {"text": TELLING}]
    lines = "".join(json.dumps(event) + "\n" for event in events)
    shown = run("chat", "--jsonl", "--language", "en", "--role", "patient", given=lines)
    assert shown.returncode == 0, shown.stderr
    last = json.loads(shown.stdout.splitlines()[-1])
    if not last["history"].get("trials"):
        shown = run(
            "chat", "--jsonl", "--resume", last["interview"], given=json.dumps(events[-1]) + "\n"
        )
        last = json.loads(shown.stdout.splitlines()[-1])
    assert last["history"]["trials"], "the treatment was not taken in"
    return str(last["interview"])


def test_the_list_shows_each_interview_without_what_was_said(run: Run, interview: str) -> None:
    shown = run("interviews", "list")
    head, row = shown.stdout.splitlines()
    assert head.split()[0] == "id"
    assert row.startswith(interview)
    assert "jsonl" in row
    assert "patient" in row
    assert "sertraline" not in shown.stdout


def test_the_list_as_json_has_one_object_a_line(run: Run, interview: str) -> None:
    (line,) = run("interviews", "list", "--json").stdout.splitlines()
    summary = json.loads(line)
    assert (summary["id"], summary["status"], summary["language"]) == (interview, "open", "en")
    assert summary["turn"] >= 3


def test_an_empty_store_has_an_empty_list(run: Run) -> None:
    shown = run("interviews", "list", "--json")
    assert (shown.returncode, shown.stdout) == (0, "")
    assert "no interviews" in run("interviews", "list").stderr


def test_show_prints_the_history_to_read(run: Run, interview: str) -> None:
    shown = run("interviews", "show", interview)
    assert shown.returncode == 0, shown.stderr
    assert shown.stdout.startswith(interview)
    assert "sertraline" in shown.stdout.casefold()
    assert "150" in shown.stdout


def test_show_as_json_has_summary_and_history(run: Run, interview: str) -> None:
    shown = json.loads(run("interviews", "show", interview, "--json").stdout)
    assert shown["id"] == interview
    assert shown["history"]["trials"][0]["treatment"] == "sertraline"


def test_what_is_exported_can_be_scored(run: Run, interview: str) -> None:
    exported = run("interviews", "export", interview).stdout
    history = json.loads(exported)
    assert history["schema"] == "history/1"
    assert history["trials"][0]["dose_mg_per_day"] == 150
    scored = run("score", "-", "--json", given=json.dumps(history) + "\n")
    assert scored.returncode == 0, scored.stderr
    assert json.loads(scored.stdout)["schema"] == "assessment/1"


def test_an_export_to_a_file_is_closed_to_others(run: Run, interview: str, tmp_path: Path) -> None:
    file = tmp_path / "history.json"
    assert run("interviews", "export", interview, "--output", str(file)).returncode == 0
    assert file.read_text(encoding="utf-8") == run("interviews", "export", interview).stdout
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_an_export_to_nowhere_is_refused(run: Run, interview: str) -> None:
    shown = run("interviews", "export", interview, "--output", "/nowhere/history.json")
    assert shown.returncode == 2
    assert "--output /nowhere/history.json" in shown.stderr


def test_delete_destroys_one_interview(run: Run, interview: str) -> None:
    assert run("interviews", "delete", interview).stdout == f"deleted {interview}\n"
    assert run("interviews", "list", "--json").stdout == ""
    again = run("interviews", "delete", interview)
    assert (again.returncode, again.stderr) == (
        2,
        f"trd-intake: there is no interview {interview}\n",
    )


@pytest.mark.parametrize("action", ["show", "export", "delete"])
def test_an_unknown_interview_is_named(run: Run, action: str) -> None:
    shown = run("interviews", action, "01UNKNOWN")
    assert (shown.returncode, shown.stdout) == (2, "")
    assert shown.stderr == "trd-intake: there is no interview 01UNKNOWN\n"


def test_another_key_is_told_in_one_line_and_changes_nothing(
    run: Run, interview: str, tmp_path: Path
) -> None:
    other = {"TRD_INTAKE_HOME": str(tmp_path / "x"), "TRD_INTAKE_KEY_FILE": str(tmp_path / "k")}
    assert run("interviews", "list", settings=other).returncode == 0  # makes the other key
    wrong = {"TRD_INTAKE_KEY_FILE": str(tmp_path / "k")}
    shown = run("chat", "--jsonl", given='{"text": "x"}\n', settings=wrong)
    assert (shown.returncode, shown.stdout) == (1, "")
    assert shown.stderr.startswith(f"trd-intake: key file {tmp_path / 'k'} does not fit database ")
    assert shown.stderr.count("\n") == 1
    assert len(run("interviews", "list", "--json").stdout.splitlines()) == 1
