"""The notation of the tables: each word sets one field, and nothing is read by chance."""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.notation import NotationError, history, table


@pytest.mark.parametrize(
    ("word", "field", "value"),
    [
        ("100mg", "dose_mg_per_day", 100),
        ("0.025mg", "dose_mg_per_day", 0.025),
        ("8w", "weeks", 8),
        ("5.9w", "weeks", 5.9),
        ("6-8w", "weeks", {"min": 6, "max": 8}),
        ("6+w", "weeks", {"min": 6, "max": None}),
        ("of-12w", "weeks_total", 12),
        ("7x", "sessions", 7),
        ("30%", "percent_improvement", 30),
        ("unilateral", "ect_placement", "unilateral"),
        ("relapse", "outcome", "relapse"),
        ("nonadherent", "adherent", False),
        ("adherence?", "adherent", None),
        ("episode?", "episode", None),
        ("optimised?", "optimised", None),
        ("raised", "optimised", ["dose_increase"]),
        ("intolerant", "stopped_for", "intolerance"),
        ("rated-inadequate", "dose_adequate", False),
    ],
)
def test_a_word_sets_one_field(word: str, field: str, value: Any) -> None:
    plain = history("sertraline")["trials"][0]
    assert history(f"sertraline {word}")["trials"][0] == {**plain, field: value}


def test_a_trial_is_plain_unless_told_otherwise() -> None:
    """Taken as prescribed, in the current episode, not optimised; all else is not known."""
    trial = history("sertraline")["trials"][0]
    known = {name: value for name, value in trial.items() if value is not None}
    assert known == {
        "id": "t1",
        "treatment": "sertraline",
        "adherent": True,
        "optimised": [],
        "episode": "current",
    }


def test_add_ons_know_what_they_were_added_to() -> None:
    trials = history("sertraline; + lithium; + aripiprazole; ++ buspirone; fluoxetine")["trials"]
    assert [t["added_to"] for t in trials] == [None, "t1", "t1", "t3", None]


def test_the_episode_comes_first() -> None:
    episode = history("episode 22mo severe psychotic impairment-mild day-care; CBT")["episode"]
    assert {name: value for name, value in episode.items() if value is not None} == {
        "duration_months": 22,
        "severity": "severe",
        "psychotic_features": True,
        "functional_impairment": "mild",
        "intensified_treatment": "day_care",
    }


@pytest.mark.parametrize(
    "line", ["aspirin 100mg", "sertraline lots", "episode long", "sertralin 8w", "sertraline 8wk"]
)
def test_a_word_outside_the_notation_is_refused(line: str) -> None:
    with pytest.raises(NotationError):
        history(line)


def test_a_row_without_a_result_is_refused() -> None:
    with pytest.raises(NotationError, match="no `=> result`"):
        table("t", rule="r", about="verdict", rows="sertraline 8w")
