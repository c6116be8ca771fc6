"""Tokens of mixed text, alone and in spaCy."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from nlp.tokenizer import blank_pipeline
from nlp.tokens import tokens


@pytest.fixture(scope="module")
def pipeline() -> Language:
    return blank_pipeline()


def test_mixed_text_is_cut_where_names_and_numbers_end(pipeline):
    text = "吃过 Prozac 20mg 两个月没效果，换成文拉法新37.5毫克"
    words = "吃 过 Prozac 20 mg 两 个月 没 效 果 ， 换 成 文 拉 法 新 37.5 毫克"
    assert [token.text for token in pipeline(text)] == words.split()


def test_a_span_of_characters_is_a_span_of_tokens(pipeline):
    text = "吃左洛复50mg"
    span = pipeline(text).char_span(1, 4, label="TREATMENT")
    assert span is not None
    assert span.text == "左洛复"


@given(st.text())
def test_tokens_cover_the_text(text):
    spans = tokens(text)
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(start < end for start, end in spans)


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_spacy_gives_the_text_back(pipeline, text):
    assert pipeline(text).text == text
