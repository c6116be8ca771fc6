"""Which found treatment is which labelled one.

Entries of one message are matched by substance, in the order of the text; where a substance was
labelled or found several times, the pairing that agrees in most values is taken. What is left is
matched by the place of the name, so that a wrong substance shows as such. `optional` labels
are neutral: neither finding nor missing them counts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

Gold = Mapping[str, Any]
Found = Mapping[str, Any]

SAME = {
    "psychotherapy unspecified": "psychotherapy",
    "supportive": "psychotherapy",
    "counselling": "psychotherapy",
}
"""Ids of the lexicon that the labels do not tell apart."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and what was found for it; one of them may be missing."""

    gold: Gold | None
    found: Found | None


def substance(generic: str | None) -> str | None:
    """The substance as the labels spell it."""
    return None if generic is None else SAME.get(generic, generic)


def match(text: str, gold: Sequence[Gold], found: Sequence[Found]) -> list[Pair]:
    """Every label and every found treatment in exactly one pair."""
    pairs: list[Pair] = []
    open_gold, open_found = list(gold), list(found)
    for name in dict.fromkeys(substance(g["generic_en"]) for g in gold):
        labelled = [g for g in open_gold if substance(g["generic_en"]) == name]
        same = [f for f in open_found if substance(f["generic_en"]) == name]
        for g, f in _agreeing(labelled, same):
            pairs.append(Pair(g, f))
            open_gold.remove(g)
            open_found.remove(f)
    for g in list(open_gold):
        f = next((f for f in open_found if _may_be(text, g, f)), None)
        if f is not None:
            pairs.append(Pair(g, f))
            open_gold.remove(g)
            open_found.remove(f)
    return [*pairs, *(Pair(g, None) for g in open_gold), *(Pair(None, f) for f in open_found)]


def _agreeing(gold: list[Gold], found: list[Found]) -> list[tuple[Gold, Found]]:
    size = min(len(gold), len(found))
    if size == 0:
        return []
    choices = (
        list(zip(some, others, strict=True))
        for some in combinations(gold, size)
        for others in combinations(found, size)
    )
    return max(choices, key=lambda pairs: sum(_agreement(g, f) for g, f in pairs))


def _agreement(gold: Gold, found: Found) -> float:
    keys = ("taken", "dose_mg_per_day", "duration_days_min", "outcome", "ongoing")
    same = sum(gold.get(key) == found.get(key) for key in keys)
    return same + 2 * (gold["taken"] == found["taken"]) - (0.5 if gold.get("optional") else 0.0)


def _may_be(text: str, gold: Gold, found: Found) -> bool:
    """The names stand at the same place, or both are of an unnamed treatment of one kind."""
    start, end = found["spans"]["name"]
    written = gold["name_as_written"]
    place = text.find(written)
    while place >= 0:
        if place < end and start < place + len(written):
            return True
        place = text.find(written, place + 1)
    unnamed = "(unspecified)" in gold["generic_en"] and found["generic_en"] is None
    return unnamed and not found["alternatives"] and gold["kind"] == found["kind"]
