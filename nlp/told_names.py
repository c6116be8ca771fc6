"""Which of the names found are told of at all, and which are the same treatment."""

from __future__ import annotations

import re

from nlp.mentions import Name

_IN_GENERAL = re.compile(r"(?<![a-z])(?:best|worst|any|every|strongest|newest) (?:[a-z]+ )?$")
"""What may stand before a class word that names no treatment of its own."""
_ENDS = re.compile(r"[。！？!?;；\n]|\.\s")
_YESTERDAY = re.compile(r"yesterday|last night|昨天|昨日|昨儿|昨晚|昨夜")
_ORDINAL = re.compile(
    r"第|(?:first|second|third|fourth|fifth|sixth|\d(?:st|nd|rd|th)) |week \d|day \d"
)


def worth_linking(names: list[Name], norm: str) -> list[Name]:
    """Without words like "medicine", unless the text names nothing else."""
    named = [n for n in names if n.how != "unnamed"]
    if any(n.candidates for n in named):
        return [n for i, n in enumerate(named) if not _explains(n, named, i, norm)]
    if any(n.how == "class" for n in named):
        return named
    return named or [n for n in names if n.how == "unnamed"][:1]


def _explains(name: Name, names: list[Name], index: int, norm: str) -> bool:
    """A class word beside a treatment that it only explains: "一种抗抑郁药，叫做帕罗西汀"."""
    if name.how != "class":
        return False
    if _IN_GENERAL.search(norm, max(0, name.span.start - 28), name.span.start):
        return True
    near = [n for n in names[max(0, index - 1) : index + 2] if n is not name and n.candidates]
    return any(
        (0 <= n.span.start - name.span.end <= 16 or 0 <= name.span.start - n.span.end <= 24)
        and not _ENDS.search(
            norm, min(name.span.end, n.span.end), max(name.span.start, n.span.start)
        )
        for n in near
    )


def same_treatment(a: Name, b: Name) -> bool:
    """Whether two names mean the same treatment, or the same class of treatments."""
    if a.candidates or b.candidates:
        return a.candidates == b.candidates
    return (a.how, a.treatment_class, a.kind) == (b.how, b.treatment_class, b.kind)
