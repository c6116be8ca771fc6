"""From what was read to changes of the record.

A mention joins the trial it speaks of, or begins a new one. What was not said changes nothing;
what was said anew replaces what stood there, and is reported as changed. Names that are not
settled are kept as written, with their candidates, and are asked about: never chosen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.interview import amounts, checklists, limits
from bot.interview.draft import Draft
from bot.interview.effects import TreatmentName
from bot.interview.proxy import answers_for_another
from bot.interview.questions import treatment_name
from bot.interview.record import EPISODE, INTERVIEW, Value
from nlp.mentions import (
    Adherence,
    Dose,
    Duration,
    Loose,
    Outcome,
    Period,
    Reading,
    Sessions,
    Stop,
    TreatmentMention,
)

NOT_TREATMENTS = frozenset({"other"})
"""Kinds that are understood but are no part of a treatment history."""


@dataclass(slots=True)
class Merged:
    """What a reading did to the record, for the read-back."""

    trials: dict[str, None] = field(default_factory=dict)
    """Trials begun or added to, in order."""
    new: set[str] = field(default_factory=set)
    changed: list[tuple[str, str, Value]] = field(default_factory=list)
    """Subject, field and new value where another value stood before."""
    episode: list[str] = field(default_factory=list)
    """Fields of the episode that were told."""
    not_taken: list[str] = field(default_factory=list)
    """Lexicon ids of treatments that were denied, refused or only advised."""
    others: list[str] = field(default_factory=list)
    """Names of treatments that other people took."""
    removed: list[TreatmentName] = field(default_factory=list)
    """What was in the record and is no longer."""
    noted: list[tuple[str, str]] = field(default_factory=list)
    """Subject and field of every fact that was set, whether or not it was asked for."""
    known_already: bool = False
    """Something was told that stood in the record just so."""

    def __bool__(self) -> bool:
        parts = (self.trials, self.episode, self.not_taken, self.others, self.removed)
        return any(bool(part) for part in parts)


def merge(reading: Reading, draft: Draft, about: str | None = None) -> Merged:
    """Brings a reading into the draft; `about` is the trial that the open question is about."""
    merged = Merged()
    trial_of: dict[int, str] = {}
    for index, mention in enumerate(reading.treatments):
        trial = _place(mention, reading, draft, merged, about)
        if trial is not None:
            trial_of[index] = trial
            told_together = reading.correction and _one_length(draft, trial)
            for name, value, span in facts_of(mention):
                put(draft, merged, trial, name, value, span, mention.certainty)
                if name == "weeks_total" and told_together:
                    put(draft, merged, trial, "weeks", value, span, mention.certainty)
    for index, mention in enumerate(reading.treatments):
        base = trial_of.get(mention.added_to) if mention.added_to is not None else None
        added = trial_of.get(index)
        if base and added and base != added:
            put(draft, merged, added, "added_to", base, mention.spans.get("added_to"))
    for fact in reading.episode:
        put(draft, merged, EPISODE, fact.field, fact.value, fact.span, fact.certainty)
        merged.episode.append(fact.field)
    return merged


def _one_length(draft: Draft, trial: str) -> bool:
    """Whether one length stands for both, at the dose and in all: it is put right as one."""
    weeks = draft.record.value(trial, "weeks")
    return weeks is not None and weeks == draft.record.value(trial, "weeks_total")


def take_out(reading: Reading, draft: Draft, merged: Merged) -> None:
    """Takes out the trials of every treatment that a reading names."""
    for mention in reading.treatments:
        named = _with_treatment(mention.generic, draft) if mention.generic else []
        for trial in named or _as_written(mention.name.text, draft):
            remove(trial, draft, merged)


def remove(trial: str, draft: Draft, merged: Merged) -> None:
    """Takes one trial out, and notes what it was."""
    merged.removed.append(treatment_name(draft.record, trial))
    draft.remove_trial(trial)


def _with_treatment(id_: str, draft: Draft) -> list[str]:
    return [t for t in draft.record.trials if draft.record.value(t, "treatment") == id_]


def _as_written(name: str, draft: Draft) -> list[str]:
    """Trials whose treatment is not known yet, by the words they were named with."""
    record = draft.record
    return [
        trial
        for trial in record.trials
        if record.value(trial, "name_as_written") == name and not record.known(trial, "treatment")
    ]


def _place(
    mention: TreatmentMention, reading: Reading, draft: Draft, merged: Merged, about: str | None
) -> str | None:
    """The trial a mention speaks of, begun if need be; None when it is nobody's trial here."""
    if mention.kind in NOT_TREATMENTS or mention.name.how == "decoy":
        return None
    if mention.taken is False:
        if mention.generic:
            for taken in _with_treatment(mention.generic, draft):
                remove(taken, draft, merged)
            draft.put(INTERVIEW, checklists.denied(mention.generic), True, span=mention.name.span)
            merged.not_taken.append(mention.generic)
        return None
    if mention.taken == "other_person" and not answers_for_another(draft.record):
        merged.others.append(mention.name.text)
        return None
    trial = _existing(mention, draft, merged, about)
    if trial is None and _says_nothing(mention, reading, draft):
        return None
    if trial is None:
        trial = _begin(mention, draft)
        merged.new.add(trial)
    elif mention.generic and not draft.record.known(trial, "treatment"):
        draft.put(trial, "treatment", mention.generic, span=mention.name.span)
    merged.trials[trial] = None
    return trial


def _existing(
    mention: TreatmentMention, draft: Draft, merged: Merged, about: str | None
) -> str | None:
    """The trial already in the record that a mention speaks of again."""
    record = draft.record
    if mention.generic is None:
        if (
            about
            and mention.name.how in ("class", "unnamed")
            and not record.known(about, "treatment")
        ):
            return about
        return next(iter(_as_written(mention.name.text, draft)), None)
    same = _with_treatment(mention.generic, draft)
    if not same and about and _answers_which(mention, draft, about):
        return about
    # Two courses of one drug in one telling: the reader keeps them apart, and so do we.
    fresh = [t for t in same if t not in merged.trials and _dates_agree(mention, draft, t)]
    if about in fresh:
        return about
    return fresh[-1] if fresh else None


def _answers_which(mention: TreatmentMention, draft: Draft, about: str) -> bool:
    """The open question was which treatment this is, and here is its name."""
    record = draft.record
    if about not in record.trials or record.known(about, "treatment"):
        return False
    class_ = record.value(about, "treatment_class")
    return class_ is None or mention.treatment_class in (None, class_)


def _dates_agree(mention: TreatmentMention, draft: Draft, trial: str) -> bool:
    """Whether a mention with dates can be the trial: different years make another course."""
    if mention.correction:
        return True
    for name, told in (("start", mention.start), ("stop", mention.stop)):
        known = draft.record.value(trial, name)
        if told and isinstance(known, str) and told[:4] != known[:4]:
            return False
    return True


def _says_nothing(mention: TreatmentMention, reading: Reading, draft: Draft) -> bool:
    """A class or "medicine" in passing, beside treatments that were named: no trial of its own."""
    if mention.generic or mention.name.how not in ("class", "unnamed"):
        return False
    if mention.name.how == "unnamed":
        named = any(m.generic or m.alternatives for m in reading.treatments)
        if named or draft.record.trials:
            return True
    return not any(True for _ in facts_of(mention)) and bool(draft.record.trials)


def _begin(mention: TreatmentMention, draft: Draft) -> str:
    trial = draft.add_trial()
    draft.put(trial, "name_as_written", mention.name.text, span=mention.name.span)
    if mention.kind:
        draft.put(trial, "kind", mention.kind, span=mention.name.span)
    if mention.treatment_class:
        draft.put(trial, "treatment_class", mention.treatment_class, span=mention.name.span)
    if mention.generic:
        draft.put(
            trial,
            "treatment",
            mention.generic,
            span=mention.name.span,
            certainty=mention.name.certainty,
        )
    elif mention.alternatives:
        draft.put(trial, "candidates", mention.alternatives[:3], span=mention.name.span)
    return trial


Told = tuple[str, Value, tuple[int, int] | None]


def facts_of(mention: TreatmentMention) -> Iterator[Told]:
    """Field, value and span of each thing that a mention tells about its trial."""
    spans = mention.spans
    if mention.dose and mention.dose.mg is not None and not mention.dose.planned:
        yield "dose_mg_per_day", mention.dose.mg, mention.dose.span
    if mention.duration:
        yield from _lengths(mention.duration, at_dose=mention.at_dose)
    if mention.stopped_for is None and mention.ongoing:
        yield "stopped_for", "ongoing", spans.get("ongoing")
    if mention.outcome == "intolerant":
        if mention.stopped_for is None:
            yield "stopped_for", "intolerance", spans.get("outcome")
    elif mention.outcome is not None:
        yield "outcome", mention.outcome, spans.get("outcome")
    if mention.optimised:
        yield "optimised", tuple(mention.optimised), spans.get("optimised")
    for name in (
        "percent_improvement",
        "stopped_for",
        "adherent",
        "sessions",
        "ect_placement",
        "start",
        "stop",
    ):
        value = getattr(mention, name)
        if value is not None:
            yield name, value, spans.get(name)


def loose_facts(loose: Loose, *, at_dose: bool) -> Iterator[Told]:
    """The same for a quantity or outcome that named no treatment."""
    span = loose.span
    match loose:
        case Dose() if loose.mg is not None and not (loose.refuted or loose.planned):
            yield "dose_mg_per_day", loose.mg, span
            if loose.raised:
                yield "optimised", ("dose_increase",), span
        case Duration() if loose.sense == "treatment" and not loose.refuted:
            yield from _lengths(loose, at_dose=at_dose)
        case Period():
            if loose.start:
                yield "start", loose.start, span
            if loose.stop:
                yield "stop", loose.stop, span
            if loose.ongoing:
                yield "stopped_for", "ongoing", span
        case Sessions():
            if loose.count is not None:
                yield "sessions", loose.count, span
            if loose.placement:
                yield "ect_placement", loose.placement, span
        case Outcome():
            if loose.effect == "intolerant":
                yield "stopped_for", "intolerance", span
            elif loose.effect:
                yield "outcome", loose.effect, span
            if loose.percent is not None:
                yield "percent_improvement", loose.percent, span
        case Stop() if loose.reason:
            yield "stopped_for", loose.reason, span
        case Adherence():
            yield "adherent", loose.adherent, span
        case _:
            return


def _lengths(duration: Duration, *, at_dose: bool) -> Iterator[Told]:
    """Weeks in all; and weeks at the dose too where both were told together."""
    length = amounts.weeks(duration.days_min, duration.days_max)
    if at_dose:
        yield "weeks", length, duration.span
    yield "weeks_total", length, duration.span


def put(
    draft: Draft,
    merged: Merged,
    subject: str,
    name: str,
    value: Value,
    span: tuple[int, int] | None = None,
    certainty: float = 1.0,
) -> None:
    """Sets a fact, and notes it as changed where another value stood; never one that cannot be."""
    if not limits.can_be(name, value):
        return
    before = draft.record.fact(subject, name)
    if before is not None and before.status == "known" and before.value == value:
        merged.known_already = True
        return
    if before is not None and before.status == "known" and subject not in merged.new:
        merged.changed.append((subject, name, value))
    merged.noted.append((subject, name))
    if name == "added_to":
        _open_circle(draft, subject, value)
    draft.put(subject, name, value, span=span, certainty=certainty)
    if name == "weeks_total":
        _drop_longer_weeks(draft, subject, value)


def _open_circle(draft: Draft, trial: str, base: Value) -> None:
    """Forgets the older link where two trials would each rest on the other."""
    chain = (str(base), *draft.record.rests_on(str(base)))
    if trial in chain[1:]:
        draft.reopen(chain[chain.index(trial) - 1], "added_to")


def _drop_longer_weeks(draft: Draft, trial: str, total: Value) -> None:
    """Weeks at the dose that are more than the weeks in all were said of the old length."""
    weeks = draft.record.value(trial, "weeks")
    if _least(weeks) > _most(total):
        draft.reopen(trial, "weeks")


def _least(value: Value) -> float:
    if isinstance(value, dict):
        return value.get("min") or 0
    return value if isinstance(value, int | float) else 0


def _most(value: Value) -> float:
    if isinstance(value, dict):
        top = value.get("max")
        return float("inf") if top is None else top
    return value if isinstance(value, int | float) else float("inf")
