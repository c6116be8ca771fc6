"""Misspelt Latin names by likeness of spelling (Prosac, wellbutrine, sertralin).

Two measures that complement each other, averaged: Jaro-Winkler rewards a right beginning, optimal
string alignment counts edits with swapped letters as one. Scorers that look for the best part
(WRatio, partial_ratio) are not used: they prefer citalopram to escitalopram.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from string import ascii_lowercase

from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from nlp.names.vocabulary import Entry, Need
from nlp.names.wordlists import words

_SHORTEST = 5
_SETTLE_FROM = 6
_CLEAR_OF_OTHERS = 4
"""One edit settles a name only if every other substance is at least this many edits away."""
_CLEAR_OF_RARE = 3

# First letters that are mistaken for one another; a typing error rarely spares the sound of it.
_FIRST_LETTERS = {
    letter: group
    for letters, group in (
        ("aeiouhy", "aeiouhy"), ("ckqszxgj", "ckqszxgj"), ("lrnm", "lrnm"), ("dt", "dt"),
        ("b", "bpv"), ("p", "pbf"), ("f", "fvpw"), ("v", "vfbw"), ("w", "wvf"),
    )
    for letter in letters
}  # fmt: skip

_ASK_FROM = 0.78
_CLOSE_BEHIND = 0.1
_AS_GOOD = 0.02
_MOST_CANDIDATES = 3


class LikeNames:
    """All Latin names of five letters or more, to be compared with a word."""

    def __init__(self, spellings: Mapping[str, Entry]) -> None:
        self._guard = words("name_english.txt")
        self._entries = {
            name: entry
            for name, entry in spellings.items()
            if len(name) >= _SHORTEST
            and name.isascii()
            and name.isalpha()
            and entry.how in ("exact", "ambiguous", "decoy", "pinyin")
            and entry.need <= Need.CUE
        }
        self._by_length: dict[tuple[str, int], list[str]] = defaultdict(list)
        for name in self._entries:
            self._by_length[name[0], len(name)].append(name)
        self.like = lru_cache(maxsize=4096)(self._like)

    def ordinary(self, word: str) -> bool:
        """Whether a word is plain English, and so no misspelt name."""
        if word in self._guard:
            return True
        return word.endswith("s") and word[:-1] in self._guard

    def resembles(self, word: str, from_score: float) -> bool:
        """Whether any name that may be proposed scores at least `from_score`."""
        return bool(self._scored(word, from_score))

    def _like(self, word: str, ask_from: float = _ASK_FROM) -> Entry | None:
        """What a misspelt word stands for, if it is like any name; plain English words are not."""
        if len(word) < _SHORTEST or self.ordinary(word):
            return None
        scored = self._scored(word, ask_from)
        if not scored:
            return None
        best = scored[0][0]
        ids: list[str] = []
        for score, name in scored:
            if score < best - _CLOSE_BEHIND:
                break
            ids += [id_ for id_ in self._entries[name].ids if id_ not in ids]
        known = [name for score, name in scored if self._entries[name].ids]
        equals = [name for score, name in scored if score >= best - _AS_GOOD]
        if not known or known[0] not in equals:
            return Entry((), "decoy", False, Need.CUE, best)
        nearest = self._entries[known[0]]
        if nearest.settled and self._certain(word, known[0], nearest.ids[0]):
            return Entry(nearest.ids, "typo", True, Need.CUE, 0.9)
        return Entry(tuple(ids[:_MOST_CANDIDATES]), "typo", False, Need.CUE, best * 0.8)

    def beginning(self, letters: str) -> Entry | None:
        """Names that begin with these letters, if they belong to few substances (`sertr`)."""
        if self.ordinary(letters):
            return None
        ids: dict[str, None] = {}
        for name, entry in self._entries.items():
            if name.startswith(letters) and not entry.rare:
                ids.update(dict.fromkeys(entry.ids))
        if not 0 < len(ids) <= _MOST_CANDIDATES:
            return None
        return Entry(tuple(ids), "typo", False, Need.CUE, 0.5)

    def _scored(self, word: str, ask_from: float) -> list[tuple[float, str]]:
        """Names by score, best first; only those a few edits away are looked at."""
        near = self._within(word, 1 + len(word) // 3, _FIRST_LETTERS.get(word[0], ""))
        scored = [
            ((JaroWinkler.similarity(word, name) + 1 - edits / max(len(word), len(name))) / 2, name)
            for name, edits in near
            if not self._entries[name].rare
        ]
        return sorted((pair for pair in scored if pair[0] >= ask_from), reverse=True)

    def _certain(self, word: str, name: str, id_: str) -> bool:
        """One edit on six letters or more, and no other substance within three."""
        if min(len(word), len(name)) < _SETTLE_FROM or OSA.distance(word, name) > 1:
            return False
        near = self._within(word, _CLEAR_OF_OTHERS - 1, ascii_lowercase)
        return all(
            self._entries[other].ids == (id_,) or self._far(other, edits) for other, edits in near
        )

    def _far(self, other: str, edits: int) -> bool:
        """Names that hardly anyone uses need not be quite so far away."""
        return self._entries[other].rare and edits >= _CLEAR_OF_RARE

    def _within(self, word: str, edits: int, firsts: str) -> Iterable[tuple[str, int]]:
        for length in range(len(word) - edits, len(word) + edits + 1):
            for first in firsts:
                bucket = self._by_length.get((first, length))
                if bucket:
                    for name, distance, _ in process.extract(
                        word, bucket, scorer=OSA.distance, score_cutoff=edits, limit=None
                    ):
                        yield name, int(distance)
