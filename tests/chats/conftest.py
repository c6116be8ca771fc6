"""A clinic of its own for every conversation, with the clock standing still."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot import config
from bot.app import Interviews, knowledge
from bot.interview.knowledge import Knowledge
from bot.store import open_store


@pytest.fixture(scope="session")
def what_is_known() -> Knowledge:
    return knowledge(config.load({}, Path("no.env")))


@pytest.fixture
def interviews_at(tmp_path: Path, what_is_known: Knowledge) -> Callable[[str], Interviews]:
    """Opens the interviews of a fresh installation at a given date."""

    def opened(now: str) -> Interviews:
        environment = {"TRD_INTAKE_HOME": str(tmp_path / "data"), "TRD_INTAKE_NOW": now}
        settings = config.load(environment, tmp_path / "no.env")
        return Interviews(open_store(settings), what_is_known, settings)

    return opened
