"""One deployment in moto, with the table, bucket and queues as the template describes them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import boto3
import pytest
from moto import mock_aws

from functions.adapters.ports import Ports, ports_for
from functions.adapters.settings import Settings
from register.agencies import Agency, Kind
from tests.doors.world import World

REGION = "ap-southeast-1"


@dataclass
class FakeClock:
    """A clock that moves one second at every look, and further when told."""

    moment: datetime = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
    looks: int = field(default=0)

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment

    def forward(self, minutes: int) -> None:
        self.moment += timedelta(minutes=minutes)


def queue_pair(sqs: Any, name: str) -> tuple[str, str]:
    dead = sqs.create_queue(QueueName=f"{name}-dead")["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=dead, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    redrive = json.dumps({"deadLetterTargetArn": arn, "maxReceiveCount": 3})
    source = sqs.create_queue(QueueName=name, Attributes={"RedrivePolicy": redrive, "VisibilityTimeout": "0"})
    return source["QueueUrl"], dead


def make_table(dynamodb: Any) -> None:
    keys = ("pk", "sk", "state_key", "agency_id", "updated_at")
    dynamodb.create_table(
        TableName="register",
        BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": key, "AttributeType": "S"} for key in keys],
        KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
        GlobalSecondaryIndexes=[
            {
                "IndexName": name,
                "KeySchema": [
                    {"AttributeName": key, "KeyType": "HASH"},
                    {"AttributeName": "updated_at", "KeyType": "RANGE"},
                ],
                "Projection": {"ProjectionType": "ALL"},
            }
            for name, key in (("by_state", "state_key"), ("by_agency", "agency_id"))
        ],
    )
    dynamodb.create_table(
        TableName="idempotency",
        BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
    )


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def ports(clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ports]:
    monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)
    monkeypatch.delenv("AWS_ENDPOINT_URL", raising=False)
    with mock_aws():
        make_table(boto3.client("dynamodb"))
        s3 = boto3.client("s3")
        s3.create_bucket(Bucket="documents", CreateBucketConfiguration={"LocationConstraint": REGION})
        s3.put_bucket_versioning(Bucket="documents", VersioningConfiguration={"Status": "Enabled"})
        sqs = boto3.client("sqs")
        pairs = {name: queue_pair(sqs, name) for name in ("receive", "read", "understand")}
        made = ports_for(
            Settings(
                bucket="documents",
                table="register",
                idempotency_table="idempotency",
                receive_queue_url=pairs["receive"][0],
                read_queue_url=pairs["read"][0],
                understand_queue_url=pairs["understand"][0],
                receive_dlq_url=pairs["receive"][1],
                read_dlq_url=pairs["read"][1],
                understand_dlq_url=pairs["understand"][1],
                user_pool_id="ap-southeast-1_Test",
                user_pool_client_id="client",
                jwks_url="",
                max_upload_bytes=10_000,
            ),
            clock,
        )
        made.agencies.put(
            Agency(id="dft", name_th="กรมการค้าตัวอย่าง", kind=Kind.GOVERNMENT),
            Agency(id="bangsai", name_th="เทศบาลตำบลบางไทรตัวอย่าง", kind=Kind.LOCAL),
        )
        yield made


@pytest.fixture
def world(ports: Ports) -> World:
    return World(ports=ports)
