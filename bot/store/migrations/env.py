"""Alembic's entry: it runs on the connection that `bot.store.schema` hands it."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlmodel import SQLModel

import bot.store.tables  # noqa: F401 - the tables register themselves with SQLModel


def _plain(kind: str, item: object, _context: AutogenContext) -> str | Literal[False]:
    """Drafts name plain column types: a migration must not change when tables.py does."""
    names = {"UTCDateTime": "sa.DateTime(timezone=True)", "AutoString": "sa.String()"}
    return names.get(type(item).__name__, False) if kind == "type" else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,  # SQLite changes a table by making it anew
    render_item=_plain,
    transactional_ddl=True,
)
# The transaction is the caller's, so that the check after it belongs to it too.
context.run_migrations()
