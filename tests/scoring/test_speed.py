"""Twenty trials with half of their fields missing, or with names that nobody knows, are no wait."""

from __future__ import annotations

import random
import time
from statistics import median

from lexicon import Lexicon
from scoring import SEED, History, open_facts
from scoring.bounds import bounds_of, enabled
from scoring.case import cases_of, subject

SECONDS = 0.05


def _half_missing(seed: int, lexicon: Lexicon) -> History:
    chance = random.Random(seed)
    usual = [rule.id for rule in lexicon.dose_rules.values() if rule.min_adequate_mg is not None]
    trials = []
    for number in range(20):
        treatment = chance.choice([*usual, "ECT", "CBT"])
        told = {
            "dose_mg_per_day": chance.choice([10, 50, 100, 200]),
            "weeks": chance.choice([2, 5, 7, 8.5, 12]),
            "outcome": chance.choice(["none", "partial", "response", "remission"]),
            "adherent": True,
            "episode": "current",
            "optimised": [],
            "sessions": 8,
            "ect_placement": "bilateral",
        }
        trial = {name: value for name, value in told.items() if chance.random() < 0.5}
        trial |= {"id": f"t{number}", "treatment": treatment}
        if number and chance.random() < 0.3:
            trial["added_to"] = f"t{chance.randrange(number)}"
        trials.append(trial)
    return History.model_validate({"trials": trials})


def test_bounds_of_twenty_half_known_trials_take_less_than_fifty_milliseconds(
    lexicon: Lexicon,
) -> None:
    """Every model and definition, as the middle of ten: the machine may be busy elsewhere."""
    taken = []
    for seed in range(10):
        history = _half_missing(seed, lexicon)
        start = time.process_time()
        cases = {trial.id: cases_of(trial, SEED, lexicon) for trial in history.trials}
        about = subject(history, SEED, cases)
        models, definitions = enabled(about)
        found = list(bounds_of([*models, *definitions], about))
        taken.append(time.process_time() - start)
        assert len(found) == 16
    assert median(taken) < SECONDS


def _taken(history: History, lexicon: Lexicon) -> float:
    """Seconds of work for what is left to ask, whatever else the machine does."""
    start = time.process_time()
    open_facts(history, SEED, lexicon)
    return time.process_time() - start


def test_what_is_left_to_ask_of_twenty_half_known_trials_is_found_within_a_turn(
    lexicon: Lexicon,
) -> None:
    """About 15 ms on a quiet machine; a busy one may take three times as long."""
    assert median(_taken(_half_missing(seed, lexicon), lexicon) for seed in range(10)) < SECONDS


def test_half_of_the_names_unknown_is_no_wait_either(lexicon: Lexicon) -> None:
    """Ten of twenty treatments could be anything: seconds, if each were tried on its own."""
    taken = []
    for seed in range(5):
        trials = [
            trial.model_copy(update={"treatment": None}) if place % 2 else trial
            for place, trial in enumerate(_half_missing(seed, lexicon).trials)
        ]
        taken.append(_taken(History(trials=tuple(trials)), lexicon))
    assert median(taken) < 6 * SECONDS


def test_six_pills_that_nobody_knows_are_no_wait(lexicon: Lexicon) -> None:
    pills = [{"id": f"t{n}", "name_as_written": f"pill {n}"} for n in range(6)]
    history = History.model_validate({"trials": pills})
    assert median(_taken(history, lexicon) for _ in range(5)) < 3 * SECONDS
