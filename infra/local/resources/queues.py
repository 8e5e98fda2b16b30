"""AWS::SQS: queues with their redrive, and their policies."""

from __future__ import annotations

import json

from infra.local.properties import Properties
from infra.local.resolve import Made
from infra.local.world import World

_AS_TEXT = (
    "DelaySeconds",
    "MessageRetentionPeriod",
    "ReceiveMessageWaitTimeSeconds",
    "SqsManagedSseEnabled",
    "VisibilityTimeout",
)


def queue(logical_id: str, props: Properties, world: World) -> Made:
    """AWS::SQS::Queue. Ref is its URL."""
    sqs = world.client("sqs")
    name = props.take("QueueName", world.name(logical_id))
    attributes = {key: _text(value) for key, value in props.same(*_AS_TEXT).items()}
    if "RedrivePolicy" in props:
        with props.inside("RedrivePolicy") as redrive:
            attributes["RedrivePolicy"] = json.dumps(redrive.same("deadLetterTargetArn", "maxReceiveCount"))
    url = sqs.create_queue(QueueName=name, Attributes=attributes)["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    return Made(ref=url, attributes={"Arn": arn, "QueueName": name})


def queue_policy(logical_id: str, props: Properties, world: World) -> Made:
    """AWS::SQS::QueuePolicy."""
    policy = json.dumps(props.take("PolicyDocument"))
    for url in props.take("Queues"):
        world.client("sqs").set_queue_attributes(QueueUrl=url, Attributes={"Policy": policy})
    return Made(ref=world.name(logical_id))


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
