"""Plays a simulated person against the interview, over what a channel sees and nothing else."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

from bot.app import Interviews, Shown
from bot.channels.lines import line_of
from bot.interview.events import Chose
from tests.people.person import Person

LONGEST = 300
"""Turns after which an interview is given up as endless."""


@dataclass
class Played:
    """How one interview went."""

    history: dict[str, Any]
    assessment: dict[str, Any]
    asked: list[tuple[str, str | None, str | None]] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    transcript: list[str] = field(default_factory=list)

    @property
    def repeated(self) -> list[tuple[str, str | None, str | None]]:
        """Questions that were asked again although they had been answered."""
        return [q for n, q in enumerate(self.asked) if q in self.asked[:n]]


def play(person: Person, interviews: Interviews) -> Played:
    """Holds the whole interview and gives what came of it."""
    role = "clinician" if person.style == "clinician" else "patient"
    shown = interviews.start("test", person.language, role)  # type: ignore[arg-type]
    played = Played({}, {})
    waiting = person.corrections if person.style == "corrector" else list
    pending: list[str] | None = None
    for _ in range(LONGEST):
        line = line_of(shown)
        played.transcript += [f"< {reply['text']}" for reply in line["replies"]]
        if line["finished"]:
            played.history, played.assessment = line["history"], line["assessment"]
            return played
        started = time.perf_counter()
        if pending:
            said = pending.pop(0)
            played.transcript.append(f"> {said}")
            shown = interviews.say(shown.interview, said)
        else:
            asking = line["asking"]
            played.asked.append((asking["field"], asking.get("trial"), asking.get("item")))
            answer = _answer(person, line)
            played.transcript.append(f"> {answer}")
            shown = _send(interviews, shown, answer)
            if asking["field"] == "opening":
                pending = list(waiting())
        played.seconds.append(time.perf_counter() - started)
    raise AssertionError("the interview does not end:\n" + "\n".join(played.transcript[-12:]))


def _send(interviews: Interviews, shown: Shown, answer: str | list[str]) -> Shown:
    if isinstance(answer, list):
        return interviews.handle(shown.interview, Chose(at=interviews.now(), ids=tuple(answer)))
    return interviews.say(shown.interview, answer)


def _answer(person: Person, line: dict[str, Any]) -> str | list[str]:
    """A text, or the ids of the choices picked, for the question that is open."""
    asking, choices = line["asking"], line["replies"][-1]["choices"]
    name = asking["field"]
    if name == "opening":
        return person.opening()
    if name in ("consent", "confirm_summary"):
        return _pick(choices, True)
    if name == "more_treatments":
        return _pick(choices, False)
    if name == "augmentation_checklist":
        return _from_list(person, line, choices)
    if name.startswith("episode."):
        return _value(person, name, person.truth["episode"][name[8:]], choices)
    trial = _true_trial(person, line)
    if trial is None:
        return _pick(choices, None)
    if name in ("treatment_name", "trial.treatment"):
        return _value(person, name, trial["treatment"], choices)
    if name == "trial.added_to":
        return _base(person, line, trial, choices)
    return _value(person, name, trial.get(name[6:]), choices)


def _from_list(person: Person, line: dict[str, Any], choices: list[Any]) -> list[str]:
    true = person.truth["trials"]
    if line["asking"]["item"] == "combination":
        taken = {t["treatment"] for t in true if t["added_to"]}
    else:
        taken = {t["treatment"] for t in true}
    return [c["id"] for c in choices if c["value"] in taken] or _pick(choices, "none")


def _true_trial(person: Person, line: dict[str, Any]) -> dict[str, Any] | None:
    """The true trial that the one asked about stands for: the same treatment."""
    about = next(t for t in line["history"]["trials"] if t["id"] == line["asking"]["trial"])
    same = [t for t in person.truth["trials"] if t["treatment"] == about["treatment"]]
    return same[0] if same else None


def _base(
    person: Person, line: dict[str, Any], trial: dict[str, Any], choices: list[Any]
) -> list[str]:
    base = next((t for t in person.truth["trials"] if t["id"] == trial["added_to"]), None)
    here = {t["treatment"]: t["id"] for t in line["history"]["trials"]}
    return _pick(choices, here[base["treatment"]] if base else "none")


def _value(person: Person, name: str, value: Any, choices: list[Any]) -> str | list[str]:
    if isinstance(value, list):
        return [c["id"] for c in choices if c["value"] in value] or _pick(choices, [])
    if value is None or isinstance(value, bool | str):
        return _pick(choices, value)
    unit = {"trial.weeks": ("周", " weeks"), "episode.duration_months": ("个月", " months")}
    zh, en = unit.get(name, ("", ""))
    return f"{value:g}{zh if person.language == 'zh' else en}"


def _pick(choices: list[Any], value: Any) -> list[str]:
    same = [c["id"] for c in choices if c["value"] == value and type(c["value"]) is type(value)]
    return same[:1] or [next(c["id"] for c in choices if c["value"] is None)]
