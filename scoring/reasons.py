"""Why a model or a definition comes out as it does, as message keys with what to fill in.

`span` is a number or two ("2", "2–3", "12+"); `drugs` are ids of treatments joined by "|".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import inf
from typing import Any

from scoring import definitions, dm_trd, european, maudsley, mgh, thase_rush
from scoring.assessment import Met, Param, Reason
from scoring.bounds import Bounds
from scoring.case import Case, Scene, Subject
from scoring.criteria import DefinitionName, ModelName
from scoring.illness import Item
from scoring.presets import presets
from scoring.roles import REVERSIBLE, TETRACYCLICS
from scoring.yardstick import BODIES

REVIEW = "TRD review"
ITEM_SOURCES = {
    "duration": "Fekadu 2018",
    "severity": "Fekadu 2018",
    "antidepressant_failures": "TRD review; PLoS ONE 2020;15:e0236434",
    "augmentation": "TRD review; PLoS ONE 2020;15:e0236434",
    "ect": "TRD review; PLoS ONE 2020;15:e0236434",
}


def span(low: float, high: float) -> str:
    """Two numbers as they are read: equal ones once, no upper end as a plus."""
    least, most = f"{round(low, 2):g}", f"{round(high, 2):g}"
    if least == most:
        return least
    return f"{least}+" if high == inf else f"{least}–{most}"


def model_detail(name: ModelName, about: Subject, bounds: Bounds) -> Mapping[str, Any]:
    """What this model shows beside its bounds."""
    if name == "maudsley":
        low, high = bounds
        return {
            "band_low": maudsley.band(low),  # type: ignore[arg-type]  # Maudsley's are points
            "band_high": maudsley.band(high),  # type: ignore[arg-type]
            "items": _items(maudsley.items(scene, about) for scene in about.scenes),
        }
    if name == "dm_trd":
        return {"items": _items(dm_trd.items(scene, about) for scene in about.scenes)}
    if name == "european":
        return _extents(about)
    return {}


def _items(scenes: Iterable[dict[str, Item]]) -> dict[str, list[int]]:
    found = list(scenes)
    return {
        key: [min(one[key].low for one in found), max(one[key].high for one in found)]
        for key in found[0]
    }


def _extents(about: Subject) -> dict[str, Any]:
    found = [european.extents(scene, about) for scene in about.scenes]
    most = max(high.weeks for _, high in found)
    return {
        "weeks": [min(low.weeks for low, _ in found), None if most == inf else most],
        "drugs": [min(low.drugs for low, _ in found), max(high.drugs for _, high in found)],
    }


def model_reasons(name: ModelName, about: Subject, bounds: Bounds) -> Iterator[Reason]:
    """The reasons of one model. Where a base's own part is open, of its first reading."""
    scene = about.scenes[0]
    match name:
        case "thase_rush":
            yield from _thase_rush(scene, about, bounds)
        case "mgh":
            yield from _mgh(scene, about)
        case "european":
            yield from _european(about, bounds)
        case "maudsley":
            yield from _maudsley(about, bounds)
        case "dm_trd":
            yield Reason("score-dm-provisional", source="Peeters 2016", verified=False)
            yield from _item_reasons(model_detail(name, about, bounds)["items"], sourced=False)


def _names(entries: Iterable[Any]) -> str:
    found = (_name(entry.cases[0]) for entry in entries)
    return "|".join(dict.fromkeys(found))


def _name(case: Case) -> str:
    """The drug; else as it was written."""
    written = (case.trial.name_as_written or "?").replace("|", "/")
    return case.what.drug or written


def _thase_rush(scene: Scene, about: Subject, bounds: Bounds) -> Iterator[Reason]:
    climbs = thase_rush.climbs(scene, about)
    sure = [c for c in climbs if c.must]
    maybe = [c for c in climbs if not c.must]
    if sure:
        mechanisms = len({m for c in sure for m, _ in c.rungs if m})
        yield Reason(
            "score-failed-drugs",
            {"drugs": _names(c.entry for c in sure), "mechanisms": mechanisms},
            REVIEW,
        )
    if maybe:
        yield Reason("score-open-drugs", {"drugs": _names(c.entry for c in maybe)})
    if not climbs:
        yield from _nothing_failed(scene, about)
    if bounds.high is None:
        yield Reason("score-stage-not-staged")
    elif bounds.low is None:
        yield Reason("score-stage-perhaps-not", {"high": str(bounds.high)}, REVIEW)
    elif bounds.low == bounds.high:
        yield Reason(f"score-stage-{bounds.low}", source=REVIEW)
    else:
        yield Reason("score-stage-open", {"low": str(bounds.low), "high": str(bounds.high)}, REVIEW)
    yield from _skipped(sure, about)
    yield from _flags(sure)


def _nothing_failed(scene: Scene, about: Subject) -> Iterator[Reason]:
    responded = [
        entry
        for entry in scene
        for case in entry.cases
        if case.what.role == "antidepressant" and case.adequate(about.plan.general).must
    ]
    if responded:
        yield Reason("score-responded", {"drugs": _names(responded)})
    else:
        yield Reason("score-none-adequate")


def _skipped(sure: list[thase_rush.Climb], about: Subject) -> Iterator[Reason]:
    rungs = frozenset(next(iter(c.rungs)) for c in sure)
    filled = {fills for _, fills in rungs}
    stage = thase_rush.stage_of(rungs, about.criteria)
    for fills, own in (("tca", 3), ("maoi", 4), ("ect", 5)):
        if fills in filled and stage < own:
            yield Reason(f"score-skipped-{fills}", {"stage": str(stage)}, REVIEW)


def _flags(sure: list[thase_rush.Climb]) -> Iterator[Reason]:
    for climb in sure:
        what = climb.entry.cases[0].what
        if what.drug in TETRACYCLICS and what.fills_tca:
            yield Reason("score-flag-tetracyclic", {"drug": what.drug or ""}, verified=False)
        if what.treatment is not None and what.treatment.treatment_class in REVERSIBLE:
            yield Reason("score-flag-reversible", {"drug": what.drug or ""})


def _mgh(scene: Scene, about: Subject) -> Iterator[Reason]:
    parts = mgh.parts(scene, about)
    for name, points in parts.items():
        if points.high:
            params: dict[str, Param] = {"span": span(points.low, points.high)}
            yield Reason(f"score-mgh-{name}", params, REVIEW)
    if not any(points.high for points in parts.values()):
        yield Reason("score-mgh-nothing")


def _european(about: Subject, bounds: Bounds) -> Iterator[Reason]:
    low, high = european.extents(about.scenes[0], about)
    if not high.drugs:
        yield Reason("score-none-failed-six")
        return
    drugs = span(low.drugs, high.drugs)
    yield Reason(
        "score-eu-extent-one" if drugs == "1" else "score-eu-extent",
        {"weeks": span(low.weeks, high.weeks), "drugs_count": drugs},
        "TRD review; PLoS ONE 2020;15:e0236434",
    )
    if high.mechanisms < 2:
        yield Reason("score-eu-one-mechanism", source=REVIEW)
    elif low.drugs == high.drugs and low.drugs >= 2 and bounds.low == bounds.high:
        by_drugs = european.CLASSES[min(low.drugs, 6)]
        if by_drugs != bounds.low:
            yield Reason("score-eu-disagree", {"by_drugs": by_drugs, "result": str(bounds.low)})


def _maudsley(about: Subject, bounds: Bounds) -> Iterator[Reason]:
    if bounds.high is None:
        yield Reason("score-maudsley-no-failure")
        return
    if bounds.low is None:
        yield Reason("score-maudsley-perhaps")
    if about.criteria.maudsley_no_failure == "zero_points":
        yield Reason("score-maudsley-zero", verified=False)
    yield from _item_reasons(model_detail("maudsley", about, bounds)["items"], sourced=True)
    yield Reason("score-maudsley-weeks", {"weeks": about.criteria.maudsley_minimum_weeks},
                 "MTI form (Fekadu 2018)", verified=False)  # fmt: skip


def _item_reasons(items: Mapping[str, list[int]], sourced: bool) -> Iterator[Reason]:
    for item, (low, high) in items.items():
        source = ITEM_SOURCES.get(item) if sourced else None
        params: dict[str, Param] = {"item": item, "span": span(low, high)}
        confirmed = sourced or item in ("duration", "severity")
        yield Reason("score-item", params, source, verified=confirmed)


def definition_reasons(name: DefinitionName, about: Subject, met: Met) -> Iterator[Reason]:
    """Why a definition is met or not, and by which criteria a body judges."""
    if name == "ect_received":
        yield Reason(f"score-ect-received-{met}")
        return
    scene = about.scenes[0]
    yardstick = definitions.yardstick_of(name, about)
    found = definitions.failures(scene, about, yardstick)
    sure = [failure for failure in found if failure.must]
    params: dict[str, Param] = {
        "span": span(len(sure), len(found)),
        "needed": 3 if name == "three_including_tca" else definitions.TRIALS.get(name, 2),
    }
    yield Reason("score-def-count", params)
    if name == "three_including_tca":
        if any(failure.mechanisms == {"TCA"} for failure in sure):
            yield Reason("score-def-tca")
        else:
            perhaps = any("TCA" in failure.mechanisms for failure in found)
            yield Reason("score-def-tca-open" if perhaps else "score-def-no-tca")
    body = BODIES.get(name)
    if body is not None:
        file = presets()[body]
        criteria = yardstick.criteria
        yield Reason(
            "score-def-body",
            {
                "failure": criteria.failure,
                "weeks": criteria.minimum_weeks,
                "dose": criteria.dose_standard,
                "mechanisms": criteria.definition_mechanisms,
            },
            str(file["source"]),
            verified="unverified" not in file,
        )
