"""Made-up histories that are true by definition: what a simulated person lived through."""

from __future__ import annotations

import random
from typing import Any

ANTIDEPRESSANTS = {
    "sertraline": ("Zoloft", "左洛复", (25, 50, 100, 150, 200)),
    "escitalopram": ("Lexapro", "来士普", (5, 10, 20)),
    "fluoxetine": ("Prozac", "百忧解", (10, 20, 40, 60)),
    "paroxetine": ("Paxil", "赛乐特", (10, 20, 40)),
    "venlafaxine": ("Effexor", "怡诺思", (75, 150, 225)),
    "duloxetine": ("Cymbalta", "欣百达", (30, 60, 120)),
    "mirtazapine": ("Remeron", "瑞美隆", (15, 30, 45)),
    "bupropion": ("Wellbutrin", "乐孚亭", (150, 300)),
    "amitriptyline": ("amitriptyline", "阿米替林", (25, 75, 150)),
}
"""Lexicon id to an English name, a Chinese name, and daily doses in mg."""
AUGMENTERS = {
    "aripiprazole": ("Abilify", "阿立哌唑", (2.5, 5, 10)),
    "quetiapine": ("Seroquel", "喹硫平", (50, 150, 300)),
    "lithium": ("lithium", "碳酸锂", (300, 600, 900)),
}
OUTCOMES = ("none", "partial", "response", "remission")
WEEKS = (2, 3, 4, 5, 6, 8, 12)


def history(seed: int) -> dict[str, Any]:
    """A complete history in the words of the contract."""
    draw = random.Random(seed)
    drugs = draw.sample(sorted(ANTIDEPRESSANTS), draw.randint(1, 4))
    trials = [_trial(draw, f"t{n}", drug, ANTIDEPRESSANTS[drug][2]) for n, drug in enumerate(drugs)]
    if draw.random() < 0.5:
        drug = draw.choice(sorted(AUGMENTERS))
        added = _trial(draw, f"t{len(trials)}", drug, AUGMENTERS[drug][2])
        trials.append(added | {"added_to": trials[-1]["id"], "optimised": None})
    if draw.random() < 0.3:
        trials.append(_ect(draw, f"t{len(trials)}"))
    return {
        "schema": "history/1",
        "as_of": "2026-11-24",
        "episode": _episode(draw),
        "trials": trials,
    }


def _trial(draw: random.Random, id_: str, drug: str, doses: tuple[float, ...]) -> dict[str, Any]:
    weeks = draw.choice(WEEKS)
    return {
        "id": id_,
        "treatment": drug,
        "dose_mg_per_day": draw.choice(doses),
        "weeks": weeks,
        "weeks_total": weeks,
        "sessions": None,
        "ect_placement": None,
        "outcome": draw.choice(OUTCOMES),
        "stopped_for": None,
        "adherent": draw.random() < 0.85,
        "optimised": draw.choice(([], ["dose_increase"])),
        "added_to": None,
        "episode": "current" if draw.random() < 0.85 else "previous",
    }


def _ect(draw: random.Random, id_: str) -> dict[str, Any]:
    blank = dict.fromkeys(_trial(draw, id_, "", (1,)))
    return blank | {
        "id": id_,
        "treatment": "ECT",
        "sessions": draw.choice((4, 6, 8, 12)),
        "ect_placement": draw.choice(("bilateral", "unilateral")),
        "outcome": draw.choice(OUTCOMES),
        "episode": "current",
    }


def _episode(draw: random.Random) -> dict[str, Any]:
    return {
        "duration_months": draw.choice((5, 10, 14, 20, 30)),
        "severity": draw.choice(("mild", "moderate", "severe")),
        "psychotic_features": draw.random() < 0.2,
        "functional_impairment": draw.choice(("none", "mild", "moderate", "severe")),
        "comorbid_anxiety": draw.random() < 0.5,
        "personality_disorder": draw.random() < 0.2,
        "psychosocial_stressor": draw.random() < 0.5,
        "intensified_treatment": draw.choice(("none", "day_care", "inpatient")),
    }
