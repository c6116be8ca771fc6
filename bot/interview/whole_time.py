""" "All of it": the dose was held for as long as the treatment was taken."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from bot.interview.record import Record, Value
from nlp.normalise import normalise

_PHRASES = Path(__file__).parent / "data" / "whole_time.txt"

_LESS = re.compile(r"(?:\b(?:not|n't|nearly|almost|hardly)|不|不是|没|没有|几乎|差不多) ?$")
"""Words right before that make it less than all of it."""


@cache
def _phrases() -> tuple[str, ...]:
    lines = _PHRASES.read_text(encoding="utf-8").splitlines()
    return tuple(normalise(line) for line in lines if line and not line.startswith("#"))


def told(text: str, record: Record, trial: str) -> Value:
    """The length of the whole trial, where a text says that the dose was held all along."""
    plain = " ".join(normalise(text).split())
    for phrase in _phrases():
        before, found, _ = plain.partition(phrase)
        if found and not _LESS.search(before):
            return record.value(trial, "weeks_total")
    return None


def is_too_long(weeks: Value, record: Record, trial: str) -> bool:
    """Whether a bare number would be more weeks at the dose than there were in all."""
    total = record.value(trial, "weeks_total")
    return isinstance(weeks, int | float) and isinstance(total, int | float) and weeks > total
