"""Strict reading of a CSV table: a bad cell is an error that names file, line, column, reason."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path


class LexiconError(Exception):
    """A table of the lexicon has a row that cannot be used."""


class Row:
    """One line of a table; its methods read a cell or raise LexiconError pointing at it."""

    __slots__ = ("_cells", "_columns", "_file", "_line")

    def __init__(
        self, file: str, line: int, columns: Mapping[str, int], cells: Sequence[str]
    ) -> None:
        self._file = file
        self._line = line
        self._columns = columns
        self._cells = cells

    def __getitem__(self, column: str) -> str:
        return self._cells[self._columns[column]]

    def wrong(self, column: str, reason: str) -> LexiconError:
        """The error to raise for a cell of this row."""
        return LexiconError(f"{self._file}, line {self._line}, {column}: {reason}")

    def twice(self, column: str) -> LexiconError:
        """The error for a key that an earlier row has too."""
        return self.wrong(column, f"{self[column]!r} stands twice")

    def needed(self, column: str) -> str:
        """A cell that must not be empty."""
        value = self[column]
        if not value:
            raise self.wrong(column, "empty")
        return value

    def one_of(self, column: str, allowed: Collection[str]) -> str:
        """A cell whose value must be one of a few."""
        value = self[column]
        if value not in allowed:
            raise self.wrong(column, f"{value!r} is none of {', '.join(sorted(allowed))}")
        return value

    def known(self, column: str, value: str, allowed: Collection[str], what: str) -> str:
        """`value`, which stands in this cell, when `allowed` has it."""
        if value not in allowed:
            raise self.wrong(column, f"unknown {what} {value!r}")
        return value

    def flag(self, column: str) -> bool:
        """y or n."""
        return self.one_of(column, ("y", "n")) == "y"

    def number(self, column: str) -> float | None:
        """A positive number, or None where the cell is empty."""
        value = self[column]
        if not value:
            return None
        try:
            number = float(value)
        except ValueError:
            raise self.wrong(column, f"{value!r} is not a number") from None
        if not 0 < number < float("inf"):
            raise self.wrong(column, f"{value!r} is not a positive number")
        return number

    def parts(self, column: str) -> tuple[str, ...]:
        """Values separated by semicolons; none where the cell is empty."""
        value = self[column]
        if not value:
            return ()
        parts = tuple(part.strip() for part in value.split(";"))
        if not all(parts):
            raise self.wrong(column, f"{value!r} has an empty part")
        return parts


def read(path: Path, columns: Sequence[str]) -> Iterator[Row]:
    """The rows of the table at `path`, whose header must be exactly `columns`.

    Raises LexiconError on a missing file, another header, a row too long or too short, blanks
    around a cell, or text that is not UTF-8.
    """
    places = {column: place for place, column in enumerate(columns)}
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file, strict=True)
            header = next(reader, [])
            _check_header(path.name, header, columns)
            for cells in reader:
                row = Row(path.name, reader.line_num, places, cells)
                if len(cells) != len(columns):
                    column = columns[min(len(cells), len(columns) - 1)]
                    raise row.wrong(column, f"{len(cells)} cells instead of {len(columns)}")
                for column, cell in zip(columns, cells, strict=True):
                    if cell and (cell[0].isspace() or cell[-1].isspace()):
                        raise row.wrong(column, f"blanks around {cell!r}")
                yield row
    except OSError as error:
        raise LexiconError(f"{path.name}: cannot be read: {error.strerror}") from error
    except (csv.Error, UnicodeDecodeError) as error:
        raise LexiconError(f"{path.name}: is no UTF-8 table: {error}") from error


def _check_header(file: str, header: Sequence[str], columns: Sequence[str]) -> None:
    for column in header:
        if column not in columns:
            raise LexiconError(f"{file}, line 1, {column}: unknown column")
    for column in columns:
        if column not in header:
            raise LexiconError(f"{file}, line 1, {column}: column missing")
    if list(header) != list(columns):
        raise LexiconError(f"{file}, line 1, {header[0]}: columns must be {', '.join(columns)}")
