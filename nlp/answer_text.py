"""The utterance itself: without punctuation and politeness at its edges."""

from __future__ import annotations

import re

from nlp.normalise import normalise

EDGES = " \t\r\n.,;:!。,、;~…\"'“”‘’()（）-"
_ASKING = "?"
_PARTICLES = re.compile(r"(?:[吧呢啊呀哦嘛啦哈呗噢喔哎唉]|一下|谢谢|please|thanks|thank you|pls)$")
OPENERS = re.compile(
    r"(?:请|麻烦|帮我|我想|我要|想|那|呃|额|嗯,|嗯 |啊,|哦,?|喔,?|噢,?|那个,|please|well,?"
    r"|um,?|uh,?|oh,?|hmm,?|er,?|ok,|okay,) ?"
)


def bare(text: str) -> str:
    """The utterance in normal form without punctuation and blanks at its edges."""
    norm = " ".join(normalise(text).split())
    kept = norm.strip(EDGES)
    stripped = kept.rstrip(_ASKING + EDGES)
    return stripped or kept


def polite(utterance: str) -> tuple[str, ...]:
    """The utterance, and without "please", "一下", "吧" and the like."""
    forms = [utterance]
    for _ in range(3):
        shorter = _PARTICLES.sub("", forms[-1]).strip(EDGES)
        if not shorter or shorter == forms[-1]:
            break
        forms.append(shorter)
    opened = OPENERS.sub("", forms[-1], count=1) if OPENERS.match(forms[-1]) else forms[-1]
    if opened and opened != forms[-1]:
        forms.append(opened)
    return tuple(forms)
