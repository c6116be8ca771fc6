"""A sealed text opens with its own key, in its own place, and unaltered; never otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store.cipher import InterviewCipher, MasterKey, TamperedError

MASTER = MasterKey(bytes(32))
CIPHER = InterviewCipher("A", bytes(32))
TEXTS = st.text(st.characters(codec="utf-8"))


@given(TEXTS, st.integers(0, 10_000), st.sampled_from(["state", "event", "reply 0"]))
def test_it_opens_in_its_own_place(text: str, turn: int, kind: str) -> None:
    assert CIPHER.open(CIPHER.seal(text, turn, kind), turn, kind) == text


@pytest.mark.parametrize(
    ("cipher", "turn", "kind"),
    [
        (InterviewCipher("B", bytes(32)), 1, "state"),
        (InterviewCipher("A", b"\1" + bytes(31)), 1, "state"),
        (CIPHER, 2, "state"),
        (CIPHER, 1, "event"),
    ],
    ids=["other interview", "other key", "other turn", "other kind"],
)
def test_it_does_not_open_elsewhere(cipher: InterviewCipher, turn: int, kind: str) -> None:
    sealed = CIPHER.seal("text", 1, "state")
    with pytest.raises(TamperedError):
        cipher.open(sealed, turn, kind)


@given(st.data())
def test_it_does_not_open_when_a_bit_is_changed(data: st.DataObject) -> None:
    sealed = bytearray(CIPHER.seal("text", 1, "state"))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(TamperedError):
        CIPHER.open(bytes(sealed), 1, "state")


@given(st.binary(max_size=40))
def test_rubbish_does_not_open(rubbish: bytes) -> None:
    with pytest.raises(TamperedError):
        CIPHER.open(rubbish, 1, "state")


def test_the_same_text_is_never_sealed_alike() -> None:
    assert CIPHER.seal("text", 1, "state") != CIPHER.seal("text", 1, "state")


def test_each_interview_has_a_key_of_its_own_that_only_the_master_key_unwraps() -> None:
    one, wrapped = MASTER.new_interview("A")
    two, _ = MASTER.new_interview("A")
    assert one.data_key != two.data_key
    assert MASTER.interview("A", wrapped) == one
    for key, name in ((MasterKey(b"\1" + bytes(31)), "A"), (MASTER, "B")):
        with pytest.raises(TamperedError):
            key.interview(name, wrapped)


def test_a_cipher_does_not_show_its_key() -> None:
    assert "00" not in repr(CIPHER) + repr(MASTER)
    assert "key=" not in repr(CIPHER) + repr(MASTER)
