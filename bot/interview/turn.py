"""One turn of the interview.

The theory. An interview is a list of facts, and what to ask next is computed from what is missing.
A turn takes one event and does four things, always in this order:

    understand   what was said, picked or commanded, given the question that is open
    change       add a step with the changes to the log; the record is the fold of the log
    answer       say back what was understood, or kindly that it was not
    ask          the first question of the agenda, or, when that is empty, show the assessment

Nothing else is remembered: no position in a script, no pending slot. Therefore undo is "leave out
the last step", an edit is "one more change", a crash loses nothing, and a fact that was told early
is simply not asked.

`step` is pure. Time comes in with the event, knowledge is passed in, and what should happen outside
comes back as effects. An event that makes no sense now gives one refusal and changes nothing.
"""

from __future__ import annotations

from datetime import date

from bot.interview import chosen, commands, proxy, readback, risk, spoken
from bot.interview.agenda import agenda
from bot.interview.draft import Draft
from bot.interview.effects import Alert, Effect, Question, Refusal, Reply
from bot.interview.events import LONGEST_TEXT, Begun, Chose, Commanded, Event, Said
from bot.interview.knowledge import Knowledge
from bot.interview.merge import Merged, merge, take_out
from bot.interview.record import INTERVIEW, Role
from bot.interview.state import Language, State, Step
from nlp import answers, edits
from nlp.mentions import Reading, Stop

LITTLE_MORE = 4
"""Characters beside names that tell nothing more: "and", "还有", a comma."""

WANTED = {
    "consent": "no-consent-yet",
    "dose_mg_per_day": "no-dose",
    "weeks": "no-length",
    "weeks_total": "no-length",
    "duration_months": "no-length",
    "sessions": "no-count",
    "augmentation_checklist": "no-item",
}
"""What to say was wanted, where an answer to a question about this field had none of it."""


def begin(
    language: Language, today: date, role: Role | None = None, *, complete_form: bool = False
) -> State:
    """A new interview, before its first turn."""
    state = State(language=language, today=today, complete_form=complete_form)
    if role is not None:
        draft = Draft(state.record, 0, role)
        draft.put(INTERVIEW, "role", role, how="inferred")
        state = state.after(Step(turn=0, asked=None, changes=tuple(draft.changes)))
    return state


def step(state: State, event: Event, knowledge: Knowledge) -> tuple[State, tuple[Effect, ...]]:
    """The state after an event, and what should happen outside because of it."""
    if state.deleted:
        return state, (Refusal(reason="deleted"),)
    state = state.having(turn=state.turn + 1, today=event.at.date())
    question = next(iter(agenda(state, knowledge)), None)
    match event:
        case Begun():
            return state, (*_greeting(state, event), *commands.prompt(state, knowledge))
        case Commanded():
            return commands.obey(state, event, question, knowledge)
        case Chose():
            return _choose(state, event, question, knowledge)
        case Said():
            return _hear(state, event, question, knowledge)


def _greeting(state: State, event: Begun) -> tuple[Effect, ...]:
    if not event.resumed:
        return (Reply(key="welcome"),)
    seen = (readback.review(state.record),) if state.record.trials else ()
    return (Reply(key="welcome-back"), *seen)


def _choose(
    state: State, event: Chose, question: Question | None, knowledge: Knowledge
) -> tuple[State, tuple[Effect, ...]]:
    if state.confirming:
        return commands.confirm(state, event.ids == ("yes",), knowledge)
    if question is None:
        return commands.refuse(state, "finished", knowledge)
    try:
        choices = chosen.picked(question, event.ids)
    except chosen.NotOfferedError:
        return commands.refuse(state, "no-such-choice", knowledge)
    draft, merged = _draft(state), Merged()
    chosen.take(question, choices, draft, merged)
    return _commit(state, question, draft, merged, knowledge)


def _hear(
    state: State, event: Said, question: Question | None, knowledge: Knowledge
) -> tuple[State, tuple[Effect, ...]]:
    text = event.text.strip()
    if not text:
        return commands.refuse(state, "empty", knowledge)
    if len(text) > LONGEST_TEXT:
        return commands.refuse(state, "too-long", knowledge)
    if state.confirming:
        return commands.confirm(state, answers.yes_no(text) is True, knowledge)
    command = answers.command(text)
    if command is not None:
        return commands.said(state, command, text, event, question, knowledge)
    if question is not None and answers.dont_know(text):
        draft = _draft(state)
        chosen.dont_know(question, draft)
        return _commit(state, question, draft, Merged(), knowledge)
    return _read(state, event.text, question, knowledge)


def _read(
    state: State, text: str, question: Question | None, knowledge: Knowledge
) -> tuple[State, tuple[Effect, ...]]:
    """Free text: whatever it tells about any trial, and what it answers to the open question."""
    may_record = _agreed(state, question, text)
    draft = _draft(state)
    reading = knowledge.reader.read(text, state.today, state.language)
    reading = spoken.without_answer_words(reading, question)
    if may_record and draft.by == "patient" and proxy.speaks_for_another(text):
        draft.put(INTERVIEW, proxy.FACT, True)
    out = may_record and bool(reading.treatments) and edits.asks_to_remove(text)
    about = question.subject if question and question.subject in draft.record.trials else None
    merged = merge(reading, draft, about) if may_record and not out else Merged()
    if out:
        take_out(reading, draft, merged)
        draft.reopen(INTERVIEW, "changing")  # done: the summary comes again
    elif _corrects(text, reading, merged) and may_record:
        spoken.correct(reading, state, draft, merged)
    elif question is not None:
        spoken.answer(text, reading, question, draft, merged, state.today)
    state, alert = _watch(state, text)
    if not draft.changes:
        said = alert or _nothing_new(text, reading, merged, question)
        return state, (*said, *commands.prompt(state, knowledge))
    if question is None:  # said after the end: it was put right, so it is shown again
        draft.reopen(INTERVIEW, "confirm_summary")
        draft.reopen(INTERVIEW, "finish")
    after, effects = _commit(state, question, draft, merged, knowledge)
    return after, (*alert, *effects)


def _corrects(text: str, reading: Reading, merged: Merged) -> bool:
    """ "No, three months": a correction that names no treatment, and is no answer by itself."""
    if merged or not (reading.correction and reading.loose):
        return False
    # What stands at the very beginning is the "no" itself, read as an effect.
    return any(loose.span.start and not isinstance(loose, Stop) for loose in reading.loose)


def _nothing_new(
    text: str, reading: Reading, merged: Merged, question: Question | None
) -> tuple[Effect, ...]:
    """The answer to words that changed nothing: of others, known already, or not understood."""
    if merged.others:
        return readback.others(merged)
    if question is None:
        return (Reply(key="nothing-to-add") if merged else Refusal(reason="finished"),)
    # Where a list is asked for, a name alone is the whole telling.
    rest = len(text.strip()) - sum(len(mention.name.text) for mention in reading.treatments)
    named = merged and question.subject == INTERVIEW and rest <= LITTLE_MORE
    if named or merged.known_already:
        return (Reply(key="nothing-to-add"),)
    return (Refusal(reason=WANTED.get(question.field, "not-understood")),)


def _agreed(state: State, question: Question | None, text: str) -> bool:
    """Whether what is told may be recorded: they agreed before, or do so in these words."""
    asked = question is not None and question.field == "consent"
    return state.record.value(INTERVIEW, "consent") is True or (
        asked and answers.yes_no(text) is True
    )


def _watch(state: State, text: str) -> tuple[State, tuple[Effect, ...]]:
    """Looks for words of danger; the person is answered before anything else is."""
    if state.record.value(INTERVIEW, "role") == "clinician" or not risk.speaks_of_danger(text):
        return state, ()
    key = "crisis-again" if state.alerted else "crisis"
    return state.having(alerted=True), (Reply(key=key), Alert())


def _draft(state: State) -> Draft:
    role: Role = "clinician" if state.record.value(INTERVIEW, "role") == "clinician" else "patient"
    return Draft(state.record, state.turn, role)


def _commit(
    state: State, question: Question | None, draft: Draft, merged: Merged, knowledge: Knowledge
) -> tuple[State, tuple[Effect, ...]]:
    """Adds the step, says back what was understood, and asks on."""
    asked = question.asked if question else None
    after = state.after(Step(turn=state.turn, asked=asked, changes=tuple(draft.changes)))
    said = readback.of(merged, after.record, asked)
    if proxy.answers_for_another(after.record) and not proxy.answers_for_another(state.record):
        said = (Reply(key="proxy-noted"), *said)
    return after, (*said, *commands.prompt(after, knowledge))
