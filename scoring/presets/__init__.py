"""Presets as data: each `NAME.toml` here says what differs from `seed`, and by which source.

`[settings]` holds the settings; `description`, `source` and `unverified` are for people.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from scoring.criteria import Criteria

HERE = Path(__file__).parent
NOTES = frozenset({"name", "description", "source", "unverified"})


class CriteriaError(ValueError):
    """A preset or a setting that does not exist, or a value it cannot take; one line."""


@cache
def presets() -> Mapping[str, Mapping[str, Any]]:
    """Name of each preset and what its file says (description, source, settings)."""
    found = {path.stem: _read(path) for path in sorted(HERE.glob("*.toml"))}
    return MappingProxyType(found)


@cache
def preset(name: str) -> Criteria:
    """The preset of that name. Raises CriteriaError naming the nearest one."""
    file = presets().get(name.replace("_", "-"))
    if file is None:
        raise CriteriaError(f"criteria {name!r}: no such preset{_nearest(name, presets())}")
    return _build(file, name.replace("_", "-"), f"preset {name}")


def criteria_from_toml(path: Path) -> Criteria:
    """Criteria from a file of one's own: `base = "PRESET"` and the settings that differ.

    The settings may stand at the top level or under `[settings]`. Raises CriteriaError naming
    the file, the key or value, and the nearest valid one.
    """
    return _build(_read(path), path.stem, str(path))


def criteria_named(name_or_path: str) -> Criteria:
    """A preset by name, or a `.toml` file by path."""
    if name_or_path.lower().endswith(".toml"):
        return criteria_from_toml(Path(name_or_path))
    return preset(name_or_path)


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise CriteriaError(f"{path}: {error.strerror or 'cannot be read'}") from None
    except UnicodeDecodeError:
        raise CriteriaError(f"{path}: is not UTF-8 text") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise CriteriaError(f"{path}: {error}") from None


def _build(file: Mapping[str, Any], name: str, where: str) -> Criteria:
    rest = {key: value for key, value in file.items() if key not in NOTES}
    base = rest.pop("base", "seed")
    inner = rest.pop("settings", {})
    if not isinstance(inner, dict) or not isinstance(base, str):
        raise CriteriaError(f"{where}: base must be a name and settings a table")
    settings = rest | inner
    for key in settings:
        if key not in Criteria.model_fields:
            raise CriteriaError(f"{where}: {key}: no such setting{_nearest(key, _keys())}")
    start = {} if base == "seed" else preset(base).model_dump()
    title = file.get("name", name)
    if not isinstance(title, str):
        raise CriteriaError(f"{where}: name: must be a text")
    try:
        return Criteria.model_validate(start | settings | {"name": title})
    except ValidationError as error:
        raise CriteriaError(f"{where}: {_first(error)}") from None


def _first(error: ValidationError) -> str:
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    text = f"{place}: {first['msg'][0].lower()}{first['msg'][1:]}, not {first['input']!r}"
    if first["type"] == "literal_error" and isinstance(first["input"], str):
        options = first.get("ctx", {}).get("expected", "").replace("' or '", "', '")
        text += _nearest(first["input"], [part.strip(" '") for part in options.split(",")])
    return text


def _keys() -> list[str]:
    return list(Criteria.model_fields)


def _nearest(word: str, options: Any) -> str:
    close = get_close_matches(word.replace("_", "-"), [str(o) for o in options], 1, 0.4)
    close = close or get_close_matches(word, [str(o) for o in options], 1, 0.0)
    return f"; did you mean {close[0]!r}?" if close else ""
