"""Chinese names written with other characters of the same sound (舍取林 for 舍曲林).

Two passes over coded text: the same toneless syllables, which identify a substance as safely as
its spelling does; and syllables with accents blurred, which only suggest one. Names of fewer than
three characters sound like ordinary words and are left to the exact pass.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache

from ahocorasick_rs import AhoCorasick
from rapidfuzz import process
from rapidfuzz.distance import OSA

from nlp.names.hits import Hit
from nlp.names.spellings import PARTICLES, all_han
from nlp.names.vocabulary import Entry, How, Need, merge
from nlp.pinyin import coded, coded_blurred

_FEWEST = 3
_SURE = 4
"""From this many syllables on, the sound alone shows that a drug is meant."""


class SoundNames:
    """Syllable sequences of all Chinese names, sharp and blurred."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        names = {
            norm: entry
            for norm, entry in entries.items()
            if len(norm) >= _FEWEST and all_han(norm) and (entry.ids or entry.how == "decoy")
        }
        self._sharp = _Pass(names, coded, "pinyin", 1)
        self._blurred = _Pass(names, coded_blurred, "typo", 2)

    def hits(self, text: str, blurred: str | None = None) -> list[Hit]:
        """Hits by sound; those by blurred sound are never settled and need a cue.

        `blurred` is `coded_blurred(text)`, where the caller has it already.
        """
        sharp = self._sharp.hits(text, coded(text))
        exact = {(hit.start, hit.end) for hit in sharp}
        accented = self._blurred.hits(text, coded_blurred(text) if blurred is None else blurred)
        return sharp + [hit for hit in accented if hit[:2] not in exact]


class _Pass:
    def __init__(
        self, names: Mapping[str, Entry], code: Callable[[str], str], how: How, rank: int
    ) -> None:
        meant: dict[str, list[Entry]] = defaultdict(list)
        spelled: dict[str, set[str]] = defaultdict(set)
        for norm, entry in names.items():
            meant[code(norm)].append(entry)
            spelled[code(norm)].add(norm)
        self._entries_of = names
        self._spellings = list(names)
        self._rank = rank
        self._unless_nearer = lru_cache(maxsize=4096)(self._weighed)
        self._names = tuple(spelled.values())
        self._entries = tuple(self._entry(merge(found, how), key) for key, found in meant.items())
        self._automaton = AhoCorasick(tuple(meant))

    def _entry(self, entry: Entry, key: str) -> Entry:
        need = max(entry.need, Need.CUE if len(key) < _SURE or self._rank > 1 else Need.NOTHING)
        if self._rank > 1 and entry.settled and entry.ids:
            return replace(entry, need=need, settled=False, certainty=0.7)
        return replace(entry, need=need)

    def _weighed(self, written: str, index: int) -> Entry:
        """The entry, in doubt if another substance is spelled but one character otherwise.

        伏西汀 sounds like 氟西汀, but may be 伏硫西汀.
        """
        entry = self._entries[index]
        if not entry.settled or not entry.ids:
            return entry
        near = process.extract(
            written, self._spellings, scorer=OSA.distance, score_cutoff=1, limit=None
        )
        others = [self._entries_of[name] for name, _, _ in near]
        ids = dict.fromkeys(entry.ids)
        ids.update(dict.fromkeys(id_ for other in others for id_ in other.ids))
        if len(ids) == 1 and all(other.ids for other in others):
            return entry
        return replace(entry, ids=tuple(ids), how="ambiguous", settled=False, certainty=0.6)

    def hits(self, text: str, coded_text: str) -> list[Hit]:
        found = []
        matches = self._automaton.find_matches_as_indexes(coded_text, overlapping=True)
        for index, start, end in matches:
            names = self._names[index]
            written = text[start:end]
            if written in names:
                continue  # the exact pass has it
            if end - start < _SURE and not PARTICLES.isdisjoint(set(written).difference(*names)):
                continue
            found.append(Hit(start, end, self._unless_nearer(written, index), self._rank))
        return found
