"""Word lists that training text is drawn from."""

from __future__ import annotations

from pathlib import Path


def listed(name: str) -> tuple[str, ...]:
    """The entries of words/NAME.txt, one a line."""
    return tuple((Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8").split("\n")[:-1])
