"""Words that speak for a treatment: doses, verbs of taking, lengths of time.

They decide whether a name that is also a word, or a likely misspelling, is looked at at all.
Nothing is read out of them here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from typing import Final

from ahocorasick_rs import AhoCorasick

from nlp.names.spellings import is_letter
from nlp.tables import phrases

_KINDS: Final = ("verb", "dose", "time", "talk")

_UNIT = r"(?:mgs?|mcg|ug|g|毫克|微克|克|片|粒|颗|#|tabs?|tablets?|pills?)(?![a-z])"
_DOSE_AFTER = re.compile(r"[\s:：,，@-]{0,2}(?:at |about |up to )?\d+(?:\.\d+)?\s?" + _UNIT)
_NUMBER_AFTER = re.compile(
    r"[\s:：]{0,2}(?:at )?\d+(?:\.\d+)?(?!\d|\s?(?:年|月|岁|号|years?|yrs?))"
)
_DOSE_BEFORE = re.compile(r"(?:\d|半|一|两|二|三)\s?" + _UNIT + r"\s?(?:of |的)?$")
_COUNTED_AFTER = re.compile(
    r"[^，。,.;；！？\s]{0,6}?\d{1,3}\s?(?:次|sessions?)|\s?(?:sessions|x\s?\d)"
)
_ATTENDED_BEFORE = re.compile(
    r"(?:做|见|看|接受|参加)[了过着的\d一二三四五六七八九十几半两年个月周次]{0,8}$"
    r"|(?<![a-z])(?:did|does|had|doing|sessions of|course of|saw|seeing|seen)(?: an?| my)? $"
)
_TAKEN_AFTER = re.compile(
    r"\s?(?:我|也|都|就|倒是|一直|片|丸)?(?:吃|喝|服)(?:了|过|着|的|到|上|完|一)"
)
_ASPECT = "(?:了|过|着|的|上|回|完|点|一?片|半片|几片|一直在|就是){0,2}"
_TAKEN_BEFORE = re.compile(
    r"(?:(?:吃|服|服用|喝|嗑|磕|加用|换成|换用|换到|改用|改成|改为|停用|用过|用了|试过|试了|开了|加了|换了|停了|予|用)"
    + _ASPECT
    + r"|(?<![a-z])(?:took|takes?|taking|taken|tried|try|trying|started|starting|start|using|used"
    r"|on|off|added|adding|prescribed|stopped|quit)"
    r"(?:\s(?:my|the|some|with|on|me|taking)){0,2})\s?$"
)
_REACH_BACK = 24


class CueWords:
    """The cue words, ready to be looked for."""

    def __init__(self) -> None:
        kinds = {
            word: row.one_of("kind", _KINDS)
            for word, row in phrases("name_cues.tsv", ("phrase", "kind"))
        }
        self._kinds = tuple(kinds.values())
        self._automaton = AhoCorasick(tuple(kinds))

    def starts(self, text: str) -> dict[str, list[int]]:
        """Kind of cue to the ordered offsets at which such words begin."""
        found: dict[str, list[int]] = {kind: [] for kind in _KINDS}
        end_of_text = len(text)
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if start and is_letter(text[start]) and is_letter(text[start - 1]):
                continue
            if end < end_of_text and is_letter(text[end - 1]) and is_letter(text[end]):
                continue
            found[self._kinds[index]].append(start)
        for offsets in found.values():
            offsets.sort()
        return found


class Cues:
    """The cues of one text, looked for when first asked about."""

    def __init__(self, text: str, words: CueWords) -> None:
        self.text = text
        self._words = words

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        return self._words.starts(self.text)

    def near(self, start: int, end: int, kinds: tuple[str, ...] = _KINDS) -> bool:
        """Whether a cue of these kinds, or a number right after, is near the span."""
        if _NUMBER_AFTER.match(self.text, end):
            return True
        reach = 40 if is_letter(self.text[start]) else 16
        return any(_any_between(self._starts[kind], start - reach, end + reach) for kind in kinds)

    def beside(self, start: int, end: int) -> bool:
        """Whether a dose or a verb of taking stands right beside the span."""
        text = self.text
        if _NUMBER_AFTER.match(text, end) or self.dosed(start, end):
            return True
        if _COUNTED_AFTER.match(text, end) or _TAKEN_AFTER.match(text, end):
            return True
        reach = max(0, start - _REACH_BACK)
        return any(
            before.search(text, reach, start) for before in (_TAKEN_BEFORE, _ATTENDED_BEFORE)
        )

    def dosed(self, start: int, end: int) -> bool:
        """Whether an amount with its unit stands right before or after the span."""
        if _DOSE_AFTER.match(self.text, end):
            return True
        return _DOSE_BEFORE.search(self.text, max(0, start - _REACH_BACK), start) is not None


def _any_between(offsets: list[int], low: int, high: int) -> bool:
    index = bisect_left(offsets, low)
    return index < len(offsets) and offsets[index] < high
