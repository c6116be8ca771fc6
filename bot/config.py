"""The settings: environment variables named TRD_INTAKE_..., or the same names in a `.env` file.

The environment wins over the file, and an empty value counts as not set. The reading is our own so
that an error can name the variable and where it was set.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Annotated, Any, Literal

from dotenv import dotenv_values
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    StringConstraints,
    ValidationError,
)

from bot.errors import InputError

PREFIX = "TRD_INTAKE_"
ENV_FILE = Path(".env")
# Read by the tests and by bot.cli: known names, but no settings of the program.
NOT_SETTINGS = frozenset({"TRD_INTAKE_CI", "TRD_INTAKE_DEBUG"})


def _path(value: object) -> object:
    return Path(value).expanduser().absolute() if isinstance(value, str) else value


def _moment(value: object) -> object:
    """An ISO 8601 instant; without a zone it is UTC, and a bare date is noon of that day."""
    if not isinstance(value, str):
        return value
    moment = datetime.fromisoformat(value)
    if len(value) <= len("2026-11-23"):
        moment = datetime.combine(date.fromisoformat(value), time(12))
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _names(value: object) -> object:
    if not isinstance(value, str):
        return value
    return frozenset(name for part in value.split(",") if (name := part.strip()))


DirectoryOrFile = Annotated[Path, BeforeValidator(_path)]
WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://[^/\s]+.*$")]


class Settings(BaseModel):
    """Every setting in force. A field `x` is set by the variable TRD_INTAKE_X."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    home: DirectoryOrFile
    """The data directory: database and exports."""
    database: Annotated[str, StringConstraints(pattern=r"^(sqlite:///|postgresql\+psycopg://).+$")]
    """SQLAlchemy URL of the database."""
    key_file: DirectoryOrFile
    """The encryption key's file."""
    telegram_token: SecretStr | None = None
    telegram_api: WebAddress | None = None
    telegram_webhook: WebAddress | None = None
    telegram_secret: SecretStr | None = None
    language: Literal["zh", "en"] | None = None
    """First language of an interview; None: taken from the person's settings."""
    region: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$", to_upper=True)] | None = None
    """Two-letter country code, for crisis numbers and dates; None: CN for zh."""
    criteria: str = "seed"
    """A preset's name, or a file."""
    now: Annotated[datetime | None, BeforeValidator(_moment)] = None
    """Where the clock stands still; None: the real clock."""
    leave_out: Annotated[frozenset[str], BeforeValidator(_names)] = Field(default=frozenset())
    """Sources (labels of lexicon/SOURCES.md) whose names are not used, separated by commas."""


WORDS = {
    "database": "expected sqlite:///PATH or postgresql+psycopg://USER@HOST/NAME",
    "telegram_api": "expected an address that starts with https://",
    "telegram_webhook": "expected an address that starts with https://",
    "language": "expected zh or en",
    "region": "expected a country code of two letters, such as CN",
    "now": "expected a date and time such as 2026-11-23T09:00:00+08:00",
}


def _read_env_file(path: Path) -> dict[str, str]:
    """The settings in `path`; none if there is no such file. No $-expansion: a token may hold $."""
    if not path.is_file():
        return {}
    try:
        values = dotenv_values(path, interpolate=False, encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read as UTF-8 text: {error}") from error
    return {name: value for name, value in values.items() if value is not None}


def given(environment: Mapping[str, str], env_file: Path) -> dict[str, tuple[str, str]]:
    """Every variable of ours that is set: its name -> (value, where it was set)."""
    found: dict[str, tuple[str, str]] = {}
    for source, values in ((str(env_file), _read_env_file(env_file)), ("environment", environment)):
        for name, value in values.items():
            if name.startswith(PREFIX) and name not in NOT_SETTINGS and value.strip():
                found[name] = (value.strip(), source)
    return found


def _with_places(values: dict[str, Any], environment: Mapping[str, str]) -> dict[str, Any]:
    """`values` with the default places of data and key filled in."""
    if "home" not in values:
        base = environment.get("XDG_DATA_HOME", "").strip()
        # The XDG rules say that a relative directory is to be ignored.
        share = Path(base) if Path(base).is_absolute() else Path("~/.local/share").expanduser()
        values["home"] = str(share / "trd-intake")
    home = Path(values["home"]).expanduser().absolute()
    values.setdefault("database", f"sqlite:///{home / 'interviews.sqlite3'}")
    values.setdefault("key_file", str(home.parent / "trd-intake-key" / "key"))
    return values


def load(environment: Mapping[str, str] | None = None, env_file: Path = ENV_FILE) -> Settings:
    """The settings in force.

    Raises InputError naming the variable, where it was set, and what was expected. Variables of
    ours that no setting has are passed over (`trd-intake doctor` points them out).
    """
    environment = os.environ if environment is None else environment
    found = given(environment, env_file)
    fields = {name.removeprefix(PREFIX).lower(): pair for name, pair in found.items()}
    values = {
        field: value for field, (value, _) in fields.items() if field in Settings.model_fields
    }
    try:
        return Settings.model_validate(_with_places(values, environment))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        field = str(first["loc"][0])
        expected = WORDS.get(field, first["msg"])
        source = fields[field][1]
        raise InputError(f"{PREFIX}{field.upper()} ({source}): {expected}") from None


def unknown(environment: Mapping[str, str], env_file: Path) -> list[str]:
    """Names that look like settings of ours and are none."""
    names = given(environment, env_file)
    known = {PREFIX + field.upper() for field in Settings.model_fields}
    return sorted(names.keys() - known)


def described(settings: Settings) -> list[str]:
    """Every setting in force as NAME=value, with secrets and passwords hidden."""
    lines = []
    for field, value in settings:
        words = "" if value is None else str(value)
        if isinstance(value, frozenset):
            words = ",".join(sorted(value))
        if field == "database":
            words = re.sub(r"(?<=://)([^:/@]*):.*@", r"\1:***@", words)
        lines.append(f"{PREFIX}{field.upper()}={words}")
    return lines
