"""Draft the next database migration from what changed in bot/store/tables.py.

Usage: make migration NAME="add a column for ..."
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import command
from alembic.config import Config

from bot.store import schema
from bot.store.engine import make_engine, parse_url, writing


def main() -> int:
    """Write the draft; it is to be read before it is kept."""
    name = re.sub(r"\W+", "_", sys.argv[1].strip().lower()).strip("_")
    if not name:
        sys.exit('migration: say what changes: make migration NAME="add ..."')
    revision = f"{len(schema.versions()) + 1:04d}_{name}"
    with TemporaryDirectory() as folder:
        engine = make_engine(parse_url(f"sqlite:///{Path(folder) / 'draft.sqlite3'}"))
        with writing(engine).begin() as connection:
            config = Config()
            config.set_main_option("script_location", str(schema.MIGRATIONS))
            config.set_main_option("file_template", "%%(rev)s")
            config.attributes["connection"] = connection
            if schema.versions():
                command.upgrade(config, "head")
            command.revision(config, sys.argv[1].strip(), autogenerate=True, rev_id=revision)
    return 0


if __name__ == "__main__":
    sys.exit(main())
