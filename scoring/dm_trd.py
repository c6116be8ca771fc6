"""The Dutch measure (DM-TRD), 2 to 27 points; the point levels are provisional (§6, §14.17).

Its list of items is verified. The levels are recalled candidates that add up to the reported
range, so every result is labelled provisional. No failure scores 0; there are no severity bands.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import add

from scoring import illness
from scoring.bits import Bit
from scoring.case import Scene, Subject
from scoring.illness import Item
from scoring.maudsley import failure_decides, open_entries
from scoring.treatments import Counted, Part, counted_in, failure_level

PSYCHOTHERAPIES = 2
"""More failed psychotherapies than this make no difference."""
ENOUGH_USES = 5


def augmentation_level(uses: int) -> int:
    """0 none, 1 one or two, 2 three or four, 3 five or more."""
    return (min(uses, ENOUGH_USES) + 1) // 2


def _illness_items(about: Subject) -> dict[str, Item]:
    episode = about.episode
    return {
        "duration": illness.duration(episode),
        "severity": illness.severity(episode),
        "functional_impairment": illness.graded(episode.functional_impairment, illness.IMPAIRMENT),
        "comorbid_anxiety": illness.yes_no(episode.comorbid_anxiety),
        "personality_disorder": illness.yes_no(episode.personality_disorder),
        "psychosocial_stressor": illness.yes_no(episode.psychosocial_stressor),
        "intensified_treatment": illness.graded(episode.intensified_treatment, illness.INTENSIFIED),
    }


def items(scene: Scene, about: Subject) -> dict[str, Item]:
    """Least and greatest points of each item."""
    counted = counted_in(scene, about, about.plan.dm_trd)
    found = _illness_items(about)
    intensified = found.pop("intensified_treatment")
    add_ons = counted.uses("add_on")
    ect = counted.uses("ect")
    therapies = counted.uses("therapy")
    return {
        **found,
        "antidepressant_failures": Item(failure_level(counted.fewest), failure_level(counted.most)),
        "augmentation": Item(augmentation_level(add_ons[0]), augmentation_level(add_ons[1])),
        "ect": Item(min(ect[0], 1), min(ect[1], 1)),
        "psychotherapy": Item(
            min(therapies[0], PSYCHOTHERAPIES), min(therapies[1], PSYCHOTHERAPIES)
        ),
        "intensified_treatment": intensified,
    }


def bounds(scene: Scene, about: Subject) -> tuple[int, int]:
    """Least and greatest sum."""
    found = items(scene, about)
    low = sum(item.low for item in found.values())
    high = sum(item.high for item in found.values())
    counted = counted_in(scene, about, about.plan.dm_trd)
    if open_entries(counted):
        best = about.remembered(("dm_trd", id(scene)), lambda: _best_sum(counted))
        high = sum(item.high for item in _illness_items(about).values()) + best
    return low, high


def _best_sum(counted: Counted) -> int:
    """The greatest sum of the treatment items where a treatment can play one part only.

    For each number of add-ons, ECT and psychotherapies the most drugs that can fail beside them:
    more drugs are never worse.
    """
    resolved = Counted(counted.scene, counted.about, counted.yardstick)
    resolved.__dict__["parts"] = [one for one in counted.parts if len(one[1]) == 1]
    start = _capped(*(resolved.uses(name)[1] for name in ("add_on", "ect", "therapy")))
    most = {start: resolved.most}
    for entry, parts in open_entries(counted):
        for counts, drugs in tuple(most.items()):
            for failed, *more in counted.offers(entry, parts):
                reached = _capped(*map(add, counts, more))
                most[reached] = max(most.get(reached, 0), drugs + failed)
    return max(failure_level(drugs) + _points(*counts) for counts, drugs in most.items())


def _capped(uses: int, ect: int, therapies: int) -> tuple[int, int, int]:
    """Add-ons, ECT and psychotherapies, no further than they make a difference."""
    return min(uses, ENOUGH_USES), min(ect, 1), min(therapies, PSYCHOTHERAPIES)


def _points(uses: int, ect: int, therapies: int) -> int:
    return augmentation_level(uses) + ect + therapies


def missing(scene: Scene, about: Subject) -> Iterator[tuple[str | None, str]]:
    """Fields that can change the sum."""
    yield from ((None, name) for name in illness.missing(about.episode))
    for name in (
        "functional_impairment",
        "comorbid_anxiety",
        "personality_disorder",
        "psychosocial_stressor",
        "intensified_treatment",
    ):
        if getattr(about.episode, name) is None:
            yield None, name
    counted = counted_in(scene, about, about.plan.dm_trd)
    for entry, parts, rest in counted.open_parts():
        bits = [bit for part in parts for bit in _deciding(part, parts, rest)]
        if bits:
            yield from ((entry.id, name) for name in entry.fields(bits))


def _deciding(part: Part, parts: list[Part], rest: Counted) -> Iterator[Bit]:
    if part.failure.state and failure_decides(part, parts, rest):
        yield part.failure
    if part.add_on.state:
        low, high = rest.uses("add_on")
        if any(augmentation_level(n) != augmentation_level(n + 1) for n in range(low, high + 1)):
            yield part.add_on
    if part.ect.state and not rest.uses("ect")[0]:
        yield part.ect
    if part.therapy.state and rest.uses("therapy")[0] < PSYCHOTHERAPIES:
        yield part.therapy
