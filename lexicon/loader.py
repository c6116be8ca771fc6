"""Reads the tables of `lexicon/data` into a Lexicon, or says which cell is wrong.

Everything is checked at load time: columns, kinds, classes, references between tables, keys
that stand twice, names that mean two things without being listed as ambiguous.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lexicon.lexicon import Lexicon
from lexicon.parse import Tables
from lexicon.table import LexiconError

DATA = Path(__file__).parent / "data"


@cache
def load(leave_out: frozenset[str] = frozenset()) -> Lexicon:
    """The lexicon without the rows that rest on the sources in `leave_out` alone.

    A row with another source beside those stays. Treatments always stay; without `atc` their
    codes and daily doses are empty, and so is a minimum dose that was taken from a daily dose.

    Raises LexiconError when a label is unknown or a table has a bad row.
    """
    return load_from(DATA, leave_out)


def load_from(folder: Path, leave_out: frozenset[str] = frozenset()) -> Lexicon:
    """The same for tables in another folder; not cached."""
    tables = Tables(folder, leave_out)
    unknown = sorted(leave_out - tables.sources.keys())
    if unknown:
        raise LexiconError(
            f"unknown source {', '.join(unknown)}; known are {', '.join(sorted(tables.sources))}"
        )
    return tables.lexicon()
