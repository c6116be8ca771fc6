"""The form in which names are compared: case, width, script and blanks do not matter."""

from __future__ import annotations

import csv
import re
import unicodedata
from functools import cache
from pathlib import Path

_SCRIPT = Path(__file__).parent / "data" / "traditional.csv"
_TYPED: dict[int, str | None] = {
    **dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u00b4`"), "'"),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2212"), "-"),
    **dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad")),
}
"""Quotation marks and hyphens as typed to plain ones; characters that cannot be seen to none."""
_HAN = "\u2e80-\u9fff"
_BLANK_BY_HAN = re.compile(rf"(?<=[{_HAN}]) | (?=[{_HAN}])")


@cache
def _script() -> dict[int, str | None]:
    """Traditional to simplified, for the characters that names of treatments are written with."""
    with _SCRIPT.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return {ord(old): new for old, new in rows} | _TYPED


def normal_form(name: str) -> str:
    """`name` in small letters, half width and simplified characters, blanks reduced.

    >>> normal_form(" Ｚｏｌｏｆｔ "), normal_form("樂復得"), normal_form("双侧 ECT")
    ('zoloft', '乐复得', '双侧ect')
    """
    if name.isascii():
        return " ".join(name.translate(_TYPED).lower().split())
    small = _compatible(_compatible(name.translate(_TYPED)))
    return _BLANK_BY_HAN.sub("", " ".join(small.translate(_script()).split()))


def _compatible(text: str) -> str:
    # A small letter may take an accent into one character where its capital cannot.
    return unicodedata.normalize("NFKC", text.lower())
