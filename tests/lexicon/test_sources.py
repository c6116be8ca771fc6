"""Where rows come from, and what is left when a source may not be used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Protocol

import pytest

from lexicon import Lexicon, LexiconError, load, normal_form


class HasSource(Protocol):
    @property
    def source(self) -> tuple[str, ...]: ...


NON_COMMERCIAL = frozenset({"atc", "drugbank"})


def test_the_sources_that_are_not_for_commerce_are_known(lexicon: Lexicon) -> None:
    marked = {source.label for source in lexicon.sources.values() if source.non_commercial}
    assert marked == NON_COMMERCIAL


def test_sources_md_says_what_the_table_says(lexicon: Lexicon, repository: Path) -> None:
    text = (repository / "lexicon" / "SOURCES.md").read_text(encoding="utf-8")
    for source in lexicon.sources.values():
        only = "yes" if source.non_commercial else "no"
        assert f"| {source.label} | {source.what} | {source.licence} | {only} |\n" in text


def test_every_source_is_used(lexicon: Lexicon) -> None:
    used = {label for row in lexicon.names for label in row.source}
    used |= {label for rule in lexicon.dose_rules.values() for label in rule.source}
    used |= {label for treatment in lexicon.treatments.values() for label in treatment.source}
    assert used == set(lexicon.sources)


def test_every_row_says_where_it_is_from(lexicon: Lexicon) -> None:
    rows: tuple[HasSource, ...] = (
        *lexicon.names,
        *lexicon.treatments.values(),
        *lexicon.dose_rules.values(),
        *lexicon.ambiguous.values(),
        *lexicon.decoy_rows,
        *lexicon.class_names,
    )
    assert all(row.source for row in rows)


@pytest.fixture
def free() -> Lexicon:
    """The lexicon as it may be sold."""
    return load(NON_COMMERCIAL)


def test_no_row_rests_on_what_is_left_out(free: Lexicon) -> None:
    assert not [row for row in free.names if NON_COMMERCIAL.issuperset(row.source)]
    assert not [row for row in free.ambiguous.values() if NON_COMMERCIAL.issuperset(row.source)]


def test_treatments_stay_and_can_be_named_without_their_codes(free: Lexicon) -> None:
    assert free.treatments.keys() == load().treatments.keys()
    assert {row.id for row in free.names} == set(free.treatments)
    assert not any(treatment.atc for treatment in free.treatments.values())
    assert not any(rule.ddd_mg for rule in free.dose_rules.values())
    assert load().treatments["sertraline"].atc == ("N06AB06",)


def test_only_rare_foreign_brands_are_lost(free: Lexicon) -> None:
    for name in ("Zoloft", "左洛复", "Effexor", "Leponex", "Fevarin", "lithium carbonate"):
        assert free.resolve(name), name
    assert load().resolve("Humorup")
    assert free.resolve("Humorup") is None
    assert 500 < len(load().names) - len(free.names) < 700


def test_a_dose_taken_from_the_daily_dose_goes_with_it(free: Lexicon) -> None:
    rule = free.dose_rules["tianeptine"]
    assert (rule.min_adequate_mg, rule.no_rule_reason) == (None, "source_left_out")
    changed = {id_ for id_, r in free.dose_rules.items() if r.no_rule_reason == "source_left_out"}
    assert changed == {"tianeptine"}


@pytest.mark.parametrize("label", sorted(load().sources))
def test_the_program_works_without_any_one_source(label: str) -> None:
    lexicon = load(frozenset({label}))
    assert lexicon.treatments.keys() == load().treatments.keys()
    assert lexicon.resolve("sertraline")
    assert set(lexicon.names) <= set(load().names)


def test_an_ambiguous_name_never_becomes_settled_by_leaving_a_source_out() -> None:
    """Where one of two meanings is left out, the other is not quietly chosen."""
    ids = set(map(normal_form, load().treatments))
    for label in load().sources:
        lexicon = load(frozenset({label}))
        settled = [name for name in load().ambiguous if lexicon.resolve(name)]
        assert set(settled) <= ids, label


def test_an_unknown_label_is_refused() -> None:
    with pytest.raises(LexiconError, match="unknown source drugbnk; known are atc, "):
        load(frozenset({"drugbnk"}))


def test_equal_arguments_give_the_same_object() -> None:
    assert load(frozenset({"atc"})) is load(frozenset(["atc"]))


def test_nothing_third_party_is_needed_to_look_treatments_up(repository: Path) -> None:
    """Not even on the way to a name in traditional characters."""
    code = (
        "import lexicon, sys; lexicon.load().resolve('樂復得');"
        "print(*{name.partition('.')[0] for name in sys.modules} - sys.stdlib_module_names)"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path[:] = [{str(repository)!r}] + "
         f"[p for p in sys.path if 'site-packages' not in p]; {code}"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    third_party = {name for name in done.stdout.split() if not name.startswith(("_", "sitecustom"))}
    assert third_party <= {"lexicon", "__main__"}
