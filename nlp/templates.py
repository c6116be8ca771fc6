"""Phrases with so many alternatives that they are matched rather than written out.

"{did|does} {absolutely|} {nothing|zilch}" has a few combinations, "{couldn't|can't} {say|see|tell}
{that it|it} {helped|did}" has thousands. Of such a row only the beginnings are looked for, all rows
in one pass; from there an expression made of the row decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Generic, TypeVar

from nlp.cues import Cue, Cues, expand, parts

Value = TypeVar("Value")

_MANY = 300
"""Combinations above which a row is matched instead of written out."""


def is_template(phrase: str) -> bool:
    """Whether a phrase has too many combinations to be written out. ValueError as in `expand`."""
    combinations = 1
    for at, part in enumerate(parts(phrase)):
        combinations *= len(part.split("|")) if at % 2 else 1
    return combinations > _MANY


def _blank_or_edge(text: str) -> str:
    """Blanks beside braces may be shared where an alternative is empty."""
    return "".join(r"(?: |(?<![a-z])|(?![a-z ]))" if c == " " else re.escape(c) for c in text)


def _split(phrase: str) -> tuple[list[str], re.Pattern[str]]:
    """The beginnings of a phrase, and the expression for what follows them."""
    pieces = parts(phrase)
    for groups in range(1, len(pieces) // 2 + 1):
        first = "".join(
            f"{{{piece}}}" if at % 2 else piece for at, piece in enumerate(pieces[: 2 * groups])
        )
        heads = [head.strip() for head in expand(first)]
        if all(heads):
            break
    else:
        raise ValueError("every part may be empty")
    rest = []
    for at, piece in enumerate(pieces[2 * groups :]):
        if at % 2:
            words = sorted(piece.split("|"), key=len, reverse=True)
            rest.append("(?:" + "|".join(re.escape(word) for word in words) + ")")
        else:
            rest.append(_blank_or_edge(piece))
    # A beginning that closed with a blank was stripped of it: the blank may stand here.
    return heads, re.compile("(?: (?<= ))?" + "".join(rest) + "(?![a-z])")


class Templates(Generic[Value]):
    """Looks for written phrases and templates together. Built once; afterwards without state."""

    def __init__(
        self, phrases: Sequence[tuple[str, Value]], templates: Sequence[tuple[str, Value]]
    ) -> None:
        self._phrases = Cues(phrases)
        beginnings: dict[str, list[tuple[re.Pattern[str], Value]]] = {}
        for phrase, value in templates:
            heads, rest = _split(phrase)
            for head in dict.fromkeys(heads):
                beginnings.setdefault(head, []).append((rest, value))
        self._beginnings = Cues([(head, tuple(rests)) for head, rests in beginnings.items()])

    def find(self, text: str) -> list[Cue[Value]]:
        """Everything in `text`, overlapping too, in order of start and the longer one first."""
        found = self._phrases.find(text)
        for start, end, rests in self._beginnings.find(text):
            for rest, value in rests:
                match = rest.match(text, end)
                if match is not None:
                    found.append(Cue(start, match.end(), value))
        found.sort(key=lambda cue: (cue.start, -cue.end))
        return found
