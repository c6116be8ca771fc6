"""What must hold for the tables as a whole: a lint of the data, not of the code."""

from __future__ import annotations

import csv
from collections import defaultdict

import pytest

from lexicon import Lexicon, normal_form
from lexicon.loader import DATA

LEAST = {
    "treatments.csv": 389,
    "names.csv": 4070,
    "ambiguous.csv": 45,
    "confusable.csv": 505,
    "decoys.csv": 146,
    "dose_rules.csv": 134,
    "class_names.csv": 170,
    "sources.csv": 23,
}
"""Rows once curated: fewer means that some were lost. Raise these when rows are added."""


@pytest.mark.parametrize(("table", "least"), LEAST.items())
def test_rows_do_not_silently_vanish(table: str, least: int) -> None:
    with (DATA / table).open(encoding="utf-8", newline="") as file:
        rows = sum(1 for _ in csv.reader(file)) - 1
    assert rows >= least


def test_treatments_of_each_kind_are_as_many_as_were_curated(lexicon: Lexicon) -> None:
    kinds: dict[str, int] = defaultdict(int)
    for treatment in lexicon.treatments.values():
        kinds[treatment.kind] += 1
    assert kinds["antidepressant"] == 84
    assert kinds["augmentation"] == 50
    assert kinds["other_psychotropic"] == 211
    assert kinds["psychotherapy"] == 25
    assert kinds["ect"] == kinds["tms"] == 1


def test_every_antidepressant_has_a_class_and_a_dose_rule_or_the_reason_why_not(
    lexicon: Lexicon,
) -> None:
    for treatment in lexicon.treatments.values():
        if treatment.kind not in ("antidepressant", "augmentation"):
            continue
        assert treatment.treatment_class, treatment.id
        rule = lexicon.dose_rules[treatment.id]
        assert rule.min_adequate_mg or rule.no_rule_reason, treatment.id


def test_dose_rules_are_for_drugs_that_have_a_dose_in_staging(lexicon: Lexicon) -> None:
    kinds = {lexicon.treatments[id_].kind for id_ in lexicon.dose_rules}
    assert kinds == {"antidepressant", "augmentation"}


def test_what_is_not_counted_says_so_in_its_dose_rule_too(lexicon: Lexicon) -> None:
    for id_, rule in lexicon.dose_rules.items():
        counted = lexicon.treatments[id_].counted
        assert (rule.no_rule_reason == "not_counted") == (not counted), id_


def test_herbal_products_are_never_counted(lexicon: Lexicon) -> None:
    herbal = [t for t in lexicon.treatments.values() if t.herbal]
    assert len(herbal) > 20
    assert not any(t.counted for t in herbal)


def test_no_name_stands_for_two_treatments(lexicon: Lexicon) -> None:
    """In normal form, so that case, width and script cannot hide a second meaning."""
    meanings = defaultdict(set)
    for row in lexicon.names:
        meanings[normal_form(row.name)].add(row.id)
    assert [name for name, ids in meanings.items() if len(ids) > 1] == []
    assert not meanings.keys() & lexicon.ambiguous.keys()


def test_every_treatment_can_be_named(lexicon: Lexicon) -> None:
    named = {row.id for row in lexicon.names}
    named |= {id_ for ambiguous in lexicon.ambiguous.values() for id_ in ambiguous.candidates}
    assert named == set(lexicon.treatments)


def test_chinese_names_and_brands_shown_to_people_lead_back_to_their_treatment(
    lexicon: Lexicon,
) -> None:
    """安定 is shown for diazepam but asked about when somebody types it."""
    for treatment in lexicon.treatments.values():
        for column in ("name_zh", "name_zh_hant", "brand_en", "brand_zh"):
            name = getattr(treatment, column)
            if not name or "（" in name or normal_form(name) in lexicon.ambiguous:
                continue
            found = lexicon.resolve(name)
            assert found is not None, (treatment.id, column, name)
            assert found.id == treatment.id, (column, name)


def test_every_chinese_name_is_written_in_chinese(lexicon: Lexicon) -> None:
    for row in lexicon.names:
        has_han = any("\u3400" <= char <= "\u9fff" for char in row.name)
        assert has_han == row.lang.startswith("zh"), row
        if row.lang == "pinyin":
            assert row.name.isascii(), row


def test_simplified_and_traditional_names_of_a_treatment_are_both_there(lexicon: Lexicon) -> None:
    """Treatments that Chinese people are likely to name have both scripts for display."""
    for treatment in lexicon.treatments.values():
        if treatment.marketed_cn == "y" or treatment.kind == "psychotherapy":
            assert treatment.name_zh, treatment.id
        assert bool(treatment.name_zh) == bool(treatment.name_zh_hant), treatment.id


def test_confusable_pairs_join_names_that_exist(lexicon: Lexicon) -> None:
    known = {normal_form(row.name) for row in lexicon.names}
    known |= lexicon.ambiguous.keys() | set(map(normal_form, lexicon.decoys))
    known |= set(map(normal_form, lexicon.treatments))
    for pair in lexicon.confusable:
        assert len(pair) == 2
        assert pair <= known, pair


def test_decoys_are_no_names_of_ours(lexicon: Lexicon) -> None:
    assert [name for name in lexicon.decoys if lexicon.resolve(name)] == []
    assert len(set(map(normal_form, lexicon.decoys))) == len(lexicon.decoys)


def test_class_words_name_a_class_that_treatments_have(lexicon: Lexicon) -> None:
    """Asking "which of these did you take?" needs something to offer."""
    for row in lexicon.class_names:
        if row.treatment_class:
            assert lexicon.in_class(row.treatment_class), row


def test_short_latin_names_are_marked_or_abbreviations(lexicon: Lexicon) -> None:
    """Three letters or fewer are too easily part of something else to be matched blindly."""
    for row in lexicon.names:
        if len(row.name) <= 3 and row.name.isascii():
            assert row.common_word or row.type in ("abbreviation", "pinyin"), row


COMMON_WORDS = [
    "Li",
    "Lex",
    "T3",
    "SAMe",
    "Silence",
    "Sonata",
    "exercise",
    "无抽",
    "无抽搐",
    "跑步",
]


@pytest.mark.parametrize("name", COMMON_WORDS)
def test_everyday_words_are_marked(lexicon: Lexicon, name: str) -> None:
    marked = {row.name for row in lexicon.names if row.common_word}
    assert name in marked


DROPPED = ["ago", "nor", "sam", "tia", "安静", "安靜", "舒缓", "same day", "加量", "住院", "换药"]


@pytest.mark.parametrize("word", DROPPED)
def test_words_whose_everyday_meaning_is_far_commoner_are_no_names(
    lexicon: Lexicon, word: str
) -> None:
    """Nor are settings (a ward) and strategies (a switch) treatments."""
    assert lexicon.resolve(word) is None
    assert normal_form(word) not in lexicon.ambiguous
