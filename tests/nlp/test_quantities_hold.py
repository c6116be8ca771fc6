"""What holds for every text: valid spans, order, no exception, and time that grows with length."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp import answers, dates, doses, durations, episode, numbers, scales, sessions
from nlp.mentions import Span
from nlp.normalise import normalise

TODAY = dt.date(2026, 11, 23)

FINDERS: dict[str, Callable[[str], Sequence[object]]] = {
    "numbers": numbers.find,
    "doses": doses.find,
    "durations": durations.find,
    "dates": lambda norm: dates.find(norm, TODAY),
    "sessions": sessions.find,
    "scales": scales.find,
    "episode": lambda norm: episode.find(norm, TODAY),
}

PIECES = (
    "一二两三四五六七八九十百千万半几数俩仨零个多来余年月周天日星期礼拜片粒颗次毫克从到加至约快不到大小前后"
    "停药吃了服用每早晚各第抑郁现在→×，。、；（）½¾㎎μ０３５Ａ🙂\u200b\u0301\u202e"
)
LATIN = """
mg g bid qd x w for a an and half of two few couple weeks month years ago since from to until
increased up to hamd phq-9 ect sessions march 2021 2021-03 tablets not is depressed now
"""
WORDS = [
    *PIECES,
    *"0123456789 .,-/+%()\n\t:;?!'",
    *LATIN.split(),
]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=40).map("".join) | st.lists(
    st.sampled_from(WORDS), max_size=25
).map(" ".join)
ANYTHING = st.text(max_size=120)


def span_of(found: object) -> Span:
    if isinstance(found, numbers.Numeral):
        return Span(found.start, found.end)
    span = getattr(found, "span", None)
    assert isinstance(span, Span)
    return span


def check(name: str, text: str) -> None:
    norm = normalise(text)
    found = FINDERS[name](norm)
    last = 0
    for one in found:
        start, end = span_of(one)
        assert last <= start < end <= len(text)
        last = end
    assert list(FINDERS[name](norm)) == list(found)


@pytest.mark.parametrize("name", FINDERS)
@settings(max_examples=150, deadline=None)
@given(text=TEXTS | ANYTHING)
def test_spans_are_valid_in_order_and_apart(name: str, text: str) -> None:
    check(name, text)


@settings(max_examples=200, deadline=None)
@given(text=TEXTS)
def test_amounts_are_sensible(text: str) -> None:
    norm = normalise(text)
    for length in durations.find(norm):
        assert length.days_min >= 0
        assert length.days_max is None or length.days_min <= length.days_max
    for dose in doses.find(norm):
        assert dose.mg is None or dose.mg > 0
        assert dose.mg is not None or dose.tablets is not None
        assert dose.mg_min is None or (dose.mg is not None and dose.mg_min < dose.mg)
    for period in dates.find(norm, TODAY):
        assert period.start or period.stop
        for date in filter(None, (period.start, period.stop)):
            first, last = dates.bounds(date)
            assert first <= last
    for score in scales.find(norm):
        percent = scales.improvement(score)
        assert percent is None or percent <= 100


@settings(max_examples=100, deadline=None)
@given(text=TEXTS, cuts=st.lists(st.integers(0, 80), max_size=6))
def test_names_anywhere_do_no_harm(text: str, cuts: list[int]) -> None:
    norm = normalise(text)
    places = sorted({min(cut, len(norm)) for cut in cuts})
    names = [Span(a, b) for a, b in zip(places[::2], places[1::2], strict=False) if a < b]
    for dose in doses.find(norm, names):
        assert 0 <= dose.span.start < dose.span.end <= len(norm)


@settings(max_examples=200, deadline=None)
@given(text=TEXTS | ANYTHING)
def test_every_answer_is_read_without_an_error(text: str) -> None:
    assert answers.yes_no(text) in (True, False, None)
    assert isinstance(answers.dont_know(text), bool)
    assert isinstance(answers.none_of_these(text), bool)
    assert answers.command(text) is None or isinstance(answers.command(text), str)
    share = answers.percent(text)
    assert share is None or 0 <= share <= 100
    for unit in ("mg", "weeks", "months", "sessions"):
        told = answers.number(text, unit)  # type: ignore[arg-type]  # a plain list of units
        assert told is None or told[1] is None or told[0] <= told[1]
    for field in ("outcome", "adherent", "severity", "episode"):
        answers.choice_value(field, text)


@settings(max_examples=60, deadline=None)
@given(number=st.integers(1, 900), times=st.sampled_from(["qd", "bid", "tid"]))
def test_a_dose_is_strength_times_how_often(number: int, times: str) -> None:
    (dose,) = doses.find(f"{number}mg {times}")
    assert dose.mg == number * {"qd": 1, "bid": 2, "tid": 3}[times]


@settings(max_examples=60, deadline=None)
@given(low=st.integers(1, 40), more=st.integers(1, 10))
def test_a_range_of_weeks_keeps_its_ends(low: int, more: int) -> None:
    for text in (f"{low}-{low + more}周", f"{low} to {low + more} weeks"):
        (length,) = durations.find(text)
        assert (length.days_min, length.days_max) == (low * 7, (low + more) * 7)


HOSTILE = [
    "1",
    "一",
    "半",
    "1,",
    "1.",
    "1 ",
    "1-",
    "1/",
    " ",
    "a ",
    "and a half ",
    "one hundred and ",
    "twenty-",
    "1mg→",
    "10mg ",
    "10 ",
    "一片",
    "一片,",
    "早晚各",
    "个多",
    "一个半",
    "从1到",
    "快不到差不多",
    "已经大概差不多快",
    " for over about",
    "2021.3-",
    "2021年",
    "3月到",
    "jan ",
    "may 1 ",
    "since from ",
    "hamd ",
    "hamd 28→",
    "phq-9 is is is ",
    "双侧",
    "1次",
    "1 of of ",
    "重度抑郁",
    "持续",
    "of the in ",
    "每片的",
    "(((",
    "½",
    "第一周",
    "month and a half ",
    "x8w",
]


@pytest.mark.parametrize("name", FINDERS)
@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_takes_time_in_proportion(name: str, piece: str) -> None:
    """Nothing worse than linear, with much room: a busy machine is slow, a square is slower."""
    text = (piece * (12_000 // len(piece) + 1))[:12_000]
    numbers.find.cache_clear()
    FINDERS[name](text[:200])
    start = time.process_time()
    FINDERS[name](text)
    assert time.process_time() - start < 400e-6 * len(text)
