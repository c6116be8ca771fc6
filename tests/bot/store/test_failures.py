"""When a database or key cannot be used: one clear line, and nothing is lost or changed."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from bot.errors import InputError, StoreError
from bot.store.keyfile import KeyFile
from bot.store.store import Store

NOBODY = 65534


@pytest.fixture
def stored(store: Store, at: datetime) -> Store:
    """A store in which "A" has had one turn, closed, so that its file is all there is."""
    with store.turn("A") as turn:
        turn.save(event="e", state="kept", replies=["r"], at=at)
    store.close()
    return store


def url(database: Path) -> str:
    return f"sqlite:///{database}"


def refusal(database: Path, key_file: KeyFile) -> str:
    """What opening is refused with: one line that names the file, with the file left as it was."""
    before = database.read_bytes()
    with pytest.raises(StoreError) as refused:
        Store.open(url(database), key_file, busy_seconds=0.1).load("A")
    assert database.read_bytes() == before
    words = str(refused.value)
    assert "\n" not in words
    assert str(database) in words
    return words


def test_another_key_is_refused(stored: Store, database: Path, tmp_path: Path) -> None:
    other = KeyFile(tmp_path / "other" / "key")
    other.create()
    words = refusal(database, other)
    assert words.startswith(f"key file {other.path} does not fit")
    assert words.endswith("Nothing was changed")


def test_a_missing_key_is_not_made_anew_for_a_database_that_has_one(
    stored: Store, database: Path, key_file: KeyFile
) -> None:
    key_file.path.unlink()
    with pytest.raises(StoreError, match=f"key file {key_file.path} is missing"):
        Store.open(url(database), key_file)
    assert not key_file.path.exists()


def test_a_file_that_is_no_database(stored: Store, database: Path, key_file: KeyFile) -> None:
    database.write_text("Dear diary, " * 100)
    assert "is not a database" in refusal(database, key_file)


def test_a_damaged_database(stored: Store, database: Path, key_file: KeyFile) -> None:
    """The head of the file is whole, the rest is not."""
    content = bytearray(database.read_bytes())
    content[4096:] = os.urandom(len(content) - 4096)
    database.write_bytes(content)
    assert "is damaged; keep the file and put a backup in its place" in refusal(database, key_file)


def test_a_database_cut_short(stored: Store, database: Path, key_file: KeyFile) -> None:
    database.write_bytes(database.read_bytes()[: 4096 + 100])
    assert "is damaged" in refusal(database, key_file)


def test_a_database_of_another_program(database: Path, key_file: KeyFile) -> None:
    database.parent.mkdir()
    with sqlite3.connect(database) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE recipe (name TEXT)")
    other.close()
    assert "belongs to another program" in refusal(database, key_file)
    assert not key_file.path.exists()


def test_a_database_of_a_newer_version(stored: Store, database: Path, key_file: KeyFile) -> None:
    with sqlite3.connect(database) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999_from_the_future'")
    newer.close()
    words = refusal(database, key_file)
    assert "written by a newer trd-intake (tables 9999_from_the_future" in words


def test_a_database_without_its_version(stored: Store, database: Path, key_file: KeyFile) -> None:
    with sqlite3.connect(database) as broken:
        broken.execute("DELETE FROM alembic_version")
    broken.close()
    assert "is damaged" in refusal(database, key_file)


def test_a_locked_database_is_waited_for_and_then_reported(
    store: Store, open_store: Callable[..., Store], database: Path, at: datetime
) -> None:
    hasty = open_store(busy_seconds=0.1)

    def save() -> None:
        with hasty.turn("A") as turn:
            turn.save(event="e", state="later", replies=[], at=at)

    with store.turn("A") as turn:
        turn.save(event="e", state="first", replies=[], at=at)
        with pytest.raises(StoreError, match="in use by another program; try again"):
            save()
    save()
    assert store.events("A") == ("e", "e")


def test_a_database_opened_for_reading_only(
    stored: Store, database: Path, key_file: KeyFile
) -> None:
    """Reading goes on, writing is refused."""
    reader = Store.open(f"sqlite:///file:{database}?mode=ro&uri=true", key_file)
    assert reader.load("A") == "kept"
    with pytest.raises(StoreError, match="may not be written to"):
        reader.delete("A")
    assert reader.load("A") == "kept"
    reader.close()


READ_ONLY = """
import os, sys
from pathlib import Path
from bot.errors import StoreError
from bot.store.keyfile import KeyFile
from bot.store.store import Store
import sqlalchemy.dialects.sqlite.pysqlite
if os.geteuid() == 0:
    os.seteuid({nobody})
try:
    store = Store.open("sqlite:///" + sys.argv[1], KeyFile(Path(sys.argv[2])))
    with store.turn("A") as turn:
        turn.save(event="e", state="s", replies=[], at=store.summary("A").created)
except StoreError as error:
    print(error)
"""


@pytest.fixture
def others_folder() -> Iterator[Path]:
    """A directory that another user can reach, as pytest's own cannot be."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.mark.parametrize("what", ["file", "directory"])
def test_a_database_without_the_right_to_write(
    stored: Store, database: Path, key_file: KeyFile, others_folder: Path, what: str
) -> None:
    """Root may write anywhere, so the attempt is made as nobody where the tests run as root."""
    place, key = others_folder / "data" / "interviews.sqlite3", others_folder / "key"
    shutil.copytree(database.parent, place.parent)
    shutil.copy(key_file.path, key)
    if os.geteuid() == 0:
        for path in (place.parent, *place.parent.iterdir(), key):
            os.chown(path, NOBODY, NOBODY)
    place.chmod(0o400 if what == "file" else 0o600)
    place.parent.chmod(0o700 if what == "file" else 0o500)
    attempt = subprocess.run(
        [sys.executable, "-c", READ_ONLY.format(nobody=NOBODY), place, key],
        capture_output=True,
        text=True,
        check=True,
    )
    assert attempt.stdout.startswith(f"database {place} ")
    assert "writ" in attempt.stdout
    assert attempt.stdout.count("\n") == 1
    place.parent.chmod(0o700)


def test_a_full_disk(store: Store, at: datetime) -> None:
    """The turn that did not fit is undone whole; once there is room it can be made again."""

    def save(size: int) -> None:
        with store.turn("A") as turn:
            turn.save(event=size * "x", state="big", replies=[], at=at)

    with store._reading() as session:
        connection = session.connection()
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(StoreError, match="the disk is full; make room and try again"):
        save(1_000_000)
    assert (store.load("A"), store.events("A")) == ("start", ())
    save(10)
    assert store.load("A") == "big"


FILE_LIMIT = """
import resource, signal, sys
from pathlib import Path
from bot.errors import StoreError
from bot.store.keyfile import KeyFile
from bot.store.store import Store
store = Store.open("sqlite:///" + sys.argv[1], KeyFile(Path(sys.argv[2])))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
try:
    with store.turn("A") as turn:
        turn.save(event=1_000_000 * "x", state="big", replies=[], at=store.summary("A").created)
except StoreError as error:
    print(error)
print(store.load("A"))
"""


def test_a_file_that_may_not_grow(stored: Store, database: Path, key_file: KeyFile) -> None:
    """As with a full disk, but here the system's write fails half way through."""
    attempt = subprocess.run(
        [sys.executable, "-c", FILE_LIMIT, database, key_file.path],
        capture_output=True,
        text=True,
        check=True,
    )
    error, state = attempt.stdout.splitlines()
    assert error.startswith(f"database {database} cannot")
    assert state == "kept"
    assert Store.open(url(database), key_file).load("A") == "kept"


def test_a_place_where_no_directory_can_be_made(tmp_path: Path, key_file: KeyFile) -> None:
    (tmp_path / "data").write_text("a file where the directory should be")
    with pytest.raises(StoreError, match=str(tmp_path / "data")):
        Store.open(url(tmp_path / "data" / "interviews.sqlite3"), key_file)


def test_a_directory_where_the_file_should_be(database: Path, key_file: KeyFile) -> None:
    database.mkdir(parents=True)
    with pytest.raises(StoreError, match=f"{database} cannot be opened"):
        Store.open(url(database), key_file)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("not a url", "TRD_INTAKE_DATABASE: expected"),
        ("sqlite://", "TRD_INTAKE_DATABASE: sqlite:/// is followed by"),
        ("nosuch+driver://host/name", "TRD_INTAKE_DATABASE: no driver for nosuch"),
    ],
)
def test_an_address_that_is_none(address: str, words: str, key_file: KeyFile) -> None:
    with pytest.raises(InputError, match=words):
        Store.open(address, key_file)


def test_a_copy_of_database_and_key_is_a_backup(
    stored: Store, database: Path, key_file: KeyFile, tmp_path: Path
) -> None:
    shutil.copy(database, tmp_path / "copy.sqlite3")
    shutil.copy(key_file.path, tmp_path / "copy.key")
    restored = Store.open(url(tmp_path / "copy.sqlite3"), KeyFile(tmp_path / "copy.key"))
    assert restored.load("A") == "kept"
    restored.close()
