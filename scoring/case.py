"""A case: one trial as the models see it. It answers each question of a model once.

A trial whose treatment is not resolved has several cases, one for each part that it could play.
`Scene` is all trials together; where a base's own part is open, there is one scene for each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import product
from typing import TYPE_CHECKING, Any, TypeVar, cast

from scoring.adequacy import Span, adequate, weeks_possible
from scoring.bits import NO_BIT, YES_BIT, Bit, all_of
from scoring.criteria import Criteria
from scoring.history import Episode, History, Trial
from scoring.maybe import NO, OPEN, YES, Maybe, either
from scoring.outcomes import ended_in_failure, not_remitted
from scoring.roles import Identity, identities
from scoring.yardstick import Plan, Yardstick, plan

if TYPE_CHECKING:
    from lexicon import Lexicon

MOST_OPEN_BASES = 4
"""Beyond this many unresolved bases their add-ons are judged as if their parts were independent:
still sound bounds, perhaps not the tightest. No real history comes near."""


NOT_OF_ADEQUACY = frozenset({"outcome", "optimised", "episode", "stopped_for"})
"""Fields that do not change whether a trial was adequate."""


class Case:
    """One trial in one part. Answers are remembered, so a case can serve many scenes."""

    __slots__ = ("_adequate", "_failed", "id", "trial", "what")
    _adequate: dict[Yardstick, Bit]
    _failed: dict[Yardstick, Bit]

    def __init__(self, trial: Trial, what: Identity) -> None:
        self.id = trial.id
        self.trial = trial
        self.what = what
        self._adequate = {}
        self._failed = {}

    def but(self, trial: Trial, field: str) -> Case:
        """The same case of the trial with another value of one field."""
        changed = Case(trial, self.what)
        if field in NOT_OF_ADEQUACY:
            changed._adequate = self._adequate
        return changed

    def as_part(self, what: Identity) -> Case:
        """Another part of a treatment that was not understood.

        Without a name neither drug nor mechanism tells if a trial was adequate, only the role.
        """
        other = Case(self.trial, what)
        if what.role == self.what.role and not (what.resolved or self.what.resolved):
            other._adequate, other._failed = self._adequate, self._failed
        return other

    def in_scope(self, criteria: Criteria) -> Bit:
        """Whether the trial belongs to the episode that is looked at (§14.10)."""
        if criteria.scope == "lifetime" or self.trial.episode == "current":
            return YES_BIT
        return Bit(OPEN, ("episode",)) if self.trial.episode is None else NO_BIT

    def adequate(self, yardstick: Yardstick) -> Bit:
        """Enough, for long enough, as prescribed, whatever the outcome and the episode."""
        found = self._adequate.get(yardstick)
        if found is None:
            found = self._adequate[yardstick] = adequate(self.trial, self.what, yardstick)
        return found

    def failed(self, yardstick: Yardstick) -> Bit:
        """In scope, adequate, and without the result that the criteria ask for."""
        found = self._failed.get(yardstick)
        if found is None:
            found = self._failed[yardstick] = all_of(
                self.in_scope(yardstick.criteria),
                self.adequate(yardstick),
                ended_in_failure(self.trial, yardstick),
            )
        return found

    def outcome_failed(self, yardstick: Yardstick) -> Bit:
        """Without the result that the criteria ask for, adequate or not."""
        return ended_in_failure(self.trial, yardstick)

    def used_without_remission(self, yardstick: Yardstick) -> Bit:
        """In scope, adequate, and without remission."""
        return all_of(
            self.in_scope(yardstick.criteria), self.adequate(yardstick), not_remitted(self.trial)
        )

    def weeks(self, yardstick: Yardstick) -> Span:
        """The weeks possible if the trial was long enough for the yardstick."""
        low, high = weeks_possible(self.trial)
        return Span(max(low, yardstick.weeks), max(high, yardstick.weeks))


@dataclass(frozen=True, slots=True)
class Entry:
    """One trial in a scene: its possible cases, and what it was added to."""

    id: str
    cases: tuple[Case, ...]
    base: int | None
    """Place of the trial that it was added to."""
    partner: Maybe
    """Whether that one is an antidepressant, so that an antidepressant here is a partner."""

    @property
    def alone(self) -> Bit:
        """Whether an antidepressant here stands for itself and is no combination partner."""
        return Bit(YES - self.partner, ())

    @property
    def role(self) -> str:
        return self.cases[0].what.role if len(self.cases) == 1 else "open"

    def fields(self, bits: Iterable[Bit]) -> tuple[str, ...]:
        """The missing fields behind open answers, with the treatment itself where it is open."""
        found = ["treatment"] if len(self.cases) > 1 else []
        found += [name for bit in bits for name in bit.fields]
        return tuple(dict.fromkeys(found))


Scene = tuple[Entry, ...]


@dataclass(frozen=True)
class Subject:
    """What a model looks at: the scenes, the episode and the yardsticks."""

    scenes: tuple[Scene, ...]
    episode: Episode
    criteria: Criteria
    plan: Plan
    memo: dict[object, Any] = field(default_factory=dict, repr=False, compare=False)
    """What was already worked out about this subject, and is needed by several results."""
    shared: Shared = field(default_factory=dict, repr=False, compare=False)
    """What was worked out about single trials; it serves every subject that they are part of."""

    def once(self, question: object, entry: Entry, answer: Callable[[Entry], T]) -> T:
        """The answer to a question about one trial, worked out once."""
        key = (question, id(entry))
        found = self.shared.get(key)
        if found is None:
            found = self.shared[key] = (entry, answer(entry))  # the entry stays, and so does its id
        return cast(T, found[1])

    def remembered(self, key: object, answer: Callable[[], T]) -> T:
        """Something about the scenes, whatever the episode, worked out once."""
        if key not in self.memo:
            self.memo[key] = answer()
        return cast(T, self.memo[key])


T = TypeVar("T")
Shared = dict[object, Any]


def cases_of(trial: Trial, criteria: Criteria, lexicon: Lexicon) -> tuple[Case, ...]:
    """All cases of one trial. Raises UnknownTreatmentError."""
    cases: list[Case] = []
    for what in identities(trial, criteria, lexicon):
        alike = next((case for case in cases if case.what.role == what.role), None)
        cases.append(Case(trial, what) if alike is None else alike.as_part(what))
    return tuple(cases)


def subject(
    history: History,
    criteria: Criteria,
    cases: Mapping[str, tuple[Case, ...]],
    shared: Shared | None = None,
) -> Subject:
    """Put the cases of all trials together; `shared` is that of a subject with the same trials."""
    shared = {} if shared is None else shared
    trials = [cases[trial.id] for trial in history.trials]
    places = {trial.id: place for place, trial in enumerate(history.trials)}
    bases = [places[t.added_to] if t.added_to is not None else None for t in history.trials]
    scenes = tuple(_scenes(trials, bases, shared))
    return Subject(scenes, history.episode, criteria, plan(criteria), shared=shared)


def with_other_cases(about: Subject, place: int, cases: Mapping[Case, Case]) -> Subject:
    """The same scenes where one trial has other cases, which play the same parts as before."""

    def changed(scene: Scene) -> Scene:
        entry = scene[place]
        others = tuple(cases[case] for case in entry.cases)
        return (*scene[:place], replace(entry, cases=others), *scene[place + 1 :])

    return replace(about, scenes=tuple(map(changed, about.scenes)), memo={})


def _is_antidepressant(case: Case) -> bool:
    return case.what.role == "antidepressant"


def _scenes(
    trials: list[tuple[Case, ...]], bases: list[int | None], shared: Shared
) -> Iterator[Scene]:
    """One scene for each way in which the open bases are or are not antidepressants."""
    used = sorted({base for base in bases if base is not None})
    split = [place for place in used if _part(trials[place]) == OPEN][:MOST_OPEN_BASES]
    for parts in product((True, False), repeat=len(split)):
        chosen = list(trials)
        for place, part in zip(split, parts, strict=True):
            chosen[place] = tuple(c for c in trials[place] if _is_antidepressant(c) == part)
        yield tuple(
            _entry(cases, base, NO if base is None else _part(chosen[base]), shared)
            for cases, base in zip(chosen, bases, strict=True)
        )


def _entry(cases: tuple[Case, ...], base: int | None, partner: Maybe, shared: Shared) -> Entry:
    """The same cases in the same place give the same entry."""
    key = (*map(id, cases), base, partner)
    found = shared.get(key)
    if found is None:
        found = shared[key] = Entry(cases[0].id, cases, base, partner)
    return cast(Entry, found)


def _part(cases: tuple[Case, ...]) -> Maybe:
    return either(map(_is_antidepressant, cases))


def options(
    entry: Entry, question: Callable[[Case], Bit | None]
) -> tuple[list[tuple[Case, Bit]], bool]:
    """The cases whose answer may be yes, and whether it is yes whatever is missing.

    A `question` answered None counts as no.
    """
    if len(entry.cases) == 1:
        case = entry.cases[0]
        bit = question(case)
        if bit is None or bit[0] == NO:
            return [], False
        return [(case, bit)], bit[0] == YES
    answers = [(case, question(case) or NO_BIT) for case in entry.cases]
    return [a for a in answers if a[1].state != NO], all(a[1].state == YES for a in answers)
