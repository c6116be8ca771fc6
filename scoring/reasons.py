"""Why a model or a definition comes out as it does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from scoring import dm_trd, maudsley
from scoring.assessment import Met, Reason
from scoring.case import Subject
from scoring.criteria import DefinitionName, ModelName
from scoring.results import Bounds


def model_detail(name: ModelName, about: Subject, bounds: Bounds) -> Mapping[str, Any]:
    """What this model shows beside its bounds."""
    if name == "maudsley":
        low, high = bounds
        return {
            "band_low": maudsley.band(low),  # type: ignore[arg-type]  # Maudsley's are points
            "band_high": maudsley.band(high),  # type: ignore[arg-type]
            "items": _items([maudsley.items(scene, about) for scene in about.scenes]),
        }
    if name == "dm_trd":
        return {"items": _items([dm_trd.items(scene, about) for scene in about.scenes])}
    return {}


def _items(found: list[dict[str, Any]]) -> dict[str, list[int]]:
    return {
        key: [min(one[key].low for one in found), max(one[key].high for one in found)]
        for key in found[0]
    }


def model_reasons(name: ModelName, about: Subject, bounds: Bounds) -> Iterator[Reason]:
    yield from ()


def definition_reasons(name: DefinitionName, about: Subject, met: Met) -> Iterator[Reason]:
    yield from ()
