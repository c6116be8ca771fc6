"""The tables. What a person said is in sealed columns; the clear ones hold nothing clinical."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, DateTime, Dialect, ForeignKey, TypeDecorator
from sqlmodel import Field, SQLModel

# SQLite cannot alter a constraint without a name, so none may be left without.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class UTCDateTime(TypeDecorator[datetime]):
    """An instant with its zone, kept as UTC (SQLite keeps no zone)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


def _moment() -> Any:
    return Field(sa_type=UTCDateTime, nullable=False)


def _of_interview() -> Any:
    key = ForeignKey("interview.id", ondelete="CASCADE")
    return Field(sa_column=Column(key, primary_key=True))


class KeyCheck(SQLModel, table=True):
    """One row: a value that only the right master key opens."""

    __tablename__ = "key_check"

    id: int = Field(default=1, primary_key=True)
    sealed: bytes


class Interview(SQLModel, table=True):
    """One interview as it stands after its last turn."""

    id: str = Field(primary_key=True)
    created: datetime = _moment()
    updated: datetime = _moment()
    channel: str = Field(index=True)
    language: str | None = None
    role: str | None = None
    status: str
    turn: int
    done: int
    left: int
    wrapped_key: bytes
    """The data key of this interview, wrapped by the master key."""
    state: bytes
    """Sealed: the state after the last turn."""


class Event(SQLModel, table=True):
    """What came in at one turn: replaying an interview's events gives its state."""

    interview: str = _of_interview()
    turn: int = Field(primary_key=True)
    at: datetime = _moment()
    body: bytes
    """Sealed."""


class Reply(SQLModel, table=True):
    """What went out at one turn, in order. Turn 0 is the greeting."""

    interview: str = _of_interview()
    turn: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    body: bytes
    """Sealed."""
