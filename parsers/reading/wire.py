"""What parent and reading child say to each other, and how the parent takes it: with suspicion."""

from __future__ import annotations

import io
import pickle
from dataclasses import dataclass
from importlib import import_module
from typing import Any, BinaryIO

_LENGTH = 8
_TRUSTED = ("parsers.model", "parsers.errors", "parsers.reading.limits")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One call: "package.module:function", its arguments, and its processor seconds."""

    function: str
    arguments: tuple[Any, ...]
    options: dict[str, Any]
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Same:
    """Stands for the bytes the child was given last."""

    sha256: str


class ReplyUnpickler(pickle.Unpickler):
    """Builds plain values and our own frozen values only: the child has touched a stranger's file."""

    def find_class(self, module: str, name: str) -> Any:
        if module not in _TRUSTED:
            raise pickle.UnpicklingError(f"{module}.{name} has no place in a reply")
        return getattr(import_module(module), name)


def load_reply(body: bytes) -> tuple[Any, ...]:
    """The child's answer. Raises pickle.UnpicklingError for anything but values of ours."""
    reply = ReplyUnpickler(io.BytesIO(body)).load()
    if not isinstance(reply, tuple):
        raise pickle.UnpicklingError("a reply is a tuple")
    return reply


def send(stream: BinaryIO, body: bytes) -> None:
    """Writes one message."""
    stream.write(len(body).to_bytes(_LENGTH, "big"))
    stream.write(body)
    stream.flush()


def receive(stream: BinaryIO) -> bytes | None:
    """Reads one message; None where the stream has ended."""
    head = stream.read(_LENGTH)
    if len(head) < _LENGTH:
        return None
    return stream.read(int.from_bytes(head, "big"))
