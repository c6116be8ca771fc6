"""Every golden conversation still goes exactly as it is written."""

from pathlib import Path

import pytest

from bot.app import Interviews
from tests.chats.dialogue import GOLDEN, hold, read

FILES = sorted(GOLDEN.glob("*.txt"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_golden_conversation(path: Path, interviews_at) -> None:  # type: ignore[no-untyped-def]
    """If this fails for a good reason, run `make chats` and read the difference."""
    dialogue = read(path)
    interviews: Interviews = interviews_at(dialogue.settings["now"])
    transcript, _ = hold(dialogue, interviews)
    assert transcript == path.read_text(encoding="utf-8")
