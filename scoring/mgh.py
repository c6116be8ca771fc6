"""Massachusetts General Hospital staging: an open-ended sum of points (§3, §14.14).

1 for each adequate failed antidepressant; 0.5 for each optimisation of it, and for each add-on
when base and add-on both failed; 3, once, for ECT without remission. Every part only adds, so the
least and the greatest sum follow trial by trial.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from scoring.bits import NO_BIT, Bit, all_of
from scoring.case import Case, Entry, Scene, Subject, options
from scoring.outcomes import not_remitted

ECT_POINTS = 3.0
STRATEGY = 0.5


@dataclass(frozen=True, slots=True)
class Points:
    """Least and greatest points of one trial."""

    low: float
    high: float


def ect_counts(case: Case, about: Subject, remission_free: bool) -> Bit | None:
    """Whether this is ECT of the episode (without remission)."""
    if case.what.role != "ect":
        return None
    scope = case.in_scope(about.criteria)
    return all_of(scope, not_remitted(case.trial)) if remission_free else scope


def optimisations(case: Case, about: Subject) -> Points:
    """How much the optimisations of a trial are worth; null: none, or one of each."""
    used = case.trial.optimised
    if used is None:
        return Points(0, 2 * STRATEGY)
    if about.criteria.mgh_optimisation == "once_per_trial":
        used = tuple(dict.fromkeys(used))
    return Points(STRATEGY * len(used), STRATEGY * len(used))


def own_points(case: Case, entry: Entry, base: Bit, about: Subject) -> Points:
    """Points of one trial; `base`: whether the trial that it was added to failed."""
    criteria = about.criteria
    failed = case.failed(about.plan.mgh)
    if case.what.role == "augmenter":
        return _strategy(all_of(failed, base)) if entry.base is not None else _NOTHING
    if case.what.role != "antidepressant":
        return _NOTHING
    extra = optimisations(case, about)
    scored = failed
    if criteria.mgh_strategies == "any_base":
        scored = case.in_scope(criteria)
    low = extra.low if scored.must else 0.0
    high = extra.high if scored.may else 0.0
    half = criteria.mgh_combination == "half_only"
    partner = entry.partner
    if not (half and partner):
        low += failed.must
    if not (half and partner == 2):
        high += failed.may
    if partner:
        add_on = _strategy(all_of(failed, base))
        low += add_on.low if partner == 2 else 0.0
        high += add_on.high
    return Points(low, high)


_NOTHING = Points(0.0, 0.0)


def _strategy(bit: Bit) -> Points:
    return Points(STRATEGY * bit.must, STRATEGY * bit.may)


def base_failed(entry: Entry, scene: Scene, about: Subject) -> Bit:
    """Whether the trial that this one was added to is a failed antidepressant."""
    if entry.base is None:
        return NO_BIT
    base = scene[entry.base]
    if about.criteria.mgh_strategies == "any_base":
        answers, must = options(base, lambda case: case.in_scope(about.criteria))
    else:
        answers, must = options(base, lambda case: _failed_antidepressant(case, about))
    if not answers:
        return NO_BIT
    return Bit(2) if must else Bit(1, base.fields(bit for _, bit in answers))


def _failed_antidepressant(case: Case, about: Subject) -> Bit | None:
    return case.failed(about.plan.mgh) if case.what.role == "antidepressant" else None


@dataclass(frozen=True, slots=True)
class _Share:
    """What one trial adds to the sum, apart from ECT."""

    low: float
    high: float
    ect: bool
    sure_ect: bool


def _share(entry: Entry, base: Bit, about: Subject) -> _Share:
    points = [_with_rtms(own_points(case, entry, base, about), case, about) for case in entry.cases]
    ect, must = _ect(entry, about)
    return _Share(min(p.low for p in points), max(p.high for p in points), bool(ect), must)


def _share_in(scene: Scene, entry: Entry, about: Subject) -> _Share:
    if entry.base is None:
        return about.once("mgh", entry, lambda entry: _share(entry, NO_BIT, about))
    return _share(entry, base_failed(entry, scene, about), about)


def seen(entry: Entry, scene: Scene, about: Subject) -> Hashable:
    """All that this model sees of a trial, None if it contributes nothing."""
    share = _share_in(scene, entry, about)
    return (share, len(entry.cases) > 1) if share.high or share.ect else None


def bounds(scene: Scene, about: Subject) -> tuple[float, float]:
    """Least and greatest sum."""
    low = high = 0.0
    sure_ect = may_ect = False
    swap = 0.0
    """What is gained when an unresolved treatment turns out as ECT and not as something else."""

    for entry in scene:
        share = _share_in(scene, entry, about)
        low += share.low
        high += share.high
        if share.ect and len(entry.cases) > 1:
            swap = max(swap, ECT_POINTS - share.high)
        elif share.ect:
            sure_ect, may_ect = sure_ect or share.sure_ect, True
    low += ECT_POINTS * sure_ect
    high += ECT_POINTS if may_ect else swap
    return low, high


def parts(scene: Scene, about: Subject) -> dict[str, Points]:
    """Least and greatest points by what they are for, each taken on its own."""
    found = {name: [0.0, 0.0] for name in ("failures", "optimisations", "add-ons", "ect")}
    sure_ect = may_ect = False
    for entry in scene:
        base = base_failed(entry, scene, about)
        several = [_parts_of(case, entry, base, about) for case in entry.cases]
        for name in several[0]:
            found[name][0] += min(part[name].low for part in several)
            found[name][1] += max(part[name].high for part in several)
        ect, must = _ect(entry, about)
        sure_ect, may_ect = sure_ect or must, may_ect or bool(ect)
    found["ect"] = [ECT_POINTS * sure_ect, ECT_POINTS * may_ect]
    return {name: Points(low, high) for name, (low, high) in found.items()}


def _parts_of(case: Case, entry: Entry, base: Bit, about: Subject) -> dict[str, Points]:
    failed = case.failed(about.plan.mgh)
    if case.what.role == "augmenter" and entry.base is not None:
        added = _strategy(all_of(failed, base))
        return {"failures": _NOTHING, "optimisations": _NOTHING, "add-ons": added}
    if case.what.role != "antidepressant":
        return dict.fromkeys(("failures", "optimisations", "add-ons"), _NOTHING)
    extra = optimisations(case, about)
    scored = failed
    if about.criteria.mgh_strategies == "any_base":
        scored = case.in_scope(about.criteria)
    own = all_of(failed, entry.alone) if about.criteria.mgh_combination == "half_only" else failed
    partner = all_of(failed, base, Bit(entry.partner))
    return {
        "failures": Points(float(own.must), float(own.may)),
        "optimisations": Points(extra.low * scored.must, extra.high * scored.may),
        "add-ons": _strategy(partner),
    }


def _with_rtms(points: Points, case: Case, about: Subject) -> Points:
    worth = about.criteria.mgh_rtms_points
    if not worth or case.what.treatment is None or case.what.treatment.kind != "tms":
        return points
    bit = all_of(case.in_scope(about.criteria), not_remitted(case.trial))
    return Points(points.low + worth * bit.must, points.high + worth * bit.may)


def _ect(entry: Entry, about: Subject) -> tuple[list[tuple[Case, Bit]], bool]:
    strict = about.criteria.mgh_ect == "without_remission"
    return options(entry, lambda case: ect_counts(case, about, strict))


def missing(scene: Scene, about: Subject) -> Iterator[tuple[str, str]]:
    """Fields that change the sum: all that decide a failure, an add-on, or the only ECT."""
    ect = [(entry, *_ect(entry, about)) for entry in scene]
    for entry in scene:
        bits = _deciding(entry, scene, about)
        others_sure = any(must for other, _, must in ect if other is not entry)
        for other, answers, must in ect:
            if other is entry and answers and not must and not others_sure:
                bits += [bit for _, bit in answers]
        if bits:
            yield from ((entry.id, name) for name in entry.fields(bits))


def _deciding(entry: Entry, scene: Scene, about: Subject) -> list[Bit]:
    base = base_failed(entry, scene, about)
    bits = []
    for case in entry.cases:
        failed = case.failed(about.plan.mgh)
        if case.what.role == "antidepressant":
            if failed.may and _failure_matters(case, entry, base, about):
                bits.append(failed)
            scored = failed
            if about.criteria.mgh_strategies == "any_base":
                scored = case.in_scope(about.criteria)
                if scored.may and optimisations(case, about).high:
                    bits.append(scored)
            if scored.may and case.trial.optimised is None:
                bits.append(Bit(1, ("optimised",)))
        elif case.what.role == "augmenter" and entry.base is not None and base.may:
            bits.append(failed)
        elif about.criteria.mgh_rtms_points and _with_rtms(_NOTHING, case, about).high:
            bits.append(all_of(case.in_scope(about.criteria), not_remitted(case.trial)))
    return [bit for bit in bits if bit.state == 1 or len(entry.cases) > 1]


def _failure_matters(case: Case, entry: Entry, base: Bit, about: Subject) -> bool:
    if about.criteria.mgh_combination == "half_only" and entry.partner == 2:
        return base.may or bool(optimisations(case, about).high) or _is_base(entry, about)
    return True


def _is_base(entry: Entry, about: Subject) -> bool:
    return any(
        other.base is not None and scene[other.base].id == entry.id
        for scene in about.scenes
        for other in scene
    )
