"""Waiting inside a function: cut short where the process is to end, or where nobody wants to wait."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

_hurried = Event()


def pause(seconds: float) -> None:
    """Waits so long; not at all for less than nothing."""
    _hurried.wait(max(0.0, seconds))


@contextmanager
def hurried() -> Iterator[None]:
    """Within the block nobody waits: pauses under way end, and those to come are none."""
    _hurried.set()
    try:
        yield
    finally:
        _hurried.clear()
