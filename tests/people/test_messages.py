"""Interviews opened with messages of the project's own corpus come to their end."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.app import Interviews
from scoring import History
from tests.people.messages import tell

CORPUS = Path(__file__).parents[1] / "corpus"
EVERY = 12
"""Every twelfth message: the whole corpus takes minutes, see tests/people/messages.py."""


def messages() -> list[dict[str, Any]]:
    lines = [
        line
        for name in ("zh", "en", "mixed")
        for line in (CORPUS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    return [json.loads(line) for line in lines[::EVERY]]


@pytest.mark.parametrize("message", messages(), ids=lambda message: message["id"])
def test_an_interview_opened_with_a_message_ends(
    message: dict[str, Any], interviews_at: Callable[[str], Interviews]
) -> None:
    """Whatever the story is; and its history is one that scoring reads."""
    told = tell(message, interviews_at("2026-11-24"))
    History.model_validate(told.history)
    assert told.assessment["models"]
