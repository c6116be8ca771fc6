"""Strict reading of the word tables in `nlp/data`.

A table is a tab-separated file with one header line. Lines beginning with `#` are remarks. Every
other line must have exactly the columns of the header, none of them empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from nlp.normalise import normalise

FOLDER = Path(__file__).parent / "data"


class TableError(ValueError):
    """A row that cannot be used: file, line, column and reason."""


class Row(NamedTuple):
    """One line of a table, with what is needed to point at it."""

    file: str
    line: int
    cells: Mapping[str, str]

    def wrong(self, column: str, reason: str) -> TableError:
        return TableError(f"{self.file}, line {self.line}, {column}: {reason}")

    def text(self, column: str) -> str:
        return self.cells[column]

    def phrase(self, column: str) -> str:
        """A phrase to match: it must stand in the normal form already."""
        value = self.cells[column]
        if normalise(value) != value:
            raise self.wrong(column, f"{value!r} is not in normal form")
        return value

    def number(self, column: str) -> float:
        value = self.cells[column]
        try:
            return float(value)
        except ValueError:
            raise self.wrong(column, f"{value!r} is not a number") from None

    def optional(self, column: str) -> float | None:
        """A number, or None where a dash stands."""
        return None if self.cells[column] == "-" else self.number(column)

    def one_of(self, column: str, allowed: Sequence[str]) -> str:
        value = self.cells[column]
        if value not in allowed:
            raise self.wrong(column, f"{value!r} is none of {', '.join(allowed)}")
        return value


def rows(name: str, columns: Sequence[str], folder: Path = FOLDER) -> Iterator[Row]:
    """The rows of `name`, whose header must be exactly `columns`.

    Raises TableError on a wrong header, a wrong number of cells or an empty cell.
    """
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    header: list[str] | None = None
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            if header != list(columns):
                raise TableError(f"{name}, line {number}, header: expected {', '.join(columns)}")
            continue
        if len(cells) != len(header):
            raise TableError(
                f"{name}, line {number}, {header[min(len(cells), len(header) - 1)]}: "
                f"{len(cells)} cells instead of {len(header)}"
            )
        row = Row(name, number, dict(zip(header, cells, strict=True)))
        for column, cell in row.cells.items():
            if not cell.strip() or cell != cell.strip():
                raise row.wrong(column, "empty, or blanks around it")
        yield row
    if header is None:
        raise TableError(f"{name}, line 1, header: the table is empty")


def phrases(
    name: str, columns: Sequence[str], key: str = "phrase", folder: Path = FOLDER
) -> Iterator[tuple[str, Row]]:
    """Rows keyed by a phrase in normal form; the same phrase twice is an error."""
    seen: dict[str, int] = {}
    for row in rows(name, columns, folder):
        phrase = row.phrase(key)
        if phrase in seen:
            raise row.wrong(key, f"{phrase!r} stands on line {seen[phrase]} already")
        seen[phrase] = row.line
        yield phrase, row
