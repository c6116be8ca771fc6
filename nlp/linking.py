"""Whose dose, whose months, whose effect: what was found in a text is given to its courses.

The text is walked clause by clause. A quantity belongs to the name before it in its clause, else
to a name right after it, else to what the telling is about at that point (the focus: the list of
names told last). What is said after a list is said of the whole list; "both", "all", "各" and
"没一个" widen or narrow that. A treatment told again is the same course unless the words say that
it was begun anew.
"""

from __future__ import annotations

import re

from nlp import again, lengths, relations
from nlp.context import Context, Standing
from nlp.courses import Course
from nlp.lists import NameList, lists
from nlp.mentions import Dose, Duration, Name, Span
from nlp.outcomes import Heard
from nlp.reach import Reach
from nlp.scene import Scene
from nlp.told import Told, give, in_order
from nlp.told_names import same_treatment, worth_linking

UNSPECIFIED = "psychotherapy"
"""The id of a psychotherapy of which the kind was not told."""
_MOST_COURSES = 300
_STILL_ABOUT = 100
"""Characters after a name within which "I never took it" is about it."""
_SOMEONE = re.compile(r"[\s,，]*(?:他|她|它|he|she|it|they)")
_AGREED = re.compile(
    r"\s*(?:i said (?:ok|yes|sure)|so i (?:did|tried|took|agreed)|i agreed|i did|it's been"
    r"|it has been|so far|我同意|我就吃|就吃了|吃了)"
)
"""How it goes on when advice was followed."""
_TAKES = re.compile(
    r"吃|服|用药|(?<![a-z])(?:on it|taking|taken|took|been on|was on|this drug|this med)"
)
_NONE_LIKE = re.compile(r"(?:none|nothing|no other).*(?:like|as well as|as good as|better than)")
_NOT = re.compile(
    r"[没未].{0,3}[吃服用试做碰动开拿取拆去批定约成排顾]|不敢|没敢|不肯|拒|不同意|没同意"
    r"|不签|没签|原封|not|n't|never|declin|refus|said no|passed|yet to|turned"
    r"|unopened|sealed|in the box|chickened|cold feet|cancel|insurance|held off|holding off"
    r"|talked|opt|against|backed out|bottled|fell through"
)

Placed = list[tuple[int, Course]]
"""Number of each name in a clause, and the course that it was taken for."""


class Linker:
    """Walks one scene once."""

    def __init__(self, scene: Scene, therapies: frozenset[str] = frozenset()) -> None:
        """`therapies`: ids of the kinds of psychotherapy."""
        self._scene = scene
        self._therapies = therapies
        self._context = Context(scene)
        self._names = worth_linking(scene.names, scene.norm)
        self._group: dict[int, NameList] = {
            index: group for group in lists(scene, self._names) for index in group.members
        }
        self._told_in: dict[int, list[Course]] = {}
        """Number of a list's first name to the courses told in it so far."""
        self._reach = Reach(scene, self._names, self._group, self._told_in)
        self._courses: list[Course] = []
        self._focus: list[Course] = []
        self._main: list[Course] = []
        """The last focus that was the writer's own."""
        self._waiting: list[Told] = []
        """Told before any name was."""
        self._ahead: list[Told] = []
        """Effects told of what is named after a colon: "均无效：A、B"."""

    def link(self) -> list[Course]:
        """The courses of the text, in the order in which they were first told."""
        told, place, next_name, sentence = in_order(self._scene), 0, 0, -1
        for clause in self._scene.clauses.all:
            if clause.sentence != sentence:
                sentence = clause.sentence
                self._new_sentence(clause.start)
            names, things = [], []
            while next_name < len(self._names) and self._names[next_name].span.start < clause.end:
                names.append(next_name)
                next_name += 1
            while place < len(told) and told[place].span.start < clause.end:
                things.append(told[place])
                place += 1
            if names or things or self._focus:
                self._clause(clause.start, clause.end, names, things)
        self._spend_ahead()
        return [course for course in self._courses if course.name.how != "decoy"]

    def _new_sentence(self, start: int) -> None:
        """What was denied, or another's, is no longer what the telling is about."""
        self._spend_ahead()
        if not self._focus or not self._main or self._context.proxy:
            return
        mine = any(course.standing.taken is True for course in self._focus)
        if mine or _SOMEONE.match(self._scene.norm, start, start + 6):
            return
        advised = all(not course.standing.firm for course in self._focus)
        if not (advised and _AGREED.match(self._scene.norm, start, start + 24)):
            self._focus = self._main

    def _clause(self, start: int, end: int, names: list[int], things: list[Told]) -> None:
        if not names:
            self._nameless(start, end)
        before = self._focus
        placed: Placed = []
        for index in names:
            placed.append((index, self._place(index, before, placed, start, end)))
        if self._waiting and placed:
            self._spend_waiting(placed)
        doses = [told for told in things if told.kind == "dose"]
        if not placed and len(before) == len(doses) > 1:
            for course, told in zip(before, doses, strict=True):  # "A + B. 150/100"
                give(course, told)
            things = [told for told in things if told.kind != "dose"]
        elif not placed and before:
            before = self._bracketed(start) or before
            if len(before) == 1:
                before = self._named_by_dose(doses, before)
        for told in things:
            if isinstance(told.thing, Duration):
                length = lengths.on_treatment(
                    self._scene, told.thing, start, end, told_with=bool(names or doses)
                )
                if length is None:
                    continue
                told = told._replace(thing=length)
            self._attach(told, placed, before, start, end)
        self._refocus(placed)

    # --- names

    def _place(
        self, index: int, before: list[Course], placed: Placed, start: int, end: int
    ) -> Course:
        """The course that a name is of: one told before, or a new one."""
        name, members = self._names[index], self._group[index].members
        low, high = self._names[members[0]].span.start, self._names[members[-1]].span.end
        standing = self._context.standing(name.span, low, high)
        course = self._same(name, standing, start, end)
        if course is None:
            course = Course(name)
            if len(self._courses) < _MOST_COURSES:
                self._courses.append(course)
        course.accept(name, standing)
        yesterday = lengths.since_yesterday(self._scene.norm, start, end)
        if yesterday is not None:
            give(course, Told(yesterday.span, "duration", yesterday))
        self._told_in.setdefault(members[0], []).append(course)
        relations.relate(self._scene, course, name.span, before, [c for _, c in placed], start)
        return course

    def _same(self, name: Name, standing: Standing, start: int, end: int) -> Course | None:
        known = [c for c in self._courses if same_treatment(c.name, name)]
        if not known:
            return self._same_therapy(name)
        last = known[-1]
        who = {last.standing.taken, standing.taken}
        if not self._context.proxy and len(who) == 2 and "other_person" in who:
            same = [c for c in known if c.standing.taken == standing.taken]
            return same[-1] if same else None
        others = self._courses[-1] is not last
        if again.of_other_years(self._scene, last, name.span):
            return None
        if again.named_again(self._scene, last, start, end, others=others):
            return None
        return last

    def _same_therapy(self, name: Name) -> Course | None:
        """ "Therapy, it was CBT": one treatment, by its closer name."""
        if not name.candidates or name.candidates[0] not in self._therapies or not self._courses:
            return None
        last = self._courses[-1]
        kinds = {name.candidates[0], *last.name.candidates[:1]}
        near = name.span.start - last.names[-1].span.end <= _STILL_ABOUT
        if not near or not kinds <= self._therapies or UNSPECIFIED not in kinds:
            return None
        if last.name.candidates[0] == UNSPECIFIED:
            last.name = name
        return last

    def _spend_waiting(self, placed: Placed) -> None:
        """What was told before any name is told of the first treatments named."""
        index, course = next(((i, c) for i, c in placed if c.name.candidates), placed[0])
        if not course.name.candidates:
            return
        sentence = self._scene.clauses.sentence(course.name.span.start)[0]
        whole = self._reach.whole_list(index) if self._group[index].together else [course]
        for told in self._waiting:
            near = told.span.start >= sentence or self._of_taking(told.span)
            if told.kind == "duration" and not near:
                continue
            if course.name.candidates[0] in self._therapies and self._of_medicine(told.span):
                continue
            for one in whole if told.kind in ("duration", "period", "heard") else [course]:
                give(one, told)
        self._waiting = []

    def _of_medicine(self, place: Span) -> bool:
        """Whether the clause speaks of medicine without naming any."""
        clause = self._scene.clauses.at(place.start)
        return any(
            name.how == "unnamed" and clause.start <= name.span.start < clause.end
            for name in self._scene.names
        )

    def _of_taking(self, place: Span) -> bool:
        """Whether a length told before any name can be time on a treatment."""
        scene = self._scene
        low, high = scene.clauses.sentence(place.start)
        clause = scene.clauses.at(place.start)
        effects = [h for h in scene.heard_in(low, high) if h.effect not in ("early", "pending")]
        latin = scene.norm[clause.start : clause.end].isascii()
        return bool(effects and latin) or (
            _TAKES.search(scene.norm, clause.start, clause.end) is not None
        )

    def _refocus(self, placed: Placed) -> None:
        if not placed:
            return
        norm = self._scene.norm
        for index, _ in placed:
            first = self._names[self._group[index].members[0]].span
            if relations.left_behind(norm, first):
                for course in self._reach.whole_list(index):
                    give(course, Told(first, "stop", "switched"))
        index = placed[-1][0]
        whole = self._reach.whole_list(index)
        if relations.aside(norm, self._names[self._group[index].members[0]].span):
            main = [course for _, course in placed if course not in whole]
            if main:
                self._focus = self._main = main[-1:]
            if self._focus:
                return
        self._focus = whole
        if self._context.proxy or any(course.standing.taken is True for course in whole):
            self._main = whole

    # --- clauses without a name

    def _nameless(self, start: int, end: int) -> None:
        """Begun anew, or never taken after all."""
        scene = self._scene
        if len(self._focus) == 1:
            last = self._focus[0]
            if again.taken_again(scene, last, start, end):
                self._begin_again(last, last.standing)
                return
            theirs = last.standing.taken == "other_person" and not self._context.proxy
            if theirs and again.i_too(scene.norm, start, end):
                self._begin_again(last, Standing(True, firm=False))
                return
        for cue in scene.cues_in("taken", start, end):
            if cue.value.value not in ("denied", "refused", "planned"):
                continue
            if not _NOT.search(scene.norm, cue.start, cue.end) or not self._context.denies(cue):
                continue
            for course in self._focus:
                if cue.start - course.names[-1].span.end <= _STILL_ABOUT:
                    course.deny()

    def _begin_again(self, last: Course, standing: Standing) -> None:
        fresh = Course(last.name)
        fresh.accept(last.name, standing)
        if len(self._courses) < _MOST_COURSES:
            self._courses.append(fresh)
        self._focus = self._main = [fresh]

    def _bracketed(self, start: int) -> list[Course]:
        """What stands in brackets right after a name is about that name."""
        opening = self._scene.norm[max(0, start - 2) : start].strip()
        if not opening.endswith(("(", "（")):
            return []
        return [c for c in self._focus if 0 <= start - c.names[-1].span.end <= 3][-1:] or [
            c for c in self._courses[-4:] if 0 <= start - c.names[-1].span.end <= 3
        ][-1:]

    def _named_by_dose(self, doses: list[Told], focus: list[Course]) -> list[Course]:
        """ "when I was on 100 mg" is about the treatment of which 100 mg was told."""
        if not focus[0].doses:
            return focus
        for told in doses:
            mg = told.thing.mg if isinstance(told.thing, Dose) else None
            if mg is None or focus[0].has_dose(mg):
                continue
            others = [c for c in self._courses if c is not focus[0] and c.has_dose(mg)]
            if len(others) == 1:
                return others
        return focus

    # --- quantities and effects

    def _attach(
        self, told: Told, placed: Placed, before: list[Course], start: int, end: int
    ) -> None:
        if self._told_ahead(told, placed, end):
            self._ahead.append(told)
            return
        targets = self._targets(told, placed, before, start, end)
        if targets is None:
            self._waiting.append(told)
            return
        for course in targets:
            give(course, told)

    def _told_ahead(self, told: Told, placed: Placed, end: int) -> bool:
        """An effect of what is named after it: "均无效：A、B", "nothing works like C"."""
        if not isinstance(told.thing, Heard):
            return False
        if not placed and self._scene.norm[end : end + 1] in (":", "："):
            return True
        good = told.thing.effect == "response"
        return good and _NONE_LIKE.search(self._scene.norm, *told.span) is not None

    def _spend_ahead(self) -> None:
        for told in self._ahead:
            for course in self._courses:
                if course.names[-1].span.start > told.span.end and not course.heard:
                    give(course, told)
        self._ahead = []

    def _targets(
        self, told: Told, placed: Placed, before: list[Course], start: int, end: int
    ) -> list[Course] | None:
        """The courses that something is told of; None where nothing was named yet."""
        names, norm, kind = self._names, self._scene.norm, told.kind
        left = [pair for pair in placed if names[pair[0]].span.start < told.span.end]
        if left:
            index, course = left[-1]
            between = norm[names[index].span.end : told.span.start]
            not_its = self._reach.compared(index) or relations.of_the_old(between)
            if kind == "heard" and before and not_its:
                return before
            return self._reach.of_list(index, course, kind, start, end)
        if placed:
            index, course = placed[0]
            if not before or self._reach.leads_to(told, index, start):
                together = self._group[index].together and kind in ("duration", "period")
                return self._reach.whole_list(index) if kind == "heard" or together else [course]
        if before:
            return self._reach.of_focus(before, self._courses, kind, start, end)
        return None
