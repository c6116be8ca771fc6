"""What a treatment is to the models: the part it can play, and its mechanism.

An unresolved name can be several things; it gets one `Identity` for each part that it could play.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from scoring.criteria import Criteria

if TYPE_CHECKING:
    from lexicon import DoseRule, Lexicon, Treatment
    from scoring.history import Trial

Role = Literal["antidepressant", "augmenter", "ect", "psychotherapy", "unruled"]
INFUSIONS = frozenset({"esketamine", "ketamine", "ketamine infusion"})
TETRACYCLICS = frozenset({"maprotiline", "amoxapine"})
"""TCA for counting mechanisms, though their pharmacology is another (§14.11)."""
REVERSIBLE = frozenset({"RIMA"})


@dataclass(frozen=True, slots=True)
class Identity:
    """A treatment as the models see it. `drug` is None, and `resolved` false, for a name that
    was not understood: then only role and mechanism are (perhaps) known."""

    role: Role
    drug: str | None
    mechanism: str
    treatment: Treatment | None = None
    rule: DoseRule | None = None
    resolved: bool = True
    fills_tca: bool = False
    fills_maoi: bool = False


class UnknownTreatmentError(ValueError):
    """A history names a treatment that the lexicon does not know."""

    def __init__(self, trial: str, name: str, nearest: tuple[str, ...]) -> None:
        hint = f"; did you mean {' or '.join(nearest)}?" if nearest else ""
        super().__init__(f"trial {trial}: treatment: {name[:80]!r} is not known{hint}")


def role_of(treatment: Treatment) -> Role:
    """The part that a treatment plays."""
    if not treatment.scored:  # no verified rule: scores in no model (§14.9)
        return "unruled"
    match treatment.kind:
        case "antidepressant":
            return "antidepressant"
        case "augmentation" | "other_psychotropic":
            return "augmenter"
        case "ect":
            return "ect"
        case "psychotherapy":
            return "psychotherapy"
    return "unruled"


def mechanism_of(treatment: Treatment, criteria: Criteria) -> str:
    """The mechanism that it counts as: the dose table's class, one group for all MAOIs."""
    group = criteria.classes.get(treatment.id, treatment.mechanism_group)
    for classes in criteria.same_mechanism:
        if group in classes:
            return classes[0]
    return group


def identities(trial: Trial, criteria: Criteria, lexicon: Lexicon) -> tuple[Identity, ...]:
    """What the trial's treatment is, or could be. Raises UnknownTreatmentError."""
    if trial.treatment is None:
        return _possible(trial, criteria, lexicon)
    treatment = lexicon.treatments.get(trial.treatment) or lexicon.resolve(trial.treatment)
    if treatment is None:
        nearest = tuple(near.id for near in lexicon.nearest(trial.treatment))
        raise UnknownTreatmentError(trial.id, trial.treatment, nearest)
    return (_identity(treatment, criteria, lexicon),)


def _identity(treatment: Treatment, criteria: Criteria, lexicon: Lexicon) -> Identity:
    mechanism = mechanism_of(treatment, criteria)
    tca = mechanism == "TCA"
    if treatment.id in TETRACYCLICS and not criteria.thase_rush_tetracyclics:
        tca = False
    maoi = mechanism == "MAOI"
    if treatment.treatment_class in REVERSIBLE and not criteria.thase_rush_reversible_maoi:
        maoi = False
    return Identity(
        role=role_of(treatment),
        drug=treatment.id,
        mechanism=mechanism,
        treatment=treatment,
        rule=lexicon.dose_rules.get(treatment.id),
        fills_tca=tca,
        fills_maoi=maoi,
    )


FRESH = "*"
"""The mechanism of an unresolved antidepressant: one that no other trial has, if need be."""
ANYTHING: tuple[Identity, ...] = (
    Identity("antidepressant", None, "TCA", resolved=False, fills_tca=True),
    Identity("antidepressant", None, "MAOI", resolved=False, fills_maoi=True),
    Identity("antidepressant", None, FRESH, resolved=False),
    Identity("augmenter", None, "", resolved=False),
    Identity("ect", None, "", resolved=False),
    Identity("psychotherapy", None, "", resolved=False),
    Identity("unruled", None, "", resolved=False),
)
"""What a name that was not understood can be (docs/decisions/0008)."""


def _possible(trial: Trial, criteria: Criteria, lexicon: Lexicon) -> tuple[Identity, ...]:
    found = ANYTHING
    if trial.treatment_class is not None:
        found = _of_class(trial.treatment_class, criteria, lexicon) or found
    if trial.kind is not None:
        roles = {"antidepressant": "antidepressant", "augmentation": "augmenter", "ect": "ect",
                 "psychotherapy": "psychotherapy", "tms": "unruled", "other": "unruled",
                 "other_psychotropic": "augmenter"}  # fmt: skip
        wanted = roles.get(trial.kind)
        narrowed = tuple(one for one in found if one.role in (wanted, "unruled"))
        found = narrowed if wanted is not None and narrowed else found
    return found


def _of_class(name: str, criteria: Criteria, lexicon: Lexicon) -> tuple[Identity, ...]:
    found: dict[tuple[Role, str, bool, bool], Identity] = {}
    for treatment in lexicon.in_class(name):
        known = _identity(treatment, criteria, lexicon)
        key = (known.role, known.mechanism, known.fills_tca, known.fills_maoi)
        found[key] = Identity(
            key[0], None, key[1], resolved=False, fills_tca=key[2], fills_maoi=key[3]
        )
    return tuple(found.values())
