"""One answer to the question "which treatment?": a name alone, or nearly so.

The question is cue enough: short forms and names that are also words count when they are all that
the answer says, and more distant likenesses are proposed. What may be settled stays the same.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.mentions import Name, Span
from nlp.names.hits import Hit, longest_first
from nlp.names.spellings import all_han, searchable
from nlp.names.vocabulary import CERTAINTY, Need

if TYPE_CHECKING:
    from nlp.names.finder import NameFinder

_LONGEST_ANSWER = 200
_PROPOSE_FROM = 0.72
_FEWEST_LETTERS, _FEWEST_HAN = 3, 2
_FEW_LETTERS = 4

# What people put around a name when asked for it, and amounts, which are read elsewhere.
_FILLER = re.compile(
    r"(?<![a-z])(?:i|it|its|it's|was|is|were|think|thought|guess|maybe|probably|perhaps|called|named|name"
    r"|that|this|the|thing|one|stuff|drug|med|meds|pill|pills|medicine|medication|something|like|some"
    r"|of|a|an|my|took|take|taking|taken|on|tried|just|only|um|uh|er|hmm|or|so|spelled|spelling|not|sure"
    r"|starts?|started|with|mgs?|mcg|g)(?![a-z])"
    r"|好像|大概|可能|应该|似乎|就是|那个|这个|什么|叫做|叫|名字|吃的|服的|用的|吃过|吃了|吃|服用|一种|的药|这种|那种"
    r"|毫克|来着|吧|呢|啊|嘛|是|的|我|\d+(?:\.\d+)?|[^\w\s'-]|_"
)


def isolated(finder: NameFinder, raw: str, norm: str) -> Name | None:
    """The treatment that a short answer names; several names in it make one question of them."""
    if len(raw) > _LONGEST_ANSWER:
        return None
    found = [name for name in finder.find(norm, raw) if name.candidates]
    if found:
        return _one(found, raw)
    text = searchable(norm)
    start, end = _core(text)
    if start < end:
        hit = _whole(finder, text, start, end) or _proposed(finder, text, start, end)
        if hit is not None:
            return finder.named(hit, text, raw)
    return next((n for n in finder.find(norm, raw) if n.how in ("class", "decoy", "unnamed")), None)


def _one(found: list[Name], raw: str) -> Name:
    """The only treatment named, or a question that offers all that were."""
    ids: list[str] = []
    for name in found:
        ids += [id_ for id_ in name.candidates if id_ not in ids]
    surest = max(found, key=lambda name: (name.settled, name.certainty))
    if len(ids) == 1 or len(found) == 1:
        return surest
    span = Span(found[0].span.start, found[-1].span.end)
    return replace(
        surest, span=span, text=raw[span.start : span.end], candidates=tuple(ids),
        settled=False, how="ambiguous", certainty=CERTAINTY["ambiguous"],
    )  # fmt: skip


def _core(text: str) -> tuple[int, int]:
    """Where the answer is without filler: from its first to its last telling character."""
    blanked = _FILLER.sub(lambda match: " " * len(match[0]), text)
    core = blanked.strip()
    start = blanked.find(core) if core else 0
    return start, start + len(core)


def _whole(finder: NameFinder, text: str, start: int, end: int) -> Hit | None:
    """A name that is all the answer says: no cue needed."""
    core = text[start:end]
    hits = finder.exact.hits(core)
    if not core.isascii():
        hits += finder.sound.hits(core)
    for hit in longest_first(hits):
        if hit.end - hit.start == len(core) and hit.entry.how != "nothing":
            # A few letters are settled by the words around them, of which there are none here.
            few = len(core) <= _FEW_LETTERS and core.isascii() and hit.entry.need >= Need.CLOSE
            entry = replace(hit.entry, settled=False, certainty=0.6) if few else hit.entry
            return Hit(start, end, entry, hit.rank)
    return None


def _proposed(finder: NameFinder, text: str, start: int, end: int) -> Hit | None:
    """The names that an answer is most like."""
    core = text[start:end]
    if all_han(core):
        entry = finder.han.nearest(core) if len(core) >= _FEWEST_HAN else None
        return Hit(start, end, entry, 3) if entry else None
    joined = re.sub(r"[^a-z]", "", core)
    if len(joined) < _FEWEST_LETTERS or not core.isascii():
        return None
    entry = finder.like.like(joined, _PROPOSE_FROM) or finder.like.beginning(joined)
    if entry is not None:
        return Hit(start, end, entry, 3)
    for match in re.finditer(r"[a-z]{5,}", core):
        entry = finder.like.like(match[0], _PROPOSE_FROM)
        if entry is not None:
            return Hit(start + match.start(), start + match.end(), entry, 3)
    return None
