"""The rules of the house, read from every import in the source and from what is really loaded."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = {
    "lexicon": set(),
    "nlp": {"lexicon"},
    "scoring": {"lexicon"},
    "bot": {"lexicon", "nlp", "scoring"},
}
PURE = ("lexicon", "nlp", "scoring", "bot/interview")
"""Read no clock, no environment and no network; know no Telegram, SQL or web."""
OUTSIDE = {
    *("telegram", "sqlmodel", "sqlalchemy", "sqlite3", "alembic", "cryptography", "psycopg"),
    *("fastapi", "flask", "django", "starlette", "aiohttp", "httpx", "requests", "urllib", "http"),
    *("socket", "ssl", "smtplib", "ftplib", "asyncio", "subprocess", "time", "rich"),
}
READS_THE_WORLD = {
    *("os.environ", "os.getenv", "datetime.now", "datetime.today", "datetime.utcnow"),
    *("date.today", "dt.datetime.now", "dt.date.today", "datetime.date.today"),
    *("datetime.datetime.now", "input", "sys.stdin", "sys.argv"),
}


def sources(folder: str) -> Iterator[Path]:
    yield from sorted((ROOT / folder).rglob("*.py"))


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """Every module that a file imports anywhere, with its line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are written out in full"
            yield node.lineno, node.module or ""


def used(path: Path) -> Iterator[tuple[int, str]]:
    """Every dotted name that a file uses, and every name it calls, with its line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute):
            yield node.lineno, ast.unparse(node)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.lineno, node.func.id


@pytest.mark.parametrize("room", ROOMS)
def test_arrows_run_one_way(room: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line}: {module}"
        for path in sources(room)
        for line, module in imported(path)
        if (other := module.partition(".")[0]) in {*ROOMS, "tests", "benchmarks", "scripts"}
        and other not in {room, *ROOMS[room]}
    ]
    assert wrong == []


@pytest.mark.parametrize("folder", PURE)
def test_the_core_knows_nothing_of_the_outside(folder: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line}: {module}"
        for path in sources(folder)
        for line, module in imported(path)
        if module.partition(".")[0] in OUTSIDE
    ]
    assert wrong == []


@pytest.mark.parametrize("folder", PURE)
def test_the_core_reads_no_clock_and_no_environment(folder: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line}: {name}"
        for path in sources(folder)
        for line, name in used(path)
        if name in READS_THE_WORLD
    ]
    assert wrong == []


def test_the_interview_knows_nothing_of_the_rest_of_the_bot() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line}: {module}"
        for path in sources("bot/interview")
        for line, module in imported(path)
        if module.partition(".")[0] == "bot" and not module.startswith("bot.interview")
    ]
    assert wrong == []


def test_the_search_finds_what_it_looks_for(tmp_path: Path) -> None:
    """A check that never fails would be worth nothing."""
    path = tmp_path / "guilty.py"
    path.write_text("import sqlalchemy.orm\ndef f():\n    from bot import app\n    date.today()\n")
    assert {module for _, module in imported(path)} == {"sqlalchemy.orm", "bot"}
    assert "date.today" in {name for _, name in used(path)}


def loaded_by(program: str) -> set[str]:
    """The top-level modules that are loaded after a program ran, in a Python of its own."""
    listing = f"import sys; {program}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    shown = subprocess.run(
        [sys.executable, "-c", listing], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return set(shown.stdout.split("\n")[-2].split())


def third_party(modules: set[str]) -> set[str]:
    own = {*ROOMS, "__mp_main__", "_virtualenv", "sitecustomize", "_distutils_hack"}
    return {name for name in modules - set(sys.stdlib_module_names) - own if name[:2] != "__"}


@pytest.mark.parametrize("module", ["bot.interview", "bot.interview.turn", "scoring", "lexicon"])
def test_the_core_needs_nothing_but_pydantic(module: str) -> None:
    pydantic = third_party(loaded_by("import pydantic.json_schema, pydantic.types"))
    assert "pydantic" in pydantic
    assert third_party(loaded_by(f"import {module}")) <= pydantic


def test_help_loads_nothing_but_python() -> None:
    """Which is what keeps it instant."""
    program = "import bot.cli, contextlib, io\nwith contextlib.redirect_stdout(io.StringIO()):"
    program += "\n try: bot.cli.main(['--help'])\n except SystemExit: pass\nimport sys"
    assert third_party(loaded_by(f"exec({program!r})")) == set()


def test_the_first_question_does_not_wait_for_what_reads_text() -> None:
    """spaCy and the dictionaries are loaded with the first message, not before the greeting."""
    program = "import io, bot.cli; sys.stdin = io.StringIO(); "
    program += "bot.cli.main(['chat', '--jsonl', '--language', 'zh'])"
    heavy = {"spacy", "opencc", "dateparser", "rapidfuzz", "ahocorasick_rs", "numpy", "alembic"}
    assert loaded_by(program) & heavy == set()
