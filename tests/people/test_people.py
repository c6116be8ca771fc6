"""People with made-up true histories hold whole interviews, in every style and language.

The fixed set here is small; `make people` plays many and prints a table.
"""

import pytest

from bot.app import Interviews
from tests.people.person import SPEECHES, STYLES, Person, Speech, Style
from tests.people.play import Played, play
from tests.people.report import compare
from tests.people.truth import history

SEEDS = (1, 2, 3)


def played(style: Style, speech: Speech, seed: int, interviews_at) -> tuple[Person, Played]:  # type: ignore[no-untyped-def]
    interviews: Interviews = interviews_at("2026-11-24")
    person = Person(history(seed), style, speech, seed)
    return person, play(person, interviews)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("speech", SPEECHES)
@pytest.mark.parametrize("style", STYLES)
def test_the_interview_finds_the_truth(
    style: Style, speech: Speech, seed: int, interviews_at
) -> None:  # type: ignore[no-untyped-def]
    """Every treatment, no other; no fact wrong; no question twice; the same assessment."""
    person, result = played(style, speech, seed, interviews_at)
    found = compare(person.truth, result.history)
    told = "\n".join(result.transcript)
    assert not found.missed, told
    assert not found.spurious, told
    assert not found.wrong, f"{found.wrong}\n{told}"
    assert not result.repeated, told


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("style", ["terse", "teller"])
def test_the_same_answers_give_the_same_record_in_either_language(
    style: Style, seed: int, interviews_at
) -> None:  # type: ignore[no-untyped-def]
    """What is recorded is what was said, not the language it was said in."""
    chinese, english = (
        played(style, speech, seed, interviews_at)[1].history for speech in ("zh", "en")
    )
    assert chinese == english
