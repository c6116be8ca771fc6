"""What a cue about effect or telling says, and the tables that hold them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from nlp import effect_han
from nlp.cues import Cue, Cues, variants
from nlp.tables import Row, rows

EFFECTS = (
    "response", "partial", "none", "remission", "relapse", "intolerant",
    "side_effect", "pending", "early", "nothing",
)  # fmt: skip


class EffectCue(NamedTuple):
    """A row of `outcome_cues.tsv`."""

    effect: str
    negated: str | None
    sure: float


class Discourse(NamedTuple):
    """A row of `discourse_cues.tsv`: `kind` and `value` as its head explains them."""

    kind: str
    value: str


VALUES = {
    "negator": ("word", "barrier", "false"),
    "unreal": ("-",),
    "break": ("-", "contrast"),
    "taken": ("denied", "refused", "advised", "planned", "asked", "taking"),
    "stop": (
        "unsaid", "ongoing", "inefficacy", "intolerance", "nonadherence", "remission", "other",
    ),
    "adherence": ("yes", "no"),
    "link": (
        "add", "switch", "from", "again", "first", "than", "each", "both", "all", "total", "part",
    ),
    "person": ("other", "self", "they", "patient"),
}  # fmt: skip

EffectFound = Cue[EffectCue]
DiscourseFound = Cue[Discourse]


class EffectCues:
    """Fixed phrases and Chinese patterns about what a treatment did. Built once; without state."""

    def __init__(
        self, phrases: Cues[EffectCue], patterns: Sequence[tuple[re.Pattern[str], EffectCue]]
    ) -> None:
        self._phrases, self._patterns = phrases, patterns

    def find(self, text: str) -> list[EffectFound]:
        """All that stand in `text`, overlapping ones too, in order of their start."""
        found = self._phrases.find(text) + effect_han.find(text, self._patterns)
        found.sort(key=lambda cue: (cue.start, -cue.end))
        return found


@cache
def effect_cues() -> EffectCues:
    """Words about what a treatment did."""
    found: dict[str, EffectCue] = {}
    for row in rows("outcome_cues.tsv", ("effect", "negated", "sure", "phrase")):
        cue = _effect_cue(row)
        for phrase in variants(row):
            if phrase not in found or found[phrase].sure < cue.sure:
                found[phrase] = cue
    patterns = [(p.expression, _effect_cue(p.row)) for p in effect_han.patterns()]
    return EffectCues(Cues(list(found.items())), patterns)


def _effect_cue(row: Row) -> EffectCue:
    effect = row.one_of("effect", EFFECTS)
    negated = row.one_of("negated", (*EFFECTS, "-"))
    return EffectCue(effect, None if negated == "-" else negated, row.number("sure"))


@cache
def discourse_cues() -> Cues[Discourse]:
    """Phrases about how a treatment stands in the telling. One phrase may say several things."""
    found: dict[tuple[str, Discourse], None] = {}
    for row in rows("discourse_cues.tsv", ("kind", "value", "phrase")):
        kind = row.one_of("kind", tuple(VALUES))
        value = row.one_of("value", VALUES[kind])
        for phrase in variants(row):
            found[phrase, Discourse(kind, value)] = None
    return Cues(list(found))
