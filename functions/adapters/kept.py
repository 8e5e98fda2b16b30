"""What a warm process may keep of what never changes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock


class Kept:
    """Bytes by name, as many as fit; what was not used for longest goes first. Any thread may ask."""

    def __init__(self, limit: int) -> None:
        """`limit`: bytes in all; a value larger than that is made anew each time."""
        self._limit = limit
        self._values: OrderedDict[str, bytes] = OrderedDict()
        self._lock = Lock()

    def get(self, name: str, make: Callable[[], bytes]) -> bytes:
        """The value under this name, made at the first call; what `make` raises comes through and nothing is kept."""
        with self._lock:
            if name in self._values:
                self._values.move_to_end(name)
                return self._values[name]
        made = make()  # outside the lock: two may make the same, none waits for another's
        with self._lock:
            self._values[name] = made
            while sum(map(len, self._values.values())) > self._limit:
                self._values.popitem(last=False)
        return made
