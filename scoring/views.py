"""Scenes that look alike: what each result sees of each trial, and its bounds, worked out once.

A result depends on nothing but what it sees of every trial (and of the episode), and never on their
order. So two scenes of which it sees the same, trial by trial, have the same bounds. Most answers
that are tried out while looking for the best question change what only a few results see, and six
treatments of which nothing is known are six times the same one.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any, cast

from scoring import definitions, european, mgh, thase_rush
from scoring.case import Entry, Scene, Subject
from scoring.criteria import DEFINITIONS, MODELS
from scoring.treatments import Counted
from scoring.yardstick import Yardstick

Seen = Callable[[Entry, Scene, Subject], Hashable]
"""What is seen of one trial of a scene; None: it contributes nothing, whatever is missing."""
Row = tuple[int, ...]
"""What is seen of one trial, a number for each question; 0: nothing."""
View = tuple[int, ...]
"""What is seen of all trials to one question, sorted, without those that contribute nothing."""
Changes = tuple[tuple[Row, Row], ...]
Question = Hashable
"""Results with the same question see the same."""


def _questions(about: Subject) -> tuple[Mapping[str, int], tuple[Seen, ...]]:
    """The place of what each enabled result sees, and the ways to see it."""
    seen: dict[Question, Seen] = {}
    places: dict[str, int] = {}
    criteria = about.criteria
    for name in (*MODELS, *DEFINITIONS):
        if name in criteria.models or name in criteria.definitions:
            question, look = _question(name, about)
            seen.setdefault(question, look)
            places[name] = list(seen).index(question)
    return places, tuple(seen.values())


def _question(name: str, about: Subject) -> tuple[Question, Seen]:
    match name:
        case "thase_rush":
            return name, thase_rush.seen
        case "mgh":
            return name, mgh.seen
        case "european":
            return name, european.seen
        case "maudsley":
            return _counted(about.plan.maudsley)
        case "dm_trd":
            return _counted(about.plan.dm_trd)
        case "ect_received":
            return name, definitions.seen_ect
    yardstick = about.plan.bodies.get(name, about.plan.general)  # type: ignore[call-overload]
    return ("failures", yardstick), lambda entry, _, about: definitions.seen(
        entry, about, yardstick
    )


def _counted(yardstick: Yardstick) -> tuple[Question, Seen]:
    return ("counted", yardstick), lambda entry, scene, about: Counted(
        scene, about, yardstick
    ).seen(entry)


def view(name: str, scene: Scene, about: Subject) -> View:
    """All that a result sees of a scene: equal views, equal bounds (for the same episode)."""
    places, _ = _how(about)
    return _view(places[name], scene, about)


def everything_seen(scene: Scene, about: Subject) -> tuple[View, ...]:
    """The views of all results: equal ones, equal bounds of everything (for the same episode)."""
    return tuple(_view(place, scene, about) for place in range(len(_how(about)[1])))


def _view(place: int, scene: Scene, about: Subject) -> View:
    def look() -> View:
        rows = _once(about.memo, ("rows", id(scene)), lambda: _rows(scene, about))
        return tuple(sorted(row[place] for row in rows if row[place]))

    return cast(View, _once(about.memo, ("view", place, id(scene)), look))


def _rows(scene: Scene, about: Subject) -> list[Row]:
    return [_row(entry, scene, about) for entry in scene]


def changes(before: Scene, after: Scene, about: Subject) -> Changes:
    """What is seen differently, before and after, of two scenes with the same trials.

    Equal changes of one scene lead to scenes that look alike.
    """
    found = []
    for old, new in zip(before, after, strict=True):
        same_base = old.base is None or before[old.base] is after[old.base]
        if old is not new or not same_base:
            rows = _row(old, before, about), _row(new, after, about)
            if rows[0] != rows[1]:
                found.append(rows)
    return tuple(sorted(found))


def affected(found: Changes, name: str, about: Subject) -> bool:
    """Whether a result sees any of the changes."""
    place = _how(about)[0][name]
    return any(old[place] != new[place] for old, new in found)


def _how(about: Subject) -> tuple[Mapping[str, int], tuple[Seen, ...]]:
    found = _once(about.shared, "questions", lambda: _questions(about))
    return cast(tuple[Mapping[str, int], tuple[Seen, ...]], found)


def _row(entry: Entry, scene: Scene, about: Subject) -> Row:
    """What is seen of one trial, each sight as a number of its own; 0: nothing."""
    base = None if entry.base is None else scene[entry.base]
    key = ("row", id(entry), id(base))
    found = about.shared.get(key)
    if found is None:
        numbers: dict[Hashable, int] = about.shared.setdefault("numbers", {None: 0})
        row = tuple(
            numbers.setdefault(look(entry, scene, about), len(numbers)) for look in _how(about)[1]
        )
        found = about.shared[key] = (entry, base, row)  # the entries stay, and so do their ids
    return cast(Row, found[2])


def _once(store: dict[object, Any], key: object, work: Callable[[], Any]) -> Any:
    if key not in store:
        store[key] = work()
    return store[key]
