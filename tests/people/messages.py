"""Whole interviews opened with annotated messages: `python -m tests.people.messages FILE`.

Each message is told as the opening; every question after it is answered with "don't know" or with
"no". Prints how many interviews ended, how many questions came, and whether a treatment that the
labels call not taken stands in a history.
"""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot import config
from bot.app import Interviews, Shown, knowledge
from bot.interview.events import Chose
from bot.store import open_store

LONGEST = 200
"""Turns after which an interview would count as endless."""


@dataclass(frozen=True)
class Told:
    """How one interview went."""

    questions: int
    history: dict[str, Any]
    assessment: dict[str, Any]


def tell(message: dict[str, Any], interviews: Interviews) -> Told:
    """Opens an interview with a message and answers nothing else. AssertionError if endless."""
    role = "clinician" if message.get("register") == "clinician" else "patient"
    shown = interviews.start("test", "en" if message["lang"] == "en" else "zh", role)  # type: ignore[arg-type]
    shown = interviews.handle(shown.interview, Chose(at=interviews.now(), ids=("c1",)))
    shown = interviews.say(shown.interview, message["text"])
    for questions in range(LONGEST):
        if shown.finished:
            assert shown.assessment is not None
            return Told(questions, shown.history, shown.assessment)
        shown = _pass(interviews, shown)
    raise AssertionError(f"{message['id']}: the interview does not end")


def _pass(interviews: Interviews, shown: Shown) -> Shown:
    """Answers "don't know", or "no" where that is not offered, or confirms the summary."""
    assert shown.question is not None
    choices = shown.question.choices
    unknown = [c for c in choices if c.value is None]
    chosen = unknown or [c for c in choices if c.value in ("none", False)] or list(choices)
    if not chosen:
        return interviews.say(shown.interview, "don't know")
    return interviews.handle(shown.interview, Chose(at=interviews.now(), ids=(chosen[0].id,)))


def invented(message: dict[str, Any], history: dict[str, Any]) -> list[str]:
    """Treatments of the history that the labels call denied, advised or someone else's only."""
    labels = message["treatments"]
    taken = {t["generic_en"] for t in labels if t["taken"] is True or t.get("proxy_report")}
    others = {t["generic_en"] for t in labels} - taken
    return [t["treatment"] for t in history["trials"] if t["treatment"] in others]


def main(path: str) -> None:
    """Holds an interview for every message of a file and prints the sums."""
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    messages = [json.loads(line) for line in lines]
    known = knowledge(config.load({}, Path("no.env")))
    with tempfile.TemporaryDirectory() as home:
        environment = {"TRD_INTAKE_HOME": f"{home}/d", "TRD_INTAKE_NOW": "2026-11-24"}
        settings = config.load(environment, Path(home) / "no.env")
        interviews = Interviews(open_store(settings), known, settings)
        told = [(message, tell(message, interviews)) for message in messages]
    wrong = [(m["id"], name) for m, t in told for name in invented(m, t.history)]
    questions = sum(t.questions for _, t in told) / len(told)
    trials = sum(len(t.history["trials"]) for _, t in told)
    sys.stdout.write(f"{len(told)} interviews ended, {questions:.1f} questions each, ")
    sys.stdout.write(f"{trials} trials, {len(wrong)} not taken by the person: {wrong}\n")


if __name__ == "__main__":
    main(sys.argv[1])
