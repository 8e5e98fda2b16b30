"""Calls a handler as Lambda would: its event, a context, one after another or side by side."""

from __future__ import annotations

import logging
import time
import uuid
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from importlib import import_module
from threading import Lock
from typing import Any, Final

from infra.local import REGION
from infra.local.wiring import Function

LOG: Final = logging.getLogger(__name__)
Handler = Callable[[dict[str, Any], Any], Any]

# Which function runs in this thread; what watches the calls of a door asks it.
running: ContextVar[str | None] = ContextVar("running", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What Lambda's own context offers and Powertools asks for."""

    function_name: str
    invoked_function_arn: str
    memory_limit_in_mb: int
    deadline: float  # seconds on the monotonic clock
    aws_request_id: str = field(default_factory=lambda: str(uuid.uuid4()))
    function_version: str = "$LATEST"
    log_group_name: str = "local"
    log_stream_name: str = "local"
    identity: None = None
    client_context: None = None

    def get_remaining_time_in_millis(self) -> int:
        """Milliseconds left; never below zero. Nothing ends a late handler here, as Lambda would."""
        return max(0, int((self.deadline - time.monotonic()) * 1000))


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How one call ended: with an answer, or by raising."""

    answer: Any = None
    raised: bool = False


class Invoker:
    """Finds each function's handler at its first call, so that starting the stack imports none of them."""

    def __init__(self, functions: Mapping[str, Function], handlers: Mapping[str, Handler] | None = None) -> None:
        """`handlers`, by logical id, stand in for the functions' own."""
        self._functions = functions
        self._handlers = dict(handlers or {})
        self._importing = Lock()

    def call(self, logical_id: str, event: dict[str, Any]) -> Any:
        """What the function answers to `event`; what it raises comes through."""
        function = self._functions[logical_id]
        context = Context(
            function_name=function.name,
            invoked_function_arn=function.arn,
            memory_limit_in_mb=function.memory_mb,
            deadline=time.monotonic() + function.timeout_seconds,
        )
        mark = running.set(logical_id)
        try:
            return self._handler(function)(event, context)
        finally:
            running.reset(mark)

    def attempt(self, logical_id: str, event: dict[str, Any]) -> Outcome:
        """As `call`, for whoever must live on when the function raises: what it raised is logged."""
        try:
            return Outcome(answer=self.call(logical_id, event))
        except Exception:
            LOG.exception("%s raised", logical_id)
            return Outcome(raised=True)

    def _handler(self, function: Function) -> Handler:
        # One import at a time, as each function has an interpreter of its own in the cloud: Powertools' modules import
        # one another in circles, and two threads in such a circle are given half-made modules (seen at start-up).
        with self._importing:
            if function.logical_id not in self._handlers:
                module, _, name = function.handler.rpartition(".")
                self._handlers[function.logical_id] = getattr(import_module(module), name)
            return self._handlers[function.logical_id]


def scheduled_event(rule_arn: str, at: str) -> dict[str, Any]:
    """What EventBridge sends when a rule's time has come; `at` is ISO 8601 UTC."""
    return {
        "version": "0",
        "id": str(uuid.uuid4()),
        "detail-type": "Scheduled Event",
        "source": "aws.events",
        "account": rule_arn.split(":")[4],
        "time": at,
        "region": REGION,
        "resources": [rule_arn],
        "detail": {},
    }
