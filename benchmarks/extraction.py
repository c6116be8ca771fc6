"""`make eval CORPUS=path`: how well treatments are read, on annotated messages.

One JSON object a line: `id`, `lang`, `text`, `treatments` with the fields of the contract, and
`source.origin` / `source.register` or `style` / `register`. Prints figures per language and per
style with 95 % intervals, and writes every error with its text beside the corpus's name into
`eval-errors.txt` of the present directory.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.accuracy import Tally, tally, wilson
from benchmarks.matching import Found

TODAY = dt.date(2026, 11, 23)
"""The day against which "last month" is read, so that figures do not change with the calendar."""

FIELDS = (
    "dose", "dose, told", "duration", "duration, told", "outcome", "outcome, told", "standing",
)  # fmt: skip
"""Each once over all treatments, and once over those of which the label tells it."""

Row = Mapping[str, Any]


def rows(path: Path) -> Iterator[Row]:
    """The messages of a corpus; a line that is not one stops the evaluation."""
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, start=1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                row["text"], row["treatments"]
            except (ValueError, KeyError, TypeError) as error:
                raise SystemExit(f"eval: {path}, line {number}: {error!r}") from None
            yield row


def reader() -> Callable[[str], list[Found]]:
    """Text to the treatments of the contract."""
    from lexicon import load
    from nlp.extraction import extraction
    from nlp.reader import Reader

    reads = Reader(load())
    return lambda text: extraction(reads.read(text, TODAY))["treatments"]


def groups(row: Row) -> list[str]:
    """The groups that a message is counted in."""
    source = row.get("source") or {}
    kind = row.get("style") or source.get("origin") or "-"
    register = row.get("register") or source.get("register") or "-"
    return [row["lang"], f"{row['lang']}, {kind}", f"{row['lang']}, by {register}"]


def evaluate(paths: list[Path]) -> dict[str, Tally]:
    """Group to its counts, over all files."""
    find = reader()
    read = [(row, find(row["text"])) for path in paths for row in rows(path)]
    names = list(dict.fromkeys(group for row, _ in read for group in groups(row)))
    return {
        name: tally((row, found) for row, found in read if name in groups(row))
        for name in sorted(names, key=lambda name: ("," in name, name))
    }


def _share(right: int, of: int) -> str:
    low, high = wilson(right, of)
    return f"{right / of:5.3f} [{low:.2f}-{high:.2f}] {right}/{of}" if of else "    - "


def _coverage(risk: list[tuple[float, bool]]) -> str:
    parts = []
    for threshold in (0.0, 0.6, 0.7, 0.8, 0.85, 0.9):
        kept = [right for certainty, right in risk if certainty >= threshold]
        if kept:
            wrong = 1 - sum(kept) / len(kept)
            parts.append(
                f">={threshold:.2f}: {len(kept) / len(risk):4.0%} kept, {wrong:4.0%} wrong"
            )
    return "; ".join(parts)


def report(tallies: Mapping[str, Tally]) -> str:
    """The figures, for reading."""
    lines = []
    for name, counted in tallies.items():
        lines.append(f"{name}  ({counted.messages} messages)")
        lines.append(
            f"  treatments taken  P {counted.precision:.3f}  R {counted.recall:.3f}"
            f"  F1 {counted.f1:.3f}"
            f"  ({counted.hits} found, {counted.misses} missed, {counted.false} false)"
        )
        if "," in name and counted.messages < 5:
            continue
        lines.append(
            f"  wrong substance {counted.wrong_substance}, asked {counted.asked},"
            f" false alarms {counted.alarms} of {counted.alarms_of}"
        )
        for key in (
            "dose",
            "dose, told",
            "duration",
            "duration, told",
            "outcome",
            "outcome, told",
            "standing",
        ):
            label = "taken/denied/other" if key == "standing" else key
            lines.append(f"  {label:<18}{_share(counted.right[key], counted.of[key])}")
        if "," not in name and counted.risk:
            lines.append(f"  by certainty: {_coverage(counted.risk)}")
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Prints the report, writes the errors."""
    paths = [Path(argument) for argument in arguments]
    missing = [str(path) for path in paths if not path.is_file()]
    if missing or not paths:
        print(f"eval: no such file: {', '.join(missing) or '(none given)'}", file=sys.stderr)
        return 2
    tallies = evaluate(paths)
    print(report(tallies))
    errors = [error for name, t in tallies.items() if "," not in name for error in t.errors]
    out = Path("eval-errors.txt")
    out.write_text("\n".join(errors), encoding="utf-8")
    print(f"{len(errors)} errors, each with its text: {out}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
