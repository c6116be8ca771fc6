"""Which version of the tables a database has, and how it gets to the one this program knows.

A new database is made straight from the tables and marked as being at the newest version; only an
older one goes through Alembic, whose import would make every start a third longer. A test holds
the two ways to the same result.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlmodel import SQLModel

from bot.errors import StoreError
from bot.store import tables

MIGRATIONS = Path(__file__).parent / "migrations"


def versions(folder: Path = MIGRATIONS) -> tuple[str, ...]:
    """Every version this program knows, oldest first: the names of the migrations' files."""
    return tuple(sorted(path.stem for path in (folder / "versions").glob("[0-9]*.py")))


def version_of(connection: Connection, place: str) -> str | None:
    """The version of this database; None if it is empty. Raises StoreError if it is not ours."""
    names = set(inspect(connection).get_table_names())
    if not names:
        return None
    if not {"alembic_version", tables.KeyCheck.__tablename__} <= names:
        raise StoreError(
            f"{place} belongs to another program; TRD_INTAKE_DATABASE may name the wrong file. "
            "Nothing was changed"
        )
    found: str = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
    if found not in versions():
        raise StoreError(
            f"{place} was written by a newer trd-intake (tables {found}, known here up to "
            f"{versions()[-1]}); bring this program up to date. Nothing was changed"
        )
    return found


def create(connection: Connection) -> None:
    """All tables in an empty database, marked as being at the newest version."""
    SQLModel.metadata.create_all(connection)
    connection.execute(
        text(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
            "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
    )
    newest = {"newest": versions()[-1]}
    connection.execute(text("INSERT INTO alembic_version VALUES (:newest)"), newest)


def migrate(connection: Connection, folder: Path = MIGRATIONS) -> None:
    """Bring an older database up to date, within the caller's transaction.

    The connection must not enforce foreign keys: SQLite changes a table by making it anew, and
    dropping the old one would take the rows that refer to it along.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(folder))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    if connection.dialect.name == "sqlite":
        broken = connection.execute(text("PRAGMA foreign_key_check")).first()
        if broken is not None:
            raise StoreError(f"the migration would have lost rows of {broken[0]}")
