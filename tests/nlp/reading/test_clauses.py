"""Where one clause ends and the next begins."""

from __future__ import annotations

import pytest

from nlp.clauses import Clauses
from nlp.normalise import normalise

CLAUSES = [
    ("吃了两个月，没效果。换药了", ["吃了两个月", "没效果", "换药了"]),
    ("A、B、C都没用", ["a、b、c都没用"]),
    ("没效果 换成文拉法辛 150", ["没效果", "换成文拉法辛", "150"]),
    ("took 10 mg. of it. It helped", ["took 10 mg. of it", " it helped"]),
    ("0.5 mg a day, no help", ["0.5 mg a day", " no help"]),
    ("Dr. Smith gave me Prozac", ["dr. smith gave me prozac"]),
    ("1. Prozac\n2. Zoloft", ["1. prozac", "2. zoloft"]),
    ("Zoloft (100 mg, 8 weeks)", ["zoloft ", "100 mg", " 8 weeks"]),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_clauses_end_at_marks_and_not_at_points_of_numbers(text: str, expected: list[str]) -> None:
    norm = normalise(text)
    found = [norm[clause.start : clause.end] for clause in Clauses(norm, text).all]
    assert found == expected


def test_a_word_can_open_a_clause() -> None:
    """ "but" opens one that speaks against what went before."""
    text = "it helped but not for long"
    clauses = Clauses(text, text, [(10, True)]).all
    assert [text[c.start : c.end] for c in clauses] == ["it helped ", "but not for long"]
    assert [c.contrast for c in clauses] == [False, True]


def test_endless_text_is_cut() -> None:
    """No clause grows without bound, so that the time for a text grows with its length only."""
    norm = "药" * 10_000
    clauses = Clauses(norm, norm).all
    assert max(clause.end - clause.start for clause in clauses) <= 400
    assert "".join(norm[c.start : c.end] for c in clauses) == norm


@pytest.mark.parametrize(
    ("text", "asks"),
    [("有用吗？", True), ("有用。", False), ("does it work?", True), ("会好吗", True)],
)
def test_questions_are_seen(text: str, asks: bool) -> None:
    norm = normalise(text)
    assert Clauses(norm, text).asks(0) is asks
