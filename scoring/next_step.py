"""What would change a result: the next step up, and the failures that the present one rests on.

Nothing is deduced by rule here. Further failures are tried on the history, one and then two at a
time, and each failed trial is taken away in turn; the models themselves say what that changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from scoring.assessment import Bound, Param, Reason
from scoring.bounds import enabled, model_bounds, rank
from scoring.case import Subject, cases_of, subject
from scoring.criteria import Criteria, ModelName
from scoring.european import CLASSES
from scoring.history import Episode, History, Trial
from scoring.roles import Identity, identities
from scoring.verdict import assess_trial

if TYPE_CHECKING:
    from lexicon import Lexicon

TOP: Mapping[ModelName, Bound] = {
    "thase_rush": 5, "european": CLASSES[-1], "maudsley": 15, "dm_trd": 27
}  # fmt: skip
LONG_ENOUGH = 8.0
"""Weeks of an added trial: adequate under every preset."""
LONGER = (13.0, 25.0)
WORSE = ("mild", "moderate", "severe")


class _Explainer:
    def __init__(self, history: History, criteria: Criteria, lexicon: Lexicon) -> None:
        self.history, self.criteria, self.lexicon = history, criteria, lexicon
        self.now = self._results(history)
        self.failed = self._failed()

    def _about(self, history: History) -> Subject:
        cases = {t.id: cases_of(t, self.criteria, self.lexicon) for t in history.trials}
        return subject(history, self.criteria, cases)

    def _results(self, history: History) -> dict[ModelName, tuple[Bound, Bound]]:
        about = self._about(history)
        return {name: model_bounds(name, about) for name in enabled(about)[0]}

    def _failed(self) -> list[Trial]:
        about = self._about(self.history)
        return [
            trial
            for trial in self.history.trials
            if assess_trial(
                cases_of(trial, self.criteria, self.lexicon), about.plan.general
            ).verdict
            == "failed"
        ]

    # ---- up ------------------------------------------------------------------------------

    def steps(self) -> Iterator[tuple[str, History]]:
        """Histories with one thing more, then with two."""
        single = dict(self._single())
        for name, trials in single.items():
            yield name, self._with(trials)
        episode = self.history.episode
        months = episode.duration_months
        for cut in LONGER:
            if months is not None and months < cut:
                yield "duration", self._with_episode(episode, "duration_months", cut)
                break
        if episode.severity in ("subsyndromal", "mild", "moderate"):
            order = ("subsyndromal", *WORSE)
            worse = order[order.index(episode.severity) + 1]
            yield "severity", self._with_episode(episode, "severity", worse)
        for first, second in (("tca", "other"), ("maoi", "other"), ("other", "other")):
            if first in single and second in single:
                others = single[second] if first != second else self._two_others()
                yield f"{first}-{second}", self._with([*single[first], *others])
        if "same" in single:
            fresh = self._fresh(None, 2)
            yield "same-same", self._with([self._trial(w, n) for n, w in enumerate(fresh)])

    def _single(self) -> Iterator[tuple[str, list[Trial]]]:
        used = {what.mechanism for what in self._whats(self.failed)}
        for mechanism in sorted(used):
            for what in self._fresh(mechanism, 1):
                yield "same", [self._trial(what, 0)]
                break
        for name, wanted in (("tca", "TCA"), ("maoi", "MAOI")):
            if wanted not in used:
                yield name, [self._trial(what, 1) for what in self._fresh(wanted, 1)]
        others = [w for w in self._others(used) if w.mechanism not in ("TCA", "MAOI")]
        if others:
            yield "other", [self._trial(others[0], 2)]
        yield (
            "ect",
            [_added("+3", "ECT", sessions=12, ect_placement="bilateral", outcome="none")],
        )
        base = next((t for t in self.failed if self._is_drug(t)), None)
        if base is not None:
            yield "augmentation", [_full("+4", "lithium").model_copy(update={"added_to": base.id})]
        yield "psychotherapy", [_full("+5", "CBT").model_copy(update={"sessions": 20})]

    def _two_others(self) -> list[Trial]:
        used = {what.mechanism for what in self._whats(self.failed)}
        others = [w for w in self._others(used) if w.mechanism not in ("TCA", "MAOI")]
        return [self._trial(others[1], 6)] if len(others) > 1 else []

    def _others(self, used: set[str]) -> list[Identity]:
        found: dict[str, Identity] = {}
        taken = {what.drug for what in self._whats(self.history.trials)}
        for what in self._antidepressants():
            if what.mechanism not in used and what.drug not in taken:
                found.setdefault(what.mechanism, what)
        return list(found.values())

    def _fresh(self, mechanism: str | None, count: int) -> list[Identity]:
        taken = {what.drug for what in self._whats(self.history.trials)}
        found = [
            what
            for what in self._antidepressants()
            if what.drug not in taken and mechanism in (None, what.mechanism)
        ]
        return found[:count]

    def _antidepressants(self) -> Iterator[Identity]:
        for treatment in self.lexicon.treatments.values():
            if treatment.kind == "antidepressant" and treatment.scored and treatment.counted:
                rule = self.lexicon.dose_rules.get(treatment.id)
                if rule is not None and rule.min_adequate_mg is not None:
                    trial = Trial(id="+", treatment=treatment.id)
                    yield identities(trial, self.criteria, self.lexicon)[0]

    def _whats(self, trials: tuple[Trial, ...] | list[Trial]) -> Iterator[Identity]:
        for trial in trials:
            what = identities(trial, self.criteria, self.lexicon)[0]
            if what.role == "antidepressant":
                yield what

    def _is_drug(self, trial: Trial) -> bool:
        return identities(trial, self.criteria, self.lexicon)[0].role == "antidepressant"

    def _trial(self, what: Identity, number: int) -> Trial:
        return _full(f"+{number}{what.drug}", what.drug or "")

    def _with(self, trials: list[Trial]) -> History:
        return self.history.model_copy(update={"trials": (*self.history.trials, *trials)})

    def _with_episode(self, episode: Episode, field: str, value: object) -> History:
        changed = episode.model_copy(update={field: value})
        return self.history.model_copy(update={"episode": changed})

    def up(self, name: ModelName) -> Iterator[Reason]:
        """The steps that raise the greatest possible value of a model, each with its result.

        A step of two is only named where no step of one does anything.
        """
        high = self.now[name][1]
        if name in TOP and high == TOP[name]:
            yield Reason("score-explain-top", {"model": name, "from": _text(high)})
            return
        raised: dict[str, Bound] = {}
        for what, history in self.steps():
            if "-" in what and raised:
                break
            value = self._results(history)[name][1]
            if rank(value) > rank(high):
                raised[what] = value
        for what, value in _merged(raised).items():
            params: dict[str, Param] = {"model": name, "what": what, "to": _text(value)}
            if high is None:
                yield Reason("score-explain-applies", params)
            else:
                yield Reason(f"score-explain-up{self._open(name)}", params | {"from": _text(high)})
        if not raised:
            yield Reason("score-explain-none-up", {"model": name, "from": _text(high)})

    def _open(self, name: ModelName) -> str:
        """A step up raises the upper bound, a step down lowers the lower one."""
        low, high = self.now[name]
        return "" if low == high else "-open"

    # ---- down ----------------------------------------------------------------------------

    def down(self, name: ModelName) -> Iterator[Reason]:
        """The failed trials without whose failure the least value would be lower."""
        low = self.now[name][0]
        for trial in self.failed:
            helped = trial.model_copy(update={"outcome": "remission"})
            trials = tuple(helped if t.id == trial.id else t for t in self.history.trials)
            lowered = self._results(self.history.model_copy(update={"trials": trials}))[name][0]
            if rank(lowered) < rank(low):
                drug = identities(trial, self.criteria, self.lexicon)[0].drug or "?"
                params: dict[str, Param] = {"model": name, "drug": drug, "trial": trial.id}
                if lowered is None:
                    yield Reason("score-explain-lapses", params)
                else:
                    numbers = {"from": _text(low), "to": _text(lowered)}
                    yield Reason(f"score-explain-down{self._open(name)}", params | numbers)


DRUG_STEPS = ("same", "other", "tca", "maoi")


def _merged(raised: dict[str, Bound]) -> dict[str, Bound]:
    """One step "any" in place of all kinds of drugs, where each of them does the same."""
    drugs = [name for name in DRUG_STEPS if name in raised]
    if not {"same", "other"} <= set(drugs) or len({raised[name] for name in drugs}) > 1:
        return raised
    rest = {name: value for name, value in raised.items() if name not in drugs}
    return {"any": raised[drugs[0]]} | rest


def _text(value: Bound) -> str:
    if value is None:
        return "not-applicable"
    return value if isinstance(value, str) else f"{value:g}"


def _added(trial: str, treatment: str, **fields: object) -> Trial:
    return Trial.model_validate(
        {"id": trial, "treatment": treatment, "adherent": True, "episode": "current", **fields}
    )


def _full(trial: str, treatment: str) -> Trial:
    """An adequate trial that failed under any criteria."""
    return _added(
        trial,
        treatment,
        dose_adequate=True,
        dose_mg_per_day=None,
        weeks=LONG_ENOUGH + 4,
        outcome="none",
        optimised=(),
        stopped_for="inefficacy",
    )


def explain(
    history: History, criteria: Criteria, lexicon: Lexicon
) -> dict[ModelName, tuple[Reason, ...]]:
    """For each model, what its next step up would take and what the present one rests on."""
    work = _Explainer(history, criteria, lexicon)
    return {name: (*work.up(name), *work.down(name)) for name in work.now}
