"""The master key's file: 32 random bytes, readable by its owner alone, apart from the data."""

from __future__ import annotations

import base64
import binascii
import os
import secrets
import stat
from dataclasses import dataclass
from pathlib import Path

from bot.errors import StoreError

MARK = "trd-intake-key-1:"
KEY_BYTES = 32


@dataclass(frozen=True)
class KeyFile:
    """A key file's place. The key itself is held only by those who read it."""

    path: Path

    def exists(self) -> bool:
        return self.path.exists()

    def read(self) -> bytes:
        """The 32 bytes of the key. Raises StoreError: missing, open to others, or no key."""
        try:
            with self.path.open("rb") as file:
                self._refuse_if_open_to_others(os.fstat(file.fileno()).st_mode)
                content = file.read(1000)
        except FileNotFoundError:
            raise StoreError(
                f"key file {self.path} is missing; what is stored cannot be read without it. Put "
                "it back from your copy, or set TRD_INTAKE_KEY_FILE. Nothing was changed"
            ) from None
        except OSError as error:
            raise StoreError(f"key file {self.path} cannot be read: {error.strerror}") from error
        return self._decode(content)

    def _refuse_if_open_to_others(self, mode: int) -> None:
        if stat.S_IMODE(mode) & 0o077:
            raise StoreError(
                f"key file {self.path} can be read by others (mode {stat.S_IMODE(mode):04o}); "
                f"call: chmod 600 '{self.path}'"
            )

    def _decode(self, content: bytes) -> bytes:
        try:
            text = content.decode("ascii").strip()
            key = base64.b64decode(text.removeprefix(MARK), validate=True)
        except (UnicodeDecodeError, binascii.Error):
            key = b""
        if len(key) != KEY_BYTES or not content.startswith(MARK.encode()):
            raise StoreError(
                f"key file {self.path} does not hold a key of trd-intake. Put it back from your "
                "copy. Nothing was changed"
            )
        return key

    def create(self) -> bytes:
        """A new key in a new file; where another program was quicker, the key that it made.

        The file appears whole or not at all: written beside its place, then linked into it.
        """
        key = secrets.token_bytes(KEY_BYTES)
        draft = self.path.with_name(f".{self.path.name}.{secrets.token_hex(8)}")
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._write(draft, key)
            try:
                os.link(draft, self.path)
            except FileExistsError:
                return self.read()
            finally:
                draft.unlink()
            _sync_directory(self.path.parent)
        except OSError as error:
            raise StoreError(
                f"key file {self.path} cannot be made: {error.strerror}; "
                "TRD_INTAKE_KEY_FILE chooses another place"
            ) from error
        return key

    def _write(self, path: Path, key: bytes) -> None:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(MARK.encode() + base64.b64encode(key) + b"\n")
            file.flush()
            os.fsync(file.fileno())


def _sync_directory(path: Path) -> None:
    """Without this a power cut could lose the new name, and with it every interview."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
