"""Names that are told in one breath: "A、B、C", "A 20mg + B 30mg", "Lexapro and Wellbutrin"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from nlp.mentions import Name, Span
from nlp.scene import Scene

_JOINT = re.compile(
    r"(?:[\s,，、./&;()（）|:：*\-]|\+|和|与|跟|及|以及|或者?|还有|还是|加用?|配|搭|然后|再加?"
    r"|并|合并|合用|联合"
    r"|早上?|晚上?|中午?|睡前|吃|服|每[天日晚]|一[天日]|的|我|也|了|另外?|分别"
    r"|and|or|plus|then|with|also|as well as|along with|even|finally|in the morning|at night"
    r"|at bedtime|daily|a day|the"
    r"|qd|qn|bid|tid|bd|po|nocte|mane|mg|[一二两三半]?[片粒颗])*"
)
_BRACKETED = re.compile(r"[(（][^()（）]{0,40}[)）]")
_WIDEST, _FARTHEST = 40, 160
"""Characters between two names of a list, without and with the amounts and brackets there."""
_TOGETHER = re.compile(r"\+|和|与|跟|及|加|配|搭|并|合|联|&|\band\b|\bwith\b|\bplus\b|/")


@dataclass(frozen=True, slots=True)
class NameList:
    """Numbers of the names in it; `together`: taken at the same time, by the words between."""

    members: tuple[int, ...]
    together: bool


def lists(scene: Scene, names: list[Name]) -> list[NameList]:
    """Every name is in exactly one list, most of them alone."""
    amounts = [dose.span for dose in scene.doses]
    found: list[NameList] = []
    run: list[int] = []
    joined = True
    for index, name in enumerate(names):
        if run:
            between = _between(scene.norm, names[index - 1].span.end, name.span.start, amounts)
            if between is not None and _JOINT.fullmatch(between) and "\n" not in between:
                run.append(index)
                joined = joined and _TOGETHER.search(between) is not None
                continue
            found.append(NameList(tuple(run), joined and len(run) > 1))
        run, joined = [index], True
    if run:
        found.append(NameList(tuple(run), joined and len(run) > 1))
    return found


def _between(norm: str, start: int, end: int, amounts: list[Span]) -> str | None:
    """The text between two names without the amounts in it; None where it is too long."""
    parts, place = [], start
    if end - start > _FARTHEST:
        return None
    for low, high in amounts[bisect_left(amounts, start, key=lambda span: span[0]) :]:
        if high > end:
            break
        parts.append(norm[place:low])
        place = high
    parts.append(norm[place:end])
    text = _BRACKETED.sub("", "".join(parts))
    return text if len(text) <= _WIDEST else None
