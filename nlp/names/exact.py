"""Names as they are spelled in the lexicon, in any case, width, script, with or without blanks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from ahocorasick_rs import AhoCorasick

from nlp.names.hits import Hit
from nlp.names.spellings import all_han, is_letter, latin_variants, pinyin_variants
from nlp.names.vocabulary import Entry, merge
from nlp.names.wordlists import words

_UNITS = ("mg", "mcg", "ug")
# Before an English generic they make another substance (es + citalopram), also when split off.
_MODIFIERS = ("es", "des", "nor", "dex", "lev", "levo", "ar", "o-des", "s-", "tolu", "toludes")
_PROCEDURE_TAILS = ("治疗", "疗法", " therapy", " treatment", " treatments")


class ExactNames:
    """All spellings in one automaton: one pass over the text whatever the number of names."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        spellings: dict[str, tuple[Entry, int]] = {}
        for norm, entry in entries.items():
            variants = (norm,) if all_han(norm) else latin_variants(norm)
            for variant in variants:
                spellings.setdefault(variant, (entry, 0))
                if entry.procedure:
                    for tail in _PROCEDURE_TAILS:
                        spellings.setdefault(variant + tail, (entry, 0))
        for variant, entry in _split_modifiers(entries):
            spellings.setdefault(variant, (entry, 0))
        for variant, entry in _pinyin(entries).items():
            spellings.setdefault(variant, (entry, 1))
        self.spellings = {spelling: entry for spelling, (entry, _) in spellings.items()}
        self._entries = tuple(spellings.values())
        self._automaton = AhoCorasick(tuple(spellings))

    def hits(self, text: str) -> list[Hit]:
        """Every spelling that stands in the text as a word of its own; overlaps included."""
        found = []
        length = len(text)
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if start and _continues(text[start - 1], text[start]) and not _unit(text, start):
                continue
            if end < length and _continues(text[end], text[end - 1]):
                continue
            entry, rank = self._entries[index]
            found.append(Hit(start, end, entry, rank))
        return found


def _continues(outside: str, edge: str) -> bool:
    """Whether the character outside makes a longer word, or number, of the one at the edge."""
    if is_letter(edge):
        return is_letter(outside)
    return edge.isdigit() and (outside.isdigit() or is_letter(outside))


def _unit(text: str, start: int) -> bool:
    """`50mgzoloft`: the letters before the name are the unit of a number."""
    for unit in _UNITS:
        at = start - len(unit)
        if at > 0 and text.startswith(unit, at) and text[at - 1].isdigit():
            return True
    return False


def _split_modifiers(entries: Mapping[str, Entry]) -> list[tuple[str, Entry]]:
    """`es citalopram`, `des-venlafaxine`: or citalopram and venlafaxine would be read."""
    found = []
    for norm, entry in entries.items():
        for modifier in _MODIFIERS:
            rest = norm[len(modifier) :]
            if norm.startswith(modifier) and len(rest) > 5 and rest in entries:
                bare = modifier.rstrip("-")
                found += [(f"{bare} {rest}", entry), (f"{bare}-{rest}", entry)]
    return found


def _pinyin(entries: Mapping[str, Entry]) -> dict[str, Entry]:
    """Chinese names as typed without an input method; the same letters are the same name."""
    english = words("name_english.txt")
    meant: dict[str, list[Entry]] = defaultdict(list)
    for norm, entry in entries.items():
        if all_han(norm) and entry.how in ("exact", "ambiguous", "decoy"):
            for variant in pinyin_variants(norm):
                meant[variant].append(entry)
    return {
        variant: merge(found, "pinyin")
        for variant, found in meant.items()
        if variant not in english
    }
