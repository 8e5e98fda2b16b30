"""An operator who meets a code finds it in the runbook, and nothing there is about a code that no longer exists."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

import functions
import parsers
import register
from infra.local.stack import ROOT
from parsers.errors import SarabanError

RUNBOOK = ROOT / "infra" / "runbook.md"


def import_all(package: ModuleType) -> None:
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        import_module(module.name)


def errors(root: type[SarabanError] = SarabanError) -> Iterator[type[SarabanError]]:
    for error in root.__subclasses__():
        if error.__module__.partition(".")[0] in {"functions", "parsers", "register"}:
            yield error
        yield from errors(error)


def sections() -> dict[str, str]:
    """What stands under each heading of the second level."""
    parts = RUNBOOK.read_text(encoding="utf-8").split("\n## ")[1:]
    return {part.partition("\n")[0].strip(): part.partition("\n")[2] for part in parts}


def test_the_headings_are_the_codes_of_all_errors() -> None:
    for package in (functions, parsers, register):
        import_all(package)
    assert set(sections()) == {error.code for error in errors()}


def test_each_heading_says_what_it_means_and_what_to_do() -> None:
    for code, text in sections().items():
        assert "Means: " in text, code
        assert "Do: " in text, code


def test_a_code_is_tried_again_exactly_where_the_runbook_says_so() -> None:
    for package in (functions, parsers, register):
        import_all(package)
    text = RUNBOOK.read_text(encoding="utf-8")
    again = text.split("# Faults that are tried again")[1].split("\n# ")[0]
    told = {line.removeprefix("## ") for line in again.splitlines() if line.startswith("## ")}
    assert told == {error.code for error in errors() if error.retry}
