"""Names that are the tail of longer names: 氯胺酮 in 艾司氯胺酮, 文拉法辛 in 去甲文拉法辛.

When what stands before such a tail looks like a misspelt beginning of the longer name (艾西氯胺酮,
司氯胺酮), both are offered: one character there makes another substance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from nlp.names.hits import Hit
from nlp.names.spellings import PARTICLES, all_han
from nlp.names.vocabulary import CERTAINTY, Entry
from nlp.pinyin import syllable

_SHORTEST_TAIL = 3
_LONGEST_HEAD = 4
# A verb before a name that sounds like the head of a longer name is still a verb: 加阿米替林.
_VERBS = PARTICLES | frozenset("加用换服改停开又再")


class ModifiedNames:
    """Tails of names to the heads that would make another substance of them."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self._heads: dict[str, list[tuple[str, Entry]]] = defaultdict(list)
        for norm, entry in entries.items():
            if entry.how != "exact" or not all_han(norm):
                continue
            for cut in range(1, min(_LONGEST_HEAD, len(norm) - _SHORTEST_TAIL) + 1):
                tail = entries.get(norm[cut:])
                if tail is not None and tail.how == "exact" and tail.ids != entry.ids:
                    self._heads[norm[cut:]].append((norm[:cut], entry))

    def questioned(self, text: str, hits: list[Hit]) -> list[Hit]:
        """The hits, those after a misspelt head turned into a question."""
        return [self._question(text, hit) for hit in hits]

    def _question(self, text: str, hit: Hit) -> Hit:
        for head, longer in self._heads.get(text[hit.start : hit.end], ()):
            written = text[max(0, hit.start - len(head)) : hit.start]
            taken = 0 if written == head else _misspelt_length(written, head)
            if taken:
                ids = (*longer.ids, *hit.entry.ids)
                doubt = replace(
                    hit.entry, ids=ids, how="typo", settled=False,
                    certainty=CERTAINTY["ambiguous"],
                )  # fmt: skip
                return Hit(hit.start - taken, hit.end, doubt, hit.rank)
        return hit


def _misspelt_length(written: str, head: str) -> int:
    """How many characters before the tail belong to a misspelt head: 0 if it is none."""
    aligned = list(zip(written[::-1], head[::-1], strict=False))
    same = [_same(char, meant) for char, meant in aligned]
    return max((at for at, fits in enumerate(same, 1) if fits), default=0)


def _same(char: str, meant: str) -> bool:
    if char == meant:
        return True
    return char not in _VERBS and all_han(char) and syllable(char) == syllable(meant)
