"""A program killed in the midst of its turns has lost nothing that it had committed."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import pytest

from bot.store.keyfile import KeyFile
from bot.store.store import Store

# Says the number of each turn once it is stored, as a channel shows its reply.
TURNS_WITHOUT_END = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from bot.store.keyfile import KeyFile
from bot.store.store import Store
store = Store.open("sqlite:///" + sys.argv[1], KeyFile(Path(sys.argv[2])))
while True:
    with store.turn("A") as turn:
        text = str(turn.number)
        turn.save(event=text, state=text, replies=[text, 1000 * text], at=datetime.now(UTC))
    print(text, flush=True)
"""


@pytest.mark.parametrize("seed", range(3))
def test_every_turn_that_was_shown_is_stored(
    store: Store, database: Path, key_file: KeyFile, at: datetime, seed: int
) -> None:
    store.close()
    program = subprocess.Popen(
        [sys.executable, "-c", TURNS_WITHOUT_END, database, key_file.path], stdout=subprocess.PIPE
    )
    assert program.stdout is not None
    first = program.stdout.readline()
    time.sleep(random.Random(seed).uniform(0.0, 0.2))
    program.kill()
    shown = [first, *program.stdout.readlines()]
    program.wait()
    last = len([line for line in shown if line.endswith(b"\n")])

    after = Store.open(f"sqlite:///{database}", key_file)
    stored = after.summary("A").turn
    # It may have been killed between storing and showing, so one more may be there.
    assert stored in (last, last + 1)
    assert after.load("A") == str(stored)
    assert after.events("A") == tuple(str(n) for n in range(1, stored + 1))
    assert after.replies("A")[-1] == (str(stored), 1000 * str(stored))
    assert after.damage() == []
    after.close()
