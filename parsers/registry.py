"""Finds document types, channel kinds and rules by walking their packages in sorted order; there is no list of them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from types import ModuleType
from typing import TypeVar

from parsers import channels, rules, types
from parsers.declare import ChannelKind, DocumentType, Rule

T = TypeVar("T")


def declared(package: ModuleType, shape: type[T]) -> tuple[T, ...]:
    """Every constant of this shape in the package's modules, sorted by module name.

    A module without one is skipped only when its name starts with an underscore; otherwise it is a mistake.
    """
    found = tuple(_declarations(package, shape))
    codes = [item.code for item in found]  # type: ignore[attr-defined]
    if len(set(codes)) != len(codes):
        raise LookupError(f"{package.__name__}: two declarations share a code")
    return found


def _declarations(package: ModuleType, shape: type[T]) -> Iterator[T]:
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda item: item.name):
        if info.name.startswith("_"):
            continue
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        values = [value for value in vars(module).values() if isinstance(value, shape)]
        if not values:
            raise LookupError(f"{module.__name__} declares no {shape.__name__}")
        yield from values


@cache
def document_types() -> tuple[DocumentType, ...]:
    """All document types."""
    return declared(types, DocumentType)


@cache
def channel_kinds() -> tuple[ChannelKind, ...]:
    """All channel kinds, those that take their text first in front."""
    return tuple(sorted(declared(channels, ChannelKind), key=lambda kind: (kind.rank, kind.code)))


@cache
def all_rules() -> tuple[Rule, ...]:
    """All rules."""
    return declared(rules, Rule)
