"""Cue words: phrases of many tables looked for in one pass, each with what its row says of it.

A phrase in a table may hold alternatives in braces, `{did not|never} help`, an empty one included;
every combination is looked for. `{@not}` stands for the alternatives of that name in
`cue_sets.tsv`, `◆` for the name of any treatment, `_` at an edge for a blank. Letters at the edge
of a phrase must stand at the edge of a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from math import prod
from typing import Generic, NamedTuple, TypeVar

from nlp.mentions import Span
from nlp.tables import Row, TableError, rows

NAME_MARK = "◆"

_SET = re.compile(r"\{@([a-z_]+)\}")
_BRACES = re.compile(r"\{([^{}]*)\}")
_MOST_VARIANTS = 20_000

Value = TypeVar("Value")


class Cue(NamedTuple, Generic[Value]):
    """A phrase found: half-open offsets and the value of its row."""

    start: int
    end: int
    value: Value


@cache
def sets() -> dict[str, str]:
    """Name to alternatives, as they stand in braces."""
    found: dict[str, str] = {}
    for row in rows("cue_sets.tsv", ("name", "words")):
        if row.text("name") in found:
            raise row.wrong("name", "stands there already")
        found[row.text("name")] = row.phrase("words")
    return found


def _named_set(match: re.Match[str]) -> str:
    words = sets().get(match.group(1))
    if words is None:
        raise ValueError(f"no set named {match.group(1)}")
    return f"{{{words}}}"


def parts(phrase: str) -> list[str]:
    """A phrase cut at its braces: what stands outside and inside by turns, sets written out."""
    found = _BRACES.split(_SET.sub(_named_set, phrase))
    if any(c in part for part in found[::2] for c in "{}|"):
        raise ValueError("braces do not match")
    return found


def expand(phrase: str) -> list[str]:
    """All phrases that a phrase with alternatives stands for. ValueError if it cannot be read."""
    choices = [part.split("|") if i % 2 else [part] for i, part in enumerate(parts(phrase))]
    if prod(map(len, choices)) > _MOST_VARIANTS:
        raise ValueError(f"more than {_MOST_VARIANTS} variants")
    return [_tidy("".join(words)) for words in product(*choices)]


def _tidy(variant: str) -> str:
    return " ".join(variant.split()).replace("_", " ")


def variants(row: Row, column: str = "phrase") -> Iterator[str]:
    """The phrases of a row; TableError names file, line and column where they are no good."""
    phrase = row.phrase(column)
    try:
        found = expand(phrase)
    except ValueError as error:
        raise row.wrong(column, str(error)) from None
    for variant in found:
        if not variant.strip():
            raise row.wrong(column, "a variant is empty")
        yield variant


class Cues(Generic[Value]):
    """Phrases to look for. Built once; afterwards without state."""

    def __init__(self, phrases: Sequence[tuple[str, Value]]) -> None:
        from ahocorasick_rs import AhoCorasick  # loaded only when text is read

        if not phrases:
            raise TableError("no phrases to look for")
        self._values = tuple(value for _, value in phrases)
        self._automaton = AhoCorasick([phrase for phrase, _ in phrases])

    def find(self, text: str) -> list[Cue[Value]]:
        """Every phrase in `text` at word edges, overlapping ones too, in order of their start."""
        found = []
        last = len(text)
        values = self._values
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if start and text[start - 1] in _LETTERS and text[start] in _LETTERS:
                continue
            if end < last and text[end] in _LETTERS and text[end - 1] in _LETTERS:
                continue
            found.append(Cue(start, end, values[index]))
        found.sort(key=lambda cue: (cue.start, -cue.end))
        return found


_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")


def longest(cues: Sequence[Cue[Value]]) -> list[Cue[Value]]:
    """Without those that overlap one that begins earlier, or at the same place and ends later."""
    kept: list[Cue[Value]] = []
    for cue in cues:
        if kept and cue.start < kept[-1].end:
            continue
        kept.append(cue)
    return kept


def masked(norm: str, spans: Sequence[Span]) -> str:
    """The text with `◆` in place of each character of a name, so that no cue is read in it."""
    if not spans:
        return norm
    parts, place = [], 0
    for start, end in spans:
        parts += [norm[place:start], NAME_MARK * (end - start)]
        place = end
    return "".join([*parts, norm[place:]])
