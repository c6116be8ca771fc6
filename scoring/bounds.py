"""Every enabled result as a pair of bounds, and the missing fields behind it.

A result is put together from the scenes: its least value over all of them, and its greatest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple, cast

from scoring import definitions, dm_trd, european, maudsley, mgh, thase_rush
from scoring.assessment import Bound, Missing
from scoring.case import Scene, Subject
from scoring.criteria import DEFINITIONS, MODELS, DefinitionName, ModelName
from scoring.views import view

Field = tuple[str | None, str]


class Bounds(NamedTuple):
    """Least and greatest value of one result."""

    low: Bound
    high: Bound


ILLNESS: frozenset[ModelName] = frozenset({"maudsley", "dm_trd"})
"""The models that look at the episode too."""
OfScene = Callable[[Scene, Subject], tuple[Bound, Bound]]
MissingOf = Callable[[Scene, Subject], Iterable[Field]]

BOUNDS: Mapping[ModelName, OfScene] = MappingProxyType(
    {
        "thase_rush": thase_rush.bounds,
        "mgh": mgh.bounds,
        "european": european.bounds,
        "maudsley": maudsley.bounds,
        "dm_trd": dm_trd.bounds,
    }
)
MISSING: Mapping[ModelName, MissingOf] = MappingProxyType(
    {
        "thase_rush": thase_rush.missing,
        "mgh": mgh.missing,
        "european": european.missing,
        "maudsley": maudsley.missing,
        "dm_trd": dm_trd.missing,
    }
)


def rank(value: Bound) -> float:
    """The place of a value on its scale; "does not apply" stands below everything."""
    if value is None:
        return -1
    if isinstance(value, str):
        return european.CLASSES.index(value)
    return value


def enabled(about: Subject) -> tuple[list[ModelName], list[DefinitionName]]:
    """The models and definitions that these criteria ask for, in the usual order."""
    criteria = about.criteria
    return (
        [name for name in MODELS if name in criteria.models],
        [name for name in DEFINITIONS if name in criteria.definitions],
    )


def model_bounds(name: ModelName, about: Subject) -> Bounds:
    """Least and greatest value of a model over all scenes."""
    found = [_of_scene(name, scene, about) for scene in about.scenes]
    if len(found) == 1:
        return Bounds(*found[0])
    return Bounds(
        min((low for low, _ in found), key=rank), max((high for _, high in found), key=rank)
    )


def _of_scene(name: ModelName, scene: Scene, about: Subject) -> tuple[Bound, Bound]:
    key = (name, about.episode if name in ILLNESS else None, view(name, scene, about))
    found = about.shared.get(key)
    if found is None:
        found = about.shared[key] = BOUNDS[name](scene, about)
    return cast(tuple[Bound, Bound], found)


def _met_in(name: DefinitionName, scene: Scene, about: Subject) -> tuple[bool, bool]:
    key = (name, view(name, scene, about))
    found = about.shared.get(key)
    if found is None:
        found = about.shared[key] = definitions.met(name, scene, about)
    return cast(tuple[bool, bool], found)


def definition_bounds(name: DefinitionName, about: Subject) -> tuple[bool, bool]:
    """Whether a definition is surely met, and whether it may be."""
    found = [_met_in(name, scene, about) for scene in about.scenes]
    return all(low for low, _ in found), any(high for _, high in found)


def model_missing(name: ModelName, about: Subject) -> tuple[Missing, ...]:
    """The missing fields that can change a model."""
    return _in_order(
        (field for scene in about.scenes for field in MISSING[name](scene, about)), about
    )


def definition_missing(name: DefinitionName, about: Subject) -> tuple[Missing, ...]:
    """The missing fields that can change a definition."""
    fields = (f for scene in about.scenes for f in definitions.missing(name, scene, about))
    return _in_order(fields, about)


def _in_order(fields: Iterable[Field], about: Subject) -> tuple[Missing, ...]:
    """Without repetition, trials in the order of the history, the episode last."""
    found = dict.fromkeys(fields)
    if not found:
        return ()
    places = {entry.id: place for place, entry in enumerate(about.scenes[0])}
    last = len(places)
    ordered = sorted(found, key=lambda field: places.get(field[0] or "", last))
    return tuple(Missing(*field) for field in ordered)


def bounds_of(names: Iterable[str], about: Subject) -> Iterator[tuple[str, float, float]]:
    """Name, rank of the least and rank of the greatest value of each result."""
    for name in names:
        if name in BOUNDS:
            low, high = model_bounds(name, about)  # type: ignore[arg-type]  # just looked up
            yield name, rank(low), rank(high)
        else:
            sure, may = definition_bounds(name, about)  # type: ignore[arg-type]  # the others are
            yield name, float(sure), float(may)
