"""Nothing a person said can be found by searching the files of the database."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.store.keyfile import KeyFile
from bot.store.store import Store
from bot.store.tables import Interview

PLANTED = ("venlafaxine-150-mg", "文拉法辛没有效果", "CANARY-REPLY", "CANARY-STATE")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "gb18030", "unicode-escape")


def files(database: Path) -> Iterator[Path]:
    """The database with its write-ahead log and index."""
    found = sorted(database.parent.iterdir())
    assert database in found
    yield from found


def found_in(database: Path, words: tuple[str, ...]) -> list[tuple[str, str]]:
    return [
        (path.name, word)
        for path in files(database)
        for word in words
        for encoding in ENCODINGS
        if word.encode(encoding) in path.read_bytes()
    ]


def plant(store: Store, interview: str, at: datetime) -> None:
    with store.turn(interview) as turn:
        drug, telling, reply, state = PLANTED
        turn.save(event=f"{drug} {telling}", state=state, replies=[reply], at=at)


def test_no_planted_word_is_found(store: Store, database: Path, at: datetime) -> None:
    plant(store, "A", at)
    assert found_in(database, PLANTED) == []
    # The search itself works: what is not clinical does stand there.
    assert ("interviews.sqlite3-wal", "terminal") in found_in(database, ("terminal",))


def test_nor_after_the_log_was_folded_in(store: Store, database: Path, at: datetime) -> None:
    plant(store, "A", at)
    store.close()
    assert found_in(database, PLANTED) == []
    assert ("interviews.sqlite3", "terminal") in found_in(database, ("terminal",))


def test_deleting_takes_the_wrapped_key_out_of_every_file(
    store: Store, database: Path, at: datetime
) -> None:
    """Without its data key an interview is lost even to whoever holds the master key."""
    plant(store, "A", at)
    with store._reading() as session:
        row = session.get(Interview, "A")
        assert row is not None
        wrapped, sealed = row.wrapped_key, row.state
    everything = b"".join(path.read_bytes() for path in files(database))
    assert wrapped in everything
    store.delete("A")
    left = b"".join(path.read_bytes() for path in files(database))
    assert wrapped not in left
    assert sealed not in left


def test_the_files_are_closed_to_others(store: Store, database: Path) -> None:
    assert stat.S_IMODE(database.parent.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in files(database)} == {0o600}


def test_the_key_is_not_among_the_data(store: Store, database: Path, key_file: KeyFile) -> None:
    assert key_file.read() not in b"".join(path.read_bytes() for path in files(database))


@pytest.mark.parametrize("column", ["state", "body"])
def test_a_text_moved_to_another_row_is_refused(store: Store, at: datetime, column: str) -> None:
    plant(store, "A", at)
    plant(store, "A", at)
    table = "interview" if column == "state" else "event"
    with store._writing() as session:
        session.connection().exec_driver_sql(
            f"UPDATE {table} SET {column} = (SELECT body FROM event WHERE turn = 1)"
        )
    with pytest.raises(StoreError, match="damaged or was altered"):
        store.load("A") if column == "state" else store.events("A")
