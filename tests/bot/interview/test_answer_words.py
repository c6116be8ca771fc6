"""Words that answer one question are not taken for the effect of a treatment."""

import pytest

from bot.interview import spoken
from bot.interview.effects import Question
from nlp.mentions import Outcome, Reading, Span


def reading(text: str, words: str, certainty: float) -> Reading:
    start = text.index(words)
    outcome = Outcome(Span(start, start + len(words)), "response", certainty=certainty)
    return Reading(text, "en", loose=(outcome,))


def question(field: str) -> Question:
    return Question(subject="t1", field=field, key=f"ask-trial-{field}")


@pytest.mark.parametrize(
    ("text", "words", "certainty", "asked", "kept"),
    [
        ("yes, every day", "yes", 0.75, "adherent", False),
        ("no, four months", "no", 0.8, "weeks", False),
        ("no", "no", 0.8, "outcome", False),
        ("moderate", "moderate", 0.75, "severity", False),
        ("great", "great", 0.75, "outcome", True),
        ("150, and it did nothing", "did nothing", 0.85, "dose_mg_per_day", True),
    ],
)
def test_answer_words(text: str, words: str, certainty: float, asked: str, kept: bool) -> None:
    left = spoken.without_answer_words(reading(text, words, certainty), question(asked))
    assert bool(left.loose) is kept
