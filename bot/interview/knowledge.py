"""What the interview knows of the world; it is passed in and never looked up."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from bot.interview.effects import Question
from bot.interview.state import Language, Step
from lexicon import Lexicon
from nlp.mentions import Reading
from scoring import Criteria


class ReadsText(Protocol):
    """Anything that turns a text into mentions, such as `nlp.reader.Reader`."""

    def read(self, text: str, today: date, language: Language | None = None) -> Reading:
        """What the text tells, dates counted from `today`."""
        ...


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Treatments, how people write of them, and the criteria a trial is judged by."""

    lexicon: Lexicon
    criteria: Criteria
    reader: ReadsText
    agendas: deque[tuple[tuple[Step, ...], date, bool, tuple[Question, ...]]] = field(
        default_factory=lambda: deque(maxlen=4), compare=False, repr=False
    )
    """The agendas computed last: a turn asks for the same one several times."""
