"""The checklists: treatments asked for by name, because people forget them unless named.

Patients recall four in five single drugs but only one in four augmentations (Posternak and
Zimmerman 2003), so "anything else?" is not enough.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from bot.interview.record import INTERVIEW, Record
from lexicon import Lexicon

_TABLE = Path(__file__).parent / "data" / "checklists.csv"


ANSWERED_BY = {
    "augmentation": frozenset({"augmentation", "other_psychotropic"}),
    "stimulation": frozenset({"ect", "tms"}),
    "psychotherapy": frozenset({"psychotherapy"}),
}
"""Kinds of treatment that answer a list although it does not name them."""


class ChecklistError(Exception):
    """The table of checklists has a bad row."""


@cache
def lists() -> dict[str, tuple[str, ...]]:
    """Item of a checklist to the lexicon ids offered under it, in the order to show them."""
    found: dict[str, tuple[str, ...]] = {}
    with _TABLE.open(encoding="utf-8", newline="") as file:
        for line, row in enumerate(csv.reader(file), 1):
            if len(row) != 2 or not all(row):
                raise ChecklistError(f"{_TABLE.name}, line {line}: expected item,treatment")
            if line > 1:
                found[row[0]] = (*found.get(row[0], ()), row[1])
    return found


def fact(item: str) -> str:
    """Field of the interview under which the answer to one list is kept."""
    return f"augmentation_checklist:{item}"


def denied(treatment: str) -> str:
    """Field of the interview that says a treatment was not taken."""
    return f"denied:{treatment}"


def offered(record: Record, treatments: Iterable[str], lexicon: Lexicon) -> tuple[str, ...]:
    """What of a list is still worth naming: neither told already nor denied."""
    told = {record.value(trial, "treatment") for trial in record.trials}
    return tuple(
        id_
        for id_ in treatments
        if id_ in lexicon.treatments
        and id_ not in told
        and not record.known(INTERVIEW, denied(id_))
    )
