"""Amounts a day, put together from strength, number and how often.

"20mg 早晚各一片" is 40 mg a day, "75 bid" 150, "1片半 qd, 每片50mg" 75; tablets whose strength
was not told stay tablets. A bare number is mg only where the words leave nothing else: after
"加到", before "bid", in "37.5→75→150", or right after a drug's name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from nlp import numbers
from nlp.dose_atoms import Atom, atoms, ends_at
from nlp.dose_roles import part
from nlp.mentions import Dose, Span

_ARROW = re.compile(r"[^。；;,，、\n]{0,6}?(?:→|->|=>|➡|⇒|⟶|»|>)(?:加到|加至)? ?")
_DASH = re.compile(r" ?[-~—] ?")
_SLASH_MG = re.compile(r" ?/ ?")
_GAP = re.compile(
    r"(?:[\s,，、()\[\]:×*x./=+&]|的那种|那种|规格|单片|的|每片|每粒|每次|每颗|每|各|口服"
    r"|服用|服|吃|用"
    r"|睡前|饭前|饭后|餐前|餐后|早餐|午餐|晚餐|空腹|早上|早晨|晚上|中午|下午|上午|夜里|早"
    r"|晚|中|午|后|次|是|为"
    r"|一次|片子|缓释|肠溶|控释|片|胶囊|of|in|the|at|with|tablets?|tabs?|pills?|capsules?"
    r"|caps|taken|take|and|then|orally"
    r"|oral|by mouth|po|a|an|each|dose|xr|xl|sr|er|cr|once|ones?|is|are|were|was|y|d|just"
    r"|only|half)*"
)
_TOTAL = re.compile(r"(?:就是|也就是|共计|总共|一共|合计|共|等于|=|total(?: of)?|that's|so) ?$")
_DAYTIME = re.compile(r"早|晚|中午|睡前|上午|下午|夜|\bam\b|\bpm\b|morning|evening|night|noon|bed")
_DAYTIME_NEXT = re.compile(
    r" ?(?:,|，)? ?(?:睡前|早上|早晨|晚上|每晚|每早|早饭后|晨起|晨|晚饭后|早餐后|每天|每日"
    r"|qd|qn|bid|tid|bd|qhs|hs"
    r"|at night|in the morning|at bedtime|daily|every (?:day|night|morning)|nightly|once|twice)"
)
_NOT_A_DOSE = re.compile(
    r"hamd|hdrs|hrsd|ham-d|madrs|phq|qids|bdi|gad|sds|sas|hama|cgi|评分|量表|得分|总分"
    r"|分数|血压|心率|体重|血糖"
    r"|浓度|血锂|身高|年龄|室|score|weigh|weight|pounds|bp\b|pulse|heart rate|blood|level"
    r"|age\b|aged|lbs|gained|lost"
    r"|℃|体温|斤|bmi|qtc"
)
_NAME_GAP = re.compile(
    r"(?:[\s:：,，、（(]|缓释|控释|肠溶|分散|口崩|片|胶囊|的|剂量|日剂量|用量|量|我|他|她"
    r"|现在|目前|还是|也是|同样"
    r"|每天|每日|每晚|早上|晚上|睡前|夜里|一天|最高|最大|就|是|吃|用|服|从|到|了|一点点"
    r"|慢慢|直接|爬到|加到|各|一开始|开始|起初|先"
    r"|小剂量|低剂量|大剂量|高剂量|xr|er|sr|cr|xl|mr|la|at|on|up to|now|currently|of|dose"
    r"|dosage|was|is|started|start|daily|around|about|the"
    r"|from|max|only|just|a)*"
)
_CONTINUES = re.compile(
    r"(?:后|后来|再后来|然后|接着|随后|之后|最后|再|又|到|then|and then|to|later) ?(?:吃"
    r"|用|换成?|是|on)? ?$"
)
_STATED = re.compile(r"(?:现在|目前|还是|同样|仍|维持|一直|now|currently)(?:是|吃|用|服|on|at)? ?$")
_CLOSED = re.compile(
    r" ?(?:[,，。.;；!！?？、)）]|$|\n|了|的|吃|用|服|维持|大半|半年|但|可|就|没|and\b|but\b"
    r"|for\b|then\b)"
)
_EATEN = re.compile(r" ?(?:吃了|吃到|吃着|用了|服了|吃过|吃满|吃够)")
_BEGUN = re.compile(r" ?起(?:始|步|加|吃|,|，|。|;|；| |$)")
_RISING = re.compile(" ?(?:慢慢|开始|逐渐|逐步|一点)")
_TIME_UNIT = re.compile(r" ?(?:个月|周|天|年|月|星期|礼拜|w\b|wk|week|d\b|day|month|mo\b|m\b|y)")
_MULTIPLY = re.compile(r" ?[x×*] ?")
_STRENGTHS = re.compile(r"s(?![a-z])")
_OF_A = re.compile(r" ?[x×*] ?|(?: of)? an? | ")
_TABLET_AFTER = re.compile(r" ?-?(?:tablets?|tabs?|pills?|caps(?:ules?)?|s(?![a-z])|片|粒)")
_OF_TABLETS = re.compile(r" ?的? ?$")
_NOT_BEFORE = re.compile(r"(?:(?<![a-z])not|rather than|instead of|不是|并非|而不是) ?$")
_GATE = re.compile(
    "[0-9½¼¾片粒颗丸克㎎㎍百十]|half|tab|pill|caps|milligr|gram|(?:one|two|three)(?![a-z])"
)


def find(norm: str, names: Sequence[Span] = ()) -> list[Dose]:
    """The doses in a normal form, in order.

    `names` are the spans of names of treatments: a bare plausible number right after one is mg.
    """
    if not _GATE.search(norm):
        return []
    numerals = numbers.find(norm)
    if not numerals:
        return []
    parts = atoms(norm, numerals)
    ends = ends_at(names)
    settled = _multiplied(
        norm, _settle_bare(norm, parts, ends, frozenset(name.start for name in names))
    )
    found = [dose for group in _groups(norm, settled, ends) for dose in _group_doses(norm, group)]
    return _refuted(norm, _with_strengths(found, settled, norm, ends))


def _beside_name(norm: str, atom: Atom, ends: Sequence[int], starts: Collection[int]) -> bool:
    """Right after a name ("喹硫平25"), or right before it with "of" ("60 of Prozac")."""
    if norm.startswith(" of ", atom.end) and atom.end + 4 in starts:
        return True
    place = bisect_right(ends, atom.start)
    if not place:
        return False
    end = ends[place - 1]
    return atom.start - end <= 16 and _NAME_GAP.fullmatch(norm, end, atom.start) is not None


def _settle_bare(
    norm: str, parts: list[Atom], ends: Sequence[int], starts: Collection[int]
) -> list[Atom]:
    """Turns bare numbers that can only be mg into mg, and drops the others."""
    settled: list[Atom] = []
    chains = _chained(norm, parts)
    last_dose = -1
    for i, atom in enumerate(parts):
        if atom.kind == "mg":
            last_dose = atom.end
        if atom.kind != "bare":
            settled.append(atom)
            continue
        following = parts[i + 1] if i + 1 < len(parts) else None
        of_two = settled and settled[-1].kind == "bare" and _STRENGTHS.match(norm, atom.end)
        if (
            of_two
            or _is_multiplier(norm, atom, following)
            or i in chains
            or _certain(norm, atom, following, ends, starts, last_dose)
        ):
            multiplier = _is_multiplier(norm, atom, following) or _is_times(norm, atom, settled)
            settled.append(atom if multiplier else atom._replace(kind="mg"))
            last_dose = atom.end
        elif _is_times(norm, atom, settled):
            settled.append(atom)
    return settled


def _is_times(norm: str, atom: Atom, settled: list[Atom]) -> bool:
    """The 3 of "50mg*3"."""
    if not settled or settled[-1].kind != "mg" or atom.high > 10:
        return False
    gap = _MULTIPLY.fullmatch(norm, settled[-1].end, atom.start)
    return gap is not None and not _TIME_UNIT.match(norm, atom.end)


def _is_multiplier(norm: str, atom: Atom, following: Atom | None) -> bool:
    """The first number of "two 75s", "2 x 150mg", "half a 50mg tablet"."""
    if following is None or atom.high > 10 or following.kind not in ("mg", "bare"):
        return False
    gap = _OF_A.fullmatch(norm, atom.end, following.start)
    if gap is None or following.low < 1:
        return False
    if following.kind == "bare":
        return gap.group() == " " and _STRENGTHS.match(norm, following.end) is not None
    return (
        "x" in gap.group()
        or "×" in gap.group()
        or "*" in gap.group()
        or (_TABLET_AFTER.match(norm, following.end) is not None)
    )


def _chained(norm: str, parts: list[Atom]) -> set[int]:
    """Bare numbers joined by arrows or dashes to a strength, or three of them in a row."""
    found: set[int] = set()
    run: list[int] = []

    def close(run: list[int]) -> None:
        if len(run) < 2:
            return
        united = any(parts[i].kind == "mg" for i in run)
        first = parts[run[0]]
        told = _clause_before(norm, first.start)
        if (united or len(run) >= 3) and not _NOT_A_DOSE.search(told):
            found.update(i for i in run if parts[i].kind == "bare")

    for i, atom in enumerate(parts):
        if atom.kind not in ("mg", "bare"):
            continue
        if run:
            last = parts[run[-1]]
            gap = (last.end, atom.start)
            dashed = _DASH.fullmatch(norm, *gap) or _SLASH_MG.fullmatch(norm, *gap)
            arrow = atom.start - last.end <= 10 and _ARROW.fullmatch(norm, *gap)
            if arrow or (dashed and last.kind == "bare"):
                run.append(i)
                continue
        close(run)
        run = [i]
    close(run)
    return found


def _clause_before(norm: str, start: int) -> str:
    left = norm[max(start - 24, 0) : start]
    for mark in "。；;\n!?！？":
        left = left[left.rfind(mark) + 1 :]
    return left


def _certain(
    norm: str,
    atom: Atom,
    following: Atom | None,
    ends: Sequence[int],
    starts: Collection[int],
    last_dose: int,
) -> bool:
    """Whether the words make sure that a bare number is mg."""
    if atom.high < 0.5 or _NOT_A_DOSE.search(_clause_before(norm, atom.start)):
        return False
    closed = _CLOSED.match(norm, atom.end) is not None
    if following is not None and following.kind == "tablets":  # 150的两片
        gap = norm[atom.end : following.start]
        if gap == "的" and atom.high >= 2.5:
            return True
    told = part(norm, atom.start, atom.end)
    if told.certain and atom.high >= 2 and (closed or _plain_after(norm, atom.end)):
        return True
    if atom.range_start >= 0 and told.role == "start" and atom.high >= 5:
        return True  # from 50 to 100
    if following is not None and following.kind == "mg" and told.role == "start":
        return norm[atom.end : following.start].strip() in ("到", "加到", "to", "up to", "升到")
    if _beside_name(norm, atom, ends, starts) and atom.high >= 0.5:
        return True
    if atom.high >= 2.5 and _DAYTIME_NEXT.match(norm, atom.end):
        return True
    rising = told.role == "start" and _RISING.match(norm, atom.end)
    if atom.high >= 2.5 and (rising or _BEGUN.match(norm, atom.end)):
        return True
    if atom.high >= 10 and _EATEN.match(norm, atom.end):
        return True
    left = norm[max(atom.start - 8, 0) : atom.start]
    if atom.high >= 5 and closed and _STATED.search(left):
        return True
    near = 0 <= atom.start - last_dose <= 20 and "。" not in norm[max(last_dose, 0) : atom.start]
    return near and closed and atom.high >= 2.5 and _CONTINUES.search(left) is not None


def _plain_after(norm: str, end: int) -> bool:
    """Nothing that would count something else follows the number."""
    after = norm[end : end + 1]
    return not after or (not ("a" <= after <= "z") and after not in "%/:")


def _multiplied(norm: str, settled: list[Atom]) -> list[Atom]:
    """Takes "two" of "two 75s" and "*3" of "50mg*3" into the strength beside them."""
    done: list[Atom] = []
    waiting: Atom | None = None
    for atom in settled:
        if atom.kind == "bare" and done and _is_times(norm, atom, done[-1:]):
            last = done[-1]
            done[-1] = last._replace(
                end=atom.end, low=last.low * atom.low, high=last.high * atom.high
            )
        elif atom.kind == "bare":
            waiting = atom
        elif atom.kind == "mg" and waiting is not None:
            after = _TABLET_AFTER.match(norm, atom.end)
            end = after.end() if after else atom.end
            done.append(
                Atom("mg", waiting.start, end, atom.low * waiting.low, atom.high * waiting.high)
            )
            waiting = None
        else:
            done.append(atom)
    return done


def _groups(norm: str, settled: list[Atom], ends: Sequence[int]) -> list[list[Atom]]:
    """Parts that stand together; a name between two parts keeps them apart."""
    groups: list[list[Atom]] = []
    for atom in settled:
        if groups:
            last = groups[-1][-1]
            apart = bisect_right(ends, atom.start) != bisect_right(ends, last.start)
            total = atom.kind == "mg" and _TOTAL.search(
                norm, max(atom.start - 8, last.end), atom.start
            )
            gap = atom.start - last.end
            arrow = (
                gap <= 10
                and atom.kind == "mg"
                and last.kind in ("mg", "often")
                and (_ARROW.fullmatch(norm, last.end, atom.start))
            )
            filled = gap <= 16 and _GAP.fullmatch(norm, last.end, atom.start)
            if not apart and gap >= 0 and (total or arrow or filled):
                groups[-1].append(atom)
                continue
        groups.append([atom])
    return groups


def _group_doses(norm: str, group: list[Atom]) -> list[Dose]:
    strengths = [a for a in group if a.kind == "mg"]
    tablets = [a for a in group if a.kind == "tablets"]
    if not strengths:
        return [_tablet_dose(norm, group, tablets)] if tablets else []
    if len(strengths) == 1:
        return [_one_strength(norm, group, strengths[0], tablets)]
    return _several(norm, group, strengths)


def _count(norm: str, group: list[Atom], tablets: list[Atom]) -> tuple[float, float]:
    """Tablets a day of a group without any strength counted in."""
    times = _times(group)
    if len(tablets) > 1:
        daytimes = [
            bool(_DAYTIME.search(norm, max(a.start - 4, 0), min(a.end + 4, len(norm))))
            for a in tablets
        ]
        if all(daytimes):  # 早一片晚两片
            return sum(a.low for a in tablets), sum(a.high for a in tablets)
        tablets = [max(tablets, key=lambda a: a.high)]
    return tablets[0].low * times, tablets[0].high * times


def _times(group: list[Atom]) -> float:
    """Times a day: "早晚各" 2, "每天两次" 2; told twice ("每天" and "早晚") it is the larger."""
    often = [a.high for a in group if a.kind == "often"]
    if not often:
        return 1.0
    return max(often) if max(often) > 1 else min(often)


def _finished(
    norm: str, group: list[Atom], low: float | None, high: float | None, **more: object
) -> Dose:
    start, end = group[0].start, group[-1].end
    first = next(a for a in group if a.kind != "often")
    told = part(norm, first.start, end)
    if told.role == "held":
        told = part(norm, start, first.end)._replace(planned=told.planned)
    role, raised = told.role, told.raised
    ranged = low is not None and high is not None and low < high
    if ranged and role == "start":  # from 50 to 100
        return Dose(Span(start, end), high, role="highest", raised=True, planned=told.planned)
    tablets = more.get("tablets")
    return Dose(
        Span(start, end),
        high,
        tablets=tablets if isinstance(tablets, float) else None,
        role=role,
        raised=raised,
        planned=told.planned,
        mg_min=low if ranged else None,
        certainty=0.7 if ranged else 1.0,
    )


def _tablet_dose(norm: str, group: list[Atom], tablets: list[Atom]) -> Dose:
    _, high = _count(norm, group, tablets)
    return _finished(norm, group, None, None, tablets=high)


def _one_strength(norm: str, group: list[Atom], strength: Atom, tablets: list[Atom]) -> Dose:
    if len(tablets) > 1:  # "一天三片，一片0.25克": the tablet beside the strength defines it
        defining = min(
            (a for a in tablets if a.high == 1.0),
            key=lambda a: min(abs(strength.start - a.end), abs(a.start - strength.end)),
            default=None,
        )
        if defining is not None and not _DAYTIME.search(
            norm, max(defining.start - 2, 0), defining.start
        ):
            near = min(abs(strength.start - defining.end), abs(defining.start - strength.end))
            if near <= 2:
                tablets = [a for a in tablets if a is not defining]
    tablets = [a for a in tablets if not _pack(norm, strength, a)] or tablets[1:]
    if not tablets:
        times = _times(group)
        return _finished(norm, group, strength.low * times, strength.high * times)
    low, high = _count(norm, group, tablets)
    return _finished(norm, group, strength.low * low, strength.high * high)


def _pack(norm: str, strength: Atom, tablets: Atom) -> bool:
    """The 7 tablets of a pack in "10mg*7片 一天一片"."""
    gap = _MULTIPLY.fullmatch(norm, strength.end, tablets.start)
    return gap is not None and tablets.low >= 5


def _several(norm: str, group: list[Atom], strengths: list[Atom]) -> list[Dose]:
    """Several strengths together: a chain, a stated total, morning and evening, or apart."""
    for strength in strengths[1:]:
        if _TOTAL.search(norm, max(strength.start - 8, 0), strength.start):
            return [_finished(norm, group, strength.low, strength.high)]
    if all(_linked(norm, a, b) for a, b in pairwise(strengths)):
        top = max(a.high for a in strengths) * _times(group)
        whole = _finished(norm, group, top, top)
        return [replace(whole, role="highest", raised=strengths[-1].high > strengths[0].low)]
    opened = norm[strengths[0].end : strengths[1].start]
    tablets = [a for a in group if a.kind == "tablets" and a.start >= strengths[1].start]
    if "(" in opened and tablets and len(strengths) == 2:  # 300 早晨 (150的两片)
        return [_finished(norm, group, strengths[0].low, strengths[0].high)]
    cuts = [group.index(a) for a in strengths[1:]]
    pieces = [group[i:j] for i, j in zip([0, *cuts], [*cuts, len(group)], strict=True)]
    if all(
        _DAYTIME.search(norm, max(s.start - 5, 0), min(s.end + 16, len(norm))) for s in strengths
    ) and not any(_linked(norm, a, b) for a, b in pairwise(strengths)):
        total = sum(a.high for a in strengths)
        return [_finished(norm, group, total, total)]
    return [dose for piece in pieces for dose in _group_doses(norm, piece)]


def _linked(norm: str, a: Atom, b: Atom) -> bool:
    gap = (a.end, b.start)
    return bool(
        (b.start - a.end <= 10 and _ARROW.fullmatch(norm, *gap))
        or _DASH.fullmatch(norm, *gap)
        or _SLASH_MG.fullmatch(norm, *gap)
    )


_PER_TABLET = re.compile(r" ?(?:的|一|1|每|/|per |a )? ?(?:片|粒|颗|tablet|pill|tab|capsule)")


def _with_strengths(
    found: list[Dose], settled: list[Atom], norm: str, ends: Sequence[int]
) -> list[Dose]:
    """Tablets of a strength told elsewhere for the same drug become mg."""
    strengths: dict[int, float] = {}
    for i, atom in enumerate(settled):
        if atom.kind != "mg" or atom.low != atom.high:
            continue
        before = settled[i - 1] if i else None
        beside = before is not None and before.kind == "tablets" and atom.start - before.end <= 2
        if beside or _PER_TABLET.match(norm, atom.end):
            strengths.setdefault(bisect_right(ends, atom.start), atom.high)
    if not strengths:
        return found
    return [
        replace(d, mg=round(d.tablets * strengths[place], 4))
        if d.mg is None
        and d.tablets is not None
        and (place := bisect_right(ends, d.span.start)) in strengths
        else d
        for d in found
    ]


def _refuted(norm: str, found: list[Dose]) -> list[Dose]:
    """Marks the dose that is only named to be taken back: "150, not 100"."""
    if len(found) < 2:
        return found
    return [
        replace(d, refuted=True)
        if _NOT_BEFORE.search(norm, max(d.span.start - 14, 0), d.span.start)
        else d
        for d in found
    ]
