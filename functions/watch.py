"""Every minute: no document may stand still unseen, no dead letter lie uncounted, no change stay unpublished."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic
from typing import Any, Final

from functions.adapters.documents import STALLED
from functions.adapters.log import count, logger, tracer
from functions.adapters.pause import pause
from functions.adapters.ports import Ports, ports
from functions.adapters.queues import QUEUE_OF, Depth, QueueName
from functions.adapters.table import stamp
from functions.adapters.upkeep import Upkeep
from register.documents import Document, Failure
from register.jobs import Job, jobs_due

PATIENCE: Final = timedelta(minutes=15)
# While its queue is busy a document may simply be waiting its turn; a lost message is found all the same, later.
PATIENCE_IN_A_BUSY_QUEUE: Final = timedelta(hours=2)
LOOKS_AGAIN: Final = (20, 40)  # seconds after the first look of a minute


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """One round over queues and documents."""

    ports: Ports

    def round(self) -> int:
        """Counts dead letters, shows stalled documents and sends their jobs once more; how many were found stalled."""
        depths = self.ports.queues.depths()
        for name, depth in depths.items():
            count("DeadLetters", code=name, value=depth.dead)
        now = self.ports.clock()
        untouched = [one.id for one in self.ports.documents.untouched_since(stamp(now - PATIENCE))]
        stalled = sum(self._look(document_id, depths, now) for document_id in untouched)
        count("DocumentsStalled", code=STALLED, value=stalled)
        return stalled

    def _look(self, document_id: str, depths: Mapping[QueueName, Depth], now: datetime) -> bool:
        document = self.ports.documents.get(document_id)  # the index may lag behind the row
        jobs = jobs_due(document)
        if not _is_stalled(document, jobs, depths, now):
            return False
        again = document.failure is not None and document.failure.job == STALLED
        failure = Failure(job=STALLED, code=STALLED, at=stamp(now), attempts=1 + again, given_up=again)
        self.ports.documents.set_failure(document.id, failure)
        logger.warning("document stalled", extra={"document_id": document.id, "given_up": again})
        if not again:
            self.ports.queues.send(jobs)
        return True


def _is_stalled(document: Document, jobs: tuple[Job, ...], depths: Mapping[QueueName, Depth], now: datetime) -> bool:
    if document.failure is not None and document.failure.given_up:
        return False  # already shown; a person redrives it
    idle = all(depths[QUEUE_OF[job.kind]].idle for job in jobs)
    return document.updated_at < stamp(now - (PATIENCE if idle else PATIENCE_IN_A_BUSY_QUEUE))


@logger.inject_lambda_context
@tracer.capture_lambda_handler(capture_response=False)
def handler(_event: dict[str, Any], _context: Any) -> dict[str, int]:
    """Called by the schedule: the round, the public's snapshot if anything changed, the day's work once, more looks.

    A schedule cannot come more often than every minute, and a change must be public within one.
    """
    begun, here = monotonic(), ports()
    stalled = Watch(ports=here).round()
    published = int(here.publishing.refresh() is not None)
    daily = Upkeep(ports=here).daily()
    for seconds in LOOKS_AGAIN:
        pause(seconds - (monotonic() - begun))
        published += here.publishing.refresh() is not None
    return {"stalled": stalled, "published": published, "daily": int(daily)}
