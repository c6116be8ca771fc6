"""Histories a second and memory, beside the naive implementation: `python -m benchmarks.scoring`.

Histories of 1, 5 and 20 trials, complete and half missing. The naive implementation tries every
completion, so where a history has too many its figure is their number instead.
"""

from __future__ import annotations

import random
import time
import tracemalloc
from typing import Any

from lexicon import Lexicon, load
from scoring import SEED, History, assess, results
from tests.spec import naive
from tests.spec.naive_gaps import EPISODE_VALUES, count_completions

DRUGS = ("sertraline", "venlafaxine", "mirtazapine", "amitriptyline", "phenelzine", "lithium")
SECONDS = 1.0
MOST_COMPLETIONS = 5_000
FIELDS = ("dose_mg_per_day", "weeks", "outcome", "adherent", "episode", "optimised")


def history(chance: random.Random, trials: int, half: bool) -> dict[str, Any]:
    """One made-up history in the words of the contract."""
    rows = []
    for number in range(trials):
        row: dict[str, Any] = {
            "id": f"t{number}",
            "treatment": chance.choice(DRUGS),
            "dose_mg_per_day": chance.choice([30, 75, 150, 900]),
            "weeks": chance.choice([3, 5, 8, 12]),
            "outcome": chance.choice(["none", "partial", "remission"]),
            "adherent": True,
            "episode": "current",
            "optimised": [],
        }
        row |= {name: None for name in FIELDS if half and chance.random() < 0.5}
        row["added_to"] = "t0" if number and row["treatment"] == "lithium" else None
        rows.append(row)
    episode = {name: chance.choice(values) for name, values in EPISODE_VALUES.items()}
    return {"schema": "history/1", "episode": episode, "trials": rows}


def rate(work: Any, items: list[Any]) -> float:
    """Calls a second, over the items in turn for about a second."""
    start = time.perf_counter()
    done = 0
    while time.perf_counter() - start < SECONDS:
        work(items[done % len(items)])
        done += 1
    return done / (time.perf_counter() - start)


def memory(item: History, lexicon: Lexicon) -> float:
    """Greatest memory of one assessment, in kB."""
    tracemalloc.start()
    assess(item, SEED, lexicon)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1024


def naive_figure(told: list[dict[str, Any]]) -> str:
    """Histories a second, or how many completions it would have to try."""
    counts = [count_completions(naive.prepared(one)) for one in told]
    if max(counts) > MOST_COMPLETIONS:
        return f"(up to {max(counts):.0e} completions)"
    return f"{rate(naive.assess, told):.1f}/s"


def main() -> None:
    lexicon = load()
    print(f"{'trials':>6} {'known':>9} {'bounds':>10} {'assessed':>10} {'memory':>9}  naive")
    for trials in (1, 5, 20):
        for half in (False, True):
            chance = random.Random(trials)
            told = [history(chance, trials, half) for _ in range(20)]
            read = [History.model_validate(one) for one in told]
            bounds = rate(lambda one: results(one, SEED, lexicon), read)
            assessed = rate(lambda one: assess(one, SEED, lexicon), read)
            print(
                f"{trials:>6} {'half' if half else 'complete':>9} {bounds:>8.0f}/s "
                f"{assessed:>8.0f}/s {memory(read[0], lexicon):>6.0f} kB  {naive_figure(told)}",
                flush=True,
            )


if __name__ == "__main__":
    main()
