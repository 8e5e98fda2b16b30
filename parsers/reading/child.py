"""The process in which files are opened: takes one request after the other until its input ends.

Started by `sandbox`. A request and a reply are each a length (eight bytes) and a pickle. Nothing else may
stand on the reply pipe, so what libraries print goes to the error stream.
"""

from __future__ import annotations

import hashlib
import logging
import os
import pickle
import resource
import sys
from collections.abc import Callable
from importlib import import_module
from types import TracebackType
from typing import Any, BinaryIO

from parsers.errors import ReadingTookTooLong, SarabanError
from parsers.reading.wire import Request, Same, receive, send


def main(megabytes: int) -> None:
    """Serves requests on standard input and output under a limit of address space."""
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.excepthook = _say_only_what_kind
    logging.disable(logging.CRITICAL)  # libraries log bits of the document
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * 1024 * 1024,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    serve(sys.stdin.buffer, replies)


def serve(requests: BinaryIO, replies: BinaryIO) -> None:
    """Answers until the requests end. An unforeseen exception ends the process: the parent sees it die."""
    last: dict[str, bytes] = {}
    while (body := receive(requests)) is not None:
        request: Request = pickle.loads(body)  # noqa: S301 - our own parent wrote it
        arguments = [_filled(argument, last) for argument in request.arguments]
        _allow_seconds(request.seconds)
        send(replies, pickle.dumps(_answer(_function(request.function), arguments, request.options)))


def _filled(argument: Any, last: dict[str, bytes]) -> Any:
    """The file's bytes travel once; later requests for the same file name them by their digest."""
    if isinstance(argument, Same):
        return last[argument.sha256]
    if isinstance(argument, bytes):
        last.clear()
        last[hashlib.sha256(argument).hexdigest()] = argument
    return argument


def _function(name: str) -> Callable[..., Any]:
    module, _, attribute = name.partition(":")
    function: Callable[..., Any] = getattr(import_module(module), attribute)
    return function


def _answer(function: Callable[..., Any], arguments: list[Any], options: dict[str, Any]) -> tuple[Any, ...]:
    try:
        return ("value", function(*arguments, **options))
    except SarabanError as error:
        return ("error", type(error), error.detail)
    except MemoryError:
        return ("error", ReadingTookTooLong, "memory")


def _allow_seconds(seconds: float) -> None:
    """Grants this request its processor time on top of what earlier ones used."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime + seconds) + 1, hard))


def _say_only_what_kind(kind: type[BaseException], _value: BaseException, _trace: TracebackType | None) -> None:
    """The message of a library's exception may quote the document; its kind does not."""
    sys.stderr.write(f"reading child: {kind.__name__}\n")
