"""infra/setup.sh on machines that are not ready: it says what to do, and stops where it must."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from infra.local.stack import ROOT

NO_PYTHON = dict.fromkeys(("python3.13", "python3.12", "python3.11", "python3"), "exit 1")
BARE = {"dpkg-query": "exit 1", "id": "echo 0", "df": "printf 'h\\nd 9 9 99000000 9 /\\n'", **NO_PYTHON}
WORKS, FAILS = "exit 0", "exit 1"


def set_up(folder: Path, purpose: str = "run", **programs: str) -> subprocess.CompletedProcess[str]:
    """Runs a copy of the script where these programs stand in for the machine's own; what apt-get was told is kept."""
    (folder / "infra").mkdir()
    shutil.copy(ROOT / "infra" / "setup.sh", folder / "infra")
    (folder / "bin").mkdir()
    for name, body in (BARE | {name.replace("_", "-"): body for name, body in programs.items()}).items():
        program = folder / "bin" / name
        program.write_text(f'#!/bin/sh\necho "$0 $*" >> {folder}/told\n{body}\n', encoding="utf-8")
        program.chmod(0o755)
    environment = {"PATH": f"{folder}/bin:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    script = [str(folder / "infra" / "setup.sh"), purpose]
    return subprocess.run(["bash", *script], env=environment, capture_output=True, text=True, check=False)


def told(folder: Path) -> str:
    return (folder / "told").read_text(encoding="utf-8")


def apt(*, update: str, install: str) -> str:
    return f"case $1 in update) {update};; install) {install};; esac"


def test_packages_that_do_not_install_end_it_with_the_reason(tmp_path: Path) -> None:
    said = set_up(tmp_path, apt_get=apt(update=WORKS, install=FAILS))
    assert said.returncode == 1
    assert "universe" in said.stderr
    assert "python3" not in told(tmp_path).partition("install")[2].partition("\n")[2]  # nothing was tried after it


def test_one_source_that_does_not_answer_is_said_and_the_rest_goes_on(tmp_path: Path) -> None:
    said = set_up(tmp_path, apt_get=apt(update=FAILS, install=WORKS))
    assert "apt-get update" in said.stderr
    assert "apt-get install -y --no-install-recommends python3-venv tesseract-ocr" in told(tmp_path)


def test_a_machine_without_a_python_that_makes_environments_is_told_so(tmp_path: Path) -> None:
    said = set_up(tmp_path, apt_get=WORKS)
    assert said.returncode == 1
    assert "Python 3.11, 3.12 หรือ 3.13" in said.stderr
    assert not (tmp_path / ".tools").exists()


def test_who_may_not_install_is_given_the_line_to_run(tmp_path: Path) -> None:
    said = set_up(tmp_path, id="echo 1000", sudo=FAILS, apt_get=WORKS)
    assert said.returncode == 1
    assert "sudo apt-get update && sudo apt-get install -y" in said.stderr
    assert "/apt-get " not in told(tmp_path)


def test_sudo_is_told_not_to_ask_questions(tmp_path: Path) -> None:
    set_up(tmp_path, id="echo 1000", sudo='[ "$1" = -n ] || "$@"', apt_get=WORKS)
    assert "sudo env DEBIAN_FRONTEND=noninteractive apt-get install" in told(tmp_path)


@pytest.mark.parametrize(("purpose", "gigabytes"), [("run", 2), ("test", 4)])
def test_a_full_disk_is_said_before_anything_is_fetched(tmp_path: Path, purpose: str, gigabytes: int) -> None:
    said = set_up(tmp_path, purpose, df="printf 'h\\nd 9 9 1999999 9 /\\n'", apt_get=WORKS)
    assert said.returncode == 1
    assert f"Less than {gigabytes} GB" in said.stderr
    assert "apt-get" not in told(tmp_path)
