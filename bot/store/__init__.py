"""Where interviews are kept: one transaction a turn, every word of it encrypted.

`open_store(settings)` gives the `Store`. Importing this package is cheap; opening a store imports
SQLModel, half of what a start takes, so do that only where one is needed.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.store.store import Store


def open_store(settings: Settings) -> Store:
    """The store that `settings` name, made or brought up to date where needed.

    Raises StoreError or InputError, with nothing changed.
    """
    from bot.store.keyfile import KeyFile
    from bot.store.store import Store

    return Store.open(settings.database, KeyFile(settings.key_file))


def database_file(settings: Settings) -> Path | None:
    """The file of a SQLite database; None for a database elsewhere. Raises InputError."""
    from bot.store.engine import parse_url

    url = parse_url(settings.database)
    on_disk = url.get_backend_name() == "sqlite" and url.database and not url.query
    return Path(url.database) if on_disk and url.database else None
