"""The tables are the same however they came about, and a migration loses nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from textwrap import dedent

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from bot.store import opening, schema
from bot.store.engine import make_engine, parse_url, writing
from bot.store.keyfile import KeyFile
from bot.store.store import Store


def shape(path: Path) -> set[tuple[object, ...]]:
    """Every table's columns, keys and indices, in an order that does not matter."""
    found: set[tuple[object, ...]] = set()
    with sqlite3.connect(path) as connection:
        for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'"):
            for kind in ("table_info", "foreign_key_list", "index_list"):
                found |= {
                    (table, kind, *row) for row in connection.execute(f"PRAGMA {kind}({table})")
                }
    connection.close()
    return found


@pytest.fixture
def migrated(tmp_path: Path) -> Iterator[Connection]:
    """A database made by going through every migration from nothing."""
    engine = make_engine(parse_url(f"sqlite:///{tmp_path / 'migrated.sqlite3'}"))
    with writing(engine).begin() as connection:
        schema.migrate(connection)
        yield connection
    engine.dispose()


def test_a_new_database_is_what_the_migrations_make(
    migrated: Connection, tmp_path: Path, store: Store, database: Path
) -> None:
    migrated.commit()
    store.close()
    assert shape(tmp_path / "migrated.sqlite3") == shape(database)


def test_the_migrations_make_what_the_tables_say(migrated: Connection) -> None:
    """As `alembic check`: a change to tables.py needs a migration."""
    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))
    config.attributes["connection"] = migrated
    command.check(config)


def test_versions_are_the_migrations_in_their_order() -> None:
    scripts = ScriptDirectory(str(schema.MIGRATIONS))
    assert tuple(s.revision for s in scripts.walk_revisions())[::-1] == schema.versions()


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """This program with one more migration, of the kind for which SQLite remakes a table."""
    folder = tmp_path / "migrations"
    (folder / "versions").mkdir(parents=True)
    for path in (schema.MIGRATIONS / "env.py", *(schema.MIGRATIONS / "versions").glob("*.py")):
        (folder / path.relative_to(schema.MIGRATIONS)).write_text(path.read_text())
    (folder / "versions" / "9000_next.py").write_text(
        dedent(f"""
            import sqlalchemy as sa
            from alembic import op

            revision = "9000_next"
            down_revision = "{schema.versions()[-1]}"

            def upgrade():
                with op.batch_alter_table("interview", recreate="always") as table:
                    table.alter_column("channel", type_=sa.String(20))
        """)
    )
    known = schema.versions(folder)
    monkeypatch.setattr(schema, "versions", lambda: known)
    migrate = schema.migrate
    monkeypatch.setattr(schema, "migrate", lambda connection: migrate(connection, folder))


@pytest.mark.usefixtures("next_version")
def test_an_older_database_is_migrated_when_opened_and_loses_nothing(
    database: Path, key_file: KeyFile, at: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Events and replies refer to the table that is made anew; they must survive that."""
    newest = schema.versions
    monkeypatch.setattr(schema, "versions", lambda: newest()[:-1])
    older = Store.open(f"sqlite:///{database}", key_file)
    older.create("A", channel="c", language=None, role=None, state="s", at=at, replies=["hello"])
    with older.turn("A") as turn:
        turn.save(event="e", state="s2", replies=["r"], at=at)
    older.close()
    monkeypatch.setattr(schema, "versions", newest)

    newer = Store.open(f"sqlite:///{database}", key_file)
    assert (newer.load("A"), newer.events("A")) == ("s2", ("e",))
    assert newer.replies("A") == (("hello",), ("r",))
    newer.close()
    with sqlite3.connect(database) as connection:
        assert connection.execute("SELECT * FROM alembic_version").fetchall() == [("9000_next",)]
    connection.close()


def test_a_migration_that_breaks_down_leaves_everything_as_it_was(
    store: Store,
    open_store: Callable[..., Store],
    database: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def break_down(connection: Connection) -> None:
        connection.exec_driver_sql("DROP TABLE event")
        raise RuntimeError("half way")

    before = shape(database)
    monkeypatch.setattr(schema, "migrate", break_down)
    with pytest.raises(RuntimeError, match="half way"):
        opening._migrate(parse_url(f"sqlite:///{database}"))
    assert shape(database) == before
    assert open_store().events("A") == ()


def test_opening_a_store_that_is_up_to_date_does_not_load_alembic(
    store: Store, database: Path, key_file: KeyFile
) -> None:
    """Its import would make every start longer by a third."""
    import subprocess
    import sys

    program = (
        "import sys; from pathlib import Path\n"
        "from bot.store.keyfile import KeyFile; from bot.store.store import Store\n"
        f"Store.open('sqlite:///{database}', KeyFile(Path('{key_file.path}')))\n"
        f"Store.open('sqlite:///{database}.new', KeyFile(Path('{key_file.path}')))\n"
        "print('alembic' in sys.modules)"
    )
    shown = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert shown.stdout == "False\n"
