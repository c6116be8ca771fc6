"""The message catalogues: every sentence a person reads, in Project Fluent files.

`en/*.ftl` and `zh/*.ftl` hold the same keys with the same variables (a test keeps them so). The
two are written side by side, not translated from one another.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

Language = Literal["zh", "en"]
Value = str | int | float
LOCALES: Mapping[Language, str] = {"zh": "zh-CN", "en": "en-GB"}
HERE = Path(__file__).parent


class WordingError(Exception):
    """A message is missing from a catalogue, or was not given a variable it needs."""


@cache
def _bundle(language: Language) -> FluentBundle:
    from fluent.runtime import FluentBundle, FluentResource  # 0.2 s: only when words are needed

    # Isolation marks are for mixed writing directions; in a terminal they show as rubbish.
    bundle = FluentBundle([LOCALES[language]], use_isolating=False)
    for path in sorted((HERE / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


def text(language: Language, key: str, params: Mapping[str, Value] | None = None) -> str:
    """The message `key` in `language` with `params` filled in.

    Raises WordingError for an unknown key or a missing variable: a half-filled sentence about
    someone's treatment must never be shown.
    """
    bundle = _bundle(language)
    if not bundle.has_message(key):
        raise WordingError(f"{language}: no message {key!r}")
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise WordingError(f"{language}: message {key!r} has no text")
    result, errors = bundle.format_pattern(pattern, dict(params or {}))
    if errors:
        raise WordingError(f"{language}: message {key!r}: {errors[0]}")
    return str(result)


def has(language: Language, key: str) -> bool:
    """Whether the catalogue has a message of that name."""
    return bool(_bundle(language).has_message(key))
