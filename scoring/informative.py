"""Which missing fact would narrow the results most.

Each relevant fact is tried with the answers that could be given; the share of each open result's
width that an answer takes away, averaged over answers and summed over results, is its weight. A
fact that decides only together with others still gets a little for each result it can change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from scoring.adequacy import weeks_possible
from scoring.assessment import Missing, OpenFact, Reason
from scoring.case import Case, Subject, cases_of, subject
from scoring.criteria import Criteria
from scoring.history import Episode, History, Trial
from scoring.results import all_bounds

if TYPE_CHECKING:
    from lexicon import Lexicon

TOGETHER = 0.001
"""Weight of a result that a fact can change only together with others."""
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
    "outcome": ("none", "partial", "response", "remission"),
    "optimised": ((), ("dose_increase",), ("dose_increase", "extended")),
    "episode": ("current", "previous"),
    "stopped_for": ("inefficacy", "intolerance"),
}
WEEKS = (2, 5, 8, 16)


class _Narrowing:
    """Tries answers on one history."""

    def __init__(
        self,
        history: History,
        criteria: Criteria,
        lexicon: Lexicon,
        cases: dict[str, tuple[Case, ...]],
        about: Subject,
    ) -> None:
        self.history, self.criteria, self.lexicon = history, criteria, lexicon
        self.cases, self.about = cases, about
        self.trials = {trial.id: trial for trial in history.trials}
        self.widths = self._widths(about)
        self.seen: dict[object, float] = {}

    def _widths(self, about: Subject) -> dict[str, float]:
        return {name: high - low for name, low, high in all_bounds(about)}

    def share(self, fact: Missing) -> float:
        """Mean share of the open widths that the answers take away."""
        shares = [self._taken_away(about) for about in self._answered(fact)]
        return sum(shares) / len(shares) if shares else 0.0

    def _taken_away(self, about: Subject) -> float:
        after = self._widths(about)
        return sum(
            (width - after[name]) / width for name, width in self.widths.items() if width > 0
        )

    def _answered(self, fact: Missing) -> Iterator[Subject]:
        if fact.trial is None:
            for answer in EPISODE_ANSWERS[fact.field]:
                episode = self.history.episode.model_copy(update={fact.field: answer})
                yield Subject(self.about.scenes, episode, self.criteria, self.about.plan)
            return
        trial = self.trials[fact.trial]
        if fact.field == "treatment":
            for case in self.cases[fact.trial]:
                yield self._with(trial.id, (case,))
            return
        answers = _weeks(trial) if fact.field == "weeks" else TRIAL_ANSWERS[fact.field]
        for answer in answers:
            changed = trial.model_copy(update={fact.field: answer})
            yield self._with(trial.id, cases_of(changed, self.criteria, self.lexicon))

    def _with(self, trial: str, cases: tuple[Case, ...]) -> Subject:
        return subject(self.history, self.criteria, self.cases | {trial: cases})


def _weeks(trial: Trial) -> list[float]:
    low, high = weeks_possible(trial)
    inside: list[float] = [weeks for weeks in WEEKS if low <= weeks <= high]
    return inside or [low, high]


def open_facts_of(
    relevant: Mapping[Missing, Sequence[str]],
    history: History,
    criteria: Criteria,
    lexicon: Lexicon,
    cases: dict[str, tuple[Case, ...]],
    about: Subject,
) -> tuple[OpenFact, ...]:
    """The relevant facts, the most informative first; `relevant` tells which results each decides.

    Facts of equal weight keep the order of the history.
    """
    narrowing = _Narrowing(history, criteria, lexicon, cases, about)
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

__all__ = ["Episode", "open_facts_of"]
