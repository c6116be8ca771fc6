"""What was added to what never goes round in a circle."""

from bot.interview.draft import Draft
from bot.interview.merge import Merged, put
from bot.interview.record import Record


def three_trials() -> Draft:
    draft = Draft(Record(), 1, "patient")
    for name in ("sertraline", "quetiapine", "lithium"):
        draft.put(draft.add_trial(), "treatment", name)
    return draft


def test_two_trials_are_not_added_to_one_another() -> None:
    """What was said last holds; the older link is forgotten and may be asked again."""
    draft = three_trials()
    put(draft, Merged(), "t2", "added_to", "t1")
    put(draft, Merged(), "t1", "added_to", "t2")
    assert draft.record.value("t1", "added_to") == "t2"
    assert not draft.record.settled("t2", "added_to")


def test_a_longer_circle_is_opened_too() -> None:
    draft = three_trials()
    put(draft, Merged(), "t2", "added_to", "t1")
    put(draft, Merged(), "t3", "added_to", "t2")
    put(draft, Merged(), "t1", "added_to", "t3")
    assert not draft.record.settled("t2", "added_to")
    assert draft.record.value("t3", "added_to") == "t2"


def test_the_trials_a_trial_rests_on() -> None:
    draft = three_trials()
    put(draft, Merged(), "t2", "added_to", "t1")
    put(draft, Merged(), "t3", "added_to", "t2")
    assert draft.record.rests_on("t3") == ("t2", "t1")
    assert draft.record.rests_on("t1") == ()
