"""Where help is: crisis numbers by region, from a table."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from bot.wording.catalogue import Language, text

_TABLE = Path(__file__).parent / "crisis.csv"
COLUMNS = ("region", "emergency", "name_zh", "name_en", "number", "hours", "source")
HOME: dict[Language, str] = {"zh": "CN"}
"""Region when none is set. English is written everywhere, so there every region is named."""


class CrisisTableError(Exception):
    """The table of crisis numbers has a bad row."""


@cache
def table() -> dict[str, dict[str, str]]:
    """Region code to its row."""
    with _TABLE.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        if tuple(rows.fieldnames or ()) != COLUMNS:
            raise CrisisTableError(f"{_TABLE.name}, line 1: expected {','.join(COLUMNS)}")
        found: dict[str, dict[str, str]] = {}
        for line, row in enumerate(rows, 2):
            empty = [name for name in COLUMNS if not row[name]]
            if empty or row["region"] in found:
                what = f"{empty[0]} is empty" if empty else "region stands twice"
                raise CrisisTableError(f"{_TABLE.name}, line {line}: {what}")
            found[row["region"]] = row
        return found


def params(language: Language, region: str | None) -> dict[str, str]:
    """Variables of the crisis messages: the emergency number, and a line a helpline."""
    row = table().get(region or "") or table().get(HOME.get(language, ""))
    if row is not None:
        return {"emergency": row["emergency"], "lines": _line(row, language)}
    lines = (f"{row['region']}  {_line(row, language)}" for row in table().values())
    return {"emergency": text(language, "crisis-anywhere"), "lines": "\n".join(lines)}


def _line(row: dict[str, str], language: Language) -> str:
    hours = text(language, "helpline-all-day") if row["hours"] == "24 h" else row["hours"]
    params = {"name": row[f"name_{language}"], "number": row["number"], "hours": hours}
    return text(language, "helpline", params)
