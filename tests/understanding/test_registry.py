"""Types, kinds and rules are found by walking their packages: adding a file is all it takes."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from parsers.declare import ChannelKind, DocumentType, Rule
from parsers.registry import all_rules, channel_kinds, declared, document_types

RULE = """
from parsers.declare import Rule

NEW = Rule(code="{code}", thai="กฎใหม่", english="New", severity="info", check=lambda case: ())
"""
TYPE = """
from parsers.declare import DocumentType
from parsers.drafting import read_notice

CIRCULAR = DocumentType(
    code="circular",
    thai="หนังสือเวียน",
    english="Circular",
    slot=None,
    section=None,
    forms=frozenset({"none"}),
    cues=(),
    baseline=99.0,
    read=read_notice,
    required=("kind",),
)
"""


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "added_declarations"
    folder.mkdir()
    (folder / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    yield folder
    for name in [name for name in sys.modules if name.startswith("added_declarations")]:
        del sys.modules[name]


def loaded() -> ModuleType:
    importlib.invalidate_caches()
    return importlib.import_module("added_declarations")


def test_a_new_file_is_found_without_naming_it_anywhere(package: Path) -> None:
    (package / "circular.py").write_text(TYPE, encoding="utf-8")
    [found] = declared(loaded(), DocumentType)
    assert (found.code, found.thai) == ("circular", "หนังสือเวียน")


def test_files_are_found_in_sorted_order(package: Path) -> None:
    for name in ("b_rule", "a_rule", "c_rule"):
        (package / f"{name}.py").write_text(RULE.format(code=name), encoding="utf-8")
    assert [rule.code for rule in declared(loaded(), Rule)] == ["a_rule", "b_rule", "c_rule"]


def test_a_file_that_declares_nothing_is_a_mistake(package: Path) -> None:
    (package / "empty.py").write_text("X = 1\n", encoding="utf-8")
    with pytest.raises(LookupError, match="declares no Rule"):
        declared(loaded(), Rule)


def test_two_declarations_may_not_share_a_code(package: Path) -> None:
    for name in ("one", "two"):
        (package / f"{name}.py").write_text(RULE.format(code="same"), encoding="utf-8")
    with pytest.raises(LookupError, match="share a code"):
        declared(loaded(), Rule)


def test_the_house_finds_its_own() -> None:
    assert len(document_types()) >= 5
    assert len(all_rules()) >= 12
    assert {kind.code for kind in channel_kinds()} == {
        "email",
        "website",
        "line",
        "facebook",
        "app",
        "phone",
        "fax",
        "hotline",
        "postal",
        "counter",
        "other",
    }


def test_postal_counter_and_telephones_are_not_electronic() -> None:
    assert {kind.code for kind in channel_kinds() if not kind.electronic} == {
        "phone",
        "fax",
        "hotline",
        "postal",
        "counter",
    }
    assert all(isinstance(kind, ChannelKind) for kind in channel_kinds())
