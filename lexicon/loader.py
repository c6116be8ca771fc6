"""Reads the tables of `lexicon/data` into a Lexicon, or says which cell is wrong.

Everything is checked whenever it is loaded: columns, kinds, classes, references between tables,
keys that stand twice, names that mean two things without being listed as ambiguous.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import MappingProxyType

from lexicon.lexicon import Lexicon
from lexicon.names import Names
from lexicon.sources import Folder
from lexicon.table import LexiconError
from lexicon.treatments import read_classes, read_dose_rules, read_treatments

DATA = Path(__file__).parent / "data"


@cache
def load(leave_out: frozenset[str] = frozenset()) -> Lexicon:
    """The lexicon without the rows that rest on the sources in `leave_out` alone.

    A row with another source beside those stays. Treatments always stay; without `atc` their
    codes and daily doses are empty, and so is a minimum dose that was taken from a daily dose.

    Raises LexiconError when a label is unknown or a table has a bad row.
    """
    return load_from(DATA, leave_out)


def load_from(path: Path, leave_out: frozenset[str] = frozenset()) -> Lexicon:
    """The same for tables in another folder; not cached."""
    folder = Folder(path, leave_out)
    if unknown := sorted(leave_out - folder.sources.keys()):
        known = ", ".join(sorted(folder.sources))
        raise LexiconError(f"unknown source {', '.join(unknown)}; known are {known}")
    classes = read_classes(folder)
    treatments = read_treatments(folder, classes)
    names = Names(folder, treatments, classes)
    return Lexicon(
        treatments=MappingProxyType(treatments),
        names=names.rows,
        ambiguous=MappingProxyType(names.ambiguous),
        confusable=names.confusable,
        decoys=tuple(decoy.name for decoy in names.decoys),
        dose_rules=MappingProxyType(read_dose_rules(folder, treatments)),
        class_names=names.class_names,
        classes=MappingProxyType(classes),
        decoy_rows=names.decoys,
        sources=MappingProxyType(dict(folder.sources)),
        _ids=MappingProxyType(names.meaning),
    )
