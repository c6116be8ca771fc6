"""People whose treatment worked: with `thase_rush_responder = "not_staged"` they have no stage.

Somebody responded if an adequate antidepressant trial of the episode did not fail, while no trial
failed that the ladder looks at. A trial cannot both respond and fail; different trials share no
missing field, so each can turn out in its own way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from scoring.bits import Bit, all_of
from scoring.case import Case, Entry, Scene, Subject, options
from scoring.maybe import NO, OPEN, YES

Fails = Callable[[Case, Entry, Subject], Bit | None]
"""Whether a trial fails in a way that the ladder counts."""


def responded(case: Case, about: Subject) -> Bit | None:
    """Whether this is an adequate antidepressant trial of the episode that did not fail."""
    if case.what.role != "antidepressant":
        return None
    failing = case.outcome_failed(about.plan.general)
    return all_of(_counts(case, about), Bit(YES - failing.state, failing.fields))


def _counts(case: Case, about: Subject) -> Bit:
    return all_of(case.in_scope(about.criteria), case.adequate(about.plan.general))


def any_responded(scene: Scene, about: Subject) -> tuple[bool, bool]:
    """Whether some trial surely did, and whether some trial may have."""
    found = [_options(entry, about) for entry in scene]
    return any(must for _, must in found), any(answers for answers, _ in found)


def _options(entry: Entry, about: Subject) -> tuple[list[tuple[Case, Bit]], bool]:
    return options(entry, lambda case: responded(case, about))


def missing(scene: Scene, about: Subject, fails: Fails) -> Iterator[tuple[str, str]]:
    """Fields that decide between "no stage" and stage 0, for some outcome of the other trials.

    Responded or not tells if all others can be neither failed nor responders. A failure that
    reaches no stage tells beside a responder; all other failures change the stage itself.
    """
    for entry in scene:
        others = [other for other in scene if other is not entry]
        bits: list[Bit] = []
        if all(_neither(other, about, fails) for other in others):
            bits += [bit for _, bit in _options(entry, about)[0]]
        no_failure = not any(_failed(other, about, fails)[1] for other in others)
        if no_failure and any(_options(other, about)[0] for other in others):
            bits += [
                bit for case, bit in _failed(entry, about, fails)[0] if case.what.role == "ect"
            ]
        open_bits = [bit for bit in bits if bit.state == OPEN or len(entry.cases) > 1]
        if open_bits:
            yield from ((entry.id, name) for name in entry.fields(open_bits))


def _failed(entry: Entry, about: Subject, fails: Fails) -> tuple[list[tuple[Case, Bit]], bool]:
    return options(entry, lambda case: fails(case, entry, about))


def _neither(entry: Entry, about: Subject, fails: Fails) -> bool:
    """Whether the trial can turn out as no failure of the ladder and no response either."""

    def possible(case: Case) -> bool:
        if case.what.role == "antidepressant" and entry.partner == NO:
            return not _counts(case, about).must  # else it is one or the other
        answers = (fails(case, entry, about), responded(case, about))
        return not any(bit is not None and bit.must for bit in answers)

    return any(map(possible, entry.cases))
