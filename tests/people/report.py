"""How close the history that came out is to the truth that went in; `make people` prints it."""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot import config
from bot.app import Interviews, knowledge
from bot.interview.agenda import FULL_FORM, FULL_FORM_OTHER
from bot.interview.history import EPISODE_FIELDS
from bot.interview.knowledge import Knowledge
from bot.store import open_store
from scoring import History, assess
from tests.people.person import SPEECHES, STYLES, Person
from tests.people.play import Played, play
from tests.people.truth import history

FIELDS = ("dose_mg_per_day", "weeks", "sessions", "ect_placement", "outcome", "adherent", "episode")


@dataclass
class Compared:
    """Treatments missed and invented, and facts: right, wrong, left open."""

    missed: list[str] = field(default_factory=list)
    spurious: list[str] = field(default_factory=list)
    wrong: list[tuple[str, str, Any, Any]] = field(default_factory=list)
    right: int = 0
    open: int = 0


def compare(truth: dict[str, Any], found: dict[str, Any]) -> Compared:
    """Truth and finding, treatment by treatment."""
    true = {t["treatment"]: t for t in truth["trials"]}
    here = {t["treatment"]: t for t in found["trials"]}
    result = Compared(
        sorted(true.keys() - here.keys()), sorted(map(str, here.keys() - true.keys()))
    )
    for name in true.keys() & here.keys():
        for key in FIELDS:
            _count(result, name, key, true[name][key], here[name][key])
    for key, value in truth["episode"].items():
        _count(result, "episode", key, value, found["episode"][key])
    return result


def _count(result: Compared, name: str, key: str, true: Any, here: Any) -> None:
    if true is None:
        return
    if here is None:
        result.open += 1
    elif here == true:
        result.right += 1
    else:
        result.wrong.append((name, key, true, here))


def main(count: int) -> None:
    """Plays `count` histories in every style and language and prints the table."""
    known = knowledge(config.load({}, Path("no.env")))
    out = sys.stdout.write
    out("style      speech  questions  form  right  wrong  open  missed  spurious  repeated  ")
    out("same result  ms a turn\n")
    for style in STYLES:
        for speech in SPEECHES:
            people = [Person(history(seed), style, speech, seed) for seed in range(count)]
            with tempfile.TemporaryDirectory() as home:
                environment = {"TRD_INTAKE_HOME": f"{home}/d", "TRD_INTAKE_NOW": "2026-11-24"}
                settings = config.load(environment, Path(home) / "no.env")
                interviews = Interviews(open_store(settings), known, settings)
                games = [(person, play(person, interviews)) for person in people]
            out(f"{style:10} {speech:6}  {_row(games, known)}\n")


def _row(games: list[tuple[Person, Played]], known: Knowledge) -> str:
    total: Counter[str] = Counter()
    for person, game in games:
        found = compare(person.truth, game.history)
        total["asked"] += len(game.asked)
        total["form"] += _form_fields(person, known)
        total["right"] += found.right
        total["wrong"] += len(found.wrong)
        total["open"] += found.open
        total["missed"] += len(found.missed)
        total["spurious"] += len(found.spurious)
        total["repeated"] += len(game.repeated)
        total["same"] += _same_result(person.truth, game.history, known)
    n = len(games)
    turn = 1000 * statistics.mean(s for _, game in games for s in game.seconds)
    return (
        f"{total['asked'] / n:9.1f} {total['form'] / n:5.1f} {total['right']:6} {total['wrong']:6} "
        f"{total['open']:5} {total['missed']:7} {total['spurious']:9} {total['repeated']:9} "
        f"{total['same']:8}/{n} {turn:10.1f}"
    )


def _form_fields(person: Person, known: Knowledge) -> int:
    """Fields that a full adequacy form has for this history."""
    kinds = [known.lexicon.treatments[t["treatment"]].kind for t in person.truth["trials"]]
    return len(EPISODE_FIELDS) + sum(len(FULL_FORM.get(k, FULL_FORM_OTHER)) for k in kinds)


def _same_result(truth: dict[str, Any], found: dict[str, Any], known: Knowledge) -> bool:
    """Whether the finding gives the very results of the truth."""
    true, here = (
        assess(History.model_validate(h), known.criteria, known.lexicon) for h in (truth, found)
    )
    return true.results() == here.results()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
