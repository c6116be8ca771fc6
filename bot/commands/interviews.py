"""`trd-intake interviews`: what is stored, for staff."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.errors import InputError

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.store.store import Store
    from bot.store.values import Summary


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """One action with its own options each."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="every interview, oldest first, a line each")
    show = actions.add_parser("show", help="the history of one interview, to read")
    export = actions.add_parser("export", help="the history of one interview, as JSON")
    export.add_argument("--output", metavar="FILE", help="write there instead of to stdout")
    delete = actions.add_parser("delete", help="destroy one interview, for good")
    delete.add_argument("--yes", action="store_true", help="do not ask before deleting")
    for action in (show, export, delete):
        action.add_argument("id", metavar="ID", help="as `interviews list` shows it")
    for action in (listing, show, delete):
        action.add_argument("--json", action="store_true", help="print JSON, one object a line")


def run(args: argparse.Namespace) -> int:
    """Does one action on the store that the settings name."""
    from bot import config
    from bot.store import open_store

    settings = config.load()
    store = open_store(settings)
    match args.action:
        case "list":
            _list(store, args.json)
        case "show":
            _show(store, args.id, settings, as_json=args.json)
        case "export":
            _export(store, args.id, args.output)
        case "delete":
            return _delete(store, args)
    return 0


def _write(line: str) -> None:
    sys.stdout.write(line + "\n")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _summary_json(summary: Summary) -> dict[str, Any]:
    moments = {
        "created": summary.created.isoformat(timespec="seconds"),
        "updated": summary.updated.isoformat(timespec="seconds"),
    }
    return asdict(summary) | moments


def _list(store: Store, as_json: bool) -> None:
    summaries = store.list()
    if as_json:
        for summary in summaries:
            _write(_json(_summary_json(summary)))
        return
    if not summaries:
        sys.stderr.write("no interviews are stored\n")
        return
    heads = ("id", "started", "last turn", "channel", "language", "role", "status", "turns")
    rows = [heads, *(_cells(summary) for summary in summaries)]
    widths = [max(len(row[n]) for row in rows) for n in range(len(heads))]
    for row in rows:
        _write(
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        )


def _cells(summary: Summary) -> tuple[str, ...]:
    return (
        summary.id,
        f"{summary.created.astimezone():%Y-%m-%d %H:%M}",
        f"{summary.updated.astimezone():%Y-%m-%d %H:%M}",
        summary.channel,
        summary.language or "-",
        summary.role or "-",
        summary.status,
        str(summary.turn),
    )


def _show(store: Store, interview: str, settings: Settings, *, as_json: bool) -> None:
    from bot.app import history_of_state

    summary, state = store.summary(interview), store.load(interview)
    if as_json:
        _write(_json(_summary_json(summary) | {"history": history_of_state(state)}))
        return
    cells = _cells(summary)
    _write(f"{cells[0]}  {summary.status}, {summary.turn} turns, {cells[1]} to {cells[2]}")
    _write(_in_words(state, settings))


def _in_words(state_json: str, settings: Settings) -> str:
    """The history as the interview itself reads it back, in its own language."""
    from bot.interview.readback import review
    from bot.interview.state import State
    from bot.wording.render import Renderer
    from lexicon import load

    state = State.model_validate_json(state_json)
    renderer = Renderer(state.language, load(settings.leave_out), "clinician", settings.region)
    return "\n".join(reply.text for reply in renderer.replies([review(state.record)]))


def _export(store: Store, interview: str, output: str | None) -> None:
    from bot.app import history_of_state

    text = json.dumps(history_of_state(store.load(interview)), ensure_ascii=False, indent=2) + "\n"
    if output is None:
        sys.stdout.write(text)
        return
    path = Path(output)
    try:
        path.touch(mode=0o600)  # health history: for its owner alone, unless the file was there
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise InputError(f"--output {output}: {error.strerror}") from error


def _delete(store: Store, args: argparse.Namespace) -> int:
    summary = store.summary(args.id)
    if not args.yes and sys.stdin.isatty():
        sys.stderr.write(f"delete interview {summary.id} ({summary.turn} turns) for good? [y/N] ")
        if sys.stdin.readline().strip().casefold() not in ("y", "yes"):
            sys.stderr.write("kept\n")
            return 1
    store.delete(args.id)
    _write(_json({"deleted": args.id}) if args.json else f"deleted {args.id}")
    return 0
