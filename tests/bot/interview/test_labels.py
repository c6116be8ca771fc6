"""The words on a choice are understood when they are typed, in whichever language is shown."""

import re

import pytest

from bot.interview.questions import CHOICES, YES_NO, term
from bot.interview.record import Value
from bot.wording.catalogue import Language, text
from nlp import answers

FIELDS = [
    "outcome",
    "stopped_for",
    "adherent",
    "episode",
    "ect_placement",
    "optimised",
    "severity",
    "functional_impairment",
    "intensified_treatment",
]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("field", "value"), [(field, value) for field in FIELDS for value in CHOICES[field]]
)
def test_a_label_is_understood_as_an_answer(language: Language, field: str, value: Value) -> None:
    label = re.sub(r" ?[(（].*", "", text(language, term(field, value)))
    understood = answers.choice_value(field, label)
    if understood is None and (CHOICES[field] == YES_NO or value == "none"):
        understood = answers.yes_no(label)
        value = False if value == "none" else value
    assert understood == value
