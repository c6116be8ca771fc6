"""Settings come from the environment or a file, and a wrong one is named."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from bot import config
from bot.clock import clock
from bot.errors import InputError

CHINA = timezone(timedelta(hours=8))


@pytest.fixture
def nowhere(tmp_path: Path) -> Path:
    """A `.env` that is not there."""
    return tmp_path / ".env"


def test_without_any_setting_data_and_key_lie_apart(
    nowhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/home/lin")
    settings = config.load({}, nowhere)
    assert settings.home == Path("/home/lin/.local/share/trd-intake")
    assert settings.database == "sqlite:////home/lin/.local/share/trd-intake/interviews.sqlite3"
    assert settings.key_file == Path("/home/lin/.local/share/trd-intake-key/key")
    assert (settings.criteria, settings.language, settings.now) == ("seed", None, None)


@pytest.mark.parametrize(
    ("environment", "home"),
    [
        ({"XDG_DATA_HOME": "/xdg"}, "/xdg/trd-intake"),
        ({"XDG_DATA_HOME": "/xdg", "TRD_INTAKE_HOME": "/data/intake"}, "/data/intake"),
    ],
)
def test_database_and_key_follow_the_data_directory(
    nowhere: Path, environment: dict[str, str], home: str
) -> None:
    settings = config.load(environment, nowhere)
    assert settings.home == Path(home)
    assert settings.database == f"sqlite:///{home}/interviews.sqlite3"
    assert settings.key_file == Path(home).parent / "trd-intake-key" / "key"


def test_the_environment_wins_over_the_file(nowhere: Path) -> None:
    nowhere.write_text(
        "# a comment\nTRD_INTAKE_LANGUAGE=zh\nexport TRD_INTAKE_CRITERIA='my $HOME'\nOTHER=1\n"
    )
    settings = config.load({"TRD_INTAKE_LANGUAGE": "en", "TRD_INTAKE_CRITERIA": " "}, nowhere)
    assert (settings.language, settings.criteria) == ("en", "my $HOME")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-11-23T09:00:00+08:00", datetime(2026, 11, 23, 9, tzinfo=CHINA)),
        ("2026-11-23T09:00:00Z", datetime(2026, 11, 23, 9, tzinfo=UTC)),
        ("2026-11-23T09:00", datetime(2026, 11, 23, 9, tzinfo=UTC)),
        ("2026-11-23", datetime(2026, 11, 23, 12, tzinfo=UTC)),
    ],
)
def test_the_clock_can_be_fixed(nowhere: Path, written: str, meant: datetime) -> None:
    settings = config.load({"TRD_INTAKE_NOW": written}, nowhere)
    assert clock(settings.now)() == clock(settings.now)() == meant


def test_the_real_clock_knows_its_zone() -> None:
    assert clock()().tzinfo is not None


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("LANGUAGE", "fr", "expected zh or en"),
        ("REGION", "China", "country code of two letters"),
        ("NOW", "yesterday", "a date and time such as"),
        ("NOW", "2026-13-01", "a date and time such as"),
        ("DATABASE", "mysql://x/y", "expected sqlite:///PATH"),
        ("DATABASE", "sqlite:///", "expected sqlite:///PATH"),
        ("TELEGRAM_API", "api.telegram.org", "starts with https://"),
    ],
)
@pytest.mark.parametrize("place", ["environment", "file"])
def test_a_wrong_setting_names_itself_and_where_it_stands(
    nowhere: Path, name: str, value: str, expected: str, place: str
) -> None:
    variable = f"TRD_INTAKE_{name}"
    if place == "file":
        nowhere.write_text(f"{variable}={value}\n")
    environment = {variable: value} if place == "environment" else {}
    with pytest.raises(InputError, match=expected) as refused:
        config.load(environment, nowhere)
    where = "environment" if place == "environment" else str(nowhere)
    assert str(refused.value).startswith(f"{variable} ({where}): ")


def test_a_file_that_is_not_text_is_refused(nowhere: Path) -> None:
    nowhere.write_bytes(b"TRD_INTAKE_LANGUAGE=\xff\xfe\n")
    with pytest.raises(InputError, match=str(nowhere)):
        config.load({}, nowhere)


def test_several_sources_are_left_out(nowhere: Path) -> None:
    settings = config.load({"TRD_INTAKE_LEAVE_OUT": "RxNorm, DDInter ,"}, nowhere)
    assert settings.leave_out == {"RxNorm", "DDInter"}


def test_names_that_nothing_reads_are_found(nowhere: Path) -> None:
    nowhere.write_text("TRD_INTAKE_LANGAUGE=zh\n")
    environment = {"TRD_INTAKE_TOKEN": "x", "TRD_INTAKE_DEBUG": "1", "TRD_INTAKE_REGION": "CN"}
    names = config.unknown(environment, nowhere)
    assert names == ["TRD_INTAKE_LANGAUGE", "TRD_INTAKE_TOKEN"]


def test_secrets_are_not_shown(nowhere: Path) -> None:
    environment = {
        "TRD_INTAKE_TELEGRAM_TOKEN": "123:CANARY",
        "TRD_INTAKE_TELEGRAM_SECRET": "CANARY",
        "TRD_INTAKE_DATABASE": "postgresql+psycopg://clinic:CAN@ARY@db/intake",
        "TRD_INTAKE_CRITERIA": "seed",
    }
    settings = config.load(environment, nowhere)
    shown = "\n".join(config.described(settings))
    assert "CAN" not in shown.replace("TRD_INTAKE_TELEGRAM", "") and "ARY" not in shown
    assert "CANARY" not in repr(settings).replace("CAN@ARY", "")
    assert "TRD_INTAKE_DATABASE=postgresql+psycopg://clinic:***@db/intake" in shown
    assert "TRD_INTAKE_CRITERIA=seed" in shown
