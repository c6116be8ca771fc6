"""What treatments did: cue phrases with negation, doubt and degree taken into account.

"没有明显改善" and "did not really help" turn a good word round; "希望能有效" and "if it helps" say
nothing of what happened. Scores on rating scales and percentages count as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nlp.clauses import Clauses
from nlp.cues import longest
from nlp.heard import DiscourseFound, EffectFound, effect_cues
from nlp.mentions import Span

_REACH = 36
_HAN_NOT = re.compile(
    r"(?:没有?|未|无|不|别|毫无|谈不上|说不上|算不上|没能|没怎么|并未|从未)"
    r"(?:能|有|什么|啥|太|很|多|大|明显|显著|任何|再|觉得|感觉|感到|看到|见到?|吃?出|多少|一点|那么|特别|起到?"
    r"|的|带来|达到|得到|真正|完全|根本|算|是|怎么|出现|我|也|到|让我|使我|给我|获得|实质|地|效果){0,4}$"
)
_HAN_FALSE_NOT = re.compile(r"(?:不但|不仅|不光|不得不|不错|说不定|要不|差不|没想到|不再|无论|不管|不过)$")
_WORDS_BETWEEN = 5
_PERCENT = re.compile(
    r"(?<![\d.])(?P<number>\d{1,3})(?:-(?P<high>\d{1,3}))? ?(?:%|percent|个百分点|per cent)"
    r"|(?P<tenths>[一二三四五六七八九两]{1,2})成(?!年|为|功|绩|了|本|分|员|长|立|都|人|果|效)(?P<half>半)?"
)
_BETTER_NEAR = re.compile(
    r"改善|好转|缓解|好|恢复|效果|减轻|减少|少了|下降|减分|有效|回来|救|松|better|improve|relief|reduc|recover|of my old|back to|effective|less"
)
_NOT_PERCENT = re.compile(r"概率|几率|正确|of people|of patients|chance|价|费|折|报销|饱|睡|水|电|把握|熟|股|胜算|battery|sure")
_TENTHS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2}


@dataclass(frozen=True, slots=True)
class Heard:
    """A word about effect: the contract's outcomes, or side_effect, pending, early."""

    span: Span
    effect: str
    sure: float
    percent: float | None = None


def find(
    norm: str, masked: str, clauses: Clauses, discourse: Sequence[DiscourseFound]
) -> list[Heard]:
    """What is said of effects, in order. `masked` has ◆ in place of names."""
    negators = [cue for cue in discourse if cue.value.kind == "negator"]
    unreal = [cue for cue in discourse if cue.value.kind == "unreal"]
    found = [
        heard
        for cue in longest(effect_cues().find(masked))
        if (heard := _heard(norm, cue, clauses, negators, unreal)) is not None
    ]
    found += _percents(norm, clauses)
    found += _scores(norm)
    found.sort(key=lambda heard: heard.span)
    return found


def _heard(
    norm: str,
    cue: EffectFound,
    clauses: Clauses,
    negators: list[DiscourseFound],
    unreal: list[DiscourseFound],
) -> Heard | None:
    span, row = Span(cue.start, cue.end), cue.value
    if row.effect in ("side_effect", "early", "pending"):
        if row.effect == "side_effect" and negated(norm, cue.start, clauses, negators):
            return None
        return Heard(span, row.effect, row.sure)
    effect: str | None = row.effect
    if row.negated is not None or row.effect in ("response", "remission"):
        if negated(norm, cue.start, clauses, negators):
            effect = row.negated
    if effect is None or effect == "nothing":
        return None
    if effect not in ("relapse",) and _unreal(cue.start, clauses, unreal):
        return None
    if effect in ("response", "partial", "remission") and clauses.asks(cue.start):
        return None
    return Heard(span, effect, row.sure)


def negated(
    norm: str, start: int, clauses: Clauses, negators: list[DiscourseFound]
) -> bool:
    """Whether a word of negation governs what begins at `start`."""
    clause = clauses.at(start)
    low = max(clause.start, start - _REACH)
    left = norm[low:start]
    han = _HAN_NOT.search(left)
    if han is not None and not _HAN_FALSE_NOT.search(left[: han.start() + 2]):
        return True
    verdict = False
    for cue in negators:
        if cue.start < low or cue.end > start:
            continue
        between = norm[cue.end : start].split()
        if cue.value.value == "word" and len(between) <= _WORDS_BETWEEN:
            verdict = True
        elif cue.value.value in ("barrier", "false"):
            verdict = False
    return verdict


def _unreal(start: int, clauses: Clauses, unreal: list[DiscourseFound]) -> bool:
    low = clauses.at(start).start
    return any(low <= cue.start and cue.end <= start for cue in unreal)


def of_percent(percent: float) -> str:
    """Response, partial and no response at 50 and 25 percent (Desseilles 2011)."""
    return "response" if percent >= 50 else "partial" if percent >= 25 else "none"


def _percents(norm: str, clauses: Clauses) -> list[Heard]:
    found = []
    for match in _PERCENT.finditer(norm):
        clause = clauses.at(match.start())
        around = norm[clause.start : min(clause.end, match.end() + 12)]
        tenths = match["tenths"]
        if _NOT_PERCENT.search(around):
            continue
        if tenths is None and not _BETTER_NEAR.search(around):
            continue
        percent = _tenths(tenths, bool(match["half"])) if tenths else _digits(match)
        if percent <= 100:
            found.append(Heard(Span(*match.span()), of_percent(percent), 0.85, percent))
    return found


def _tenths(text: str, half: bool) -> float:
    values = [_TENTHS[c] for c in text]
    return 10.0 * sum(values) / len(values) + (5.0 if half else 0.0)


def _digits(match: re.Match[str]) -> float:
    low = float(match["number"])
    return (low + float(match["high"])) / 2 if match["high"] else low


def _scores(norm: str) -> list[Heard]:
    from nlp import scales

    return [
        Heard(outcome.span, outcome.effect, 0.9, outcome.percent)
        for outcome in scales.outcomes(norm)
        if outcome.effect is not None
    ]
