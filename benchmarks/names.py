"""How well names are found: several hundred made variants, look-alikes, ordinary words, real text.

    python benchmarks/names.py [--corpus FILE.jsonl] [--words FREQUENCY_LIST] [--errors FILE]

Each variant stands in a short sentence with a dose. *accepted*: the right treatment, settled;
*asked*: the right one among at most three candidates (any number for names that are ambiguous as
spelled); *missed*: not proposed; *wrong*: another treatment settled, which must never happen.
Everything is made from a fixed seed.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from opencc import OpenCC

from lexicon import Lexicon, load
from nlp.names import NameFinder
from nlp.names.spellings import all_han
from nlp.normalise import normalise
from nlp.pinyin import spelled, syllable

Variant = tuple[str, str, str]
"""Sort of variant, the name as written, the treatment it means."""

_DRUGS = ("antidepressant", "augmentation")
_EACH = 60
_FIRST_COMMON, _LAST_COMMON = 0x4E00, 0x9FA5


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--words", type=Path)
    parser.add_argument("--errors", type=Path)
    options = parser.parse_args()
    lexicon = load()
    started = time.perf_counter()
    finder = NameFinder(lexicon)
    print(f"built in {time.perf_counter() - started:.2f} s")
    errors: list[str] = []
    wrong = variants(finder, lexicon, errors)
    wrong += ordinary(finder, options.words, errors)
    if options.corpus:
        corpus(finder, options.corpus, errors)
    if options.errors:
        options.errors.write_text("\n".join(errors) + "\n", encoding="utf-8")
    return 1 if wrong else 0


def variants(finder: NameFinder, lexicon: Lexicon, errors: list[str]) -> int:
    """Print the table of variants; the number of wrong ones."""
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for sort, written, meant in made(lexicon):
        text = (
            f"之前吃{written}，20mg，两个月" if not written.isascii() else f"took {written} 20 mg"
        )
        result = judged(finder, text, written, meant)
        table[sort][result] += 1
        if result != "accepted":
            errors.append(f"{result}\t{sort}\t{written}\t{meant}")
    results = ("accepted", "asked", "missed", "wrong")
    print(f"{'variants':24}" + "".join(f"{result:>10}" for result in results))
    total: Counter[str] = Counter()
    for sort, counts in table.items():
        total += counts
        print(f"{sort:24}" + "".join(f"{counts[result]:10}" for result in results))
    print(f"{'all':24}" + "".join(f"{total[result]:10}" for result in results))
    return total["wrong"]


def judged(finder: NameFinder, text: str, written: str, meant: str) -> str:
    start = text.index(written)
    end = start + len(written)
    for name in finder.find(normalise(text), text):
        if name.span.start >= end or name.span.end <= start or name.how == "unnamed":
            continue
        if name.settled:
            return "accepted" if name.candidates == (meant,) else "wrong"
        if meant in name.candidates:
            return "asked"
    return "missed"


def made(lexicon: Lexicon) -> Iterator[Variant]:
    """All variants, `_EACH` of every sort."""
    rng = random.Random(20261124)
    han, latin = _names(lexicon)
    alike = _homophones()
    to_traditional = OpenCC("s2t").convert
    sorts = {
        "zh as spelled": lambda name: name,
        "zh traditional": to_traditional,
        "zh glued strength": lambda name: f"{name}50",
        "zh salt and form": lambda name: f"盐酸{name}缓释片",
        "zh one homophone": lambda name: _replaced(rng, name, alike, 1),
        "zh two homophones": lambda name: _replaced(rng, name, alike, 2),
        "zh wrong character": lambda name: _wrong(rng, name),
        "pinyin joined": lambda name: "".join(spelled(name) or ()),
        "pinyin spaced": lambda name: " ".join(spelled(name) or ()),
    }
    for sort, make in sorts.items():
        for name, id_ in rng.sample(han, min(_EACH, len(han))):
            yield sort, make(name), id_
    latin_sorts = {
        "en as spelled": lambda name: name,
        "en capitals": str.upper,
        "en glued strength": lambda name: f"{name}20",
        "en with XR": lambda name: f"{name} XR",
        "en one edit": lambda name: _mistyped(rng, name),
        "en two edits": lambda name: _mistyped(rng, _mistyped(rng, name)),
    }
    for sort, make in latin_sorts.items():
        for name, id_ in rng.sample(latin, min(_EACH, len(latin))):
            yield sort, make(name), id_


def _names(lexicon: Lexicon) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Generic names and brands of drugs for depression that mean one substance."""
    meanings: dict[str, set[str]] = defaultdict(set)
    for row in lexicon.names:
        meanings[normalise(row.name)].add(row.id)
    han, latin = set(), set()
    for row in lexicon.names:
        norm = normalise(row.name)
        if row.type not in ("generic", "brand") or lexicon.treatments[row.id].kind not in _DRUGS:
            continue
        if len(meanings[norm]) > 1 or norm in lexicon.ambiguous or row.common_word:
            continue
        if all_han(norm) and len(norm) >= 3 and not lexicon.treatments[row.id].herbal:
            han.add((norm, row.id))
        elif norm.isascii() and norm.isalpha() and len(norm) >= 6 and row.region != "intl":
            latin.add((norm, row.id))
    return sorted(han), sorted(latin)


def _homophones() -> dict[str, list[str]]:
    """Syllable to the characters of GB 2312 that have it: what an input method offers."""
    found: dict[str, list[str]] = defaultdict(list)
    for code in range(_FIRST_COMMON, _LAST_COMMON):
        char = chr(code)
        sound = syllable(char)
        try:
            common = char.encode("gb2312") < b"\xd8"
        except UnicodeEncodeError:
            continue
        if common and sound:
            found[sound].append(char)
    return found


def _replaced(rng: random.Random, name: str, alike: dict[str, list[str]], count: int) -> str:
    chars = list(name)
    for at in rng.sample(range(len(chars)), count):
        others = [char for char in alike[syllable(chars[at]) or ""] if char != chars[at]]
        chars[at] = rng.choice(others) if others else chars[at]
    return "".join(chars)


def _wrong(rng: random.Random, name: str) -> str:
    at = rng.randrange(len(name))
    return name[:at] + rng.choice("坪仃海洛特林尼可维宁平拉美西巴康") + name[at + 1 :]


def _mistyped(rng: random.Random, name: str) -> str:
    """One letter left out, doubled, swapped with the next or replaced; never the first."""
    at = rng.randrange(1, len(name) - 1)
    return rng.choice(
        (
            name[:at] + name[at + 1 :],
            name[:at] + name[at] + name[at:],
            name[:at] + name[at + 1] + name[at] + name[at + 2 :],
            name[:at] + rng.choice("aeioutnslr") + name[at + 1 :],
        )
    )


def ordinary(finder: NameFinder, words: Path | None, errors: list[str]) -> int:
    """Words that are no treatments, each before a dose; the number settled as a treatment."""
    wrong = 0
    if words:
        with words.open(encoding="utf-8-sig") as file:
            english = [line.split()[0] for line in file]
        texts = [f"took {word} 20 mg for 3 weeks" for word in english if len(word) > 4]
        wrong += _settled(finder, "English words", texts, errors)
    phrases = [phrase for phrase in _phrases() if len(phrase) > 2]
    texts = [f"之前吃{phrase}20mg，两个月" for phrase in phrases]
    return wrong + _settled(finder, "Chinese phrases", texts, errors)


def _settled(finder: NameFinder, sort: str, texts: list[str], errors: list[str]) -> int:
    settled, asked = 0, 0
    for text in texts:
        for name in finder.find(normalise(text), text):
            if name.how in ("pinyin", "typo"):
                settled += name.settled
                asked += not name.settled
                errors.append(
                    f"{'wrong' if name.settled else 'asked'}\t{sort}\t{name.text}\t{name}"
                )
    print(f"{sort}: {len(texts)}, settled {settled}, asked {asked}")
    return settled


def _phrases() -> list[str]:
    """Ordinary Chinese phrases, from pypinyin's table."""
    spec = find_spec("pypinyin")
    assert spec is not None and spec.origin is not None
    path = Path(spec.origin).with_name("phrases_dict.json")
    return list(json.loads(path.read_text(encoding="utf-8")))


def corpus(finder: NameFinder, path: Path, errors: list[str]) -> None:
    """Names found, asked, missed and false on annotated messages; time for 100 characters."""
    counts: Counter[str] = Counter()
    spent, length = 0.0, 0
    for line in path.read_text(encoding="utf-8").splitlines():
        message = json.loads(line)
        text = message["text"]
        norm = normalise(text)
        started = time.perf_counter()
        names = finder.find(norm, text)
        spent += time.perf_counter() - started
        length += len(text)
        gold = {label["generic_en"] for label in message["treatments"]}
        firm = {name.candidates[0] for name in names if name.settled and name.candidates}
        asked = {id_ for name in names if not name.settled for id_ in name.candidates}
        for label in message["treatments"]:
            meant = label["generic_en"]
            if label.get("optional") or "unspecified" in meant:
                continue
            result = "found" if meant in firm else "asked" if meant in asked else "missed"
            counts[result] += 1
            if result != "found":
                errors.append(f"{result}\tcorpus\t{label['name_as_written']}\t{meant}\t{text[:80]}")
        for name in names:
            if name.candidates and gold.isdisjoint(name.candidates):
                counts["false"] += name.settled
                counts["false, asked"] += not name.settled
                errors.append(f"false\tcorpus\t{name.text}\t{name.candidates}\t{text[:80]}")
    print(f"corpus: {dict(counts)}, {spent / length * 1e8:.0f} µs for 100 characters")


if __name__ == "__main__":
    sys.exit(main())
