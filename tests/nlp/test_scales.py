"""Scores on rating scales: what they fell by, and the band that a score stands in."""

from __future__ import annotations

import pytest

from nlp import scales
from nlp.normalise import normalise

COURSES = [
    # text, scale, first, last, percent, effect
    ("HAMD 28→14", "hdrs17", 28, 14, 50.0, "response"),
    ("HAMD-17 24->6", "hdrs17", 24, 6, 75.0, "remission"),
    ("PHQ-9 从18降到9", "phq9", 18, 9, 50.0, "response"),
    ("PHQ-9 19→11", "phq9", 19, 11, 42.1, "partial"),
    ("PHQ9由20分降至4分", "phq9", 20, 4, 80.0, "remission"),
    ("HAMD-24由31降至27", "hdrs24", 31, 27, 12.9, "none"),
    ("汉密尔顿抑郁量表 26分降到13分", "hdrs17", 26, 13, 50.0, "response"),
    ("MADRS dropped from 35 to 12", "madrs", 35, 12, 65.7, "remission"),
    ("MADRS 34 → 24", "madrs", 34, 24, 29.4, "partial"),
    ("my PHQ-9 went from 22 to 21", "phq9", 22, 21, 4.5, "none"),
    ("QIDS-SR 18 to 5", "qids", 18, 5, 72.2, "remission"),
    ("QIDS 16-10", "qids", 16, 10, 37.5, "partial"),
    ("BDI 38→36", "bdi", 38, 36, 5.3, "none"),
    ("BDI-II 40→12", "bdi", 40, 12, 70.0, "response"),
    ("HDRS 20→22", "hdrs17", 20, 22, -10.0, "none"),
    ("PHQ-9 from 9 to 18", "phq9", 9, 18, -100.0, "none"),
]


@pytest.mark.parametrize(("text", "scale", "first", "last", "percent", "effect"), COURSES)
def test_two_scores_tell_an_improvement(
    text: str, scale: str, first: float, last: float, percent: float, effect: str
) -> None:
    (score,) = scales.find(normalise(text))
    assert (score.scale, score.first, score.last) == (scale, first, last)
    assert scales.improvement(score) == percent
    assert scales.effect(score) == effect


@pytest.mark.parametrize(
    ("text", "scale", "last"),
    [
        ("HAMD-17 8分", "hdrs17", 8),
        ("HAMD 17项 24分", "hdrs17", 24),
        ("PHQ-9评分21", "phq9", 21),
        ("my PHQ-9 score was 15", "phq9", 15),
        ("MADRS: 30", "madrs", 30),
        ("QIDS 16", "qids", 16),
    ],
)
def test_one_score_is_kept_without_an_improvement(text: str, scale: str, last: float) -> None:
    (score,) = scales.find(normalise(text))
    assert (score.scale, score.first, score.last) == (scale, None, last)
    assert scales.effect(score) is None


@pytest.mark.parametrize(
    "text", ["PHQ-9", "HAMD很高", "BDI 90", "PHQ-9 9-18", "我吃了28天", "hamster 12", ""]
)
def test_what_is_no_score_gives_none(text: str) -> None:
    assert scales.find(normalise(text)) == []


BANDS = [
    # scale, last score of: subsyndromal, mild, moderate; first severe
    ("hdrs17", 7, 16, 23, 24),
    ("hdrs24", 7, 20, 35, 36),
    ("madrs", 6, 19, 34, 35),
    ("phq9", 4, 9, 19, 20),
    ("qids", 5, 10, 15, 16),
]


@pytest.mark.parametrize(("scale", "none", "mild", "moderate", "severe"), BANDS)
def test_a_score_stands_in_its_band(
    scale: str, none: float, mild: float, moderate: float, severe: float
) -> None:
    """Bands of docs/staging-rules.md, section 8; a boundary score belongs to the lower band."""
    told = [scales.severity(scale, s) for s in (none, none + 1, mild, mild + 1, moderate, severe)]
    assert told == ["subsyndromal", "mild", "mild", "moderate", "moderate", "severe"]


def test_a_scale_without_bands_tells_no_severity() -> None:
    assert scales.severity("bdi", 40) is None


def test_outcomes_carry_the_percentage() -> None:
    told = scales.outcomes(normalise("HAMD 28→14，减分率50%"))
    assert [(o.effect, o.percent) for o in told] == [("response", 50.0), ("response", 50.0)]
