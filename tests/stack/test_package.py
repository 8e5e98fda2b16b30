"""What a zip function is made of: its rooms and locked libraries, and nothing that belongs elsewhere."""

from __future__ import annotations

import ast
import platform
import re
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest

from infra.local.stack import ROOT

OURS = {"functions", "parsers", "register"}
HEAVY = {
    "pdfplumber",
    "pdfminer",
    "pypdfium2",
    "cv2",
    "numpy",
    "PIL",
    "pytesseract",
    "tesserocr",
    "pyhanko",
    "rich",
    "typer",
    "moto",
}
# Must match "boto3==1.44.5 \" and "rapidfuzz==3.14.6 ; python_version…"; must not match "    --hash=sha256:…".
PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^\s;\\]+)", re.MULTILINE)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the makefile's rule builds, for this machine instead of Lambda's so that it can be run here."""
    built = tmp_path_factory.mktemp("package")
    rule = [
        "make",
        "--silent",
        "--makefile=infra/Makefile",
        "build-ServeFunction",
        f"ARTIFACTS_DIR={built}",
        f"PLATFORM={platform.machine()}-manylinux_2_28",
        f"PYTHON={sys.version_info.major}.{sys.version_info.minor}",
    ]
    subprocess.run(rule, cwd=ROOT, check=True)
    return built


def test_a_zip_holds_our_rooms_and_no_samples_tests_or_tools(package: Path) -> None:
    top = {path.name for path in package.iterdir()}
    assert top >= OURS | {"boto3", "aws_lambda_powertools", "jinja2"}
    assert not top & ({"samples", "tests", "infra", "training", "bench", "docs"} | HEAVY)


def test_a_zip_holds_no_caches_no_recogniser_and_no_terminal(package: Path) -> None:
    files = {str(path.relative_to(package)) for room in OURS for path in (package / room).rglob("*") if path.is_file()}
    assert not [file for file in files if "__pycache__" in file]
    assert not [file for file in files if file.startswith(("parsers/reading/model", "functions/terminal"))]
    assert not files & {"functions/cli.py", "functions/read.py", "functions/paper.py"}
    assert "functions/reports/paper.py" in files  # says that there is no paper here
    assert "functions/web/templates/base.html" in files
    assert "functions/web/static/saraban.css" in files


def test_a_zip_fits_into_lambda(package: Path) -> None:
    size = sum(path.stat().st_size for path in package.rglob("*") if path.is_file())
    assert size < 250 * 1024 * 1024 / 2  # half of what Lambda takes, so that growth is seen in time


@pytest.mark.parametrize("door", ["receive", "understand", "serve", "watch"])
def test_a_door_starts_with_nothing_but_its_zip(package: Path, door: str) -> None:
    code = f"import sys; sys.path.insert(0, {str(package)!r}); from functions.{door} import handler; print(handler)"
    # The interpreter under the virtual environment, without the environment's packages.
    bare = [str(Path(sys.base_prefix) / "bin" / "python3"), "-I", "-S", "-c", code]
    said = subprocess.run(bare, capture_output=True, text=True, check=False, env={"AWS_DEFAULT_REGION": "x"}, cwd="/")
    assert said.returncode == 0, said.stderr


def test_every_zip_function_has_the_rule_it_is_built_by(source: Mapping[str, Any]) -> None:
    rules = (ROOT / "infra" / "Makefile").read_text(encoding="utf-8")
    targets = next(line for line in rules.splitlines() if line.startswith("build-")).rstrip(":").split()
    zips = {
        f"build-{name}"
        for name, body in source["Resources"].items()
        if body.get("Metadata", {}).get("BuildMethod") == "makefile"
    }
    assert set(targets) == zips
    assert len(zips) == 4


def pins(name: str) -> dict[str, str]:
    return dict(PIN.findall((ROOT / name).read_text(encoding="utf-8")))


@pytest.mark.parametrize("lock", ["zip", "image", "paper"])
def test_what_is_deployed_is_what_was_tested(lock: str) -> None:
    solved = pins("requirements.lock")
    deployed = pins(f"infra/{lock}-requirements.lock")
    assert deployed
    assert {name: version for name, version in deployed.items() if solved.get(name) != version} == {}


def test_the_image_can_read_and_the_zips_cannot() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[\[=<>~ ]", one)[0] for one in project["dependencies"]}  # "boto3==1.44.5", not "# boto3"
    reading = {one.partition("==")[0] for one in project["optional-dependencies"]["reading"]}
    assert set(pins("infra/image-requirements.lock")) >= needed | reading | {"awslambdaric"}
    assert set(pins("infra/zip-requirements.lock")) >= needed
    assert not set(pins("infra/zip-requirements.lock")) & (reading | {"awslambdaric"})
    paper = set(pins("infra/paper-requirements.lock"))
    assert paper >= needed | {"weasyprint", "awslambdaric"}
    assert not paper & {"pdfplumber", "pypdfium2", "onnxruntime", "opencv-python-headless"}


@pytest.mark.parametrize("lock", ["zip", "image", "paper", "sam"])
def test_a_lock_has_a_hash_for_everything_and_names_no_index(lock: str) -> None:
    text = (ROOT / "infra" / f"{lock}-requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", text)  # "a==1 \n --hash…", then "b==2"; not an indented line
    assert all("--hash=sha256:" in entry for entry in entries if "==" in entry)
    assert "://" not in text


def test_the_builder_of_the_images_sees_only_what_they_need() -> None:
    ignore = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    rules = [line for line in ignore if line and not line.startswith("#")]
    assert rules[0] == "*"
    seen = {rule[1:] for rule in rules if rule.startswith("!")}
    dockerfile = (ROOT / "infra" / "Dockerfile").read_text(encoding="utf-8")
    copies = [line.split() for line in dockerfile.splitlines() if line.startswith("COPY ")]
    copied = {words[1].rstrip("/") for words in copies if not words[1].startswith("--from=")}
    assert seen == copied == OURS | {"infra/image-requirements.lock", "infra/paper-requirements.lock"}


def imported(*rooms: str) -> set[str]:
    """The top-level modules that these rooms import anywhere, ours left out."""
    found = set()
    for file in (file for room in rooms for file in (ROOT / room).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {name.name.partition(".")[0] for name in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.partition(".")[0])
    return found - OURS - set(sys.stdlib_module_names)


def distributions(modules: set[str]) -> set[str]:
    """The packages on the index that these modules come in, by their normalised names."""
    homes = packages_distributions()
    return {re.sub(r"[-_.]+", "-", name).lower() for module in modules for name in homes.get(module, [module])}


@pytest.mark.parametrize(("lock", "of_others"), [("image", {"weasyprint", "pydyf"}), ("paper", set())])
def test_every_library_an_image_imports_is_in_its_lock(lock: str, of_others: set[str]) -> None:
    """A library that only the tests' tools bring along is there on a laptop, and missing in the cloud."""
    rooms = ("parsers", "register", "functions") if lock == "image" else ("register", "functions")
    for_terminals = {"rich", "typer"}
    needed = distributions(imported(*rooms)) - for_terminals - of_others
    assert needed - set(pins(f"infra/{lock}-requirements.lock")) == set()
