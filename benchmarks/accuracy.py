"""Counting what was right: per message, per field, with every error kept.

A treatment counts as taken where the label says so and it is not optional; one of a relative
(`proxy_report`) counts as right under either reading. A dose is right when equal, null included;
a length of time when both ends agree within a tenth; an outcome when it is the label's or one of
its alternatives. Fields are only judged where the substance was found and taken. A name that is
asked about is a miss for recall, never a false one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import sqrt
from typing import Any

from benchmarks.matching import Found, Gold, Pair, match, substance


@dataclass(slots=True)
class Tally:
    """Counts of one group of messages. `right` and `of` by field."""

    messages: int = 0
    hits: int = 0
    misses: int = 0
    false: int = 0
    asked: int = 0
    wrong_substance: int = 0
    alarms: int = 0
    alarms_of: int = 0
    right: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    risk: list[tuple[float, bool]] = field(default_factory=list)
    """Certainty of each accepted treatment, and whether all of it was right."""
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.hits / max(self.hits + self.false, 1)

    @property
    def recall(self) -> float:
        return self.hits / max(self.hits + self.misses, 1)

    @property
    def f1(self) -> float:
        return 2 * self.hits / max(2 * self.hits + self.false + self.misses, 1)

    def accuracy(self, name: str) -> float:
        return self.right[name] / max(self.of[name], 1)


def tally(rows: Iterable[tuple[Mapping[str, Any], list[Found]]]) -> Tally:
    """Counts over messages with what was found in each."""
    counted = Tally()
    for row, found in rows:
        counted.messages += 1
        for pair in match(row["text"], row["treatments"], found):
            _count(counted, row, pair)
    return counted


def _count(tally: Tally, row: Mapping[str, Any], pair: Pair) -> None:
    gold, found = pair.gold, pair.found
    if gold is None:
        if found is not None and found["taken"] is True and _counts(found):
            tally.false += 1
            _note(tally, row, "not labelled", gold, found)
        return
    if gold.get("optional"):
        return
    positive = gold["taken"] is True or bool(gold.get("proxy_report"))
    if found is None:
        if positive:
            tally.misses += 1
            _note(tally, row, "missed", gold, found)
        else:
            tally.alarms_of += 1
            tally.of["standing"] += 1
            tally.right["standing"] += 1
        return
    same = substance(found["generic_en"]) == substance(gold["generic_en"]) or (
        found["generic_en"] is None and "(unspecified)" in gold["generic_en"]
    )
    if not same:
        _other_substance(tally, row, gold, found, positive=positive)
        return
    _standing(tally, row, gold, found, positive=positive)


def _other_substance(
    tally: Tally, row: Mapping[str, Any], gold: Gold, found: Found, *, positive: bool
) -> None:
    if found["generic_en"] is None:
        tally.asked += 1
    else:
        tally.wrong_substance += 1
    if positive:
        tally.misses += 1
    _note(tally, row, "asked" if found["generic_en"] is None else "WRONG SUBSTANCE", gold, found)


def _standing(
    tally: Tally, row: Mapping[str, Any], gold: Gold, found: Found, *, positive: bool
) -> None:
    told = found["taken"]
    agrees = told == gold["taken"] or (bool(gold.get("proxy_report")) and told is not False)
    tally.of["standing"] += 1
    tally.right["standing"] += agrees
    if not agrees:
        _note(tally, row, "standing", gold, found)
    if not positive:
        tally.alarms_of += 1
        tally.alarms += told is True
        return
    if told is False or (told == "other_person" and not gold.get("proxy_report")):
        tally.misses += 1
        return
    tally.hits += 1
    wrong = [name for name, right in _judged(gold, found) if not right]
    for name, right in _judged(gold, found):
        tally.of[name] += 1
        tally.right[name] += right
        if not right:
            _note(tally, row, name, gold, found)
    tally.risk.append((found["certainty"], not wrong))


def _judged(gold: Gold, found: Found) -> list[tuple[str, bool]]:
    dose = _equal(gold["dose_mg_per_day"], found["dose_mg_per_day"], 0.001)
    length = _equal(gold["duration_days_min"], found["duration_days_min"], 0.1) and _equal(
        gold["duration_days_max"], found["duration_days_max"], 0.1
    )
    effects = (gold["outcome"], *gold.get("outcome_alternatives", ()))
    judged = [("dose", dose), ("duration", length), ("outcome", found["outcome"] in effects)]
    if gold["dose_mg_per_day"] is not None:
        judged.append(("dose, told", dose))
    if gold["duration_days_min"] is not None:
        judged.append(("duration, told", length))
    if gold["outcome"] is not None:
        judged.append(("outcome, told", found["outcome"] in effects))
    return judged


def _equal(told: float | None, found: float | None, tolerance: float) -> bool:
    if told is None or found is None:
        return told is found
    return abs(told - found) <= tolerance * max(abs(told), 1e-9)


def _counts(found: Found) -> bool:
    """A class or a name to be asked about is no false treatment."""
    return found["generic_en"] is not None


def _note(
    tally: Tally, row: Mapping[str, Any], what: str, gold: Gold | None, found: Found | None
) -> None:
    tally.errors.append(
        f"[{what}] {row['id']}\n  label: {_short(gold)}\n  found: {_short(found)}\n"
        f"  {row['text']}\n"
    )


_SHORT = (
    "name_as_written", "generic_en", "dose_mg_per_day", "duration_days_min", "duration_days_max",
    "outcome", "ongoing", "taken", "outcome_alternatives",
)  # fmt: skip


def _short(entry: Mapping[str, Any] | None) -> str:
    return "-" if entry is None else ", ".join(str(entry.get(key)) for key in _SHORT)


def wilson(right: int, of: int, z: float = 1.96) -> tuple[float, float]:
    """The 95 % interval of a proportion (Wilson 1927)."""
    if of == 0:
        return 0.0, 1.0
    share = right / of
    centre = share + z * z / (2 * of)
    spread = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return (centre - spread) / (1 + z * z / of), (centre + spread) / (1 + z * z / of)
