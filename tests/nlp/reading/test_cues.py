"""Phrases with alternatives, and the tables that hold them."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp import cues, tables
from nlp.cues import Cues, expand, longest, masked, variants
from nlp.heard import discourse_cues, effect_cues
from nlp.mentions import Span
from nlp.tables import TableError, rows


def test_braces_hold_alternatives() -> None:
    assert expand("{did not|never} {|really }help") == [
        "did not help",
        "did not really help",
        "never help",
        "never really help",
    ]


@pytest.mark.parametrize("phrase", ["{a|b", "a}b", "a|b", "{@nosuch} help"])
def test_a_phrase_that_cannot_be_read_is_refused(phrase: str) -> None:
    with pytest.raises(ValueError, match=r"braces|no set"):
        expand(phrase)


def test_the_table_error_names_file_line_and_column(tmp_path: Path) -> None:
    (tmp_path / "t.tsv").write_text("phrase\nhelp\n{a|b\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"t\.tsv, line 3, phrase: braces do not match"):
        for row in rows("t.tsv", ("phrase",), tmp_path):
            list(variants(row))


def test_letters_stand_at_the_edge_of_a_word() -> None:
    found = Cues([("help", 1), ("有效", 2)]).find("helpful help 很有效果")
    assert [(cue.start, cue.value) for cue in found] == [(8, 1), (14, 2)]


def test_the_longest_of_overlapping_phrases_counts() -> None:
    found = longest(Cues([("no help", "none"), ("help", "good")]).find("no help"))
    assert [cue.value for cue in found] == ["none"]


def test_no_cue_is_read_inside_a_name() -> None:
    assert masked("心达悦没用", [Span(0, 3)]) == "◆◆◆没用"


def test_the_tables_of_the_project_load() -> None:
    """Every row is read strictly: a wrong one would raise."""
    assert effect_cues().find("no help")
    assert discourse_cues().find("switched to")
    assert set(cues.sets()) >= {"none", "very"}
    assert tables.FOLDER.is_dir()
