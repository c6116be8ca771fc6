"""All names of treatments in a text: spelled, by sound, misspelt, shortened, and classes.

The passes run from the surest to the least sure, and each looks only at what the ones before have
left. A name is settled only when it is spelled as in the lexicon, sounds exactly like one name,
or is one letter off a long name far from every other (see `likeness`); all else is to be asked.
"""

from __future__ import annotations

import re

from lexicon import Lexicon
from nlp.mentions import Name, Span
from nlp.names import vocabulary
from nlp.names.affixes import Affixes
from nlp.names.cues import Cues, CueWords
from nlp.names.exact import ExactNames
from nlp.names.han import MisspeltHan
from nlp.names.hits import Board, Hit, longest_first
from nlp.names.isolated import isolated
from nlp.names.likeness import LikeNames
from nlp.names.modified import ModifiedNames
from nlp.names.short import short_forms
from nlp.names.sound import SoundNames
from nlp.names.spellings import searchable
from nlp.names.vocabulary import Entry, Need
from nlp.normalise import normalise
from nlp.pinyin import coded_blurred

_WORD = re.compile(r"[a-z]{3,}")
_LONGEST_WORD = 24
_BETWEEN = re.compile(
    r"(?:[\s,，、/+&;；|()（）和与跟及或加\d.]|mgs?|毫克|and|or|plus|then|with|还有|以及|片){0,12}"
)
_WIDEST_GAP = 12
_BY_SOUND = 1


class NameFinder:
    """Finds names of treatments. Built once from the lexicon; has no state of its own after."""

    def __init__(self, lexicon: Lexicon) -> None:
        entries = vocabulary.build(lexicon)
        self.exact = ExactNames({**short_forms(lexicon, entries), **entries})
        self.modified = ModifiedNames(entries)
        self.sound = SoundNames(entries)
        self.han = MisspeltHan(entries)
        self.like = LikeNames(self.exact.spellings)
        self._affixes = Affixes()
        self._cue_words = CueWords()

    def find(self, norm: str, raw: str) -> list[Name]:
        """Names in order, not overlapping. `norm` is `normalise(raw)`, so offsets agree."""
        text = searchable(norm)
        board = Board(len(text))
        cues = Cues(text, self._cue_words)
        hits = self.exact.hits(text)
        blurred = "" if text.isascii() else coded_blurred(text)
        if blurred:
            hits += self.sound.hits(text, blurred)
        certain, doubtful = self.modified.questioned(text, hits)
        self._place(certain, board, cues, raw)
        if blurred:
            self._place(self.han.hits(text, blurred, board), board, cues, raw)
            self._place(doubtful, board, cues, raw)
        self._place(self._misspelt(text, board), board, cues, raw)
        return self._names(board, text, raw)

    def match(self, text: str) -> Name | None:
        """The one treatment that an answer to "which one?" names, or None.

        Proposes more readily than `find` and settles no more readily.
        """
        return isolated(self, text, normalise(text))

    def named(self, hit: Hit, text: str, raw: str) -> Name:
        """One hit as a name, with its salt and form."""
        start, end = self._affixes.widened(text, hit.start, hit.end)
        return as_name(hit.entry, start, end, raw)

    def _place(self, hits: list[Hit], board: Board, cues: Cues, raw: str) -> None:
        """Put the hits on the board, longest first: sure ones, then those in need of a cue, and
        medicine in general only where no name is (药 in 中药)."""
        ordered = longest_first(hits)
        for hit in ordered:
            if hit.entry.need is Need.NOTHING and hit.entry.how != "unnamed":
                board.place_if_free(hit)
        self._place_wanting([hit for hit in ordered if hit.entry.need], board, cues, raw)
        for hit in ordered:
            if hit.entry.how == "unnamed":
                board.place_if_free(hit)

    def _place_wanting(self, wanting: list[Hit], board: Board, cues: Cues, raw: str) -> None:
        wanting.sort(key=lambda hit: (hit.rank > _BY_SOUND, hit.start - hit.end, hit.rank))
        for _ in range(2):  # twice: a name that has found its cue is a cue to those beside it
            left = []
            for hit in wanting:
                if not board.free(hit.start, hit.end):
                    continue
                if self._spoken_for(hit, board, cues, raw):
                    board.place(hit)
                else:
                    left.append(hit)
            wanting = left

    def _spoken_for(self, hit: Hit, board: Board, cues: Cues, raw: str) -> bool:
        start, end = self._affixes.widened(cues.text, hit.start, hit.end)
        if hit.entry.need is Need.CUE:
            return cues.near(start, end) or listed(raw, hit, board)
        if hit.entry.need is Need.SHOUTED:
            if not raw[hit.start : hit.end].isupper():
                return hit.end - hit.start > 4 and cues.dosed(start, end)
            return cues.dosed(start, end) or cues.beside(start, end) or listed(raw, hit, board)
        return cues.beside(start, end) or listed(raw, hit, board)

    def _misspelt(self, text: str, board: Board) -> list[Hit]:
        found = []
        words = [match.span() for match in _WORD.finditer(text)]
        for index, (start, end) in enumerate(words):
            if not board.free(start, end) or end - start > _LONGEST_WORD:
                continue
            word = text[start:end]
            if self.like.ordinary(word):
                continue
            entry = self.like.like(word)
            if entry is not None:
                found.append(Hit(start, end, entry, 3))
            elif index + 1 < len(words):
                found += self._torn(text, start, *words[index + 1])
        return found

    def _torn(self, text: str, start: int, next_start: int, end: int) -> list[Hit]:
        """`zolo ft`: a name torn in two by a blank."""
        if text[next_start - 1] != " " or end - start > _LONGEST_WORD:
            return []
        joined = text[start:end].replace(" ", "")
        known = self.exact.spellings.get(joined)
        if known is None or known.how != "exact" or len(joined) < 6:
            return []
        return [Hit(start, end, known, 3)]

    def _names(self, board: Board, text: str, raw: str) -> list[Name]:
        names = []
        hits = [hit for hit in board.in_order() if hit.entry.how != "nothing"]
        floor = 0
        for index, hit in enumerate(hits):
            ceiling = hits[index + 1].start if index + 1 < len(hits) else len(text)
            start, end = hit.start, hit.end
            if hit.entry.ids or hit.entry.how == "decoy":
                start, end = self._affixes.widened(text, start, end)
            start, end = max(start, floor), min(end, ceiling)
            floor = end
            names.append(as_name(hit.entry, start, end, raw))
        return names


def listed(raw: str, hit: Hit, board: Board) -> bool:
    """Whether only list punctuation stands between the hit and a treatment placed already."""
    for gap in range(_WIDEST_GAP + 1):
        before = board.by_end.get(hit.start - gap)
        if before and before.entry.ids and _BETWEEN.fullmatch(raw, before.end, hit.start):
            return True
        after = board.by_start.get(hit.end + gap)
        if after and after.entry.ids and _BETWEEN.fullmatch(raw, hit.end, after.start):
            return True
    return False


def as_name(entry: Entry, start: int, end: int, raw: str) -> Name:
    """The public form of an entry found at a place."""
    how = "exact" if entry.how == "nothing" else entry.how
    return Name(
        Span(start, end), raw[start:end], entry.ids, entry.settled, how, entry.certainty,
        entry.treatment_class, entry.kind,
    )  # fmt: skip
