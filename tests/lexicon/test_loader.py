"""A bad row stops the program with one line that says file, line, column and reason.

Each case appends one row to a copy of a table, or spoils its header.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon import LexiconError, load_from

BAD_ROWS = [
    # table, row, column, reason
    ("sources.csv", "atc,again,none,n", "label", "'atc' stands twice"),
    ("sources.csv", "new,,none,n", "what", "empty"),
    ("sources.csv", "new,what,none,maybe", "non_commercial", "'maybe' is none of n, y"),
    ("classes.csv", "SSRI,血清素,", "class", "'SSRI' stands twice"),
    ("classes.csv", "new,新,newer", "broader", "unknown class 'newer'"),
    (
        "treatments.csv",
        "Sertraline,antidepressant,SSRI,SSRI,,,,,y,,,n,y,y,recalled",
        "id",
        "'Sertraline' stands twice",
    ),
    (
        "treatments.csv",
        "newdrug,antidepresant,SSRI,SSRI,,,,,y,,,n,y,y,recalled",
        "kind",
        "'antidepresant' is none of antidepressant, augmentation",
    ),
    (
        "treatments.csv",
        "newdrug,antidepressant,SSSRI,SSRI,,,,,y,,,n,y,y,recalled",
        "class",
        "unknown class 'SSSRI'",
    ),
    (
        "treatments.csv",
        "newdrug,antidepressant,SSRI,,,,,,y,,,n,y,y,recalled",
        "mechanism_group",
        "antidepressants have one",
    ),
    (
        "treatments.csv",
        "newdrug,augmentation,thyroid,thyroid,,,,,y,,,n,y,y,recalled",
        "mechanism_group",
        "nothing else has",
    ),
    (
        "treatments.csv",
        "newdrug,augmentation,thyroid,,,,,,perhaps,,,n,y,y,recalled",
        "marketed_cn",
        "'perhaps' is none of",
    ),
    (
        "treatments.csv",
        "newdrug,augmentation,thyroid,,,,,,y,,y,n,y,y,recalled",
        "evidence_based",
        "only for psychotherapies",
    ),
    (
        "treatments.csv",
        "newdrug,augmentation,thyroid,,,,,,y,A01;;A02,,n,y,y,recalled",
        "atc",
        "has an empty part",
    ),
    (
        "treatments.csv",
        "newdrug,augmentation,thyroid,,,,,,y,,,n,y,y,hearsay",
        "source",
        "unknown source 'hearsay'",
    ),
    (
        "treatments.csv",
        "newdrug,augmentation,thyroid,,,,,,y,,,n,y,y,",
        "source",
        "empty",
    ),
    ("names.csv", "Zolo,en,brand,sertralin,intl,n,,recalled,", "id", "unknown treatment"),
    ("names.csv", ",en,brand,sertraline,intl,n,,recalled,", "name", "empty"),
    ("names.csv", "ZOLOFT,en,brand,sertraline,intl,n,,recalled,", "name", "stands twice"),
    (
        "names.csv",
        "樂復得,zh-Hans,brand,fluoxetine,TW,n,,recalled,",
        "name",
        "'樂復得' also means sertraline: list it as ambiguous",
    ),
    ("names.csv", "flu,en,brand,sertraline,intl,n,,recalled,", "name", "listed as ambiguous"),
    ("names.csv", "Zolo,fr,brand,sertraline,intl,n,,recalled,", "lang", "'fr' is none of"),
    ("names.csv", "Zolo,en,nick,sertraline,intl,n,,recalled,", "type", "'nick' is none of"),
    ("names.csv", "Zolo,en,brand,sertraline,intl,no,,recalled,", "common_word", "'no' is none"),
    ("names.csv", "Zolo,en,brand,sertraline,intl,n,left,recalled,", "placement", "'left' is"),
    (
        "names.csv",
        "Zolo,en,brand,sertraline,intl,n,bilateral,recalled,",
        "placement",
        "only for ECT",
    ),
    ("names.csv", "Zolo,en,brand,sertraline,intl,n,,recalled", "note", "8 cells instead of 9"),
    ("names.csv", "Zolo,en,brand,sertraline,intl,n,,recalled,,x", "note", "10 cells instead of 9"),
    ("names.csv", " Zolo,en,brand,sertraline,intl,n,,recalled,", "name", "blanks around ' Zolo'"),
    ("ambiguous.csv", "Flu,en,fluoxetine;fluvoxamine,,recalled,", "name", "stands twice"),
    ("ambiguous.csv", "fl,en,fluoxetine,,recalled,", "candidates", "two meanings or more"),
    ("ambiguous.csv", "fl,en,fluoxetin;sertraline,,recalled,", "candidates", "'fluoxetin'"),
    ("decoys.csv", "Zyrtec,en,again,recalled", "name", "stands twice"),
    ("decoys.csv", "左洛復,zh-Hant,a name of ours,recalled", "name", "is a name of a treatment"),
    ("decoys.csv", "Zyrtex,en,,recalled", "what", "empty"),
    ("confusable.csv", "Prozac,Zolloft,en,alike,recalled", "name_b", "unknown name 'zolloft'"),
    ("confusable.csv", "Prozac,百忧解,en,alike,recalled", "name_b", "mean the same treatment"),
    ("confusable.csv", "Zyrtec,ZYPREXA,en,alike,recalled", "name_b", "stands twice"),
    ("confusable.csv", "Prozac,Zoloft,fr,alike,recalled", "lang", "'fr' is none of en, zh"),
    ("dose_rules.csv", "sertraline,50,200,50,day,,y,canmat,", "id", "stands twice"),
    ("dose_rules.csv", "sertralin,50,200,50,day,,y,canmat,", "id", "unknown treatment"),
    ("dose_rules.csv", "diazepam,,,10,day,,n,project,", "no_rule_reason", "neither a minimum nor"),
    ("dose_rules.csv", "diazepam,five,,10,day,,y,project,", "min_adequate_mg", "is not a number"),
    ("dose_rules.csv", "diazepam,-5,,10,day,,y,project,", "min_adequate_mg", "not a positive"),
    ("dose_rules.csv", "diazepam,nan,,10,day,,y,project,", "min_adequate_mg", "not a positive"),
    ("dose_rules.csv", "diazepam,50,20,10,day,,y,project,", "usual_max_mg", "less than the min"),
    ("dose_rules.csv", "diazepam,5,,10,week,,y,project,", "per", "'week' is none of"),
    (
        "dose_rules.csv",
        "diazepam,,,10,day,source_left_out,n,project,",
        "no_rule_reason",
        "'source_left_out' is none of",
    ),
    ("class_names.csv", "ssri,en,SSRI,antidepressant,project", "name", "stands twice"),
    ("class_names.csv", "Zoloft,en,SSRI,antidepressant,project", "name", "name of a treatment"),
    ("class_names.csv", "pep pills,en,pep,other,project", "class", "unknown class 'pep'"),
    ("class_names.csv", "pep pills,en,stimulant,drug,project", "kind", "'drug' is none of"),
]


@pytest.mark.parametrize(("table", "row", "column", "reason"), BAD_ROWS)
def test_a_bad_row_is_pointed_at(
    tables: Path, table: str, row: str, column: str, reason: str
) -> None:
    """Whatever is wrong, the message begins with file, line and column of the cell."""
    path = tables / table
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}{row}\n", encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        load_from(tables)
    message = str(caught.value)
    assert message.startswith(f"{table}, line {text.count(chr(10)) + 1}, {column}: ")
    assert reason in message
    assert "\n" not in message


BAD_HEADERS = [
    ("id,dose", "decoys.csv, line 1, id: unknown column"),
    ("name,lang,what", "decoys.csv, line 1, source: column missing"),
    ("lang,name,what,source", "decoys.csv, line 1, lang: columns must be name, lang"),
    ("name,lang,what,source,source", "decoys.csv, line 1, name: columns must be name, lang"),
]


@pytest.mark.parametrize(("header", "message"), BAD_HEADERS)
def test_a_wrong_header_is_pointed_at(tables: Path, header: str, message: str) -> None:
    """Columns are fixed, so that a misspelt or shifted one cannot go unnoticed."""
    path = tables / "decoys.csv"
    rest = path.read_text(encoding="utf-8").split("\n", 1)[1]
    path.write_text(f"{header}\n{rest}", encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        load_from(tables)
    assert str(caught.value).startswith(message)


def test_a_missing_table_is_named(tables: Path) -> None:
    """A damaged installation says which file is gone."""
    (tables / "names.csv").unlink()
    with pytest.raises(LexiconError, match=r"^names\.csv: cannot be read"):
        load_from(tables)


@pytest.mark.parametrize("spoilt", [b"\xff\xfe\x00", b'Zyrtex,en,"open,recalled\n'])
def test_a_file_that_is_no_table_is_named(tables: Path, spoilt: bytes) -> None:
    """Bytes that are not UTF-8, or a quotation mark that never closes."""
    with (tables / "decoys.csv").open("ab") as file:
        file.write(spoilt)
    with pytest.raises(LexiconError, match=r"^decoys\.csv: is no UTF-8 table"):
        load_from(tables)


def test_an_antidepressant_without_a_dose_rule_is_refused(tables: Path) -> None:
    """Every antidepressant has a rule, or a row with the reason why not."""
    path = tables / "dose_rules.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = "".join(line for line in lines if not line.startswith("sertraline,"))
    path.write_text(kept, encoding="utf-8")
    with pytest.raises(LexiconError, match="no row for sertraline"):
        load_from(tables)


def test_tables_as_they_are_load(tables: Path) -> None:
    """The copies that the other tests spoil are good before they are spoilt."""
    assert len(load_from(tables).names) > 4000
