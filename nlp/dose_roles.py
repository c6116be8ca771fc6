"""The part that a dose plays, told by the words around it: start, top, today's, only planned."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple, cast

from nlp.tables import rows

Role = Literal["held", "start", "highest", "present", "at_most"]

_CLAUSE = re.compile(r"[,;!?。，；！？、\n]|\. ")
_WINDOW = 40
_SOON = re.compile(
    r" ?(?:(?:from |starting )?(?:next (?:week|month|visit)|tomorrow)|下周|明[天日])"
)


class Part(NamedTuple):
    """What the words around a dose say."""

    role: Role
    raised: bool = False
    certain: bool = False
    """A bare number here can only be mg."""
    planned: bool = False


class _Cues(NamedTuple):
    before: dict[str, Part]
    after: dict[str, Part]
    endings: tuple[str, ...]
    beginnings: tuple[str, ...]
    planned: re.Pattern[str]


@cache
def _cues() -> _Cues:
    before: dict[str, Part] = {}
    after: dict[str, Part] = {}
    planned: list[str] = []
    columns = ("role", "side", "raised", "certain", "phrase")
    for row in rows("dose_cues.tsv", columns):
        role = row.one_of("role", ("start", "highest", "present", "at_most", "planned"))
        side = row.one_of("side", ("before", "after", "clause"))
        phrase = row.phrase("phrase").replace("_", " ")
        raised = row.one_of("raised", ("yes", "no")) == "yes"
        certain = row.one_of("certain", ("yes", "no")) == "yes"
        if side == "clause":
            if role != "planned":
                raise row.wrong("role", "only what is planned is told anywhere in the clause")
            planned.append(re.escape(phrase) + "(?![a-z])")
            continue
        known = before if side == "before" else after
        if phrase in known:
            raise row.wrong("phrase", f"{phrase!r} stands there already")
        known[phrase] = Part(cast(Role, role), raised, certain)
    return _Cues(before, after, tuple(before), tuple(after), re.compile("|".join(planned)))


def part(norm: str, start: int, end: int) -> Part:
    """What the words around `norm[start:end]` say of the dose there."""
    cues = _cues()
    left = (" " + norm[max(start - _WINDOW, 0) : start]).rstrip(" ")
    left = left.removesuffix(" about").removesuffix(" the")
    boundaries = [m.end() for m in _CLAUSE.finditer(left)]
    clause = " " + left[boundaries[-1] :] if boundaries else left
    planned = bool(cues.planned.search(clause) or _SOON.match(norm, end))
    if left.endswith(cues.endings):
        phrase = max((p for p in cues.endings if left.endswith(p)), key=len)
        return cues.before[phrase]._replace(planned=planned)
    right = norm[end : end + 14]
    if right.startswith(cues.beginnings):
        phrase = max((p for p in cues.beginnings if right.startswith(p)), key=len)
        return cues.after[phrase]._replace(planned=planned)
    return Part("held", planned=planned)
