"""Writes nlp/data/name_english.txt: ordinary English words that must not be read as misspelt names.

    pip download --no-deps symspellpy && unzip symspellpy-*.whl
    python benchmarks/english_words.py symspellpy/frequency_dictionary_en_82_765.txt

Kept are the words that resemble a name of the lexicon, and the commonest words, which are thereby
passed over quickly. Run it again when the lexicon has got new names.
"""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

from lexicon import load
from nlp.names import NameFinder
from nlp.normalise import normalise
from nlp.tables import FOLDER

_RESEMBLES = 0.74
_COMMONEST = 5000
_CONTRACTED = "couldn didn doesn hadn hasn haven mustn needn shouldn wasn weren wouldn"
_HEAD = """\
# Ordinary English words that resemble a name of the lexicon, and the
# commonest of all: no misspelt names. Made by benchmarks/english_words.py from the word list of
# symspellpy 6.10.1 (MIT; frequency_dictionary_en_82_765.txt). A plural is guarded by its singular.
"""


def main(word_list: str) -> None:
    (FOLDER / "name_english.txt").write_text(_HEAD, encoding="utf-8")
    lexicon = load()
    finder = NameFinder(lexicon)
    with Path(word_list).open(encoding="utf-8-sig") as file:
        every = [line.split()[0] for line in file]
    plain = [word for word in every if word.isascii() and word.isalpha()]
    words = [word for word in plain if len(word) >= 5]
    names = finder.exact.spellings
    like = finder.like.resembles
    rows = {normalise(row.name) for row in lexicon.names}
    made_up = names.keys() - rows  # beginnings of names, names in pinyin
    kept = {
        word
        for rank, word in enumerate(words)
        if (word in made_up if word in names else rank < _COMMONEST or like(word, _RESEMBLES))
    }
    # As an answer, a few letters may begin a name (`sertr`); words such as "yes" do not.
    begun = (word for word in plain[:_COMMONEST] if 3 <= len(word) <= 4 and word not in names)
    kept |= {word for word in begun if finder.like.beginning(word)}
    kept |= set(_CONTRACTED.split())
    kept -= {word for word in kept if word.endswith("s") and word[:-1] in kept}
    body = textwrap.fill(" ".join(sorted(kept)), 98)
    (FOLDER / "name_english.txt").write_text(_HEAD + body + "\n", encoding="utf-8")
    print(f"{len(kept)} words")


if __name__ == "__main__":
    main(sys.argv[1])
