"""A file has arrived: admitted, linked to the agency's earlier one, or quarantined. The original is never touched."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

from functions.adapters.arrivals import Stored, look_at, stored_objects
from functions.adapters.boundary import Delivery, process
from functions.adapters.entering import entry_refusal
from functions.adapters.errors import ObjectGone
from functions.adapters.log import count, logger, tracer
from functions.adapters.once import AlreadyRunning
from functions.adapters.ports import Ports, ports
from parsers.errors import SarabanError
from register.documents import State
from register.jobs import jobs_due

JOB: Final = "receive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receive:
    """The door; `context` is Lambda's, whose remaining time bounds how long a crashed run holds others back."""

    ports: Ports
    context: Any

    def work(self, delivery: Delivery) -> None:
        # The ticket makes an event that comes twice harmless; doing it once also spares hashing 25 MB again, and
        # keeps two events of one upload (S3 sends two for a multipart one) from being worked on at the same time.
        for stored in stored_objects(delivery.body, self.ports.settings.bucket):
            self.ports.once.run(f"{stored.key}@{stored.version_id}", partial(self._receive, stored), self.context)

    def _receive(self, stored: Stored) -> None:
        ticket = self.ports.uploads.find_by_key(stored.key)
        if ticket is None:
            logger.warning("file without a ticket", extra={"key": stored.key, "version": stored.version_id})
            count("JobsRefused", code="no_ticket")
            return
        try:
            arrival = look_at(stored, ticket, self.ports.objects, self.ports.settings.max_upload_bytes)
        except ObjectGone as gone:
            self.ports.uploads.gone(ticket)
            count("JobsRefused", code=gone.code)
            return
        if not arrival.refusal and (refusal := entry_refusal(self.ports.history, ticket.agency_id, stored.at)):
            arrival = replace(arrival, refusal=refusal.code)  # the right ended between the form and the file
        if arrival.refusal:
            count("JobsRefused", code=arrival.refusal)
        document = self.ports.uploads.admit(arrival).document
        if document.state is not State.READING:  # its page jobs are on their way, and heal themselves
            self.ports.queues.send(jobs_due(document))

    def refused(self, delivery: Delivery, error: SarabanError) -> None:
        self.failed(delivery, error.code)

    def failed(self, delivery: Delivery, code: str) -> None:
        if code == AlreadyRunning.code:
            return
        for stored in stored_objects(delivery.body, self.ports.settings.bucket):
            if ticket := self.ports.uploads.find_by_key(stored.key):
                self.ports.uploads.fail(ticket.id, delivery.failure(JOB, code, self.ports.clock()))


@logger.inject_lambda_context
@tracer.capture_lambda_handler(capture_response=False)
def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:
    """SQS batch of the bucket's notifications."""
    return process(event, context, Receive(ports=ports(), context=context))
