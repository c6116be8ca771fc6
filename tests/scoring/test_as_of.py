"""A history as it stood on an earlier day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from lexicon import Lexicon
from scoring import SEED, Assessment, History, as_of, assess

Build = Callable[..., dict[str, Any]]
DAY = date(2024, 6, 30)


def _then(lexicon: Lexicon, *trials: dict[str, Any], **episode: Any) -> Assessment:
    told = {"as_of": "2026-06-30", "episode": episode, "trials": trials}
    return assess(as_of(History.model_validate(told), DAY)[0], SEED, lexicon)


def test_what_began_later_is_left_out(failed: Build, lexicon: Lexicon) -> None:
    before = failed("t1", start="2024-01", stop="2024-04")
    later = failed("t2", "venlafaxine", start="2024-07")
    found = _then(lexicon, before, later)
    assert [trial.id for trial in found.trials] == ["t1"]
    assert (found.models["thase_rush"].low, found.models["thase_rush"].high) == (1, 1)


def test_an_add_on_is_left_out_with_its_link(failed: Build, lexicon: Lexicon) -> None:
    """The base began later in this (wrong) history: the add-on then stands for itself."""
    base = failed("t1", start="2024-08")
    add_on = failed("t2", "lithium", start="2024-02", stop="2024-05", added_to="t1")
    assert _then(lexicon, base, add_on).models["mgh"].high == 0


def test_a_trial_going_on_is_cut_at_that_day(failed: Build, lexicon: Lexicon) -> None:
    """Begun 17 days before: too short to be adequate, whatever it came to later."""
    found = _then(lexicon, failed("t1", start="2024-06-13", stop="2024-09-01", weeks=10))
    assert found.trials[0].verdict == "inadequate"


def test_the_outcome_of_a_trial_going_on_is_not_known_yet(failed: Build, lexicon: Lexicon) -> None:
    found = _then(lexicon, failed("t1", start="2024-01-01", stop="2024-09-01", weeks=10))
    assert found.trials[0].verdict == "undetermined"


def test_a_trial_without_dates_may_or_may_not_have_been_given(
    failed: Build, lexicon: Lexicon
) -> None:
    found = _then(lexicon, failed("t1"))
    assert (found.models["thase_rush"].low, found.models["thase_rush"].high) == (0, 1)


def test_a_vague_date_leaves_it_open_too(failed: Build, lexicon: Lexicon) -> None:
    found = _then(lexicon, failed("t1", start="2024", weeks_total=8, stop=None))
    assert (found.models["thase_rush"].low, found.models["thase_rush"].high) == (0, 1)


def test_the_episode_was_shorter_then(failed: Build, lexicon: Lexicon) -> None:
    """Thirty months in June 2026 were six in June 2024."""
    trial = failed("t1", start="2024-01", stop="2024-04")
    found = _then(lexicon, trial, duration_months=30, severity="severe")
    items = found.models["maudsley"].detail["items"]
    assert items["duration"] == [1, 1]
    assert items["severity"] == [1, 5]


def test_before_the_present_episode_nothing_is_known_of_which_it_was(
    failed: Build, lexicon: Lexicon
) -> None:
    trial = failed("t1", start="2024-01", stop="2024-04", episode="previous")
    found = _then(lexicon, trial, duration_months=10)
    assert (found.models["thase_rush"].low, found.models["thase_rush"].high) == (0, 1)


def test_the_day_of_the_history_changes_nothing(failed: Build, lexicon: Lexicon) -> None:
    told = {"as_of": "2024-06-30", "episode": {"duration_months": 9, "severity": "mild"},
            "trials": [failed("t1", start="2024-01", stop="2024-04")]}  # fmt: skip
    history = History.model_validate(told)
    cut, warnings = as_of(history, DAY)
    assert warnings == ()
    assert assess(cut, SEED, lexicon).results() == assess(history, SEED, lexicon).results()
