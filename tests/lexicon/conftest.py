"""The lexicon itself, and copies of its tables that a test may spoil."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lexicon import Lexicon, load
from lexicon.loader import DATA


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load()


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """A folder with a copy of every table."""
    return Path(shutil.copytree(DATA, tmp_path / "data"))
