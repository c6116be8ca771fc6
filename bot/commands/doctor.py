"""`trd-intake doctor`: is this installation in order, and what is to be done where it is not."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from bot.checks import CHECKS, Finding
from bot.config import Settings
from bot.errors import TrdIntakeError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It has no options of its own."""


def run(args: argparse.Namespace) -> int:
    """Prints a line for each check, then the settings in force; 1 if anything is wrong."""
    from bot import config
    from bot.checks import unknown_settings

    try:
        settings = config.load()
    except TrdIntakeError as error:
        _line(Finding(False, str(error)), "settings")
        return 1
    findings = [("settings", unknown_settings())]
    findings += [(name, _carried_out(check, settings)) for name, check in CHECKS.items()]
    for name, finding in findings:
        _line(finding, name)
    sys.stdout.write("\nSettings in force:\n")
    for line in config.described(settings):
        sys.stdout.write(f"  {line}\n")
    return 0 if all(finding.right for _, finding in findings) else 1


def _carried_out(check: Callable[[Settings], Finding], settings: Settings) -> Finding:
    """What a check found; one that breaks down has found something too."""
    try:
        return check(settings)
    except Exception as error:  # noqa: BLE001 - whatever is broken here is the finding
        return Finding(False, " ".join(f"{error or type(error).__name__}".split()))


def _line(finding: Finding, name: str) -> None:
    sys.stdout.write(f"{'ok   ' if finding.right else 'WRONG'}  {name:<10} {finding.words}\n")
