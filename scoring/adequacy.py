"""Whether a trial was adequate: enough dose for enough weeks, taken as prescribed (§14.1-3, 5-9).

Each rule is a condition with a name, so that a reason can say which one decided.
"""

from __future__ import annotations

from math import inf
from typing import NamedTuple

from scoring.bits import NO_BIT, YES_BIT, Bit, all_of, any_of
from scoring.history import Range, Trial
from scoring.maybe import NO, OPEN, YES, sure
from scoring.roles import INFUSIONS, Identity
from scoring.yardstick import Yardstick


class Condition(NamedTuple):
    """One condition of adequacy: what it is called, and whether it holds."""

    name: str
    bit: Bit


class Span(NamedTuple):
    """Least and greatest number of weeks that a history leaves possible."""

    low: float
    high: float


def weeks_possible(trial: Trial) -> Span:
    """Weeks at an adequate dose: as told, a range cut at `weeks_total`, or 0 to that (§14.3)."""
    longest = _upper(trial.weeks_total)
    if trial.weeks is None:
        return Span(0, longest)
    if isinstance(trial.weeks, Range):
        high = min(_upper(trial.weeks), longest)
        return Span(min(trial.weeks.min or 0, high), high)
    return Span(trial.weeks, trial.weeks)


def weeks_in_therapy(trial: Trial) -> Span:
    """Psychotherapy has no dose, so all of its weeks count: `weeks`, else `weeks_total`."""
    if trial.weeks is not None or trial.weeks_total is None:
        return weeks_possible(trial)
    return Span(_lower(trial.weeks_total), _upper(trial.weeks_total))


def _lower(weeks: Range | float) -> float:
    return (weeks.min or 0) if isinstance(weeks, Range) else weeks


def _upper(weeks: Range | float | None) -> float:
    if isinstance(weeks, Range):
        weeks = weeks.max
    return inf if weeks is None else weeks


def at_least(span: Span, minimum: float, name: str) -> Bit:
    """Whether a number known only as a span reaches a minimum; equality counts."""
    if span.low >= minimum:
        return YES_BIT
    return Bit(OPEN, (name,)) if span.high >= minimum else NO_BIT


def conditions(trial: Trial, what: Identity, yardstick: Yardstick) -> tuple[Condition, ...]:
    """Everything that must hold for the trial to be adequate under a yardstick."""
    criteria = yardstick.criteria
    if what.treatment is not None and not what.treatment.counted and criteria.herbal != "counted":
        return (Condition("counted", NO_BIT),)
    match what.role:
        case "ect":
            return _ect(trial, yardstick)
        case "psychotherapy":
            return (*_psychotherapy(trial, what, yardstick), _taken(trial, yardstick))
        case "unruled":
            return (_by_rater(trial, what, yardstick), _taken(trial, yardstick))
    minimum = yardstick.weeks if what.role == "antidepressant" else criteria.augmenter_minimum_weeks
    return (
        Condition("dose", dose_enough(trial, what, yardstick)),
        Condition("weeks", at_least(weeks_possible(trial), minimum, "weeks")),
        _taken(trial, yardstick),
    )


def adequate(trial: Trial, what: Identity, yardstick: Yardstick) -> Bit:
    """Whether all conditions hold."""
    return all_of(*(condition.bit for condition in conditions(trial, what, yardstick)))


def _taken(trial: Trial, yardstick: Yardstick) -> Condition:
    if yardstick.criteria.adherence == "ignored":
        return Condition("adherence", YES_BIT)
    if trial.adherent is None:
        return Condition("adherence", Bit(OPEN, ("adherent",)))
    return Condition("adherence", Bit(sure(trial.adherent)))


class Figures(NamedTuple):
    """Doses that a trial is held against, mg a day; None: no verified figure."""

    minimum: float | None
    maximum: float | None


FIGURE_HOLDS = ("", "not_counted")
"""Nothing speaks against the figure, or only that the product is usually not counted (§14.8): that
is a setting, and where it counts the figure is used."""


def figures(what: Identity, yardstick: Yardstick) -> Figures:
    """The figures of a drug: the user's own before those of the dose table."""
    own = yardstick.criteria.doses.get(what.drug or "")
    rule = what.rule
    if rule is None or rule.no_rule_reason not in FIGURE_HOLDS:
        return Figures(own, None)
    return Figures(rule.min_adequate_mg if own is None else own, rule.usual_max_mg)


def dose_enough(trial: Trial, what: Identity, yardstick: Yardstick) -> Bit:
    """§14.2: the rater's judgement, else the dose table; without a figure only the rater can."""
    if trial.dose_adequate is not None:
        return Bit(sure(trial.dose_adequate))
    if not what.resolved:
        return Bit(OPEN, ("treatment",))
    minimum, maximum = figures(what, yardstick)
    if minimum is None:
        return Bit(OPEN, ("dose_adequate",))
    if trial.dose_mg_per_day is None:
        return Bit(OPEN, ("dose_mg_per_day",))
    if trial.dose_mg_per_day < minimum:
        return NO_BIT
    standard = yardstick.criteria.dose_standard
    if standard == "minimum_effective" or (maximum and trial.dose_mg_per_day >= maximum):
        return YES_BIT
    if standard == "upper_therapeutic" and maximum is not None:
        return NO_BIT
    return Bit(OPEN, ("dose_adequate",))


def _ect(trial: Trial, yardstick: Yardstick) -> tuple[Condition, ...]:
    """§14.13: weeks and adherence do not matter."""
    criteria = yardstick.criteria
    placement = YES_BIT
    if criteria.ect_placement == "bilateral_only":
        if trial.ect_placement is None:
            placement = Bit(OPEN, ("ect_placement",))
        else:
            placement = Bit(sure(trial.ect_placement == "bilateral"))
    enough = _sessions(trial, criteria.ect_minimum_sessions)
    return (Condition("placement", placement), Condition("sessions", enough))


def _sessions(trial: Trial, minimum: float) -> Bit:
    if trial.sessions is None:
        return Bit(OPEN, ("sessions",))
    return Bit(sure(trial.sessions >= minimum))


def _psychotherapy(trial: Trial, what: Identity, yardstick: Yardstick) -> tuple[Condition, ...]:
    """§14.9: one of the named kinds, for enough weeks or enough sessions."""
    criteria = yardstick.criteria
    named = YES_BIT
    if criteria.psychotherapy_kinds == "named":
        kind = what.treatment.evidence_based if what.treatment is not None else None
        named = Bit(OPEN, ("treatment",)) if kind is None else Bit(YES if kind else NO)
    length = any_of(
        at_least(weeks_in_therapy(trial), criteria.psychotherapy_minimum_weeks, "weeks"),
        _sessions(trial, criteria.psychotherapy_minimum_sessions),
    )
    return (Condition("kind", named), Condition("length", length))


def _by_rater(trial: Trial, what: Identity, yardstick: Yardstick) -> Condition:
    """§14.9: no verified rule, so only the rater can judge the course, unless a setting does."""
    criteria = yardstick.criteria
    minimum = None
    if what.drug in INFUSIONS:
        minimum = criteria.ketamine_minimum_sessions
    elif what.treatment is not None and what.treatment.kind == "tms":
        minimum = criteria.tms_minimum_sessions
    if trial.dose_adequate is not None:
        return Condition("no_rule", Bit(sure(trial.dose_adequate)))
    if minimum is not None:
        return Condition("sessions", _sessions(trial, minimum))
    return Condition("no_rule", Bit(OPEN, ("dose_adequate",)))
