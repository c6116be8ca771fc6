"""The quantities and words of a text that can belong to a course, in the order of telling."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeAlias, cast

from nlp.courses import Course
from nlp.mentions import Dose, Duration, Period, Sessions, Span
from nlp.outcomes import Heard
from nlp.scene import Scene

Thing: TypeAlias = Dose | Duration | Period | Sessions | Heard | str | bool
"""A str is why it was stopped, a bool whether it was taken as prescribed."""

_MOST = 64
"""Things of one kind that a course takes in; more than that nobody tells of one course."""


class Told(NamedTuple):
    """`kind`: dose, duration, period, sessions, heard, stop or adherence."""

    span: Span
    kind: str
    thing: Thing


def in_order(scene: Scene) -> list[Told]:
    """All that can be attached, by where it begins."""
    found = [Told(d.span, "dose", d) for d in scene.doses if not d.refuted and not d.planned]
    found += [Told(d.span, "duration", d) for d in scene.durations if not d.refuted]
    for kind, things in (("period", scene.periods), ("sessions", scene.sessions)):
        found += [Told(thing.span, kind, thing) for thing in cast("Sequence[Period]", things)]
    found += [Told(h.span, "heard", h) for h in scene.heard]
    for cue in scene.cues.get("stop", []):
        found.append(Told(Span(cue.start, cue.end), "stop", cue.value.value))
    for cue in scene.cues.get("adherence", []):
        found.append(Told(Span(cue.start, cue.end), "adherence", cue.value.value == "yes"))
    found.sort(key=lambda told: told.span)
    return found


def give(course: Course, told: Told) -> None:
    """Adds what was told to a course."""
    thing, place = told.thing, told.span
    if isinstance(thing, bool):
        _add(course.adherence, (place, thing))
    elif isinstance(thing, str):
        _add(course.stops, (place, thing))
    elif isinstance(thing, Dose):
        _add(course.doses, thing)
    elif isinstance(thing, Duration):
        _add(course.durations, thing)
    elif isinstance(thing, Period):
        _add(course.periods, thing)
    elif isinstance(thing, Sessions):
        _add(course.sessions, thing)
    else:
        _add(course.heard, thing)


def _add(list_: list[Any], thing: object) -> None:
    if len(list_) < _MOST:
        list_.append(thing)
