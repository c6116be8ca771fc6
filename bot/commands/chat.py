"""`trd-intake chat`: an interview in the terminal, or over the line protocol."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.app import Interviews, Shown
    from bot.channels.terminal import Screen
    from bot.interview.state import Language

CHANNEL = "terminal"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the contract."""
    parser.add_argument("--language", choices=("zh", "en"), help="language to begin in")
    parser.add_argument("--role", choices=("patient", "clinician"), help="who is answering")
    parser.add_argument("--resume", metavar="ID", help="go on with a stored interview")
    parser.add_argument("--jsonl", action="store_true", help="speak the line protocol")
    parser.add_argument(
        "--complete", action="store_true", help="ask everything that a full form asks"
    )
    parser.add_argument("--new", action="store_true", help="begin anew, do not offer to go on")


def run(args: argparse.Namespace) -> int:
    """Holds one interview."""
    from bot import config
    from bot.app import open_interviews

    settings = config.load()
    language = args.language or settings.language or language_of(os.environ)
    interviews = open_interviews(settings)
    if args.jsonl:
        from bot.channels import lines

        lines.serve(interviews, _open(interviews, args, language), sys.stdin, sys.stdout)
    else:
        from bot.channels import terminal

        screen = terminal.screen()
        if not args.resume and not args.new:
            args.resume = _left_open(interviews, language, screen)
        terminal.hold(interviews, _open(interviews, args, language), screen)
    return 0


def _open(interviews: Interviews, args: argparse.Namespace, language: Language) -> Shown:
    if not args.resume:
        channel = "jsonl" if args.jsonl else CHANNEL
        return interviews.start(channel, language, args.role, complete_form=args.complete)
    return interviews.resume(args.resume)


def _left_open(interviews: Interviews, language: Language, screen: Screen) -> str | None:
    """The id of an interview that was left unfinished, if the person wants to go on with it."""
    from bot.channels.terminal import goes_on

    left = interviews.store.latest_open(CHANNEL)
    begun = left is not None and left.done > 0
    return left.id if left and begun and goes_on(left, language, screen) else None


def language_of(environment: Mapping[str, str]) -> Language:
    """The language of the terminal's locale: Chinese for any zh, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "zh" if environment[name].lower().startswith("zh") else "en"
    return "en"
