"""What the template says of functions and of the events that reach them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from infra.local import ACCOUNT, REGION

# Must match "{name}" in "/letters/{name}"; must not match anything in "/report.pdf".
_PARAMETER = re.compile(r"\{[^}/+]+\}")


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
class Route:
    """A place of the HTTP API that has a function of its own."""

    method: str  # "GET"
    path: str  # with its parameters: "/letters/{name}"
    function: str  # logical id

    @property
    def key(self) -> str:
        """As the API names it: "GET /letters/{name}"."""
        return f"{self.method} {self.path}"

    def leads(self, method: str, path: str) -> bool:
        """Does this request come here? A parameter stands for one part of a path."""
        pattern = "[^/]+".join(map(re.escape, _PARAMETER.split(self.path)))
        return method == self.method and re.fullmatch(pattern, path) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wiring:
    """All functions by logical id, and what calls them."""

    functions: Mapping[str, Function]
    queues: tuple[QueueSource, ...]
    schedules: tuple[ScheduleSource, ...]
    web: str | None  # logical id of the function behind the HTTP API's default route
    routes: tuple[Route, ...] = ()  # what of the HTTP API has a function of its own

    def behind(self, method: str, path: str) -> str | None:
        """The function that answers this request: a route's own, one without parameters first, else the default."""
        leading = sorted((one for one in self.routes if one.leads(method, path)), key=lambda one: "{" in one.path)
        return leading[0].function if leading else self.web


def function_arn(name: str) -> str:
    """The ARN of a function of this stack."""
    return f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:{name}"
