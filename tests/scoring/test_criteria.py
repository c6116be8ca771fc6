"""Criteria are one value: presets by name, single settings from a file, and clear refusals."""

from __future__ import annotations

from pathlib import Path

import pytest

from scoring import SEED, Criteria, CriteriaError, criteria_named, preset, presets


def test_the_preset_seed_is_the_default_of_every_setting() -> None:
    assert preset("seed") == SEED == Criteria()


def test_a_preset_may_be_written_with_underscores() -> None:
    assert preset("asia_pacific") is preset("asia-pacific") or preset("asia_pacific") == preset(
        "asia-pacific"
    )


@pytest.mark.parametrize("name", sorted(presets()))
def test_every_preset_names_its_source_and_says_what_it_is(name: str) -> None:
    file = presets()[name]
    assert file["source"]
    assert file["description"].endswith(".")
    assert preset(name).name == name


@pytest.mark.parametrize("name", sorted(Criteria.model_fields))
def test_every_setting_says_what_it_decides_and_by_which_source(name: str) -> None:
    field = Criteria.model_fields[name]
    assert field.description
    assert isinstance(field.json_schema_extra, dict)
    assert field.json_schema_extra["source"]


def test_a_setting_that_rests_on_recollection_is_marked() -> None:
    extra = Criteria.model_fields["maudsley_minimum_weeks"].json_schema_extra
    assert isinstance(extra, dict)
    assert extra["verified"] is False


REFUSED = [
    ('failur = "no_remission"', "failur: no such setting; did you mean 'failure'?"),
    ('failure = "below_50"', "did you mean 'below_50_percent'?"),
    ("minimum_weeks = -1", "minimum_weeks: "),
    ("minimum_weeks = nan", "minimum_weeks: "),
    ('thase_rush_ladder = "strikt"', "did you mean 'strict'?"),
    ('base = "gsrt"', "did you mean 'gsrd'?"),
    ("a = [", "x.toml: "),
    ('models = ["mhg"]', "models.0: "),
    ("doses = {sertraline = 0}", "doses.sertraline: "),
]


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_a_wrong_file_is_refused_in_one_line(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "x.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CriteriaError) as refusal:
        criteria_named(str(path))
    assert message in str(refusal.value)
    assert str(path) in str(refusal.value) or "criteria" in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_file_changes_single_settings_of_its_base(tmp_path: Path) -> None:
    path = tmp_path / "clinic.toml"
    path.write_text('base = "eu-pearl"\n[settings]\nminimum_weeks = 6\n', encoding="utf-8")
    criteria = criteria_named(str(path))
    assert (criteria.name, criteria.failure, criteria.minimum_weeks) == (
        "clinic",
        "below_25_percent",
        6,
    )


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(CriteriaError, match=r"nowhere\.toml"):
        criteria_named("nowhere.toml")
