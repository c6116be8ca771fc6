"""What a trial brought: the outcomes that are possible, given what was told (§14.4)."""

from __future__ import annotations

from scoring.bits import NO_BIT, YES_BIT, Bit, all_of, any_of
from scoring.history import OUTCOMES, Outcome, Trial
from scoring.maybe import NO, OPEN, YES
from scoring.yardstick import Yardstick

EVERY = frozenset(OUTCOMES)
RESPONDED: frozenset[Outcome] = frozenset({"response", "remission"})
PARTIAL: frozenset[Outcome] = frozenset({"partial"})
UNCHANGED: frozenset[Outcome] = frozenset({"none", "worse"})


def possible_outcomes(trial: Trial) -> frozenset[Outcome]:
    """The outcome as told; else by percent of improvement (25 and 50 belong to the better)."""
    if trial.outcome is not None:
        return frozenset({trial.outcome})
    if trial.percent_improvement is None:
        return EVERY
    if trial.percent_improvement >= 50:
        return RESPONDED
    return PARTIAL if trial.percent_improvement >= 25 else UNCHANGED


def _among(outcomes: frozenset[Outcome], wanted: frozenset[Outcome]) -> Bit:
    if outcomes <= wanted:
        return YES_BIT
    return Bit(OPEN, ("outcome",)) if outcomes & wanted else NO_BIT


def ended_in_failure(trial: Trial, yardstick: Yardstick) -> Bit:
    """Whether the outcome of an adequate trial makes it a failure under these criteria."""
    failing = _among(possible_outcomes(trial), yardstick.failing)
    rule = yardstick.criteria.intolerance
    if rule == "outcome_decides":
        return failing
    left = _left_for_side_effects(trial)
    if rule == "failure":
        return any_of(failing, left)
    tolerated = Bit(YES - left.state, left.fields)
    return all_of(failing, tolerated)


def _left_for_side_effects(trial: Trial) -> Bit:
    if trial.stopped_for is None:
        return Bit(OPEN, ("stopped_for",))
    return Bit(YES if trial.stopped_for == "intolerance" else NO)


def not_remitted(trial: Trial) -> Bit:
    """Whether the treatment brought no remission; a lost response is none (§14.14, 16)."""
    return _among(possible_outcomes(trial), EVERY - {"remission"})
