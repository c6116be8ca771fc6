"""Class words and medicine in general: which class, which kind; never a substance."""

from __future__ import annotations

import pytest

CLASSES = [
    ("I was on an SSRI", "SSRI", "SSRI", "antidepressant"),
    ("tried several ssri's", "ssri's", "SSRI", "antidepressant"),
    ("吃过三环类的药", "三环类", "TCA", "antidepressant"),
    ("tricyclics made me sleepy", "tricyclics", "TCA", "antidepressant"),
    ("an antidepressant", "antidepressant", None, "antidepressant"),
    ("没用过抗抑郁药", "抗抑郁药", None, "antidepressant"),
    ("抗抑郁的药才第二天", "抗抑郁的药", None, "antidepressant"),
    ("给了一个助眠的", "助眠的", "hypnotic", "other_psychotropic"),
    ("别的稳定剂更没", "稳定剂", "mood stabiliser", "augmentation"),
]


@pytest.mark.parametrize(("text", "written", "treatment_class", "kind"), CLASSES)
def test_class_words(find, text, written, treatment_class, kind):
    (name,) = [name for name in find(text) if name.how == "class"]
    assert (name.text, name.treatment_class, name.kind) == (written, treatment_class, kind)
    assert name.candidates == ()
    assert not name.settled


@pytest.mark.parametrize(
    "text", ["吃药半个月了", "on medication for years", "the drugs did nothing"]
)
def test_medicine_in_general_is_unnamed_and_unsure(find, text):
    (name,) = find(text)
    assert (name.how, name.settled) == ("unnamed", False)
    assert name.certainty < 0.5


@pytest.mark.parametrize(
    "text", ["停药以后", "药房关门了", "drug abuse", "用药史不详", "physical therapy"]
)
def test_words_around_medicine_name_nothing(find, text):
    assert find(text) == []
