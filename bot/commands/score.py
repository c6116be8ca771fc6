"""`trd-intake score`: a treatment history to a staged assessment."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from bot.errors import InputError

if TYPE_CHECKING:
    from datetime import date

    from bot.wording.catalogue import Language
    from lexicon import Lexicon
    from scoring import Criteria

PRESETS = (
    "seed", "asia-pacific", "asia-pacific-practical", "canadian-delphi", "china-strict", "ema-fda",
    "eu-pearl", "gsrd",
)  # fmt: skip
"""Written out so that --help need not import the scoring room; a test holds them to the files."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the contract, and what else a reader may want to know."""
    parser.add_argument("file", nargs="?", default="-", help="JSON or JSON Lines; - is stdin")
    parser.add_argument(
        "--criteria", metavar="NAME|FILE.toml", help=f"a preset ({', '.join(PRESETS)}) or a file"
    )
    parser.add_argument("--json", action="store_true", help="one assessment a line, as JSON")
    parser.add_argument("--language", choices=("zh", "en"), help="language of the reasons")
    parser.add_argument("--explain", action="store_true", help="say what would change each result")
    parser.add_argument("--as-of", metavar="DATE", help="score the history as it was on that day")


def run(args: argparse.Namespace) -> int:
    """Scores every history of the input; exit status 2 if one of them could not be read."""
    work = _prepare(args)
    failed = 0
    first = ""
    for place, data in _documents(args.file):
        try:
            shown = work.assessment(data)
        except _BadHistoryError as error:
            failed += 1
            first = first or f"{place}: {error}"
            if args.json:
                _write(json.dumps({"error": f"{place}: {error}"}, ensure_ascii=False))
            continue
        if args.json:
            _write(json.dumps(shown, ensure_ascii=False))
        else:
            _show(shown, work.language)
    if failed:
        sys.stdout.flush()
        more = f" (and {failed - 1} more)" if failed > 1 else ""
        raise InputError(first + more)
    return 0


class _BadHistoryError(Exception):
    """One history cannot be scored: one line."""


@dataclass(frozen=True)
class _Malformed:
    """A line that is not JSON, and why."""

    why: str


@dataclass(frozen=True)
class _Work:
    criteria: Criteria
    lexicon: Lexicon
    language: Language
    as_of: date | None
    explain: bool

    def assessment(self, data: object) -> dict[str, Any]:
        """One history as JSON to its assessment as JSON."""
        from bot.wording.assessment import assessment_json, explained, warning_json
        from scoring import (
            HistoryError,
            UnknownTreatmentError,
            as_of,
            assess,
            read_history,
        )

        if isinstance(data, _Malformed):
            raise _BadHistoryError(data.why)
        try:
            history, warnings = read_history(data)
            if self.as_of is not None:
                history, more = as_of(history, self.as_of)
                warnings += more
            result = assess(history, self.criteria, self.lexicon)
        except (HistoryError, UnknownTreatmentError) as error:
            raise _BadHistoryError(str(error)) from None
        shown = assessment_json(result, self.language, self.lexicon)
        shown["warnings"] = [
            *warning_json(warnings, self.language, self.lexicon), *shown["warnings"]
        ]  # fmt: skip
        if history.as_of is not None:
            shown["as_of"] = history.as_of.isoformat()
        if self.explain:
            shown["explain"] = explained(history, self.criteria, self.language, self.lexicon)
        return shown


def _prepare(args: argparse.Namespace) -> _Work:
    from bot import config
    from bot.commands.chat import language_of
    from lexicon import load
    from scoring import CriteriaError, criteria_named

    settings = config.load()
    try:
        criteria = criteria_named(args.criteria or settings.criteria)
    except CriteriaError as error:
        raise InputError(str(error)) from None
    return _Work(
        criteria=criteria,
        lexicon=load(settings.leave_out),
        language=args.language or settings.language or language_of(os.environ),
        as_of=_day(args.as_of),
        explain=args.explain,
    )


def _day(text: str | None) -> date | None:
    """The day of `--as-of`; of a month or a year the last one."""
    if text is None:
        return None
    from scoring.dates import last_day
    from scoring.history import partial_date

    try:
        return last_day(partial_date(text))
    except ValueError as error:
        raise InputError(f"--as-of {text[:40]}: {error}") from None


def _documents(name: str) -> Iterator[tuple[str, object]]:
    """Every history of the input with its place: lines of JSON, or one document over many."""
    if name == "-":
        yield from _parsed("stdin", sys.stdin.buffer)
        return
    try:
        with Path(name).open("rb") as file:
            yield from _parsed(name, file)
    except OSError as error:
        raise InputError(f"{name}: {error.strerror or 'cannot be read'}") from None


def _parsed(name: str, file: BinaryIO) -> Iterator[tuple[str, object]]:
    first = b""
    number = 0
    for number, line in enumerate(file, 1):  # noqa: B007 - the count goes on below
        first = line.strip().removeprefix(b"\xef\xbb\xbf")
        if first:
            break
    else:
        raise InputError(f"{name}: is empty")
    if isinstance(_json(first), _Malformed) and first.startswith((b"{", b"[")):
        rest = file.readlines()
        whole = _json(b"".join([first, b"\n", *rest]))
        if rest and not isinstance(whole, _Malformed):
            yield name, whole
            return
        yield from _lines(name, [first, *rest], number)
        return
    yield from _lines(name, [first], number)
    yield from _lines(name, file, number + 1)


def _lines(name: str, lines: Iterable[bytes], start: int) -> Iterator[tuple[str, object]]:
    for number, line in enumerate(lines, start):
        if line.strip():
            yield f"{name}, line {number}", _json(line)


def _json(line: bytes) -> object:
    try:
        return json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        return _Malformed("is not UTF-8 text")
    except RecursionError:
        return _Malformed("the JSON is nested too deeply")
    except json.JSONDecodeError as error:
        return _Malformed(f"is not JSON: {error.msg} at column {error.colno}")
    except ValueError:  # a number with thousands of digits
        return _Malformed("is not JSON: a number is too long")


def _write(line: str) -> None:
    sys.stdout.write(line + "\n")


def _show(shown: dict[str, Any], language: Language) -> None:
    """A table: drawn on a terminal, plain elsewhere."""
    from bot.wording.assessment import plain_table, rich_table

    if not sys.stdout.isatty():
        _write(plain_table(shown, language))
        return
    from rich.console import Console

    Console().print(rich_table(shown, language))
