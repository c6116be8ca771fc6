"""Requests to take something out again: "remove mirtazapine", "把米氮平去掉"."""

from __future__ import annotations

import re

from nlp.normalise import normalise

_REMOVE = re.compile(
    r"^\s*(?:please )?(?:remove|delete|take out|drop|cross out|leave out)\b"
    r"|^\s*(?:请|麻烦)?(?:把|将)?[^,。;]{0,24}?(?:去掉|删掉|删除|删了|删去|去除|划掉|拿掉|不要算)"
)


def asks_to_remove(text: str) -> bool:
    """Whether a text asks to take out what it names."""
    return _REMOVE.match(normalise(text)) is not None
