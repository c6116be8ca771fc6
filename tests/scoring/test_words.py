"""Assessments in words: both languages, every reason, the contract's JSON and the tables."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from bot.shapes import AssessmentShape
from bot.wording.assessment import assessment_json, explained, plain_table, rich_table
from bot.wording.catalogue import Language
from lexicon import Lexicon, load
from scoring import DEFINITIONS, MODELS, SEED, Assessment, Criteria, History, assess, presets
from scoring import criteria_named as named

Build = Callable[..., dict[str, Any]]
Judge = Callable[..., Assessment]
LANGUAGES: tuple[Language, ...] = ("zh", "en")

VALUES: dict[str, st.SearchStrategy[Any]] = {
    "treatment": st.sampled_from(
        ["sertraline", "venlafaxine", "amitriptyline", "maprotiline", "moclobemide", "gepirone",
         "Hyperici herba", "flupentixol/melitracen", "esketamine", "lithium", "ECT", "rTMS", "CBT",
         "supportive", "psychotherapy unspecified", None]
    ),
    "treatment_class": st.sampled_from([None, "SSRI", "TCA", "nonsense"]),
    "dose_mg_per_day": st.sampled_from([None, 10, 75, 300]),
    "dose_adequate": st.sampled_from([None, None, True, False]),
    "weeks": st.sampled_from([None, 0, 4, 7.5, {"min": 3, "max": 5}, {"min": 3, "max": None}]),
    "weeks_total": st.sampled_from([None, 3, 12]),
    "sessions": st.sampled_from([None, 3, 12]),
    "ect_placement": st.sampled_from([None, "bilateral", "unilateral"]),
    "outcome": st.sampled_from(
        [None, "none", "partial", "response", "remission", "relapse", "worse"]
    ),
    "percent_improvement": st.sampled_from([None, -10, 30, 60]),
    "stopped_for": st.sampled_from([None, "intolerance", "ongoing", "nonadherence", "remission"]),
    "adherent": st.sampled_from([None, True, False]),
    "optimised": st.sampled_from([None, [], ["extended", "extended"]]),
    "episode": st.sampled_from([None, "current", "previous"]),
    "start": st.sampled_from([None, "2024-05", "2027"]),
    "stop": st.sampled_from([None, "2024-03", "2024-06-01"]),
}  # fmt: skip
TRIALS = st.lists(st.fixed_dictionaries(VALUES), max_size=4)
EPISODES = st.fixed_dictionaries(
    {
        "duration_months": st.sampled_from([None, 12, 30]),
        "severity": st.sampled_from([None, "mild", "severe"]),
        "psychotic_features": st.sampled_from([None, True]),
    }
)


@pytest.mark.parametrize("preset", [*presets(), "odd"])
@settings(max_examples=25)
@given(trials=TRIALS, episode=EPISODES, added=st.integers(0, 3))
def test_every_assessment_has_words_in_both_languages_and_the_shape_of_the_contract(
    preset: str, trials: list[dict[str, Any]], episode: dict[str, Any], added: int
) -> None:
    lexicon = load()
    odd = Criteria(
        adherence="ignored", dose_standard="highest_tolerated", tms_minimum_sessions=20,
        ketamine_minimum_sessions=6, maudsley_no_failure="zero_points", mgh_rtms_points=3,
        thase_rush_ladder="highest",
    )  # fmt: skip
    criteria = odd if preset == "odd" else named(preset)
    rows = [row | {"id": f"t{n}"} for n, row in enumerate(trials)]
    if 0 < added < len(rows):
        rows[added]["added_to"] = "t0"
    told = {"as_of": "2026-01-01", "episode": episode, "trials": rows}
    history = History.model_validate(told)
    result = assess(history, criteria, lexicon)
    for language in LANGUAGES:
        shown = assessment_json(result, language, lexicon)
        AssessmentShape.model_validate_json(json.dumps(shown, allow_nan=False))
        assert plain_table(shown, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_would_change_it_has_words(
    failed: Build, lexicon: Lexicon, language: Language
) -> None:
    trials = [failed("t1"), failed("t2", "venlafaxine"), failed("t3", None)]
    history = History.model_validate({"episode": {"severity": "mild"}, "trials": trials})
    found = explained(history, SEED, language, lexicon)
    assert list(found) == list(MODELS)
    assert all(lines for lines in found.values())


def test_a_reason_names_the_rule_and_its_source(
    failed: Build, judged: Judge, lexicon: Lexicon
) -> None:
    trial = failed("t1", dose_adequate=None, dose_mg_per_day=75)
    shown = assessment_json(judged(trial), "en", lexicon)
    reason = "75 mg a day is at least the 50 mg minimum of sertraline. [CANMAT 2023]"
    assert reason in shown["trials"][0]["reasons"]


def test_drugs_are_named_in_the_readers_language(
    failed: Build, judged: Judge, lexicon: Lexicon
) -> None:
    trial = failed("t1", dose_adequate=None, dose_mg_per_day=75)
    shown = assessment_json(judged(trial), "zh", lexicon)
    assert shown["trials"][0]["reasons"][0] == (
        "每日 75 mg，达到舍曲林的最低有效剂量 50 mg。〔CANMAT 2023〕"
    )


def test_the_resolved_criteria_are_always_printed(
    failed: Build, judged: Judge, lexicon: Lexicon
) -> None:
    shown = assessment_json(judged(failed("t1"), minimum_weeks=5), "en", lexicon)
    assert shown["criteria"].keys() == Criteria.model_fields.keys()
    assert shown["criteria"]["minimum_weeks"] == 5


def test_what_is_not_verified_is_labelled(failed: Build, judged: Judge, lexicon: Lexicon) -> None:
    shown = assessment_json(judged(failed("t1", "rTMS", dose_adequate=None)), "en", lexicon)
    assert shown["models"]["dm_trd"]["provisional"] is True
    assert any("(not verified)" in reason for reason in shown["trials"][0]["reasons"])
    assert any("(not verified)" in reason for reason in shown["definitions"]["gsrd"]["reasons"])


def test_a_name_somebody_wrote_is_never_read_as_markup(judged: Judge, lexicon: Lexicon) -> None:
    trial = {"id": "t1", "treatment": None, "name_as_written": "[bold]pill[/]"}
    shown = assessment_json(judged(trial), "en", lexicon)
    page = io.StringIO()
    Console(file=page, width=120).print(rich_table(shown, "en"))
    assert "[bold]pill[/]" in page.getvalue()


def test_every_definition_and_model_is_in_the_table(
    failed: Build, judged: Judge, lexicon: Lexicon
) -> None:
    shown = assessment_json(judged(failed("t1")), "en", lexicon)
    lines = plain_table(shown, "en").splitlines()
    headings = [line for line in lines if line.startswith("  ") and not line.startswith("   ")]
    assert len(headings) >= 1 + len(MODELS) + len(DEFINITIONS)


DECISIVE = [
    # what was told, and the key of the reason that comes first
    ({"dose_adequate": None, "dose_mg_per_day": 100, "weeks": 2}, "score-weeks-no"),
    ({"adherent": False}, "score-adherence-no"),
    ({"weeks": 1, "stopped_for": "intolerance"}, "score-weeks-no"),
    ({"adherent": None}, "score-adherence-open"),
    ({"weeks": None}, "score-weeks-missing"),
    ({"outcome": None}, "score-outcome-missing"),
    ({"treatment": "ECT", "sessions": 3, "ect_placement": "bilateral"}, "score-sessions-no"),
]


@pytest.mark.parametrize(("changes", "key"), DECISIVE)
def test_the_reason_that_decides_comes_first(
    failed: Build, judged: Judge, changes: dict[str, Any], key: str
) -> None:
    assert judged(failed("t1", **changes)).trials[0].reasons[0].key == key


def said(found: Assessment) -> str:
    return plain_table(assessment_json(found, "en", load()), "en")


def test_one_is_not_plural_in_english(failed: Build, judged: Judge) -> None:
    therapy = failed("t3", "CBT", sessions=1)
    short = judged(failed("t1"), failed("t2", weeks=1), failed("t4", "ECT", sessions=1), therapy)
    words = said(short)
    assert "1 week at that dose" in words
    assert "1 session:" in words
    assert "8 weeks, 1 drug." in words
    for wrong in ("1 weeks", "1 sessions", "1 drugs", "1 mechanisms"):
        assert f" {wrong}" not in words


def test_weeks_from_dates_are_not_told_to_four_decimals(failed: Build, judged: Judge) -> None:
    found = judged(failed("t1", weeks={"min": 6, "max": 18.285714285714285}))
    assert "6–18.29 weeks" in said(found)


def test_a_drug_without_a_name_is_called_what_was_written(failed: Build, judged: Judge) -> None:
    pill = failed("t1", None, name_as_written="small | white")
    assert "Cannot be told yet: small / white." in said(judged(pill))


def test_steps_from_a_result_that_is_open_are_about_its_bounds(
    failed: Build, lexicon: Lexicon
) -> None:
    trials = [failed("t1"), failed("t2", "venlafaxine", adherent=None)]
    told = History.model_validate({"trials": trials})
    lines = explained(told, SEED, "en", lexicon)["thase_rush"]
    assert any("would raise the highest it can be from 2 to 3" in line for line in lines)
    assert any("the lowest it can be would be 0 instead of 1" in line for line in lines)
