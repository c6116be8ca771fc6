"""How fast histories are scored, and in how much memory: `python -m benchmarks.scoring`.

For 1, 5 and 20 trials, complete and with half of the fields missing: histories a second, the
slowest one, and the peak of memory taken by one assessment. The naive implementation of the
tests, which tries every value of what is missing, is timed on the same histories in the same
run; where that would take too long the number of combinations is printed instead.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable
from typing import Any

from lexicon import load
from scoring import History, assess, preset
from tests.spec import naive
from tests.spec.naive_gaps import EPISODE_VALUES, OUTCOMES, count_completions
from tests.spec.treatments import TREATMENTS

Told = dict[str, Any]

SECONDS = 2.0
"""Time for each cell of the table."""
HISTORIES = 200
MOST_COMBINATIONS = 20_000
"""The naive implementation takes about a second for so many."""
DRUGS = [n for n, t in TREATMENTS.items() if t.kind == "antidepressant" and t.ruled and t.min_mg]
ADD_ONS = [n for n, t in TREATMENTS.items() if t.kind == "augmentation" and t.ruled and t.min_mg]
FORGETTABLE = (
    *("dose_mg_per_day", "weeks", "outcome", "adherent", "optimised", "episode"),
    *("sessions", "ect_placement"),
)


def history(chance: random.Random, trials: int, missing: float) -> Told:
    """A history of so many trials; each field is missing with the probability `missing`."""
    episode = {name: chance.choice(values) for name, values in EPISODE_VALUES.items()}
    told = [_trial(chance, number) for number in range(trials)]
    for part, names in ((episode, EPISODE_VALUES), *((trial, FORGETTABLE) for trial in told)):
        for name in names:
            if chance.random() < missing:
                part[name] = None
    return {"schema": "history/1", "as_of": None, "episode": episode, "trials": told}


def _trial(chance: random.Random, number: int) -> Told:
    if number % 10 == 9:
        return {
            **{"id": f"t{number}", "treatment": "ECT", "outcome": "none", "episode": "current"},
            **{"sessions": 8, "ect_placement": "bilateral"},
        }
    add_on = number % 4 == 3
    name = chance.choice(ADD_ONS if add_on else DRUGS)
    return {
        "id": f"t{number}",
        "treatment": name,
        "dose_mg_per_day": (TREATMENTS[name].min_mg or 0) * chance.choice((0.5, 1, 2)),
        "weeks": chance.choice((3, 5, 8, 12)),
        "outcome": chance.choice(("none", "none", *OUTCOMES)),
        "adherent": chance.random() < 0.9,
        "optimised": chance.choice(([], ["dose_increase"])),
        "episode": "current",
        "added_to": f"t{number - 1}" if add_on else None,
    }


def _times(score: Callable[[Any], object], told: list[Any]) -> list[float]:
    """Seconds for each history, in order, until the time is used up."""
    taken: list[float] = []
    until = time.perf_counter() + SECONDS
    for each in told:
        start = time.perf_counter()
        score(each)
        taken.append(time.perf_counter() - start)
        if time.perf_counter() > until:
            break
    return taken


def _peak(score: Callable[[Any], object], told: Any) -> float:
    """Peak of memory taken while one history is scored, in KiB."""
    tracemalloc.start()
    score(told)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 1024


def _naive(told: list[Told]) -> str:
    combinations = statistics.median_low([_combinations(each) for each in told])
    if combinations > MOST_COMBINATIONS:
        return f"({combinations:.0e} combinations)"
    taken = _times(naive.assess, [t for t in told if _combinations(t) <= MOST_COMBINATIONS])
    return f"{len(taken) / sum(taken):,.1f}/s"


def _combinations(told: Told) -> int:
    return count_completions(told)


def main() -> int:
    """Prints one line for each number of trials and share of missing fields."""
    criteria, lexicon = preset("seed"), load()

    def score(told: History) -> object:
        return assess(told, criteria, lexicon)

    print(
        f"{'trials':>6} {'missing':>8} {'histories/s':>12} {'median ms':>10} {'worst ms':>9}",
        end="",
    )
    print(f" {'peak KiB':>9}  naive")
    for trials in (1, 5, 20):
        for missing in (0.0, 0.5):
            chance = random.Random(f"{trials} {missing}")
            told = [history(chance, trials, missing) for _ in range(HISTORIES)]
            read = [History.model_validate(each) for each in told]
            score(read[0])
            taken = _times(score, read)
            print(f"{trials:>6} {'half' if missing else 'none':>8}", end="")
            print(
                f" {len(taken) / sum(taken):>12,.0f} {statistics.median(taken) * 1000:>10.2f}",
                end="",
            )
            print(f" {max(taken) * 1000:>9.1f} {_peak(score, read[-1]):>9,.0f}  {_naive(told)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
