"""With which characters a match of a regular expression can begin.

Trying hundreds of alternatives at every character of a text is slow; an automaton finds the places
where a match can begin at all, and the expression is tried there only.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from typing import Any

LENGTH = 2
"""Characters of a beginning: two tell Chinese words apart well enough."""

_MOST = 4000
_MOST_IN_RANGE = 40


def starts(expression: str) -> frozenset[str]:
    """Beginnings, up to LENGTH characters; one of every match is among them.

    Empty where that cannot be told.
    """
    try:
        parser = importlib.import_module("re._parser")
    except ImportError:  # not part of the documented library
        return frozenset()
    found = _sequence(parser.parse(expression))
    return frozenset() if "" in found or len(found) > _MOST else frozenset(found)


def _sequence(items: Iterable[tuple[Any, Any]]) -> set[str]:
    """Beginnings of items in a row; one shorter than LENGTH may be followed by anything."""
    done: set[str] = set()
    growing = {""}
    for name, argument in items:
        choices = _item(str(name), argument)
        if choices is None or len(growing) * len(choices) > _MOST:
            break
        longer = {a + b for a in growing for b in choices}
        done |= {text[:LENGTH] for text in longer if len(text) >= LENGTH}
        growing = {text for text in longer if len(text) < LENGTH}
        if not growing:
            break
    return done | growing


def _item(name: str, argument: Any) -> set[str] | None:
    """What one item can begin with; None: anything."""
    if name == "LITERAL":
        return {chr(argument)}
    if name == "IN":
        return _members(argument)
    if name == "BRANCH":
        return set().union(*map(_sequence, argument[1]))
    if name == "SUBPATTERN":
        return _sequence(argument[-1])
    if name in ("MAX_REPEAT", "MIN_REPEAT"):
        least, most, inner = argument
        once = _sequence(inner)
        several = {a + b for a in once for b in once} if most > 1 and len(once) < 200 else set()
        if most > 1 and not several:
            return None
        return once | several | ({""} if least == 0 else set())
    return {""} if name in ("ASSERT", "ASSERT_NOT", "AT") else None


def _members(argument: list[tuple[Any, Any]]) -> set[str] | None:
    found: set[str] = set()
    for name, value in argument:
        if str(name) == "LITERAL":
            found.add(chr(value))
        elif str(name) == "RANGE" and value[1] - value[0] < _MOST_IN_RANGE:
            found |= {chr(code) for code in range(value[0], value[1] + 1)}
        else:
            return None
    return found
