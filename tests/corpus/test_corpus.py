"""The corpus keeps its own rules: a wrong label would spoil every measurement made with it."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from lexicon import Lexicon, load

HERE = Path(__file__).parent
FILES = [
    f"{language}{part}.jsonl" for language in ("zh", "en", "mixed") for part in ("", "_held_out")
]

STYLES = {"teller", "terse", "muddled", "clinician", "relative", "list", "question"}
REGISTERS = {"patient", "clinician"}
OUTCOMES = {"none", "partial", "response", "remission", "relapse", "intolerant"}
ROW_FIELDS = {"id", "lang", "style", "register", "text", "treatments"}
ROW_EXTRAS = {"written_on"}
LABEL_FIELDS = {
    "name_as_written",
    "generic_en",
    "kind",
    "dose_mg_per_day",
    "duration_days_min",
    "duration_days_max",
    "ongoing",
    "outcome",
    "taken",
}
LABEL_EXTRAS = {"outcome_alternatives", "proxy_report", "optional", "candidates"}

UNNAMED_KINDS = {
    "antidepressant": "antidepressant",
    "SSRI": "antidepressant",
    "SNRI": "antidepressant",
    "TCA": "antidepressant",
    "MAOI": "antidepressant",
    "medication": "other_psychotropic",
}
"""What stands before "(unspecified)" where only a class or "medicine" is named, and its kind."""

HIGHEST_DOSE_MG = 2000
LONGEST_DAYS = 40 * 365


def rows_of(file: str) -> list[dict[str, Any]]:
    """The messages of one file, in its order."""
    lines = (HERE / file).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


ROWS = [pytest.param(row, id=row["id"]) for file in FILES for row in rows_of(file)]
LABELS = [
    pytest.param(row, label, id=f"{row['id']}-{number}")
    for file in FILES
    for row in rows_of(file)
    for number, label in enumerate(row["treatments"], 1)
]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load()


@pytest.mark.parametrize("row", ROWS)
def test_a_message_has_the_agreed_fields(row: dict[str, Any]) -> None:
    assert row.keys() >= ROW_FIELDS
    assert row.keys() - ROW_FIELDS <= ROW_EXTRAS
    assert row["style"] in STYLES
    assert row["register"] in REGISTERS
    assert row["text"] == row["text"].strip("\n") != ""
    if "written_on" in row:
        dt.date.fromisoformat(row["written_on"])


@pytest.mark.parametrize("row", ROWS)
def test_an_id_is_the_language_and_the_fingerprint_of_the_text(row: dict[str, Any]) -> None:
    fingerprint = hashlib.sha256(row["text"].encode()).hexdigest()[:10]
    assert row["id"] == f"{row['lang']}-{fingerprint}"


@pytest.mark.parametrize(("row", "label"), LABELS)
def test_a_label_has_the_agreed_fields(row: dict[str, Any], label: dict[str, Any]) -> None:
    assert label.keys() >= LABEL_FIELDS
    assert label.keys() - LABEL_FIELDS <= LABEL_EXTRAS
    assert label["ongoing"] in (True, False, None)
    assert label["taken"] in (True, False, "other_person")
    for flag in ("proxy_report", "optional"):
        assert label.get(flag, True) is True


@pytest.mark.parametrize(("row", "label"), LABELS)
def test_a_name_stands_in_its_message(row: dict[str, Any], label: dict[str, Any]) -> None:
    assert label["name_as_written"]
    assert label["name_as_written"] in row["text"]


@pytest.mark.parametrize(("row", "label"), LABELS)
def test_a_substance_is_in_the_lexicon_and_has_its_kind(
    row: dict[str, Any], label: dict[str, Any], lexicon: Lexicon
) -> None:
    unnamed = re.fullmatch(r"(.+) \(unspecified\)", label["generic_en"])
    if unnamed:
        assert label["kind"] == UNNAMED_KINDS[unnamed[1]]
        assert label.get("optional"), "a class or an unnamed medicine is never required"
    else:
        assert label["kind"] == lexicon.treatments[label["generic_en"]].kind
    assert all(candidate in lexicon.treatments for candidate in label.get("candidates", []))


@pytest.mark.parametrize(("row", "label"), LABELS)
def test_doses_and_durations_are_possible(row: dict[str, Any], label: dict[str, Any]) -> None:
    dose = label["dose_mg_per_day"]
    shortest, longest = label["duration_days_min"], label["duration_days_max"]
    assert dose is None or 0 < dose <= HIGHEST_DOSE_MG
    assert shortest is None or 0 < shortest <= LONGEST_DAYS
    if longest is not None:
        assert shortest is not None
        assert shortest <= longest <= LONGEST_DAYS


@pytest.mark.parametrize(("row", "label"), LABELS)
def test_outcomes_are_known_words_and_alternatives_differ(
    row: dict[str, Any], label: dict[str, Any]
) -> None:
    alternatives = label.get("outcome_alternatives", [])
    assert label["outcome"] in OUTCOMES | {None}
    assert "outcome_alternatives" not in label or alternatives
    assert set(alternatives) <= OUTCOMES - {label["outcome"]}
    assert len(set(alternatives)) == len(alternatives)


@pytest.mark.parametrize(("row", "label"), LABELS)
def test_what_was_not_taken_has_no_course(row: dict[str, Any], label: dict[str, Any]) -> None:
    course = ("dose_mg_per_day", "duration_days_min", "duration_days_max", "ongoing", "outcome")
    if label["taken"] is False:
        assert all(label[field] is None for field in course)
    if label["taken"] == "other_person" and not label.get("proxy_report"):
        assert label["dose_mg_per_day"] is None
    if label.get("proxy_report"):
        assert label["taken"] == "other_person"


def test_no_message_stands_twice() -> None:
    """Not even with other blanks, signs or case: the parts must share nothing."""
    texts = Counter(
        re.sub(r"\W+", "", row["text"]).casefold() for file in FILES for row in rows_of(file)
    )
    assert [text for text, times in texts.items() if times > 1] == []


@pytest.mark.parametrize("file", FILES)
def test_a_file_holds_its_own_language_only(file: str) -> None:
    assert {row["lang"] for row in rows_of(file)} == {file.split(".")[0].split("_")[0]}


@pytest.mark.parametrize(("language", "least"), [("zh", 200), ("en", 200), ("mixed", 100)])
def test_there_are_enough_messages_and_half_are_held_out(language: str, least: int) -> None:
    kept, held_out = len(rows_of(f"{language}.jsonl")), len(rows_of(f"{language}_held_out.jsonl"))
    assert kept + held_out >= least
    assert abs(kept - held_out) <= 0.1 * (kept + held_out)


@pytest.mark.parametrize("file", FILES)
def test_every_manner_of_writing_is_there(file: str) -> None:
    assert {row["style"] for row in rows_of(file)} == STYLES


def test_every_outcome_and_every_kind_is_there_in_both_parts() -> None:
    for part in ("", "_held_out"):
        labels = [
            label
            for language in ("zh", "en", "mixed")
            for row in rows_of(f"{language}{part}.jsonl")
            for label in row["treatments"]
        ]
        assert {label["outcome"] for label in labels} >= OUTCOMES
        assert {label["kind"] for label in labels} >= {
            "antidepressant",
            "augmentation",
            "ect",
            "tms",
            "psychotherapy",
            "other_psychotropic",
        }
        share_not_taken = sum(label["taken"] is False for label in labels) / len(labels)
        assert 0.08 <= share_not_taken <= 0.2


def test_the_readme_gives_the_true_counts() -> None:
    readme = (HERE / "README.md").read_text(encoding="utf-8")
    for file in FILES:
        rows = rows_of(file)
        labels = sum(len(row["treatments"]) for row in rows)
        assert f"| `{file}` | {len(rows)} | {labels} |" in readme
