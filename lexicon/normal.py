"""The form in which names are compared: case, width, script and blanks do not matter."""

from __future__ import annotations

import csv
import re
import unicodedata
from functools import cache
from pathlib import Path

_SCRIPT = Path(__file__).parent / "data" / "traditional.csv"
_PLAIN = {ord(char): "'" for char in "\u2018\u2019\u02bc\u00b4`"} | {
    ord(char): "-" for char in "\u2010\u2011\u2012\u2013\u2212"
}
_INVISIBLE = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD))
_HAN = "\u2e80-\u9fff"
_BLANK_BY_HAN = re.compile(rf"(?<=[{_HAN}]) | (?=[{_HAN}])")


@cache
def _script() -> dict[int, str | None]:
    """Traditional to simplified, for the characters that names of treatments are written with."""
    with _SCRIPT.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        table: dict[int, str | None] = {ord(old): new for old, new in rows}
    return table | _PLAIN | _INVISIBLE


def normal_form(name: str) -> str:
    """`name` in small letters, half width and simplified characters, blanks reduced.

    >>> normal_form(" Ｚｏｌｏｆｔ "), normal_form("樂復得"), normal_form("双侧 ECT")
    ('zoloft', '乐复得', '双侧ect')
    """
    if name.isascii():
        return " ".join(name.lower().split())
    plain = unicodedata.normalize("NFKC", name).translate(_script()).lower()
    return _BLANK_BY_HAN.sub("", " ".join(plain.split()))
