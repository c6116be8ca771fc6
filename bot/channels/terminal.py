"""The terminal: a person types, and reads what comes back."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Protocol

from bot.app import Interviews, Shown
from bot.interview.state import Language
from bot.wording.catalogue import text

if TYPE_CHECKING:
    from bot.store.values import Summary


class Screen(Protocol):
    """Where an interview is shown, and where the next line comes from."""

    def show(self, shown: Shown) -> None:
        """Shows what a turn brought."""

    def read(self, bar: str = "") -> str | None:
        """The next line typed, or None at the end of input; `bar` stands below it meanwhile."""

    def say(self, words: str) -> None:
        """A line that is not part of the interview."""


def screen() -> Screen:
    """A good-looking screen on a terminal, a plain one for pipes and files."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        from bot.channels.rich_screen import RichScreen

        return RichScreen()
    return PlainScreen()


class PlainScreen:
    """Text only, one line a line."""

    def show(self, shown: Shown) -> None:
        for reply in shown.replies:
            self.say("")
            self.say(reply.text)
            for n, choice in enumerate(reply.choices, 1):
                self.say(f"  {n}. {choice.label}")
        if shown.assessment is not None:
            from bot.wording.tables import plain_table

            self.say("")
            self.say(plain_table(shown.assessment, shown.language))
        elif shown.question is not None and shown.done:
            self.say(f"  [{progress(shown)}]")

    def read(self, bar: str = "") -> str | None:
        sys.stdout.write("> ")
        sys.stdout.flush()
        line = sys.stdin.readline()
        return line.rstrip("\n") if line else None

    def say(self, words: str) -> None:
        sys.stdout.write(words + "\n")


def hold(interviews: Interviews, shown: Shown, screen: Screen) -> None:
    """Holds one interview until it is finished and left, or the input ends.

    Ctrl-C and a closed terminal lose nothing: every turn was stored before it was shown.
    """
    screen.show(shown)
    while not shown.deleted:
        try:
            line = screen.read(f"{progress(shown)}   {text(shown.language, 'hint-words')}")
        except KeyboardInterrupt:
            line = None
        if line is None or (shown.finished and not line.strip()):
            break
        shown = interviews.say(shown.interview, line)
        screen.show(shown)
    if not shown.deleted and not shown.finished:
        screen.say(text(shown.language, "left-unfinished", {"interview": shown.interview}))


def goes_on(left: Summary, language: Language, screen: Screen) -> bool:
    """Whether the person wants to go on with the interview that was left unfinished."""
    from nlp import answers

    screen.say(text(language, "offer-to-go-on", {"when": f"{left.updated:%Y-%m-%d %H:%M}"}))
    line = screen.read()
    return line is None or answers.yes_no(line) is not False


def progress(shown: Shown) -> str:
    """How far the interview has come, in words."""
    return text(shown.language, "progress", {"done": shown.done, "left": shown.left})
