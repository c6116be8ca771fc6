"""What Maudsley and the Dutch measure count of the treatments: failed drugs, add-ons, ECT (§14.16).

The same drug failed twice is one drug. Add-ons are adequate augmenters and combination partners
that brought no remission; ECT counts if a course brought none, adequate or not.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from functools import cached_property

from scoring.bits import NO_BIT, Bit, all_of
from scoring.case import Case, Entry, Scene, Subject, options
from scoring.maybe import NO, YES
from scoring.outcomes import not_remitted
from scoring.yardstick import Yardstick


@dataclass(frozen=True, slots=True)
class Part:
    """What one case of a trial may contribute."""

    case: Case
    failure: Bit
    add_on: Bit
    ect: Bit
    therapy: Bit


@dataclass(frozen=True)
class Counted:
    """The parts of every trial that may contribute anything."""

    scene: Scene
    about: Subject
    yardstick: Yardstick

    @cached_property
    def parts(self) -> list[tuple[Entry, list[Part]]]:
        """Trials that may contribute; those with several cases are not resolved."""
        found = [(entry, self._parts(entry)) for entry in self.scene]
        return [(entry, parts) for entry, parts in found if parts]

    def _parts(self, entry: Entry) -> list[Part]:
        if self.about.criteria.maudsley_augmenter_base == "adequate_base":
            return self._contributing(entry)  # depends on another trial too
        question = ("parts", self.yardstick)
        return self.about.once(question, entry, self._contributing)

    def _contributing(self, entry: Entry) -> list[Part]:
        """The parts of a trial, none if it surely contributes nothing."""
        parts = [self._part(case, entry) for case in entry.cases]
        return parts if any(bit.state for part in parts for bit in part_bits(part)) else []

    def _part(self, case: Case, entry: Entry) -> Part:
        failure = ect = therapy = NO_BIT
        if case.what.role == "antidepressant":
            failure = case.failed(self.yardstick)
            if self.about.criteria.maudsley_combination == "augmentation_only":
                failure = all_of(failure, entry.alone)
        elif case.what.role == "ect":
            ect = self._without_remission(case, case.in_scope(self.about.criteria))
        elif case.what.role == "psychotherapy":
            therapy = case.failed(self.yardstick)
        return Part(case, failure, self._add_on(case, entry), ect, therapy)

    def _add_on(self, case: Case, entry: Entry) -> Bit:
        if case.what.role == "antidepressant":
            added = Bit(entry.partner)
        elif case.what.role == "augmenter" and entry.base is not None:
            added = Bit(2)
        else:
            return NO_BIT
        bit = all_of(added, case.in_scope(self.about.criteria), case.adequate(self.yardstick))
        if self.about.criteria.maudsley_augmenter_base == "adequate_base":
            bit = all_of(bit, self._base_adequate(entry))
        return self._without_remission(case, bit)

    def _without_remission(self, case: Case, bit: Bit) -> Bit:
        if self.about.criteria.maudsley_add_ons == "any_use":
            return bit
        return all_of(bit, not_remitted(case.trial))

    def _base_adequate(self, entry: Entry) -> Bit:
        if entry.base is None:
            return NO_BIT
        base = self.scene[entry.base]
        answers, must = options(base, lambda case: case.adequate(self.yardstick))
        if not answers:
            return NO_BIT
        return Bit(2) if must else Bit(1, ())

    def seen(self, entry: Entry) -> Hashable:
        """All that is seen of a trial, None if it contributes nothing.

        Which drug it was tells only if it has a name: those without one count as different.
        """
        return tuple(map(part_seen, self._parts(entry))) or None

    @cached_property
    def drugs(self) -> dict[str, bool]:
        """Each drug that may have failed, and whether it surely did."""
        found: dict[str, bool] = {}
        for entry, parts in self.parts:
            for part in parts:
                if part.failure[0] != NO:
                    drug = part.case.what.drug or f"?{entry.id}"
                    must = len(parts) == 1 and part.failure[0] == YES
                    found[drug] = found.get(drug, False) or must
        return found

    @cached_property
    def fewest(self) -> int:
        """Least number of failed drugs; one that was not named may be one that was."""
        sure = [drug for drug, must in self.drugs.items() if must]
        named = sum(not drug.startswith("?") for drug in sure)
        return max(named, 1) if sure else 0

    @cached_property
    def most(self) -> int:
        """Greatest number of failed drugs."""
        return len(self.drugs)

    def uses(self, name: str) -> tuple[int, int]:
        """Least and greatest number of trials that contribute an add-on, ECT or therapy."""
        return self._uses[name]

    @cached_property
    def _uses(self) -> dict[str, tuple[int, int]]:
        found = {}
        for name in ("add_on", "ect", "therapy"):
            states = [[getattr(part, name)[0] for part in parts] for _, parts in self.parts]
            found[name] = (
                sum(min(several) == YES for several in states),
                sum(max(several) != NO for several in states),
            )
        return found

    def offers(self, entry: Entry, parts: list[Part]) -> frozenset[tuple[int, ...]]:
        """What an unresolved trial may count as, one of them: 0 or 1 of each bit, never nothing."""

        def of_entry(entry: Entry) -> frozenset[tuple[int, ...]]:
            every = {tuple(int(bit[0] != NO) for bit in part_bits(part)) for part in parts}
            return frozenset(one for one in every if any(one))

        if self.about.criteria.maudsley_augmenter_base == "adequate_base":
            return of_entry(entry)  # depends on another trial too
        return self.about.once(("offers", self.yardstick), entry, of_entry)

    def open_parts(self) -> Iterator[tuple[Entry, list[Part], Counted]]:
        """Each trial that is open in some way, with what all the others count."""
        for entry, parts in self.parts:
            if len(parts) > 1 or any(bit.state == 1 for bit in part_bits(parts[0])):
                rest = Counted(self.scene, self.about, self.yardstick)
                rest.__dict__["parts"] = [other for other in self.parts if other[0] is not entry]
                yield entry, parts, rest


def counted_in(scene: Scene, about: Subject, yardstick: Yardstick) -> Counted:
    """What a scene counts; worked out once for both models where they judge alike."""
    key = ("counted", id(scene), yardstick)
    if key not in about.memo:
        about.memo[key] = Counted(scene, about, yardstick)
    counted: Counted = about.memo[key]
    return counted


def part_bits(part: Part) -> tuple[Bit, ...]:
    """All that a part may contribute."""
    return (part.failure, part.add_on, part.ect, part.therapy)


def part_seen(part: Part) -> Hashable:
    """What a part may contribute, and for which drug."""
    return (part.case.what.drug, *(bit.state for bit in part_bits(part)))


def failure_level(drugs: int) -> int:
    """0 none, then 1-2, 3-4, 5-6, 7-10 and more than 10 drugs."""
    if drugs <= 6:
        return (drugs + 1) // 2
    return 4 if drugs <= 10 else 5
