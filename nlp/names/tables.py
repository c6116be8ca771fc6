"""The data files of this room, read strictly: a bad row stops the program and says where it is."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"


class DataError(ValueError):
    """A data file has a row that cannot be right; the message names file, line and column."""


def rows(name: str, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and cells of each row of `nlp/data/<name>`, blanks around cells removed.

    Raises DataError on a wrong header, a row too long or too short, or an empty first cell.
    """
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        header = next(reader, [])
        if tuple(header) != columns:
            raise DataError(f"{name}, line 1: the columns must be {', '.join(columns)}")
        for cells in reader:
            line = reader.line_num
            if len(cells) != len(columns):
                raise DataError(f"{name}, line {line}: {len(cells)} cells, not {len(columns)}")
            if not cells[0].strip():
                raise DataError(f"{name}, line {line}, {columns[0]}: empty")
            yield line, {key: cell.strip() for key, cell in zip(columns, cells, strict=True)}


def one_of(name: str, line: int, column: str, value: str, allowed: tuple[str, ...]) -> str:
    """`value`, when it is one of `allowed`; else DataError."""
    if value not in allowed:
        raise DataError(f"{name}, line {line}, {column}: {value!r} is none of {', '.join(allowed)}")
    return value


def words(name: str) -> frozenset[str]:
    """The words of a plain list; lines that begin with `#` say where it is from."""
    text = (DATA / name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())
