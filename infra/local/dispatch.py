"""Hands queue messages and schedules to the functions that the template wires to them."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Event, Semaphore, Thread
from time import monotonic
from typing import Any, Final

from botocore.exceptions import BotoCoreError, ClientError

from functions.adapters.pause import hurried
from infra.local.invoke import Invoker, scheduled_event
from infra.local.messages import Message, failed_ids, sqs_event
from infra.local.wiring import QueueSource, ScheduleSource, Wiring

LOG: Final = logging.getLogger(__name__)
LONG_POLL_SECONDS: Final = 1  # also how long a stop may take
MOST_A_CALL: Final = 10  # SQS gives no more messages at once
ROUNDS: Final = 1000  # what no honest queue needs to fall empty: a job that feeds itself is an error


class NeverEmpty(Exception):
    """The queues went on filling themselves."""


class Dispatcher:
    """Delivers batches with the event source mapping's rules: partial failures, visibility, redrive.

    `retry_seconds` after a failure the message comes again; None leaves it to the queue's own visibility timeout,
    as in the cloud, which is minutes long. Use `drain` to deliver in this thread, or as a context manager to
    deliver in the background until the block ends.
    """

    def __init__(self, *, wiring: Wiring, sqs: Any, invoker: Invoker, retry_seconds: int | None = None) -> None:
        self._wiring = wiring
        self._sqs = sqs
        self._invoker = invoker
        self._retry_seconds = retry_seconds
        self._stop = Event()
        self._threads: list[Thread] = []

    def __enter__(self) -> Dispatcher:
        for source in self._wiring.queues:
            self._start(self._poll, source)
        for schedule in self._wiring.schedules:
            self._start(self._keep_time, schedule)
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        with hurried():
            for thread in self._threads:
                thread.join()

    def drain(self) -> int:
        """Delivers until every queue is empty of visible messages; how many deliveries it took."""
        for delivered in range(ROUNDS):
            batches = ((source, self._receive(source, wait_seconds=0)) for source in self._wiring.queues)
            due = next(((source, batch) for source, batch in batches if batch), None)
            if due is None:
                return delivered
            self.deliver(*due)
        raise NeverEmpty(f"not empty after {ROUNDS} deliveries")

    def tick(self) -> None:
        """Calls every scheduled function once, now."""
        for schedule in self._wiring.schedules:
            with hurried():
                self._invoker.call(schedule.function, scheduled_event(schedule.rule_arn, _now()))

    def deliver(self, source: QueueSource, batch: Sequence[Message]) -> None:
        """Gives one batch to the function, deletes what it took, leaves the rest to come again."""
        failed = self._failed(source, batch)
        for message in batch:
            if message["MessageId"] not in failed:
                self._sqs.delete_message(QueueUrl=source.queue_url, ReceiptHandle=message["ReceiptHandle"])
            elif self._retry_seconds is not None:
                self._sqs.change_message_visibility(
                    QueueUrl=source.queue_url,
                    ReceiptHandle=message["ReceiptHandle"],
                    VisibilityTimeout=self._retry_seconds,
                )

    def _failed(self, source: QueueSource, batch: Sequence[Message]) -> frozenset[str]:
        ids = [message["MessageId"] for message in batch]
        outcome = self._invoker.attempt(source.function, sqs_event(batch, source.queue_arn))
        if outcome.raised:
            return frozenset(ids)
        return failed_ids(outcome.answer, ids) if source.reports_failures else frozenset()

    def _receive(self, source: QueueSource, *, wait_seconds: int) -> list[Message]:
        answer = self._sqs.receive_message(
            QueueUrl=source.queue_url,
            MaxNumberOfMessages=min(source.batch_size, MOST_A_CALL),
            WaitTimeSeconds=wait_seconds,
            AttributeNames=["All"],
            MessageAttributeNames=["All"],
        )
        messages: list[Message] = answer.get("Messages", [])
        return messages

    def _start(self, work: Any, source: QueueSource | ScheduleSource) -> None:
        thread = Thread(target=work, args=(source,), name=f"{source.function}-source", daemon=True)
        thread.start()
        self._threads.append(thread)

    def _poll(self, source: QueueSource) -> None:
        # One poller a queue: moto may give one message to two callers at once. The work itself is done side by side.
        workers = workers_for(source)
        free = Semaphore(workers)
        with ThreadPoolExecutor(workers, thread_name_prefix=source.function) as pool:
            while not self._stop.is_set():
                if not free.acquire(timeout=LONG_POLL_SECONDS):
                    continue
                batch = self._try_receive(source)
                if batch:
                    pool.submit(self._deliver_and_free, source, batch, free)
                else:
                    free.release()

    def _deliver_and_free(self, source: QueueSource, batch: Sequence[Message], free: Semaphore) -> None:
        try:
            self.deliver(source, batch)
        except (BotoCoreError, ClientError) as problem:
            LOG.warning("%s: its queue did not take the answer, so the batch comes again: %s", source.function, problem)
        finally:
            free.release()

    def _try_receive(self, source: QueueSource) -> list[Message]:
        try:
            return self._receive(source, wait_seconds=LONG_POLL_SECONDS)
        except (BotoCoreError, ClientError) as problem:
            LOG.warning("%s: its queue did not answer: %s", source.function, problem)
            self._stop.wait(LONG_POLL_SECONDS)
            return []

    def _keep_time(self, schedule: ScheduleSource) -> None:
        due = monotonic() + schedule.every_seconds
        while not self._stop.wait(due - monotonic()):
            self._invoker.attempt(schedule.function, scheduled_event(schedule.rule_arn, _now()))
            due = max(due + schedule.every_seconds, monotonic())  # as in the cloud: by the clock, whatever a run takes


def workers_for(source: QueueSource) -> int:
    """How many batches of this queue run at once here: the template's cap, but no more than there are processors."""
    processors = os.cpu_count() or 1
    return min(source.concurrency or 1, processors)


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
