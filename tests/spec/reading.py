"""Reads assessments in the contract's JSON: one result of one, and where two differ."""

from __future__ import annotations

from typing import Any


def result(assessment: dict[str, Any], about: str) -> str:
    """The result as the tables write it: `2`, `1..3`, `n/a`, `failed`, `yes`."""
    if about == "verdict":
        return str(assessment["trials"][-1]["verdict"])
    if about.startswith("definition."):
        return str(assessment["definitions"][about.removeprefix("definition.")]["met"])
    model, _, part = about.partition(".")
    found = assessment["models"][model]
    if part == "band":
        return _between(found["band_low"], found["band_high"])
    if part:
        return _between(*found["items"][part])
    return _between(found["low"], found["high"])


def _between(low: Any, high: Any) -> str:
    return _one(low) if low == high else f"{_one(low)}..{_one(high)}"


def _one(value: Any) -> str:
    if value is None:
        return "n/a"
    return f"{value:g}" if isinstance(value, float) else str(value)


def differences(one: Any, other: Any, where: str = "") -> list[str]:
    """Where two nested values differ, in words."""
    if isinstance(one, dict):
        keys = sorted({*one, *other})
        return [d for k in keys for d in differences(one.get(k), other.get(k), f"{where}.{k}")]
    return [] if one == other else [f"{where}: program {one}, naive {other}"]
