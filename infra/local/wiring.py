"""What the template says of functions and of the events that reach them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infra.local import ACCOUNT, REGION


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """One Lambda function as the template describes it."""

    name: str  # as deployed: the log's and the context's function name
    logical_id: str  # in the template: "ReceiveFunction"
    handler: str  # module and callable: "functions.receive.handler"
    environment: Mapping[str, str]
    timeout_seconds: int
    memory_mb: int

    @property
    def arn(self) -> str:
        return function_arn(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueSource:
    """A queue whose messages are given to a function, a batch at a time."""

    function: str  # logical id
    queue_url: str
    queue_arn: str
    batch_size: int
    reports_failures: bool  # partial batch response: only what the function names comes again
    concurrency: int | None  # how many batches at once at most; None: no cap of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleSource:
    """A function called at an even pace."""

    function: str
    rule_arn: str
    every_seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wiring:
    """All functions by logical id, and what calls them."""

    functions: Mapping[str, Function]
    queues: tuple[QueueSource, ...]
    schedules: tuple[ScheduleSource, ...]
    web: str | None  # logical id of the function behind the HTTP API


def function_arn(name: str) -> str:

    return f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:{name}"
