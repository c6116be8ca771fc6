"""One turn, open between reading an interview's state and saving the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session

from bot.store.cipher import InterviewCipher
from bot.store.tables import Event, Interview, Reply
from bot.store.values import Status


def reply_kind(position: int) -> str:
    """The place of a reply within its turn, as its sealed text is bound to it."""
    return f"reply {position}"


@dataclass
class Turn:
    """Given by `Store.turn`. Saving is final when the block it was given to ends without error."""

    state: str
    """The state that the turn starts from."""
    number: int
    """The number this turn will have: 1 for the first."""
    _session: Session = field(repr=False)
    _row: Interview = field(repr=False)
    _cipher: InterviewCipher = field(repr=False)

    def save(
        self,
        *,
        event: str,
        state: str,
        replies: Sequence[str],
        at: datetime,
        status: Status = "open",
        language: str | None = None,
        role: str | None = None,
        progress: tuple[int, int] | None = None,
    ) -> None:
        """Write the event, the state it led to and the replies to it; once a turn.

        `language`, `role` and `progress` (questions done, left) stay as they were where None.
        """
        if self._row.turn == self.number:
            raise RuntimeError("a turn is saved once")
        self._session.add(
            Event(
                interview=self._row.id,
                turn=self.number,
                at=at,
                body=self._cipher.seal(event, self.number, "event"),
            )
        )
        write_replies(self._session, self._cipher, self.number, replies)
        row = self._row
        row.turn, row.updated, row.status = self.number, at, status
        row.state = self._cipher.seal(state, self.number, "state")
        row.language, row.role = language or row.language, role or row.role
        if progress is not None:
            row.done, row.left = progress
        self._session.add(row)


def write_replies(
    session: Session, cipher: InterviewCipher, turn: int, replies: Sequence[str]
) -> None:
    """Add what went out at `turn` to the transaction, in order."""
    for position, reply in enumerate(replies):
        body = cipher.seal(reply, turn, reply_kind(position))
        session.add(Reply(interview=cipher.interview, turn=turn, position=position, body=body))
