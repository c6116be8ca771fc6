"""What a cue about effect or telling says, and the tables that hold them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from nlp import patterns
from nlp.cues import Cue, Cues, variants
from nlp.patterns import CuesAndPatterns
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


@cache
def effect_cues() -> CuesAndPatterns[EffectCue]:
    """Words about what a treatment did."""
    found: dict[str, EffectCue] = {}
    for row in rows("outcome_cues.tsv", ("effect", "negated", "sure", "phrase")):
        cue = _effect_cue(row)
        for phrase in variants(row):
            if phrase not in found or found[phrase].sure < cue.sure:
                found[phrase] = cue
    told = patterns.read("effect_patterns.tsv", ("effect", "negated", "sure", "pattern"))
    return CuesAndPatterns(
        Cues(list(found.items())), [(one.expression, _effect_cue(one.row)) for one in told]
    )


def _effect_cue(row: Row) -> EffectCue:
    effect = row.one_of("effect", EFFECTS)
    negated = row.one_of("negated", (*EFFECTS, "-"))
    return EffectCue(effect, None if negated == "-" else negated, row.number("sure"))


@cache
def discourse_cues() -> CuesAndPatterns[Discourse]:
    """Words about how a treatment stands in the telling. One phrase may say several things."""
    found: dict[tuple[str, Discourse], None] = {}
    for row in rows("discourse_cues.tsv", ("kind", "value", "phrase")):
        for phrase in variants(row):
            found[phrase, _discourse(row)] = None
    phrases = Cues(list(found))
    told = patterns.read("discourse_patterns.tsv", ("kind", "value", "pattern"))
    return CuesAndPatterns(phrases, [(one.expression, _discourse(one.row)) for one in told])


def _discourse(row: Row) -> Discourse:
    kind = row.one_of("kind", tuple(VALUES))
    return Discourse(kind, row.one_of("value", VALUES[kind]))
