"""The line protocol: one JSON object in, one out, for programs that hold the interview.

Every line in gives exactly one line out, in order; a line that is not understood gives an error
and changes nothing. The first line out comes before any input.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO, get_args

from bot.app import Interviews, Shown
from bot.interview.events import LONGEST_TEXT, Chose, Commanded, CommandName
from bot.interview.record import EPISODE, INTERVIEW

LONGEST_LINE = 10 * LONGEST_TEXT


class LineError(Exception):
    """A line that is not of the protocol; the message says what was expected."""


def serve(interviews: Interviews, first: Shown, lines: Iterable[str], out: TextIO) -> None:
    """Holds one interview over lines until they end."""
    _write(out, line_of(first))
    shown = first
    for line in lines:
        shown, answer = exchange(interviews, shown, line)
        _write(out, answer)


def exchange(interviews: Interviews, shown: Shown, line: str) -> tuple[Shown, dict[str, Any]]:
    """One line in: what is shown now, and the one line out."""
    try:
        if shown.deleted:
            raise LineError("this interview has been deleted")
        after = _take(interviews, shown.interview, line)
    except LineError as error:
        return shown, {"error": str(error)}
    return after, line_of(after)


def _take(interviews: Interviews, interview: str, line: str) -> Shown:
    match _parsed(line):
        case {"text": str(text)}:
            return interviews.say(interview, text)
        case {"choose": str(id_)}:
            return interviews.handle(interview, Chose(at=interviews.now(), ids=(id_,)))
        case {"choose": [*ids]} if all(isinstance(id_, str) for id_ in ids):
            return interviews.handle(interview, Chose(at=interviews.now(), ids=tuple(ids)))
        case {"command": str(name), **rest}:
            return interviews.handle(interview, _command(interviews, name, rest))
        case _:
            raise LineError('expected {"text": ...}, {"choose": ...} or {"command": ...}')


def _command(interviews: Interviews, name: str, rest: dict[str, Any]) -> Commanded:
    known = get_args(CommandName)
    value = rest.get("value")
    if name not in known:
        raise LineError(f"command: expected one of {', '.join(known)}")
    if value is not None and not isinstance(value, str):
        raise LineError("value: expected a text")
    return Commanded(at=interviews.now(), name=name, value=value)


def _parsed(line: str) -> dict[str, Any]:
    if len(line) > LONGEST_LINE:
        raise LineError(f"the line is longer than {LONGEST_LINE} characters")
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        raise LineError("not a JSON object") from None
    if not isinstance(value, dict):
        raise LineError("not a JSON object")
    if not _is_text(json.dumps(value, ensure_ascii=False)):
        raise LineError("not valid Unicode text")
    return value


def _is_text(words: str) -> bool:
    """False where halves of characters stand alone, or bytes that are no UTF-8 stood."""
    try:
        words.encode()
    except UnicodeEncodeError:
        return False
    return True


def line_of(shown: Shown) -> dict[str, Any]:
    """What goes out after a turn, in the words of the contract."""
    replies = [
        {
            "text": reply.text,
            "choices": [choice.model_dump(mode="json") for choice in reply.choices],
        }
        for reply in shown.replies
    ]
    line: dict[str, Any] = {
        "turn": shown.turn,
        "interview": shown.interview,
        "language": shown.language,
        "replies": replies,
        "asking": _asking(shown),
        "progress": {"done": shown.done, "left": shown.left},
        "history": shown.history,
        "finished": shown.finished,
    }
    if shown.assessment is not None:
        line["assessment"] = shown.assessment
    return line


def _asking(shown: Shown) -> dict[str, Any]:
    """What is being asked; the field is null when nothing is."""
    question = shown.question
    if question is None or question.field.endswith("_confirm"):  # "are you sure?" is no fact
        return {"field": None, "trial": None}
    about_trial = question.subject not in (INTERVIEW, EPISODE)
    prefix = "episode." if question.subject == EPISODE else "trial." if about_trial else ""
    named = question.field if question.field == "treatment_name" else prefix + question.field
    asking: dict[str, Any] = {"field": named, "trial": question.subject if about_trial else None}
    if question.item is not None:
        asking["item"] = question.item
    if question.multiple:
        asking["multiple"] = True
    return asking


def _write(out: TextIO, value: dict[str, Any]) -> None:
    out.write(json.dumps(value, ensure_ascii=False) + "\n")
    out.flush()
