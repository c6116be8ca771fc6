"""What is no treatment, or none of ours: nothing psychotropic may come of it."""

from __future__ import annotations

import pytest

from lexicon import load
from nlp.normalise import normalise

NO_TREATMENT = [
    "my ability to work for 3 months",
    "side effects for 2 weeks, no effect",
    "I have concerns, 20 mg",
    "I took the car to work for 3 weeks",
    "2 months ago 20 mg",
    "the same 20 mg for two weeks",
    "didn't take 20 mg, couldn't and shouldn't",
    "paxton took 3 days off",
    "我胖的八斤肉",
    "在安定医院看了三个月",
    "喝百事可乐两年",
    "抑郁症三年",
    "我想安静两天",
    "心情天平倾斜了三个月",
    "优克服了困难三个月",
    "早上一片晚上一片",
]


@pytest.mark.parametrize("text", NO_TREATMENT)
def test_ordinary_words_are_no_names(find, text):
    assert [name.text for name in find(text) if name.candidates] == []


ONLY_WITH_A_CUE = [
    # without, with, treatment
    ("天平倾斜了", "吃天平2片", "doxepin"),
    ("battery with li inside", "li 900 mg", "lithium"),
    ("lex luthor", "took lex 10mg", "escitalopram"),
    ("pure silence", "Silence 1 mg at night", "lorazepam"),
    ("电池里的锂", "锂 0.3g", "lithium"),
]


@pytest.mark.parametrize(("without", "with_cue", "treatment"), ONLY_WITH_A_CUE)
def test_names_that_are_words_need_a_cue(find, without, with_cue, treatment):
    assert [name for name in find(without) if name.candidates] == []
    assert treatment in {id_ for name in find(with_cue) for id_ in name.candidates}


def test_a_drug_beside_is_a_cue(find):
    """In a list of drugs a short form is one of them."""
    assert [name.candidates[0] for name in find("Zoloft, lex, prozac")] == [
        "sertraline", "escitalopram", "fluoxetine",
    ]  # fmt: skip


@pytest.mark.parametrize("decoy", load().decoys)
def test_look_alikes_are_another_drug(find, decoy):
    """A drug outside psychiatry never becomes one of ours, not even beside a dose."""
    text = f"took {decoy} 20 mg" if decoy.isascii() else f"吃{decoy}20mg两周"
    overlapping = [name for name in find(text) if name.text != "mg"]
    settled = [name for name in overlapping if name.settled and name.candidates]
    own = load().ambiguous.get(normalise(decoy))
    assert settled == [] or own is not None


def test_a_misspelt_look_alike_is_not_settled(find):
    for text in ("took celebrax 200 mg", "took lamisal 250mg", "took zirtec 10 mg"):
        assert [name for name in find(text) if name.settled and name.candidates] == []


def test_english_guard_holds_no_name(finder):
    """A word in the guard would make the lexicon's own name unreadable as misspelling."""
    names = {normalise(row.name) for row in load().names}
    assert [word for word in names if word.isalpha() and word in _guard()] == []


def _guard() -> frozenset[str]:
    from nlp.names.wordlists import words

    return words("name_english.txt")


def test_a_common_word_wins_over_the_medicine_in_it(find):
    """中药 beside a verb is a treatment of its own, not `药` in general."""
    (name,) = find("中药喝了半年")
    assert name.candidates == ("herbal decoction",)


def test_short_forms_shared_with_other_drugs_are_asked(find):
    """Pax is Paxil or Paxlovid, Zol is Zoloft or zolpidem."""
    for text, treatment in (("pax 20mg 6 weeks", "paroxetine"), ("zol 100mg", "sertraline")):
        (name,) = [name for name in find(text) if name.candidates]
        assert treatment in name.candidates
        assert not name.settled


@pytest.mark.parametrize("decoy", [name for name in load().decoys if name.isascii()])
def test_a_letter_off_a_look_alike_settles_no_treatment(find, finder, decoy):
    """At most it is asked whether one of ours was meant."""
    for at in range(len(decoy)):
        word = (decoy[:at] + decoy[at + 1 :]).lower()
        if word in finder.exact.spellings:
            continue  # one letter less is a name of its own
        assert [n for n in find(f"took {word} 20 mg") if n.settled and n.candidates] == []
