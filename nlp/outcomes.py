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

ASIDE, BODY = 0.45, 0.4
"""How sure a word is that is about nerves, and about sleep or pain, rather than the mood."""
_REACH = 36
_HAN_NOT = re.compile(
    r"(?:没有?|未|无|不|别|毫无|谈不上|说不上|算不上|没能|没怎么|并未|从未)"
    r"(?:能|有|什么|啥|太|很|多|大|明显|显著|任何|再|觉得|感觉|感到|看到|见到?|吃?出|多少|一点"
    r"|那么|特别|起到?"
    r"|的|带来|达到|得到|真正|完全|根本|算|是|怎么|出现|我|也|到|让我|使我|给我|获得|实质|地"
    r"|效果){0,4}$"
)
_HAN_FALSE_NOT = re.compile(
    r"(?:不但|不仅|不光|不得不|不错|说不定|要不|差不|没想到|不再|无论|不管|不过)$"
)
_WORDS_BETWEEN = 5
_PERCENT = re.compile(
    r"(?<![\d.])(?P<number>\d{1,3})(?:-(?P<high>\d{1,3}))? ?(?:%|percent|个百分点|per cent)"
    r"|(?P<tenths>[一二三四五六七八九两]{1,2})成(?!年|为|功|绩|了|本|分|员|长|立|都|人|果"
    r"|效)(?P<half>半)?"
)
_BETTER_NEAR = re.compile(
    r"改善|好转|缓解|好|恢复|效果|减轻|减少|少了|下降|减分|有效|回来|救|松|better|improve"
    r"|relief|reduc|recover|of my old"
    r"|back to|effective|less"
)
_NOT_PERCENT = re.compile(
    r"概率|几率|正确|of people|of patients|chance|价|费|折|报销|饱|睡|水|电|把握|熟|股|胜算"
    r"|battery|sure"
)
_ONLY_BEFORE = re.compile(
    r"(?:只能?|才|最多|顶多|只有|勉强|也就|撑死|仅|only|at most|maybe|barely) ?(?:到|有|算|好"
    r"|是|a|about)?[^,，。]{0,3}$"
)
_ANOTHER_SUBJECT = re.compile(
    r"(?:blood pressure|(?<![a-z])bp|weight|liver|headaches?|migraines?|nausea|pain|appetite"
    r"|withdrawal|withdrawals|coming off|come off"
    r"|side effects|taste|insurance|labs|levels|blood sugar|thyroid|relationship|job)(?: (?:is"
    r"|was|are|were|has|have|been|it|of|then|now|eventually|finally|all|also|from|this|drug|med"
    r"|that|later|my)){0,4} ?$"
    r"|(?:脑子|记性|记忆力?|血压|血糖|体重|月经|胃口|食欲|胃|皮肤|甲功|肝功|指标|工作|成绩|学习"
    r"|关系|腰|头疼|头痛|手抖|疼痛|躯体|肠胃)(?:也|都|倒|是"
    r"|就|还|已经?|的?问题|得到|有|了|明显|确实|很|能){0,3}$"
)
_ASIDE_AFTER = re.compile(
    r"(?: (?:much|a lot|at all|me|anything|tons|some|a bit|a little|well|great"
    r"|better))*(?: (?:for|with|on))(?: (?:my|the|his|her|this|severe|some|general|social))*"
    r" (?:anxiety|sleep|insomnia|sleeping|pain|pains|headaches?|migraines?|ocd|anger"
    r"|irritability|adhd|focus|fibro\w*|withdrawl?s?|withdrawals?|nerves|energy"
    r"|panic(?: attacks)?|weight|nausea)(?!,? (?:and|&|/|or) (?:my )?depress|/depress)"
    r"|(?: (?:me |him |her )?(?:sleep|fall asleep|concentrate|focus|lose weight|quit smoking"
    r"|with sleep))(?![a-z])"
)
_AFTER_STOPPING = re.compile(
    r"(?:停了|停药|断药|断了|漏服|漏吃|减量|减药)|withdraw|(?<![a-z])(?:after|since"
    r"|when i) (?:stopping"
    r"|quitting|i stopped|i quit|coming off|came off|missed|miss)"
)
_OF_SLEEP = re.compile(
    r"(?:睡眠|睡觉|(?<![感自直知])觉|失眠|入睡|助眠)(?:也|都|倒|是|就|还是?|已经?|的?问题|得到"
    r"|有|了|明显|确实|很|能|质量){0,3}$"
    r"|(?:sleep|insomnia)(?: (?:is|was|has|got|much|a lot)){0,2} ?$"
)
_BODY = re.compile(r"sleep|insomnia|pain|headache|migraine|weight|nausea|asleep|smoking")
_FILLER = re.compile(r"(?:[\s~→>=—-]|like|maybe|about|around|approx|约|大概|大约|吧|差不多)*")
_GUARDED = re.compile(
    r"如果|要是|假如|万一|是不是|有没有|能不能|会不会|是否|担心|怕|hope|wish"
    r"|(?<![a-z])if(?![a-z])|in case|whether"
    r"|unless|偶尔|wonder"
)
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
        for cue in longest(_placed(norm, effect_cues().find(masked), masked, clauses, negators))
        if (heard := _heard(norm, cue, clauses, negators, unreal)) is not None
    ]
    found += _percents(norm, clauses)
    found += _scores(norm)
    found.sort(key=lambda heard: heard.span)
    return found


_BEFORE_ALONE = re.compile(
    r"(?:[\s◆/x*~=>→+'\"._-]|\d|(?:mgs?|mcg|g|day|days|weeks?|wks?|w|months?|mos?|m|yrs?|years?|od|bd"
    r"|tds|bid|qd|qhs|nocte|mane|daily|nightly|xr|xl|sr|er|cr|it|its|it's|was|is|were|and|but|so"
    r"|then|just|honestly|overall|really|absolutely|basically|quite|pretty|very|a|an|of|for|at|on"
    r"|to|up|about|around|approx|result|results|outcome|effect|response|verdict|still|also|again"
    r"|with|has|been|that|this|which|total|totally|completely|complete|i'd|say|call|got|max|tried"
    r"|took|had|first|second|third|last|few|couple|half|over|nearly|almost|only|both|all|now|mood"
    r"|been|on|my|day|per|trial|course|far|i|am|i'm|i've|he|she|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|twelve|taking|year|month|week|yeah|well|oh|ok|tbh|me|though)(?![a-z]))*"
)
_AFTER_ALONE = re.compile(
    r"(?:[\s'\"._*~^-]|(?:for me|for him|for her|really|tbh|to be honest|lol|imo|imho|so far|on it"
    r"|on this|i guess|i suppose|i think|at all|though|mostly|overall|honestly|then|now|again|too"
    r"|whatsoever|actually|with it|with that|from it|to be fair|anyway|sadly|unfortunately|for mood"
    r"|for depression|for my depression|on mood|really|stuff|med|drug|result|haha|ever|yet"
    r"|as well|either|on that|on both|on that one|on them|man|mate)(?![a-z]))*"
)


def _placed(
    norm: str,
    cues: Sequence[EffectFound],
    masked: str,
    clauses: Clauses,
    negators: list[DiscourseFound],
) -> list[EffectFound]:
    """Without cues that do not hold where they stand, those of one place surest first.

    Some must stand alone in their clause, and some say something only when negated.
    """
    kept = [
        cue
        for cue in cues
        if _stands(cue, masked, clauses)
        and (
            cue.value.effect != "nothing"
            or cue.value.negated is None
            or negated(norm, cue.start, clauses, negators)
        )
    ]
    kept.sort(key=lambda cue: (cue.start, -cue.end, -cue.value.sure))
    return kept


def _stands(cue: EffectFound, masked: str, clauses: Clauses) -> bool:
    row = cue.value
    if not (row.opens or row.closes):
        return True
    clause = clauses.at(cue.start)
    if row.opens and _BEFORE_ALONE.fullmatch(masked, clause.start, cue.start) is None:
        return False
    return not row.closes or _AFTER_ALONE.fullmatch(masked, cue.end, clause.end) is not None


def _heard(
    norm: str,
    cue: EffectFound,
    clauses: Clauses,
    negators: list[DiscourseFound],
    unreal: list[DiscourseFound],
) -> Heard | None:
    span, row = Span(cue.start, cue.end), cue.value
    if row.effect in ("side_effect", "early", "pending"):
        if row.effect == "side_effect" and (
            negated(norm, cue.start, clauses, negators) or _withdrawal(norm, cue.start, clauses)
        ):
            return None
        return Heard(span, row.effect, row.sure)
    effect: str | None = row.effect
    may_turn = row.negated is not None or row.effect in ("response", "remission", "intolerant")
    if may_turn and negated(norm, cue.start, clauses, negators):
        effect = row.negated
    if effect is None or effect == "nothing":
        return None
    if _unreal(
        norm, cue.start, clauses, unreal, guarded=effect in ("none", "relapse", "intolerant")
    ):
        return None
    if effect != "intolerant" and clauses.asks(cue.start):
        return None
    if _ANOTHER_SUBJECT.search(norm, max(0, cue.start - 40), cue.start):
        return None
    sure = row.sure
    aside = _ASIDE_AFTER.match(norm, cue.end)
    if _OF_SLEEP.search(norm, max(0, cue.start - 12), cue.start):
        sure = BODY
    elif aside is not None:
        sure = BODY if _BODY.search(aside.group()) else ASIDE
    return Heard(span, effect, sure)


def _withdrawal(norm: str, start: int, clauses: Clauses) -> bool:
    """What began when the drug was stopped is no effect of taking it."""
    low = clauses.sentence(start)[0]
    return _AFTER_STOPPING.search(norm, max(low, start - 40), start) is not None


def negated(norm: str, start: int, clauses: Clauses, negators: list[DiscourseFound]) -> bool:
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


def _unreal(
    norm: str, start: int, clauses: Clauses, unreal: list[DiscourseFound], *, guarded: bool
) -> bool:
    """Hoped, feared or asked. What is bad is only unreal after plain conditions and fears."""
    low = clauses.at(start).start
    return any(
        low <= cue.start
        and cue.end <= start
        and (not guarded or _GUARDED.search(norm, cue.start, cue.end))
        for cue in unreal
    )


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
        alone = norm[clause.start : match.start()] + norm[match.end() : clause.end]
        if tenths is None and not (_BETTER_NEAR.search(around) or _FILLER.fullmatch(alone)):
            continue
        percent = _tenths(tenths, bool(match["half"])) if tenths else _digits(match)
        if percent <= 100:
            effect = of_percent(percent)
            if percent <= 60 and _ONLY_BEFORE.search(
                norm, max(0, match.start() - 8), match.start()
            ):
                effect = "partial" if percent >= 25 else "none"
            found.append(Heard(Span(*match.span()), effect, 0.85, percent))
    return found


def _tenths(text: str, half: bool) -> float:
    values = [_TENTHS[c] for c in text]
    return 10.0 * sum(values) / len(values) + (5.0 if half else 0.0)


def _digits(match: re.Match[str]) -> float:
    low = float(match["number"])
    return (low + float(match["high"])) / 2 if match["high"] else low


def _scores(norm: str) -> list[Heard]:
    from nlp import scales

    told = [
        Heard(outcome.span, outcome.effect, 0.9, outcome.percent)
        for outcome in scales.outcomes(norm)
        if outcome.effect is not None
    ]
    for score in scales.find(norm):
        # One score after treatment, low but not in remission: most likely it was higher before.
        mild = scales.severity(score.scale, score.last) == "mild"
        if score.first is None and mild and scales.effect(score) is None:
            told.append(Heard(score.span, "response", 0.55))
        remission = scales.scales()[score.scale].remission
        if score.first is None and remission is not None and score.last <= remission:
            told.append(Heard(score.span, "remission", 0.55))
    return told
