"""Where everything is wired together: the interviews of one installation, for every channel.

A channel hands in an event and gets back what to show. Each turn is one transaction: event, new
state and replies are stored together before the replies are returned.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field

from bot.clock import clock
from bot.errors import InputError
from bot.interview.agenda import agenda, finished
from bot.interview.effects import Ask, Effect, Erase, Question
from bot.interview.events import EVENT, Begun, Chose, Event, Said
from bot.interview.history import history_json, history_of
from bot.interview.knowledge import Knowledge
from bot.interview.questions import QUANTITIES
from bot.interview.record import INTERVIEW, Role
from bot.interview.state import Language, State
from bot.interview.turn import begin, step
from bot.wording.render import Rendered, Renderer
from lexicon import Lexicon
from nlp.mentions import Reading

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.store.store import Store
    from nlp.reader import Reader


class Shown(BaseModel):
    """What a channel shows after a turn."""

    model_config = ConfigDict(frozen=True)

    interview: str
    turn: int
    language: Language
    replies: tuple[Rendered, ...]
    question: Question | None
    done: int
    left: int
    history: dict[str, Any]
    finished: bool
    deleted: bool = False
    assessment: dict[str, Any] | None = Field(default=None)


class LazyReader:
    """Reads text, and loads what that takes only with the first text."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    @cached_property
    def _reader(self) -> Reader:
        from nlp.reader import Reader

        return Reader(self._lexicon)

    def read(self, text: str, today: date, language: Language | None = None) -> Reading:
        """What the text tells, dates counted from `today`."""
        return self._reader.read(text, today, language)


@dataclass(frozen=True)
class Interviews:
    """The interviews of one installation."""

    store: Store
    knowledge: Knowledge
    settings: Settings

    @cached_property
    def now(self) -> Callable[[], datetime]:
        """The clock in force."""
        return clock(self.settings.now)

    def start(
        self,
        channel: str,
        language: Language,
        role: Role | None = None,
        *,
        complete_form: bool = False,
    ) -> Shown:
        """Begins an interview and gives its greeting and first question."""
        from ulid import ULID

        now = self.now()
        state = begin(language, now.date(), role, complete_form=complete_form)
        interview = str(ULID.from_datetime(now))
        self.store.create(
            interview,
            channel=channel,
            language=language,
            role=role,
            state=state.model_dump_json(),
            at=now,
        )
        return self.handle(interview, Begun(at=now))

    def resume(self, interview: str) -> Shown:
        """Greets again who comes back, and asks the open question."""
        return self.handle(interview, Begun(at=self.now(), resumed=True))

    def say(self, interview: str, text: str) -> Shown:
        """Takes what was written; the label or number of a choice counts as choosing it."""
        whole = text.encode(errors="replace").decode()  # no halves of characters: they stop a store
        return self.handle(interview, Said(at=self.now(), text=whole))

    def handle(self, interview: str, event: Event) -> Shown:
        """One turn: stored whole before it is returned."""
        with self.store.turn(interview) as turn:
            before = State.model_validate_json(turn.state)
            event = self._label_as_choice(before, event)
            state, effects = step(before, event, self.knowledge)
            shown = self._shown(interview, state, effects)
            turn.save(
                event=EVENT.dump_json(event).decode(),
                state=state.model_dump_json(),
                replies=[reply.model_dump_json() for reply in shown.replies],
                at=event.at,
                status=_status(state),
                language=state.language,
                role=_role(state),
                progress=(shown.done, shown.left),
            )
        if any(isinstance(effect, Erase) for effect in effects):
            self.store.delete(interview)
        return shown

    def _label_as_choice(self, state: State, event: Event) -> Event:
        """A choice may be answered by its label or its number, typed."""
        if not isinstance(event, Said) or state.confirming:
            return event
        question = next(iter(agenda(state, self.knowledge)), None)
        if question is None:
            return event
        ids = ids_named(event.text, self._renderer(state).question(question), question)
        return Chose(at=event.at, ids=ids) if ids else event

    def _renderer(self, state: State) -> Renderer:
        role = _role(state) or "patient"  # who has not said yet is spoken to as a patient
        return Renderer(state.language, self.knowledge.lexicon, role, self.settings.region)

    def _shown(self, interview: str, state: State, effects: tuple[Effect, ...]) -> Shown:
        asked = next((e.question for e in effects if isinstance(e, Ask)), None)
        over = state.deleted or finished(state.record)
        open_questions = agenda(state, self.knowledge) if asked else ()
        return Shown(
            interview=interview,
            turn=state.turn,
            language=state.language,
            replies=tuple(self._renderer(state).replies(effects)),
            question=asked,
            done=answered(state),
            left=len(open_questions),
            history=history_json(state.record, state.today),
            finished=over,
            deleted=state.deleted,
            assessment=self.assessment(state) if over else None,
        )

    def assessment(self, state: State) -> dict[str, Any]:
        """The assessment of what is known now, in the words of the contract."""
        from bot.wording.assessment import assessment_json
        from scoring import assess

        history = history_of(state.record, state.today)
        result = assess(history, self.knowledge.criteria, self.knowledge.lexicon)
        return assessment_json(result, state.language, self.knowledge.lexicon)


def open_interviews(settings: Settings) -> Interviews:
    """Everything a channel needs, opened from the settings.

    Raises InputError or StoreError.
    """
    from bot.store import open_store

    return Interviews(open_store(settings), knowledge(settings), settings)


def knowledge(settings: Settings) -> Knowledge:
    """Lexicon, criteria and reader as the settings want them.

    Raises InputError where the criteria are not to be had.
    """
    from lexicon import load
    from scoring import CriteriaError, criteria_named

    lexicon = load(settings.leave_out)
    try:
        criteria = criteria_named(settings.criteria)
    except CriteriaError as error:
        raise InputError(f"TRD_INTAKE_CRITERIA: {error}") from None
    return Knowledge(lexicon, criteria, LazyReader(lexicon))


def history_of_state(state_json: str) -> dict[str, Any]:
    """The history in a stored state, in the words of the contract."""
    state = State.model_validate_json(state_json)
    return history_json(state.record, state.today)


def ids_named(text: str, shown: Rendered, question: Question) -> tuple[str, ...]:
    """The choices that a text names by label or number; none unless all of it does."""
    by_name = {choice.label.casefold(): choice.id for choice in shown.choices}
    if question.field not in QUANTITIES:
        by_name |= {str(n): choice.id for n, choice in enumerate(shown.choices, 1)}
    plain = text.strip().rstrip("。.").casefold()
    if plain in by_name:
        return (by_name[plain],)
    if not shown.multiple:
        return ()
    parts = [part for part in plain.translate(_SEPARATORS).split() if part]
    named = [by_name[part] for part in parts if part in by_name]
    return tuple(named) if named and len(named) == len(parts) else ()


_SEPARATORS = str.maketrans(dict.fromkeys("，,、;；", " "))

_NOT_QUESTIONS = frozenset(
    {
        "name_as_written",
        "kind",
        "treatment_class",
        "candidates",
        "combined",
        "changing",
        "finish",
        "proxy",
    }
)


def answered(state: State) -> int:
    """How many facts were settled, asked for or told."""
    return sum(
        1
        for (subject, field), fact in state.record.facts.items()
        if field not in _NOT_QUESTIONS
        and not field.startswith("denied:")
        and not (subject == INTERVIEW and fact.source.turn == 0)
    )


def _role(state: State) -> Role | None:
    role = state.record.value(INTERVIEW, "role")
    return role if role in ("patient", "clinician") else None  # type: ignore[return-value]


def _status(state: State) -> Any:
    if state.record.value(INTERVIEW, "consent") is False or state.deleted:
        return "closed"
    return "finished" if finished(state.record) else "open"
