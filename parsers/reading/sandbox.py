"""Runs reading in a child process under limits of memory, processor time and wall clock.

A fresh interpreter, not a fork: the parent may run threads, and a fork of those can hang on a lock. It talks
over plain pipes: Lambda has no shared memory for queues and pools. Starting one costs about a second of
imports (measured: pdfminer, pdfium, OpenCV, fontTools), so a child is kept and reads page after page; it is
killed with everything it started as soon as it breaks a limit, and the next request gets a new one.
"""

from __future__ import annotations

import atexit
import hashlib
import json
import os
import pickle
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import IO, Any

from parsers.errors import ReaderCrashed, ReadingTookTooLong, SarabanError
from parsers.reading.wire import Request, Same, load_reply, send

_START = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]); "
    "from parsers.reading.child import main; main(int(sys.argv[2]))"
)
_LIMIT_SIGNALS = frozenset({-signal.SIGKILL, -signal.SIGXCPU})
_MOST_REQUESTS = 100  # then a fresh child: libraries leak
_MOST_IDLE = 2
_CHUNK = 1 << 16


class Worker:
    """One child process. Not for two threads at once."""

    def __init__(self, megabytes: int) -> None:
        self.megabytes = megabytes
        self.requests = 0
        self._sent = ""
        self._process = subprocess.Popen(
            [sys.executable, "-c", _START, json.dumps(sys.path), str(megabytes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,  # so that killing it takes tesseract along
        )

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, function: str, *arguments: Any, seconds: float, **options: Any) -> Any:
        """Calls "module:function" in the child. Raises our errors; after a limit or a crash the child is dead."""
        self.requests += 1
        request = Request(
            function=function,
            arguments=tuple(self._named(argument) for argument in arguments),
            options=options,
            seconds=seconds,
        )
        try:
            send(_pipe(self._process.stdin), pickle.dumps(request))
            body = self._reply(time.monotonic() + seconds)
            kind, *rest = load_reply(body)
        except (OSError, pickle.UnpicklingError, EOFError) as error:
            death = self._death()
            self.kill()
            raise death from error
        except SarabanError:
            self.kill()
            raise
        if kind == "error":
            raise rest[0](rest[1])
        return rest[0]

    def kill(self) -> None:
        """Ends the child and all it started, and waits until it is gone."""
        with suppress(ProcessLookupError):  # it may be gone already
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        _pipe(self._process.stdout).close()
        with suppress(BrokenPipeError):  # it may have died with a request half written
            _pipe(self._process.stdin).close()

    def _named(self, argument: Any) -> Any:
        if not isinstance(argument, bytes):
            return argument
        digest = hashlib.sha256(argument).hexdigest()
        if digest == self._sent:
            return Same(sha256=digest)
        self._sent = digest
        return argument

    def _reply(self, deadline: float) -> bytes:
        head = self._read(8, deadline)
        return self._read(int.from_bytes(head, "big"), deadline)

    def _read(self, count: int, deadline: float) -> bytes:
        """Exactly `count` bytes. Raises ReadingTookTooLong at the deadline, EOFError where the child has died."""
        pipe, held = _pipe(self._process.stdout), bytearray()
        while len(held) < count:
            ready, _, _ = select.select([pipe], [], [], max(deadline - time.monotonic(), 0))
            if not ready:
                raise ReadingTookTooLong("wall clock")
            chunk = os.read(pipe.fileno(), min(_CHUNK, count - len(held)))
            if not chunk:
                self._process.wait()
                raise EOFError
            held += chunk
        return bytes(held)

    def _death(self) -> SarabanError:
        """What to call the child's end; a child still alive gave an answer nobody may take."""
        status = self._process.poll()
        if status in _LIMIT_SIGNALS:
            return ReadingTookTooLong(f"signal {-status}")
        return ReaderCrashed(f"status {status}")


def _pipe(stream: IO[bytes] | None) -> Any:
    assert stream is not None  # noqa: S101 - both were asked for as pipes
    return stream


_idle: list[Worker] = []
_lock = threading.Lock()


@contextmanager
def worker(megabytes: int) -> Iterator[Worker]:
    """A child for one or more requests; kept for the next caller if it is still in order."""
    with _lock:
        fitting = next((w for w in reversed(_idle) if w.megabytes == megabytes and w.alive), None)
        if fitting:
            _idle.remove(fitting)
    held = fitting or Worker(megabytes)
    try:
        yield held
    finally:
        _give_back(held)


def _give_back(held: Worker) -> None:
    """Keeps it for the next caller; of too many, the one that has waited longest goes."""
    leaving = [held]
    with _lock:
        if held.alive and held.requests < _MOST_REQUESTS:
            _idle.append(held)
            leaving = [_idle.pop(0)] if len(_idle) > _MOST_IDLE else []
    for one in leaving:
        one.kill()


def run_limited(function: Callable[..., Any], *arguments: Any, seconds: float, megabytes: int) -> Any:
    """Calls a module-level function in a child of its own, under limits.

    Raises what the function raises if it is one of our errors, ReadingTookTooLong where a limit is
    reached, ReaderCrashed where the child dies or fails in any other way.
    """
    child = Worker(megabytes)
    try:
        return child.ask(f"{function.__module__}:{function.__qualname__}", *arguments, seconds=seconds)
    finally:
        child.kill()


@atexit.register
def _close_all() -> None:
    while _idle:
        _idle.pop().kill()
