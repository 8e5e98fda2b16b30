"""A stack with fake doors, for tests of the stack itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Condition
from typing import Any

import pytest

from infra.local.stack import ROOT, LocalStack
from infra.local.template import Template, load, parse

Door = Callable[[dict[str, Any], Any], Any]


class Doors:
    """Fake handlers that a test can change while the stack stands; each keeps the events it was given."""

    def __init__(self) -> None:
        self._news = Condition()
        self.reset()

    def reset(self) -> None:
        self.events: dict[str, list[dict[str, Any]]] = {}
        self.contexts: list[Any] = []
        self.answers: dict[str, Door] = {}

    def __getitem__(self, logical_id: str) -> Door:
        def door(event: dict[str, Any], context: Any) -> Any:
            with self._news:
                self.events.setdefault(logical_id, []).append(event)
                self.contexts.append(context)
                self._news.notify_all()
            return self.answers.get(logical_id, lambda *_: {"batchItemFailures": []})(event, context)

        return door

    def wait_for(self, logical_id: str, body: str) -> bool:
        """Waits until this function was given a message with this body; False after ten seconds."""
        with self._news:
            return self._news.wait_for(lambda: any(body in batch for batch in self.bodies(logical_id)), timeout=10)

    def bodies(self, logical_id: str) -> list[list[str]]:
        """The bodies of each batch this function was given."""
        return [[record["body"] for record in event["Records"]] for event in self.events.get(logical_id, [])]


FUNCTIONS = (
    "ReceiveFunction",
    "ReadFunction",
    "UnderstandFunction",
    "ServeFunction",
    "PaperFunction",
    "WatchFunction",
)


@pytest.fixture(scope="session")
def source() -> dict[str, Any]:
    """template.yaml as written."""
    return parse(ROOT / "template.yaml")


@pytest.fixture(scope="session")
def template() -> Template:
    """template.yaml as the cloud would transform it."""
    return load(ROOT / "template.yaml")


@pytest.fixture(scope="module")
def _standing() -> Iterator[tuple[LocalStack, Doors]]:
    doors = Doors()
    handlers = {name: doors[name] for name in FUNCTIONS}
    options: dict[str, Any] = {"agencies": None, "in_background": False, "retry_seconds": 0, "check_tools": False}
    with LocalStack(port=0, handlers=handlers, **options) as stack:
        yield stack, doors


@pytest.fixture
def stack(_standing: tuple[LocalStack, Doors]) -> Iterator[LocalStack]:
    """The stack with fake doors and empty queues; nothing is delivered until `dispatcher.drain()`."""
    stack, doors = _standing
    stack.dispatcher.drain()  # the bucket's test event of the start
    doors.reset()
    yield stack
    doors.reset()
    stack.dispatcher.drain()
    for queue in ("RECEIVE", "READ", "UNDERSTAND"):
        take_dead(stack, queue)


@pytest.fixture
def doors(stack: LocalStack, _standing: tuple[LocalStack, Doors]) -> Doors:
    """The fake handlers of `stack`."""
    return _standing[1]


def take_dead(stack: LocalStack, queue: str) -> list[str]:
    """The bodies that lie in this queue's dead-letter queue; they lie there no more."""
    sqs, url = stack.client("sqs"), stack.environment[f"SARABAN_{queue}_DLQ_URL"]
    messages = sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages", [])
    for message in messages:
        sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
    return [message["Body"] for message in messages]
