"""An installation of its own for every test, with the clock standing still."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot import config
from bot.app import Interviews, knowledge
from bot.channels import lines
from bot.interview.knowledge import Knowledge
from bot.store import open_store

NOW = "2026-11-24"
Json = dict[str, Any]


@pytest.fixture(scope="session")
def known() -> Knowledge:
    return knowledge(config.load({}, Path("no.env")))


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Settings of a fresh installation, English, in 2026."""
    return {
        "TRD_INTAKE_HOME": str(tmp_path / "data"),
        "TRD_INTAKE_NOW": NOW,
        "TRD_INTAKE_LANGUAGE": "en",
    }


@pytest.fixture
def interviews(environment: dict[str, str], known: Knowledge, tmp_path: Path) -> Interviews:
    settings = config.load(environment, tmp_path / "no.env")
    return Interviews(open_store(settings), known, settings)


class Program:
    """Another program, holding one interview over the line protocol."""

    def __init__(self, interviews: Interviews, **how: Any) -> None:
        self.interviews = interviews
        self.shown = interviews.start("jsonl", how.pop("language", "en"), **how)
        self.last: Json = lines.line_of(self.shown)

    def raw(self, line: str) -> Json:
        """Sends a line as it is; the line that came out for it."""
        self.shown, answer = lines.exchange(self.interviews, self.shown, line)
        if "error" not in answer:
            self.last = answer
        return answer

    def send(self, *messages: Json) -> Json:
        """Sends messages one after the other; the answer to the last."""
        return [self.raw(json.dumps(message)) for message in messages][-1]

    def say(self, *texts: str) -> Json:
        """Sends texts; the answer to the last."""
        return self.send(*[{"text": text} for text in texts])

    def until(self, field: str, answers: dict[str, str]) -> Json:
        """Answers by field, "don't know" to what is not in `answers`, until `field` is asked."""
        line = self.last
        for _ in range(80):
            asking = line["asking"]["field"]
            if asking == field or line["finished"]:
                return line
            line = self.say(answers.get(asking, "don't know"))
        raise AssertionError(f"{field} was never asked")


@pytest.fixture
def program(interviews: Interviews) -> Callable[..., Program]:
    """Begins an interview with a patient who agreed, unless told otherwise."""

    def begun(*, agreed: bool = True, role: str | None = "patient", **how: Any) -> Program:
        started = Program(interviews, role=role, **how)
        if agreed:
            started.send({"choose": "c1"})
        return started

    return begun


@pytest.fixture
def command(environment: dict[str, str]) -> Callable[..., "subprocess.CompletedProcess[bytes]"]:
    """Runs `trd-intake chat` as a process of its own: its input in, its output and status out."""

    def run(typed: bytes, *options: str) -> "subprocess.CompletedProcess[bytes]":
        return subprocess.run(
            [sys.executable, "-m", "bot.cli", "chat", *options],
            input=typed,
            capture_output=True,
            timeout=60,
            check=False,
            env=os.environ | environment,
        )

    return run
