"""One dose and one length of time for a course, out of all that were told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from nlp import dates
from nlp.courses import Course
from nlp.mentions import Dose, Duration, Period, Span
from nlp.scene import Scene

_TOTAL_BEFORE = re.compile(
    r"(?:前后|一共|总共|共|合计|总计|加起来|拢共|满打满算|到现在|至今|算到现在|到今天|整个|累计"
    r"|in total|total(?: of| about| abt| around)?|altogether"
    r"|all in all)"
    r"(?:差不多|大概|大约|吃了|服了|用了|有|约|也就|快| )*$"
)
_TOTAL_INSIDE = re.compile(r"前后|前前后后|一共|总共|共|合计|总计|in total|altogether")
_ORDINAL = re.compile(r"第|week \d|day \d|(?:first|second|third|fourth|fifth|sixth) ")
_TOTAL_AFTER = re.compile(r" ?(?:in total|total|altogether|all in all|overall|总共|下来)")
_WITHIN = re.compile(r"(?:within|in|only|first|头|前)(?: about| a)? ?$")
_MORE_BEFORE = re.compile(
    r"(?:又|再|继续|接着|还|another|more|further)(?:坚持|吃|服|用|做|熬|扛|挺|是)?(?:了"
    r"|过)?(?:约|大概)? ?$"
)


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
        len(held) > 1 and any(b > a for a, b in pairwise(held))
    )


def duration(course: Course, scene: Scene) -> Duration | None:
    """Time on the treatment: a total where one was told, successive stretches added up."""
    told = [d for d in course.durations if d.sense == "treatment"]
    if not told:
        return _by_dates(course, scene) or _at_least(course, scene)
    for one in told:
        if _is_total(one.span, scene):
            return one
    surest = max(d.certainty for d in told)
    told = [d for d in told if d.certainty >= surest - 0.1]
    counted = [d for d in told if not _ORDINAL.match(scene.norm, d.span.start)]
    if counted != told:  # "day 33": as long as that, whatever stretches were told
        last = [d for d in told if d not in counted][-1]
        if all(d.days_min <= (last.days_max or last.days_min) for d in counted):
            return last
    told = counted
    if len(told) == 1:
        return told[0]
    if _goes_on(told, scene):
        return _sum(told)
    dosed = [d for d in told if _dose_beside(d.span, course.doses, scene)]
    bare = [d for d in told if d not in dosed]
    if dosed and bare and any(d.days_min >= max(x.days_min for x in dosed) for d in bare):
        return max(bare, key=lambda d: d.days_min)
    if len(dosed) > 1:
        return _sum(dosed)
    return max(told, key=lambda d: d.days_min)


def _is_total(span: Span, scene: Scene) -> bool:
    norm = scene.norm
    return (
        _TOTAL_BEFORE.search(norm, max(0, span.start - 16), span.start) is not None
        or _TOTAL_AFTER.match(norm, span.end) is not None
        or _TOTAL_INSIDE.match(norm, span.start, span.end) is not None
    )


def _dose_beside(span: Span, doses: Sequence[Dose], scene: Scene) -> bool:
    """A dose in the same clause, or in the one before it."""
    at = scene.clauses.index(span.start)
    return any(
        0 <= at - scene.clauses.index(d.span.start) <= 1 or scene.clauses.index(d.span.start) == at
        for d in doses
    )


def _goes_on(told: Sequence[Duration], scene: Scene) -> bool:
    """ "吃了三周，又坚持了两周": each length after the first is told as one more."""
    return all(
        _MORE_BEFORE.search(scene.norm, max(0, d.span.start - 10), d.span.start) for d in told[1:]
    )


def _at_least(course: Course, scene: Scene) -> Duration | None:
    """ "After four weeks it began to work": at least so long."""
    good = [h for h in course.heard if h.effect in ("response", "partial", "remission")]
    onsets = [
        d
        for d in course.durations
        if d.sense == "onset"
        and not d.vague
        and not _WITHIN.search(scene.norm, max(0, d.span.start - 10), d.span.start)
        and any(0 <= h.span.start - d.span.end <= 40 for h in good)
    ]
    if not onsets:
        return None
    last = max(onsets, key=lambda d: d.days_min)
    return Duration(last.span, last.days_min, None, vague=last.vague, certainty=0.7)


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


def _by_dates(course: Course, scene: Scene) -> Duration | None:
    for period in _joined(course, scene):
        days = dates.length(period, scene.today)
        if days is not None and (period.stop or period.ongoing):
            return Duration(period.span, days[0], days[1], certainty=period.certainty * 0.9)
    return None


def _joined(course: Course, scene: Scene) -> list[Period]:
    """A start told in one place and an end in another make one period."""
    periods = course.periods
    whole = [p for p in periods if p.start and (p.stop or p.ongoing)]
    if whole:
        return whole
    starts = [p for p in periods if p.start]
    stop = next((p for p in periods if (p.stop or p.ongoing) and p not in starts), None)
    if starts and stop is not None:
        return [replace(starts[0], stop=stop.stop, ongoing=stop.ongoing)]
    if len(starts) > 1 and course.stopped(scene.norm):  # visits by date, the last one its end
        return [replace(starts[0], stop=starts[-1].start)]
    return list(periods)
