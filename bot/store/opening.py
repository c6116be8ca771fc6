"""Opening a database: whose it is, whether the key fits, and whether its tables are up to date.

Nothing is written before all of that is known, so a wrong key or file leaves everything as it was.
"""

from __future__ import annotations

from sqlite3 import Connection as SQLiteConnection

from sqlalchemy import URL, Engine, NullPool, event, text

from bot.errors import StoreError
from bot.store import schema
from bot.store.cipher import MasterKey
from bot.store.engine import make_engine, place_of, prepare_file, writing
from bot.store.keyfile import KeyFile


def prepare(url: URL, engine: Engine, key_file: KeyFile) -> MasterKey:
    """A database at the newest version that `key_file` opens. Raises StoreError."""
    place = place_of(url)
    prepare_file(url)
    with engine.connect() as connection:
        version = schema.version_of(connection, place)
    if version is None:
        version = _create(engine, key_file, place)
    key = MasterKey(key_file.read())
    with engine.connect() as connection:
        check: bytes = connection.execute(text("SELECT sealed FROM key_check")).scalar_one()
    if not key.fits(check):
        raise StoreError(
            f"key file {key_file.path} does not fit {place}: it holds another key than the one "
            "that the interviews were stored with. Nothing was changed"
        )
    if version != schema.versions()[-1]:
        _migrate(url)
    return key


def _create(engine: Engine, key_file: KeyFile, place: str) -> str:
    """Tables and key check in one transaction, unless another program has just done it."""
    key = MasterKey(key_file.read() if key_file.exists() else key_file.create())
    with writing(engine).begin() as connection:
        made_meanwhile = schema.version_of(connection, place)
        if made_meanwhile:
            return made_meanwhile
        schema.create(connection)
        check = {"sealed": key.make_check()}
        connection.execute(text("INSERT INTO key_check (id, sealed) VALUES (1, :sealed)"), check)
    return schema.versions()[-1]


def _migrate(url: URL) -> None:
    engine = make_engine(url, pool=NullPool)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _without_foreign_keys)
    with writing(engine).begin() as connection:
        schema.migrate(connection)


def _without_foreign_keys(connection: SQLiteConnection, _entry: object) -> None:
    connection.execute("PRAGMA foreign_keys = OFF").close()
