"""Salts before a name and dosage forms after it belong to the name as written."""

from __future__ import annotations

import re

from nlp.names.spellings import all_han
from nlp.tables import phrases


class Affixes:
    """What may stand before and after a name and is read as part of it."""

    def __init__(self) -> None:
        placed: dict[str, list[str]] = {"before": [], "after": []}
        for form, row in phrases("name_forms.tsv", ("phrase", "place")):
            placed[row.one_of("place", tuple(placed))].append(form)
        self._salts = tuple(sorted(placed["before"], key=len, reverse=True))
        self._salt_ends = frozenset(salt[-1] for salt in self._salts)
        longest_first = sorted(placed["after"], key=len, reverse=True)
        han = "|".join(re.escape(form) for form in longest_first if all_han(form))
        latin = "|".join(re.escape(form) for form in longest_first if not all_han(form))
        self._forms = re.compile(rf" ?(?:{han})|[ -]?(?:{latin})(?![a-z])")

    def widened(self, text: str, start: int, end: int) -> tuple[int, int]:
        """The span of a name with its salt and its form, at most one form in each alphabet."""
        if start and text[start - 1] in self._salt_ends:
            for salt in self._salts:
                if text.endswith(salt, 0, start):
                    start -= len(salt)
                    break
        for _ in range(2):
            match = self._forms.match(text, end)
            if match is None:
                break
            end = match.end()
        return start, end
