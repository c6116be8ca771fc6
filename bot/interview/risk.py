"""Words of danger to self.

A person who writes that they want to die is answered at once with where help is, whatever the open
question was. The words are data; they are meant to be read too often rather than too rarely, since
an unneeded kind word does no harm.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from nlp.normalise import normalise

_PHRASES = Path(__file__).parent / "data" / "danger.txt"


@cache
def _phrases() -> tuple[str, ...]:
    lines = _PHRASES.read_text(encoding="utf-8").splitlines()
    return tuple(normalise(line) for line in lines if line and not line.startswith("#"))


def speaks_of_danger(text: str) -> bool:
    """Whether a text speaks of wanting to die, of suicide or of harming oneself."""
    plain = " ".join(normalise(text).split())
    return any(phrase in plain for phrase in _phrases())
