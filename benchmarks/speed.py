"""How long a person waits: `trd-intake --help`, the first question, a turn, reading a message.

    python -m benchmarks.speed

Prints the median and the slowest of a few runs on this machine, in milliseconds.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from lexicon import load

COMMAND = str(Path(sys.executable).parent / "trd-intake")
RUNS = 7
STORY = "吃过舍曲林100mg八周没用，后来换成Effexor XR 225 mg for three months, it helped a bit"


def main() -> None:
    """Measures and prints."""
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {"TRD_INTAKE_HOME": f"{home}/data", "PYTHONUTF8": "1"}
        _row("trd-intake --help", [_run([COMMAND, "--help"], environment) for _ in range(RUNS)])
        _row("first question, new installation", [_first_question(environment)])
        _row("first question", [_first_question(environment) for _ in range(RUNS)])
        first, later = _turns(environment)
        _row("first turn with a story", [first])
        _row("later turns", later)
    _row("reading one message", _readings())


def _row(what: str, seconds: list[float]) -> None:
    middle, slowest = 1000 * statistics.median(seconds), 1000 * max(seconds)
    print(f"{what:36} median {middle:8.1f} ms   slowest {slowest:8.1f} ms")


def _timed(action: Callable[[], object]) -> float:
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


def _run(command: list[str], environment: dict[str, str]) -> float:
    return _timed(lambda: subprocess.run(command, env=environment, capture_output=True, check=True))


def _chat(environment: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [COMMAND, "chat", "--jsonl", "--language", "en", "--role", "patient"],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def _first_question(environment: dict[str, str]) -> float:
    started = time.perf_counter()
    with _chat(environment) as chat:
        assert chat.stdin and chat.stdout
        chat.stdout.readline()
        waited = time.perf_counter() - started
        chat.stdin.close()
    return waited


def _turns(environment: dict[str, str]) -> tuple[float, list[float]]:
    """Seconds of the turn that loads the reader, and of those after it."""
    seconds = []
    with _chat(environment) as chat:
        assert chat.stdin and chat.stdout
        chat.stdout.readline()
        for message in ({"choose": "c1"}, {"text": STORY}, *[{"command": "review"}] * RUNS):
            started = time.perf_counter()
            chat.stdin.write(json.dumps(message) + "\n")
            chat.stdin.flush()
            chat.stdout.readline()
            seconds.append(time.perf_counter() - started)
        chat.stdin.close()
    return seconds[1], seconds[2:]


def _readings() -> list[float]:
    from nlp.reader import Reader

    reader = Reader(load())
    reader.read(STORY, date(2026, 11, 24))
    return [_timed(lambda: reader.read(STORY, date(2026, 11, 24))) for _ in range(200)]


if __name__ == "__main__":
    main()
