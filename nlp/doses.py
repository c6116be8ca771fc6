"""Amounts a day, put together from strength, number and how often.

"20mg 早晚各一片" is 40 mg a day, "75 bid" 150, "1片半 qd, 每片50mg" 75; tablets whose strength
was not told stay tablets. A bare number is mg only where the words leave nothing else: after
"加到", before "bid", in "37.5→75→150", or right after a drug's name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from nlp import numbers
from nlp.dose_atoms import Atom, atoms, ends_at
from nlp.dose_bare import ARROW, DASH, MULTIPLY, SLASH, multiplied, settle
from nlp.dose_roles import part
from nlp.mentions import Dose, Span

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
_A_DAY = re.compile(r" ?/ ?(?:天|日|d(?![a-z]))")
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
    settled = multiplied(norm, settle(norm, parts, ends, frozenset(name.start for name in names)))
    found = [dose for group in _groups(norm, settled, ends) for dose in _group_doses(norm, group)]
    return _refuted(norm, _with_strengths(found, settled, norm, ends))


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
                and (ARROW.fullmatch(norm, last.end, atom.start))
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
    gap = MULTIPLY.fullmatch(norm, strength.end, tablets.start)
    return gap is not None and tablets.low >= 5 and not _A_DAY.match(norm, tablets.end)


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
        (b.start - a.end <= 10 and ARROW.fullmatch(norm, *gap))
        or DASH.fullmatch(norm, *gap)
        or SLASH.fullmatch(norm, *gap)
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
