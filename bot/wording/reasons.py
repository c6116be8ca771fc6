"""Reasons as sentences: what scoring says by key, in the reader's language, with its source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.wording.catalogue import Language, has, text
from lexicon import Lexicon
from scoring import Reason
from scoring.assessment import Param

SEPARATOR = {"en": ", ", "zh": "、"}
DRUGS = frozenset({"drug", "drugs"})
FAMILIES = {
    "result": ("model", "definition", "european"),
    "model": ("model",),
    "by_drugs": ("european",),
    "from": ("european",),
    "to": ("european",),
    "field": ("field",),
    "told": ("told",),
    "what": ("step",),
}
"""Parameters that are themselves keys, and the families of messages that name them."""


@dataclass(frozen=True)
class Speaker:
    """Puts reasons into one language."""

    language: Language
    lexicon: Lexicon

    def name(self, treatment: str | None) -> str:
        """The treatment in the reader's language; its id where there is no such name."""
        found = self.lexicon.treatments.get(treatment or "")
        if found is None:
            return treatment or "?"
        return (found.name_zh or found.id) if self.language == "zh" else found.id

    def say(self, reason: Reason) -> str:
        """One sentence, with the source of the rule, marked where that is not verified."""
        params = tuple((key, self._param(key, value)) for key, value in reason.params.items())
        return _sentence(self.language, reason.key, params, reason.source, reason.verified)

    def _param(self, key: str, value: Param) -> Param:
        if key in DRUGS:
            return SEPARATOR[self.language].join(self.name(one) for one in str(value).split("|"))
        if isinstance(value, str):
            return self._translated(key, value)
        return round(value, 2)

    def _translated(self, key: str, value: str) -> str:
        """The words for a parameter that is itself a key, such as the name of a model."""
        for family in FAMILIES.get(key, ()):
            message = f"score-{family}-{value}"
            if has(self.language, message):
                return text(self.language, message)
        return value


@lru_cache(maxsize=20_000)
def _sentence(
    language: Language,
    key: str,
    params: tuple[tuple[str, Param], ...],
    source: str | None,
    verified: bool,
) -> str:
    said = text(language, key, dict(params))
    if not verified:
        said = text(language, "score-unverified", {"reason": said})
    if source is None:
        return said
    return text(language, "score-source", {"reason": said, "source": cited(language, source)})


@lru_cache(maxsize=500)
def cited(language: Language, source: str) -> str:
    """A source as it is read; labels of the lexicon get the title they stand for."""
    found = []
    for part in source.split("; "):
        slug = re.sub(r"[^a-z0-9]+", "-", part.lower()).strip("-")
        key = f"score-cite-{slug}"
        found.append(text(language, key) if has(language, key) else part)
    return "; ".join(found)
