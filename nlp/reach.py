"""How far words reach: to one name, to the list that it stands in, to all that was told."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from nlp import relations
from nlp.courses import Course
from nlp.lists import NameList
from nlp.mentions import Name, Span
from nlp.scene import Scene
from nlp.told import Told

_TIGHT = re.compile(
    r"(?:[\s\-:：]|的|of|on|with|to|from|for|by|in|at|the|my|this|taking|using|dose|daily"
    r"|per day|a day|per|each|once|twice|吃|服|用|是|就是|左右|都|我|在|到|时间|后"
    r"|was|is|came|course|trial|full|generic|brand|name|more|first|just)*"
)
_THIS = re.compile(r"\s*(?:but |so |for me |and |however |now )?(?:it|this)(?![a-z])")
_THIS_ONE = re.compile(r"(?<![a-z])this(?![a-z])|这个药|这药")
_WIDENED = ("each", "both", "all")


class Reach:
    """Looks at the words; changes nothing."""

    def __init__(
        self,
        scene: Scene,
        names: Sequence[Name],
        group: Mapping[int, NameList],
        told_in: Mapping[int, list[Course]],
    ) -> None:
        self._scene = scene
        self._names = names
        self._group = group
        self._told_in = told_in

    def whole_list(self, index: int) -> list[Course]:
        """The courses told so far in the list that a name stands in."""
        return list(dict.fromkeys(self._told_in.get(self._group[index].members[0], [])))

    def compared(self, index: int) -> bool:
        """ "better than A and B"."""
        first = self._names[self._group[index].members[0]]
        return relations.compared(self._scene.norm, first.span)

    def leads_to(self, told: Told, index: int, start: int) -> bool:
        """Whether what stands before a name in its clause is told of it."""
        name = self._names[index].span
        if told.kind == "heard" and self.compared(index):
            return False
        return self._tight(told.span, name, told.kind) or self._heads(told, name, start)

    def _tight(self, span: Span, name: Span, kind: str) -> bool:
        between = self._scene.norm[span.end : name.start]
        if len(between) > (40 if kind == "heard" else 28):
            return False
        return _TIGHT.fullmatch(between) is not None

    def _heads(self, told: Told, name: Span, start: int) -> bool:
        """At the head of a sentence or line, with no change of treatment before the name."""
        scene = self._scene
        if told.kind not in ("period", "duration"):
            return False
        if scene.clauses.sentence(told.span.start)[0] != start:
            return False
        if scene.says("link", ("switch", "add", "from"), told.span.end, name.start):
            return False
        before = scene.norm[start : told.span.start].strip()
        return len(before) <= 12 and name.start - told.span.end <= 16

    def of_list(self, index: int, course: Course, kind: str, start: int, end: int) -> list[Course]:
        """From a name to the list that it ends, where the words can be of all of it."""
        group = self._group[index]
        if len(group.members) == 1 or index != group.members[-1]:
            return [course]
        whole = self.whole_list(index)
        each = self._scene.says("link", _WIDENED, start, end)
        others = [c for c in whole if c is not course]
        if kind in ("heard", "stop", "adherence"):
            own = any(c.heard or c.durations for c in others)
            return [course] if own and not each else whole
        if kind in ("duration", "period"):
            own = any(c.durations or c.periods for c in others)
            return whole if each or (group.together and not own) else [course]
        return whole if kind == "dose" and each else [course]

    def of_focus(
        self, focus: list[Course], courses: list[Course], kind: str, start: int, end: int
    ) -> list[Course]:
        """What a clause without a name of its own is about."""
        if kind == "heard" and not any(c.name.candidates for c in focus):
            focus = self._named(focus, courses, start, end)
        if len(focus) == 1:
            return self._of_one(focus, courses, kind, start, end)
        scene = self._scene
        if len(focus) > 2 and kind in ("heard", "duration") and _THIS.match(scene.norm, start):
            return []  # "this" after a list of others is what the text is about, unnamed
        if kind in ("dose", "sessions"):
            return focus if scene.says("link", _WIDENED, start, end) else focus[-1:]
        if kind == "duration":
            return [c for c in focus if not c.durations] or focus
        return focus

    def _named(
        self, focus: list[Course], courses: list[Course], start: int, end: int
    ) -> list[Course]:
        """ "I was on antidepressants for years and this works": this is what was named."""
        if _THIS_ONE.search(self._scene.norm, start, end) is None:
            return focus
        return [c for c in courses if c.name.candidates][-1:] or focus

    def _of_one(
        self, focus: list[Course], courses: list[Course], kind: str, start: int, end: int
    ) -> list[Course]:
        scene = self._scene
        if kind not in ("heard", "duration", "stop", "adherence"):
            return focus
        if kind == "heard" and scene.says("link", ("first",), start, end):
            return [c for c in courses if c.key == focus[0].key][:1] or focus
        both = scene.says("link", ("both",), start, end)
        everything = kind == "heard" and scene.says("link", ("all",), start, end)
        if not both and not everything:
            return focus
        mine = [c for c in courses if c.standing.taken == focus[0].standing.taken]
        if both:
            return mine[-2:] or focus
        return list(dict.fromkeys([*(c for c in mine if not c.heard), *focus]))
