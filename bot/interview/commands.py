"""Commands: go back, skip, look, get help, start over, stop, delete, switch the language."""

from __future__ import annotations

from typing import cast

from bot.interview import chosen, readback
from bot.interview.agenda import agenda, finished
from bot.interview.draft import Draft
from bot.interview.effects import Ask, Choice, Effect, Erase, Question, Refusal, Reply
from bot.interview.events import Commanded, CommandName, Event
from bot.interview.knowledge import Knowledge
from bot.interview.record import INTERVIEW, Restart, Role
from bot.interview.state import Language, State, Step
from nlp import answers

Turn = tuple[State, tuple[Effect, ...]]

CANNOT_SKIP = frozenset({"consent", "role"})


def obey(state: State, event: Commanded, question: Question | None, knowledge: Knowledge) -> Turn:
    """Carries out a command."""
    state = state.having(confirming=None)
    match event.name:
        case "undo":
            return _undo(state, knowledge)
        case "skip":
            return _skip(state, question, knowledge)
        case "review":
            return state, _review(state, knowledge)
        case "help":
            return state, (Reply(key="help"), *prompt(state, knowledge))
        case "why":
            return _why(state, question, knowledge)
        case "finish":
            return _finish(state, knowledge)
        case "language":
            return _language(state, event.value, knowledge)
        case "restart":
            return _restart(state, knowledge)
        case "delete":
            return state.having(steps=(), deleted=True), (Reply(key="erased"), Erase())


def said(
    state: State,
    command: CommandName,
    text: str,
    event: Event,
    question: Question | None,
    knowledge: Knowledge,
) -> Turn:
    """The same in words; what erases is confirmed first, for words can be misread."""
    if command in ("delete", "restart"):
        state = state.having(confirming=command)
        return state, (_are_you_sure(state),)
    value = answers.language(text) if command == "language" else None
    return obey(state, Commanded(at=event.at, name=command, value=value), question, knowledge)


def confirm(state: State, agreed: bool, knowledge: Knowledge) -> Turn:
    """The answer to "are you sure?"."""
    asked, state = state.confirming, state.having(confirming=None)
    if not agreed:
        return state, (Reply(key="kept"), *prompt(state, knowledge))
    if asked == "delete":
        return state.having(steps=(), deleted=True), (Reply(key="erased"), Erase())
    return _restart(state, knowledge)


def prompt(state: State, knowledge: Knowledge) -> tuple[Effect, ...]:
    """What to ask, or show, at the end of a turn."""
    if state.confirming:
        return (_are_you_sure(state),)
    question = next(iter(agenda(state, knowledge)), None)
    if question is None:
        return readback.closing(state.record)
    if question.field == "confirm_summary" and not state.record.known(INTERVIEW, "changing"):
        return (readback.summary(state.record), Ask(question=question))
    return (Ask(question=question),)


def refuse(state: State, reason: str, knowledge: Knowledge) -> Turn:
    """One kind refusal, and the open question again; nothing changes."""
    return state, (Refusal(reason=reason), *prompt(state, knowledge))


def _review(state: State, knowledge: Knowledge) -> tuple[Effect, ...]:
    """Everything so far, and the open question; once, where that shows everything by itself."""
    asked = prompt(state, knowledge)
    shows_all = any(isinstance(effect, Reply) and effect.key == "summary" for effect in asked)
    return asked if shows_all else (readback.review(state.record), *asked)


def _are_you_sure(state: State) -> Ask:
    yes_no = (
        Choice(id="yes", value=True, key=f"choice-{state.confirming}-yes"),
        Choice(id="no", value=False, key="choice-keep"),
    )
    return Ask(
        question=Question(
            subject=INTERVIEW,
            field=f"{state.confirming}_confirm",
            key=f"ask-{state.confirming}",
            choices=yes_no,
        )
    )


def _undo(state: State, knowledge: Knowledge) -> Turn:
    if not any(step.asked for step in state.steps):
        return refuse(state, "nothing-to-undo", knowledge)
    return (after := state.undone()), (Reply(key="undone"), *prompt(after, knowledge))


def _skip(state: State, question: Question | None, knowledge: Knowledge) -> Turn:
    if question is None:
        return refuse(state, "finished", knowledge)
    if question.field in CANNOT_SKIP:
        return refuse(state, "cannot-skip", knowledge)
    draft = Draft(state.record, state.turn, _speaker(state))
    chosen.skip(question, draft)
    after = state.after(Step(turn=state.turn, asked=question.asked, changes=tuple(draft.changes)))
    return after, prompt(after, knowledge)


def _why(state: State, question: Question | None, knowledge: Knowledge) -> Turn:
    if question is None:
        return refuse(state, "finished", knowledge)
    why = Reply(key=f"why-{question.field}", params=question.params)
    return state, (why, *prompt(state, knowledge))


def _finish(state: State, knowledge: Knowledge) -> Turn:
    if finished(state.record):
        return refuse(state, "finished", knowledge)
    draft = Draft(state.record, state.turn, _speaker(state))
    draft.put(INTERVIEW, "finish", True, how="chosen")
    question = next(iter(agenda(state, knowledge)), None)
    step = Step(
        turn=state.turn,
        asked=question.asked if question else None,
        changes=tuple(draft.changes),
    )
    after = state.after(step)
    return after, prompt(after, knowledge)


def _language(state: State, value: str | None, knowledge: Knowledge) -> Turn:
    if value is None:
        value = "en" if state.language == "zh" else "zh"
    if value not in ("zh", "en"):
        return refuse(state, "no-such-language", knowledge)
    state = state.having(language=cast(Language, value))
    return state, (Reply(key="language-switched"), *prompt(state, knowledge))


def _restart(state: State, knowledge: Knowledge) -> Turn:
    question = next(iter(agenda(state, knowledge)), None)
    asked = question.asked if question else (INTERVIEW, "confirm_summary", None)
    after = state.after(Step(turn=state.turn, asked=asked, changes=(Restart(),)))
    return after, (Reply(key="restarted"), *prompt(after, knowledge))


def _speaker(state: State) -> Role:
    return "clinician" if state.record.value(INTERVIEW, "role") == "clinician" else "patient"
