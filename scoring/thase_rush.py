"""Thase and Rush staging: a ladder of treatments that failed, 0 to 5 (§2, §14.12).

Stage 1: one adequate trial failed; 2: two mechanisms; 3: also a TCA, and three mechanisms; 4: also
an MAOI, and four; 5: also an adequate course of bilateral ECT. Add-ons, combination partners and
psychotherapy earn nothing. More failures never lower a stage, so the bounds follow from all trials
that surely failed and from all that may have.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from scoring import responders
from scoring.bits import Bit, all_of
from scoring.case import Case, Entry, Scene, Subject, options
from scoring.criteria import Criteria
from scoring.roles import FRESH

Rung = tuple[str, str]
"""Mechanism and what it fills: ("SSRI", ""), ("TCA", "tca"), ("MAOI", "maoi"), ("", "ect")."""
ENOUGH = 4
"""More mechanisms than this make no difference."""


def stage(mechanisms: int, filled: frozenset[str], criteria: Criteria) -> int:
    """The stage for so many failed mechanisms, with the special rungs that are filled."""
    tca, maoi, ect = (rung in filled for rung in ("tca", "maoi", "ect"))
    if criteria.thase_rush_ladder == "highest":
        if ect:
            return 5
        return 4 if maoi else 3 if tca else min(mechanisms, 2)
    beyond = 0 if criteria.thase_rush_ladder == "lenient" else 1
    reached = min(mechanisms, 2)
    if reached == 2 and tca and mechanisms >= 2 + beyond:
        reached = 3
        if maoi and mechanisms >= 2 + 2 * beyond:
            reached = 5 if ect else 4
    return reached


def stage_of(rungs: frozenset[Rung], criteria: Criteria) -> int:
    """The stage that a set of failed rungs reaches."""
    mechanisms = {mechanism for mechanism, _ in rungs if mechanism}
    return stage(len(mechanisms), frozenset(fills for _, fills in rungs), criteria)


def rung(case: Case) -> Rung:
    """What the failure of a case fills."""
    if case.what.role == "ect":
        return ("", "ect")
    fills = "tca" if case.what.fills_tca else "maoi" if case.what.fills_maoi else ""
    return (case.what.mechanism, fills)


def failure(case: Case, entry: Entry, about: Subject) -> Bit | None:
    """Whether the trial failed in a way that this model counts."""
    if case.what.role == "antidepressant":
        return all_of(case.failed(about.plan.general), entry.alone)
    if case.what.role == "ect":
        if about.criteria.thase_rush_ect == "any_failed":
            return all_of(case.in_scope(about.criteria), case.outcome_failed(about.plan.general))
        return case.failed(about.plan.general)
    return None


@dataclass(frozen=True, slots=True)
class Climb:
    """One trial on the ladder: its possible rungs, and whether it surely stands on one."""

    entry: Entry
    rungs: dict[Rung, Bit]
    must: bool


def climbs(scene: Scene, about: Subject) -> list[Climb]:
    """The trials that may have failed."""

    def climb_of(entry: Entry) -> Climb:
        return _climb(entry, about)

    found = []
    for entry in scene:
        climb = about.once("climb", entry, climb_of)
        if climb.rungs:
            found.append(climb)
    return found


def _climb(entry: Entry, about: Subject) -> Climb:
    answers, must = options(entry, lambda case: failure(case, entry, about))
    return Climb(entry, {rung(case): bit for case, bit in answers}, must)


def seen(entry: Entry, scene: Scene, about: Subject) -> Hashable:
    """All that this model sees of a trial, None if it contributes nothing."""
    climb = about.once("climb", entry, lambda entry: _climb(entry, about))
    ladder = (frozenset(climb.rungs), climb.must) if climb.rungs else None
    if about.criteria.thase_rush_responder == "stage_0":
        return ladder
    return ladder, responders.any_responded((entry,), about)


def bounds(scene: Scene, about: Subject) -> tuple[int | None, int | None]:
    """Least and greatest stage; None: not staged, since a treatment worked."""
    low, high = _stages(scene, about)
    if about.criteria.thase_rush_responder == "stage_0" or any(
        c.must for c in climbs(scene, about)
    ):
        return low, high
    surely, perhaps = responders.any_responded(scene, about)
    if surely and not climbs(scene, about):
        return None, None
    return (None if perhaps else low), high


def _stages(scene: Scene, about: Subject) -> tuple[int, int]:
    found = climbs(scene, about)
    low = min(
        stage_of(rungs, about.criteria)
        for rungs in _reachable([c for c in found if c.must], all_must=True)
    )
    high = max(stage_of(rungs, about.criteria) for rungs in _reachable(found, all_must=False))
    return low, high


def _reachable(found: list[Climb], all_must: bool) -> set[frozenset[Rung]]:
    """Sets of rungs that the trials can fill; a known treatment always fills its own."""
    sets = {frozenset(next(iter(c.rungs)) for c in found if len(c.rungs) == 1 and _known(c))}
    for climb in found:
        if len(climb.rungs) == 1 and _known(climb):
            continue
        grown = {one | {_fresh(new, one)} for one in sets for new in climb.rungs}
        sets = grown if all_must else sets | grown
    return sets


def _known(climb: Climb) -> bool:
    return next(iter(climb.rungs))[0] != FRESH


def _fresh(new: Rung, others: frozenset[Rung]) -> Rung:
    if new[0] != FRESH:
        return new
    taken = sum(mechanism.startswith(FRESH) for mechanism, _ in others)
    return (f"{FRESH}{taken}", "")


def missing(scene: Scene, about: Subject) -> Iterator[tuple[str, str]]:
    """Fields of trials whose failure, given some outcome of the others, changes the stage."""
    if about.criteria.thase_rush_responder == "not_staged":
        yield from responders.missing(scene, about, failure)
    found = climbs(scene, about)
    decides: dict[tuple[frozenset[Rung], bool], set[Rung]] = {}
    for climb in found:
        if climb.must and len(climb.rungs) == 1:
            continue
        alike = (frozenset(climb.rungs), climb.must)
        if alike not in decides:  # trials that look alike stand beside the same others
            decides[alike] = {r for r in climb.rungs if _decides(r, climb, found, about)}
        bits = [bit for new, bit in climb.rungs.items() if new in decides[alike]]
        if bits:
            yield from ((climb.entry.id, name) for name in climb.entry.fields(bits))


def _decides(new: Rung, climb: Climb, found: list[Climb], about: Subject) -> bool:
    mechanism, _ = new
    others = [other for other in found if other is not climb]
    plain = [c for c in others if not _special(c) and mechanism not in {m for m, _ in c.rungs}]
    sure = {next(iter(c.rungs))[0] for c in plain if c.must}
    perhaps = {m for c in plain for m, _ in c.rungs if m != FRESH and m}
    wild = sum(FRESH in {m for m, _ in c.rungs} for c in others)
    counts = range(min(len(sure), ENOUGH), min(len(perhaps) + wild, ENOUGH) + 1)
    same = [c for c in others if mechanism and mechanism in {m for m, _ in c.rungs}]
    specials = _special_sets([c for c in others if _special(c) or c in same])
    return any(
        stage(
            count + len({m for m, _ in rungs if m}), frozenset(f for _, f in rungs), about.criteria
        )
        != stage(
            count + len({m for m, _ in rungs | {new} if m}),
            frozenset(f for _, f in rungs | {new}),
            about.criteria,
        )
        for count in counts
        for rungs in specials
    )


def _special(climb: Climb) -> bool:
    return any(fills for _, fills in climb.rungs)


def _special_sets(found: list[Climb]) -> set[frozenset[Rung]]:
    sets: set[frozenset[Rung]] = {frozenset()}
    for climb in found:
        grown = {one | {new} for one in sets for new in climb.rungs if new[0] != FRESH}
        sets = grown if climb.must and grown else sets | grown
    return sets
