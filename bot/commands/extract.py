"""`trd-intake extract`: free text to treatments, one JSON object a line in and one a line out."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from bot.errors import InputError

_BOM = b"\xef\xbb\xbf"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the contract."""
    parser.add_argument(
        "file", nargs="?", default="-", help="JSON Lines, or one plain text; - is stdin"
    )
    parser.add_argument(
        "--jsonl", action="store_true", help='every line is {"id": ..., "text": ...}'
    )


def run(args: argparse.Namespace) -> int:
    """Reads every text of the input; exit status 2 if one of them could not be read."""
    if args.file == "-":
        return _all("stdin", sys.stdin.buffer, args.jsonl)
    try:
        with Path(args.file).open("rb") as file:
            return _all(args.file, file, args.jsonl)
    except OSError as error:
        raise InputError(f"{args.file}: {error.strerror or 'cannot be read'}") from None


class _BadLineError(Exception):
    """One line cannot be read: why."""


def _all(name: str, file: BinaryIO, jsonl: bool) -> int:
    lines = _numbered(file)
    first = next(lines, None)
    if first is None:
        raise InputError(f"{name}: is empty")
    read = _reads()
    if not jsonl and not _is_object(first[1]):
        whole = b"".join(line for _, line in chain([first], lines))
        _write(read(_decoded(name, whole), None))
        return 0
    bad = 0
    complaint = ""
    for number, line in chain([first], lines):
        if not line.strip():
            continue
        try:
            text, id_ = _message(line)
        except _BadLineError as error:
            place = f"{name}, line {number}"
            complaint = complaint or f"{place}: {error}"
            bad += 1
            _write({"error": f"{place}: {error}"})
            continue
        _write(read(text, id_))
    if bad:
        sys.stdout.flush()
        raise InputError(complaint + (f" (and {bad - 1} more)" if bad > 1 else ""))
    return 0


def _numbered(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Lines from the first that is not blank, with their numbers."""
    begun = False
    for number, line in enumerate(file, 1):
        if not begun:
            line = line.removeprefix(_BOM)
        begun = begun or bool(line.strip())
        if begun:
            yield number, line


def _reads() -> Callable[[str, object], dict[str, Any]]:
    from bot import config
    from bot.clock import clock
    from lexicon import load
    from nlp.extraction import extraction
    from nlp.reader import Reader

    settings = config.load()
    today = clock(settings.now)().date()
    reader = Reader(load(settings.leave_out))
    return lambda text, id_: extraction(reader.read(text, today), id_)


def _decoded(name: str, text: bytes) -> str:
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError as error:
        line = text.count(b"\n", 0, error.start) + 1
        raise InputError(f"{name}, line {line}: is not UTF-8 text") from None


def _is_object(line: bytes) -> bool:
    """Whether the input begins as JSON Lines of ours do."""
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _message(line: bytes) -> tuple[str, object]:
    """The text and the id of a line."""
    try:
        data = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise _BadLineError("is not UTF-8 text") from None
    except RecursionError:
        raise _BadLineError("the JSON is nested too deeply") from None
    except json.JSONDecodeError as error:
        raise _BadLineError(f"is not JSON: {error.msg} at column {error.colno}") from None
    except ValueError:  # a number with thousands of digits
        raise _BadLineError("is not JSON: a number is too long") from None
    if not isinstance(data, dict):
        raise _BadLineError('expected an object such as {"id": "n1", "text": "..."}')
    if "text" not in data:
        raise _BadLineError("text: is missing")
    if not isinstance(data["text"], str):
        raise _BadLineError("text: expected a string")
    return data["text"], data.get("id")


def _write(shown: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(shown, ensure_ascii=False) + "\n")
    sys.stdout.flush()
