"""The queue boundary: what an error does to a message is decided here, once, for every door."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
from botocore.exceptions import BotoCoreError, ClientError

from functions.adapters.errors import Unexpected, UnknownDocument
from functions.adapters.log import count, logger
from functions.adapters.queues import MAX_RECEIVES
from functions.adapters.table import stamp
from parsers.errors import SarabanError
from register.documents import Failure
from register.jobs import Job, parse_job


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One message, as it was handed over this time."""

    body: Mapping[str, Any]
    attempts: int  # how often the queue has handed it over, this time included

    @property
    def is_last(self) -> bool:
        """If it fails now it goes to the dead-letter queue."""
        return self.attempts >= MAX_RECEIVES

    @property
    def job(self) -> Job:
        """The job the message asks for; raises ValueError or KeyError where it asks for none."""
        return parse_job(self.body)

    def failure(self, job: str, code: str, moment: datetime, *, given_up: bool = False) -> Failure:
        """What is shown of this attempt."""
        over = given_up or self.is_last
        return Failure(job=job, code=code, at=stamp(moment), attempts=self.attempts, given_up=over)


class Door(Protocol):
    """What a queue door does with a message. All three may be asked twice for the same message."""

    def work(self, delivery: Delivery) -> None:
        """Does what the message asks; raises SarabanError where it cannot."""

    def refused(self, delivery: Delivery, error: SarabanError) -> None:
        """Trying again would not help: leaves the document in a state that says so. The message is consumed."""

    def failed(self, delivery: Delivery, code: str) -> None:
        """It will be tried again, or is given up: shows the failure on the document."""


class _Boundary(BatchProcessor):
    """Powertools' batch, in which a failed record is also shown on its document.

    The broad catch is Powertools' own; this is what it calls with what it caught.
    """

    def __init__(self, door: Door) -> None:
        super().__init__(event_type=EventType.SQS, raise_on_entire_batch_failure=False)
        self._door = door

    def failure_handler(self, record: Any, exception: Any) -> Any:
        _, error, _ = exception
        code = error.code if isinstance(error, SarabanError) else Unexpected.code
        # Details are sizes and counts by the errors' own rule; an unexpected error is named by its type alone,
        # since its text might quote the document.
        detail = error.detail if isinstance(error, SarabanError) else type(error).__name__
        where = _place(error)
        logger.warning(
            "job failed", extra={"code": code, "detail": detail, "at": where, "message_id": record.message_id}
        )
        count("JobsFailed", code=code)
        try:
            self._door.failed(_delivery(record), code)
        except (SarabanError, ClientError, BotoCoreError, ValueError, KeyError) as second:
            # The message comes again all the same, and the watch finds what stands still.
            logger.warning("failure not shown", extra={"code": code, "detail": type(second).__name__})
        return super().failure_handler(record, exception)


def process(event: dict[str, Any], context: Any, door: Door) -> dict[str, Any]:
    """Every record of an SQS batch through the door; the answer names the messages that must come again."""

    def one(record: SQSRecord) -> None:
        delivery = _delivery(record)
        try:
            door.work(delivery)
        except UnknownDocument as error:
            logger.warning("job for a document that is not there", extra={"code": error.code})
        except SarabanError as error:
            if error.retry:
                raise
            logger.info("job refused", extra={"code": error.code, "detail": error.detail})
            count("JobsRefused", code=error.code)
            door.refused(delivery, error)

    answer = process_partial_response(event=event, record_handler=one, processor=_Boundary(door), context=context)
    return dict(answer)


def _delivery(record: SQSRecord) -> Delivery:
    body = json.loads(record.body)
    if not isinstance(body, dict):
        raise ValueError("a message is a JSON object")
    return Delivery(body=body, attempts=int(record.attributes.approximate_receive_count or 1))


def _place(error: BaseException) -> str:
    """Where in our code it happened: file and line, for the operator."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}" if trace else ""
