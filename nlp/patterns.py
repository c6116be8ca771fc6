"""Chinese cues by pattern: degree, aspect, negation and filling words in one expression.

"没什么太大的作用", "效果也不是特别明显", "好了一大半", "隔三差五就忘" are too many to list one by
one. The patterns stand in `data/effect_patterns.tsv` and `data/discourse_patterns.tsv`, the
alternatives they share in `data/pattern_sets.tsv`; in a pattern `{@name}` is one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Generic, NamedTuple, TypeVar

from nlp.cues import Cue, Cues
from nlp.pattern_starts import starts
from nlp.tables import Row, rows
from nlp.templates import Templates

Value = TypeVar("Value")

_SET = re.compile(r"\{@([a-z]+)\}")
_HAN = re.compile(r"[\u4e00-\u9fff]")


class Pattern(NamedTuple):
    """A row of a table, and what it looks for."""

    row: Row
    expression: re.Pattern[str]


def read(name: str, columns: Sequence[str]) -> Iterator[Pattern]:
    """The rows of a table. TableError names file, line and column of one that is no good."""
    sets = _sets()
    for row in rows(name, columns):
        text = row.phrase("pattern")
        for used in _SET.findall(text):
            if used not in sets:
                raise row.wrong("pattern", f"no set named {used}")
        try:
            expression = re.compile(_SET.sub(lambda match: f"(?:{sets[match.group(1)]})", text))
        except re.error as error:
            raise row.wrong("pattern", str(error)) from None
        if expression.match(""):
            raise row.wrong("pattern", "it is found in nothing")
        yield Pattern(row, expression)


@cache
def _sets() -> dict[str, str]:
    found = rows("pattern_sets.tsv", ("name", "words"))
    return {row.text("name"): row.phrase("words") for row in found}


class CuesAndPatterns(Generic[Value]):
    """Fixed phrases and Chinese patterns, looked for together. Built once; without state."""

    def __init__(
        self,
        phrases: Cues[Value] | Templates[Value],
        patterns: Sequence[tuple[re.Pattern[str], Value]],
    ) -> None:
        from ahocorasick_rs import AhoCorasick  # loaded only when text is read

        self._phrases = phrases
        begins: dict[str, list[tuple[re.Pattern[str], Value]]] = {}
        for one in patterns:
            for start in starts(one[0].pattern):
                begins.setdefault(start, []).append(one)
        self._anywhere = [one for one in patterns if not starts(one[0].pattern)]
        self._begins = tuple(begins.values())
        self._automaton = AhoCorasick(list(begins))

    def find(self, text: str) -> list[Cue[Value]]:
        """All that stand in `text`, overlapping ones too, in order of their start."""
        found = self._phrases.find(text)
        if _HAN.search(text) is None:
            return found
        for index, start, _ in self._automaton.find_matches_as_indexes(text, overlapping=True):
            for expression, value in self._begins[index]:
                match = expression.match(text, start)
                if match is not None:
                    found.append(Cue(*match.span(), value))
        for expression, value in self._anywhere:
            found += [Cue(*match.span(), value) for match in expression.finditer(text)]
        found.sort(key=lambda cue: (cue.start, -cue.end))
        return found
