"""Sentences and clauses of a text, as character offsets.

A clause ends at a comma, a bracket, a dash or a word that opens the next one ("then", "但是"); in
Chinese also at a blank, which many people write instead of a comma. List commas (、) do not end
one: "A、B、C都没用" is a single clause. Decimal points and abbreviations end nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_HAN = "\u3400-\u9fff"
_BOUNDARY = re.compile(
    r"(?P<sentence>[。！？!?\n；;|]+|\.{2,}|…+|\.(?=[\s\"')\]]|$))"
    rf"|(?P<clause>[,，:：()（）【】\[\]|]|—+|--+| - |(?<=[{_HAN}])[ \t]+(?=[{_HAN}◆])"
    rf"|(?<=[0-9a-z◆])[ \t]+(?=[{_HAN}])|(?<=[{_HAN}])[ \t]+(?=[a-z0-9]))"
)
_ABBREVIATED = re.compile(
    r"(?:(?<![a-z])(?:mgs?|mcg|dr|mr|mrs|ms|vs|e\.g|i\.e|etc|approx|no|pt|st|wk|wks|mo|mos|yr"
    r"|yrs|hr|hrs"
    r"|resp|intol|max|min|rx|hx|dx|tx)|^\s*\d{1,2}|[(（]\d{1,2})$"
)
_NEVER_LAST = ("dr", "mr", "mrs", "e.g", "i.e", "approx", "vs")
_QUESTION = re.compile(r"[?？]|(?:吗|嘛|呢|么)[\s?？。]*$")


_LONGEST_CLAUSE, _LONGEST_SENTENCE = 400, 2000
"""Characters after which a clause, or a sentence, is ended without a word or mark."""


class Clause(NamedTuple):
    """Half-open offsets; `sentence` numbers the sentences, `contrast`: it opens with "but"."""

    start: int
    end: int
    sentence: int
    contrast: bool
    bracketed: bool


class Clauses:
    """The clauses of one text."""

    def __init__(self, norm: str, raw: str, breaks: Sequence[tuple[int, bool]] = ()) -> None:
        """`breaks`: where words open a clause, and whether they speak against what was said."""
        self._norm = norm
        self.all = _split(norm, raw, breaks)
        self._starts = [clause.start for clause in self.all]
        self._sentences: dict[int, tuple[int, int]] = {}
        for clause in self.all:
            first = self._sentences.get(clause.sentence, (clause.start, 0))[0]
            self._sentences[clause.sentence] = (first, clause.end)

    def index(self, place: int) -> int:
        """Number of the clause that holds the character at `place`."""
        return max(bisect_right(self._starts, place) - 1, 0)

    def at(self, place: int) -> Clause:
        """The clause that holds the character at `place`."""
        return self.all[self.index(place)]

    def sentence(self, place: int) -> tuple[int, int]:
        """Offsets of the sentence that holds the character at `place`."""
        return self._sentences[self.at(place).sentence]

    def asks(self, place: int) -> bool:
        """Whether the sentence, or the clause alone, is a question."""
        clause, (_, end) = self.at(place), self.sentence(place)
        if _QUESTION.search(self._norm, end, end + 2):
            return self._norm[end : end + 2].strip()[:1] in ("?", "？")
        return (
            _QUESTION.search(self._norm, max(clause.end - 2, clause.start), clause.end) is not None
        )


def _split(norm: str, raw: str, breaks: Sequence[tuple[int, bool]]) -> list[Clause]:
    cuts: list[tuple[int, int, str]] = [
        (start, start, "contrast" if c else "clause") for start, c in breaks
    ]
    for match in _BOUNDARY.finditer(norm):
        kind = match.lastgroup or "clause"
        if match.group() == "." and _inside(norm, raw, match.start()):
            continue
        cuts.append((match.start(), match.end(), kind))
    cuts += _too_long(norm, cuts)
    cuts.sort()
    clauses: list[Clause] = []
    start, sentence, contrast, depth = 0, 0, False, 0
    for cut, after, kind in cuts:
        if cut < start:
            continue
        if norm[start:cut].strip():
            clauses.append(Clause(start, cut, sentence, contrast, depth > 0))
            contrast = False
        if kind == "sentence":
            sentence += 1
            depth = 0
        mark = norm[cut:after]
        depth = max(
            0, depth + (mark in "(（[【" and mark != "") - (mark in ")）]】" and mark != "")
        )
        contrast = contrast or kind == "contrast"
        start = after if after > cut else cut
    if norm[start:].strip() or not clauses:
        clauses.append(Clause(start, len(norm), sentence, contrast, False))
    return clauses


def _too_long(norm: str, cuts: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Cuts that keep clauses and sentences of endless text within bounds."""
    ends = sorted({start for start, _, _ in cuts} | {0, len(norm)})
    sentences = sorted({0, len(norm)} | {start for start, _, kind in cuts if kind == "sentence"})
    more = [(at, at, "clause") for at in _every(ends, _LONGEST_CLAUSE)]
    return more + [(at, at, "sentence") for at in _every(sentences, _LONGEST_SENTENCE)]


def _every(ends: list[int], length: int) -> list[int]:
    return [at for low, high in pairwise(ends) for at in range(low + length, high, length)]


def _inside(norm: str, raw: str, place: int) -> bool:
    """Whether the point at `place` belongs to an abbreviation or a list number."""
    line = norm.rfind("\n", 0, place) + 1
    match = _ABBREVIATED.search(norm[max(line, place - 8) : place])
    if match is None:
        return False
    if match.group().strip("(（ ") in _NEVER_LAST or match.group().strip("(（ ").isdigit():
        return True
    following = raw[place + 1 : place + 4].strip()[:1]
    return not (following == "" or following.isupper() or "\u3400" <= following <= "\u9fff")
