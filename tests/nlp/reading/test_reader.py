"""The reader as a whole: corrections, answers without a name, and text of any kind."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexicon import load
from nlp.mentions import Dose, Duration, Outcome, Reading, Span
from nlp.pipeline import pipeline
from nlp.reader import Reader

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "mg"), [("sertraline was 150, not 100", 150), ("舍曲林是150不是100", 150)]
)
def test_a_correction_keeps_only_what_is_right(read: Read, text: str, mg: float) -> None:
    reading = read(text)
    assert reading.correction
    assert [m.dose and m.dose.mg for m in reading.treatments] == [mg]
    assert all(mention.correction for mention in reading.treatments)


@pytest.mark.parametrize(("text", "days"), [("不对，是三个月", 90), ("no, three months", 90)])
def test_a_correction_without_a_name(read: Read, text: str, days: float) -> None:
    reading = read(text)
    assert reading.correction
    assert [x.days_min for x in reading.loose if isinstance(x, Duration)] == [days]


@pytest.mark.parametrize(
    "text", ["吃了舍曲林100mg三个月没用", "I took Zoloft for 8 weeks, no help"]
)
def test_a_plain_telling_corrects_nothing(read: Read, text: str) -> None:
    assert not read(text).correction


def test_quantities_without_a_name_are_loose(read: Read) -> None:
    loose = read("150 then later 200, no help").loose
    assert [x.mg for x in loose if isinstance(x, Dose)] == [200]
    assert [x.effect for x in loose if isinstance(x, Outcome)] == ["none"]
    assert read("舍曲林150mg").loose == ()


def test_a_length_told_with_the_dose_is_time_at_the_dose(read: Read) -> None:
    assert read("Zoloft 100 mg for 8 weeks").treatments[0].at_dose
    assert not read("Zoloft for 8 weeks").treatments[0].at_dose


def test_a_name_of_two_substances_is_never_chosen(read: Read) -> None:
    for mention in read("吃过帕罗西丁，也吃过fluvoxotine").treatments:
        assert mention.generic is None or len(mention.name.candidates) == 1
        assert mention.generic is None or not mention.alternatives


@pytest.mark.parametrize(
    ("text", "language"), [("吃过 Prozac 没用", "zh"), ("I took 左洛复 and it helped", "en")]
)
def test_the_language_is_that_of_most_words(read: Read, text: str, language: str) -> None:
    assert read(text).language == language


def _spans(reading: Reading) -> list[Span]:
    found = [span for mention in reading.treatments for span in mention.spans.values()]
    return [*found, *(thing.span for thing in reading.loose)]


PIECES = [
    "Zoloft", "左洛复", "百忧解", "SSRI", "100mg", "150→200", "三个月", "8 weeks", "没用",
    "no help", "换成", "加用", "my sister", "我妈", "没吃过", "again", "第二次", "停了",
    "2021.3-2021.8", "MECT 8次", "好多了", "(", ")", "，", "。", "\n", "?", " ",
    "😀", "\u200b", "ﬁ", "Ａ", "\u202e", "\ud800", "𠮷",
]  # fmt: skip
READER = Reader(load())
TODAY = dt.date(2026, 11, 23)


@given(st.text() | st.lists(st.sampled_from(PIECES)).map("".join))
def test_any_text_is_read_and_every_span_lies_in_it(text: str) -> None:
    """No exception; spans are within the text and not empty; the same text reads the same."""
    reading = READER.read(text, TODAY)
    for start, end in _spans(reading):
        assert 0 <= start < end <= len(text)
    for mention in reading.treatments:
        assert text[slice(*mention.name.span)] == mention.name.text
        assert mention.added_to is None or 0 <= mention.added_to < len(reading.treatments)
        assert 0 <= mention.certainty <= 1
    assert READER.read(text, TODAY) == reading


@pytest.mark.parametrize(
    "piece",
    [
        "舍曲林100mg吃了三个月没用换成",
        "Zoloft again 50 mg, no help, ",
        "没没没没",
        "not ",
        "我妈说他",
    ],
)
def test_time_grows_with_length_only(piece: str) -> None:
    """Ten times the text takes about ten times as long, not a hundred times."""

    def seconds(count: int) -> float:
        text = (piece * count)[: 10 * count]
        begin = time.process_time()
        READER.read(text, TODAY)
        return time.process_time() - begin

    seconds(100)
    short = min(seconds(1_000) for _ in range(3))
    assert seconds(10_000) < 40 * short + 2


def test_the_spacy_pipeline_reads_the_same() -> None:
    text = "吃过左洛复100mg两个月没效果"
    doc = pipeline(TODAY)(text)
    assert doc._.reading == READER.read(text, TODAY)
    assert {field: [str(span) for span in spans] for field, spans in doc.spans.items()} == {
        "name": ["左洛复"],
        "dose": ["100mg"],
        "duration": ["两个月"],
        "outcome": ["没效果"],
    }
