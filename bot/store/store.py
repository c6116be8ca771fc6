"""The repository: interviews in and out of the database, one transaction a turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import cast

from sqlalchemy import Engine
from sqlmodel import Session, col, delete, select

from bot.errors import InputError, StoreError
from bot.store.cipher import InterviewCipher, MasterKey, TamperedError
from bot.store.engine import (
    BUSY_SECONDS,
    damage,
    forget_traces,
    make_engine,
    parse_url,
    place_of,
    writing,
)
from bot.store.failures import explained
from bot.store.keyfile import KeyFile
from bot.store.opening import prepare
from bot.store.tables import Event, Interview, Reply
from bot.store.turn import Turn, reply_kind, write_replies
from bot.store.values import Status, Summary


class UnknownInterviewError(InputError):
    """There is no interview with that id."""


class Store:
    """Every method is one transaction and raises StoreError for what the database cannot do.

    States, events and replies are opaque texts (JSON) to the store.
    """

    def __init__(self, engine: Engine, key: MasterKey, place: str) -> None:
        self._engine = engine
        self._key = key
        self.place = place
        """The database as messages name it."""

    @classmethod
    def open(cls, url: str, key_file: KeyFile, busy_seconds: float = BUSY_SECONDS) -> Store:
        """The store at `url`; a new database and key are made, an older database is migrated.

        Raises InputError for a bad URL, StoreError for a database or key that cannot be used.
        """
        parsed = parse_url(url)
        place = place_of(parsed)
        engine = make_engine(parsed, busy_seconds)
        try:
            with explained(place):
                return cls(engine, prepare(parsed, engine, key_file), place)
        except BaseException:
            engine.dispose()
            raise

    def close(self) -> None:
        """Give the connections back. SQLite then folds its log into the database file."""
        self._engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        with explained(self.place), Session(self._engine) as session, session.begin():
            yield session

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        with explained(self.place), Session(writing(self._engine)) as session, session.begin():
            yield session

    def _row(self, session: Session, interview_id: str, *, lock: bool = False) -> Interview:
        query = select(Interview).where(Interview.id == interview_id)
        row = session.exec(query.with_for_update() if lock else query).one_or_none()
        if row is None:
            raise UnknownInterviewError(f"there is no interview {interview_id}")
        return row

    @contextmanager
    def _opened(self, row: Interview) -> Iterator[InterviewCipher]:
        """The cipher of an interview; what does not open within the block is a StoreError."""
        try:
            yield self._key.interview(row.id, row.wrapped_key)
        except TamperedError as error:
            raise StoreError(
                f"{self.place}: interview {row.id} is damaged or was altered ({error}). "
                "Nothing was changed"
            ) from None

    def create(
        self,
        interview_id: str,
        *,
        channel: str,
        language: str | None,
        role: str | None,
        state: str,
        at: datetime,
        replies: Sequence[str] = (),
    ) -> None:
        """A new open interview at turn 0, with its own data key. The id must not be in use."""
        cipher, wrapped = self._key.new_interview(interview_id)
        row = Interview(
            id=interview_id,
            created=at,
            updated=at,
            channel=channel,
            language=language,
            role=role,
            status="open",
            turn=0,
            done=0,
            left=0,
            wrapped_key=wrapped,
            state=cipher.seal(state, 0, "state"),
        )
        with self._writing() as session:
            session.add(row)
            session.flush()
            write_replies(session, cipher, 0, replies)

    @contextmanager
    def turn(self, interview_id: str) -> Iterator[Turn]:
        """The interview under its lock. What was saved is committed when the block ends, and
        undone if it raises; a block that saves nothing changes nothing."""
        with self._writing() as session:
            row = self._row(session, interview_id, lock=True)
            with self._opened(row) as cipher:
                state = cipher.open(row.state, row.turn, "state")
            yield Turn(state, row.turn + 1, session, row, cipher)

    def load(self, interview_id: str) -> str:
        """The state after the last turn."""
        with self._reading() as session:
            row = self._row(session, interview_id)
            with self._opened(row) as cipher:
                return cipher.open(row.state, row.turn, "state")

    def events(self, interview_id: str) -> tuple[str, ...]:
        """What came in, in order: the first is turn 1's."""
        with self._reading() as session:
            row = self._row(session, interview_id)
            query = select(Event).where(Event.interview == interview_id).order_by(col(Event.turn))
            with self._opened(row) as cipher:
                return tuple(cipher.open(e.body, e.turn, "event") for e in session.exec(query))

    def replies(self, interview_id: str) -> tuple[tuple[str, ...], ...]:
        """What went out at each turn, from turn 0 on."""
        with self._reading() as session:
            row = self._row(session, interview_id)
            query = select(Reply).where(Reply.interview == interview_id)
            query = query.order_by(col(Reply.turn), col(Reply.position))
            turns: list[list[str]] = [[] for _ in range(row.turn + 1)]
            with self._opened(row) as cipher:
                for reply in session.exec(query):
                    kind = reply_kind(reply.position)
                    turns[reply.turn].append(cipher.open(reply.body, reply.turn, kind))
            return tuple(tuple(turn) for turn in turns)

    def summary(self, interview_id: str) -> Summary:
        """What is known of one interview without opening it."""
        with self._reading() as session:
            return _summary(self._row(session, interview_id))

    def latest_open(self, channel: str) -> Summary | None:
        """The open interview of a channel that was last used, to go on with."""
        query = select(Interview).where(Interview.channel == channel, Interview.status == "open")
        query = query.order_by(col(Interview.updated).desc(), col(Interview.id).desc()).limit(1)
        with self._reading() as session:
            row = session.exec(query).first()
            return None if row is None else _summary(row)

    def delete(self, interview_id: str) -> None:
        """Destroy an interview: its rows and its data key, in the database and its log."""
        with self._writing() as session:
            self._row(session, interview_id, lock=True)
            for table in (Event, Reply):
                session.exec(delete(table).where(col(table.interview) == interview_id))
            session.exec(delete(Interview).where(col(Interview.id) == interview_id))
        with explained(self.place):
            forget_traces(self._engine)

    def damage(self) -> Sequence[str]:
        """What is wrong with the database file, as far as the database itself can tell."""
        with explained(self.place):
            return damage(self._engine)

    def list(self) -> tuple[Summary, ...]:
        """Every interview, oldest first."""
        query = select(Interview).order_by(col(Interview.created), col(Interview.id))
        with self._reading() as session:
            return tuple(_summary(row) for row in session.exec(query))


def _summary(row: Interview) -> Summary:
    return Summary(
        id=row.id,
        created=row.created,
        updated=row.updated,
        channel=row.channel,
        language=row.language,
        role=row.role,
        status=cast(Status, row.status),
        turn=row.turn,
        done=row.done,
        left=row.left,
    )
