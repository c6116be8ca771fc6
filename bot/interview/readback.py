"""What was understood, said back: after a telling, on review, and in the summary to confirm."""

from __future__ import annotations

from bot.interview.effects import (
    Effect,
    FactLine,
    Part,
    Reply,
    ShowAssessment,
    TreatmentName,
    TrialLine,
)
from bot.interview.history import EPISODE_FIELDS, STANDALONE, TRIAL_FIELDS
from bot.interview.merge import Merged
from bot.interview.questions import treatment_name
from bot.interview.record import EPISODE, INTERVIEW, Record
from bot.interview.state import Asked

SHOWN = tuple(name for name in TRIAL_FIELDS if name not in ("treatment", "added_to"))


def of(merged: Merged, record: Record, asked: Asked | None) -> tuple[Effect, ...]:
    """Replies that say back what a turn brought; none where the answer speaks for itself."""
    said: list[Effect] = []
    told_of = {subject for subject, _ in merged.noted} | merged.new  # more than the bare name
    told = [trial for trial in merged.trials if trial in record.trials and trial in told_of]
    answered = asked is not None and told == [asked[0]] and not merged.new
    if _summary_follows(merged, asked):
        told = []  # everything stands there: here only what is different
    if told and not answered:
        said.append(Reply(key="understood", params={"lines": _lines(record, told)}))
    changed = [(s, f) for s, f, _ in merged.changed if s not in told or answered]
    if changed:
        told_once = [(s, f) for s, f in changed if (s, f) not in _same_lengths(record, changed)]
        lines: tuple[Part, ...] = tuple(fact_line(record, s, f) for s, f in told_once)
        said.append(Reply(key="changed", params={"lines": lines}))
    beside = _beside(merged, record, asked) if answered or not told else ()
    if beside:
        said.append(Reply(key="understood-episode", params={"lines": beside}))
    episode = [f for f in merged.episode if asked is None or asked[:2] != (EPISODE, f)]
    if episode:
        facts: tuple[Part, ...] = tuple(fact_line(record, EPISODE, f) for f in episode)
        said.append(Reply(key="understood-episode", params={"lines": facts}))
    if merged.removed:
        said.append(Reply(key="removed", params={"names": tuple(merged.removed)}))
    denied = dict.fromkeys(merged.not_taken).keys() - {name.id for name in merged.removed}
    if denied:
        names = tuple(TreatmentName(id=id_) for id_ in merged.not_taken if id_ in denied)
        said.append(Reply(key="not-taken", params={"names": names}))
    return (*said, *others(merged))


def _summary_follows(merged: Merged, asked: Asked | None) -> bool:
    """Whether known trials were put right at the summary, which is then shown again."""
    at_summary = asked is not None and asked[1] == "confirm_summary"
    return at_summary and not merged.new and bool(merged.changed)


def _same_lengths(record: Record, told: list[tuple[str, str]]) -> set[tuple[str, str]]:
    """Weeks in all that are no more than the weeks at the dose, told in the same breath."""
    return {
        (subject, "weeks_total")
        for subject, name in told
        if name == "weeks" and record.value(subject, name) == record.value(subject, "weeks_total")
    }


def _beside(merged: Merged, record: Record, asked: Asked | None) -> tuple[Part, ...]:
    """What came along with the answer to a question about a trial, beside what was asked."""
    if asked is None:
        return ()
    changed = {(s, f) for s, f, _ in merged.changed}
    same_length = record.value(asked[0], "weeks") == record.value(asked[0], "weeks_total")
    return tuple(
        fact_line(record, subject, name).model_copy(update={"name": None})
        for subject, name in dict.fromkeys(merged.noted)
        if subject == asked[0] and subject in record.trials
        if name != asked[1] and (subject, name) not in changed
        if name != "weeks_total" or not same_length
    )


def others(merged: Merged) -> tuple[Effect, ...]:
    """What was taken for other people's treatment, so that it can be put right."""
    if not merged.others:
        return ()
    written = tuple(TreatmentName(id=None, as_written=w) for w in dict.fromkeys(merged.others))
    return (Reply(key="others", params={"names": written}),)


def summary(record: Record) -> Reply:
    """Everything, to be confirmed."""
    return Reply(key="summary", params=_everything(record))


def review(record: Record) -> Reply:
    """Everything so far, to look at."""
    empty = not record.trials and not any(True for _ in record.of(EPISODE))
    return Reply(key="review-empty") if empty else Reply(key="review", params=_everything(record))


def closing(record: Record) -> tuple[Effect, ...]:
    """The last words: the assessment, or a farewell to who did not agree to the interview."""
    if record.value(INTERVIEW, "consent") is False:
        return (Reply(key="declined"),)
    early = record.known(INTERVIEW, "finish")
    return (Reply(key="finished-early" if early else "finished"), ShowAssessment())


def fact_line(record: Record, subject: str, field: str) -> FactLine:
    """One fact, with the name of the treatment it is about."""
    name = treatment_name(record, subject) if subject in record.trials else None
    value = record.value(subject, field)
    if field == "added_to" and isinstance(value, str) and value != STANDALONE:
        other = treatment_name(record, value)
        value = other.id or other.as_written or value
    return FactLine(field=field, value=value, name=name)


def trial_line(record: Record, trial: str) -> TrialLine:
    """One trial with its known facts, in the order people tell them."""
    base = record.value(trial, "added_to")
    told = [(f, record.value(trial, f)) for f in SHOWN if record.known(trial, f)]
    if base == STANDALONE:
        told.append(("added_to", base))
    weeks = record.value(trial, "weeks")
    facts = tuple(pair for pair in told if pair != ("weeks_total", weeks))
    unknown = tuple(f for f in SHOWN if record.settled(trial, f) and not record.known(trial, f))
    return TrialLine(
        id=trial,
        name=treatment_name(record, trial),
        base=treatment_name(record, base) if base in record.trials else None,
        facts=facts,
        unknown=unknown,
    )


def _lines(record: Record, trials: list[str]) -> tuple[Part, ...]:
    return tuple(trial_line(record, trial) for trial in trials)


def _everything(record: Record) -> dict[str, tuple[Part, ...] | int]:
    episode = [f for f in EPISODE_FIELDS if record.settled(EPISODE, f)]
    facts: tuple[Part, ...] = tuple(
        fact_line(record, EPISODE, f) if record.known(EPISODE, f) else FactLine(field=f, value=None)
        for f in episode
    )
    return {"lines": _lines(record, record.trials), "episode": facts, "count": len(record.trials)}
