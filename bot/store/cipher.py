"""Envelope encryption: the master key wraps one random data key an interview, which seals its text.

Destroying an interview's data key therefore destroys the interview, in every copy of the database
that is made afterwards. Each sealed value is bound to its place (interview, turn, kind): a value
copied to another row does not open.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
NONCE_BYTES = 12
FORMAT = b"\x01"
"""First byte of every sealed value: AES-256-GCM, a random nonce of 12 bytes, then text and tag."""

CHECK_PLACE = "key check"
CHECK_TEXT = "this database belongs to this key"


class TamperedError(Exception):
    """A sealed value does not open: another key, another place, or altered bytes."""


def _seal(key: bytes, plain: bytes, place: str) -> bytes:
    nonce = secrets.token_bytes(NONCE_BYTES)
    return FORMAT + nonce + AESGCM(key).encrypt(nonce, plain, place.encode())


def _open(key: bytes, sealed: bytes, place: str) -> bytes:
    if sealed[:1] != FORMAT:
        raise TamperedError(place)
    nonce, text = sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
    try:
        return AESGCM(key).decrypt(nonce, text, place.encode())
    except (InvalidTag, ValueError):
        raise TamperedError(place) from None


@dataclass(frozen=True, repr=False)
class InterviewCipher:
    """Seals and opens what belongs to one interview, with that interview's data key."""

    interview: str
    data_key: bytes

    def _place(self, turn: int, kind: str) -> str:
        return f"{self.interview}|{turn}|{kind}"

    def seal(self, text: str, turn: int, kind: str) -> bytes:
        return _seal(self.data_key, text.encode(), self._place(turn, kind))

    def open(self, sealed: bytes, turn: int, kind: str) -> str:
        """The text again. Raises TamperedError."""
        return _open(self.data_key, sealed, self._place(turn, kind)).decode()


@dataclass(frozen=True, repr=False)
class MasterKey:
    """Wraps data keys, and knows its own database."""

    key: bytes

    def new_interview(self, interview: str) -> tuple[InterviewCipher, bytes]:
        """A cipher with a fresh data key, and that key wrapped for storing."""
        data_key = secrets.token_bytes(KEY_BYTES)
        wrapped = _seal(self.key, data_key, f"{interview}|data key")
        return InterviewCipher(interview, data_key), wrapped

    def interview(self, interview: str, wrapped: bytes) -> InterviewCipher:
        """The cipher of a stored interview. Raises TamperedError."""
        return InterviewCipher(interview, _open(self.key, wrapped, f"{interview}|data key"))

    def make_check(self) -> bytes:
        """A value that only this key opens, kept in the database to tell a wrong key early."""
        return _seal(self.key, CHECK_TEXT.encode(), CHECK_PLACE)

    def fits(self, check: bytes) -> bool:
        try:
            return _open(self.key, check, CHECK_PLACE) == CHECK_TEXT.encode()
        except TamperedError:
            return False
