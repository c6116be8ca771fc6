"""The few treatments that the specification's tables use, written out by hand.

It repeats what the lexicon says about them, on purpose: the rules are then checked against
figures that a reader can compare with the dose table (`min_adequate_mg`, `usual_max_mg` and
class), and `test_treatments.py` holds the lexicon to the same figures.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "antidepressant", "augmentation", "ect", "tms", "psychotherapy", "other_psychotropic"
]


@dataclass(frozen=True)
class Treatment:
    """One treatment; doses in mg a day, None where no figure was verified."""

    kind: Kind
    mechanism: str = ""
    min_mg: float | None = None
    max_mg: float | None = None
    counted: bool = True
    """False for herbal products and melitracen/flupentixol (§14.8)."""
    ruled: bool = True
    """False where no rule of adequacy was verified: rTMS, ketamine ... (§14.9)."""
    evidence: bool | None = None
    """Psychotherapy: one of the three kinds of §14.9; None = the kind was not said."""


def _antidepressant(
    mechanism: str, minimum: float | None, maximum: float | None = None
) -> Treatment:
    return Treatment("antidepressant", mechanism, minimum, maximum)


def _augmenter(minimum: float | None, maximum: float | None = None) -> Treatment:
    return Treatment("augmentation", "", minimum, maximum)


TREATMENTS: dict[str, Treatment] = {
    "sertraline": _antidepressant("SSRI", 50, 200),
    "fluoxetine": _antidepressant("SSRI", 20, 60),
    "escitalopram": _antidepressant("SSRI", 10, 20),
    "venlafaxine": _antidepressant("SNRI", 75, 225),
    "duloxetine": _antidepressant("SNRI", 60, 120),
    "mirtazapine": _antidepressant("NaSSA", 30, 60),
    "mianserin": _antidepressant("tetracyclic", 30, 90),
    "bupropion": _antidepressant("NDRI", 150, 450),
    "trazodone": _antidepressant("SARI", 150, 400),
    "vortioxetine": _antidepressant("multimodal", 10, 20),
    "vilazodone": _antidepressant("SPARI", 20, 40),
    "agomelatine": _antidepressant("melatonergic", 25, 50),
    "reboxetine": _antidepressant("NRI", 8, 12),
    "tianeptine": _antidepressant("tianeptine", 37.5),
    "gepirone": _antidepressant("5-HT1A", None, 72.6),
    "amitriptyline": _antidepressant("TCA", 75, 300),
    "imipramine": _antidepressant("TCA", 75, 300),
    "doxepin": _antidepressant("TCA", 75, 300),
    "amoxapine": _antidepressant("TCA", 200, 300),
    "maprotiline": _antidepressant("TCA", 100, 225),
    "dosulepin": _antidepressant("TCA", None),
    "phenelzine": _antidepressant("MAOI", 45, 90),
    "tranylcypromine": _antidepressant("MAOI", 30, 60),
    "isocarboxazid": _antidepressant("MAOI", None),
    "moclobemide": _antidepressant("MAOI", 300, 600),
    "selegiline": _antidepressant("MAOI", 6, 12),
    "Hyperici herba": Treatment("antidepressant", "herbal", 600, 900, counted=False),
    "flupentixol/melitracen": Treatment("antidepressant", "compound", counted=False),
    "esketamine": Treatment("antidepressant", "NMDA", 56, 84, ruled=False),
    "zuranolone": Treatment("antidepressant", "GABA-A", 50, 50, ruled=False),
    "ketamine": Treatment("augmentation", ruled=False),
    "rTMS": Treatment("tms", ruled=False),
    "lithium": _augmenter(600, 1200),
    "liothyronine": _augmenter(0.025, 0.05),
    "aripiprazole": _augmenter(2, 10),
    "quetiapine": _augmenter(150, 300),
    "olanzapine": _augmenter(2.5, 10),
    "buspirone": _augmenter(None),
    "tandospirone": _augmenter(None),
    "diazepam": Treatment("other_psychotropic"),
    "ECT": Treatment("ect"),
    "CBT": Treatment("psychotherapy", evidence=True),
    "IPT": Treatment("psychotherapy", evidence=True),
    "BA": Treatment("psychotherapy", evidence=True),
    "supportive": Treatment("psychotherapy", evidence=False),
    "psychotherapy": Treatment("psychotherapy", evidence=None),
}
