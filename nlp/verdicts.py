"""The outcome of a course from everything that was said of its effect, in the order of telling."""

from __future__ import annotations

from dataclasses import dataclass

from nlp.courses import Course
from nlp.mentions import Effect, Span

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


def verdict(course: Course) -> Verdict:
    """What the course did. Certainty is lower where the telling is of two minds."""
    heard = course.heard
    told = [h for h in heard if h.effect in (*_GOOD, *_BAD, "relapse", "intolerant")]
    borne = [h for h in heard if h.effect == "side_effect"]
    percent = next((h.percent for h in reversed(told) if h.percent is not None), None)
    stopped = course.ended()
    intolerance = next((s for s, reason in course.stops if reason == "intolerance"), None)
    if intolerance is not None:
        return Verdict("intolerant", intolerance, 0.9, percent)
    for one in told:
        if one.effect == "intolerant" and (stopped or not _good_after(told, one.span)):
            return Verdict("intolerant", one.span, one.sure, percent)
    if not told:
        if borne and stopped:
            return Verdict("intolerant", borne[0].span, 0.75)
        return NOTHING
    lost = [h for h in told if h.effect == "relapse"]
    if lost:
        return Verdict("relapse", lost[-1].span, lost[-1].sure, percent)
    early = [h for h in heard if h.effect == "early"]
    first_good = next((h for h in told if h.effect in _GOOD), None)
    last = told[-1]
    if first_good and last.effect == "none" and first_good.effect != "partial":
        return Verdict("relapse", last.span, 0.7, percent)
    if early and first_good and last is not first_good and last.effect in ("none", "partial"):
        return Verdict("relapse", last.span, 0.7, percent)
    if borne and stopped and all(h.effect == "partial" for h in told):
        return Verdict("intolerant", borne[0].span, 0.65, percent)
    return _strongest(told, percent)


def _good_after(told: list, span: Span) -> bool:  # type: ignore[type-arg]
    return any(h.span > span and h.effect in _GOOD for h in told)


def _strongest(told: list, percent: float | None) -> Verdict:  # type: ignore[type-arg]
    """The last of the surest; remission counts over response where both were said."""
    scored = [h for h in told if h.percent is not None]
    chosen = scored[-1] if scored else told[-1]
    if not scored:
        effects = {h.effect for h in told}
        if "remission" in effects and "none" not in effects and chosen.effect != "partial":
            chosen = next(h for h in reversed(told) if h.effect == "remission")
        elif chosen.effect == "partial" and "response" in effects and chosen.sure < 0.8:
            chosen = next(h for h in reversed(told) if h.effect == "response")
    mixed = len({h.effect for h in told}) > 1
    return Verdict(chosen.effect, chosen.span, chosen.sure - (0.1 if mixed else 0.0), percent)
