"""Names that must be asked about: never settled, the right treatment among the candidates."""

from __future__ import annotations

import pytest

ASKED = [
    # text, treatments that must be among the candidates
    ("艾司10mg", {"escitalopram", "estazolam"}),  # four names begin with it
    ("吃了AMI 50mg", {"amitriptyline", "amisulpride"}),
    ("安定 5mg", {"diazepam"}),  # any benzodiazepine in lay use
    ("度诺西丁 60mg", {"duloxetine"}),  # by sound of an accent
    ("氯硝西坪片2mg", {"clonazepam"}),  # one character wrong
    ("艾西氯胺酮治疗", {"esketamine", "ketamine"}),  # a character wrong, and another substance
    ("took prosak 20 mg", {"fluoxetine"}),
    ("Attivan for 2 weeks", {"lorazepam"}),  # a letter off, but not far from others
    ("took paroxitin 20mg", {"paroxetine"}),
]


@pytest.mark.parametrize(("text", "treatments"), ASKED)
def test_is_asked(find, text, treatments):
    names = [name for name in find(text) if name.candidates]
    assert len(names) == 1
    assert not names[0].settled
    assert treatments <= set(names[0].candidates)


CONFUSABLE = ["fluoxetine", "paroxetine", "fluvoxamine", "duloxetine", "vortioxetine"]


@pytest.mark.parametrize("name", CONFUSABLE)
def test_a_letter_off_a_confusable_name_never_settles_another(find, name):
    """Whatever single letter is left out, no other substance is settled."""
    for at in range(1, len(name)):
        for found in find(f"took {name[:at] + name[at + 1 :]} 20 mg"):
            assert not found.settled or found.candidates == (name,)


def test_at_most_three_candidates_for_a_misspelling(find):
    """A question has at most three buttons."""
    for text in ("took floxetin 20 mg", "吃了氟沙汀20mg", "took citalopran 20mg"):
        for name in find(text):
            assert name.how != "typo" or len(name.candidates) <= 3


HALF_OF_ANOTHER = [
    # A tail of a longer name after a beginning that may be misspelt or cut short.
    ("艾西酞普兰 10mg", {"escitalopram", "citalopram"}),
    ("右氯胺酮 2次", {"esketamine", "ketamine"}),
    ("吃伏西汀10mg", {"vortioxetine", "fluoxetine"}),
    ("尼地西泮 5mg", {"diazepam"}),
]


@pytest.mark.parametrize(("text", "treatments"), HALF_OF_ANOTHER)
def test_a_name_that_may_be_half_of_another_is_asked(find, text, treatments):
    (name,) = [name for name in find(text) if name.candidates]
    assert not name.settled
    assert treatments <= set(name.candidates)


def test_salts_and_verbs_before_a_name_leave_no_doubt(find):
    for text in ("盐酸米帕明缓释片50mg", "加阿米替林25mg", "先用西酞普兰20mg", "停了氯胺酮"):
        (name,) = [name for name in find(text) if name.candidates]
        assert name.settled, text
