"""From a history to its assessment: the one place where verdicts, models and definitions meet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from scoring import definitions
from scoring.assessment import (
    Assessment,
    DefinitionResult,
    Missing,
    ModelResult,
    OpenFact,
)
from scoring.bounds import (
    Bounds,
    bounds_of,
    definition_bounds,
    definition_missing,
    enabled,
    model_bounds,
    model_missing,
)
from scoring.case import Case, Subject, cases_of, subject
from scoring.check import warnings_of
from scoring.criteria import Criteria
from scoring.history import History
from scoring.informative import open_facts_of
from scoring.reasons import definition_reasons, model_detail, model_reasons
from scoring.verdict import assess_trial

if TYPE_CHECKING:
    from lexicon import Lexicon
    from scoring.criteria import DefinitionName, ModelName


@dataclass(frozen=True)
class _Work:
    history: History
    criteria: Criteria
    lexicon: Lexicon

    @cached_property
    def cases(self) -> dict[str, tuple[Case, ...]]:
        return {
            trial.id: cases_of(trial, self.criteria, self.lexicon) for trial in self.history.trials
        }

    @cached_property
    def about(self) -> Subject:
        return subject(self.history, self.criteria, self.cases)

    @cached_property
    def model_missing(self) -> dict[ModelName, tuple[Missing, ...]]:
        return {name: model_missing(name, self.about) for name in enabled(self.about)[0]}

    @cached_property
    def definition_missing(self) -> dict[DefinitionName, tuple[Missing, ...]]:
        return {name: definition_missing(name, self.about) for name in enabled(self.about)[1]}

    def open_facts(self) -> tuple[OpenFact, ...]:
        """All relevant facts, ranges that were given among them."""
        relevant: dict[Missing, list[str]] = {}
        for missing in (self.model_missing, self.definition_missing):
            for name, facts in missing.items():
                for fact in facts:
                    relevant.setdefault(fact, []).append(name)
        return open_facts_of(relevant, self.history, self.criteria, self.cases, self.about)

    def results(self) -> tuple[tuple[str, float, float], ...]:
        """The bounds of every enabled result, as ranks."""
        models, defined = enabled(self.about)
        return tuple(bounds_of([*models, *defined], self.about))

    def model(self, name: ModelName) -> ModelResult:
        bounds = model_bounds(name, self.about)
        provisional = name == "dm_trd"
        detail = model_detail(name, self.about, bounds)
        reasons = tuple(model_reasons(name, self.about, bounds))
        if provisional and self.criteria.dm_trd_total == "hidden":
            bounds = Bounds(None, None)
        return ModelResult(
            low=bounds.low,
            high=bounds.high,
            reasons=reasons,
            missing=self.model_missing[name],
            provisional=provisional,
            detail=detail,
        )

    def definition(self, name: DefinitionName) -> DefinitionResult:
        low, high = definition_bounds(name, self.about)
        met = definitions.state(low, high)
        reasons = tuple(definition_reasons(name, self.about, met))
        return DefinitionResult(met, reasons, self.definition_missing[name])


def assess(history: History, criteria: Criteria, lexicon: Lexicon) -> Assessment:
    """Judge every trial and stage the history under `criteria`.

    Raises UnknownTreatmentError where a treatment is named that the lexicon does not know.
    """
    work = _Work(history, criteria, lexicon)
    models, defined = enabled(work.about)
    facts = work.open_facts()
    return Assessment(
        criteria=criteria,
        trials=tuple(
            assess_trial(work.cases[trial.id], work.about.plan.general) for trial in history.trials
        ),
        models={name: work.model(name) for name in models},
        definitions={name: work.definition(name) for name in defined},
        most_informative=_first(facts),
        warnings=tuple(warnings_of(history, lexicon)),
    )


def _first(facts: Iterable[OpenFact]) -> OpenFact | None:
    """The most informative fact that is missing; else one that was told as too wide a range."""
    ordered = sorted(facts, key=lambda fact: fact.given)
    return ordered[0] if ordered else None


def open_facts(history: History, criteria: Criteria, lexicon: Lexicon) -> tuple[OpenFact, ...]:
    """Every missing fact that can still change an enabled result, most informative first.

    What was told as a range is given, and not among them.
    """
    facts = _Work(history, criteria, lexicon).open_facts()
    return tuple(fact for fact in facts if not fact.given)


def results(
    history: History, criteria: Criteria, lexicon: Lexicon
) -> tuple[tuple[str, float, float], ...]:
    """Only the bounds of every enabled result, to tell whether two histories come to the same.

    Name, rank of the lower and rank of the upper bound; a small part of the work of `assess`.
    """
    return _Work(history, criteria, lexicon).results()
