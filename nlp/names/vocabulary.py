"""What can be found: every name of the lexicon and every class word, in normal form.

An entry says what a name stands for and how much the words around it must speak for a treatment
before it is taken for one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Literal, TypeAlias, cast

from lexicon import Lexicon, NameRow
from nlp.names.spellings import all_han
from nlp.names.wordlists import words
from nlp.normalise import normalise
from nlp.tables import phrases

How: TypeAlias = Literal[
    "exact", "pinyin", "typo", "ambiguous", "class", "unnamed", "decoy", "nothing"
]
_CLASS_HOWS = ("class", "unnamed", "nothing")
_DRUG_KINDS = ("antidepressant", "augmentation", "other_psychotropic")
_SHORT_TYPES = ("abbreviation", "colloquial", "pinyin")
_KINDS = ("-", "antidepressant", "augmentation", "psychotherapy", "other_psychotropic", "other")

CERTAINTY: dict[How, float] = {
    "exact": 0.99, "pinyin": 0.95, "typo": 0.9, "ambiguous": 0.5,
    "class": 0.9, "unnamed": 0.3, "decoy": 0.95, "nothing": 0.0,
}  # fmt: skip


class Need(IntEnum):
    """How much the words around a name must say that a treatment is meant."""

    NOTHING = 0
    CUE = 1
    """A dose, a verb of taking, a length of time or another treatment somewhere near."""
    CLOSE = 2
    """A dose or a verb of taking right beside it, or another treatment in the same list."""
    SHOUTED = 3
    """An ordinary English word: also in capitals, or with a dose in mg right after it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one spelling stands for. `ids` are lexicon ids, best first."""

    ids: tuple[str, ...]
    how: How
    settled: bool
    need: Need = Need.NOTHING
    certainty: float = 0.99
    treatment_class: str | None = None
    kind: str | None = None
    rare: bool = False
    """A brand of no country in particular: recognised when spelled right, never proposed."""
    procedure: bool = False
    """Something done rather than taken: `therapy` or `治疗` may follow its name."""


DECOY = Entry((), "decoy", True, Need.NOTHING, CERTAINTY["decoy"])
NO_NAME = Entry((), "nothing", False, Need.NOTHING, CERTAINTY["nothing"])
"""A word that is looked for only so that nothing is found in it."""


def build(lexicon: Lexicon) -> dict[str, Entry]:
    """Normal name to entry, for the lexicon's names, its look-alikes and the class words."""
    everyday = words("name_everyday.txt")
    entries = _names(lexicon, everyday)
    for name in lexicon.decoys:
        entries.setdefault(normalise(name), DECOY)
    for ambiguous in lexicon.ambiguous.values():
        norm = normalise(ambiguous.name)
        entry = _ambiguous(norm, ambiguous.candidates, ambiguous.note)
        entries[norm] = replace(entry, need=Need.SHOUTED) if norm in everyday else entry
    entries.update(_classes(lexicon))
    entries.update((normalise(word), NO_NAME) for word in words("name_chinese.txt"))
    return entries


def _names(lexicon: Lexicon, everyday: frozenset[str]) -> dict[str, Entry]:
    ids: dict[str, list[str]] = defaultdict(list)
    needs: dict[str, Need] = {}
    common: set[str] = set()
    procedures: set[str] = set()
    for row in lexicon.names:
        norm = normalise(row.name)
        if row.id not in ids[norm]:
            ids[norm].append(row.id)
        drug = lexicon.treatments[row.id].kind in _DRUG_KINDS
        need = Need.SHOUTED if norm in everyday else _need(norm, row, drug)
        needs[norm] = max(need, needs.get(norm, Need.NOTHING))
        if row.type != "brand" or row.region != "intl":
            common.add(norm)
        if not drug:
            procedures.add(norm)
    return {
        norm: replace(
            _entry(tuple(found), needs[norm]), rare=norm not in common, procedure=norm in procedures
        )
        for norm, found in ids.items()
    }


def _entry(ids: tuple[str, ...], need: Need, how: How = "exact") -> Entry:
    if len(ids) > 1:
        return Entry(ids, "ambiguous", False, need, CERTAINTY["ambiguous"])
    certainty = CERTAINTY[how] if need is Need.NOTHING else CERTAINTY[how] - 0.04
    return Entry(ids, how, True, need, certainty)


def _need(norm: str, row: NameRow, drug: bool) -> Need:
    if row.id == "psychotherapy" and row.common_word and len(norm) > 2:
        return Need.CUE  # "therapy", "counselor": seldom anything else in such a text
    if row.common_word or len(norm) == 1:
        return Need.CLOSE
    if all_han(norm):
        return Need.CUE if len(norm) == 2 and drug else Need.NOTHING
    if drug and len(norm) <= 4:
        return Need.CLOSE if row.type in _SHORT_TYPES or len(norm) <= 2 else Need.CUE
    return Need.NOTHING


def _ambiguous(norm: str, candidates: tuple[str, ...], note: str) -> Entry:
    """A name of several meanings; with one meaning in the lexicon, `context` can settle it."""
    short = len(norm) <= (2 if all_han(norm) else 4)
    need = Need.CLOSE if short else Need.NOTHING
    if len(candidates) == 1 and "context" in note:
        return replace(_entry(candidates, need), certainty=0.9)
    return Entry(candidates, "ambiguous", False, need, CERTAINTY["ambiguous"])


def _classes(lexicon: Lexicon) -> dict[str, Entry]:
    """Words for classes and for medicine in general, and words around `药` that name nothing."""
    found = {
        normalise(row.name): _class_word("class", row.treatment_class, row.kind)
        for row in lexicon.class_names
    }
    for phrase, row in phrases("name_classes.tsv", ("phrase", "how", "class", "kind")):
        how = cast(How, row.one_of("how", _CLASS_HOWS))
        treatment_class = row.one_of("class", ("-", *lexicon.classes))
        kind = row.one_of("kind", _KINDS)
        found[phrase] = _class_word(how, treatment_class.strip("-"), kind.strip("-"))
    return found


def _class_word(how: How, treatment_class: str, kind: str) -> Entry:
    return Entry(
        (), how, False, Need.NOTHING, CERTAINTY[how], treatment_class or None, kind or None
    )


def merge(entries: Iterable[Entry], how: How) -> Entry:
    """One entry for names that cannot be told apart (the same sound, the same short form)."""
    ids: list[str] = []
    need = Need.NOTHING
    decoy = False
    for entry in entries:
        ids.extend(id_ for id_ in entry.ids if id_ not in ids)
        need = max(need, entry.need)
        decoy = decoy or entry.how == "decoy"
    if not ids:
        return Entry((), "decoy", True, need, 0.9)
    settled = len(ids) == 1 and not decoy
    return Entry(tuple(ids), how if settled else "ambiguous", settled, need,
                 CERTAINTY[how] if settled else CERTAINTY["ambiguous"])  # fmt: skip
