"""From a course to the mention that is handed out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lexicon import Lexicon
from nlp import amounts
from nlp.courses import Course
from nlp.mentions import Span, StoppedFor, TreatmentMention
from nlp.scene import Scene
from nlp.verdicts import NOTHING, Verdict, verdict

_STOPPED = re.compile(r"停了|停药|停的|stopped|quit|came off|went off")


def finish(
    courses: Sequence[Course], scene: Scene, lexicon: Lexicon, *, correction: bool
) -> tuple[TreatmentMention, ...]:
    """The mentions, in the order of the courses."""
    place = {id(course): index for index, course in enumerate(courses)}
    now = [course for course in courses if _ongoing(course, scene) is True]
    return tuple(
        _mention(course, scene, lexicon, place, correction, bool(now) and course not in now)
        for course in courses
    )


def _mention(
    course: Course,
    scene: Scene,
    lexicon: Lexicon,
    place: dict[int, int],
    correction: bool,
    left_behind: bool,
) -> TreatmentMention:
    name, generic = course.name, course.generic
    treatment = lexicon.treatments.get(generic) if generic else None
    likely = treatment or (lexicon.treatments.get(name.candidates[0]) if name.candidates else None)
    taken = _taken(course, scene)
    dose, duration, effect = None, None, NOTHING
    if taken is not False:  # of what was not taken there is no dose and no effect
        dose, duration = amounts.dose(course), amounts.duration(course, scene)
        effect = verdict(
            course,
            scene.norm,
            for_mood=likely is None or likely.kind != "other_psychotropic",
            left_behind=left_behind,
        )
    ongoing = _ongoing(course, scene)
    stopped, stopped_at = _stopped_for(course, effect, ongoing)
    adherence = course.adherence[-1] if course.adherence else None
    sessions = next((s for s in course.sessions if s.count is not None), None)
    placement = next((s for s in course.sessions if s.placement is not None), None)
    base = None if course.added_to is None else place.get(id(course.added_to))
    spans: dict[str, Span] = {"name": name.span}
    for key, span in (
        ("dose", dose.span if dose else None),
        ("duration", duration.span if duration else None),
        ("outcome", effect.span),
        ("stopped_for", stopped_at),
        ("adherent", adherence[0] if adherence else None),
        ("sessions", sessions.span if sessions else None),
        ("added_to", course.added_at if base is not None else None),
    ):
        if span is not None:
            spans[key] = span
    start = next((p.start for p in course.periods if p.start), None)
    stop = next((p.stop for p in course.periods if p.stop), None)
    optimised: list[str] = ["dose_increase"] if amounts.raised(course) else []
    return TreatmentMention(
        name=name,
        generic=generic,
        alternatives=() if generic else name.candidates,
        kind=likely.kind if likely else name.kind,
        treatment_class=likely.treatment_class if treatment and likely else name.treatment_class,
        taken=taken,
        dose=dose,
        duration=duration,
        at_dose=bool(dose and duration and _together(dose.span, duration.span, scene)),
        start=start,
        stop=stop,
        ongoing=ongoing,
        sessions=sessions.count if sessions else None,
        ect_placement=placement.placement if placement else _named_placement(course, lexicon),
        outcome=effect.effect,
        percent_improvement=effect.percent,
        stopped_for=stopped,
        adherent=adherence[1] if adherence else None,
        optimised=tuple(optimised),  # type: ignore[arg-type]
        added_to=base,
        correction=correction,
        certainty=_certainty(course, effect),
        spans=spans,
    )


def _named_placement(course: Course, lexicon: Lexicon) -> None:
    return None


def _taken(course: Course, scene: Scene):  # type: ignore[no-untyped-def]
    """Advice, plans and questions give way to facts of a course."""
    standing = course.standing
    if standing.taken is False and not standing.firm:
        if course.durations and any(d.sense == "treatment" for d in course.durations):
            return True
        if any(
            h.effect in ("response", "none", "partial", "relapse", "remission")
            for h in course.heard
        ):
            return True
        if any(
            reason == "unsaid" and _STOPPED.match(scene.norm, at.start)
            for at, reason in course.stops
        ):
            return True
    return standing.taken


def _ongoing(course: Course, scene: Scene) -> bool | None:
    """The last word on it: stopped, or still taken."""
    if any(p.ongoing for p in course.periods):
        return True
    if any(p.stop for p in course.periods):
        return False
    if not course.stops:
        return None
    reasons = [reason for _, reason in sorted(course.stops)]
    if "switched" in reasons:
        return False
    return reasons[-1] == "ongoing"


def _stopped_for(
    course: Course, effect: Verdict, ongoing: bool | None
) -> tuple[StoppedFor | None, Span | None]:
    for span, reason in course.stops:
        if reason in ("inefficacy", "intolerance", "nonadherence", "remission", "other") and (
            ongoing is not True
        ):
            return reason, span  # type: ignore[return-value]
    if effect.effect == "intolerant" and ongoing is not True:
        return "intolerance", effect.span
    if ongoing is True:
        span = next((s for s, reason in course.stops if reason == "ongoing"), None)
        return "ongoing", span
    if effect.effect == "none" and any(r == "switched" for _, r in course.stops):
        return "inefficacy", effect.span
    return None, None


def _together(dose: Span, duration: Span, scene: Scene) -> bool:
    """Told in the same clause, or one right after the other."""
    low, high = sorted((dose, duration))
    if scene.clauses.index(low.start) == scene.clauses.index(high.start):
        return True
    return high.start - low.end <= 3


def _certainty(course: Course, effect: Verdict) -> float:
    values = [course.name.certainty]
    if effect.effect is not None:
        values.append(effect.certainty)
    values += [d.certainty for d in course.doses + course.durations]  # type: ignore[operator]
    return round(min(values), 3)
