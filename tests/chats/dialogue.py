"""Golden conversations: files that read as a dialogue, and can be held again.

    # The teller: one long story, then the gaps
    # language: en   role: patient   now: 2026-11-24

    < Hello. ...
    > I took Zoloft 100 mg for eight weeks ...

Lines after `>` were typed by the person (`>> undo` is a command of the line protocol); lines after
`<` are the program's, choices with their numbers. `make chats` writes the program's part anew:
read the difference before you commit it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from bot.app import Interviews, Shown
from bot.interview.events import Commanded

GOLDEN = Path(__file__).parent / "golden"
HEADER = re.compile(r"(\w+): ([^\s]+)")


@dataclass(frozen=True)
class Dialogue:
    """A golden conversation: its heading, its settings, and what the person types."""

    title: str
    settings: dict[str, str]
    typed: tuple[str, ...]


def read(path: Path) -> Dialogue:
    """The person's part of a golden conversation."""
    lines = path.read_text(encoding="utf-8").splitlines()
    heads = [line[1:].strip() for line in lines if line.startswith("#")]
    typed = tuple(line[1:].lstrip(" ") for line in lines if line.startswith(">"))
    return Dialogue(heads[0], dict(HEADER.findall(heads[1])), typed)


def hold(dialogue: Dialogue, interviews: Interviews) -> tuple[str, Shown]:
    """The whole conversation as text, and what was shown last."""
    settings = dialogue.settings
    shown = interviews.start(
        "test",
        settings.get("language", "en"),  # type: ignore[arg-type]
        settings.get("role"),  # type: ignore[arg-type]
        complete_form=settings.get("complete") == "yes",
    )
    said = "   ".join(f"{name}: {value}" for name, value in settings.items())
    parts = [f"# {dialogue.title}\n# {said}\n", _shown(shown)]
    for line in dialogue.typed:
        parts.append(f"> {line}\n" if not line.startswith(">") else f">{line}\n")
        shown = _typed(interviews, shown, line)
        parts.append(_shown(shown))
    return "\n".join(parts), shown


def _typed(interviews: Interviews, shown: Shown, line: str) -> Shown:
    if not line.startswith(">"):
        return interviews.say(shown.interview, line)
    name, _, value = line[1:].strip().partition(" ")
    event = Commanded(at=interviews.now(), name=name, value=value or None)  # type: ignore[arg-type]
    return interviews.handle(shown.interview, event)


def _shown(shown: Shown) -> str:
    lines: list[str] = []
    for reply in shown.replies:
        lines += reply.text.splitlines()
        lines += [f"  {n}. {choice.label}" for n, choice in enumerate(reply.choices, 1)]
    if shown.assessment:
        models = shown.assessment["models"]
        lines += [f"[{name}: {_result(model)}]" for name, model in models.items()]
    return "".join(f"< {line}".rstrip() + "\n" for line in lines)


def _result(model: dict[str, object]) -> str:
    low, high = model["low"], model["high"]
    return str(low) if low == high else f"{low} to {high}"
