"""Setting up tells in one line what is missing, and is not done twice."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

NEEDED = ("Makefile", "pyproject.toml", "uv.lock", "scripts/setup")


@pytest.fixture
def checkout(tmp_path: Path, repository: Path) -> Path:
    """The files that a set-up looks at, without a .venv."""
    for name in NEEDED:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(repository / name, tmp_path / name)
    return tmp_path


def make(checkout: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Calls make without a way to the network."""
    offline = {"PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_RETRIES": "0", "PIP_NO_CACHE_DIR": "1"}
    environment = {"PATH": os.environ["PATH"], "HOME": str(checkout), **offline}
    return subprocess.run(
        ["make", "--no-print-directory", *words],
        cwd=checkout,
        env=environment | {"PIP_CONFIG_FILE": os.devnull},
        capture_output=True,
        text=True,
        check=False,
    )


def python_that(checkout: Path, condition: str, answer: str) -> str:
    """A `python3` that gives `answer` to commands that contain `condition`."""
    path = checkout / "a-python"
    path.write_text(f'#!/bin/sh\ncase "$*" in *{condition}*) {answer};; esac\nexec python3 "$@"\n')
    path.chmod(0o755)
    return str(path)


def complaint(shown: subprocess.CompletedProcess[str]) -> str:
    """The one line that the set-up itself says."""
    assert shown.returncode != 0
    assert shown.stdout == ""
    (line,) = [line for line in shown.stderr.splitlines() if not line.startswith("make")]
    return line


def test_make_alone_lists_what_it_can_do(checkout: Path) -> None:
    shown = make(checkout)
    assert (shown.returncode, shown.stderr) == (0, "")
    listed = [line.split()[1] for line in shown.stdout.splitlines()]
    assert {"help", "setup", "chat", "test", "check", "format", "eval", "bench"} <= set(listed)


def test_an_old_python_is_named(checkout: Path) -> None:
    old = python_that(checkout, "version", "echo Python 3.9.2; test $1 = --version; exit")
    line = complaint(make(checkout, "setup", f"PYTHON={old}"))
    assert line.startswith("setup: Python 3.11 or newer is needed (found: Python 3.9.2")


def test_no_python_at_all(checkout: Path) -> None:
    line = complaint(make(checkout, "setup", "PYTHON=/nowhere/python3"))
    assert line.startswith("setup: Python 3.11 or newer is needed (found: none)")


def test_a_python_without_venv(checkout: Path) -> None:
    bare = python_that(checkout, "ensurepip", "exit 1")
    line = complaint(make(checkout, "setup", f"PYTHON={bare}"))
    assert line.endswith(
        "has no venv module. On Debian or Ubuntu: sudo apt-get install python3-venv"
    )
    assert not (checkout / ".venv").exists()


def test_no_network(checkout: Path) -> None:
    line = complaint(make(checkout, "setup"))
    assert line.startswith("setup: uv 0.13.9 could not be installed. Is this machine online?")
    assert "127.0.0.1" in (checkout / ".venv" / "setup.log").read_text()
    assert not (checkout / ".venv" / ".complete").exists()


def test_a_second_call_does_nothing(checkout: Path) -> None:
    (checkout / ".venv").mkdir()
    (checkout / ".venv" / ".complete").touch()
    assert make(checkout, "setup").returncode == 0


@pytest.mark.parametrize("name", ["uv.lock", "pyproject.toml", "scripts/setup"])
def test_a_change_of_what_is_locked_sets_up_again(checkout: Path, name: str) -> None:
    stamp = checkout / ".venv" / ".complete"
    stamp.parent.mkdir()
    stamp.touch()
    later = stamp.stat().st_mtime + 10
    os.utime(checkout / name, (later, later))
    shown = make(checkout, "setup", "PYTHON=/nowhere/python3")
    assert "Python 3.11 or newer is needed" in complaint(shown)
