"""The checklists name treatments that exist, and never what was told or denied already."""

import pytest

from bot.interview import checklists
from bot.interview.draft import Draft
from bot.interview.record import INTERVIEW, Record
from lexicon import load


@pytest.mark.parametrize("item", sorted(checklists.lists()))
def test_every_entry_is_a_treatment_of_the_lexicon(item: str) -> None:
    assert not [id_ for id_ in checklists.lists()[item] if id_ not in load().treatments]


def test_what_was_told_or_denied_is_not_offered() -> None:
    draft = Draft(Record(), 1, "patient")
    draft.put(draft.add_trial(), "treatment", "lithium")
    draft.put(INTERVIEW, checklists.denied("quetiapine"), True)
    offered = checklists.offered(draft.record, checklists.lists()["augmentation"], load())
    assert "lithium" not in offered
    assert "quetiapine" not in offered
    assert "aripiprazole" in offered
