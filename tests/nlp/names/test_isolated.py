"""Answers to "which one was it?": more is proposed, no more is settled."""

from __future__ import annotations

import pytest

SETTLED = [
    ("舍取林", "sertraline"),
    ("she qu lin", "sertraline"),
    ("that zolof thing", "sertraline"),
    ("我吃的好像是百优解吧", "fluoxetine"),
    ("wel butrin", "bupropion"),
    ("文拉", "venlafaxine"),
    ("it was called Remeron I think", "mirtazapine"),
    ("来事普20mg", "escitalopram"),
]
ASKED = [
    ("艾司", "escitalopram"),
    ("lex", "escitalopram"),
    ("sertr", "sertraline"),
    ("pax", "paroxetine"),
    ("左诺夫", "sertraline"),
    ("cipralx", "escitalopram"),
    ("Zoloft or Prozac", "fluoxetine"),
    ("西酞普兰还是艾司西酞普兰", "citalopram"),
]
NOTHING = [
    "",
    "don't know",
    "不知道",
    "忘了",
    "没有",
    "yes",
    "no",
    "none",
    "the white one",
    "😀",
    "氟",
]


@pytest.mark.parametrize(("text", "treatment"), SETTLED)
def test_settled(finder, text, treatment):
    name = finder.match(text)
    assert name is not None
    assert (name.candidates, name.settled) == ((treatment,), True)


@pytest.mark.parametrize(("text", "treatment"), ASKED)
def test_proposed_only(finder, text, treatment):
    name = finder.match(text)
    assert name is not None
    assert treatment in name.candidates
    assert not name.settled


@pytest.mark.parametrize("text", NOTHING)
def test_no_treatment(finder, text):
    assert finder.match(text) is None


def test_a_class_is_an_answer(finder):
    name = finder.match("an SSRI")
    assert name is not None
    assert (name.how, name.treatment_class) == ("class", "SSRI")
