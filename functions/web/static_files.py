"""The few files the pages need, under an address that changes when any of them does."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

FOLDER: Final = Path(__file__).parent / "static"
TYPES: Final = MappingProxyType(
    {
        ".css": "text/css; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".svg": "image/svg+xml",
        ".png": "image/png",
        ".woff2": "font/woff2",
        ".txt": "text/plain; charset=utf-8",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StaticFile:
    """One file with its type and the digest that is its ETag."""

    body: bytes
    content_type: str
    etag: str


@cache
def static_files() -> dict[str, StaticFile]:
    """All files by name, read once a process (they weigh less than one page image)."""
    return {
        path.name: StaticFile(
            body=path.read_bytes(),
            content_type=TYPES[path.suffix],
            etag=f'"{hashlib.sha256(path.read_bytes()).hexdigest()[:32]}"',
        )
        for path in sorted(FOLDER.iterdir())
        if path.suffix in TYPES
    }


@cache
def bundle() -> str:
    """A digest of all files: one for the set, so that files may name each other without a path."""
    every = "".join(f"{name}{file.etag}" for name, file in static_files().items())
    return hashlib.sha256(every.encode()).hexdigest()[:16]


def asset(name: str) -> str:
    """The address of a file; raises KeyError for one that is not there."""
    if name not in static_files():
        raise KeyError(name)
    return f"/static/{bundle()}/{name}"
