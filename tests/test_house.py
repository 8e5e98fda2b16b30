"""The house keeps its own manners: sizes, arrows, names, and nothing that ties it to one machine."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("functions", "parsers", "register", "infra", "samples", "training", "bench")
CODE = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
MOST_LINES = 300
MOST_FUNCTION_LINES = 45
DOOR_LINES = 90


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def functions_of(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_fits_in_the_head(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MOST_LINES
    long = [
        f"{node.name} {node.end_lineno - node.lineno + 1}"
        for node in functions_of(path)
        if node.end_lineno and node.end_lineno - node.lineno + 1 > MOST_FUNCTION_LINES
    ]
    assert long == []


@pytest.mark.parametrize("door", ["receive", "read", "understand", "serve", "watch"])
def test_a_door_is_thin(door: str) -> None:
    assert len((ROOT / "functions" / f"{door}.py").read_text(encoding="utf-8").splitlines()) <= DOOR_LINES


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_is_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not text.strip() or ast.get_docstring(ast.parse(text))


def test_only_settings_reads_the_environment() -> None:
    # The local stack and the child of the sandbox hand an environment on; they do not take settings from it.
    allowed = {"functions/adapters/settings.py", "parsers/reading/tesseract.py"}
    readers = {
        str(path.relative_to(ROOT))
        for path in CODE
        if path.parts[len(ROOT.parts)] in ("functions", "parsers", "register")
        and re.search(r"os\.(environ|getenv)", path.read_text(encoding="utf-8"))
    }
    assert readers - allowed == set()


def test_a_broad_catch_stands_only_at_the_queue_boundary() -> None:
    catches = [
        str(path.relative_to(ROOT))
        for path in CODE
        for _ in re.finditer(r"except (Base)?Exception\b", path.read_text(encoding="utf-8"))
    ]
    assert len(catches) <= 1, catches


def test_nothing_names_a_machine_path_or_a_package_registry() -> None:
    forbidden = re.compile("/(wo" + "rk|ro" + "ot|fa" + "rm)/|py" + r"pi\.org|npm" + r"js\.org|deb" + r"ian\.org")
    named = []
    for path in tracked():
        data = path.read_bytes()
        if b"\0" in data[:4096] or path.suffix in {".pdf", ".png", ".jpg", ".woff2"}:
            continue
        named += [str(path.relative_to(ROOT)) for _ in forbidden.finditer(data.decode("utf-8", "replace"))]
    assert named == []


def test_no_tracked_file_is_too_heavy() -> None:
    heavy = [str(path.relative_to(ROOT)) for path in tracked() if path.stat().st_size > 6_000_000]
    assert heavy == []


def test_every_lock_is_hashed_and_names_no_address() -> None:
    for lock in (ROOT / "requirements.lock", ROOT / "infra" / "sam-requirements.lock"):
        text = lock.read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert "://" not in text
