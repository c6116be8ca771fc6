"""Begun anew: when a treatment told again is another course of it."""

from __future__ import annotations

import re

from nlp.courses import Course
from nlp.mentions import Span
from nlp.scene import Scene

_SECOND = re.compile(
    r"本次|第[二三四][次回轮遍段期](?!发作|住院|复诊|门诊|世界)|(?:second|2nd|third"
    r"|3rd) (?:time|trial|course|round"
    r"|go|attempt|try|use|later use)"
)
_ONCE_MORE = re.compile(r"又来|又试|再试|再来|again|back on|restarted|resumed|重新|吃回来")
_STILL_ABOUT = 100
"""Characters after a name within which "I never took it" is about it."""
_NOT = re.compile(
    r"没|未|不敢|不肯|拒|不同意|不签|原封|not|n't|never|declin|refus|said no|passed|yet to|turned"
)
_I_TOO = re.compile(
    r"我也(?:找|吃|用|试|去|开|要|换|做)|我自己(?:也)?(?:吃|用|试|做)|我换|我吃|我试"
    r"|(?<![a-z])(?:i also|i lasted"
    r"|i tried|i took|me too|i asked for|so i)(?![a-z])"
)


def named_again(scene: Scene, last: Course, start: int, end: int, *, others: bool) -> bool:
    """Whether a clause that names a treatment begins another course of it.

    `others`: other treatments were told since.
    """
    if not last.told or not scene.says("link", ("again",), start, end):
        return False
    if _SECOND.search(scene.norm, start, end):
        return True
    return last.stopped(scene.norm) or others or last.lost


def taken_again(scene: Scene, last: Course, start: int, end: int) -> bool:
    """Whether a clause without a name begins another course of what was told last."""
    if not last.told or not scene.says("link", ("again",), start, end):
        return False
    if _SECOND.search(scene.norm, start, end):
        return True
    taking = scene.says("taken", ("taking",), start, end)
    once_more = _ONCE_MORE.search(scene.norm, start, end) is not None
    return (last.stopped(scene.norm) or last.lost) and (taking or once_more)


def i_too(norm: str, start: int, end: int) -> bool:
    """ "so I tried it too"."""
    return _I_TOO.search(norm, start, end) is not None


def of_other_years(scene: Scene, last: Course, name: Span) -> bool:
    """In a list by years ("2014 ... 2017 ..."), each line is a course of its own."""
    head, tail = scene.clauses.sentence(name.start)
    own = [p.start or p.stop for p in scene.periods_in(head, tail)]
    known = [p.start or p.stop for p in last.periods]
    if not own or not known or own[0] is None or known[0] is None:
        return False
    return own[0][:4] != known[0][:4] and last.names[-1].span.end <= head
