"""Every page is read: joined, understood, and brought before a reviewer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any, Final

from functions.adapters.boundary import Delivery, process
from functions.adapters.log import logger, tracer
from functions.adapters.ports import Ports, ports
from parsers import record as record_json
from parsers import understand as understanding
from parsers.errors import SarabanError
from parsers.model import Reading, Record
from register.documents import Document, State
from register.jobs import jobs_due

WHO: Final = "system:understand"
JOB: Final = "understand"
THAILAND: Final = timezone(timedelta(hours=7))  # one zone, no summer time
Understanding = Callable[[Reading, Document, Ports], Record]


def understood(reading: Reading, document: Document, outside: Ports) -> Record:
    """The record of one reading, with the register's names at hand; its day is the day the file came."""
    came = datetime.fromisoformat(document.received_at).astimezone(THAILAND).date()
    return understanding.understand(
        reading, file=document.file_name, agencies=outside.agencies.names(), slot=document.slot, today=came
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Understand:
    """The door. A message that comes before the last page, late or twice does nothing."""

    ports: Ports
    understand: Understanding = understood

    def work(self, delivery: Delivery) -> None:
        document = self.ports.documents.get(delivery.job.document_id)
        if not any(job.kind == JOB for job in jobs_due(document)):
            self.ports.documents.clear_failure(document.id, JOB)
            return
        reading = self.ports.readings.join(document)
        self.ports.documents.transition(document.id, State.READ, who=WHO)
        record = self.understand(reading, document, self.ports)
        self.ports.readings.put_record(document.id, record_json.to_json(record))
        after = self.ports.documents.understood(
            document.id, slot=document.slot, kind=record.kind.value, needs_review=record.needs_review, who=WHO
        )
        self.ports.queues.send(jobs_due(after))  # none, unless the slot moved meanwhile

    def refused(self, delivery: Delivery, error: SarabanError) -> None:
        # Its pages are sound: it is not quarantined, it waits with its failure shown for a person to redrive.
        failure = delivery.failure(JOB, error.code, self.ports.clock(), given_up=True)
        self.ports.documents.set_failure(delivery.job.document_id, failure)

    def failed(self, delivery: Delivery, code: str) -> None:
        failure = delivery.failure(JOB, code, self.ports.clock())
        self.ports.documents.set_failure(delivery.job.document_id, failure)


@logger.inject_lambda_context
@tracer.capture_lambda_handler(capture_response=False)
def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:
    """SQS batch of `understand` jobs."""
    return process(event, context, Understand(ports=ports()))
