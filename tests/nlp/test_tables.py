"""Word tables fail loudly, naming file, line, column and reason; the shipped ones are sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp import answers, dates, doses, durations, episode, numbers, scales, sessions, tables


def table(folder: Path, *lines: str) -> Path:
    (folder / "t.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def load(folder: Path) -> list[tables.Row]:
    return list(tables.rows("t.tsv", ("phrase", "value"), folder))


def test_remarks_and_empty_lines_are_skipped(tmp_path: Path) -> None:
    rows = load(table(tmp_path, "# a remark", "phrase\tvalue", "", "半\t0.5"))
    assert [(row.line, row.number("value")) for row in rows] == [(4, 0.5)]


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (("value\tphrase",), "t.tsv, line 1, header: expected phrase, value"),
        (("phrase\tvalue", "半"), "t.tsv, line 2, value: 1 cells instead of 2"),
        (("phrase\tvalue", "半\t0.5\tx"), "t.tsv, line 2, value: 3 cells instead of 2"),
        (("phrase\tvalue", "\t0.5"), "t.tsv, line 2, phrase: empty"),
        (("phrase\tvalue", " 半\t0.5"), "t.tsv, line 2, phrase: empty, or blanks around it"),
        (("# nothing",), "t.tsv, line 1, header: the table is empty"),
    ],
)
def test_a_malformed_table_is_refused(tmp_path: Path, lines: tuple[str, ...], message: str) -> None:
    with pytest.raises(tables.TableError, match=message):
        load(table(tmp_path, *lines))


def test_a_wrong_cell_is_refused_by_name(tmp_path: Path) -> None:
    (row,) = load(table(tmp_path, "phrase\tvalue", "週\tmany"))
    with pytest.raises(tables.TableError, match=r"t\.tsv, line 2, value: 'many' is not a number"):
        row.number("value")
    with pytest.raises(tables.TableError, match=r"line 2, phrase: '週' is not in normal form"):
        row.phrase("phrase")
    with pytest.raises(tables.TableError, match=r"line 2, value: 'many' is none of one, two"):
        row.one_of("value", ("one", "two"))


def test_a_phrase_told_twice_is_refused(tmp_path: Path) -> None:
    folder = table(tmp_path, "phrase\tvalue", "半\t0.5", "半\t0.6")
    with pytest.raises(tables.TableError, match="line 3, phrase: '半' stands on line 2 already"):
        list(tables.phrases("t.tsv", ("phrase", "value"), folder=folder))


def test_the_shipped_tables_are_sound() -> None:
    """Every table is read once: a bad row would raise here."""
    import datetime as dt

    text = "从2021年春节吃到2022年五一 20mg bid 三个月 8次 双侧 hamd 28→14 two days 重度抑郁"
    assert numbers.find(text)
    assert durations.find(text)
    assert doses.find(text)
    assert dates.find(text, dt.date(2026, 1, 1))
    assert sessions.find(text)
    assert scales.find(text)
    assert episode.find(text, dt.date(2026, 1, 1))
    assert answers.yes_no("是") is True
    for field in ("role", "severity", "outcome", "stopped_for", "adherent", "episode"):
        assert answers.choice_value(field, "天空") is None
