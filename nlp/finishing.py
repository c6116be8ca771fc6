"""From a course to the mention that is handed out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, cast

from lexicon import Lexicon
from nlp import amounts
from nlp.courses import Course
from nlp.mentions import Dose, Duration, Span, StoppedFor, Taken, TreatmentMention
from nlp.normalise import normalise
from nlp.scene import Scene
from nlp.verdicts import NOTHING, Verdict, verdict

Placement = Literal["bilateral", "unilateral"]

_STOPPED = re.compile(r"停了|停药|停的|stopped|quit|came off|went off")
_EXTENDED = re.compile(
    r"延长(?:疗程|治疗|了|到|至)|疗程延长|再坚持|继续坚持|足疗程后|extended (?:to|the|for|it|by)"
    r"|kept (?:me )?on it (?:for )?longer|gave it longer|stuck (?:with it|it out) (?:for )?longer"
)
_REASONS = ("inefficacy", "intolerance", "nonadherence", "remission", "other")
_HEARD_ON_IT = ("response", "none", "partial", "relapse", "remission")


def finish(
    courses: Sequence[Course], scene: Scene, lexicon: Lexicon, *, correction: bool
) -> tuple[TreatmentMention, ...]:
    """The mentions, in the order of the courses."""
    place = {id(course): index for index, course in enumerate(courses)}
    now = [course for course in courses if ongoing(course) is True]
    return tuple(
        _mention(
            course,
            scene,
            lexicon,
            base=None if course.added_to is None else place.get(id(course.added_to)),
            left_behind=bool(now) and course not in now,
            correction=correction,
        )
        for course in courses
    )


def _mention(
    course: Course,
    scene: Scene,
    lexicon: Lexicon,
    *,
    base: int | None,
    left_behind: bool,
    correction: bool,
) -> TreatmentMention:
    name, generic = course.name, course.generic
    likely = lexicon.treatments.get(name.candidates[0]) if name.candidates else None
    taken = _taken(course, scene)
    dose, duration, effect = None, None, NOTHING
    if taken is not False:  # of what was not taken there is no dose and no effect
        dose, duration = amounts.dose(course), amounts.duration(course, scene)
        for_mood = likely is None or likely.kind != "other_psychotropic"
        effect = verdict(course, scene.norm, for_mood=for_mood, left_behind=left_behind)
    goes_on = ongoing(course)
    stopped, stopped_at = _stopped_for(course, effect, goes_on)
    adherence = course.adherence[-1] if course.adherence else None
    sessions = next((s for s in course.sessions if s.count is not None), None)
    spans = {
        "name": name.span,
        "dose": dose.span if dose else None,
        "duration": duration.span if duration else None,
        "outcome": effect.span,
        "stopped_for": stopped_at,
        "adherent": adherence[0] if adherence else None,
        "sessions": sessions.span if sessions else None,
        "added_to": course.added_at if base is not None else None,
    }
    return TreatmentMention(
        name=name,
        generic=generic,
        alternatives=() if generic else name.candidates,
        kind=likely.kind if likely else name.kind,
        treatment_class=likely.treatment_class if generic and likely else name.treatment_class,
        taken=taken,
        dose=dose,
        duration=duration,
        at_dose=bool(dose and duration and _together(dose.span, duration.span, scene)),
        start=next((p.start for p in course.periods if p.start), None),
        stop=next((p.stop for p in course.periods if p.stop), None),
        ongoing=goes_on,
        sessions=sessions.count if sessions else None,
        ect_placement=_placement(course, lexicon),
        outcome=effect.effect,
        percent_improvement=effect.percent,
        stopped_for=stopped,
        adherent=adherence[1] if adherence else None,
        optimised=_optimised(course, scene) if taken is not False else (),
        added_to=base,
        correction=correction,
        certainty=_certainty(course, effect, dose, duration),
        spans={key: span for key, span in spans.items() if span is not None},
    )


def _optimised(course: Course, scene: Scene) -> tuple[Literal["dose_increase", "extended"], ...]:
    found: list[Literal["dose_increase", "extended"]] = []
    if amounts.raised(course):
        found.append("dose_increase")
    clause = scene.clauses.at(course.names[-1].span.end)
    if _EXTENDED.search(scene.norm, clause.start, clause.end + 80):
        found.append("extended")
    return tuple(found)


@cache
def _placements(lexicon: Lexicon) -> dict[str, Placement]:
    """Names that tell where the electrodes were ("bilateral ECT")."""
    return {normalise(row.name): row.placement for row in lexicon.names if row.placement}


def _placement(course: Course, lexicon: Lexicon) -> Placement | None:
    told = next((s.placement for s in course.sessions if s.placement is not None), None)
    named = (_placements(lexicon).get(normalise(name.text)) for name in course.names)
    return told or next((placement for placement in named if placement), None)


def _taken(course: Course, scene: Scene) -> Taken:
    """Advice, plans and questions give way to facts of a course."""
    standing = course.standing
    if standing.taken is not False or standing.firm:
        return standing.taken
    if any(d.sense == "treatment" for d in course.durations):
        return True
    if any(h.effect in _HEARD_ON_IT for h in course.heard):
        return True
    stopped = (at for at, reason in course.stops if reason == "unsaid")
    return any(_STOPPED.match(scene.norm, at.start) for at in stopped)


def ongoing(course: Course) -> bool | None:
    """The last word on it: stopped, or still taken."""
    if any(p.ongoing for p in course.periods):
        return True
    if any(p.stop for p in course.periods):
        return False
    if not course.stops:
        return None
    reasons = [reason for _, reason in sorted(course.stops)]
    return False if "switched" in reasons else reasons[-1] == "ongoing"


def _stopped_for(
    course: Course, effect: Verdict, goes_on: bool | None
) -> tuple[StoppedFor | None, Span | None]:
    if goes_on is True:
        at = next((s for s, reason in course.stops if reason == "ongoing"), None)
        return "ongoing", at
    for at, reason in course.stops:
        if reason in _REASONS:
            return cast("StoppedFor", reason), at
    if effect.effect == "intolerant":
        return "intolerance", effect.span
    if effect.effect == "none" and any(reason == "switched" for _, reason in course.stops):
        return "inefficacy", effect.span
    return None, None


def _together(dose: Span, duration: Span, scene: Scene) -> bool:
    """Told in the same clause, or one right after the other."""
    first, second = sorted((dose, duration))
    same = scene.clauses.index(first.start) == scene.clauses.index(second.start)
    return same or second.start - first.end <= 3


def _certainty(
    course: Course, effect: Verdict, dose: Dose | None, duration: Duration | None
) -> float:
    """That of the least certain thing that was taken over."""
    values = [course.name.certainty]
    values += [effect.certainty] if effect.effect else []
    values += [dose.certainty] if dose else []
    values += [duration.certainty] if duration else []
    return round(min(values), 3)
