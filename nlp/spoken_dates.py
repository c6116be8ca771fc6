"""Dates as they are spoken: "since last Friday", "until the day before yesterday".

The grammar of `date_points` covers dates as they are written. What is left is handed to dateparser,
but only a phrase that stands after a word of time and is made of nothing but words for days; by
itself dateparser sees dates in "may", "sat" and every bare length of time. Its answer keeps no more
precision than it claims.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from nlp.mentions import Period, Span

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_PHRASE = re.compile(
    rf"(?<![a-z])(?P<cue>since|from|until|till|on|stopped)(?: on)? (?P<date>(?:last |this )?{_DAY}"
    rf"|the day before yesterday|a fortnight ago|[0-9]{{1,2}} {_MONTH} '?[0-9]{{2}})(?![a-z0-9])"
)
_CUES = ("since ", "from ", "until ", "till ", "on ", "stopped ")
_STOPS = frozenset({"until", "till", "stopped"})
_CERTAINTY = 0.8


def find(norm: str, today: dt.date, told: list[Period]) -> list[Period]:
    """Periods in a normal form beside those already `told`."""
    if not any(cue in norm for cue in _CUES):
        return []
    found: list[Period] = []
    for match in _PHRASE.finditer(norm):
        start, end = match.span("date")
        if any(period.span.start < end and start < period.span.end for period in told):
            continue
        date = _precisely(match["date"], today)
        if date is None:
            continue
        stops = match["cue"] in _STOPS
        found.append(
            Period(
                span=Span(match.start(), match.end()),
                start=None if stops else date,
                stop=date if stops else None,
                ongoing=match["cue"] == "since",
                certainty=_CERTAINTY,
            )
        )
    return found


@lru_cache(maxsize=4)
def _parser(today: dt.date) -> DateDataParser:
    """dateparser for English, counting from `today`, never into the future."""
    from dateparser.date import DateDataParser  # a tenth of a second: only where a phrase stands

    base = dt.datetime.combine(today, dt.time())
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past", "STRICT_PARSING": False}
    return DateDataParser(languages=["en"], settings=settings)


def _precisely(phrase: str, today: dt.date) -> str | None:
    """The date a phrase means, as precise as it is: a week is told by its month."""
    data = _parser(today).get_date_data(phrase)
    if data.date_obj is None or data.date_obj.date() > today:
        return None
    date = data.date_obj.date()
    return date.isoformat() if data.period == "day" else f"{date:%Y-%m}"
