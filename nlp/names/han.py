"""Chinese names with a character wrong, left out or put in (氯硝西洋, 度诺西丁).

A misspelt name keeps at least one pair of neighbouring syllables; such pairs are found in one
pass, and only the names that contain them are compared, syllable by syllable. Never settled: it
takes one character to make another substance of a name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick
from rapidfuzz.distance import OSA

from nlp.names.hits import Board, Hit
from nlp.names.spellings import PARTICLES, all_han
from nlp.names.vocabulary import Entry, Need
from nlp.pinyin import coded_blurred

_SHORTEST, _LONGEST = 3, 9
_MOST_CANDIDATES = 3
_PROPOSE_FROM = 0.5
_AS_GOOD = 0.02
# Besides particles: what counts, measures and tells of taking stands around names, not in them.
_AROUND = PARTICLES | frozenset(
    "一二三四五六七八九十百半两几第片粒颗次每早晚上下中加减停换用服开药量起效"
)


class _Window(NamedTuple):
    score: float
    start: int
    end: int
    name: int


class MisspeltHan:
    """All Chinese names of three characters or more, by pairs of blurred syllables."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self._names = [
            (norm, coded_blurred(norm), entry)
            for norm, entry in entries.items()
            if _SHORTEST <= len(norm) <= _LONGEST
            and all_han(norm)
            and entry.how in ("exact", "ambiguous", "decoy")
            and entry.need is Need.NOTHING
            and not entry.procedure
        ]
        pairs: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for index, (_, code, _entry) in enumerate(self._names):
            for offset in range(len(code) - 1):
                pairs[code[offset : offset + 2]].append((index, offset))
        self._pairs = tuple(pairs.values())
        self._automaton = AhoCorasick(tuple(pairs))

    def hits(self, text: str, code: str, board: Board) -> list[Hit]:
        """Windows like a name, in the free parts of the text; the best of those that overlap.

        `code` is `coded_blurred(text)`.
        """
        best: dict[tuple[int, int], list[_Window]] = defaultdict(list)
        seen: set[tuple[int, int]] = set()
        for pair, start, _end in self._automaton.find_matches_as_indexes(code, overlapping=True):
            if not board.free(start, start + 2):
                continue
            for index, offset in self._pairs[pair]:
                place = (start - offset, index)
                if place in seen:
                    continue
                seen.add(place)
                window = self._window(text, code, *place)
                if window is not None and board.free(window.start, window.end):
                    best[window.start, window.end].append(window)
        return [self._hit(windows) for windows in best.values()]

    def nearest(self, written: str) -> Entry | None:
        """The names that a few characters, known to be a name, sound most like."""
        if not PARTICLES.isdisjoint(written):
            return None
        code = coded_blurred(written)
        scored = sorted(
            (
                (OSA.normalized_similarity(code, name_code), norm.startswith(written[0]), index)
                for index, (norm, name_code, _) in enumerate(self._names)
            ),
            reverse=True,
        )
        best = scored[0][0] if scored else 0.0
        if best < _PROPOSE_FROM:
            return None
        ids: dict[str, None] = {}
        for score, _, index in scored[:20]:
            if score >= best - 0.1:
                ids.update(dict.fromkeys(self._names[index][2].ids))
        kept = tuple(ids)[:_MOST_CANDIDATES]
        if not kept:
            return Entry((), "decoy", False, Need.NOTHING, best)
        return Entry(kept, "typo", False, Need.NOTHING, best * 0.8)

    def _window(self, text: str, code: str, start: int, index: int) -> _Window | None:
        norm, name_code, _ = self._names[index]
        length = len(norm)
        best: _Window | None = None
        for size in (length,) if length < 4 else (length, length - 1, length + 1):
            end = start + size
            if start < 0 or end > len(text):
                continue
            if best is not None:
                break  # as long as the name, and like it
            allowed = 1 if length < 6 else 2
            edits = OSA.distance(code[start:end], name_code, score_cutoff=allowed)
            if edits > allowed or not _whole(text[start:end], norm, code[end - 1], name_code[-1]):
                continue
            same = sum(a == b for a, b in zip(text[start:end], norm, strict=False))
            score = 1 - (edits + 0.3 * (1 - same / length)) / length
            if best is None or score > best.score:
                best = _Window(score, start, end, index)
        return best

    def _hit(self, windows: list[_Window]) -> Hit:
        windows.sort(reverse=True)
        ids: list[str] = []
        for window in windows:
            ids += [id_ for id_ in self._names[window.name][2].ids if id_ not in ids]
        score, start, end, name = windows[0]
        need = Need.CLOSE if len(self._names[name][0]) == _SHORTEST else Need.CUE
        equals = [window for window in windows if window.score >= score - _AS_GOOD]
        if all(self._names[window.name][2].how == "decoy" for window in equals):
            return Hit(start, end, Entry((), "decoy", False, need, score), 3)
        entry = Entry(tuple(ids[:_MOST_CANDIDATES]), "typo", False, need, score * 0.8)
        return Hit(start, end, entry, 3)


def _whole(written: str, norm: str, last: str, name_last: str) -> bool:
    """A window of Chinese characters only, none of them a word of grammar that the name lacks."""
    if not all_han(written) or not _AROUND.isdisjoint(set(written).difference(norm)):
        return False
    if len(norm) == _SHORTEST and sum(map(str.__eq__, written, norm)) < _SHORTEST - 1:
        return False
    # A window longer or shorter than the name must end as the name ends, or it takes in a
    # neighbour.
    return len(written) == len(norm) or last == name_last
