"""Chinese words about effect, by pattern: what is said with degree, aspect and negation in one.

"没什么太大的作用", "效果也不是特别明显", "好了一大半" are too many to list. The patterns stand in
`data/effect_patterns.tsv`, the alternatives they share in `data/effect_sets.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple, TypeVar

from nlp.cues import Cue
from nlp.tables import Row, rows

_SET = re.compile(r"\{@([a-z]+)\}")
_HAN = re.compile(r"[\u4e00-\u9fff]")

Value = TypeVar("Value")

COLUMNS = ("effect", "negated", "sure", "pattern")


class Pattern(NamedTuple):
    """A row of the table, and what it looks for."""

    row: Row
    expression: re.Pattern[str]


def patterns(name: str = "effect_patterns.tsv") -> Iterator[Pattern]:
    """The rows of the table. TableError names file, line and column of one that is no good."""
    sets = _sets()
    for row in rows(name, COLUMNS):
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
    found = rows("effect_sets.tsv", ("name", "words"))
    return {row.text("name"): row.phrase("words") for row in found}


def find(
    text: str, looked_for: Sequence[tuple[re.Pattern[str], Value]]
) -> list[Cue[Value]]:
    """Every place in `text`, a normal form, where one of the patterns fits."""
    if _HAN.search(text) is None:
        return []
    return [
        Cue(match.start(), match.end(), value)
        for expression, value in looked_for
        for match in expression.finditer(text)
    ]
