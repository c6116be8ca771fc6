"""An interview to talk to, in memory: no store, no channel."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot import config
from bot.app import ids_named, knowledge
from bot.interview.agenda import agenda
from bot.interview.effects import Ask, Effect, Question, Refusal, Reply
from bot.interview.events import Chose, Said
from bot.interview.history import history_json
from bot.interview.knowledge import Knowledge
from bot.interview.record import Role
from bot.interview.state import Language
from bot.interview.turn import begin, step
from bot.wording.render import Renderer

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


class Talk:
    """One conversation, agreed to; `said` is all that the last turn said, in words."""

    def __init__(self, language: Language, role: Role | None, known: Knowledge) -> None:
        self.known = known
        self.state = begin(language, NOW.date(), role)
        self.renderer = Renderer(language, known.lexicon, role or "patient", None)
        self.effects: tuple[Effect, ...] = ()
        self.say("1")

    def say(self, *lines: str) -> str:
        """Says one thing after the other; gives the whole answer to the last."""
        for line in lines:
            question = next(iter(agenda(self.state, self.known)), None)
            shown = self.renderer.question(question) if question else None
            ids = ids_named(line, shown, question) if question and shown else ()
            event = Chose(at=NOW, ids=ids) if ids else Said(at=NOW, text=line)
            self.state, self.effects = step(self.state, event, self.known)
        return "\n".join(shown.text for shown in self.renderer.replies(self.effects))

    @property
    def keys(self) -> list[str]:
        """Messages of the last turn by their keys; a refusal by its reason."""
        replies = [e.key for e in self.effects if isinstance(e, Reply)]
        return replies + [e.reason for e in self.effects if isinstance(e, Refusal)]

    @property
    def question(self) -> Question:
        """The question that is open."""
        return next(e.question for e in self.effects if isinstance(e, Ask))

    @property
    def asked(self) -> tuple[str, str, str | None]:
        """Subject, field and item of the question that is open."""
        return self.question.asked

    @property
    def trials(self) -> list[dict[str, Any]]:
        """The trials of the history, facts that are not known left out."""
        rows = history_json(self.state.record, NOW.date())["trials"]
        return [{k: v for k, v in row.items() if v is not None} for row in rows]


@pytest.fixture(scope="session")
def known() -> Knowledge:
    return knowledge(config.load({}, Path("no.env")))


@pytest.fixture
def talk(known: Knowledge) -> Callable[..., Talk]:
    """Begins a conversation in a language, with a patient unless told otherwise."""

    def begun(language: Language = "en", role: Role | None = "patient") -> Talk:
        return Talk(language, role, known)

    return begun
