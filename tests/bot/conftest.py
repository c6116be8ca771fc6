"""The real program, run as a person would run it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs `trd-intake` with `words` in an empty directory, in a home of its own."""

    def runner(
        *words: str, given: str = "", settings: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(tmp_path),
            "TRD_INTAKE_HOME": str(tmp_path / "trd-intake"),
            "LANG": "C.UTF-8",
            **(settings or {}),
        }
        program = [str(Path(sys.executable).with_name("trd-intake")), *words]
        return subprocess.run(
            program,
            input=given,
            capture_output=True,
            encoding="utf-8",
            env=environment,
            cwd=tmp_path,
            timeout=120,
            check=False,
        )

    return runner
