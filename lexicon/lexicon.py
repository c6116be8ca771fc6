"""What is known of treatments, to be looked up by id or by any name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lexicon.normal import normal_form
from lexicon.values import (
    AmbiguousName,
    ClassName,
    Decoy,
    DoseRule,
    NameRow,
    Source,
    Treatment,
    TreatmentClass,
)


@dataclass(frozen=True, eq=False)
class Lexicon:
    """All tables, read and checked. Equal arguments of `load` give the same object."""

    treatments: Mapping[str, Treatment]
    names: tuple[NameRow, ...]
    ambiguous: Mapping[str, AmbiguousName]
    """Normal form of a name to what it may mean."""
    confusable: frozenset[frozenset[str]]
    """Pairs of names, in normal form, that must not be corrected into one another."""
    decoys: tuple[str, ...]
    """Names of look-alike drugs outside psychiatry."""
    dose_rules: Mapping[str, DoseRule]
    """One for each antidepressant and each augmentation drug."""
    class_names: tuple[ClassName, ...]
    classes: Mapping[str, TreatmentClass]
    decoy_rows: tuple[Decoy, ...]
    sources: Mapping[str, Source]
    _ids: Mapping[str, str] = field(repr=False)
    """Normal form of every id and of every name that means one thing, to the id."""

    def resolve(self, name: str) -> Treatment | None:
        """The treatment that a name stands for, in any case, width, script and spacing.

        Exact names only; None for an unknown or ambiguous one. An id stands for itself even
        where free text has to ask ("ACT" as a value is the therapy, in a sentence it may be
        a verb).
        """
        id_ = name if name in self.treatments else self._ids.get(normal_form(name))
        return None if id_ is None else self.treatments[id_]

    def nearest(self, name: str, n: int = 3) -> tuple[Treatment, ...]:
        """Up to `n` treatments whose names look most like `name`, for error messages only."""
        from difflib import get_close_matches  # not needed on the way to a normal start

        wanted = normal_form(name)
        known = self.ambiguous.get(wanted)
        ids = dict.fromkeys(known.candidates if known else ())
        for close in get_close_matches(wanted, self._ids, n=4 * n, cutoff=0.6):
            ids.setdefault(self._ids[close])
        return tuple(self.treatments[id_] for id_ in tuple(ids)[:n])

    def confusable_ids(self, id_: str) -> frozenset[str]:
        """Ids of the treatments whose names are easily taken for those of this one."""
        return self._confusable_ids.get(id_, frozenset())

    def in_class(self, treatment_class: str) -> tuple[Treatment, ...]:
        """The treatments of a class, or of the classes that a broader one takes in."""
        wanted = {treatment_class}
        wanted |= {row.id for row in self.classes.values() if row.broader == treatment_class}
        return tuple(t for t in self.treatments.values() if t.treatment_class in wanted)

    @cached_property
    def _confusable_ids(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for pair in self.confusable:
            ids = {self._ids[name] for name in pair if name in self._ids}
            for id_ in ids:
                found.setdefault(id_, set()).update(ids - {id_})
        return {id_: frozenset(others) for id_, others in found.items()}
