"""The terminal as it should look: panels, numbered choices, a line that tells how far we are."""

from __future__ import annotations

from prompt_toolkit import PromptSession
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import DummyHistory
from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text

from bot.app import Shown
from bot.wording.catalogue import text

WIDTH = 96
"""Columns: longer lines are hard to read."""


class RichScreen:
    """Shows an interview on a terminal that can do colours, and reads with line editing."""

    def __init__(self) -> None:
        self._console = Console(highlight=False)
        self._width = min(WIDTH, self._console.width)
        # What was typed is health history: it is kept nowhere but in the store.
        self._session: PromptSession[str] = PromptSession(history=DummyHistory())

    def show(self, shown: Shown) -> None:
        """Remarks as text, the question in a panel with its choices, the result as a table."""
        for reply in shown.replies:
            words = Text(reply.text)
            if not reply.choices and reply is not shown.replies[-1]:
                self._console.print(Padding(words, (1, 1, 0, 1)), width=self._width)
                continue
            for n, choice in enumerate(reply.choices, 1):
                words.append("\n" if n > 1 else "\n\n")
                words.append(f" {n:>2} ", style="bold cyan").append(f" {choice.label}")
            hint = text(shown.language, "hint-several") if reply.multiple else None
            panel = Panel(words, border_style="cyan", padding=(1, 2), subtitle=hint)
            self._console.print(Padding(panel, (1, 0, 0, 0)), width=self._width)
        if shown.assessment is not None:
            from bot.wording.tables import rich_table

            self._console.print()
            self._console.print(rich_table(shown.assessment, shown.language))
            self.say(text(shown.language, "enter-to-leave"))

    def read(self, bar: str = "") -> str | None:
        """One line, edited freely; None when the terminal is closed."""
        prompt = FormattedText([("ansicyan bold", "› ")])
        try:
            return self._session.prompt(prompt, bottom_toolbar=f" {bar}" if bar else None)
        except EOFError:
            return None

    def say(self, words: str) -> None:
        """A line that is not part of the interview."""
        self._console.print(Padding(Text(words, style="dim"), (1, 1, 0, 1)), width=self._width)
