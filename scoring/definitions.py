"""Definitions of treatment resistance by count of failed adequate trials (§10, §14.18).

They count antidepressant trials of the episode: no ECT, no psychotherapy (settings can add them).
Those of a body are judged by that body's preset, whatever criteria the models use. A further
failure can only help to meet a definition, so whether one is met follows from the trials that
surely failed and from those that may have.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from typing import NamedTuple

from scoring.assessment import Met
from scoring.bits import Bit
from scoring.case import Case, Entry, Scene, Subject, options
from scoring.criteria import Criteria, DefinitionName
from scoring.european import least_mechanisms, most_mechanisms
from scoring.roles import FRESH, mechanism_of
from scoring.yardstick import BODIES, Yardstick

TRIALS = {"one_adequate_failure": 1, "two_adequate_failures": 2, "five": 5}


class Failure(NamedTuple):
    """One trial that may have failed: by mechanism, and whether it surely did."""

    entry: Entry
    bits: Mapping[str, Bit]
    must: bool

    @property
    def mechanisms(self) -> frozenset[str]:
        return frozenset(self.bits)


def failures(scene: Scene, about: Subject, yardstick: Yardstick) -> list[Failure]:
    """The trials that may have failed by this yardstick."""
    key = (id(scene), yardstick)
    if key not in about.memo:
        about.memo[key] = _failures(scene, about, yardstick)
    found: list[Failure] = about.memo[key]
    return found


def seen(entry: Entry, about: Subject, yardstick: Yardstick) -> Hashable:
    """All that a definition sees of a trial, None if it contributes nothing."""
    failure = about.once(yardstick, entry, lambda entry: _failure(entry, yardstick))
    return (failure.mechanisms, failure.must) if failure.bits else None


def seen_ect(entry: Entry, scene: Scene, about: Subject) -> Hashable:
    """The same for "ECT received"."""
    found, must = _received(entry, about)
    return must if found else None


def _failures(scene: Scene, about: Subject, yardstick: Yardstick) -> list[Failure]:
    def failure_of(entry: Entry) -> Failure:
        return _failure(entry, yardstick)

    found = []
    for entry in scene:
        failure = about.once(yardstick, entry, failure_of)
        if failure.bits:
            found.append(failure)
    return found


def _failure(entry: Entry, yardstick: Yardstick) -> Failure:
    answers, must = options(entry, lambda case: _counted(case, yardstick))
    return Failure(entry, {_mechanism(case, yardstick): bit for case, bit in answers}, must)


def _counted(case: Case, yardstick: Yardstick) -> Bit | None:
    role, criteria = case.what.role, yardstick.criteria
    if (
        role == "antidepressant"
        or (role == "ect" and criteria.definition_ect)
        or (role == "psychotherapy" and criteria.definition_psychotherapy)
    ):
        return case.failed(yardstick)
    return None


def _mechanism(case: Case, yardstick: Yardstick) -> str:
    """The mechanism by the yardstick's own class table, a body's or the chosen one."""
    if case.what.role != "antidepressant":
        return case.what.role
    if case.what.treatment is None:
        return case.what.mechanism
    return mechanism_of(case.what.treatment, yardstick.criteria)


def yardstick_of(name: DefinitionName, about: Subject) -> Yardstick:
    """The yardstick of a definition: the body's own, or that of the chosen criteria."""
    return about.plan.bodies.get(name, about.plan.general)


def met(name: DefinitionName, scene: Scene, about: Subject) -> tuple[bool, bool]:
    """Whether the definition is surely met, and whether it may be."""
    if name == "ect_received":
        answers = [_received(entry, about) for entry in scene]
        return any(must for _, must in answers), any(found for found, _ in answers)
    yardstick = yardstick_of(name, about)
    found = failures(scene, about, yardstick)
    sure = [failure for failure in found if failure.must]
    if name == "three_including_tca":
        return (
            len(sure) >= 3 and any(failure.mechanisms == {"TCA"} for failure in sure),
            len(found) >= 3 and any("TCA" in failure.mechanisms for failure in found),
        )
    trials = TRIALS.get(name, 2)
    if _different(name, yardstick.criteria):
        return (
            least_mechanisms(failure.mechanisms for failure in sure) >= trials,
            most_mechanisms(failure.mechanisms for failure in found) >= trials,
        )
    return len(sure) >= trials, len(found) >= trials


def _different(name: DefinitionName, criteria: Criteria) -> bool:
    if name != "two_adequate_failures" and name not in BODIES:
        return False
    return criteria.definition_mechanisms == "different"


def state(low: bool, high: bool) -> Met:
    """In the words of the contract."""
    return "yes" if low else "undetermined" if high else "no"


def _received(entry: Entry, about: Subject) -> tuple[list[tuple[Case, Bit]], bool]:
    return options(
        entry, lambda case: case.in_scope(about.criteria) if case.what.role == "ect" else None
    )


def missing(name: DefinitionName, scene: Scene, about: Subject) -> Iterator[tuple[str, str]]:
    """Fields of trials whose failure can decide whether the definition is met."""
    if name == "ect_received":
        yield from _missing_ect(scene, about)
        return
    yardstick = yardstick_of(name, about)
    found = failures(scene, about, yardstick)
    decides = _rule(name, yardstick.criteria)
    tips: dict[tuple[frozenset[str], bool], set[str]] = {}
    for failure in found:
        if failure.must and len(failure.entry.cases) == 1:
            continue
        alike = (failure.mechanisms, failure.must)
        if alike not in tips:  # trials that look alike stand beside the same others
            others = [other for other in found if other is not failure]
            tips[alike] = {one for one in failure.bits if decides(one, others)}
        bits = [bit for mechanism, bit in failure.bits.items() if mechanism in tips[alike]]
        if bits:
            yield from ((failure.entry.id, name) for name in failure.entry.fields(bits))


def _missing_ect(scene: Scene, about: Subject) -> Iterator[tuple[str, str]]:
    answers = [(entry, *_received(entry, about)) for entry in scene]
    for entry, found, must in answers:
        others_sure = any(other[2] for other in answers if other[0] is not entry)
        if found and not must and not others_sure:
            yield from ((entry.id, name) for name in entry.fields(bit for _, bit in found))


Decides = Callable[[str, list[Failure]], bool]
"""Whether a failure of that mechanism can tip the definition, for some outcome of the others."""


def _rule(name: DefinitionName, criteria: Criteria) -> Decides:
    if name == "three_including_tca":
        return _tips_tca
    if _different(name, criteria):
        return _tips_mechanisms
    trials = TRIALS.get(name, 2)
    return lambda _, others: _count(others)[0] < trials <= _count(others)[1] + 1


def _count(others: list[Failure]) -> tuple[int, int]:
    return sum(other.must for other in others), len(others)


def _tips_tca(mechanism: str, others: list[Failure]) -> bool:
    tricyclic = [other for other in others if "TCA" in other.mechanisms]
    plain = [other for other in others if other.mechanisms != {"TCA"}]
    sure_tricyclic = any(other.must and other.mechanisms == {"TCA"} for other in tricyclic)
    low, high = _count(others)
    if mechanism == "TCA" and not sure_tricyclic and _count(plain)[1] >= 2:
        return True  # two or more others, none of them a TCA
    with_tricyclic = mechanism == "TCA" or bool(tricyclic)
    least = low if mechanism == "TCA" or sure_tricyclic else low + 1
    if any(o.must and "TCA" in o.mechanisms and len(o.mechanisms) > 1 for o in tricyclic):
        least = low
    return with_tricyclic and least <= 2 <= high


def _tips_mechanisms(mechanism: str, others: list[Failure]) -> bool:
    sure = [other.mechanisms for other in others if other.must]
    fewest = least_mechanisms(sure)
    if fewest >= 2:
        return False
    if mechanism == FRESH:
        return bool(others)
    if fewest == 1:
        return any(group != {mechanism} for group in sure)
    return any(other.mechanisms != {mechanism} for other in others)
