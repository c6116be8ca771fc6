"""The command line: `trd-intake COMMAND`. Knows the commands' names and nothing of their insides.

A command's module is imported only once the command is chosen, so `--help` stays instant.
"""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn, Protocol, cast

from bot.errors import TrdIntakeError

COMMANDS = {
    "chat": "hold an interview in the terminal",
    "extract": "free text to treatments, as JSON Lines",
    "score": "a treatment history to a staged assessment",
    "interviews": "list, show, export or delete stored interviews",
    "schema": "print the JSON Schema of a history, an assessment or an extraction",
    "doctor": "check the installation and say how to mend it",
}


class Command(Protocol):
    """What each module of `bot.commands` has."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, args: argparse.Namespace) -> int: ...


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {_one_line(message)} (see {self.prog} --help)\n")


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        sys.stdout.write(f"trd-intake {version('trd-intake')}\n")
        parser.exit()


def _module(name: str) -> Command:
    return cast(Command, import_module(f"bot.commands.{name}"))


def _parser(chosen: str | None) -> argparse.ArgumentParser:
    """The parser for all commands; only the chosen one's options are filled in."""
    parser = _Parser(
        prog="trd-intake",
        description="Interviews about past treatments for depression, in Chinese and English, and "
        "stages the history. It makes no diagnosis and gives no treatment advice.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, words in COMMANDS.items():
        command = commands.add_parser(
            name, help=words, description=f"{words[0].upper()}{words[1:]}.", allow_abbrev=False
        )
        if name == chosen:
            _module(name).add_arguments(command)
    return parser


def _one_line(message: object) -> str:
    return " ".join(str(message).split())


def _say(message: object) -> None:
    sys.stderr.write(f"trd-intake: {_one_line(message)}\n")


def _unexpected(error: Exception) -> None:
    """Kind and place of a fault, without its message: that might quote what a person said."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" in {Path(frames[-1].filename).name} line {frames[-1].lineno}" if frames else ""
    _say(
        f"the program failed ({type(error).__name__}{place}); every finished turn is stored. "
        "TRD_INTAKE_DEBUG=1 shows the details"
    )


def _prepare_streams() -> None:
    """Pipes and files are UTF-8 as the contract has it; a terminal keeps its own encoding."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if not stream.isatty():
            reconfigure(encoding="utf-8")
        if stream is sys.stdin:  # a stray byte spoils its own line, not the whole input
            reconfigure(errors="surrogateescape")
        if stream is sys.stdout:
            reconfigure(errors="replace")


def _run(argv: Sequence[str]) -> int:
    chosen = next((word for word in argv if not word.startswith("-")), None)
    args = _parser(chosen).parse_args(argv)
    status = _module(args.command).run(args)
    sys.stdout.flush()
    return status


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; the exit status: 0 done, 2 the input is wrong, 1 anything else."""
    _prepare_streams()
    try:
        return _run(sys.argv[1:] if argv is None else argv)
    except TrdIntakeError as error:
        _say(error)
        return error.exit_status
    except BrokenPipeError:
        # Whoever read our output has gone. Python would complain once more when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return 1
    except Exception as error:
        # The last stop: one line instead of a traceback.
        if os.environ.get("TRD_INTAKE_DEBUG"):
            raise
        _unexpected(error)
        return 1


if __name__ == "__main__":
    sys.exit(main())
