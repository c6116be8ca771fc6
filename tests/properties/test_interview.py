"""What holds for every interview, whatever people do in it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import config
from bot.app import knowledge
from bot.interview.agenda import agenda, finished
from bot.interview.effects import Ask, Effect, Refusal
from bot.interview.events import EVENT, Begun, Chose, Commanded, Event, Said
from bot.interview.history import history_json
from bot.interview.knowledge import Knowledge
from bot.interview.state import State
from bot.interview.turn import begin, step

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
EXAMPLES = 60


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return knowledge(config.load({}, Path("no.env")))


ANSWERS = st.sampled_from(
    [
        "yes", "no", "是", "没有", "don't know", "不知道", "8 weeks", "三个月", "150", "150 mg",
        "没用", "half better", "Zoloft 100 mg for 8 weeks, no effect", "吃过舍曲林100mg八周，没用",
        "lithium was added to the sertraline", "plus 喹硫平", "an SSRI", "舍取林",
        "fluoxitine 20mg", "all of them", "both sides", "sertraline was 150, not 100",
        "不对，是三个月", "my sister took Prozac",
        "I never had ECT", "???", "🙂", "\x00", "   ", "1", "2, 3", "back", "review", "why", "skip",
    ]
)  # fmt: skip
COMMANDS = st.sampled_from(["undo", "skip", "review", "help", "why", "restart", "finish"])
EVENTS: st.SearchStrategy[Event] = st.one_of(
    ANSWERS.map(lambda text: Said(at=NOW, text=text)),
    st.text(max_size=30).map(lambda text: Said(at=NOW, text=text)),
    st.lists(st.integers(0, 9), min_size=1, max_size=2).map(
        lambda ns: Chose(at=NOW, ids=tuple(f"c{n}" for n in ns))
    ),
    st.integers(1, 4).map(lambda n: Chose(at=NOW, ids=(f"c{n}",))),
    COMMANDS.map(lambda name: Commanded(at=NOW, name=name)),
    st.sampled_from(["zh", "en", "fr", None]).map(
        lambda value: Commanded(at=NOW, name="language", value=value)
    ),
    st.booleans().map(lambda resumed: Begun(at=NOW, resumed=resumed)),
)
HISTORIES = st.lists(EVENTS, max_size=25)
SETTLED = (
    Begun(at=NOW),
    Chose(at=NOW, ids=("c1",)),
)


def run(events: list[Event], known: Knowledge) -> tuple[State, list[tuple[Effect, ...]]]:
    """The state after the events, from a beginning with consent given, and every turn's effects."""
    state, turns = begin("en", NOW.date(), "patient"), []
    for event in (*SETTLED, *events):
        state, effects = step(state, event, known)
        turns.append(effects)
    return state, turns


@given(events=HISTORIES)
@settings(max_examples=EXAMPLES)
def test_every_event_gives_a_valid_state_or_one_refusal(
    known: Knowledge, events: list[Event]
) -> None:
    """A refusal leaves the record as it was; every turn ends with a question or the result."""
    state = begin("en", NOW.date())
    for event in (*SETTLED, *events):
        after, effects = step(state, event, known)
        refusals = [e for e in effects if isinstance(e, Refusal)]
        assert len(refusals) <= 1
        if refusals:
            assert after.record == state.record
        over = finished(after.record)
        assert over or sum(isinstance(e, Ask) for e in effects) == 1
        state = after


@given(events=HISTORIES)
@settings(max_examples=EXAMPLES)
def test_replaying_the_events_gives_the_same_state(known: Knowledge, events: list[Event]) -> None:
    state, _ = run(events, known)
    stored = [EVENT.validate_json(EVENT.dump_json(event)) for event in events]
    assert run(stored, known)[0] == state


@given(events=HISTORIES)
@settings(max_examples=EXAMPLES)
def test_a_state_survives_json(known: Knowledge, events: list[Event]) -> None:
    state, _ = run(events, known)
    again = State.model_validate_json(state.model_dump_json())
    assert again == state
    assert again.record == state.record
    assert agenda(again, known) == agenda(state, known)


@given(events=HISTORIES, last=EVENTS)
@settings(max_examples=EXAMPLES)
def test_undo_restores_the_previous_record(
    known: Knowledge, events: list[Event], last: Event
) -> None:
    before, _ = run(events, known)
    after, _ = step(before, last, known)
    if len(after.steps) > len(before.steps):
        undone, _ = step(after, Commanded(at=NOW, name="undo"), known)
        assert undone.record == before.record


@given(events=HISTORIES)
@settings(max_examples=EXAMPLES)
def test_nothing_given_is_asked_again(known: Knowledge, events: list[Event]) -> None:
    state, _ = run(events, known)
    for question in agenda(state, known):
        assert not state.record.settled(question.subject, question.field) or (
            question.field == "confirm_summary"
        )


@given(events=HISTORIES)
@settings(max_examples=EXAMPLES)
def test_every_interview_ends(known: Knowledge, events: list[Event]) -> None:
    """Whatever went before: answering "don't know" to everything and confirming ends it."""
    state, _ = run(events, known)
    for _ in range(400):
        question = next(iter(agenda(state, known)), None)
        if question is None:
            break
        unknown = next((c for c in question.choices if c.value is None), question.choices[0])
        state, _ = step(state, Chose(at=NOW + timedelta(hours=1), ids=(unknown.id,)), known)
    assert finished(state.record)


@given(events=HISTORIES)
@settings(max_examples=EXAMPLES)
def test_the_history_is_always_one_that_scoring_accepts(
    known: Knowledge, events: list[Event]
) -> None:
    from scoring import History

    state, _ = run(events, known)
    History.model_validate(history_json(state.record, NOW.date()))
