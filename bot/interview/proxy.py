"""A relative who answers for the patient.

Then "she took it" is about the patient, and not, as otherwise, about somebody else.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from bot.interview.record import INTERVIEW, Record
from nlp.normalise import normalise

_PHRASES = Path(__file__).parent / "data" / "relatives.txt"

RELATIVE = "relative"
"""Choice of the question who is answering: a patient's interview, told by someone of the family."""
FACT = "proxy"
"""Field of the interview that says so."""


@cache
def _phrases() -> tuple[str, ...]:
    lines = _PHRASES.read_text(encoding="utf-8").splitlines()
    return tuple(normalise(line) for line in lines if line and not line.startswith("#"))


def speaks_for_another(text: str) -> bool:
    """Whether a text says that its writer answers for a patient in the family."""
    plain = " ".join(normalise(text).split()) + " "
    return any(phrase in plain for phrase in _phrases())


def answers_for_another(record: Record) -> bool:
    """Whether the person at the keyboard is known to be a relative."""
    return record.value(INTERVIEW, FACT) is True
