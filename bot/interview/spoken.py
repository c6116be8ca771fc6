"""Answers in words: what a text says to the question that is open.

The general reading has already been merged; here the rest of the text is taken as an answer to
this one question. Nothing is taken that the question did not ask for, except quantities about the
same trial that came along ("150, for eight weeks, no use").
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.interview import checklists, episode_length, proxy, whole_time
from bot.interview.draft import Draft
from bot.interview.effects import Question
from bot.interview.history import EPISODE_FIELDS, STANDALONE
from bot.interview.merge import Merged, loose_facts, put
from bot.interview.proxy import RELATIVE, speaks_for_another
from bot.interview.questions import ALL_CURRENT, CHOICES, NONE_OF_THESE, YES_NO
from bot.interview.record import EPISODE, INTERVIEW, Put, Value
from bot.interview.state import State
from nlp import answers
from nlp.mentions import Adherence, Dose, Duration, Loose, Outcome, Reading, Sessions, Stop

UNITS: dict[str, answers.Unit] = {
    "dose_mg_per_day": "mg",
    "weeks": "weeks",
    "weeks_total": "weeks",
    "sessions": "sessions",
}
"""Unit of a bare number, by field."""


SURELY_AN_EFFECT = 0.8
"""Certainty from which words that name no treatment tell of an effect, whatever was asked."""


def without_answer_words(reading: Reading, question: Question | None) -> Reading:
    """The reading without effects that are only the words of an answer.

    "Zoloft: no" and "good" tell of an effect in a note; after a question that asks for something
    else, a "no" or a "moderate" is the answer to that question and nothing more.
    """
    asked = question is not None and question.field == "outcome"

    def told(loose: Loose) -> bool:
        if not isinstance(loose, Outcome):
            return True
        words = reading.text[loose.span.start : loose.span.end]
        return answers.yes_no(words) is None and (asked or loose.certainty >= SURELY_AN_EFFECT)

    return replace(reading, loose=tuple(loose for loose in reading.loose if told(loose)))


def answer(
    text: str,
    reading: Reading,
    question: Question,
    draft: Draft,
    merged: Merged,
    today: date,
) -> None:
    """Takes what a text answers to a question into the draft."""
    if question.subject in draft.record.trials:
        _about_trial(text, reading, question, draft, merged)
    elif question.subject == EPISODE:
        _about_episode(text, reading, question.field, draft, merged, today)
    else:
        _about_interview(text, reading, question, draft, merged)


def _about_interview(
    text: str, reading: Reading, question: Question, draft: Draft, merged: Merged
) -> None:
    match question.field:
        case "consent":
            agreed = answers.yes_no(text)
            if agreed is not None:
                draft.put(INTERVIEW, "consent", agreed)
        case "role":
            role = RELATIVE if speaks_for_another(text) else answers.choice_value("role", text)
            if role is not None:
                take_role(role, draft)
        case "opening":
            draft.put(INTERVIEW, "opening", True)
            if answers.none_of_these(text):
                draft.put(INTERVIEW, "more_treatments", False)
        case "more_treatments":
            if merged.new or _none(text, reading, merged):
                draft.put(INTERVIEW, "more_treatments", bool(merged.new))
        case "augmentation_checklist":
            _checklist(text, reading, question, draft, merged)
        case "confirm_summary":
            _summary(text, draft, merged)
        case _:
            return


def take_role(role: Value, draft: Draft) -> None:
    """Who is answering; a relative holds the patient's interview."""
    if role == RELATIVE:
        draft.put(INTERVIEW, proxy.FACT, True, how="chosen")
    draft.put(INTERVIEW, "role", "patient" if role == RELATIVE else role, how="chosen")


def _none(text: str, reading: Reading, merged: Merged) -> bool:
    """Nothing of what was asked for; the "no" of a correction is about something else."""
    said_no = answers.yes_no(text) is False and not (reading.correction and merged.trials)
    return said_no or answers.none_of_these(text)


def _checklist(
    text: str, reading: Reading, question: Question, draft: Draft, merged: Merged
) -> None:
    names = _of_list(question, draft, merged)
    if not (names or _none(text, reading, merged)):
        return
    if question.item == "combination":
        mark_combined(question, names, draft)
    draft.put(INTERVIEW, checklists.fact(question.item or ""), tuple(names))


def _of_list(question: Question, draft: Draft, merged: Merged) -> list[str]:
    """Treatments just told that are on the list, or of the kind that it asks for."""
    record, item = draft.record, question.item or ""
    listed = {choice.value for choice in question.choices}
    kinds = checklists.ANSWERED_BY.get(item, frozenset())
    if item == "combination":  # named there with a dose or a length, it is put right, not picked
        put_right = {trial for trial, name in merged.noted if name != "added_to"}
        told = [trial for trial in merged.trials if trial not in put_right]
    else:
        told = [trial for trial in merged.trials if trial in merged.new]
    return [
        str(record.value(trial, "treatment") or "")
        for trial in told
        if record.value(trial, "treatment") in listed or record.value(trial, "kind") in kinds
    ]


def mark_combined(question: Question, names: list[str], draft: Draft) -> None:
    """Antidepressants taken together with another; those not picked were taken by themselves."""
    for trial in draft.record.trials:
        treatment = draft.record.value(trial, "treatment")
        if treatment in names:
            draft.put(trial, "combined", True)
        elif treatment in [choice.value for choice in question.choices]:
            draft.put(trial, "added_to", STANDALONE, how="chosen")


def _summary(text: str, draft: Draft, merged: Merged) -> None:
    if merged or draft.changes:
        draft.reopen(INTERVIEW, "changing")
        return
    match answers.yes_no(text):
        case True:
            draft.put(INTERVIEW, "confirm_summary", True)
        case False:
            draft.put(INTERVIEW, "changing", True)
        case None:
            return


def _about_episode(
    text: str, reading: Reading, field: str, draft: Draft, merged: Merged, today: date
) -> None:
    if field in merged.episode:
        return
    value: Value
    if field == "duration_months":
        value = episode_length.told(text, reading, today)
    else:
        value = answers.choice_value(field, text)
        agreed = answers.yes_no(text)
        if value is None and CHOICES[field] == YES_NO:
            value = agreed
        elif value is None and agreed is False and "none" in CHOICES[field]:
            value = "none"
    if value is not None and field in EPISODE_FIELDS:
        put(draft, merged, EPISODE, field, value)


def _about_trial(
    text: str, reading: Reading, question: Question, draft: Draft, merged: Merged
) -> None:
    trial, field = question.subject, question.field
    before = draft.record.fact(trial, field)
    if field in ("episode", "adherent") and answers.choice_value(field, text) is not None:
        # "This time", "every day" answer the question here, and do not say that it is still taken;
        # and "I forget sometimes, but took most" is weighed as the one answer that it is.
        beside = tuple(x for x in reading.loose if not isinstance(x, Stop | Adherence))
        reading = replace(reading, loose=beside)
    if not (merged.trials.keys() - {trial}):  # loose words go with a treatment named beside them
        _loose(reading, trial, field, draft, merged)
    if draft.record.fact(trial, field) is not before:
        return
    match field:
        case "treatment_name":
            _which(text, question, trial, draft)
        case "treatment":
            if draft.record.known(trial, "treatment_class"):
                draft.close(trial, "treatment", "dont_know")
        case "added_to":
            _base(text, question, trial, draft, merged)
        case _:
            value = _value(text, field)
            if field == "weeks":
                value = _weeks(value, text, trial, draft)
            percent = answers.percent(text) if field == "outcome" else None
            if percent is not None and value == _by_percent(percent):
                put(draft, merged, trial, "percent_improvement", percent)
            if value == ALL_CURRENT:
                all_current(draft)
            elif value is not None:
                put(draft, merged, trial, field, value)


def _weeks(number: Value, text: str, trial: str, draft: Draft) -> Value:
    """Weeks at the dose: "all of it" before any number, and no number beyond the weeks in all."""
    whole = whole_time.told(text, draft.record, trial)
    if whole is not None:
        return whole
    return None if whole_time.is_too_long(number, draft.record, trial) else number


def all_current(draft: Draft) -> None:
    """Every trial whose episode is open belongs to the present one."""
    for trial in draft.record.trials:
        if not draft.record.settled(trial, "episode"):
            draft.put(trial, "episode", "current")


def _loose(reading: Reading, trial: str, field: str, draft: Draft, merged: Merged) -> None:
    """Quantities and outcomes that named no treatment are about the trial in question."""
    at_dose = any(isinstance(loose, Dose) for loose in reading.loose) and field != "weeks_total"
    for loose in reading.loose:
        for name, value, span in loose_facts(loose, at_dose=at_dose or field == "weeks"):
            if name == "weeks_total" and field == "weeks" and not at_dose:
                continue  # asked for the time at that dose: nothing was said of the time in all
            put(draft, merged, trial, name, value, span, loose.certainty)


def _which(text: str, question: Question, trial: str, draft: Draft) -> None:
    candidates = [c.value for c in question.choices if c.value not in (None, NONE_OF_THESE)]
    if draft.record.known(trial, "treatment"):
        return
    match answers.yes_no(text):
        case True if len(candidates) == 1:
            draft.put(trial, "treatment", candidates[0])
        case False:
            draft.put(trial, "treatment_name", NONE_OF_THESE)
            draft.reopen(trial, "candidates")
        case _:
            return


def _base(text: str, question: Question, trial: str, draft: Draft, merged: Merged) -> None:
    bases = [c.value for c in question.choices if c.value not in (None, STANDALONE)]
    named = [other for other in merged.trials if other in bases]
    agreed = answers.yes_no(text)
    if named:
        put(draft, merged, trial, "added_to", named[0])
    elif agreed is False or answers.none_of_these(text) or answers.choice_value("added_to", text):
        put(draft, merged, trial, "added_to", STANDALONE)
    elif agreed and len(bases) == 1:
        put(draft, merged, trial, "added_to", bases[0])


def _value(text: str, field: str) -> Value:
    """A single value for a field of a trial, or None when the text has none."""
    unit = UNITS.get(field)
    if unit is not None:
        return _amount(answers.number(text, unit), field)
    if field == "percent_improvement":
        return answers.percent(text)
    if field == "optimised":
        if answers.none_of_these(text) or answers.yes_no(text) is False:
            return ()
        way = answers.choice_value(field, text)
        return None if way is None else (str(way),)
    if field not in CHOICES:
        return None
    value = answers.choice_value(field, text)
    if value is None and CHOICES[field] == YES_NO:
        return answers.yes_no(text)
    if value is None and field == "episode":
        return {True: "current", False: "previous", None: None}[answers.yes_no(text)]
    if value is None and field == "outcome":  # how much did it help? "No"
        return "none" if answers.yes_no(text) is False else _by_percent(answers.percent(text))
    return value


def _amount(told: tuple[float, float | None] | None, field: str) -> Value:
    """The amount as a history holds it: weeks as a number or a range, the rest as a number."""
    if told is None:
        return None
    low, high = told
    if field in ("weeks", "weeks_total"):
        return low if low == high else {"min": low, "max": high}
    if field == "sessions":
        return round(low)
    return high if high is not None else low  # of a range of doses, the highest that was held


def _by_percent(percent: float | None) -> str | None:
    """Response, partial and no response at 50 and 25 percent (Desseilles 2011)."""
    if percent is None:
        return None
    return "response" if percent >= 50 else "partial" if percent >= 25 else "none"


CORRECTED_BY = {
    "dose_mg_per_day": (Dose,),
    "weeks": (Duration,),
    "weeks_total": (Duration,),
    "duration_months": (Duration,),
    "sessions": (Sessions,),
    "outcome": (Outcome,),
    "adherent": (Adherence,),
    "stopped_for": (Stop,),
}
"""What kind of words can put right which field."""


def correct(reading: Reading, state: State, draft: Draft, merged: Merged) -> None:
    """ "No, three months": puts right the newest fact that such words can be about.

    What was just spoken of comes first: the subject of the last turn, and then any other.
    """
    told = [c for step in reversed(state.steps) for c in reversed(step.changes)]
    told_facts = [change for change in told if isinstance(change, Put)]
    last = told_facts[0].subject if told_facts else None
    for change in sorted(told_facts, key=lambda change: change.subject != last):
        kinds = CORRECTED_BY.get(change.field, ())
        fitting = tuple(x for x in reading.loose if isinstance(x, kinds))
        if fitting and draft.record.known(change.subject, change.field):
            _put_right(replace(reading, loose=fitting), change, draft, merged, state.today)
            return


def _put_right(reading: Reading, change: Put, draft: Draft, merged: Merged, today: date) -> None:
    if change.subject == EPISODE:
        _about_episode("", reading, change.field, draft, merged, today)
        return
    told_together = draft.record.known(change.subject, "weeks")
    field = "weeks" if change.field == "weeks_total" and told_together else change.field
    _loose(reading, change.subject, field, draft, merged)
    if field == "weeks" and draft.record.known(change.subject, "weeks_total"):
        _loose(reading, change.subject, "weeks_total", draft, merged)
