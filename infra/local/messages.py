"""Queue messages as Lambda's event source mapping shows them to a function, and its answer read back."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import Any

from infra.local import REGION

Message = dict[str, Any]


def sqs_event(messages: Sequence[Message], queue_arn: str) -> dict[str, Any]:
    """The event for `messages` as boto3's receive_message gave them."""
    return {"Records": [_record(message, queue_arn) for message in messages]}


def _record(message: Message, queue_arn: str) -> dict[str, Any]:
    attributes = message.get("MessageAttributes", {})
    return {
        "messageId": message["MessageId"],
        "receiptHandle": message["ReceiptHandle"],
        "body": message["Body"],
        "attributes": dict(message.get("Attributes", {})),
        "messageAttributes": {name: _attribute(value) for name, value in attributes.items()},
        "md5OfBody": message["MD5OfBody"],
        "eventSource": "aws:sqs",
        "eventSourceARN": queue_arn,
        "awsRegion": REGION,
    }


def _attribute(value: dict[str, Any]) -> dict[str, Any]:
    shown: dict[str, Any] = {"stringListValues": [], "binaryListValues": [], "dataType": value["DataType"]}
    if "StringValue" in value:
        shown["stringValue"] = value["StringValue"]
    if "BinaryValue" in value:
        shown["binaryValue"] = base64.b64encode(value["BinaryValue"]).decode("ascii")
    return shown


def failed_ids(answer: Any, batch: Sequence[str]) -> frozenset[str]:
    """The ids of `batch` that must come again, as Lambda reads a partial batch response.

    No answer, or no failures in it: none. An answer of another shape, or an id that is not in the batch: all of them.
    Source: AWS Lambda developer guide, "Handling errors for an SQS event source", success and failure conditions.
    """
    everything = frozenset(batch)
    if not answer:
        return frozenset()
    if not isinstance(answer, dict):
        return everything
    failures = answer.get("batchItemFailures") or []
    try:
        named = [failure["itemIdentifier"] for failure in failures]
    except (KeyError, TypeError):
        return everything
    return frozenset(named) if everything.issuperset(named) else everything
