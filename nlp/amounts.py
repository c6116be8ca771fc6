"""One dose and one length of time for a course, out of all that were told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from nlp import dates
from nlp.courses import Course
from nlp.mentions import Dose, Duration, Span
from nlp.scene import Scene


def dose(course: Course) -> Dose | None:
    """The highest dose that was held; tablets without a strength where nothing else was told."""
    told = [d for d in course.doses if d.role != "at_most" and d.mg is not None]
    if told:
        return max(told, key=lambda d: d.mg or 0.0)
    loose = [d for d in course.doses if d.mg is not None]
    return loose[0] if loose else course.doses[0] if course.doses else None


def raised(course: Course) -> bool:
    """Whether the dose went up in the course of it."""
    held = [d.mg for d in course.doses if d.mg is not None]
    return any(d.raised for d in course.doses) or (
        len(held) > 1 and any(b > a for a, b in zip(held, held[1:], strict=False))
    )


def duration(course: Course, scene: Scene) -> Duration | None:
    """Time on the treatment: a total where one was told, successive stretches added up."""
    told = [d for d in course.durations if d.sense == "treatment"]
    if not told:
        return _by_dates(course, scene.today)
    if len(told) == 1:
        return told[0]
    for one in told:
        if _is_total(one.span, scene):
            return one
    if len(course.doses) > 1 and _stretches(told, course.doses):
        return _sum(told)
    return max(told, key=lambda d: d.days_min)


def _is_total(span: Span, scene: Scene) -> bool:
    clause = scene.clauses.at(span.start)
    low = max(clause.start, span.start - 14)
    return any(cue.value.value == "total" for cue in scene.cues_in("link", low, min(clause.end + 1, span.end + 12)))


def _stretches(told: Sequence[Duration], doses: Sequence[Dose]) -> bool:
    """Whether a dose was told between each two lengths of time."""
    return all(
        any(a.span.end <= d.span.start < b.span.start or b.span.end <= d.span.start <= b.span.end + 12 for d in doses)
        for a, b in zip(told, told[1:], strict=False)
    )


def _sum(told: Sequence[Duration]) -> Duration:
    tops = [d.days_max for d in told]
    most = None if any(top is None for top in tops) else sum(top or 0.0 for top in tops)
    return Duration(
        Span(told[0].span.start, told[-1].span.end),
        sum(d.days_min for d in told),
        most,
        vague=any(d.vague for d in told),
        certainty=0.8,
    )


def _by_dates(course: Course, today: dt.date) -> Duration | None:
    for period in course.periods:
        days = dates.length(period, today)
        if days is not None and (period.stop or period.ongoing):
            return Duration(period.span, days[0], days[1], certainty=period.certainty * 0.9)
    return None
