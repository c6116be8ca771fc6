"""Where nothing may be skipped, a skip is a failure."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SKIPPING = {
    "in a test": "import pytest\ndef test(): pytest.skip('no such program here')\n",
    "by a mark": "import pytest\n@pytest.mark.skip(reason='not here')\ndef test(): pass\n",
    "of a module": "import pytest\npytest.importorskip('no_such_package')\ndef test(): pass\n",
}


@pytest.mark.parametrize("kind", SKIPPING)
@pytest.mark.parametrize(("in_ci", "passes"), [("0", True), ("1", False)])
def test_a_skip_fails_in_ci_only(
    tmp_path: Path, repository: Path, kind: str, in_ci: str, passes: bool
) -> None:
    shutil.copy(repository / "tests" / "conftest.py", tmp_path)
    (tmp_path / "test_one.py").write_text(SKIPPING[kind] + "def test_two(): pass\n")
    shown = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", tmp_path],
        env=os.environ | {"TRD_INTAKE_CI": in_ci},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    # 0: passed, 5: nothing left to run; 1: a test failed, 2: a module could not be collected.
    assert shown.returncode in ((0, 5) if passes else (1, 2)), shown.stdout
    assert ("skipped where nothing may be skipped" in shown.stdout) is not passes
