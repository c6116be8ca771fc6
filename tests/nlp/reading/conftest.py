"""The reader over the whole lexicon, built once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from lexicon import load
from nlp.extraction import extraction
from nlp.mentions import Reading
from nlp.reader import Reader

TODAY = dt.date(2026, 11, 23)


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader(load())


@pytest.fixture(scope="session")
def read(reader: Reader) -> Callable[[str], Reading]:
    return lambda text: reader.read(text, TODAY)


@pytest.fixture(scope="session")
def treatments(read: Callable[[str], Reading]) -> Callable[[str], list[dict[str, Any]]]:
    """The treatments of a text in the words of the contract."""
    return lambda text: extraction(read(text))["treatments"]
