"""The command line says what it can do, and in one line what it cannot."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import types
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import pytest

from bot import cli
from bot.errors import InputError, StoreError

Run = Callable[..., "subprocess.CompletedProcess[str]"]
PutCommand = Callable[[Callable[[object], int]], None]


def test_help_names_every_command(run: Run) -> None:
    shown = run("--help")
    assert (shown.returncode, shown.stderr) == (0, "")
    for name, words in cli.COMMANDS.items():
        assert name in shown.stdout
        assert words.split()[0] in shown.stdout


@pytest.mark.parametrize("name", sorted(cli.COMMANDS))
def test_each_command_explains_itself(run: Run, name: str) -> None:
    shown = run(name, "--help")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.startswith(f"usage: trd-intake {name}")


def test_the_version_is_the_distributions(run: Run) -> None:
    assert run("--version").stdout == f"trd-intake {metadata.version('trd-intake')}\n"


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ([], "COMMAND"),
        (["chatt"], "chatt"),
        (["--frobnicate"], "COMMAND"),
        (["doctor", "--frobnicate"], "--frobnicate"),
        (["doctor", "now"], "now"),
        (["chat", "--language", "fr"], "fr"),
        (["chat", "--lang", "zh"], "--lang"),
        (["schema"], "shape"),
        (["schema", "everything"], "everything"),
        (["interviews"], "ACTION"),
        (["interviews", "burn"], "burn"),
        (["interviews", "show"], "ID"),
        (["score", "--criteria"], "--criteria"),
        (["extract", "a\nb", "c"], "c"),
    ],
)
def test_wrong_options_get_one_line_that_names_them(run: Run, words: list[str], named: str) -> None:
    shown = run(*words)
    assert (shown.returncode, shown.stdout) == (2, "")
    assert shown.stderr.startswith("trd-intake")
    assert named in shown.stderr
    assert shown.stderr.count("\n") == 1


def test_a_wrong_setting_is_named_before_anything_is_made(run: Run, tmp_path: Path) -> None:
    shown = run("chat", "--jsonl", settings={"TRD_INTAKE_LANGUAGE": "fr"})
    expected = "trd-intake: TRD_INTAKE_LANGUAGE (environment): expected zh or en\n"
    assert (shown.returncode, shown.stdout, shown.stderr) == (2, "", expected)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch) -> PutCommand:
    """Puts a command of the test's own in the place of `doctor`."""

    def put(run: Callable[[object], int]) -> None:
        module = types.ModuleType("bot.commands.doctor")
        module.__dict__.update(add_arguments=lambda parser: None, run=run)
        monkeypatch.setitem(sys.modules, "bot.commands.doctor", module)

    return put


@pytest.mark.parametrize(
    ("error", "status", "line"),
    [
        (
            InputError("a.json, line 3, weeks: not a\nnumber"),
            2,
            "a.json, line 3, weeks: not a number",
        ),
        (StoreError("database x is in use"), 1, "database x is in use"),
    ],
)
def test_a_failure_for_people_is_one_line(
    command: PutCommand,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    status: int,
    line: str,
) -> None:
    def fail(_: object) -> int:
        raise error

    command(fail)
    assert cli.main(["doctor"]) == status
    assert capsys.readouterr().err == f"trd-intake: {line}\n"


def test_a_fault_of_the_program_quotes_nothing_that_was_said(
    command: PutCommand, capsys: pytest.CaptureFixture[str]
) -> None:
    command(lambda _: int("舍曲林没有效果"))
    assert cli.main(["doctor"]) == 1
    words = capsys.readouterr().err
    assert words.startswith("trd-intake: the program failed (ValueError in test_cli.py line ")
    assert "舍曲林" not in words
    assert words.count("\n") == 1


def test_debugging_shows_the_fault(command: PutCommand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRD_INTAKE_DEBUG", "1")
    command(lambda _: int("x"))
    with pytest.raises(ValueError, match="invalid literal"):
        cli.main(["doctor"])


PROGRAM = str(Path(sys.executable).with_name("trd-intake"))


def test_a_reader_that_goes_away_is_no_fault(tmp_path: Path) -> None:
    """As in `trd-intake schema history | head -1`."""
    reading, writing = os.pipe()
    os.close(reading)
    shown = subprocess.run(
        [PROGRAM, "schema", "history"],
        stdout=writing,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        check=False,
    )
    os.close(writing)
    assert (shown.returncode, shown.stderr) == (1, b"")


def test_ctrl_c_ends_without_a_traceback(tmp_path: Path) -> None:
    program = subprocess.Popen(
        [PROGRAM, "extract", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
    )
    assert program.stdin and program.stdout
    program.stdin.write(b'{"id": "1", "text": "sertraline"}\n')
    program.stdin.flush()
    program.stdout.readline()
    program.send_signal(signal.SIGINT)
    _, errors = program.communicate(timeout=60)
    assert (program.returncode, errors.strip()) == (1, b"")


def test_output_to_a_pipe_is_utf8_whatever_the_locale(run: Run) -> None:
    plain = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    shown = run("chat", "--jsonl", "--language", "zh", settings=plain)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "。" in shown.stdout
