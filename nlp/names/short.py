"""Beginnings of names in place of the whole (文拉 75, venlaf 150, 阿戈美).

Only where a dose or a verb of taking stands right beside. A beginning of three characters or six
letters that a single substance has is that substance; shorter ones, or shared ones, ask.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import chain

from lexicon import Lexicon
from nlp.names.spellings import all_han
from nlp.names.vocabulary import Entry, How, Need
from nlp.names.wordlists import words
from nlp.normalise import normalise

_HAN_ASK, _HAN_SURE = 2, 3
_LATIN_ASK, _LATIN_SURE = 5, 6
_MOST_CANDIDATES = 4
# Beginnings that many names share for chemical reasons, or that are words.
_NEVER = (
    *("盐酸", "草酸", "富马酸", "氢溴酸", "复方", "注射", "去甲", "左旋", "右旋", "双丙", "艾司西"),
    *("安神", "氧化", "尼亚", "阿塞", "金刚"),
)
_MAIN_KINDS = ("antidepressant", "augmentation")
_DRUG_KINDS = (*_MAIN_KINDS, "other_psychotropic")


def short_forms(lexicon: Lexicon, entries: Mapping[str, Entry]) -> dict[str, Entry]:
    """Beginning to entry, for Chinese and for Latin names, without those that are names already."""
    owners: dict[str, set[str]] = defaultdict(set)
    every = ((normalise(row.name), row.id) for row in lexicon.names)
    for norm, id_ in chain(every, ((normalise(name), "") for name in lexicon.decoys)):
        for length in range(_HAN_ASK if all_han(norm) else _LATIN_ASK, len(norm)):
            owners[norm[:length]].add(id_)
    english = words("name_english.txt")
    found = {}
    for beginning in _beginnings(lexicon):
        ids = owners[beginning]
        if beginning in entries or beginning.startswith(_NEVER) or beginning in english:
            continue
        if len(ids) > _MOST_CANDIDATES:
            continue
        found[beginning] = _entry(lexicon, beginning, ids)
    return found


def _beginnings(lexicon: Lexicon) -> set[str]:
    """Beginnings of generic names only: those of brands are too often words."""
    found: set[str] = set()
    for row in lexicon.names:
        if row.type != "generic" or lexicon.treatments[row.id].kind not in _DRUG_KINDS:
            continue
        norm = normalise(row.name)
        if all_han(norm) and len(norm) >= 4:
            found.add(norm[:_HAN_SURE])
            if lexicon.treatments[row.id].kind in _MAIN_KINDS:
                found.add(norm[:_HAN_ASK])
        elif norm.isascii() and norm.isalpha() and len(norm) >= 7:
            found.update(norm[:length] for length in range(_LATIN_ASK, len(norm) - 1))
    return found


def _entry(lexicon: Lexicon, beginning: str, ids: set[str]) -> Entry:
    sure = len(beginning) >= (_HAN_SURE if all_han(beginning) else _LATIN_SURE)
    known = sorted(ids - {""}, key=lambda id_: (_rank(lexicon.treatments[id_].kind), id_))
    if len(ids) == 1 and sure:
        return Entry(tuple(known), "typo", True, Need.CLOSE, 0.85)
    how: How = "ambiguous" if len(ids) > 1 else "typo"
    return Entry(tuple(known), how, False, Need.CLOSE, 0.5)


def _rank(kind: str) -> int:
    return _DRUG_KINDS.index(kind) if kind in _DRUG_KINDS else len(_DRUG_KINDS)
