"""What holds for every text: no exception, spans in place, the same answer twice, linear time."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from nlp.normalise import normalise

PIECES = (
    "舍曲林",
    "百优姐",
    "zoloft",
    "she qu lin",
    "艾司",
    "lex",
    "20mg",
    "药",
    "盐酸",
    "片",
    " ",
    "、",
    "吃",
)
NAMELIKE = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
ANY = st.text(st.characters(), max_size=60)


@given(text=st.one_of(ANY, NAMELIKE, st.tuples(NAMELIKE, ANY, NAMELIKE).map("".join)))
def test_spans_are_valid_in_order_and_apart(find, text):
    """Half characters, private-use characters and unknown scripts included."""
    end = 0
    for name in find(text):
        assert end <= name.span.start < name.span.end <= len(text)
        assert name.text == text[name.span.start : name.span.end]
        assert not name.settled or len(name.candidates) == (name.how != "decoy")
        assert 0 < name.certainty <= 1
        end = name.span.end
    assert find(text) == find(text)


@given(text=st.one_of(ANY, NAMELIKE))
def test_an_answer_is_matched_within_itself(finder, text):
    name = finder.match(text)
    if name is not None:
        assert name.text == text[name.span.start : name.span.end]
        assert name.text


@given(text=NAMELIKE)
def test_match_settles_nothing_that_find_leaves_open(finder, text):
    """One name in a text: an answer settles it only as running text would, or as a short form."""
    name = finder.match(text)
    if name is not None and name.settled and name.candidates:
        found = [n for n in finder.find(normalise(text), text) if n.candidates]
        assert all(n.candidates == name.candidates for n in found if n.span == name.span)


def test_time_grows_with_length_only(find):
    """A hundred thousand characters cost about a hundred times what a thousand do."""
    for piece in (
        "吃过舍曲林100mg没用，换文拉75，",
        "took zolof 20 mg, prosak then lex 10 ",
        "安",
        "a1 ",
    ):
        short, long = (piece * (size // len(piece)) for size in (1_000, 100_000))
        find(short)
        fast = min(_seconds(find, short) for _ in range(5))
        assert _seconds(find, long) < 1_000 * fast + 3


def _seconds(find, text):
    started = time.process_time()
    find(text)
    return time.process_time() - started
