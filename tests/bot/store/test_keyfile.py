"""The key is made once, for its owner alone, and never replaced without being asked."""

from __future__ import annotations

import stat
import threading

import pytest

from bot.errors import StoreError
from bot.store.keyfile import KeyFile


def test_a_new_key_file_is_closed_to_others(key_file: KeyFile) -> None:
    key = key_file.create()
    assert len(key) == 32
    assert stat.S_IMODE(key_file.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(key_file.path.parent.stat().st_mode) == 0o700
    assert key_file.read() == key


def test_a_key_that_is_there_is_kept(key_file: KeyFile) -> None:
    assert key_file.create() == key_file.create()


def test_several_programs_that_start_at_once_agree_on_one_key(key_file: KeyFile) -> None:
    keys: list[bytes] = []
    threads = [threading.Thread(target=lambda: keys.append(key_file.create())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(keys) == 8
    assert len(set(keys)) == 1
    assert [path.name for path in key_file.path.parent.iterdir()] == ["key"]


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o660])
def test_a_key_file_that_others_can_read_is_refused(key_file: KeyFile, mode: int) -> None:
    key_file.create()
    key_file.path.chmod(mode)
    with pytest.raises(StoreError, match=f"chmod 600 '{key_file.path}'"):
        key_file.read()


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"trd-intake-key-1:c2hvcnQ=\n", b"trd-intake-key-1:!!!\n", 60 * b"A", b"\0"],
)
def test_what_is_no_key_is_refused(key_file: KeyFile, content: bytes) -> None:
    key_file.create()
    key_file.path.write_bytes(content)
    with pytest.raises(StoreError, match="does not hold a key"):
        key_file.read()


def test_a_place_where_no_file_can_be_made_is_named(key_file: KeyFile) -> None:
    key_file.path.parent.write_text("a file where the directory should be")
    with pytest.raises(StoreError, match=f"{key_file.path} cannot be made.*TRD_INTAKE_KEY_FILE"):
        key_file.create()
