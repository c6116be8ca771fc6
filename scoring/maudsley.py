"""Maudsley staging: duration, severity, failed drugs, augmentation, ECT; 3 to 15 (§5, §14.16).

The lowest level for drugs presumes one failure, so without any the method does not apply. Each
item is a step function of a count that every further failure or use can only raise; items and
their sum take their least and greatest value together.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from scoring import illness
from scoring.bits import Bit
from scoring.case import Entry, Scene, Subject
from scoring.illness import Item
from scoring.treatments import Counted, Part, counted_in, failure_level

Band = Literal["mild", "moderate", "severe"]


def band(points: int | None) -> Band | None:
    """Mild 3-6, moderate 7-10, severe 11-15 (Fekadu 2018, Table 3)."""
    if points is None:
        return None
    return "mild" if points <= 6 else "moderate" if points <= 10 else "severe"


def items(scene: Scene, about: Subject) -> dict[str, Item]:
    """Least and greatest points of each item."""
    counted = counted_in(scene, about, about.plan.maudsley)
    return {
        "duration": illness.duration(about.episode),
        "severity": illness.severity(about.episode),
        "antidepressant_failures": Item(failure_level(counted.fewest), failure_level(counted.most)),
        "augmentation": _once(*counted.uses("add_on")),
        "ect": _once(*counted.uses("ect")),
    }


def _once(low: int, high: int) -> Item:
    return Item(min(low, 1), min(high, 1))


def bounds(scene: Scene, about: Subject) -> tuple[int | None, int | None]:
    """Least and greatest sum; low None: perhaps without any failure; both None: surely so."""
    found = items(scene, about)
    rigid = about.criteria.maudsley_no_failure == "not_applicable"
    counted = counted_in(scene, about, about.plan.maudsley)
    if rigid and not counted.most:
        return None, None
    low = sum(item.low for item in found.values())
    high = sum(item.high for item in found.values())
    if len(open_entries(counted)):
        best = about.remembered(("maudsley", id(scene)), lambda: _best_sum(counted))
        high = found["duration"].high + found["severity"].high + best
    return (None if rigid and not counted.fewest else low), high


def open_entries(counted: Counted) -> list[tuple[Entry, list[Part]]]:
    """Trials whose treatment is not resolved: each can play one part only."""
    return [(entry, parts) for entry, parts in counted.parts if len(parts) > 1]


def _best_sum(counted: Counted) -> int:
    """The greatest sum of the treatment items where some trials must choose between drug,
    augmenter and ECT."""
    resolved = Counted(counted.scene, counted.about, counted.yardstick)
    resolved.__dict__["parts"] = [one for one in counted.parts if len(one[1]) == 1]
    start = (min(resolved.uses("add_on")[1], 1), min(resolved.uses("ect")[1], 1))
    most = {start: resolved.most}
    """For each use of add-ons and ECT the most drugs that can fail beside it."""
    for entry, parts in open_entries(counted):
        for (add_on, ect), drugs in tuple(most.items()):
            for failed, with_add_on, with_ect, _ in counted.offers(entry, parts):
                reached = (max(add_on, with_add_on), max(ect, with_ect))
                most[reached] = max(most.get(reached, 0), drugs + failed)
    needs_drug = counted.about.criteria.maudsley_no_failure == "not_applicable"
    return max(
        failure_level(drugs) + add_on + ect
        for (add_on, ect), drugs in most.items()
        if drugs or not needs_drug
    )


def missing(scene: Scene, about: Subject) -> Iterator[tuple[str | None, str]]:
    """Fields that can change the sum, or whether the method applies."""
    counted = counted_in(scene, about, about.plan.maudsley)
    always = about.criteria.maudsley_no_failure == "zero_points"
    if not counted.most and not always:
        return
    yield from ((None, name) for name in illness.missing(about.episode))
    for entry, parts, rest in counted.open_parts():
        bits = [bit for part in parts for bit in _deciding(part, parts, rest, always)]
        if bits:
            yield from ((entry.id, name) for name in entry.fields(bits))


def _deciding(part: Part, parts: list[Part], rest: Counted, always: bool) -> Iterator[Bit]:
    if part.failure.state and failure_decides(part, parts, rest):
        yield part.failure
    itself = bool(part.failure.must)
    if (
        part.add_on.state
        and not rest.uses("add_on")[0]
        and (always or itself or _some_failure(rest, "add_on"))
    ):
        yield part.add_on
    if part.ect.state and not rest.uses("ect")[0] and (always or rest.most):
        yield part.ect


def failure_decides(part: Part, parts: list[Part], rest: Counted) -> bool:
    """Whether one more failed drug can change the level, for some number of the others."""
    if part.failure.must and len(parts) == 1:
        return False
    drug = part.case.what.drug
    if drug is not None and rest.drugs.get(drug):
        return False
    most = rest.most - (drug is not None and drug in rest.drugs)
    return any(
        failure_level(count) != failure_level(count + 1) for count in range(rest.fewest, most + 1)
    )


def _some_failure(rest: Counted, without: str) -> bool:
    """Whether a drug of another trial can have failed without an add-on being counted."""
    return any(
        part.failure.may
        and not (part.failure.may and getattr(part, without).must)
        and not _always_with(part, without)
        for _, parts in rest.parts
        for part in parts
    )


def _always_with(part: Part, without: str) -> bool:
    """A failed combination partner was used without remission too."""
    return bool(getattr(part, without).may)
