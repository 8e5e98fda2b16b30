"""A PDF is opened, then read page by page: the only door that touches a PDF."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from functions.adapters.boundary import Delivery, process
from functions.adapters.log import logger, tracer
from functions.adapters.ports import Ports, ports
from functions.adapters.reader import Reader
from parsers.errors import SarabanError
from parsers.reading import guarded
from register.documents import Document, State
from register.jobs import Job, all_pages_read, jobs_due

WHO: Final = "system:read"
PICTURE_DPI: Final = 110  # an A4 page is 910 x 1,286 pixels: sharp on a desk screen, some 150 kB


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """The door. A job that comes late or twice does nothing but send on what the document waits for."""

    ports: Ports
    reader: Reader

    def work(self, delivery: Delivery) -> None:
        job = delivery.job
        seen = self.ports.documents.get(job.document_id)
        after = self._open(seen) if job.kind == "open" else self._page(seen, job)
        if after.failure is not None:
            self.ports.documents.clear_failure(after.id, job.name)

    def _open(self, document: Document) -> Document:
        if document.state is State.RECEIVED:
            data = self.ports.objects.original(document.key, document.version_id)
            pages = len(self.reader.inspect(data).pages)
            self.ports.readings.put_signatures(document.id, self.reader.read_signatures(data))
            document = self.ports.documents.start_reading(document.id, pages=pages, who=WHO)
        self.ports.queues.send(jobs_due(document))
        return document

    def _page(self, document: Document, job: Job) -> Document:
        if document.state is not State.READING or job.page is None or job.page > (document.pages_total or 0):
            return document
        if job.page not in document.pages_done:
            data = self.ports.objects.original(document.key, document.version_id)
            page = self.reader.read_page(data, job.page)
            picture = self.reader.render_page(data, job.page, PICTURE_DPI, turned=page.turned)
            self.ports.readings.put_page(document.id, page, picture)
            document = self.ports.documents.mark_page_done(document.id, job.page)
        if all_pages_read(document):
            self.ports.queues.send(jobs_due(document))
        return document

    def refused(self, delivery: Delivery, error: SarabanError) -> None:
        job = delivery.job
        self.ports.documents.quarantine(job.document_id, error.code, who=WHO, job=job.name)

    def failed(self, delivery: Delivery, code: str) -> None:
        job = delivery.job
        self.ports.documents.set_failure(job.document_id, delivery.failure(job.name, code, self.ports.clock()))


@logger.inject_lambda_context
@tracer.capture_lambda_handler(capture_response=False)
def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:
    """SQS batch of `open` and `page` jobs."""
    return process(event, context, Read(ports=ports(), reader=guarded))
