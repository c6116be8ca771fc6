"""`make chats`: writes the program's part of every golden conversation anew."""

import sys
import tempfile
from pathlib import Path

from bot import config
from bot.app import Interviews, knowledge
from bot.store import open_store
from tests.chats.dialogue import GOLDEN, hold, read


def main(names: list[str]) -> None:
    """Rewrites the named conversations, or all of them."""
    known = knowledge(config.load({}, Path("no.env")))
    for path in sorted(GOLDEN.glob("*.txt")):
        if names and path.stem not in names:
            continue
        dialogue = read(path)
        with tempfile.TemporaryDirectory() as home:
            environment = {
                "TRD_INTAKE_HOME": f"{home}/data",
                "TRD_INTAKE_NOW": dialogue.settings["now"],
            }
            settings = config.load(environment, Path(home) / "no.env")
            transcript, _ = hold(dialogue, Interviews(open_store(settings), known, settings))
        path.write_text(transcript, encoding="utf-8")
        sys.stdout.write(f"{path.stem}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
