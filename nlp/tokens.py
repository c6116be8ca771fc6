"""Tokens of mixed Chinese and English text, as character offsets.

Each Chinese character is a token, because a segmenter cuts misspelt drug names in two; Latin
words, numbers and units stay whole; so do runs of blanks. Every character is in one token.
"""

from __future__ import annotations

import re

from nlp.mentions import Span

_TOKEN = re.compile(
    r"毫克|微克|毫升|个月|星期|礼拜|小时|分钟"
    r"|[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
    r"|\d+(?:[.,]\d+)*"
    r"|[^\W\d_\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
    r"(?:'[^\W\d_\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+)*"
    r"|\s+"
    r"|.",
    re.DOTALL,
)


def tokens(text: str) -> list[Span]:
    """All tokens of `text` in order; together they cover it without a gap."""
    return [Span(*match.span()) for match in _TOKEN.finditer(text)]
