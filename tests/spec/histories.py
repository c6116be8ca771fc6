"""Hypothesis strategies: small histories that sit on and beside the thresholds of the rules."""

from __future__ import annotations

import copy
import os
from typing import Any

from hypothesis import strategies as st

from tests.spec.naive_gaps import EPISODE_VALUES, OUTCOMES, count_completions
from tests.spec.notation import FIELDS_OF_A_TRIAL
from tests.spec.treatments import TREATMENTS

History = dict[str, Any]

EXAMPLES = int(os.environ.get("TRD_INTAKE_EXAMPLES", "0"))
"""TRD_INTAKE_EXAMPLES=2000: so many random histories for each property, not the usual few."""

ANTIDEPRESSANTS = [
    *("sertraline", "fluoxetine", "venlafaxine", "bupropion", "amitriptyline", "maprotiline"),
    *("phenelzine", "moclobemide", "mirtazapine", "dosulepin", "tianeptine"),
]
RARE = ["Hyperici herba", "flupentixol/melitracen", "esketamine", "zuranolone", "gepirone"]
ADD_ONS = ["lithium", "aripiprazole", "quetiapine", "tandospirone", "ketamine", "mirtazapine"]
OTHERS = ["ECT", "ECT", "CBT", "supportive", "psychotherapy", "rTMS"]
TREATED_WITH = [*ANTIDEPRESSANTS * 4, *RARE, *ADD_ONS * 3, *OTHERS * 2]

WEEKS = (0, 3, 3.9, 4, 5.9, 6, 8, 10, 12, 18, 44, 60)
TOTALS = (None, None, 3, 4, 5.9, 6, 12, 60)
OPTIMISED = ([], [], ["dose_increase"], ["dose_increase", "extended"], ["extended", "extended"])


def doses(treatment: str) -> tuple[float, ...]:
    """Both sides of the least adequate dose and of the usual maximum, and on them."""
    edges = [TREATMENTS[treatment].min_mg, TREATMENTS[treatment].max_mg]
    known = [mg for mg in edges if mg is not None]
    return tuple(mg * part for mg in known for part in (1, 1, 0.9, 1.1)) or (100.0,)


@st.composite
def complete_trials(draw: st.DrawFn, number: int, earlier: list[dict[str, Any]]) -> dict[str, Any]:
    """A trial with every field that has a meaning for it."""
    treatment = draw(st.sampled_from(TREATED_WITH))
    fact = TREATMENTS[treatment]
    trial: dict[str, Any] = {"id": f"t{number}", "treatment": treatment}
    trial |= dict.fromkeys(FIELDS_OF_A_TRIAL)
    # Most histories of interest have several failures: half of the trials are plain ones.
    plain = draw(st.booleans())
    trial["outcome"] = "none" if plain else draw(st.sampled_from(OUTCOMES))
    trial["episode"] = "current" if plain else draw(st.sampled_from(("current", "previous")))
    trial["weeks"] = draw(st.sampled_from(WEEKS[3 if plain else 0 :]))
    trial["adherent"] = plain or draw(st.sampled_from((True, True, True, False)))
    trial["stopped_for"] = draw(st.sampled_from((None, "inefficacy", "intolerance", "ongoing")))
    if fact.kind in ("ect", "psychotherapy", "tms"):
        trial["sessions"] = draw(st.sampled_from((1, 6, 7, 8, 12)))
    if fact.kind == "ect":
        trial["ect_placement"] = draw(st.sampled_from(("bilateral", "bilateral", "unilateral")))
    if fact.kind in ("antidepressant", "augmentation"):
        trial["dose_mg_per_day"] = draw(st.sampled_from(doses(treatment)[: 1 if plain else None]))
        trial["dose_adequate"] = None if plain else draw(st.sampled_from((None, None, True, False)))
    unfigured = fact.kind not in ("ect", "psychotherapy") and fact.min_mg is None
    if trial["dose_adequate"] is None and (unfigured or not fact.ruled):
        trial["dose_adequate"] = plain or draw(st.booleans())
    if fact.kind == "antidepressant":
        trial["optimised"] = draw(st.sampled_from(OPTIMISED))
    bases = [t["id"] for t in earlier if TREATMENTS[t["treatment"]].kind == "antidepressant"]
    if bases and treatment in ADD_ONS:
        trial["added_to"] = draw(st.sampled_from((None, *bases, *bases)))
    return trial


@st.composite
def complete_histories(draw: st.DrawFn, least: int = 0, most: int = 5) -> History:
    """A history in which nothing that matters is missing."""
    episode = {name: draw(st.sampled_from(values)) for name, values in EPISODE_VALUES.items()}
    trials: list[dict[str, Any]] = []
    for number in range(1, draw(st.integers(least, most)) + 1):
        trials.append(draw(complete_trials(number, trials)))
    return {"schema": "history/1", "as_of": None, "episode": episode, "trials": trials}


BLANKABLE = (
    *("dose_mg_per_day", "dose_adequate", "weeks", "sessions", "ect_placement", "outcome"),
    *("adherent", "optimised", "episode"),
)


@st.composite
def gaps(draw: st.DrawFn, history: History) -> History:
    """The history with one field emptied, or made less exact."""
    told = copy.deepcopy(history)
    places = [(told["episode"], name) for name in EPISODE_VALUES] if not told["trials"] else []
    places += [(told["episode"], name) for name in ("duration_months", "severity")]
    places += [(trial, name) for trial in told["trials"] for name in BLANKABLE]
    where, name = draw(st.sampled_from(places))
    where[name] = None
    if name == "weeks":
        where["weeks_total"] = draw(st.sampled_from(TOTALS))
        if draw(st.booleans()):
            low, high = sorted(draw(st.tuples(st.sampled_from(WEEKS), st.sampled_from(WEEKS))))
            # What is told of a range and of the whole length does not contradict.
            if where["weeks_total"] is None or low <= where["weeks_total"]:
                where["weeks"] = {"min": low, "max": draw(st.sampled_from((high, None)))}
    if name == "outcome":
        where["percent_improvement"] = draw(st.sampled_from((None, None, 0, 24.9, 25, 49.9, 50)))
    return told


@st.composite
def incomplete_histories(
    draw: st.DrawFn, most_trials: int = 3, most_gaps: int = 5, most_completions: int = 600
) -> History:
    """A small history with gaps, few enough for all of their values to be tried."""
    history = draw(complete_histories(least=1, most=most_trials))
    for _ in range(draw(st.integers(1, most_gaps))):
        wider = draw(gaps(history))
        if count_completions(wider) > most_completions:
            break
        history = wider
    return history


@st.composite
def histories_with_a_nameless_treatment(draw: st.DrawFn, most_completions: int = 1500) -> History:
    """A complete history, but for one treatment that could not be resolved."""
    history = draw(complete_histories(least=1, most=3))
    trial = draw(st.sampled_from(history["trials"]))
    trial |= {"treatment": None, draw(st.sampled_from(BLANKABLE)): None}
    if count_completions(history) > most_completions:
        trial |= {"optimised": [], "dose_adequate": True, "outcome": "none"}
    return history
