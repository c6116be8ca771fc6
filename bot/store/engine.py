"""The connection to the database: durable, honest about foreign keys, and leaving no traces."""

from __future__ import annotations

from pathlib import Path
from sqlite3 import Connection as SQLiteConnection

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import ConnectionPoolEntry, Pool

from bot.errors import InputError

BUSY_SECONDS = 5.0
"""How long a turn waits for another program to finish its own."""


def parse_url(url: str) -> URL:
    """Raises InputError for what is no SQLAlchemy URL, or a SQLite one without a file."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise InputError(
            "TRD_INTAKE_DATABASE: expected sqlite:///PATH or postgresql+psycopg://USER@HOST/NAME"
        ) from None
    if parsed.get_backend_name() == "sqlite" and not parsed.database:
        raise InputError("TRD_INTAKE_DATABASE: sqlite:/// is followed by the path of a file")
    return parsed


def place_of(url: URL) -> str:
    """The database as a message names it: a path, or an address without its password."""
    if url.get_backend_name() == "sqlite":
        return f"database {url.database}"
    return f"database {url.render_as_string(hide_password=True)}"


def prepare_file(url: URL) -> None:
    """For SQLite: the directory and an empty file, both closed to others. The -wal and -shm files
    take their mode from it."""
    if url.get_backend_name() != "sqlite" or not url.database or url.query:
        return
    path = Path(url.database)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)


def make_engine(
    url: URL, busy_seconds: float = BUSY_SECONDS, pool: type[Pool] | None = None
) -> Engine:
    """An engine that begins transactions as its `begin` execution option says (see `writing`)."""
    arguments = {"timeout": busy_seconds} if url.get_backend_name() == "sqlite" else {}
    try:
        engine = create_engine(url, connect_args=arguments, poolclass=pool)
    except (NoSuchModuleError, ModuleNotFoundError):
        raise InputError(
            f"TRD_INTAKE_DATABASE: no driver for {url.drivername} is installed"
        ) from None
    if url.get_backend_name() == "sqlite":
        event.listen(engine, "connect", _set_up)
        event.listen(engine, "begin", _begin)
    return engine


def writing(engine: Engine) -> Engine:
    """The same engine, taking SQLite's write lock at the start of a transaction.

    A transaction that reads first and then wants to write would otherwise fail, not wait, when
    another has written in between.
    """
    return engine.execution_options(begin="BEGIN IMMEDIATE")


def _set_up(connection: SQLiteConnection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # we begin transactions ourselves, in _begin
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",  # a saved turn survives a power cut
        "foreign_keys = ON",
        "secure_delete = ON",  # what is deleted is overwritten, not only unlinked
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))


def forget_traces(engine: Engine) -> None:
    """Take deleted rows out of SQLite's write-ahead log too."""
    if engine.dialect.name != "sqlite":
        return
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()


def damage(engine: Engine) -> list[str]:
    """What SQLite finds wrong with its file, in its own words; empty if all is well."""
    if engine.dialect.name != "sqlite":
        return []
    with engine.connect() as connection:
        lines = connection.exec_driver_sql("PRAGMA quick_check(3)").scalars().all()
    return [line for line in lines if line != "ok"]
