"""Names that are the tail of longer names: 氯胺酮 in 艾司氯胺酮, 文拉法辛 in 去甲文拉法辛.

When what stands before such a tail looks like a misspelt beginning of the longer name (艾西氯胺酮,
司氯胺酮), both are offered: one character there makes another substance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping
from dataclasses import replace

from nlp.names.hits import Hit
from nlp.names.spellings import PARTICLES, all_han
from nlp.names.vocabulary import CERTAINTY, Entry
from nlp.pinyin import syllable

_SHORTEST_TAIL = 3
_LONGEST_HEAD = 4
# A verb before a name that sounds like the head of a longer name is still a verb: 加阿米替林.
_SHORT = 2
_RANK = 4
_MOST_OTHERS = 2
_SALTS = ("盐酸", "草酸", "富马酸", "氢溴酸", "马来酸", "琥珀酸", "枸橼酸", "酒石酸", "甲磺酸")
_AROUND_NAMES = PARTICLES | frozenset(
    "吃服用喝加换改停开试含吞嗑磕予配联合并替为成从由到靠跟及或再又另单现目先光仅只全早晚上下午中夜睡前"
    "片粒颗胶囊缓释控肠溶散针液次种药克量效夫生师诊院家里外内新老点些回轮一二三四五六七八九十两几半"
)
_VERBS = PARTICLES | frozenset("加用换服改停开又再")


class ModifiedNames:
    """Tails of names to the heads that would make another substance of them."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self._heads: dict[str, list[tuple[str, Entry]]] = defaultdict(list)
        self._of_names: set[str] = set()
        for norm, entry in entries.items():
            if entry.how != "exact" or not all_han(norm) or norm.startswith(_SALTS):
                continue
            if not entry.procedure:
                self._of_names.update(set(norm) - _AROUND_NAMES)
            for cut in range(1, min(_LONGEST_HEAD, len(norm) - _SHORTEST_TAIL) + 1):
                tail = entries.get(norm[cut:])
                if tail is not None and tail.how == "exact" and tail.ids != entry.ids:
                    self._heads[norm[cut:]].append((norm[:cut], entry))

    def questioned(self, text: str, hits: list[Hit]) -> tuple[list[Hit], list[Hit]]:
        """The hits, those after a misspelt head turned into a question; and doubtful short ones.

        A hit that a longer one ends with is left alone: the longer one counts. Doubtful ones
        count only where no likeness of a longer name is found.
        """
        first: dict[int, int] = {}
        for hit in hits:
            first[hit.end] = min(hit.start, first.get(hit.end, hit.start))
        certain, doubtful = [], []
        for hit in hits:
            if not hit.entry.settled or not hit.entry.ids or first[hit.end] < hit.start:
                certain.append(hit)
            elif self._in_a_longer_name(text, hit, first):
                doubtful.append(hit._replace(entry=_doubted(hit.entry, ())))
            else:
                certain.append(self._question(text, hit, first))
        return certain, doubtful

    def _question(self, text: str, hit: Hit, ends: Container[int]) -> Hit:
        for end in range(hit.end, hit.start + _SHORTEST_TAIL - 1, -1):
            heads = self._heads.get(text[hit.start : end])
            if heads is None:
                continue
            for head, longer in heads:
                taken = _misspelt_length(text[max(0, hit.start - len(head)) : hit.start], head)
                if taken:
                    doubt = _doubted(hit.entry, longer.ids)
                    return Hit(hit.start - taken, hit.end, doubt, _RANK)
            if self._glued(text, hit.start, ends):
                others = dict.fromkeys(id_ for _, longer in heads for id_ in longer.ids)
                doubt = _doubted(hit.entry, tuple(others)[:_MOST_OTHERS])
                return Hit(hit.start - 1, hit.end, doubt, _RANK)
        return hit

    def _in_a_longer_name(self, text: str, hit: Hit, ends: Container[int]) -> bool:
        """A short name beside a character that names are made of: 平忧停, 氯硝西洋."""
        start, end = hit.start, hit.end
        if end - start > (_SHORT + 1 if hit.entry.how == "typo" else _SHORT):
            return False
        after = text[end] if end < len(text) else ""
        return after in self._of_names or self._glued(text, start, ends)

    def _glued(self, text: str, start: int, ends: Container[int]) -> bool:
        """Whether a character that names are made of, and no other name, ends where one starts."""
        if start == 0 or start in ends or text[start - 1] not in self._of_names:
            return False
        return not text.endswith(_SALTS, 0, start)


def _doubted(entry: Entry, others: tuple[str, ...]) -> Entry:
    certainty = CERTAINTY["ambiguous"]
    ids = (*others, *entry.ids)
    return replace(entry, ids=ids, how="typo", settled=False, certainty=certainty)


def _misspelt_length(written: str, head: str) -> int:
    """How many characters before the tail belong to a misspelt head: 0 if it is none."""
    aligned = list(zip(written[::-1], head[::-1], strict=False))
    same = [_same(char, meant) for char, meant in aligned]
    length = max((at for at, fits in enumerate(same, 1) if fits), default=0)
    if length == 0 and written and written[-1] in head and written[-1] not in _VERBS:
        return 1  # a character left out: 艾西酞普兰
    return length


def _same(char: str, meant: str) -> bool:
    if char == meant:
        return True
    return char not in _VERBS and all_han(char) and syllable(char) == syllable(meant)
