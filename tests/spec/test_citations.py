"""Every rule that code, tests and documents cite stands in docs/staging-rules.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from scoring.criteria import Criteria
from tests.spec.document import tables

ROOT = Path(__file__).parents[2]
RULES = (ROOT / "docs" / "staging-rules.md").read_text(encoding="utf-8")
HEADINGS = set(re.findall(r"^###? (\d+(?:\.\d+)?)\.? ", RULES, re.MULTILINE))
"""Sections ("5") and decisions ("14.3")."""
ROOMS = ("lexicon", "nlp", "scoring", "bot", "tests", "benchmarks")
CITATION = re.compile(
    r"(?:§|\b(?:rules?|sections?|Rules?|Sections?) )"
    r"(?P<first>\d+(?:\.\d+)?)(?P<more>(?:(?:-|, )\d+\b(?!\.))*)"
)
RECORD = re.compile(r"decisions/(\d{4})")


def cited(text: str) -> set[str]:
    """The rules that a text cites; in "14.1-3, 5" the numbers after the first are decisions too."""
    found = set()
    for citation in CITATION.finditer(text):
        section, _, last = citation["first"].partition(".")
        stem = f"{section}." if last else ""
        found.add(citation["first"])
        for sign, number in re.findall(r"(-|, )(\d+)", citation["more"]):
            between = range(int(last or section) + 1, int(number)) if sign == "-" else ()
            found |= {f"{stem}{n}" for n in (*between, int(number))}
            last = number
    return found


def sources() -> Iterator[tuple[Path, str]]:
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            if path != Path(__file__):
                yield path.relative_to(ROOT), path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("ladder, 0 to 5 (§2, §14.12)", {"2", "14.12"}),
        ("taken as prescribed (§14.1-3, 5-6)", {"14.1", "14.2", "14.3", "14.5", "14.6"}),
        ("a lost response is none (§14.14, 16)", {"14.14", "14.16"}),
        ("counts as one mechanism (rule 14.11); never", {"14.11"}),
        ("bands of section 8; a boundary score", {"8"}),
        ("ruler 5, at 14.5 mg", set()),
    ],
)
def test_a_citation_is_read_as_it_is_written(text: str, rules: set[str]) -> None:
    assert cited(text) == rules


def test_the_twenty_decisions_keep_their_numbers() -> None:
    decisions = {heading for heading in HEADINGS if heading.startswith("14.")}
    assert decisions == {f"14.{number}" for number in range(1, 21)}


def test_every_rule_cited_in_the_code_stands_in_the_staging_rules() -> None:
    found = {(str(path), rule) for path, text in sources() for rule in cited(text)}
    assert {rule for path, rule in found if path.startswith("scoring")} >= {"2", "14.12"}
    assert sorted(one for one in found if one[1] not in HEADINGS) == []


def test_every_table_of_the_specification_cites_rules_that_exist() -> None:
    wrong = [(t.title, rule) for t in tables() for rule in t.rule.split(", ")]
    assert [one for one in wrong if one[1] not in HEADINGS] == []


@pytest.mark.parametrize("setting", sorted(Criteria.model_fields))
def test_every_setting_is_named_in_the_staging_rules(setting: str) -> None:
    assert f"`{setting}`" in RULES


def test_decision_records_are_numbered_once_and_those_cited_exist() -> None:
    records = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [path.name[:4] for path in records]
    assert len(numbers) == len(set(numbers))
    for path in records:
        title = path.read_text(encoding="utf-8").partition("\n")[0]
        assert title.startswith(f"# {int(path.name[:4])}. "), path.name
    texts = [RULES, *(text for _, text in sources())]
    assert {number for text in texts for number in RECORD.findall(text)} <= set(numbers)
