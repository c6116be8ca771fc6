"""One normal form for matching that keeps every character in its place.

Full-width forms become ASCII, traditional characters simplified, capitals small. Each character
maps to exactly one character, so an offset in the normal form is an offset in the text as given
and no map between the two is ever needed. (A character whose normal form would be longer, such
as the square mg sign or a vulgar fraction, stays as it is: the grammars know those.)
"""

from __future__ import annotations

import unicodedata
from functools import cache

_CJK = range(0x3400, 0xA000)


@cache
def _table() -> dict[int, str]:
    """Character to its one-character normal form, for every character that has another."""
    from opencc import OpenCC  # loads its dictionaries: only when text is read

    han = [chr(code) for code in _CJK]
    simplified = OpenCC("t2s").convert("\n".join(han)).split("\n")
    table = {ord(a): b for a, b in zip(han, simplified, strict=True) if a != b and len(b) == 1}
    for code in (*range(0x80, 0x3400), *range(0xF900, 0x10000)):
        char = chr(code)
        if unicodedata.category(char) == "No":  # ① before a year would become part of it
            continue
        plain = unicodedata.normalize("NFKC", char).lower()
        if len(plain) == 1 and plain != char:
            table[code] = table.get(ord(plain), plain)
    table |= {code: chr(code).lower() for code in range(ord("A"), ord("Z") + 1)}
    # Zero-width characters would split a name in two; as blanks they still do, but visibly.
    table |= dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD), "\N{SPACE}")
    table |= dict.fromkeys(map(ord, "\u2018\u2019\u02bc"), "'")
    table |= dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2212"), "-")
    return table


def normalise(text: str) -> str:
    """The normal form of `text`, of the same length."""
    return text.translate(_table())
