"""The items of Maudsley and the Dutch measure that describe the illness (§5, §6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from scoring.history import Episode

SEVERITY = {"subsyndromal": 1, "mild": 2, "moderate": 3, "severe": 4}
WITH_PSYCHOSIS = 5
IMPAIRMENT = {"none": 0, "mild": 1, "moderate": 2, "severe": 3}
INTENSIFIED = {"none": 0, "day_care": 1, "inpatient": 2}


class Item(NamedTuple):
    """Least and greatest points of one item."""

    low: int
    high: int


def duration(episode: Episode) -> Item:
    """Acute to 12 months 1, sub-acute to 24 months 2, chronic 3."""
    months = episode.duration_months
    if months is None:
        return Item(1, 3)
    points = 1 if months <= 12 else 2 if months <= 24 else 3
    return Item(points, points)


def severity(episode: Episode) -> Item:
    """Subsyndromal 1, mild 2, moderate 3, severe 4; severe with psychosis 5, nothing else is."""
    if episode.severity is None:
        return Item(1, 4 if episode.psychotic_features is False else WITH_PSYCHOSIS)
    points = SEVERITY[episode.severity]
    if episode.severity != "severe":
        return Item(points, points)
    return Item(
        WITH_PSYCHOSIS if episode.psychotic_features else points,
        points if episode.psychotic_features is False else WITH_PSYCHOSIS,
    )


def missing(episode: Episode) -> Iterator[str]:
    """The missing fields behind duration and severity."""
    if episode.duration_months is None:
        yield "duration_months"
    if episode.severity is None:
        yield "severity"
    if episode.severity in (None, "severe") and episode.psychotic_features is None:
        yield "psychotic_features"


def yes_no(value: bool | None) -> Item:
    """An item of 0 or 1."""
    return Item(0, 1) if value is None else Item(int(value), int(value))


def graded(value: str | None, points: dict[str, int]) -> Item:
    """An item with levels."""
    if value is None:
        return Item(min(points.values()), max(points.values()))
    return Item(points[value], points[value])
