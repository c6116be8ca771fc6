"""What can go wrong, as the person at the keyboard should read it.

Each of these becomes one line on stderr and an exit status; anything else that is raised is a
fault of the program itself (see `bot.cli`).
"""

from __future__ import annotations


class TrdIntakeError(Exception):
    """A failure with a message meant for people: one line, and what to do about it."""

    exit_status = 1


class InputError(TrdIntakeError):
    """What was given is wrong: an option, a setting, a file. Names the file, line and field."""

    exit_status = 2


class StoreError(TrdIntakeError):
    """What is stored cannot be read or written just now. Says which file, and what was kept."""
