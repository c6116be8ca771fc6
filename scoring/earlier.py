"""A history as it stood on an earlier day.

Trials that began later are left out; one that was going on is cut at that day, and its outcome is
not known yet. A trial without a start date, or with one too vague to tell, may or may not have
been given by then: it stays, with its episode open, so that the bounds allow for both.
"""

from __future__ import annotations

from datetime import date
from math import inf

from scoring.adequacy import weeks_possible
from scoring.assessment import Reason, Warned
from scoring.dates import first_day, last_day
from scoring.history import Episode, History, Range, Trial

DAYS_PER_MONTH = 365.25 / 12
DAYS_PER_WEEK = 7


def as_of(history: History, day: date) -> tuple[History, tuple[Warned, ...]]:
    """The history on `day`, with warnings about what cannot be known of that day."""
    warnings: list[Warned] = []
    kept: list[Trial] = []
    for trial in history.trials:
        begun = first_day(trial.start)
        if begun is not None and begun > day:
            continue
        if begun is None:
            reason = Reason("warn-as-of-undated", {"date": day.isoformat()})
            warnings.append(Warned(trial.id, "start", reason))
        kept.append(_cut(trial, day))
    if history.as_of is not None and day < history.as_of:
        warnings.append(Warned(None, None, Reason("warn-as-of-illness", {"date": day.isoformat()})))
    episode, begun_by_then = _episode(history, day)
    if not begun_by_then:  # which episode was the present one then is not told
        kept = [trial.model_copy(update={"episode": None}) for trial in kept]
    return History(as_of=day, episode=episode, trials=_joined(kept)), tuple(warnings)


def _joined(kept: list[Trial]) -> tuple[Trial, ...]:
    """Without links to trials that had not begun."""
    ids = {trial.id for trial in kept}
    return tuple(
        trial if trial.added_to in ids else trial.model_copy(update={"added_to": None})
        for trial in kept
    )


def _cut(trial: Trial, day: date) -> Trial:
    """The trial as far as it had come on `day`."""
    changes: dict[str, object] = {}
    surely_begun = last_day(trial.start)
    if (surely_begun is None or surely_begun > day) and trial.episode == "current":
        changes["episode"] = None
    if not _over(trial, day):
        changes |= _unfinished(trial, day)
    return trial.model_copy(update=changes)


def _over(trial: Trial, day: date) -> bool:
    """Whether the trial had ended by then, or (undated) was either over or not yet begun."""
    ended, begun = last_day(trial.stop), last_day(trial.start)
    if ended is not None:
        return ended <= day
    if trial.stopped_for == "ongoing":
        return False
    total = trial.weeks_total.max if isinstance(trial.weeks_total, Range) else trial.weeks_total
    if begun is None or total is None:
        return begun is None
    return (day - begun).days >= total * DAYS_PER_WEEK


def _unfinished(trial: Trial, day: date) -> dict[str, object]:
    """What is not yet known, or not yet reached, while a trial is going on."""
    begun = first_day(trial.start)
    room = None if begun is None else (day - begun).days / DAYS_PER_WEEK
    longest = min(weeks_possible(trial).high, inf if room is None else room)
    return {
        "stop": None,
        "stopped_for": None,
        "outcome": None,
        "percent_improvement": None,
        "weeks": Range(min=0, max=None if longest == inf else longest),
        "weeks_total": None if room is None else Range(min=0, max=room),
        "optimised": () if trial.optimised == () else None,
        "sessions": None,
    }


def _episode(history: History, day: date) -> tuple[Episode, bool]:
    """What is known of the illness on that day, and whether the present episode had begun."""
    if history.as_of is None or day >= history.as_of:
        return history.episode, True
    kept = Episode(personality_disorder=history.episode.personality_disorder)
    months = history.episode.duration_months
    if months is None:
        return kept, True
    earlier = months - (history.as_of - day).days / DAYS_PER_MONTH
    if earlier < 0:
        return kept, False
    return kept.model_copy(update={"duration_months": round(earlier, 1)}), True
