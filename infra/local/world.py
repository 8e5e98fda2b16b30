"""Where resources are made: the clients, the names, and what has been learnt of the wiring so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from infra.local import STACK
from infra.local.properties import Properties
from infra.local.resolve import Made
from infra.local.wiring import Function, QueueSource, Route, ScheduleSource, Wiring


@dataclass(slots=True, kw_only=True)
class World:
    """`client` gives a boto3 client by service name, pointed at moto."""

    client: Callable[[str], Any]
    functions: dict[str, Function] = field(default_factory=dict)
    queues: list[QueueSource] = field(default_factory=list)
    schedules: list[ScheduleSource] = field(default_factory=list)
    web: str | None = None
    routes: list[Route] = field(default_factory=list)

    def name(self, logical_id: str) -> str:
        """The name of a resource that the template leaves to CloudFormation."""
        return f"{STACK}-{logical_id}"

    def function_of(self, reference: str) -> str:
        """The logical id of the function with this name or ARN; raises KeyError where there is none."""
        return next(f.logical_id for f in self.functions.values() if reference in {f.name, f.arn})

    def wiring(self) -> Wiring:
        return Wiring(
            functions=dict(self.functions),
            queues=tuple(self.queues),
            schedules=tuple(self.schedules),
            web=self.web,
            routes=tuple(self.routes),
        )


Maker = Callable[[str, Properties, World], Made]
