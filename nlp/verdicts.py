"""The outcome of a course from everything that was said of its effect, in the order of telling."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from nlp.courses import Course
from nlp.mentions import Effect, Span
from nlp.outcomes import ASIDE, BODY, Heard

_GOOD = ("response", "remission", "partial")
_BAD = ("none",)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Effect in the contract's words, or None where nothing was said of it."""

    effect: Effect | None
    span: Span | None
    certainty: float
    percent: float | None = None


NOTHING = Verdict(None, None, 1.0)


_LATER = re.compile(
    r"后来|后面|现在|如今|最近|近来|慢慢|渐渐|逐渐|之后|以后|再往后|到后|越来越|不再|了$"
    r"|(?<![a-z])(?:now|later|lately|recently"
    r"|eventually|anymore|any more|over time|then|after|until"
    r"|gradually|slowly|these days|no longer|this time|again)(?![a-z])"
)


def verdict(
    course: Course, norm: str, *, for_mood: bool = True, left_behind: bool = False
) -> Verdict:
    """What the course did.

    `for_mood`: words about sleep alone say nothing of it. `left_behind`: the text tells of another
    treatment that goes on.
    """
    heard = course.heard
    told = [h for h in heard if h.effect in (*_GOOD, *_BAD, "relapse", "intolerant")]
    if for_mood:
        told = [h for h in told if h.sure > BODY]
    told = [h for h in told if h.sure > ASIDE] or told
    borne = [h for h in heard if h.effect == "side_effect"]
    percent = next((h.percent for h in reversed(told) if h.percent is not None), None)
    stopped = course.stopped(norm) or left_behind
    intolerance = next((s for s, reason in course.stops if reason == "intolerance"), None)
    if intolerance is not None:
        return Verdict("intolerant", intolerance, 0.9, percent)
    if not told:
        if borne and (stopped or _brief(course)):
            return Verdict("intolerant", borne[0].span, 0.75 if stopped else 0.55)
        return NOTHING
    last = told[-1]
    for one in told:
        if one.effect == "intolerant" and (course.stopped(norm) or not _good(told, after=one)):
            if last.effect in ("relapse", "none") and last is not one and not course.stopped(norm):
                continue
            return Verdict("intolerant", one.span, one.sure, percent)
    lost = [h for h in told if h.effect == "relapse"]
    if lost and not (last.effect in ("response", "remission") and last.sure >= 0.8):
        return Verdict("relapse", lost[-1].span, lost[-1].sure, percent)
    told = [h for h in told if h.effect not in ("relapse", "intolerant")] or told
    last = told[-1]
    first = next((h for h in told if h.effect in _GOOD), None)
    if first is not None and last is not first and last.effect in ("none", "partial"):
        early = any(h.effect == "early" and h.span < last.span for h in heard)
        later = _LATER.search(norm, first.span.end, last.span.end) is not None
        if first.effect != "partial" and last.effect == "none" and (early or later):
            return Verdict("relapse", last.span, 0.65, percent)
        if first.effect != "partial" and early and later:
            return Verdict("relapse", last.span, 0.6, percent)
        if last.effect == "none" and percent is None:
            return Verdict("partial", last.span, 0.5, percent)
    if borne and course.stopped(norm) and all(h.effect == "partial" for h in told):
        return Verdict("intolerant", borne[0].span, 0.6, percent)
    return _strongest(told, percent)


def _brief(course: Course) -> bool:
    """Days rather than weeks of it, and not said to go on: side effects ended it."""
    lengths = [d for d in course.durations if d.sense == "treatment" and not d.vague]
    ongoing = any(reason == "ongoing" for _, reason in course.stops)
    return bool(lengths) and not ongoing and all((d.days_max or 99) <= 14 for d in lengths)


def _good(told: Sequence[Heard], after: Heard) -> bool:
    return any(h.span > after.span and h.effect in _GOOD for h in told)


def _strongest(told: Sequence[Heard], percent: float | None) -> Verdict:
    """The last of the surest; remission counts over response where both were said."""
    scored = [h for h in told if h.percent is not None]
    chosen = scored[-1] if scored else told[-1]
    if not scored:
        effects = {h.effect for h in told}
        if "remission" in effects and "none" not in effects and chosen.effect != "partial":
            chosen = next(h for h in reversed(told) if h.effect == "remission")
        elif chosen.effect == "partial" and "response" in effects and chosen.sure < 0.85:
            chosen = next(h for h in reversed(told) if h.effect == "response")
    mixed = len({h.effect for h in told}) > 1
    effect = cast("Effect", chosen.effect)
    return Verdict(effect, chosen.span, round(chosen.sure - (0.1 if mixed else 0.0), 3), percent)
