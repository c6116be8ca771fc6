"""Characters by their sound."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nlp.pinyin import blur, coded, coded_blurred, spelled


def test_syllables_have_no_tone():
    assert spelled("舍曲林") == ("she", "qu", "lin")
    assert spelled("氯氮平") == ("lv", "dan", "ping")
    assert spelled("舍x") is None


def test_the_same_sound_has_the_same_code():
    assert coded("舍取林") == coded("舍曲林") != coded("氟西汀")


def test_accents_are_blurred():
    """An n for an l, a final -ng for -n, a d for a t: 度诺西丁 is 度洛西汀."""
    assert coded_blurred("度诺西丁") == coded_blurred("度洛西汀")
    assert (blur("zhang"), blur("nv"), blur("xiang")) == ("zan", "lu", "xian")


@given(st.text())
def test_coding_keeps_length_and_invents_no_syllable(text):
    """Private-use characters in the text stay apart from the codes."""
    assert len(coded(text)) == len(text)
    assert coded("\ue000\ue001") == "\ufffd\ufffd"
