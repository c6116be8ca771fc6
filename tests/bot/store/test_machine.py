"""Whatever is done to a store, in whatever order: it holds what a plain dictionary would."""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule

from bot.store.keyfile import KeyFile
from bot.store.store import Store, UnknownInterviewError

AT = datetime(2026, 11, 23, tzinfo=UTC)
TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)


class Stores(RuleBasedStateMachine):
    """Interviews are made, continued, broken off and deleted; the program starts again."""

    interviews = Bundle("interviews")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.expected: dict[str, tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]]] = {}
        self.count = 0
        self.store = self.open()

    def open(self) -> Store:
        url = f"sqlite:///{self.folder / 'data.sqlite3'}"
        return Store.open(url, KeyFile(self.folder / "key"))

    @rule(target=interviews, state=TEXTS, replies=st.lists(TEXTS, max_size=2))
    def create(self, state: str, replies: list[str]) -> str:
        self.count += 1
        name = f"interview-{self.count}"
        self.store.create(
            name, channel="c", language=None, role=None, state=state, at=AT, replies=replies
        )
        self.expected[name] = (state, (), (tuple(replies),))
        return name

    @rule(name=interviews, event=TEXTS, state=TEXTS, replies=st.lists(TEXTS, max_size=3))
    def take_a_turn(self, name: str, event: str, state: str, replies: list[str]) -> None:
        before, events, said = self.expected[name]
        with self.store.turn(name) as turn:
            assert (turn.state, turn.number) == (before, len(events) + 1)
            turn.save(event=event, state=state, replies=replies, at=AT)
        self.expected[name] = (state, (*events, event), (*said, tuple(replies)))

    @rule(name=interviews, event=TEXTS)
    def break_a_turn_off(self, name: str, event: str) -> None:
        def turn() -> None:
            with self.store.turn(name) as turn:
                turn.save(event=event, state="lost", replies=["lost"], at=AT)
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            turn()

    @rule(name=consumes(interviews))
    def delete(self, name: str) -> None:
        self.store.delete(name)
        del self.expected[name]
        with pytest.raises(UnknownInterviewError):
            self.store.load(name)

    @rule()
    def start_again(self) -> None:
        self.store.close()
        self.store = self.open()

    @invariant()
    def all_is_as_expected(self) -> None:
        summaries = {summary.id: summary.turn for summary in self.store.list()}
        assert summaries == {name: len(events) for name, (_, events, _) in self.expected.items()}
        for name, parts in self.expected.items():
            found = (self.store.load(name), self.store.events(name), self.store.replies(name))
            assert found == parts

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)


TestStores = Stores.TestCase
TestStores.settings = settings(max_examples=20, stateful_step_count=20, deadline=None)
