"""How a treatment stands to the one before: added to it, in its place, compared with it."""

from __future__ import annotations

import re

from nlp.courses import Course
from nlp.mentions import Span
from nlp.scene import Scene

_BACK = 36
"""Characters before a name that are looked at."""
_THAN = re.compile(
    r"(?:(?<![a-z])(?:than|compared (?:to|with)|unlike|as|similar to|(?:works?|worked|working"
    r"|just|feels?) like|versus|vs|(?:better"
    r"|worse|cleaner|easier|nicer)[^.,]{0,24} then)(?: \w+){0,3}? ?|(?:比|不如|比起|相比)(?:吃"
    r"|用)?)$"
)
_FROM_BEFORE = re.compile(
    r"(?:(?:switch(?:ed|ing)?|chang(?:ed|ing)|chang|swapp(?:ed|ing)|mov(?:ed|ing)|went|go|going"
    r"|came|come|coming|wean(?:ed|ing)?|taken|took|tak(?:en|ing)|cross(?:ed|ing)?)"
    r"(?: me| him| her| over| cold turkey| straight| off| away| completely| back)*(?: from"
    r"| off of| off)|replac(?:ed|ing)|instead of|rid of|got off|off of)"
    r"(?: my| the| taking| using| \d+(?:\.\d+)? ?mgs?| of)*\s*$"
)
_ONTO = re.compile(
    r"(?:add(?:ed)?-?(?: |-)on to|as an add-?on to|added on to|added to|on top of"
    r"|in addition to|adjunct to|along with|together with|加在|加到|(?<!更)合并于) ?(?:my |the "
    r"|\d+ ?mgs? |of |per day ){0,3}$"
)
_ADD_BEFORE = re.compile(
    r"(?:加用|加了|加上|加着|又加|再加|另加|外加|添了|合并|合用|并用|联合|联用|增效|辅以|配合"
    r"|搭配|配着|配|搭|加|\+|augmented (?:with"
    r"|by)|aug(?:ment(?:ation)?)? with"
    r"|added(?: on)?|adding|add|adds|in combination with|combined with|combined|with it"
    r"|introduced|plus|adjunctive|boosted with|supplemented with|threw in|being prescribed"
    r"|after being prescribed)"
    r"[\s:：]*(?:了|的|过|用|上|着|少量|小剂量|低剂量|some|the|a|low|low-dose|low dose|small"
    r"|dose|of|in|on|my"
    r"|\d+(?:\.\d+)? ?mgs?)*[\s:：]*$"
)
_ADD_AFTER = re.compile(
    r" ?(?:\d+(?:\.\d+)? ?(?:mgs?|毫克))? ?(?:was |were |got |has been |is )?(?:added"
    r"|augmentation|增效|add-on|辅助|with it)"
)
_AFTER_OLD = re.compile(
    r"(?<![a-z])(?:after|when|once|because|since) (?:the|my|that|it|all|those)[^.,]{0,24}$"
)


def relate(
    scene: Scene,
    course: Course,
    name: Span,
    before: list[Course],
    beside: list[Course],
    start: int,
) -> None:
    """Notes on `course`, named at `name`, what it was added to, or on others that they ended.

    `before`: what the telling was about; `beside`: named before it in its clause, which begins at
    `start`.
    """
    base = next((c for c in reversed([*before, *beside]) if c is not course), None)
    if base is None:
        return
    left = scene.norm[max(0, name.start - _BACK) : name.start]
    if _ONTO.search(left):
        if base.added_to is None:
            base.added_to, base.added_at = course, name
    elif match := _ADD_BEFORE.search(left):
        at = name.start - (len(left) - match.start())
        _add(course, base, Span(at, name.start))
    elif match := _ADD_AFTER.match(scene.norm, name.end):
        _add(course, base, Span(*match.span()))
    switches = [
        cue
        for cue in scene.cues_in("link", max(start, name.start - 30), name.start)
        if cue.value.value == "switch"
    ]
    if switches and course.added_to is None:
        for old in before:
            if old is not course:
                old.stops.append((Span(switches[0].start, switches[0].end), "switched"))


def _add(course: Course, base: Course, at: Span) -> None:
    """To what `base` was itself added to, if it was."""
    if base.added_to is not None and base.added_to is not course:
        base = base.added_to
    if course.added_to is None and base is not course and base.added_to is not course:
        course.added_to, course.added_at = base, at


def left_behind(norm: str, name: Span) -> bool:
    """ "switched from X"."""
    return _FROM_BEFORE.search(norm[max(0, name.start - _BACK) : name.start]) is not None


def compared(norm: str, name: Span) -> bool:
    """ "better than X"."""
    return _THAN.search(norm[max(0, name.start - _BACK) : name.start]) is not None


def aside(norm: str, name: Span) -> bool:
    """Named only beside what the telling is about: as the old one, the base, the yardstick."""
    left = norm[max(0, name.start - _BACK) : name.start]
    return bool(_THAN.search(left) or _FROM_BEFORE.search(left) or _ONTO.search(left))


def of_the_old(between: str) -> bool:
    """ "Viibryd after the other one stopped working": not of Viibryd."""
    return _AFTER_OLD.search(between) is not None
