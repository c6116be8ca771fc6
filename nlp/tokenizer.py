"""The spaCy tokenizer for mixed text, registered as `trd_intake.mixed.v1`.

spaCy's own tokenizers either split Latin words and numbers into letters (zh) or make one token
of a whole Chinese run (en, xx). Importing this module imports spaCy, which takes about a second.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from nlp.tokens import tokens

NAME = "trd_intake.mixed.v1"
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class MixedTokenizer:
    """Text to a `Doc` whose tokens are those of `nlp.tokens`; offsets stay those of the text."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        text = _LONE_SURROGATE.sub("\ufffd", text)  # spaCy stores UTF-8
        words: list[str] = []
        spaces: list[bool] = []
        for start, end in tokens(text):
            blank = text[start:end]
            if blank[0] == " " and spaces and not spaces[-1] and not words[-1].isspace():
                spaces[-1] = True  # spaCy keeps one blank with the word before it
                blank = blank[1:]
            if blank:
                words.append(blank)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)

    # Nothing to save: the rules are code. spaCy asks for these four when a pipeline is stored.
    def to_bytes(self, **_: Any) -> bytes:
        return b""

    def from_bytes(self, _data: bytes, **_options: Any) -> MixedTokenizer:
        return self

    def to_disk(self, _path: Any, **_: Any) -> None:
        return None

    def from_disk(self, _path: Any, **_: Any) -> MixedTokenizer:
        return self


@registry.tokenizers(NAME)  # type: ignore[untyped-decorator]  # spaCy gives it no type
def create_mixed_tokenizer() -> Callable[[Language], MixedTokenizer]:
    """What spaCy's configuration calls to make the tokenizer."""

    def make(pipeline: Language) -> MixedTokenizer:
        return MixedTokenizer(pipeline.vocab)

    return make


def blank_pipeline() -> Language:
    """A blank spaCy pipeline for mixed text; add components as to any other."""
    return spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": NAME}}})
