"""The queues: jobs are sent, dead letters are counted and sent back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

import boto3

from functions.adapters.errors import SendFailed
from functions.adapters.settings import Settings
from register.jobs import Job, JobKind

MAX_RECEIVES: Final = 3  # maxReceiveCount of every queue in template.yaml
BATCH: Final = 10  # the most messages SQS takes or gives at once

QueueName = Literal["receive", "read", "understand"]
QUEUE_OF: Final[Mapping[JobKind, QueueName]] = {"open": "read", "page": "read", "understand": "understand"}


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueAddress:
    """A queue and the one its dead letters go to."""

    source: str
    dead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Depth:
    """About how many messages wait, are being worked on, and have been given up."""

    waiting: int
    in_flight: int
    dead: int

    @property
    def idle(self) -> bool:
        return self.waiting + self.in_flight == 0


class Queues:
    """The three queues of the way of one PDF."""

    def __init__(self, *, client: Any, addresses: Mapping[QueueName, QueueAddress]) -> None:
        self._client = client
        self._addresses = addresses

    def send(self, jobs: Iterable[Job]) -> None:
        """Queues these jobs, ten at a time; raises SendFailed if any was not taken."""
        waiting: dict[QueueName, list[Job]] = {}
        for job in jobs:
            waiting.setdefault(QUEUE_OF[job.kind], []).append(job)
        for name, several in waiting.items():
            for start in range(0, len(several), BATCH):
                self._send_ten(self._addresses[name].source, several[start : start + BATCH])

    def _send_ten(self, url: str, jobs: list[Job]) -> None:
        entries = [{"Id": str(n), "MessageBody": json.dumps(job.as_message())} for n, job in enumerate(jobs)]
        answer = self._client.send_message_batch(QueueUrl=url, Entries=entries)
        if answer.get("Failed"):
            raise SendFailed(f"{len(answer['Failed'])} of {len(jobs)} jobs not taken")

    def redrive(self) -> dict[QueueName, int]:
        """Sends every dead letter back to its queue; how many, by queue.

        Sent before deleted: a crash between the two gives a repeat, never a loss.
        """
        return {name: self._redrive_one(address) for name, address in self._addresses.items()}

    def _redrive_one(self, address: QueueAddress) -> int:
        # Bounded by what lay there at the start: a letter that dies again at once waits for the next call.
        left = sent = self._count(address.dead, "ApproximateNumberOfMessages")
        while left > 0:
            messages = self._client.receive_message(
                QueueUrl=address.dead, MaxNumberOfMessages=min(BATCH, left), WaitTimeSeconds=1
            ).get("Messages", [])
            if not messages:
                break
            for message in messages:
                self._client.send_message(QueueUrl=address.source, MessageBody=message["Body"])
                self._client.delete_message(QueueUrl=address.dead, ReceiptHandle=message["ReceiptHandle"])
            left -= len(messages)
        return sent - left

    def depths(self) -> dict[QueueName, Depth]:
        """How full each queue and its dead-letter queue are, by SQS's own approximate counts."""
        return {
            name: Depth(
                waiting=self._count(address.source, "ApproximateNumberOfMessages"),
                in_flight=self._count(address.source, "ApproximateNumberOfMessagesNotVisible"),
                dead=self._count(address.dead, "ApproximateNumberOfMessages"),
            )
            for name, address in self._addresses.items()
        }

    def _count(self, url: str, attribute: str) -> int:
        answer = self._client.get_queue_attributes(QueueUrl=url, AttributeNames=[attribute])
        return int(answer["Attributes"][attribute])


def addresses_of(settings: Settings) -> dict[QueueName, QueueAddress]:
    """The queues this deployment has."""
    return {
        "receive": QueueAddress(source=settings.receive_queue_url, dead=settings.receive_dlq_url),
        "read": QueueAddress(source=settings.read_queue_url, dead=settings.read_dlq_url),
        "understand": QueueAddress(source=settings.understand_queue_url, dead=settings.understand_dlq_url),
    }


def sqs_client() -> Any:
    """A client of SQS in this process's region."""
    return boto3.client("sqs")
