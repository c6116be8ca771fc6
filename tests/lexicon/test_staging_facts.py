"""What staging reads from the lexicon: doses, mechanisms, what counts and what is judged how."""

from __future__ import annotations

import pytest

from lexicon import Lexicon

DOSES = [
    # drug, least adequate dose, usual most; mg a day
    ("citalopram", 20, 40),
    ("escitalopram", 10, 20),
    ("fluoxetine", 20, 60),
    ("paroxetine", 20, 50),
    ("sertraline", 50, 200),
    ("fluvoxamine", 100, 300),
    ("venlafaxine", 75, 225),
    ("desvenlafaxine", 50, 100),
    ("duloxetine", 60, 120),
    ("milnacipran", 50, 200),
    ("levomilnacipran", 40, 120),
    ("toludesvenlafaxine", 80, 160),
    ("mirtazapine", 30, 60),
    ("mianserin", 30, 90),
    ("bupropion", 150, 450),
    ("trazodone", 150, 400),
    ("nefazodone", 300, 600),
    ("vortioxetine", 10, 20),
    ("vilazodone", 20, 40),
    ("agomelatine", 25, 50),
    ("tianeptine", 37.5, None),
    ("reboxetine", 8, 12),
    ("amitriptyline", 75, 300),
    ("clomipramine", 100, 300),
    ("imipramine", 75, 300),
    ("desipramine", 100, 300),
    ("doxepin", 75, 300),
    ("nortriptyline", 75, 150),
    ("protriptyline", 30, 60),
    ("trimipramine", 75, 300),
    ("amoxapine", 200, 300),
    ("maprotiline", 100, 225),
    ("phenelzine", 45, 90),
    ("tranylcypromine", 30, 60),
    ("selegiline", 6, 12),
    ("moclobemide", 300, 600),
    ("lithium", 600, 1200),
    ("liothyronine", 0.025, 0.05),
    ("aripiprazole", 2, 10),
    ("brexpiprazole", 0.5, 2),
    ("cariprazine", 1.5, 3),
    ("lumateperone", 42, 42),
    ("quetiapine", 150, 300),
    ("olanzapine", 2.5, 10),
    ("risperidone", 1, 3),
    ("ziprasidone", 40, 160),
    ("lamotrigine", 100, 300),
    ("modafinil", 100, 400),
    ("pramipexole", 2, 4),
]


@pytest.mark.parametrize(("drug", "least", "most"), DOSES)
def test_the_dose_that_is_enough(
    lexicon: Lexicon, drug: str, least: float, most: float | None
) -> None:
    rule = lexicon.dose_rules[drug]
    assert (rule.min_adequate_mg, rule.usual_max_mg) == (least, most)
    assert rule.no_rule_reason == ""


def test_no_other_drug_has_a_dose_that_decides(lexicon: Lexicon) -> None:
    judged = {id_ for id_, rule in lexicon.dose_rules.items() if not rule.no_rule_reason}
    assert judged == {drug for drug, _, _ in DOSES}


NO_RULE = [
    ("dosulepin", "no_verified_figure"),
    ("lofepramine", "no_verified_figure"),
    ("isocarboxazid", "no_verified_figure"),
    ("gepirone", "no_verified_figure"),
    ("buspirone", "no_verified_figure"),
    ("tandospirone", "no_verified_figure"),
    ("valproic acid", "no_verified_figure"),
    ("nialamide", "no_verified_figure"),
    ("dextromethorphan/bupropion", "not_in_mg_per_day"),
    ("fluoxetine/olanzapine", "not_in_mg_per_day"),
    ("ketamine", "not_in_mg_per_day"),
    ("esketamine", "course"),
    ("zuranolone", "course"),
    ("brexanolone", "course"),
    ("Hyperici herba", "not_counted"),
    ("flupentixol/melitracen", "not_counted"),
    ("Shugan Jieyu capsule", "not_counted"),
    ("Wuling capsule", "not_counted"),
    ("Morinda officinalis oligosaccharides", "not_counted"),
]


@pytest.mark.parametrize(("drug", "reason"), NO_RULE)
def test_why_a_dose_does_not_decide(lexicon: Lexicon, drug: str, reason: str) -> None:
    assert lexicon.dose_rules[drug].no_rule_reason == reason


BORROWED = ["toludesvenlafaxine", "tianeptine", "clomipramine", "lumateperone"]


@pytest.mark.parametrize("drug", BORROWED)
def test_a_figure_from_elsewhere_is_marked_and_explained(lexicon: Lexicon, drug: str) -> None:
    """Used, but every result that rests on it can say so."""
    rule = lexicon.dose_rules[drug]
    assert not rule.verified
    assert rule.note


def test_the_daily_dose_of_the_who_is_no_threshold(lexicon: Lexicon) -> None:
    """For tranylcypromine it lies far below the therapeutic range."""
    rule = lexicon.dose_rules["tranylcypromine"]
    assert rule.ddd_mg == 10
    assert rule.min_adequate_mg == 30


MECHANISMS = [
    # drug, class, what it counts as (rule 14.11)
    ("sertraline", "SSRI", "SSRI"),
    ("venlafaxine", "SNRI", "SNRI"),
    ("toludesvenlafaxine", "SNDRI", "SNDRI"),
    ("mirtazapine", "NaSSA", "NaSSA"),
    ("mianserin", "TeCA", "tetracyclic"),
    ("maprotiline", "TeCA", "TCA"),
    ("amoxapine", "TCA", "TCA"),
    ("clomipramine", "TCA", "TCA"),
    ("phenelzine", "MAOI", "MAOI"),
    ("moclobemide", "RIMA", "MAOI"),
    ("selegiline", "MAOI", "MAOI"),
    ("bupropion", "NDRI", "NDRI"),
    ("trazodone", "SARI", "SARI"),
    ("reboxetine", "NRI", "NRI"),
    ("vortioxetine", "SMS/multimodal", "multimodal"),
    ("vilazodone", "SMS/multimodal", "SPARI"),
    ("agomelatine", "melatonergic", "melatonergic"),
    ("tianeptine", "other", "tianeptine"),
    ("fluoxetine/olanzapine", "SSRI + atypical antipsychotic", "SSRI"),
    ("flupentixol/melitracen", "TCA + typical antipsychotic", "compound"),
]


@pytest.mark.parametrize(("drug", "class_", "mechanism"), MECHANISMS)
def test_class_and_mechanism(lexicon: Lexicon, drug: str, class_: str, mechanism: str) -> None:
    treatment = lexicon.treatments[drug]
    assert treatment.treatment_class == class_
    assert treatment.mechanism_group == mechanism


def test_all_inhibitors_of_monoamine_oxidase_are_one_mechanism(lexicon: Lexicon) -> None:
    """Rule 14.11: irreversible, reversible and the patch."""
    inhibitors = [t for t in lexicon.in_class("MAOI") if t.kind == "antidepressant"]
    assert len(inhibitors) > 8
    assert {t.mechanism_group for t in inhibitors} == {"MAOI"}


EVIDENCE = [
    ("CBT", True),
    ("iCBT", True),
    ("BA", True),
    ("IPT", True),
    ("supportive", False),
    ("psychodynamic", False),
    ("MBCT", False),
    ("CBT-I", False),  # for sleep, not for depression
    ("hypnotherapy", False),
    ("psychotherapy", None),  # which kind was not said
]


@pytest.mark.parametrize(("therapy", "evidence"), EVIDENCE)
def test_only_three_kinds_of_psychotherapy_can_be_adequate(
    lexicon: Lexicon, therapy: str, evidence: bool | None
) -> None:
    """Rule 14.9: cognitive behavioural therapy, behavioural activation, interpersonal therapy."""
    treatment = lexicon.treatments[therapy]
    assert treatment.kind == "psychotherapy"
    assert treatment.evidence_based is evidence


@pytest.mark.parametrize("id_", ["rTMS", "ketamine", "esketamine", "zuranolone", "tDCS", "DBS"])
def test_what_has_no_verified_rule_scores_in_no_model(lexicon: Lexicon, id_: str) -> None:
    """Rule 14.9."""
    assert not lexicon.treatments[id_].scored


@pytest.mark.parametrize("id_", ["ECT", "CBT", "lithium", "sertraline"])
def test_everything_else_scores(lexicon: Lexicon, id_: str) -> None:
    assert lexicon.treatments[id_].scored


KINDS = [
    ("ketamine", "augmentation"),
    ("esketamine", "antidepressant"),
    ("quetiapine", "augmentation"),
    ("lithium", "augmentation"),
    ("atomoxetine", "other_psychotropic"),
    ("dapoxetine", "other_psychotropic"),
    ("diazepam", "other_psychotropic"),
    ("ECT", "ect"),
    ("MST", "other"),
    ("rTMS", "tms"),
    ("tDCS", "other"),
    ("light therapy", "other"),
    ("acupuncture", "other"),
]


@pytest.mark.parametrize(("id_", "kind"), KINDS)
def test_the_usual_role(lexicon: Lexicon, id_: str, kind: str) -> None:
    assert lexicon.treatments[id_].kind == kind
