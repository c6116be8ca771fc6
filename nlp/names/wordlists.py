"""Plain lists of words in `nlp/data`, for the guards."""

from __future__ import annotations

from functools import cache

from nlp.tables import FOLDER


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list, parted by blanks; lines that begin with `#` say where it is from."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
