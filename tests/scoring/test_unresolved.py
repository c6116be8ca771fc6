"""A treatment that was not understood may be anything: whatever it turns out to be, the result
lies within the bounds that were given before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lexicon import Lexicon, load
from scoring import Assessment
from scoring.bounds import rank

Build = Callable[..., dict[str, Any]]
Judge = Callable[..., Assessment]

CANDIDATES = [
    "sertraline", "fluoxetine", "venlafaxine", "amitriptyline", "maprotiline", "phenelzine",
    "moclobemide", "gepirone", "Hyperici herba", "esketamine", "lithium", "diazepam", "ECT",
    "rTMS", "CBT", "supportive", "light therapy",
]  # fmt: skip


@pytest.mark.parametrize("base", [None, "t1", "t2"])
@pytest.mark.parametrize("treatment", CANDIDATES)
def test_no_treatment_leads_outside_the_bounds(
    failed: Build, judged: Judge, treatment: str, base: str | None
) -> None:
    told = {"sessions": 10, "ect_placement": "bilateral", "dose_adequate": None, "adherent": None}
    known = [failed("t1"), failed("t2", "ECT", sessions=8, outcome="remission")]
    unknown = failed("t3", None, added_to=base, **told)
    add_on = failed("t4", "venlafaxine", added_to="t3")
    before = judged(*known, unknown, add_on)
    after = judged(*known, unknown | {"treatment": treatment}, add_on)
    for name, result in after.models.items():
        bounds = before.models[name]
        assert rank(bounds.low) <= rank(result.low), name
        assert rank(result.high) <= rank(bounds.high), name
    for name, definition in after.definitions.items():
        assert before.definitions[name].met in ("undetermined", definition.met), name


def test_a_single_unknown_treatment_plays_one_part_only(failed: Build, judged: Judge) -> None:
    """Antidepressant, ECT or psychotherapy: 1, 1 or 1 more point, never all three."""
    unknown = failed("t1", None, sessions=10, ect_placement="bilateral")
    episode = {"duration_months": 6, "severity": "mild", "functional_impairment": "none",
               "comorbid_anxiety": False, "personality_disorder": False,
               "psychosocial_stressor": False, "intensified_treatment": "none"}  # fmt: skip
    found = judged(unknown, episode=episode)
    assert (found.models["dm_trd"].low, found.models["dm_trd"].high) == (3, 4)
    assert (found.models["mgh"].low, found.models["mgh"].high) == (0, 3)
    assert (found.models["maudsley"].low, found.models["maudsley"].high) == (None, 4)
    assert (found.models["thase_rush"].low, found.models["thase_rush"].high) == (0, 1)


def test_unknown_treatments_climb_together(failed: Build, judged: Judge) -> None:
    """Two unknown trials beside an SSRI and an SNRI can be a tricyclic and an MAO inhibitor."""
    trials = [failed("t1"), failed("t2", "venlafaxine"), failed("t3", None), failed("t4", None)]
    found = judged(*trials).models["thase_rush"]
    assert (found.low, found.high) == (2, 4)


def test_a_known_class_narrows_what_it_can_be(failed: Build, judged: Judge) -> None:
    """Adequate, failed, and an SSRI: only which SSRI is open, and that changes nothing here."""
    found = judged(failed("t1", None, treatment_class="SSRI"))
    assert found.trials[0].verdict == "failed"
    stages = found.models["thase_rush"]
    assert (stages.low, stages.high, stages.missing) == (1, 1, ())


def test_two_unknown_drugs_of_a_class_may_be_the_same(failed: Build, judged: Judge) -> None:
    """Three failures of SSRIs: the two that were not named may be one drug, or the named one."""
    trials = [
        failed("t1"),
        failed("t2", None, treatment_class="SSRI"),
        failed("t3", None, treatment_class="SSRI"),
    ]
    items = judged(*trials).models["maudsley"].detail["items"]
    assert items["antidepressant_failures"] == [1, 2]


def test_many_unknown_treatments_are_scored_all_the_same(failed: Build, judged: Judge) -> None:
    """Twenty links of a chain, none of them understood."""
    chain = [failed("t0", None)]
    chain += [failed(f"t{n}", None, added_to=f"t{n - 1}") for n in range(1, 20)]
    found = judged(*chain)
    assert found.models["mgh"].low == 0
    assert found.models["european"].high == "CRD"


@pytest.fixture(scope="module")
def every() -> Lexicon:
    return load()


def test_no_treatment_of_the_lexicon_breaks_the_scoring(
    every: Lexicon, failed: Build, judged: Judge
) -> None:
    """All of them, told with nothing but the name, and as an add-on."""
    for treatment in every.treatments:
        trials = [failed("t1"), {"id": "t2", "treatment": treatment, "added_to": "t1"}]
        assert judged(*trials).trials[1].id == "t2"
