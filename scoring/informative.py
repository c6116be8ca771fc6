"""Which missing fact would narrow the results most.

Each relevant fact is tried with the answers that could be given; the share of each open result's
width that an answer takes away, averaged over answers and summed over results, is its weight. A
fact that decides only together with others still gets a little for each result it can change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from scoring.adequacy import weeks_possible
from scoring.assessment import Missing, OpenFact, Reason
from scoring.bounds import bounds_of, enabled
from scoring.case import Case, Subject, subject, with_other_cases
from scoring.criteria import Criteria
from scoring.history import History, Trial
from scoring.views import affected, changes, everything_seen

TOGETHER = 0.001
"""Weight of a result that a fact can change only together with others."""
MOST_SCENES = 4
"""With more unresolved bases than this allows for, a fact only weighs by what it can change."""
EPISODE_ANSWERS: Mapping[str, Sequence[Any]] = {
    "duration_months": (6, 18, 36),
    "severity": ("mild", "moderate", "severe"),
    "psychotic_features": (True, False),
    "functional_impairment": ("none", "mild", "moderate", "severe"),
    "comorbid_anxiety": (True, False),
    "personality_disorder": (True, False),
    "psychosocial_stressor": (True, False),
    "intensified_treatment": ("none", "day_care", "inpatient"),
}
TRIAL_ANSWERS: Mapping[str, Sequence[Any]] = {
    "dose_mg_per_day": (0, 20_000),
    "dose_adequate": (True, False),
    "sessions": (3, 12),
    "ect_placement": ("bilateral", "unilateral"),
    "adherent": (True, False),
    "outcome": ("none", "partial", "remission"),
    "optimised": ((), ("dose_increase",), ("dose_increase", "extended")),
    "episode": ("current", "previous"),
    "stopped_for": ("inefficacy", "intolerance"),
}
WEEKS = (2, 5, 12)


class _Narrowing:
    """Tries answers on one history."""

    def __init__(
        self,
        history: History,
        criteria: Criteria,
        cases: dict[str, tuple[Case, ...]],
        about: Subject,
    ) -> None:
        self.history, self.criteria = history, criteria
        self.cases, self.about = cases, about
        self.trials = {trial.id: trial for trial in history.trials}
        self.places = {trial.id: place for place, trial in enumerate(history.trials)}
        models, defined = enabled(about)
        now = {name: high - low for name, low, high in bounds_of([*models, *defined], about)}
        self.widths = {name: width for name, width in now.items() if width > 0}
        self.seen: dict[object, float] = {}

    def share(self, fact: Missing) -> float:
        """Mean share of the open widths that the answers take away."""
        if len(self.about.scenes) > MOST_SCENES:
            return 0.0
        if fact.trial is None:
            shares = [self._taken_away(about, ILLNESS) for about in self._episodes(fact.field)]
        elif fact.field == "treatment":
            shares = [self._share_of_case(about) for about in self._treatments(fact.trial)]
        else:
            shares = [self._share_of(about) for about in self._told(fact.trial, fact.field)]
        return sum(shares) / len(shares) if shares else 0.0

    def _share_of_case(self, about: Subject) -> float:
        """Scenes that look alike to every result leave the same open."""
        key = tuple(sorted(everything_seen(scene, about) for scene in about.scenes))
        if key not in self.seen:
            self.seen[key] = self._taken_away(about, tuple(self.widths))
        return self.seen[key]

    def _share_of(self, about: Subject) -> float:
        """Answers that change alike what is seen take away the same; from what sees none, nothing.

        The scenes are those of now, one for one.
        """
        pairs = zip(self.about.scenes, about.scenes, strict=True)
        found = tuple(changes(before, after, about) for before, after in pairs)
        if found not in self.seen:
            names = [n for n in self.widths if any(affected(each, n, about) for each in found)]
            self.seen[found] = self._taken_away(about, names)
        return self.seen[found]

    def _taken_away(self, about: Subject, results: Sequence[str]) -> float:
        open_ones = [name for name in results if name in self.widths]
        return sum(
            1 - (high - low) / self.widths[name] for name, low, high in bounds_of(open_ones, about)
        )

    def _episodes(self, field: str) -> Iterator[Subject]:
        for answer in EPISODE_ANSWERS[field]:
            episode = self.history.episode.model_copy(update={field: answer})
            yield replace(self.about, episode=episode)

    def _treatments(self, trial: str) -> Iterator[Subject]:
        """The history with the treatment of a trial turned out as each of its cases."""
        for case in self.cases[trial]:
            cases = self.cases | {trial: (case,)}
            yield subject(self.history, self.criteria, cases, self.about.shared)

    def _told(self, trial_id: str, field: str) -> Iterator[Subject]:
        """The history with each answer to another question about a trial."""
        trial = self.trials[trial_id]
        answers = _weeks(trial) if field == "weeks" else TRIAL_ANSWERS[field]
        for answer in answers:
            changed = trial.model_copy(update={field: answer})
            cases = {case: case.but(changed, field) for case in self.cases[trial_id]}
            yield with_other_cases(self.about, self.places[trial_id], cases)


ILLNESS = ("maudsley", "dm_trd")
"""The results that facts about the episode can change."""


def _weeks(trial: Trial) -> list[float]:
    low, high = weeks_possible(trial)
    inside: list[float] = [weeks for weeks in WEEKS if low <= weeks <= high]
    return inside or [low, high]


def open_facts_of(
    relevant: Mapping[Missing, Sequence[str]],
    history: History,
    criteria: Criteria,
    cases: dict[str, tuple[Case, ...]],
    about: Subject,
) -> tuple[OpenFact, ...]:
    """The relevant facts, the most informative first; `relevant` tells which results each decides.

    Facts of equal weight keep the order of the history.
    """
    narrowing = _Narrowing(history, criteria, cases, about)
    found = []
    for fact, results in relevant.items():
        weight = round(narrowing.share(fact) + TOGETHER * len(results), 6)
        found.append(
            OpenFact(fact.trial, fact.field, weight, _why(fact, results), _given(fact, narrowing))
        )
    return tuple(sorted(found, key=lambda fact: -fact.weight))


def _given(fact: Missing, narrowing: _Narrowing) -> bool:
    if fact.trial is None:
        return False
    return getattr(narrowing.trials[fact.trial], fact.field) is not None


def _why(fact: Missing, results: Sequence[str]) -> Reason:
    first = next((name for name in results if name in _MODELS), results[0])
    return Reason("score-why-open", {"field": fact.field, "results": len(results), "result": first})


_MODELS = frozenset({"thase_rush", "mgh", "european", "maudsley", "dm_trd"})
