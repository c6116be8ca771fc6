"""European staging: graded by the weeks of failed adequate treatment (§4, §14.15).

With one failed mechanism: non-responder. With two or more, the weeks of all failed adequate
antidepressants grade TRD1 (from 12), TRD2 (18), TRD3 (24), TRD4 (30), TRD5 (36) and CRD (over 52).
Combination partners are no further drug, and weeks of add-ons run beside those of their base. A
further failure never lowers the class, and a longer one neither.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from scoring.adequacy import Span, weeks_possible
from scoring.bits import Bit, all_of
from scoring.case import Case, Entry, Scene, Subject, options
from scoring.criteria import Criteria
from scoring.roles import FRESH

EuropeanClass = Literal["none", "non_responder", "TRD1", "TRD2", "TRD3", "TRD4", "TRD5", "CRD"]
CLASSES: tuple[EuropeanClass, ...] = get_args(EuropeanClass)
FROM_WEEKS = (18, 24, 30, 36)
"""Least weeks of TRD2 to TRD5."""
CHRONIC = 52
"""More weeks than this are CRD."""


@dataclass(frozen=True, slots=True)
class Course:
    """One trial that may have failed: its mechanism, its drug, its weeks."""

    entry: Entry
    bits: tuple[Bit, ...]
    mechanisms: frozenset[str]
    drug: str
    must: bool
    weeks: Span
    counts_as_drug: bool

    def seen(self) -> Hashable:
        """What the class depends on."""
        drug = self.drug if not self.drug.startswith("?") else ""
        return (self.mechanisms, drug, self.must, self.weeks, self.counts_as_drug)


def grade(weeks: float, drugs: int, mechanisms: int, criteria: Criteria) -> int:
    """Place in `CLASSES` for failed treatment of so many weeks, drugs and mechanisms."""
    if drugs == 0:
        return 0
    several = drugs if criteria.european_same_mechanism == "counts" else mechanisms
    if several < 2:
        return 1
    if weeks > CHRONIC:
        return 7
    if criteria.european_grade_by == "drugs":
        return min(drugs, 6)
    return 2 + bisect_right(FROM_WEEKS, weeks)


def failure(case: Case, entry: Entry, about: Subject) -> Bit | None:
    """Whether the trial is a failed adequate one that this model looks at."""
    if case.what.role == "antidepressant":
        failed = case.failed(about.plan.european)
        added = about.criteria.european_add_on_weeks == "added"
        return failed if added else all_of(failed, entry.alone)
    if case.what.role == "ect" and about.criteria.european_ect == "counts_as_drug":
        return case.failed(about.plan.european)
    if case.what.role == "augmenter" and about.criteria.european_add_on_weeks == "added":
        return case.failed(about.plan.european) if entry.base is not None else None
    return None


def courses(scene: Scene, about: Subject) -> list[Course]:
    """The trials that may have failed."""

    def course_of(entry: Entry) -> Course | None:
        return _maybe_course(entry, about)

    found = []
    for entry in scene:
        course = about.once("course", entry, course_of)
        if course is not None:
            found.append(course)
    return found


def seen(entry: Entry, scene: Scene, about: Subject) -> Hashable:
    """All that this model sees of a trial, None if it contributes nothing.

    Which drug it was tells only if it has a name: those without one count as different.
    """
    course = about.once("course", entry, lambda entry: _maybe_course(entry, about))
    return None if course is None else course.seen()


def _maybe_course(entry: Entry, about: Subject) -> Course | None:
    answers, must = options(entry, lambda case: failure(case, entry, about))
    return _course(entry, answers, must, about) if answers else None


def _course(entry: Entry, answers: list[tuple[Case, Bit]], must: bool, about: Subject) -> Course:
    roles = {case.what.role for case, _ in answers}
    own = "antidepressant" in roles and entry.partner != 2
    ect = roles == {"ect"}
    low, high = weeks_possible(entry.cases[0].trial)
    minimum = about.plan.european.weeks if own else 0.0
    weeks = Span(0, 0) if ect else Span(max(low, minimum), max(high, minimum))
    return Course(
        entry=entry,
        bits=tuple(bit for _, bit in answers),
        mechanisms=frozenset(
            "ECT" if case.what.role == "ect" else case.what.mechanism
            for case, _ in answers
            if own or ect
        ),
        drug=entry.cases[0].what.drug or f"?{entry.id}",
        must=must,
        weeks=weeks,
        counts_as_drug=own or ect,
    )


@dataclass(frozen=True, slots=True)
class Extent:
    """What the failed trials add up to."""

    weeks: float
    drugs: int
    mechanisms: int


def extents(scene: Scene, about: Subject) -> tuple[Extent, Extent]:
    """Least and greatest weeks, drugs and mechanisms."""
    found = courses(scene, about)
    sure = [course for course in found if course.must]
    return (
        Extent(
            sum(course.weeks.low for course in sure),
            _drugs(sure, fewest=True),
            least_mechanisms(course.mechanisms for course in sure if course.counts_as_drug),
        ),
        Extent(
            sum(course.weeks.high for course in found),
            _drugs(found, fewest=False),
            most_mechanisms(course.mechanisms for course in found if course.counts_as_drug),
        ),
    )


def _drugs(found: list[Course], fewest: bool) -> int:
    drugs = {course.drug for course in found if course.counts_as_drug}
    if not fewest:
        return len(drugs)
    named = {drug for drug in drugs if not drug.startswith("?")}
    return max(len(named), 1) if drugs else 0


def least_mechanisms(found: Iterable[frozenset[str]]) -> int:
    """Fewest different mechanisms, where each set is one trial's choice."""
    groups = list(found)
    sure = {next(iter(group)) for group in groups if len(group) == 1}
    open_groups = [group for group in groups if not group & sure]
    return len(sure) + bool(open_groups)


def most_mechanisms(found: Iterable[frozenset[str]]) -> int:
    """Most different mechanisms, as far as two make a difference."""
    groups = list(found)
    distinct = set().union(*groups) if groups else set()
    wild = sum(FRESH in group for group in groups)
    return min(len(groups), len(distinct - {FRESH}) + wild)


def bounds(scene: Scene, about: Subject) -> tuple[EuropeanClass, EuropeanClass]:
    """Least and greatest class."""
    low, high = extents(scene, about)
    return tuple(  # type: ignore[return-value]  # two extents give two classes
        CLASSES[grade(extent.weeks, extent.drugs, extent.mechanisms, about.criteria)]
        for extent in (low, high)
    )


def missing(scene: Scene, about: Subject) -> Iterator[tuple[str, str]]:
    """Fields that decide a failure, or its weeks, where that can change the class."""
    found = courses(scene, about)
    decides: dict[tuple[Hashable, bool], tuple[bool, bool]] = {}
    for course in found:
        alike = (course.seen(), len(course.entry.cases) > 1)
        if alike not in decides:  # trials that look alike stand beside the same others
            decides[alike] = _decides(course, found, about)
        failing, lasting = decides[alike]
        bits = [*course.bits] if failing else []
        if lasting:
            bits.append(Bit(1, ("weeks",)))
        if bits:
            yield from ((course.entry.id, name) for name in course.entry.fields(bits))


def _decides(course: Course, found: list[Course], about: Subject) -> tuple[bool, bool]:
    """Whether the failure of a trial can change the class, and whether its weeks can."""
    sights = _sights(course, [other for other in found if other is not course], about)
    failing = lasting = False
    if not course.must or len(course.entry.cases) > 1:
        nothing_or_all = Span(0, course.weeks.high)
        failing = any(_changes(course, sight, nothing_or_all, about, True) for sight in sights)
    if course.weeks.low < course.weeks.high:
        lasting = any(_changes(course, sight, course.weeks, about, False) for sight in sights)
    return failing, lasting


class Sight(NamedTuple):
    """One thing that all other trials can add up to, as one trial sees it."""

    same: bool
    """Its own mechanism is among them."""
    other: str | None
    """One mechanism that is not its own; `SEVERAL` for two or more."""
    drugs: int
    """Counted only where drugs matter."""
    weeks: Span


SEVERAL = "+"


def _changes(course: Course, sight: Sight, weeks: Span, about: Subject, or_nothing: bool) -> bool:
    """Whether the class differs between the ends of `weeks`, for some weeks of the others.

    Where the trial itself may count or not, its mechanism and its drug come and go with it. As
    the class rises step by step, it differs somewhere in between just if it differs between the
    least sum of all weeks and the greatest.
    """
    elsewhere = 0 if sight.other is None else 2 if sight.other == SEVERAL else 1
    with_it = elsewhere + (sight.same or bool(course.mechanisms))
    without = elsewhere + sight.same if or_nothing else with_it
    more = int(course.counts_as_drug)
    drugs = max(sight.drugs, elsewhere + sight.same)
    low = grade(
        sight.weeks.low + weeks.low,
        drugs if or_nothing else drugs + more,
        without,
        about.criteria,
    )
    high = grade(sight.weeks.high + weeks.high, drugs + more, with_it, about.criteria)
    return low != high


def _sights(course: Course, others: list[Course], about: Subject) -> list[Sight]:
    """Everything that the others can add up to; spans that overlap are joined."""
    by_drugs = about.criteria.european_grade_by == "drugs"
    by_drugs = by_drugs or about.criteria.european_same_mechanism == "counts"
    kept: dict[tuple[bool, str | None, int], set[Span]] = {(False, None, 0): {Span(0, 0)}}
    for other in others:
        grown: dict[tuple[bool, str | None, int], set[Span]] = {}
        for key, spans in kept.items():
            if not other.must:
                grown.setdefault(key, set()).update(spans)
            longer = {_longer(span, other.weeks) for span in spans}
            for mechanism in other.mechanisms or ("",):
                more = int(by_drugs and other.counts_as_drug)
                new = _with(key, mechanism, course.mechanisms, more)
                grown.setdefault(new, set()).update(longer)
        kept = {key: _joined(spans) for key, spans in grown.items()}
    return [Sight(*key, weeks=span) for key, spans in kept.items() for span in spans]


def _with(
    key: tuple[bool, str | None, int], mechanism: str, own: frozenset[str], more: int
) -> tuple[bool, str | None, int]:
    same, other, drugs = key
    drugs = min(drugs + more, 7)
    if not mechanism:
        return (same, other, drugs)
    if mechanism in own and mechanism != FRESH:
        return (True, other, drugs)
    if other is None:
        return (same, mechanism, drugs)
    return (same, other if other == mechanism != FRESH else SEVERAL, drugs)


MOST_SPANS = 100
"""Beyond this neighbours are joined, so that at worst a field too many counts as relevant."""


def _longer(span: Span, more: Span) -> Span:
    beyond = CHRONIC + 1.0
    return Span(min(span.low + more.low, beyond), min(span.high + more.high, beyond))


def _joined(spans: set[Span]) -> set[Span]:
    if len(spans) < 2:
        return spans
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.low <= joined[-1].high:
            joined[-1] = Span(joined[-1].low, max(joined[-1].high, span.high))
        else:
            joined.append(span)
    if len(joined) > MOST_SPANS:
        joined = [Span(joined[i].low, joined[min(i + 1, len(joined) - 1)].high)
                  for i in range(0, len(joined), 2)]  # fmt: skip
    return set(joined)
