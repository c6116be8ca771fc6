"""A store in a directory of its own, and the moment at which everything in these tests happens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.store.keyfile import KeyFile
from bot.store.store import Store


@pytest.fixture
def at() -> datetime:
    return datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "data" / "interviews.sqlite3"


@pytest.fixture
def key_file(tmp_path: Path) -> KeyFile:
    return KeyFile(tmp_path / "key" / "key")


@pytest.fixture
def open_store(database: Path, key_file: KeyFile) -> Iterator[Callable[..., Store]]:
    """Opens the same store as often as wanted; all are closed in the end."""
    opened: list[Store] = []

    def opener(**options: float) -> Store:
        opened.append(Store.open(f"sqlite:///{database}", key_file, **options))
        return opened[-1]

    yield opener
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: Callable[..., Store], at: datetime) -> Store:
    """A store with one interview, "A", that has had no turn yet."""
    store = open_store()
    store.create(
        "A", channel="terminal", language="zh", role=None, state="start", at=at, replies=["hello"]
    )
    return store
