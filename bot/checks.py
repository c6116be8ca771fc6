"""What `trd-intake doctor` looks at: what each check found, or what is wrong and the cure."""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib import metadata
from pathlib import Path

from bot import config
from bot.clock import clock
from bot.config import Settings

OLDEST_PYTHON = (3, 11)
FIRST_YEAR = 2026
"""The clock of a machine that shows an earlier year is wrong: this program did not exist then."""


@dataclass(frozen=True)
class Finding:
    """The result of one check, in one line."""

    right: bool
    words: str


def unknown_settings() -> Finding:
    """A variable of ours that nothing reads is a slip of the pen."""
    names = config.unknown(os.environ, config.ENV_FILE)
    if names:
        return Finding(False, f"not known, check the spelling: {', '.join(names)}")
    return Finding(True, "every name is known")


def python(_: Settings) -> Finding:
    found = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < OLDEST_PYTHON:
        return Finding(False, f"{found}; 3.11 or newer is needed")
    return Finding(True, found)


def packages(_: Settings) -> Finding:
    """All that the distribution asks for are installed; whether they work, `reading` shows."""
    missing = []
    needed = metadata.requires("trd-intake") or []
    for requirement in needed:
        name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
        try:
            metadata.version(name)
        except metadata.PackageNotFoundError:
            missing.append(name)
    if missing:
        return Finding(False, f"missing: {', '.join(missing)}; call: make setup")
    return Finding(True, f"{len(needed)} packages and what they need")


def lexicon(settings: Settings) -> Finding:
    from lexicon import load

    known = load(settings.leave_out)
    without = f", without {', '.join(sorted(settings.leave_out))}" if settings.leave_out else ""
    return Finding(True, f"{len(known.treatments)} treatments, {len(known.names)} names{without}")


def criteria(settings: Settings) -> Finding:
    from scoring import preset

    return Finding(True, preset(settings.criteria).name)


def reading(settings: Settings) -> Finding:
    """One sentence through every part that reads text."""
    from lexicon import load
    from nlp.reader import Reader

    sentence = "sertraline 100 mg for 8 weeks, 没有效果"
    Reader(load(settings.leave_out)).read(sentence, date(FIRST_YEAR, 1, 1), "en")
    return Finding(True, "a sentence in both languages was read")


def wording(_: Settings) -> Finding:
    """Both languages say the same things."""
    from bot.wording import catalogue

    said = {language: _keys(catalogue.HERE / language) for language in catalogue.LOCALES}
    everything = frozenset().union(*said.values())
    gaps = [f"{language}: {key}" for language in said for key in everything - said[language]]
    if gaps:
        return Finding(False, f"no words for {', '.join(sorted(gaps)[:5])}; install again")
    return Finding(True, f"{len(everything)} messages in {' and '.join(said)}")


def _keys(folder: Path) -> frozenset[str]:
    from fluent.syntax import ast, parse

    texts = (path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.ftl")))
    entries = [entry for text in texts for entry in parse(text).body]
    return frozenset(entry.id.name for entry in entries if isinstance(entry, ast.Message))


def data(settings: Settings) -> Finding:
    """The data directory, or the place where it will be made, can be written to."""
    home = settings.home
    there = next(path for path in (home, *home.parents) if path.exists())
    try:
        with tempfile.TemporaryFile(dir=there):
            pass
    except OSError as error:
        words = f"{there} cannot be written to ({error.strerror}); set TRD_INTAKE_HOME"
        return Finding(False, words)
    return Finding(True, f"{home}{'' if home.exists() else ' (made at the first start)'}")


def key(settings: Settings) -> Finding:
    from bot.store.keyfile import KeyFile

    path = settings.key_file
    if not path.exists():
        return Finding(True, f"{path} (made at the first start)")
    KeyFile(path).read()
    if settings.home in path.parents:
        words = f"{path} lies among the data it protects; move it and set TRD_INTAKE_KEY_FILE"
        return Finding(False, words)
    return Finding(True, f"{path}, readable by its owner alone")


def database(settings: Settings) -> Finding:
    from bot.store import database_file, open_store
    from bot.store.schema import versions

    path = database_file(settings)
    if path is not None and not path.exists():
        return Finding(True, f"{path} (made at the first start)")
    store = open_store(settings)
    try:
        count = len(store.list())
        damage = store.damage()
    finally:
        store.close()
    if damage:
        return Finding(False, f"{store.place} is damaged ({damage[0]}); put a backup in its place")
    return Finding(True, f"{store.place}, tables {versions()[-1]}, {count} interviews")


def time_of_day(settings: Settings) -> Finding:
    now = clock(settings.now)()
    if settings.now is not None:
        return Finding(True, f"{now.isoformat()}, fixed by TRD_INTAKE_NOW")
    if now.year < FIRST_YEAR:
        return Finding(False, f"{now.isoformat(timespec='seconds')}; set the machine's clock")
    return Finding(True, now.isoformat(timespec="seconds"))


def terminal(_: Settings) -> Finding:
    encoding = sys.stdout.encoding.lower()
    if encoding.replace("-", "") != "utf8":
        return Finding(False, f"{encoding} may not show Chinese; set LANG=C.UTF-8 or PYTHONUTF8=1")
    return Finding(True, "utf-8")


CHECKS: Mapping[str, Callable[[Settings], Finding]] = {
    "python": python,
    "packages": packages,
    "lexicon": lexicon,
    "criteria": criteria,
    "reading": reading,
    "wording": wording,
    "data": data,
    "key file": key,
    "database": database,
    "clock": time_of_day,
    "terminal": terminal,
}
