"""Where moto 5.2.5 falls short of AWS in what the functions rely on: made good for the length of a block."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from threading import Lock
from typing import Any
from unittest.mock import patch

from moto.dynamodb.responses import DynamoHandler
from moto.s3 import notifications
from moto.sqs.models import Queue

from infra.local import moto_size


@contextmanager
def filled() -> Iterator[None]:
    """All of the below at once."""
    with ExitStack() as filling:
        filling.enter_context(patch.object(notifications, "_get_s3_event", _with_version(notifications._get_s3_event)))
        filling.enter_context(patch.object(DynamoHandler, "call_action", _one_at_a_time(DynamoHandler.call_action)))
        filling.enter_context(patch.object(Queue, "delete_message", _alone(Queue.delete_message)))
        filling.enter_context(moto_size.filled())
        yield


def _with_version(plain: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
    """Upload events name the object's version, so that a function can read the very bytes it was told of.

    Source: Amazon S3 user guide, "Event message structure": `versionId` is there if versioning is enabled.
    """

    def event_of(event_name: str, bucket: Any, key: Any, notification_id: str) -> dict[str, Any]:
        event = plain(event_name, bucket, key, notification_id)
        for record in event["Records"]:
            record["s3"]["object"]["versionId"] = key.version_id
        return event

    return event_of


def _one_at_a_time(plain: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """DynamoDB's requests take effect one after another, as its serialisable transactions promise.

    moto copies the whole table before a transaction and puts the copy back when it fails: a write in between
    was lost, and a copy made during a write broke off (seen: "dictionary changed size during iteration").
    """
    lock = Lock()

    def call_action(self: Any) -> Any:
        with lock:
            return plain(self)

    return call_action


def _alone(plain: Callable[[Any, str], None]) -> Callable[[Any, str], None]:
    """A message is deleted while none is being added: moto rebuilds its list, and lost what was added meanwhile."""

    def delete_message(self: Any, receipt_handle: str) -> None:
        with self._messages_lock:  # the one that adding holds
            plain(self, receipt_handle)

    return delete_message
