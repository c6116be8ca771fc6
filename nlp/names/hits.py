"""A place in the text where an entry was found, and the placing of hits without overlap."""

from __future__ import annotations

from typing import NamedTuple

from nlp.names.vocabulary import Entry


class Hit(NamedTuple):
    """`rank` breaks ties of length: 0 spelled, 1 by sound, 2 by blurred sound, 3 by likeness."""

    start: int
    end: int
    entry: Entry
    rank: int


class Board:
    """The characters that are taken by a hit already."""

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length)
        self.hits: list[Hit] = []
        self.by_start: dict[int, Hit] = {}
        self.by_end: dict[int, Hit] = {}

    def free(self, start: int, end: int) -> bool:
        return not any(self._taken[start:end])

    def place(self, hit: Hit) -> None:
        self._taken[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
        self.hits.append(hit)
        self.by_start[hit.start] = self.by_end[hit.end] = hit

    def place_if_free(self, hit: Hit) -> None:
        if self.free(hit.start, hit.end):
            self.place(hit)

    def in_order(self) -> list[Hit]:
        return sorted(self.hits)


def longest_first(hits: list[Hit]) -> list[Hit]:
    return sorted(hits, key=lambda hit: (hit.start - hit.end, hit.rank, hit.start))
