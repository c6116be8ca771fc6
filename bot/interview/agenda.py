"""The agenda: which questions are still worth asking, in the order to ask them.

It is computed from what is known and never stored. First the interview itself (consent, who is
speaking, the story in their own words), then names that were not understood, then the list of
treatments (anything else, and the checklists by name, since add-ons are what people forget), then
for each trial and for the episode only those facts that can still change a result; the summary
comes last. `complete_form` asks every fact of a full form instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.interview import checklists
from bot.interview.effects import Question
from bot.interview.history import EPISODE_FIELDS, history_of
from bot.interview.knowledge import Knowledge
from bot.interview.questions import CHOICES, Asker, term
from bot.interview.record import EPISODE, INTERVIEW, Record
from bot.interview.state import State
from scoring import History, open_facts, results

TRIAL_ORDER = (
    "added_to",
    "episode",
    "dose_mg_per_day",
    "weeks",
    "sessions",
    "ect_placement",
    "adherent",
    "outcome",
    "optimised",
    "dose_adequate",
)
"""The order in which the facts of one trial are asked: what can spare other questions first."""

FULL_FORM = {
    "antidepressant": (
        "added_to", "episode", "dose_mg_per_day", "weeks", "weeks_total", "adherent", "outcome",
        "stopped_for", "optimised", "start", "stop",
    ),
    "augmentation": (
        "added_to", "episode", "dose_mg_per_day", "weeks", "weeks_total", "adherent", "outcome",
        "stopped_for", "start", "stop",
    ),
    "ect": ("episode", "sessions", "ect_placement", "outcome", "stopped_for", "start", "stop"),
    "psychotherapy": ("episode", "weeks", "sessions", "outcome", "stopped_for", "start", "stop"),
}  # fmt: skip
FULL_FORM_OTHER = ("episode", "sessions", "weeks_total", "outcome", "stopped_for", "start", "stop")

OF_AN_EFFECT = frozenset({"outcome", "optimised"})
"""Fields that only make sense where the treatment was given time to work."""

SAME_QUESTION = {
    "weeks_total": ("weeks",),
    "percent_improvement": ("outcome",),
    "dose_adequate": ("dose_mg_per_day", "weeks"),
}
"""Who did not know the one is not asked for the other."""


def agenda(state: State, knowledge: Knowledge) -> tuple[Question, ...]:
    """Every question that is open now, the next one first; empty when the interview is over."""
    memo = knowledge.agendas
    for steps, today, complete, questions in memo:
        if steps is state.steps and (today, complete) == (state.today, state.complete_form):
            return questions
    questions = tuple(_Agenda(state, knowledge).questions())
    memo.append((state.steps, state.today, state.complete_form, questions))
    return questions


def finished(record: Record) -> bool:
    """Whether the interview is over: confirmed, ended early, or never agreed to."""
    return (
        record.value(INTERVIEW, "consent") is False
        or record.known(INTERVIEW, "finish")
        or record.known(INTERVIEW, "confirm_summary")
    )


@dataclass(frozen=True)
class _Agenda:
    state: State
    knowledge: Knowledge

    @cached_property
    def record(self) -> Record:
        return self.state.record

    @cached_property
    def asker(self) -> Asker:
        return Asker(self.record, self.knowledge.lexicon)

    @cached_property
    def history(self) -> History:
        return history_of(self.record, self.state.today)

    def questions(self) -> Iterator[Question]:
        if finished(self.record):
            return
        yield from self._interview()
        yield from self._names()
        yield from self._list()
        yield from self._facts()
        yield self._summary()

    def _open(self, subject: str, field: str) -> bool:
        return not self.record.settled(subject, field)

    def _interview(self) -> Iterator[Question]:
        if self._open(INTERVIEW, "consent"):
            yield self.asker.about_interview(
                "consent", [(True, "choice-consent-yes"), (False, "choice-consent-no")]
            )
        if self._open(INTERVIEW, "role"):
            yield self.asker.about_interview(
                "role", [(role, term("role", role)) for role in CHOICES["role"]]
            )
        if self._open(INTERVIEW, "opening") and not self.record.trials:  # told before it was asked
            yield self.asker.about_interview("opening", [("none", "choice-no-treatment")])

    def _names(self) -> Iterator[Question]:
        for trial in self.record.trials:
            if self.record.known(trial, "treatment"):
                continue
            candidates = self.record.value(trial, "candidates")
            if isinstance(candidates, tuple) and self._open(trial, "treatment_name"):
                yield self.asker.which_treatment(trial, candidates)
            elif self._open(trial, "treatment"):
                yield self.asker.about_trial(trial, "treatment")

    def _list(self) -> Iterator[Question]:
        if self._open(INTERVIEW, "more_treatments"):
            yield self.asker.about_interview(
                "more_treatments", [(False, "choice-that-is-all")], count=len(self.record.trials)
            )
        for item, treatments in checklists.lists().items():
            offered = checklists.offered(self.record, treatments, self.knowledge.lexicon)
            if offered and self._open(INTERVIEW, checklists.fact(item)):
                yield self.asker.checklist(item, offered)

    def _facts(self) -> Iterator[Question]:
        wanted = self._full_form() if self.state.complete_form else self._that_matter()
        by_subject: dict[str, set[str]] = {}
        for subject, field in wanted:
            if self._open(subject, field) and not self._same_as_unknown(subject, field):
                by_subject.setdefault(subject, set()).add(field)
        if "duration_months" in by_subject.get(EPISODE, ()):
            # What "this episode" means is settled before anything is asked about it.
            by_subject[EPISODE].discard("duration_months")
            yield self.asker.about_episode("duration_months")
        for trial in self.record.trials:
            for field in _in_order(by_subject.get(trial, ())):
                yield self.asker.about_trial(trial, field)
        yield from self._combination()  # while the medicines are still being spoken of
        for field in EPISODE_FIELDS:
            if field in by_subject.get(EPISODE, ()):
                yield self.asker.about_episode(field)

    def _that_matter(self) -> Iterator[tuple[str, str]]:
        """Facts whose answer can still change a result of the assessment."""
        for trial in self.record.trials:
            if self._may_be_added(trial) and self._added_to_matters(trial):
                yield trial, "added_to"
        for fact in open_facts(self.history, self.knowledge.criteria, self.knowledge.lexicon):
            if self._can_be_asked(fact.trial, fact.field):
                yield fact.trial or EPISODE, fact.field

    def _can_be_asked(self, trial: str | None, field: str) -> bool:
        if trial is None:
            return field in EPISODE_FIELDS
        if field == "dose_adequate":  # a judgement, and only a clinician can make it
            return self.record.value(INTERVIEW, "role") == "clinician"
        if field in OF_AN_EFFECT and self._stopped_too_early(trial):
            return False
        return field in TRIAL_ORDER

    def _stopped_too_early(self, trial: str) -> bool:
        """Stopped for side effects before any effect could be judged: there is none to tell."""
        intolerable = self.record.value(trial, "stopped_for") == "intolerance"
        return intolerable and not self.record.known(trial, "outcome")

    def _full_form(self) -> Iterator[tuple[str, str]]:
        for trial in self.record.trials:
            for field in FULL_FORM.get(self.asker.kind(trial) or "antidepressant", FULL_FORM_OTHER):
                if field == "added_to" and not self._may_be_added(trial):
                    continue
                if field not in OF_AN_EFFECT or not self._stopped_too_early(trial):
                    yield trial, field
        yield from ((EPISODE, field) for field in EPISODE_FIELDS)

    def _same_as_unknown(self, subject: str, field: str) -> bool:
        return any(
            self.record.settled(subject, other) and not self.record.known(subject, other)
            for other in SAME_QUESTION.get(field, ())
        )

    def _may_be_added(self, trial: str) -> bool:
        """An augmenter may have been added to an antidepressant; a partner if it was said so."""
        if not self._open(trial, "added_to") or not self._bases(trial):
            return False
        kind = self.asker.kind(trial)
        return kind == "augmentation" or self.record.value(trial, "combined") is True

    def _bases(self, trial: str) -> list[str]:
        others = (
            t for t in self.record.trials if t != trial and trial not in self.record.rests_on(t)
        )
        return [t for t in others if self.asker.kind(t) == "antidepressant"]

    def _added_to_matters(self, trial: str) -> bool:
        """Whether any antidepressant it could have been added to would change a result."""
        before = self._results(self.history)
        return any(
            self._results(self._with_base(trial, base)) != before for base in self._bases(trial)
        )

    def _with_base(self, trial: str, base: str) -> History:
        trials = [
            row.model_copy(update={"added_to": base}) if row.id == trial else row
            for row in self.history.trials
        ]
        return self.history.model_copy(update={"trials": tuple(trials)})

    def _results(self, history: History) -> object:
        return results(history, self.knowledge.criteria, self.knowledge.lexicon)

    def _combination(self) -> Iterator[Question]:
        if not self._open(INTERVIEW, checklists.fact("combination")):
            return
        partners = [
            trial
            for trial in self.record.trials
            if self.asker.kind(trial) == "antidepressant"
            and self._open(trial, "added_to")
            and self._bases(trial)
            and (self.state.complete_form or self._added_to_matters(trial))
        ]
        names = [self.record.value(trial, "treatment") for trial in partners]
        offered = dict.fromkeys(str(name) for name in names if name)
        if offered:
            yield self.asker.checklist("combination", offered)

    def _summary(self) -> Question:
        changing = self.record.known(INTERVIEW, "changing")
        skipped = any(fact.status == "skipped" for fact in self.record.facts.values())
        choices: list[tuple[bool | str, str]] = [(True, "choice-summary-right")]
        if not changing:
            choices.append(("change", "choice-summary-change"))
        if skipped:
            choices.append(("skipped", "choice-summary-skipped"))
        question = self.asker.about_interview("confirm_summary", choices)
        return question.model_copy(update={"key": "ask-what-to-change"}) if changing else question


def _in_order(fields: Iterable[str]) -> list[str]:
    order = {name: n for n, name in enumerate(TRIAL_ORDER)}
    return sorted(fields, key=lambda name: (order.get(name, len(order)), name))
