"""What a length of time measures, told by the words right around it.

"吃了三个月" is time on a drug; "三个月前", "停药三个月", "抑郁三年", "每三个月", "三个月后起效"
are not. The cues stand in `data/duration_cues.tsv`; here is only how they are looked up.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from nlp.mentions import Sense
from nlp.tables import TableError, rows

_SENSES: tuple[Sense, ...] = (
    "age",
    "ago",
    "frequency",
    "other",
    "off_drug",
    "planned",
    "onset",
    "illness",
)
_LEFT, _RIGHT = 48, 28
"""Characters looked at on either side."""

_CLAUSE = re.compile(r"[.,;!?。，；！？、\n]")
_TAKING = re.compile(
    r"(?:吃|服|用|药|治疗|打|贴)(?:了|过|药|用|着)?|\b(?:took|taken|taking|been on|was on"
    r"|am on|prescribed|tried"
    r"|using|used)\b"
)
_STOPPING = re.compile(
    r"停(?!不)|换(?!来)|拒服|撤|不吃|不能停|放弃|终止|受不了"
    r"|\b(?:stop|stopped|quit|switch|switched|changed|gave up|came off|discontinued|weaned"
    r"|tapered)\b"
)
_COURSE = re.compile(r" (?:on|of taking|taking|of treatment|of therapy|of it|of use|into it)\b")
_BEFORE_NOW = ("睡前", "饭前", "餐前", "之前", "以前", "目前", "先前", "此前", "从前")
_NOT_STOPPED = ("没停", "不停", "别停", "没有停", "未停")


class _Cues(NamedTuple):
    fillers: tuple[str, ...]
    before: dict[Sense, tuple[str, ...]]
    after: dict[Sense, tuple[str, ...]]
    clause: dict[Sense, re.Pattern[str]]


@cache
def _cues() -> _Cues:
    fillers: list[str] = []
    found: dict[tuple[str, str], list[str]] = {}
    for row in rows("duration_cues.tsv", ("sense", "side", "phrase")):
        sense = row.one_of("sense", (*_SENSES, "filler"))
        place = row.one_of("side", ("before", "after", "clause"))
        phrase = row.phrase("phrase").replace("_", " ")
        known = fillers if sense == "filler" else found.setdefault((sense, place), [])
        if phrase in known:
            raise row.wrong("phrase", f"{phrase!r} stands there already for {sense}, {place}")
        known.append(phrase)
    if not fillers:
        raise TableError("duration_cues.tsv, line 1, sense: no filler")

    def side(name: str) -> dict[Sense, tuple[str, ...]]:
        return {s: tuple(found[s, name]) for s in _SENSES if (s, name) in found}

    clause = {
        s: re.compile("|".join(rf"{re.escape(p)}(?![a-z])" for p in found[s, "clause"]))
        for s in _SENSES
        if (s, "clause") in found
    }
    return _Cues(tuple(fillers), side("before"), side("after"), clause)


def _stripped(left: str, fillers: tuple[str, ...]) -> str:
    """The text before, without the fillers at its end."""
    left = left.rstrip(" ")
    while left.endswith(fillers):
        for filler in fillers:
            if left.endswith(filler):
                left = left[: -len(filler)].rstrip(" ")
                break
    return left


def sense(norm: str, start: int, end: int) -> Sense:
    """The sense of the length of time at `norm[start:end]`."""
    cues = _cues()
    around = " " + norm[max(start - _LEFT, 0) : start]
    boundaries = [m.end() for m in _CLAUSE.finditer(around)]
    clause = " " + around[boundaries[-1] :] if boundaries else around
    left = _stripped(around, cues.fillers)
    full = around.rstrip(" ")
    right = norm[end : end + _RIGHT]
    tight = right.lstrip(" ")
    for name in _SENSES:
        if tight.startswith(cues.after.get(name, ())) or right.startswith(cues.after.get(name, ())):
            if tight.startswith(("前后", "后来")):
                continue
            return _reconsidered(name, clause, left, right)
        phrases = cues.before.get(name, ())
        # 每 must stand directly before: "每个至少两个月" tells how long each one was taken
        told = name != "frequency" and left.endswith(phrases)
        if told or full.endswith(phrases):
            if _misread(name, left):
                continue
            return _reconsidered(name, clause, left, right)
        pattern = cues.clause.get(name)
        if pattern is not None and pattern.search(clause):
            return name
    return "treatment"


def _misread(name: Sense, left: str) -> bool:
    """The cue is part of another word: 之前, 抗抑郁, "没停"."""
    if name == "onset":
        return left.endswith(_BEFORE_NOW)
    if name == "off_drug":
        return left.endswith(_NOT_STOPPED) or left.endswith("没断")
    if name == "illness":
        return left.endswith(("抗抑郁", "抗焦虑"))
    return False


def _reconsidered(name: Sense, clause: str, left: str, right: str) -> Sense:
    """ "服药两个月后", "after two years on it I quit" and "抗抑郁药吃了" are time on a drug."""
    if name == "onset":
        if left.endswith(" after") and _STOPPING.search(clause):
            return "treatment"
        ahead = _CLAUSE.split(right, maxsplit=1)[0]
        if _COURSE.match(right) or _STOPPING.search(ahead):
            return "treatment"
        if re.search(r"(?:吃|服|用|服药|吃药|用药|治疗|做)(?:了|过)?$", left):
            return "treatment"
    if name == "illness" and _TAKING.search(clause):
        return "treatment"
    return name
