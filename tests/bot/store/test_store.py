"""What is stored comes back as it was, and a turn is stored whole or not at all."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone

import pytest

from bot.errors import InputError
from bot.store.store import Store, UnknownInterviewError
from bot.store.values import Status, Summary


def test_a_new_interview_has_its_first_state_and_greeting(store: Store) -> None:
    assert store.load("A") == "start"
    assert store.events("A") == ()
    assert store.replies("A") == (("hello",),)


def test_a_turn_keeps_event_state_and_replies(store: Store, at: datetime) -> None:
    with store.turn("A") as turn:
        assert (turn.state, turn.number) == ("start", 1)
        turn.save(event="said", state="next", replies=["one", "two"], at=at)
    with store.turn("A") as turn:
        assert (turn.state, turn.number) == ("next", 2)
        turn.save(event="chose", state="last", replies=[], at=at)
    assert store.load("A") == "last"
    assert store.events("A") == ("said", "chose")
    assert store.replies("A") == (("hello",), ("one", "two"), ())


def test_what_was_saved_is_there_for_the_next_program(
    store: Store, open_store: Callable[..., Store], at: datetime
) -> None:
    with store.turn("A") as turn:
        turn.save(event="e", state="舍曲林 😀\n\0", replies=[], at=at)
    assert open_store().load("A") == "舍曲林 😀\n\0"


def test_an_error_within_a_turn_undoes_the_turn(store: Store, at: datetime) -> None:
    def break_down() -> None:
        with store.turn("A") as turn:
            turn.save(event="e", state="half", replies=["r"], at=at, status="finished")
            raise ValueError("while replying")

    with pytest.raises(ValueError, match="while replying"):
        break_down()
    assert (store.load("A"), store.events("A"), store.summary("A").turn) == ("start", (), 0)


def test_a_turn_that_saves_nothing_changes_nothing(store: Store) -> None:
    before = store.summary("A")
    with store.turn("A"):
        pass
    assert store.summary("A") == before


def test_a_turn_is_saved_once(store: Store, at: datetime) -> None:
    def save_twice() -> None:
        with store.turn("A") as turn:
            turn.save(event="e", state="s", replies=[], at=at)
            turn.save(event="e", state="s", replies=[], at=at)

    with pytest.raises(RuntimeError):
        save_twice()
    assert store.events("A") == ()


def test_the_summary_tells_how_far_it_is(store: Store, at: datetime) -> None:
    later = at + timedelta(minutes=5)
    with store.turn("A") as turn:
        turn.save(
            event="e",
            state="s",
            replies=[],
            at=later.astimezone(timezone(timedelta(hours=8))),
            status="finished",
            language="en",
            role="patient",
            progress=(4, 3),
        )
    expected = Summary("A", at, later, "terminal", "en", "patient", "finished", 1, 4, 3)
    assert store.summary("A") == expected
    assert store.list() == (expected,)


def test_what_a_turn_does_not_mention_stays(store: Store, at: datetime) -> None:
    for language in ("en", None):
        with store.turn("A") as turn:
            turn.save(event="e", state="s", replies=[], at=at, language=language, progress=(1, 2))
    with store.turn("A") as turn:
        turn.save(event="e", state="s", replies=[], at=at)
    summary = store.summary("A")
    assert (summary.language, summary.role, summary.done, summary.left) == ("en", None, 1, 2)


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ({"B": "open", "C": "open"}, "C"),
        ({"B": "open", "C": "finished"}, "B"),
        ({"B": "closed", "C": "finished"}, "A"),
    ],
)
def test_the_open_interview_last_used_is_gone_on_with(
    store: Store, at: datetime, statuses: dict[str, Status], expected: str
) -> None:
    for minutes, (name, status) in enumerate(statuses.items(), 1):
        store.create(name, channel="terminal", language=None, role=None, state="", at=at)
        with store.turn(name) as turn:
            later = at + timedelta(minutes=minutes)
            turn.save(event="e", state="s", replies=[], at=later, status=status)
    found = store.latest_open("terminal")
    assert found is not None
    assert found.id == expected


def test_another_channel_has_interviews_of_its_own(store: Store) -> None:
    assert store.latest_open("telegram") is None


def test_a_deleted_interview_is_gone_and_leaves_the_others(store: Store, at: datetime) -> None:
    store.create("B", channel="terminal", language=None, role=None, state="b", at=at, replies=["x"])
    with store.turn("A") as turn:
        turn.save(event="e", state="s", replies=["r"], at=at)
    store.delete("A")
    assert [summary.id for summary in store.list()] == ["B"]
    assert (store.load("B"), store.replies("B")) == ("b", (("x",),))
    # Its id is free again, and nothing of the old one comes back with it.
    store.create("A", channel="terminal", language=None, role=None, state="new", at=at)
    assert (store.load("A"), store.events("A"), store.replies("A")) == ("new", (), ((),))


@pytest.mark.parametrize("method", ["load", "events", "replies", "summary", "delete"])
def test_an_unknown_interview_is_named(store: Store, method: str) -> None:
    with pytest.raises(UnknownInterviewError, match="there is no interview B"):
        getattr(store, method)("B")
    assert issubclass(UnknownInterviewError, InputError)


def test_two_at_once_on_one_interview_take_turns(
    store: Store, open_store: Callable[..., Store], at: datetime
) -> None:
    """Each reads what the other wrote: no turn is lost, none is written over."""

    def add_ten(mine: Store) -> None:
        for _ in range(10):
            with mine.turn("A") as turn:
                turn.save(event="e", state=turn.state + "+", replies=[], at=at)

    threads = [threading.Thread(target=add_ten, args=(open_store(),)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.load("A") == "start" + 30 * "+"
    assert store.summary("A").turn == 30


def test_many_can_open_a_new_store_at_once(open_store: Callable[..., Store]) -> None:
    """One of them makes key and tables, and all can read what the others write."""
    ready = threading.Barrier(6)

    def start(_: int) -> int:
        ready.wait()
        return len(open_store().list())

    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(start, range(6))) == 6 * [0]
