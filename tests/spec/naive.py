"""The staging rules a second time: slow, plain, and written without a look at `scoring`.

`assess` takes a history as the contract's JSON and gives the heart of an assessment: the
verdict of each trial, the bounds of the five models, and the definitions. A complete history
is scored by one short function a rule. An incomplete one is scored by trying *every*
combination of representative values of what is missing (at least one on each side of each
threshold) and keeping the least and the greatest result.

"§" points to a section of docs/staging-rules.md, "§14.n" to one of its decisions.
"""

from __future__ import annotations

import itertools
from typing import Any

from tests.spec.naive_definitions import definitions
from tests.spec.naive_gaps import Unknown, completions, filled, prepared, unknowns
from tests.spec.naive_models import (
    EUROPEAN,
    band,
    dm_trd,
    dm_trd_items,
    european,
    maudsley,
    maudsley_items,
    mgh,
    thase_rush,
)
from tests.spec.naive_trials import SEED, History, Settings, verdict

MODELS = {
    "thase_rush": thase_rush,
    "mgh": mgh,
    "european": lambda history, settings: EUROPEAN.index(european(history, settings)),
    "maudsley": maudsley,
    "dm_trd": dm_trd,
}


def value_of(history: History, settings: Settings = SEED) -> dict[str, Any]:
    """Everything that is said of one complete history."""
    return {
        "trials": {
            t["id"]: verdict(t, settings.minimum_weeks, settings) for t in history["trials"]
        },
        "models": {name: model(history, settings) for name, model in MODELS.items()},
        "maudsley_items": maudsley_items(history, settings),
        "dm_trd_items": dm_trd_items(history, settings),
        "definitions": definitions(history, settings),
    }


def assess(history: History, settings: Settings = SEED) -> dict[str, Any]:
    """Contract JSON in, contract JSON out (without reasons and missing fields)."""
    every = [value_of(h, settings) for h in completions(history)]
    models: dict[str, dict[str, Any]] = {}
    for name in MODELS:
        low, high = bounds([value["models"][name] for value in every])
        models[name] = {"low": low, "high": high}
    european_bounds = models["european"]
    for end, level in european_bounds.items():
        european_bounds[end] = EUROPEAN[level]
    models["maudsley"]["band_low"] = band(models["maudsley"]["low"])
    models["maudsley"]["band_high"] = band(models["maudsley"]["high"])
    for name in ("maudsley", "dm_trd"):
        items = every[0][f"{name}_items"]
        models[name]["items"] = {
            item: list(bounds([value[f"{name}_items"][item] for value in every])) for item in items
        }
    return {
        "trials": [
            {"id": t["id"], "verdict": one_of({v["trials"][t["id"]] for v in every})}
            for t in history["trials"]
        ],
        "models": models,
        "definitions": {
            name: {"met": met({value["definitions"][name] for value in every})}
            for name in every[0]["definitions"]
        },
    }


def bounds(values: list[Any]) -> tuple[Any, Any]:
    """Least and greatest; None ("does not apply") lies below every number."""
    numbers = [value for value in values if value is not None]
    low = None if len(numbers) < len(values) else min(numbers)
    return low, max(numbers, default=None)


def one_of(verdicts: set[str]) -> str:
    return verdicts.pop() if len(verdicts) == 1 else "undetermined"


def met(values: set[bool]) -> str:
    if len(values) == 2:
        return "undetermined"
    return "yes" if True in values else "no"


def matters(history: History, settings: Settings = SEED) -> dict[str, set[Unknown]]:
    """For each model, the missing fields that can change it.

    A field can change a model if, with everything else held at some values, two values of
    the field give two results.
    """
    history = prepared(history)
    missing = unknowns(history)
    found: dict[str, set[Unknown]] = {name: set() for name in MODELS}
    for unknown in missing:
        others = {name: values for name, values in missing.items() if name != unknown}
        for rest in itertools.product(*others.values()):
            fixed = filled(history, dict(zip(others, rest, strict=True)))
            results = [filled(fixed, {unknown: value}) for value in missing[unknown]]
            for name, model in MODELS.items():
                if len({model(result, settings) for result in results}) > 1:
                    found[name].add(unknown)
    return found
