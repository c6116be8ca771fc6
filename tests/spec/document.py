"""Writes docs/scoring.md from the tables: `python -m tests.spec.document`.

A test fails when the file and the tables differ.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.spec import (
    criteria,
    definitions,
    dm_trd,
    european,
    maudsley,
    mgh,
    notation,
    thase_rush,
    verdicts,
)
from tests.spec.notation import Table

MODULES = (verdicts, thase_rush, mgh, european, maudsley, dm_trd, definitions, criteria)
PATH = Path(__file__).parents[2] / "docs" / "scoring.md"

HEAD = """\
# How a history is scored: every rule by example

Made from the tables in `tests/spec/` by `make docs`; do not edit. Each row is a test: both the
program and a second, deliberately simple implementation must give the result shown, under the
preset `seed` unless a table says otherwise. Numbers such as 14.3 name the decision in section 14
of the [staging rules](staging-rules.md), single numbers their section.

## How to read a row
"""


def tables() -> Iterator[Table]:
    """All tables, in the order of the document."""
    for module in MODULES:
        yield from module.TABLES


def document() -> str:
    """The whole text of docs/scoring.md."""
    parts = [HEAD, _legend(), ""]
    for module in MODULES:
        parts += [f"## {module.TITLE}", "", module.INTRODUCTION, ""]
        for each in module.TABLES:
            parts += [*_section(each), ""]
    return "\n".join(parts).rstrip() + "\n"


def _legend() -> str:
    """The notation as its module tells it, with its examples as code."""
    lines = (notation.__doc__ or "").splitlines()[2:]
    shown = []
    for line in lines:
        is_example = line.startswith("    ")
        shown += ["```", line.strip(), "```"] if is_example else [line]
    return "\n".join(shown).strip()


def _section(each: Table) -> Iterator[str]:
    yield f"### {each.title}"
    yield ""
    yield f"Rule {each.rule} · {_subject(each.about)}" + "".join(
        f" · `{name} = {_toml(value)}`" for name, value in each.criteria.items()
    )
    yield ""
    yield "| history | result | because |"
    yield "| --- | --- | --- |"
    for row in each.rows:
        line = row.line.replace("; ", "<br>")
        yield f"| {line} | {row.result} | {row.because} |"


def _toml(value: object) -> str:
    """A setting's value as a criteria file has it."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {each}" for key, each in value.items()) + " }"
    return str(value).lower() if isinstance(value, bool) else str(value).replace("'", '"')


def _subject(about: str) -> str:
    if about == "verdict":
        return "verdict of the last trial"
    if about.startswith("definition."):
        return f"definition `{about.removeprefix('definition.')}`"
    model, _, part = about.partition(".")
    return f"`{model}`, {part.replace('_', ' ')}" if part else f"`{model}`"


def main() -> int:
    PATH.write_text(document(), encoding="utf-8")
    sys.stdout.write(f"{PATH}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
