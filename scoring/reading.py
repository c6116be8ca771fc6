"""A history from JSON: every fault named by trial and field, and what was not read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError

from scoring.assessment import Reason, Warned
from scoring.history import Episode, History, Trial

ALSO_READ = {"class"}
"""Names of a field beside its own."""


class HistoryError(ValueError):
    """A history that cannot be read: one line naming the trial and the field."""


def read_history(data: object) -> tuple[History, tuple[Warned, ...]]:
    """The history, and a warning for every field that was not read. Raises HistoryError."""
    if not isinstance(data, Mapping):
        raise HistoryError("a history is a JSON object")
    numbered = _numbered(data)
    try:
        history = History.model_validate(numbered)
    except ValidationError as error:
        raise HistoryError(_first(error, numbered)) from None
    except RecursionError:
        raise HistoryError("the JSON is nested too deeply") from None
    return history, tuple(_unread(numbered))


def _numbered(data: Mapping[str, Any]) -> dict[str, Any]:
    """Every trial has an id: its own, or t1, t2 ... by its place."""
    copy = dict(data)
    trials = copy.get("trials")
    if not isinstance(trials, list):
        return copy
    taken = {row.get("id") for row in trials if isinstance(row, Mapping) and _hashable(row)}
    named = []
    for place, row in enumerate(trials, 1):
        if isinstance(row, Mapping) and row.get("id") is None:
            free = f"t{place}"
            while free in taken:
                free += "x"
            taken.add(free)
            row = {**row, "id": free}
        named.append(row)
    copy["trials"] = named
    return copy


def _hashable(row: Mapping[str, Any]) -> bool:
    return isinstance(row.get("id"), str)


def _first(error: ValidationError, data: Mapping[str, Any]) -> str:
    """The first fault: where it is, what is wrong, and what stands there."""
    first = error.errors(include_url=False)[0]
    place = [part for part in first["loc"] if part not in ("number", "range")]
    message = _plain(first["msg"])
    if not place:
        return message
    words = [_place(place, data)]
    words.append(message[0].lower() + message[1:])
    shown = _shown(first["input"])
    if shown is not None and first["type"] != "missing":
        words[-1] += f", not {shown}"
    return ": ".join(words)


def _plain(message: str) -> str:
    """The words of the checker without its own terms."""
    message = message.removeprefix("Value error, ")
    for theirs, ours in (
        ("Input should be", "must be"),
        ("a valid tuple", "a list"),
        ("a valid dictionary or instance of", "an object:"),
    ):
        message = message.replace(theirs, ours)
    return message


def _place(place: list[int | str], data: Mapping[str, Any]) -> str:
    if len(place) >= 2 and place[0] == "trials" and isinstance(place[1], int):
        row = data["trials"][place[1]]
        name = row.get("id") if isinstance(row, Mapping) else None
        name = name if isinstance(name, str) else f"number {place[1] + 1}"
        rest = ".".join(str(part) for part in place[2:])
        return f"trial {name[:40]}: {rest}" if rest else f"trial {name[:40]}"
    return ".".join(str(part) for part in place)


def _shown(value: object) -> str | None:
    if isinstance(value, str | int | float | bool) or value is None:
        text = repr(value) if not isinstance(value, bool) else str(value).lower()
        return "null" if value is None else text[:60]
    return None


def _unread(data: Mapping[str, Any]) -> Iterator[Warned]:
    yield from _unknown(None, data, History, {"schema"})
    episode = data.get("episode")
    if isinstance(episode, Mapping):
        yield from _unknown(None, episode, Episode, set())
    for row in data.get("trials") or ():
        yield from _unknown(str(row["id"]), row, Trial, ALSO_READ)


def _unknown(
    trial: str | None, row: Mapping[str, Any], model: type[BaseModel], also: set[str]
) -> Iterator[Warned]:
    known = {*model.model_fields, *also} - {"schema_"}
    for name in row:
        if name not in known:
            close = get_close_matches(str(name), known, 1, 0.7)
            nearest = close[0] if close else "none"
            reason = Reason("warn-unknown-field", {"nearest": nearest})
            yield Warned(trial, str(name)[:60], reason)
