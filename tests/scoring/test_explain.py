"""What the next step up would take, and which failures the present result rests on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lexicon import Lexicon
from scoring import SEED, Criteria, History, explain
from scoring.criteria import ModelName

Build = Callable[..., dict[str, Any]]
EPISODE = {"duration_months": 6, "severity": "severe", "psychotic_features": True}
DRUGS = {"s": "sertraline", "v": "venlafaxine", "a": "amitriptyline", "p": "phenelzine"}
DRUGS |= {"m": "mirtazapine", "f": "fluoxetine"}

# model, drugs that failed (by letter), steps up with what they lead to
UP: list[tuple[ModelName, str, dict[str, str]]] = [
    ("thase_rush", "", {"other": "1", "tca": "1", "maoi": "1"}),
    ("thase_rush", "s", {"other": "2", "tca": "2", "maoi": "2"}),
    ("thase_rush", "sv", {"tca": "3"}),
    ("thase_rush", "sa", {"other": "3", "maoi": "3"}),
    ("thase_rush", "sva", {"maoi": "4"}),
    ("thase_rush", "sap", {"other": "4"}),
    ("thase_rush", "svap", {"ect": "5"}),
    ("thase_rush", "svm", {"tca": "3"}),
    ("thase_rush", "svp", {"tca": "4"}),
    ("european", "s", {"other": "TRD2", "tca": "TRD2", "maoi": "TRD2"}),
    ("maudsley", "s", {"ect": "8", "augmentation": "8", "duration": "8"}),
]


@pytest.mark.parametrize(("model", "drugs", "steps"), UP)
def test_the_steps_up(
    failed: Build, lexicon: Lexicon, model: ModelName, drugs: str, steps: dict[str, str]
) -> None:
    trials = [failed(f"t{n}", DRUGS[letter]) for n, letter in enumerate(drugs)]
    history = History.model_validate({"episode": EPISODE, "trials": trials})
    found = explain(history, SEED, lexicon)[model]
    up = {r.params["what"]: r.params["to"] for r in found if r.key == "score-explain-up"}
    assert up == steps


def test_the_top_is_said_to_be_the_top(failed: Build, lexicon: Lexicon) -> None:
    trials = [failed(f"t{n}", DRUGS[letter]) for n, letter in enumerate("svap")]
    trials.append(failed("t9", "ECT", sessions=8, ect_placement="bilateral"))
    history = History.model_validate({"trials": trials})
    assert explain(history, SEED, lexicon)["thase_rush"][0].key == "score-explain-top"


def test_what_the_present_stage_rests_on(failed: Build, lexicon: Lexicon) -> None:
    """Of two SSRIs and an SNRI only the SNRI is needed for stage 2."""
    trials = [failed("t1"), failed("t2", "fluoxetine"), failed("t3", "venlafaxine")]
    history = History.model_validate({"trials": trials})
    found = explain(history, Criteria(models=("thase_rush",)), lexicon)
    down = [r.params for r in found["thase_rush"] if r.key == "score-explain-down"]
    assert [(one["trial"], one["from"], one["to"]) for one in down] == [("t3", "2", "1")]


def test_where_a_model_does_not_apply_the_first_failure_makes_it(
    failed: Build, lexicon: Lexicon
) -> None:
    history = History.model_validate({"episode": EPISODE, "trials": []})
    found = explain(history, SEED, lexicon)["maudsley"]
    assert found[0].key == "score-explain-applies"
    assert found[0].params["to"] == "7"
    one = History.model_validate({"episode": EPISODE, "trials": [failed("t1")]})
    assert "score-explain-lapses" in [r.key for r in explain(one, SEED, lexicon)["maudsley"]]
