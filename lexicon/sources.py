"""Where rows come from, and which of them are left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from lexicon.schema import ATC, COLUMNS
from lexicon.table import Row, read
from lexicon.values import Source


class Folder:
    """The folder of the tables, with the sources that rows may name."""

    def __init__(self, path: Path, leave_out: frozenset[str]) -> None:
        self._path = path
        self._leave_out = leave_out
        self._labels: dict[str, tuple[str, ...]] = {}
        self.sources: Mapping[str, Source] = self._read_sources()
        self.without_atc = ATC in leave_out

    def rows(self, file: str) -> Iterator[Row]:
        """The rows of one table."""
        return read(self._path / file, COLUMNS[file])

    def labels(self, row: Row) -> tuple[str, ...]:
        """The sources of a row; the same few combinations stand in thousands of rows."""
        cell = row.needed("source")
        labels = self._labels.get(cell)
        if labels is None:
            labels = row.parts("source")
            for label in labels:
                row.known("source", label, self.sources, "source")
            self._labels[cell] = labels
        return labels

    def left_out(self, labels: tuple[str, ...]) -> bool:
        """Whether a row rests on sources that are left out, and on no other."""
        return bool(self._leave_out) and self._leave_out.issuperset(labels)

    def _read_sources(self) -> dict[str, Source]:
        found: dict[str, Source] = {}
        for row in self.rows("sources.csv"):
            label = row.needed("label")
            if label in found:
                raise row.twice("label")
            found[label] = Source(
                label, row.needed("what"), row.needed("licence"), row.flag("non_commercial")
            )
        return found
