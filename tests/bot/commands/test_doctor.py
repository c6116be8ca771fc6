"""The doctor says in a line each what is right, what is wrong, and how to mend it."""

from __future__ import annotations

import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_a_fresh_installation_is_in_order_and_nothing_is_made(run: Run, tmp_path: Path) -> None:
    shown = run("doctor")
    findings, settings = shown.stdout.split("\n\nSettings in force:\n")
    assert (shown.returncode, shown.stderr) == (0, ""), findings
    assert {line.split()[0] for line in findings.splitlines()} == {"ok"}
    assert f"TRD_INTAKE_HOME={tmp_path}/trd-intake" in settings
    assert list(tmp_path.iterdir()) == []


def test_a_store_in_use_is_counted(run: Run) -> None:
    run("chat", "--jsonl", given="")
    shown = run("doctor")
    assert shown.returncode == 0
    assert ", 1 interviews" in shown.stdout


@pytest.fixture
def used(run: Run, tmp_path: Path) -> Path:
    """A home in which an interview was begun."""
    run("chat", "--jsonl", given="")
    assert (tmp_path / "trd-intake" / "interviews.sqlite3").exists()
    return tmp_path


def open_key(home: Path) -> None:
    (home / "trd-intake-key" / "key").chmod(0o644)


def lose_key(home: Path) -> None:
    (home / "trd-intake-key" / "key").unlink()


def overwrite_database(home: Path) -> None:
    (home / "trd-intake" / "interviews.sqlite3").write_bytes(b"Dear diary, " * 100)


def damage_database(home: Path) -> None:
    path = home / "trd-intake" / "interviews.sqlite3"
    with sqlite3.connect(path) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'ix_interview_channel'"
        ).fetchone()
    connection.close()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = bytes(4096)
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("break_it", "name", "words"),
    [
        (open_key, "key file", "chmod 600"),
        (lose_key, "database", "is missing; what is stored cannot be read"),
        (overwrite_database, "database", "is not a database"),
        (damage_database, "database", "is damaged"),
    ],
)
def test_what_is_wrong_is_told_with_its_cure(
    run: Run, used: Path, break_it: Callable[[Path], None], name: str, words: str
) -> None:
    break_it(used)
    shown = run("doctor")
    assert (shown.returncode, shown.stderr) == (1, "")
    (line,) = [line for line in shown.stdout.splitlines() if line.startswith(f"WRONG  {name}")]
    assert words in line


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"TRD_INTAKE_LANGAUGE": "zh"}, "check the spelling: TRD_INTAKE_LANGAUGE"),
        ({"TRD_INTAKE_NOW": "soon"}, "TRD_INTAKE_NOW (environment): expected a date"),
        ({"TRD_INTAKE_CRITERIA": "nonesuch"}, "nonesuch"),
        ({"TRD_INTAKE_HOME": "/proc/nowhere"}, "/proc cannot be written to"),
        ({"TRD_INTAKE_LEAVE_OUT": "nonesuch"}, "nonesuch"),
    ],
)
def test_a_wrong_setting_is_told(run: Run, settings: dict[str, str], words: str) -> None:
    shown = run("doctor", settings=settings)
    assert (shown.returncode, shown.stderr) == (1, "")
    assert words in "\n".join(line for line in shown.stdout.splitlines() if line[:5] == "WRONG")


def test_a_fixed_clock_is_said_to_be_fixed(run: Run) -> None:
    shown = run("doctor", settings={"TRD_INTAKE_NOW": "2026-11-23T09:00:00+08:00"})
    assert "2026-11-23T09:00:00+08:00, fixed by TRD_INTAKE_NOW" in shown.stdout


def test_secrets_stay_hidden(run: Run) -> None:
    assert "CANARY" not in run("doctor", settings={"TRD_INTAKE_TELEGRAM_TOKEN": "CANARY"}).stdout
