"""Whose dose, whose months, whose effect: what was found in a text is given to its courses.

The text is walked clause by clause. A quantity belongs to the name before it in its clause, else to
a name right after it, else to what the telling is about at that point (the focus: the list of names
told last). What is said after a list is said of the whole list; "both", "all", "各" and "没一个" widen
or narrow that. A treatment told again is the same course unless the words say that it was begun
anew.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TypeAlias

from nlp.context import Context, Standing
from nlp.courses import Course
from nlp.lists import NameList, lists
from nlp.mentions import Dose, Duration, Name, Period, Sessions, Span
from nlp.outcomes import Heard
from nlp.scene import Scene

Found: TypeAlias = (
    "Dose | Duration | Period | Sessions | Heard | tuple[Span, str] | tuple[Span, bool]"
)

_TIGHT = re.compile(
    r"(?:[\s\-:：]|的|of|on|with|to|from|for|by|in|at|the|my|this|taking|using|dose|daily|per day|a day|per|each|once|twice"
    r"|吃|服|用|服用|是|就是|左右|都|我|在|到|时间|后|with|was|is|came|course|trial|full|generic|brand|name|more|first|just)*"
)
_THAN = re.compile(
    r"(?:(?<![a-z])(?:than|compared (?:to|with)|unlike|as|similar to|like|versus|vs|(?:better|worse|cleaner|easier|nicer)[^.,]{0,24} then)(?: \w+){0,3}? ?|(?:比|不如|比起|相比)(?:吃|用)?)$"
)
_FROM_BEFORE = re.compile(
    r"(?:(?:switch(?:ed|ing)?|chang(?:ed|ing)|chang|swapp(?:ed|ing)|mov(?:ed|ing)|went|go|going|came|come|coming|wean(?:ed|ing)?|taken|took|tak(?:en|ing)|cross(?:ed|ing)?)"
    r"(?: me| him| her| over| cold turkey| straight| off| away| completely| back)*(?: from| off of| off)|replac(?:ed|ing)|instead of|rid of|got off|off of)"
    r"(?: my| the| taking| using| \d+(?:\.\d+)? ?mgs?| of)*\s*$"
)
_ONTO = re.compile(
    r"(?:add(?:ed)?-?(?: |-)on to|as an add-?on to|added on to|added to|on top of|in addition to|adjunct to|along with|together with|加在|加到|(?<!更)合并于) ?(?:my |the |\d+ ?mgs? |of |per day ){0,3}$"
)
_ADD_BEFORE = re.compile(
    r"(?:加用|加了|加上|加着|又加|再加|另加|外加|添了|合并|合用|并用|联合|联用|增效|辅以|配合|搭配|配着|配|搭|加|\+|augmented (?:with|by)|aug(?:ment(?:ation)?)? with"
    r"|added(?: on)?|adding|add|adds|in combination with|combined with|combined|with it|introduced|plus|adjunctive|boosted with|supplemented with|threw in|being prescribed|after being prescribed)"
    r"[\s:：]*(?:了|的|过|用|上|着|少量|小剂量|低剂量|some|the|a|low|low-dose|low dose|small|dose|of|in|on|my|\d+(?:\.\d+)? ?mgs?)*[\s:：]*$"
)
_ADD_AFTER = re.compile(
    r" ?(?:\d+(?:\.\d+)? ?(?:mgs?|毫克))? ?(?:was |were |got |has been |is )?(?:added|augmentation|增效|add-on|辅助|with it)"
)


_TAKES = re.compile(
    r"吃|服|用药|(?<![a-z])(?:on it|taking|taken|took|been on|was on|this drug|this med)"
)
_NONE_LIKE = re.compile(r"(?:none|nothing|no other).*(?:like|as well as|as good as|better than)")
_ENDS = re.compile(r"[。！？!?;；\n]|\.\s")
_YESTERDAY = re.compile(r"yesterday|last night|昨天|昨日|昨儿|昨晚|昨夜")
_ORDINAL = re.compile(r"第|(?:first|second|third|fourth|fifth|sixth|\d(?:st|nd|rd|th)) |week \d|day \d")
_THIS = re.compile(r"\s*(?:but |so |for me |and |however |now )?(?:it|this)(?![a-z])")
_AFTER_OLD = re.compile(
    r"(?<![a-z])(?:after|when|once|because|since) (?:the|my|that|it|all|those)[^.,]{0,24}$"
)
_EACH_BEFORE = re.compile(
    r"(?:每个|每种|每样|每一种|每一个|各)(?:都|药|药都)?(?:吃了?|用了?|服了?)?(?:至少|大概|差不多|起码|满)?$|each (?:for )?$"
)
_NO_USE = re.compile(r" ?(?:都|也|还是|了|,|，)?没(?:啥|什么)?用(?!药)")
_BEEN = re.compile(r"(?:it's|it has|its|it is|has) been (?:about |around |almost |over |nearly |like |only )?$|(?:坚持|前后|总共|一共)[了]?$")
_FOR_BEFORE = re.compile(r"for (?:about |almost |over |around |the |a |like )?$|了$|管了?$")
_SECOND = re.compile(
    r"本次|第[二三四][次回轮遍段期](?!发作|住院|复诊|门诊|世界)|(?:second|2nd|third|3rd) (?:time|trial|course|round|go|attempt|try|use|later use)"
)
_ONCE_MORE = re.compile(r"又来|又试|再试|再来|again|back on|restarted|resumed|重新|吃回来")
_STILL_ABOUT = 100
"""Characters after a name within which "I never took it" is about it."""
_NOT = re.compile(
    r"没|未|不敢|不肯|拒|不同意|不签|原封|not|n't|never|declin|refus|said no|passed|yet to|turned"
)
_I_TOO = re.compile(
    r"我也(?:找|吃|用|试|去|开|要|换|做)|我自己(?:也)?(?:吃|用|试|做)|我换|我吃|我试|(?<![a-z])(?:i also|i lasted|i tried|i took|me too|i asked for|so i)(?![a-z])"
)
_BEGUN = re.compile(
    r"开始|起|才吃|刚吃|加了|加用|换|上的|开的|started|start |began|begun|put (?:me )?on|prescribed|switched|added|went on|got on|since"
)
_NOT_BEGUN = re.compile(
    r"停|断|stopp|quit|came off|went off|ended|diagnos|确诊|没吃|不吃|复发|发病|起病"
)


def _begun(norm: str, span: Span, start: int, end: int) -> bool:
    """ "三周前开始吃", "started two months ago": as long as that, unless it has ended since."""
    around = norm[max(start, span.start - 40) : min(len(norm), span.end + 14)]
    return _BEGUN.search(around) is not None and _NOT_BEGUN.search(around) is None


class Linker:
    """Walks one scene once."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._context = Context(scene)
        self._names = _worth_linking(scene.names, scene.norm)
        self._lists = lists(scene, self._names)
        self.courses: list[Course] = []
        self.loose: list[Found] = []
        self._focus: list[Course] = []
        self._in_clause: list[Course] = []
        self._main: list[Course] = []
        self._list_of: dict[int, list[Course]] = {}
        self._by_list: dict[int, NameList] = {
            index: group for group in self._lists for index in group.members
        }
        self._waiting: list[tuple[str, Found]] = []
        self._ahead: list[Heard] = []
        """Effects told of what is named after a colon: "均无效：A、B"."""

    def link(self) -> list[Course]:
        """The courses of the text, in the order in which they were first told."""
        scene, place, sentence = self._scene, 0, -1
        found = _in_order(scene)
        next_name = 0
        for clause in scene.clauses.all:
            if clause.sentence != sentence:
                sentence = clause.sentence
                self._new_sentence(clause.start)
            names = []
            while next_name < len(self._names) and self._names[next_name].span.start < clause.end:
                names.append(next_name)
                next_name += 1
            things = []
            while place < len(found) and found[place][0].start < clause.end:
                things.append(found[place])
                place += 1
            self._clause(clause.start, clause.end, names, things)
        self._spend_ahead()
        self.courses = [c for c in self.courses if c.name.how != "decoy"]
        return self.courses

    def _new_sentence(self, start: int) -> None:
        self._spend_ahead()
        told_of_self = self._focus and any(c.standing.taken is True for c in self._focus)
        if self._focus and not told_of_self and self._main and not self._context.proxy:
            if not re.match(
                r"[\s,，]*(?:他|她|它|he|she|it|they)", self._scene.norm[start : start + 6]
            ):
                self._focus = self._main

    def _clause(
        self, start: int, end: int, names: list[int], things: list[tuple[Span, str, Found]]
    ) -> None:
        if not names:
            self._nameless(start, end)
        before = self._focus
        self._in_clause = []
        placed = [(index, self._place(index, before, start, end)) for index in names]
        amounts = [thing for _, kind, thing in things if kind == "dose"]
        if not placed and len(before) == len(amounts) > 1:
            for course, amount in zip(before, amounts, strict=True):  # "A + B. 150/100"
                _give(course, "dose", amount)
            things = [found for found in things if found[1] != "dose"]
        elif not placed and before:
            before = self._bracketed(start) or before
            if len(before) == 1:
                before = self._named_by_dose(amounts, before)
        for span, kind, thing in things:
            if kind == "duration":
                length = self._length(span, thing, names, amounts, start, end)
                if length is None:
                    continue
                thing = length
            self._attach(span, kind, thing, placed, before, start, end)
        self._refocus(placed, start)

    # --- names

    def _place(self, index: int, before: list[Course], start: int, end: int) -> Course:
        scene, name = self._scene, self._names[index]
        group = self._by_list[index]
        first, last = self._names[group.members[0]], self._names[group.members[-1]]
        standing = self._context.standing(name.span, first.span.start, last.span.end)
        course = self._same(name, start, end)
        if course is None:
            course = Course(name)
            self.courses.append(course)
            self._take_waiting(course)
        course.accept(name, standing)
        self._begun_yesterday(course, start, end)
        self._list_of.setdefault(group.members[0], []).append(course)
        self._relate(index, course, before, start)
        self._in_clause.append(course)
        return course

    def _begun_yesterday(self, course: Course, start: int, end: int) -> None:
        day = _YESTERDAY.search(self._scene.norm, start, end)
        if day is not None and _begun(self._scene.norm, Span(*day.span()), start, end):
            course.durations.append(Duration(Span(*day.span()), 1, 1, certainty=0.8))

    def _same(self, name: Name, start: int, end: int) -> Course | None:
        known = [c for c in self.courses if _same_treatment(c.name, name)]
        if not known:
            return None
        last = known[-1]
        scene = self._scene
        if last.standing.taken == "other_person" and not self._context.proxy:
            standing = self._context.standing(name.span, name.span.start, name.span.end)
            if standing.taken is not last.standing.taken:
                mine = [c for c in known if c.standing.taken == standing.taken]
                return mine[-1] if mine else None
        elif not self._context.proxy:
            standing = self._context.standing(name.span, name.span.start, name.span.end)
            if standing.taken == "other_person":
                theirs = [c for c in known if c.standing.taken == "other_person"]
                return theirs[-1] if theirs else None
        if self._of_other_years(last, name):
            return None
        again = scene.says("link", ("again",), start, end)
        if again and last.told and (_SECOND.search(scene.norm, start, end) or last.ended() or self.courses[-1] is not last or _lost(last)):
            return None
        return last

    def _of_other_years(self, last: Course, name: Name) -> bool:
        """In a list by years ("2014 ... 2017 ..."), each line is a course of its own."""
        scene = self._scene
        head = (
            max(
                scene.norm.rfind("\n", 0, name.span.start),
                scene.clauses.sentence(name.span.start)[0] - 1,
            )
            + 1
        )
        tail = scene.clauses.sentence(name.span.start)[1]
        own = [p.start or p.stop for p in scene.periods if head <= p.span.start < tail]
        known = [p.start or p.stop for p in last.periods]
        if not own or not known or own[0] is None or known[0] is None:
            return False
        return own[0][:4] != known[0][:4] and last.names[-1].span.end <= head

    def _take_waiting(self, course: Course) -> None:
        """What was told before any name was told of the first one."""
        if self._waiting and course.name.candidates:
            same = self._scene.clauses.sentence(course.name.span.start)[0]
            for kind, thing in self._waiting:
                place = thing[0] if isinstance(thing, tuple) else thing.span
                if kind != "duration" or place.start >= same or self._told_of_taking(place):
                    _give(course, kind, thing)
            self._waiting = []

    def _told_of_taking(self, place: Span) -> bool:
        clause = self._scene.clauses.at(place.start)
        low, high = self._scene.clauses.sentence(place.start)
        if any(low <= heard.span.start < high + 3 for heard in self._scene.heard):
            return True
        return _TAKES.search(self._scene.norm, clause.start, clause.end) is not None

    def _relate(self, index: int, course: Course, before: list[Course], start: int) -> None:
        """Added to another, or taken in its place."""
        scene, name = self._scene, self._names[index]
        left = scene.norm[max(0, name.span.start - 36) : name.span.start]
        earlier = [*before, *self._in_clause]
        base = next((c for c in reversed(earlier) if c is not course), None)
        if base is None:
            return
        if _ONTO.search(left):
            if base.added_to is None and course is not base:
                base.added_to, base.added_at = course, name.span
        elif match := _ADD_BEFORE.search(left):
            origin = (
                base.added_to if base.added_to is not None and base.added_to is not course else base
            )
            if course.added_to is None and origin is not course and origin.added_to is not course:
                at = name.span.start - (len(left) - match.start())
                course.added_to, course.added_at = origin, Span(at, name.span.start)
        elif match := _ADD_AFTER.match(scene.norm, name.span.end):
            if course.added_to is None and base.added_to is not course:
                course.added_to, course.added_at = base, Span(match.start(), match.end())
        switch = scene.cues_in("link", max(start, name.span.start - 30), name.span.start)
        if any(cue.value.value == "switch" for cue in switch) and not course.added_to:
            for old in before:
                if old is not course:
                    old.stops.append((Span(switch[0].start, switch[0].end), "switched"))

    def _refocus(self, placed: list[tuple[int, Course]], start: int) -> None:
        if not placed:
            return
        index, course = placed[-1]
        group = self._by_list[index]
        for other, _ in placed:
            self._leave(other)
        first = self._names[group.members[0]]
        left = self._scene.norm[max(0, first.span.start - 36) : first.span.start]
        aside = _THAN.search(left) or _FROM_BEFORE.search(left) or _ONTO.search(left)
        if aside:
            whole = self._list_of[group.members[0]]
            main = [c for _, c in placed if c not in whole]
            if main:
                self._focus = self._main = main[-1:]
            if self._focus:
                return
        self._focus = list(dict.fromkeys(self._list_of[group.members[0]]))
        if any(c.standing.taken is True for c in self._focus) or self._context.proxy:
            self._main = self._focus

    def _bracketed(self, start: int) -> list[Course]:
        """What stands in brackets right after a name is about that name."""
        opening = self._scene.norm[max(0, start - 2) : start].strip()
        if not opening.endswith(("(", "（")):
            return []
        for course in reversed(self.courses):
            if 0 <= start - course.names[-1].span.end <= 3:
                return [course]
        return []

    def _spend_ahead(self) -> None:
        """Gives what was told before a colon to the courses named after it."""
        for heard in self._ahead:
            for course in self.courses:
                if course.names[-1].span.start > heard.span.end and not course.heard:
                    course.heard.append(heard)
        self._ahead = []

    def _named_by_dose(self, amounts: list[Found], focus: list[Course]) -> list[Course]:
        """ "when I was on 100 mg" is about the treatment of which 100 mg was told."""
        for amount in amounts:
            if not isinstance(amount, Dose) or amount.mg is None or focus[0].has_dose(amount.mg):
                continue
            others = [c for c in self.courses if c is not focus[0] and c.has_dose(amount.mg)]
            if len(others) == 1 and focus[0].doses:
                return others
        return focus

    def _length(
        self,
        span: Span,
        thing: Found,
        names: list[int],
        amounts: list[Found],
        start: int,
        end: int,
    ) -> Duration | None:
        """The length as time on a treatment, or None where the words do not make it that."""
        if not isinstance(thing, Duration):
            return None
        norm = self._scene.norm
        if thing.sense == "ago" and _begun(norm, span, start, end):
            return replace(thing, sense="treatment")
        if thing.sense == "frequency" and _EACH_BEFORE.search(
            norm, max(0, span.start - 8), span.start
        ):
            return replace(thing, sense="treatment")
        if thing.sense == "off_drug" and _NO_USE.match(norm, span.end):
            return replace(thing, sense="treatment")
        if thing.sense == "planned" and _ORDINAL.match(norm, span.start):
            return replace(thing, sense="treatment")  # "this will be my third week"
        if thing.sense != "treatment":
            return thing if thing.sense == "onset" else None
        if names or amounts or self._scene.says("taken", ("taking",), start, end):
            return thing
        rest = norm[start : span.start] + norm[span.end : end]
        if len(rest.strip()) <= (16 if rest.isascii() else 8):
            return thing
        if _BEEN.search(norm, max(0, span.start - 20), span.start):
            return thing
        if _FOR_BEFORE.search(norm, max(0, span.start - 10), span.start) and any(
            start <= heard.span.start < end for heard in self._scene.heard
        ):
            return thing
        return None

    def _leave(self, index: int) -> None:
        """ "switched from X": X ended."""
        group = self._by_list[index]
        first = self._names[group.members[0]]
        left = self._scene.norm[max(0, first.span.start - 36) : first.span.start]
        if _FROM_BEFORE.search(left):
            for old in self._list_of[group.members[0]]:
                old.stops.append((first.span, "switched"))

    def _nameless(self, start: int, end: int) -> None:
        """A clause without a name: begun anew, or never taken after all."""
        scene = self._scene
        if not self._focus:
            return
        if len(self._focus) == 1 and scene.says("link", ("again",), start, end):
            last = self._focus[0]
            numbered = _SECOND.search(scene.norm, start, end) is not None
            over = last.ended() or _lost(last)
            taking = scene.says("taken", ("taking",), start, end)
            if last.told and (
                numbered or (over and (taking or _ONCE_MORE.search(scene.norm, start, end)))
            ):
                self._begin_again(last, last.standing)
                return
        if len(self._focus) == 1 and self._turns_to_self(start, end):
            return
        for cue in scene.cues_in("taken", start, end):
            if cue.value.value not in ("denied", "refused", "planned") or not _NOT.search(
                scene.norm, cue.start, cue.end
            ):
                continue
            if self._context.denies(cue):
                for course in self._focus:
                    if cue.start - course.names[-1].span.end <= _STILL_ABOUT:
                        course.deny()

    def _turns_to_self(self, start: int, end: int) -> bool:
        """ "my sister took it, so I tried it too": a course of the writer's own begins."""
        last = self._focus[0]
        if last.standing.taken != "other_person" or self._context.proxy:
            return False
        if not _I_TOO.search(self._scene.norm, start, end):
            return False
        self._begin_again(last, Standing(True, firm=False))
        return True

    def _begin_again(self, last: Course, standing: Standing) -> None:
        fresh = Course(last.name)
        fresh.accept(last.name, standing)
        self.courses.append(fresh)
        self._focus = self._main = [fresh]

    # --- everything else

    def _attach(
        self,
        span: Span,
        kind: str,
        thing: Found,
        placed: list[tuple[int, Course]],
        before: list[Course],
        start: int,
        end: int,
    ) -> None:
        names = self._names
        if isinstance(thing, Heard) and (
            (not placed and self._scene.norm[end : end + 1] in (":", "："))
            or (thing.effect == "response" and _NONE_LIKE.search(self._scene.norm, *span))
        ):
            self._ahead.append(thing)
            return
        left = [pair for pair in placed if names[pair[0]].span.start < span.end]
        right = [pair for pair in placed if names[pair[0]].span.start >= span.end]
        targets: list[Course]
        if left:
            index, course = left[-1]
            if kind == "heard" and before and (self._compared(index) or self._of_old(index, span)):
                targets = before
            else:
                targets = self._spread(index, course, kind, start, end)
        elif right and (
            not before
            or (
                not self._compares(right[0][0], kind)
                and self._tight(span, names[right[0][0]].span, kind)
            )
            or self._leads(span, names[right[0][0]].span, kind, start)
        ):
            index, course = right[0]
            targets = self._whole_list(index) if kind in ("heard",) else [course]
            if kind in ("duration", "period") and self._by_list[index].together:
                targets = self._whole_list(index)
        elif before:
            targets = self._of_focus(before, kind, start, end)
        elif right:
            targets = [right[0][1]]
        else:
            (self._waiting if self._names else self.loose).append((kind, thing))  # type: ignore[arg-type]
            return
        for target in targets:
            _give(target, kind, thing)
            if len(targets) > 1:
                target.shared.add(kind)

    def _of_old(self, index: int, span: Span) -> bool:
        """ "Viibryd after the other one stopped working": not Viibryd."""
        between = self._scene.norm[self._names[index].span.end : span.start]
        return _AFTER_OLD.search(between) is not None

    def _compares(self, index: int, kind: str) -> bool:
        return kind == "heard" and self._compared(index)

    def _compared(self, index: int) -> bool:
        first = self._names[self._by_list[index].members[0]]
        return (
            _THAN.search(self._scene.norm[max(0, first.span.start - 24) : first.span.start])
            is not None
        )

    def _tight(self, span: Span, name: Span, kind: str) -> bool:
        between = self._scene.norm[span.end : name.start]
        if len(between) > (40 if kind == "heard" else 28):
            return False
        return _TIGHT.fullmatch(between) is not None

    def _leads(self, span: Span, name: Span, kind: str, start: int) -> bool:
        """At the head of a sentence or line, before a name and with no change of treatment between."""
        if kind not in ("period", "duration"):
            return False
        scene = self._scene
        if scene.clauses.sentence(span.start)[0] != start:
            return False
        between = scene.cues_in("link", span.end, name.start)
        changes = any(cue.value.value in ("switch", "add", "from") for cue in between)
        return (
            not changes
            and len(scene.norm[start : span.start].strip()) <= 12
            and name.start - span.end <= 16
        )

    def _whole_list(self, index: int) -> list[Course]:
        members = self._by_list[index].members
        return list(dict.fromkeys(self._list_of.get(members[0], [])))

    def _spread(self, index: int, course: Course, kind: str, start: int, end: int) -> list[Course]:
        """From the last member of a list to the list, where the words can be of all of it."""
        group = self._by_list[index]
        if len(group.members) == 1 or index != group.members[-1]:
            return [course]
        whole = self._whole_list(index)
        each = self._scene.says("link", ("each", "both", "all"), start, end)
        others = [c for c in whole if c is not course]
        if kind in ("heard", "stop", "adherence"):
            own = any(c.heard or c.durations for c in others)
            return [course] if own and not each else whole
        if kind in ("duration", "period"):
            own = any(c.durations or c.periods for c in others)
            return whole if each or (group.together and not own) else [course]
        if kind == "dose" and each:
            return whole
        return [course]

    def _of_focus(self, focus: list[Course], kind: str, start: int, end: int) -> list[Course]:
        scene = self._scene
        if len(focus) > 2 and kind in ("heard", "duration") and _THIS.match(scene.norm, start):
            return []  # "this" after a list of others is what the text is about, unnamed
        if kind == "heard" and len(focus) == 1 and scene.says("link", ("first",), start, end):
            earlier = [c for c in self.courses if c.key == focus[0].key]
            return earlier[:1]
        if kind in ("heard", "duration", "stop", "adherence"):
            if scene.says("link", ("both",), start, end) and len(focus) == 1:
                mine = [c for c in self.courses if c.standing.taken == focus[0].standing.taken]
                return mine[-2:]
            if kind == "heard" and scene.says("link", ("all",), start, end) and len(focus) == 1:
                unsaid = [
                    c
                    for c in self.courses
                    if c.standing.taken == focus[0].standing.taken and not c.heard
                ]
                return list(dict.fromkeys([*unsaid, *focus]))
        if kind in ("dose", "sessions") and len(focus) > 1:
            if scene.says("link", ("each", "both", "all"), start, end):
                return focus
            return focus[-1:]
        if kind == "duration" and len(focus) > 1 and any(c.durations for c in focus):
            bare = [c for c in focus if not c.durations]
            return bare if bare and len(bare) < len(focus) else focus
        return focus


def _worth_linking(names: list[Name], norm: str) -> list[Name]:
    """Without words like "medicine", unless the text names nothing else."""
    named = [n for n in names if n.how != "unnamed"]
    if any(n.candidates for n in named):
        return [n for i, n in enumerate(named) if not _explains(n, named, i, norm)]
    if any(n.how == "class" for n in named):
        return named
    return named + [n for n in names if n.how == "unnamed"][:1] if not named else named


def _explains(name: Name, names: list[Name], index: int, norm: str) -> bool:
    """A class word beside a treatment that it only explains: "一种抗抑郁药，叫做帕罗西汀"."""
    if name.how != "class":
        return False
    near = [n for n in names[max(0, index - 1) : index + 2] if n is not name and n.candidates]
    return any(
        (0 <= n.span.start - name.span.end <= 16 or 0 <= name.span.start - n.span.end <= 24)
        and not _ENDS.search(norm, min(name.span.end, n.span.end), max(name.span.start, n.span.start))
        for n in near
    )


def _same_treatment(a: Name, b: Name) -> bool:
    if a.candidates or b.candidates:
        return a.candidates == b.candidates
    return (a.how, a.treatment_class, a.kind) == (b.how, b.treatment_class, b.kind)


def _lost(course: Course) -> bool:
    return any(h.effect == "relapse" for h in course.heard)


def _in_order(scene: Scene) -> list[tuple[Span, str, Found]]:
    """All that can be attached, by where it begins."""
    found: list[tuple[Span, str, Found]] = []
    found += [(d.span, "dose", d) for d in scene.doses if not d.refuted and not d.planned]
    found += [(d.span, "duration", d) for d in scene.durations if not d.refuted]
    found += [(p.span, "period", p) for p in scene.periods]
    found += [(s.span, "sessions", s) for s in scene.sessions]
    found += [(h.span, "heard", h) for h in scene.heard]
    for cue in scene.cues.get("stop", []):
        span = Span(cue.start, cue.end)
        found.append((span, "stop", (span, cue.value.value)))
    for cue in scene.cues.get("adherence", []):
        span = Span(cue.start, cue.end)
        found.append((span, "adherence", (span, cue.value.value == "yes")))
    found.sort(key=lambda item: item[0])
    return found


def _give(course: Course, kind: str, thing: Found) -> None:
    place: list[Found] = {
        "dose": course.doses,
        "duration": course.durations,
        "period": course.periods,
        "sessions": course.sessions,
        "heard": course.heard,
        "stop": course.stops,
        "adherence": course.adherence,
    }[kind]  # type: ignore[assignment]
    place.append(thing)
