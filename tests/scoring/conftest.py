"""Short ways to write a history, and the lexicon that the program itself uses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lexicon import Lexicon, load
from scoring import SEED, Assessment, Criteria, History, assess

Build = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """All treatments."""
    return load()


@pytest.fixture
def failed() -> Build:
    """An adequate trial of the present episode that failed; keywords change it."""

    def build(name: str, treatment: str | None = "sertraline", **changes: Any) -> dict[str, Any]:
        trial = {
            "id": name,
            "treatment": treatment,
            "dose_adequate": True,
            "weeks": 8,
            "adherent": True,
            "outcome": "none",
            "stopped_for": "inefficacy",
            "optimised": [],
            "episode": "current",
        }
        return trial | changes

    return build


@pytest.fixture
def judged(lexicon: Lexicon) -> Callable[..., Assessment]:
    """The assessment of some trials; keywords change single settings of the preset seed."""

    def judge(*trials: dict[str, Any], episode: Any = None, **settings: Any) -> Assessment:
        criteria = Criteria.model_validate(SEED.model_dump() | settings)
        history = History.model_validate({"episode": episode or {}, "trials": trials})
        return assess(history, criteria, lexicon)

    return judge
