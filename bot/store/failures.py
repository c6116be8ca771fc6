"""What the database's errors mean, for the person who has to do something about them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, MultipleResultsFound, NoResultFound

from bot.errors import StoreError

MEANINGS = {
    sqlite3.SQLITE_BUSY: "is in use by another program; try again in a moment",
    sqlite3.SQLITE_LOCKED: "is in use by another program; try again in a moment",
    sqlite3.SQLITE_READONLY: "may not be written to; give this user the right to write there",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened; check that its directory is there and writable",
    sqlite3.SQLITE_PERM: "cannot be opened; check who may read and write it",
    sqlite3.SQLITE_CORRUPT: "is damaged; keep the file and put a backup in its place",
    sqlite3.SQLITE_NOTADB: "is not a database; TRD_INTAKE_DATABASE may name the wrong file",
    sqlite3.SQLITE_FULL: "cannot grow: the disk is full; make room and try again",
    sqlite3.SQLITE_IOERR: "cannot be read or written: the disk reports an error or is full",
}
PRIMARY = 0xFF
"""The low byte of an SQLite code says what happened, the others say where."""


def meaning(error: BaseException) -> str:
    """What happened, in words; for an unknown error its kind."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return f"cannot be used: {type(error).__name__}: {str(error).splitlines()[0]}"
    return MEANINGS.get(code & PRIMARY, f"cannot be used: {error}")


@contextmanager
def explained(place: str) -> Iterator[None]:
    """Turn the driver's errors into StoreError. The transaction they broke was rolled back."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        words = meaning(cause or error)
        raise StoreError(f"{place} {words}. All that was saved before is kept") from error
    except (NoResultFound, MultipleResultsFound) as error:
        # Of key check and version there is always one row.
        words = MEANINGS[sqlite3.SQLITE_CORRUPT]
        raise StoreError(f"{place} {words}. Nothing was changed") from error
    except OSError as error:
        if error.filename is None:
            raise
        raise StoreError(f"{error.filename}: {error.strerror}") from error
