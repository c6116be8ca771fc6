"""Chinese characters by their sound: one toneless syllable a character.

Homophones are what Chinese input methods mistype, so names are compared by sound. Whole-phrase
pinyin (which picks a reading by context) is a thousand times too slow for that; one fixed reading
a character is enough, because names and messages are read with the same table.

A text is *coded*: each Chinese character becomes one private-use character that stands for its
syllable, everything else stays. Offsets in the coded text are offsets in the text.
"""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_FIRST_CODE = 0xE000
_PRIVATE_USE = range(0xE000, 0xF900)
_NOT_A_SYLLABLE = 0xFFFD

# What accents and careless typing do not keep apart, applied in turn to a syllable:
# zh/z, ch/c, sh/s; n/l; f/h; d/t; -ing/-in, -eng/-en, -ang/-an.
_BLURRED_STARTS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("f", "h"), ("d", "t"))
_BLURRED_ENDS = (("ing", "in"), ("eng", "en"), ("iang", "ian"), ("uang", "uan"), ("ang", "an"))


class _Codes(dict[int, int]):
    """Code point to syllable code, filled as characters are met (for `str.translate`)."""

    def __init__(self, *, blurred: bool) -> None:
        super().__init__()
        self._blurred = blurred

    def __missing__(self, char: int) -> int:
        code = self._code(char)
        self[char] = code
        return code

    def _code(self, char: int) -> int:
        if char in _PRIVATE_USE:
            return _NOT_A_SYLLABLE  # a private-use character in the text is no syllable of ours
        if char < 0x2E80:
            return char
        plain = syllable(chr(char))
        if plain is None:
            return char
        return ord(code_of(blur(plain) if self._blurred else plain))


@cache
def _readings() -> dict[str, str]:
    """Decimal code point to readings with tone marks, the commonest first (pypinyin's table).

    Read from the package's data file: importing pypinyin itself loads its phrases too (0.35 s).
    """
    spec = find_spec("pypinyin")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("pypinyin is not installed", name="pypinyin")
    path = Path(spec.origin).with_name("pinyin_dict.json")
    table: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return table


@cache
def syllable(char: str) -> str | None:
    """The toneless syllable of one character (`舍` -> `she`, `氯` -> `lv`), None if it has none."""
    readings = _readings().get(str(ord(char)))
    if readings is None:
        return None
    marked = unicodedata.normalize("NFD", readings.split(",")[0]).replace("u\u0308", "v")
    return "".join(letter for letter in marked if "a" <= letter <= "z") or None


@cache
def blur(syllable: str) -> str:
    """A syllable with the differences gone that many speakers do not make (`ting` -> `tin`)."""
    for clear, plain in _BLURRED_STARTS:
        if syllable.startswith(clear):
            syllable = plain + syllable[len(clear) :]
            break
    for clear, plain in _BLURRED_ENDS:
        if syllable.endswith(clear):
            return syllable[: -len(clear)] + plain
    return syllable.replace("v", "u")


_codes_by_syllable: dict[str, str] = {}


def code_of(syllable: str) -> str:
    """The private-use character that stands for a syllable, the same for the whole process."""
    code = _codes_by_syllable.get(syllable)
    if code is None:
        code = chr(_FIRST_CODE + len(_codes_by_syllable))
        _codes_by_syllable[syllable] = code
    return code


_EXACT = _Codes(blurred=False)
_BLURRED = _Codes(blurred=True)


def coded(text: str) -> str:
    """`text` with each Chinese character replaced by its syllable code; same length."""
    return text.translate(_EXACT)


def coded_blurred(text: str) -> str:
    """Like `coded`, with blurred syllables."""
    return text.translate(_BLURRED)


def spelled(text: str) -> tuple[str, ...] | None:
    """The syllables of a name written wholly in Chinese characters, else None."""
    found = tuple(syllable(char) for char in text)
    return None if None in found else tuple(part for part in found if part)
