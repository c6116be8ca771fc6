"""What in a history contradicts itself or can hardly be; the numbers stand, the reader is told.

Errors (wrong types, negative or absurd numbers, double or dangling ids, unknown treatments) never
come this far: see `scoring.history` and `scoring.reading`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from scoring.adequacy import weeks_possible
from scoring.assessment import Param, Reason, Warned
from scoring.dates import first_day, last_day
from scoring.history import History, Range, Trial
from scoring.outcomes import RESPONDED, UNCHANGED

if TYPE_CHECKING:
    from lexicon import Lexicon

FAR_ABOVE = 2
"""So many times the usual maximum is more likely a slip than a dose."""
DAYS_PER_WEEK = 7
WEEKS_PER_MONTH = 365.25 / 12 / DAYS_PER_WEEK
SLACK_WEEKS = 1.0
"""Dates and weeks are told in round numbers."""


def warnings_of(history: History, lexicon: Lexicon) -> Iterator[Warned]:
    """All warnings, trial by trial."""
    for trial in history.trials:
        for field, key, params in _of_trial(trial, history, lexicon):
            yield Warned(trial.id, field, Reason(key, params))
    episode = history.episode
    if episode.psychotic_features and episode.severity not in (None, "severe"):
        yield Warned(None, "psychotic_features", Reason("warn-psychosis"))


Found = tuple[str, str, dict[str, Param]]


def _of_trial(trial: Trial, history: History, lexicon: Lexicon) -> Iterator[Found]:
    if trial.treatment is None:
        yield "treatment", "warn-unresolved", {"name": trial.name_as_written or "?"}
    yield from _weeks(trial, history)
    yield from _dates(trial, history)
    yield from _outcome(trial)
    yield from _dose(trial, lexicon)
    if trial.optimised and len(set(trial.optimised)) < len(trial.optimised):
        yield "optimised", "warn-optimised-twice", {}
    if trial.stopped_for == "ongoing" and trial.episode == "previous":
        yield "episode", "warn-previous-ongoing", {}


def _weeks(trial: Trial, history: History) -> Iterator[Found]:
    least = weeks_possible(trial).low
    told = trial.weeks.min if isinstance(trial.weeks, Range) else trial.weeks
    total = trial.weeks_total.max if isinstance(trial.weeks_total, Range) else trial.weeks_total
    if told is not None and total is not None and told > total:
        yield "weeks", "warn-weeks-over-total", {"weeks": told, "total": total}
    begun, ended = first_day(trial.start), last_day(trial.stop)
    if ended is None and trial.start is not None:
        ended = history.as_of
    room = None
    if begun is not None and ended is not None and begun <= ended:
        room = ((ended - begun).days + 1) / DAYS_PER_WEEK
    longest = max(least, (_least(trial.weeks_total)))
    if room is not None and longest > room + SLACK_WEEKS:
        yield "weeks", "warn-weeks-over-dates", {"weeks": longest, "room": round(room, 1)}
    months = history.episode.duration_months
    if trial.episode == "current" and months is not None:
        if longest > months * WEEKS_PER_MONTH + 2 * SLACK_WEEKS:
            yield "weeks", "warn-length-of-episode", {"months": months}
        yield from _before_episode(trial, history, months)


def _least(weeks: Range | float | None) -> float:
    if isinstance(weeks, Range):
        weeks = weeks.min
    return weeks or 0


def _before_episode(trial: Trial, history: History, months: float) -> Iterator[Found]:
    ended = last_day(trial.stop)
    if ended is None or history.as_of is None:
        return
    weeks_ago = (history.as_of - ended).days / DAYS_PER_WEEK
    if weeks_ago > (months + 1) * WEEKS_PER_MONTH:
        yield "episode", "warn-before-episode", {}


def _dates(trial: Trial, history: History) -> Iterator[Found]:
    begun, ended = first_day(trial.start), last_day(trial.stop)
    if begun is not None and ended is not None and ended < begun:
        yield (
            "stop",
            "warn-stop-before-start",
            {"start": trial.start or "", "stop": trial.stop or ""},
        )
    if history.as_of is None:
        return
    for field, day in (("start", begun), ("stop", first_day(trial.stop))):
        if day is not None and day > history.as_of:
            told = trial.start if field == "start" else trial.stop
            as_of = history.as_of.isoformat()
            yield field, "warn-after-as-of", {"date": told or "", "as_of": as_of}


def _outcome(trial: Trial) -> Iterator[Found]:
    percent = trial.percent_improvement
    if trial.outcome not in (None, "relapse") and percent is not None:
        fits = RESPONDED if percent >= 50 else {"partial"} if percent >= 25 else UNCHANGED
        if trial.outcome not in fits:
            told: dict[str, Param] = {"told": trial.outcome or "", "percent": percent}
            yield "percent_improvement", "warn-outcome-percent", told
    if trial.adherent and trial.stopped_for == "nonadherence":
        yield "adherent", "warn-adherent-stopped", {}
    if trial.stopped_for == "remission" and trial.outcome not in (None, "remission", "relapse"):
        yield "stopped_for", "warn-remission-stopped", {"told": trial.outcome or ""}


def _dose(trial: Trial, lexicon: Lexicon) -> Iterator[Found]:
    if trial.treatment is None or trial.dose_mg_per_day is None:
        return
    treatment = lexicon.treatments.get(trial.treatment) or lexicon.resolve(trial.treatment)
    rule = lexicon.dose_rules.get(treatment.id) if treatment is not None else None
    if rule is None or rule.usual_max_mg is None:
        return
    if trial.dose_mg_per_day > FAR_ABOVE * rule.usual_max_mg:
        yield (
            "dose_mg_per_day",
            "warn-high-dose",
            {"dose": trial.dose_mg_per_day, "drug": rule.id, "maximum": rule.usual_max_mg},
        )
