"""The ways in which one name is written: blanks and hyphens optional, pinyin with and without."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from nlp.pinyin import spelled

_HAN_FIRST, _HAN_LAST = "\u3400", "\u9fff"
_MAX_SYLLABLES = 8
_FREE_SYLLABLES = 4
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")

# Tone marks as typed by careful people, and ü as the v of keyboards.
_TONES = {
    ord(marked): plain
    for plain, row in {
        "a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "v": "üǖǘǚǜ",
    }.items()
    for marked in row
}  # fmt: skip


def searchable(norm: str) -> str:
    """Pinyin tone marks off, ü as v, half characters (no automaton takes them) out; same length."""
    return norm if norm.isascii() else _HALF_CHARACTER.sub("\ufffd", norm.translate(_TONES))


def is_letter(char: str) -> bool:
    """A letter of an alphabet: one that can make a longer word of a name beside it."""
    return char < "\u2e80" and char.isalpha()


def is_han(char: str) -> bool:
    return _HAN_FIRST <= char <= _HAN_LAST


# Characters that stand between words rather than in names: 的八斤 is no 德巴金.
PARTICLES = frozenset(
    "的了是不我你他她它在就也都还有没吃到得地着过会说要去被把让跟和与这那个么吗呢吧啊很太天年月日时后前"
)


def all_han(text: str) -> bool:
    return all(_HAN_FIRST <= char <= _HAN_LAST for char in text)


def latin_variants(norm: str) -> Iterator[str]:
    """`sam-e` -> sam-e, sam e, same; joined only where the result is long enough to be a name."""
    yield norm
    parts = norm.replace("-", " ").split()
    if 1 < len(parts) <= 4:
        yield " ".join(parts)
        yield "-".join(parts)
        joined = "".join(parts)
        if len(joined) >= 6:
            yield joined


def pinyin_variants(name: str) -> Iterator[str]:
    """`舍曲林` -> shequlin, she qu lin, shequ lin ...; nothing for names under three syllables."""
    syllables = spelled(name)
    if syllables is None or not 3 <= len(syllables) <= _MAX_SYLLABLES:
        return
    for parts in {syllables, tuple(part.replace("v", "u") for part in syllables)}:
        yield "-".join(parts)
        yield "'".join(parts)
        if len(parts) > _FREE_SYLLABLES:
            yield "".join(parts)
            yield " ".join(parts)
            continue
        for gaps in itertools.product(("", " "), repeat=len(parts) - 1):
            yield "".join(itertools.chain.from_iterable(zip(parts, (*gaps, ""), strict=True)))
