"""One finder for all tests of names: it is built once and keeps no state."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lexicon import load
from nlp.mentions import Name
from nlp.names import NameFinder
from nlp.normalise import normalise

Find = Callable[[str], list[Name]]


@pytest.fixture(scope="session")
def finder() -> NameFinder:
    return NameFinder(load())


@pytest.fixture(scope="session")
def find(finder: NameFinder) -> Find:
    """Text to the names found in it."""
    return lambda text: finder.find(normalise(text), text)
