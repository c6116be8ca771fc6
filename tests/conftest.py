"""What holds for every test: a machine of its own, and no skipping where it would hide a fault."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

IN_CI = os.environ.get("TRD_INTAKE_CI") == "1"

# The machine may be shared: how long an example takes says nothing about whether it is right.
settings.register_profile(
    "shared-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("shared-machine")


@pytest.fixture(autouse=True)
def _own_machine(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the data, the key or the settings of whoever runs it."""
    for name in [name for name in os.environ if name.startswith("TRD_INTAKE_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("TRD_INTAKE_HOME", str(tmp_path_factory.mktemp("home") / "trd-intake"))


@pytest.fixture
def repository() -> Path:
    """The root of the source tree."""
    return Path(__file__).parents[1]


def _fail_instead(report: pytest.TestReport | pytest.CollectReport) -> None:
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be skipped: {report.longrepr}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Under TRD_INTAKE_CI=1 a skipped test fails."""
    report = yield
    _fail_instead(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Under TRD_INTAKE_CI=1 a skipped module fails."""
    report = yield
    _fail_instead(report)
    return report
