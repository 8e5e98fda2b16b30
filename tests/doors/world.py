"""What the door tests share: events, a fake reader, a fake understanding, and a way to run the queues by hand."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote_plus

import boto3

from functions.adapters.boundary import Door, process
from functions.adapters.ports import Ports
from functions.read import Read
from functions.receive import Receive
from functions.understand import Understand
from parsers.errors import SarabanError
from parsers.model import Box, Field, Ink, Line, PageReading, Reading, Record, SignatureReport, Word
from register.documents import Document, Slot
from register.uploads import Ticket

EVENTS = Path(__file__).parent / "events"
PDF = b"%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n"
Message = dict[str, Any]


def recorded(name: str) -> Any:
    return json.loads((EVENTS / f"{name}.json").read_text(encoding="utf-8"))


def context() -> Any:
    return SimpleNamespace(function_name="door", get_remaining_time_in_millis=lambda: 30_000)


def notification(key: str, version_id: str, *, at: str = "2026-03-02T02:00:05.123Z") -> Message:
    """The body of the message that tells of one stored object, its key encoded as S3 does."""
    body = recorded("s3_put")
    body["Records"][0]["eventTime"] = at
    body["Records"][0]["s3"]["object"] |= {"key": quote_plus(key), "versionId": version_id}
    return dict(body)


def batch(*bodies: Any, attempts: int = 1) -> dict[str, Any]:
    """An SQS event of these message bodies; message ids are m0, m1 …"""
    records = []
    for number, body in enumerate(bodies):
        record = copy.deepcopy(recorded("sqs_record"))
        record |= {"messageId": f"m{number}", "body": body if isinstance(body, str) else json.dumps(body)}
        record["attributes"]["ApproximateReceiveCount"] = str(attempts)
        records.append(record)
    return {"Records": records}


def failed(answer: dict[str, Any]) -> list[str]:
    return [item["itemIdentifier"] for item in answer["batchItemFailures"]]


@dataclass
class FakeReader:
    """Reads a file of `pages` pages; `errors` says which call fails, by name: "inspect", "page 2"."""

    pages: int = 2
    errors: dict[str, Exception] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)

    def _call(self, name: str) -> None:
        self.calls.append(name)
        if name in self.errors:
            raise self.errors[name]

    def inspect(self, data: bytes, /) -> Any:
        self._call("inspect")
        return SimpleNamespace(pages=("A4",) * self.pages)

    def read_signatures(self, data: bytes, /) -> tuple[SignatureReport, ...]:
        return (
            SignatureReport(
                field="Signature1",
                signer="ผู้ลงนามทดสอบ",
                issuer="ผู้ออกทดสอบ",
                signed_at="2026-03-01T09:00:00+07:00",
                integrity="passed",
                coverage="whole_file",
                trusted="unknown",
                reason="no_roots",
            ),
        )

    def read_page(self, data: bytes, number: int, /) -> PageReading:
        self._call(f"page {number}")
        box = Box(x0=72, top=72.126, x1=200.5, bottom=90)
        return PageReading(
            number=number,
            width=595.2,
            height=841.8,
            source="text_layer",
            reason="sound_text_layer",
            engine=None,
            turned=0,
            lines=(Line(words=(Word(text=f"หน้า{number}", box=box, confidence=1.0),), block=0),),
        )

    def render_page(self, data: bytes, number: int, /, dpi: float, *, turned: int) -> bytes:
        return f"png {number} at {dpi} turned {turned}".encode()


def field_of(value: str | None) -> Field[str]:
    return Field(value=value, confidence=0.9, source="text_layer")


@dataclass
class FakeUnderstanding:
    """Makes a record whose title is the text of all pages; fails with `error` while one is set."""

    error: Exception | None = None
    slots: list[Slot] = field(default_factory=list)
    during: Callable[[], object] = lambda: None

    def __call__(self, reading: Reading, document: Document, outside: Ports) -> Record:
        if self.error:
            raise self.error
        self.slots.append(document.slot)
        self.during()
        return Record(
            file=document.file_name,
            reading=reading,
            kind=field_of("announcement_s10"),
            agency=field_of(outside.agencies.get(document.agency_id).name_th),
            agency_id=document.agency_id,
            number=field_of(None),
            title=field_of(" ".join(page.text for page in reading.pages)),
            issued_on=field_of("2023-03-17"),
            effective_on=field_of(None),
            signatories=(),
            channels=(),
            enquiries=(),
            systems=(),
            ink=Ink(signature_present=None),
            findings=(),
            needs_review=True,
        )


class Unreadable(SarabanError):
    """A file that no second try will open."""

    code = "unreadable_for_test"


@dataclass
class World:
    """The doors over one deployment, and the hands that carry messages between them."""

    ports: Ports
    reader: FakeReader = field(default_factory=FakeReader)
    understanding: FakeUnderstanding = field(default_factory=FakeUnderstanding)

    def door(self, queue: str) -> Door:
        if queue == "receive":
            return Receive(ports=self.ports, context=context())
        if queue == "read":
            return Read(ports=self.ports, reader=self.reader)
        return Understand(ports=self.ports, understand=self.understanding)

    def deliver(self, queue: str, *bodies: Any, attempts: int = 1) -> list[str]:
        """Hands these messages to a door; the ids of those it wants again."""
        return failed(process(batch(*bodies, attempts=attempts), context(), self.door(queue)))

    def upload(
        self,
        data: bytes = PDF,
        *,
        agency: str = "dft",
        slot: Slot = Slot.SECTION_10,
        content_type: str = "application/pdf",
        ticket: Ticket | None = None,
        at: str = "2026-03-02T02:00:05.123Z",
    ) -> tuple[Ticket, Message]:
        """Stores a file under a ticket; the message the bucket would send of it."""
        issued = ticket or self.ports.uploads.open_ticket(
            agency_id=agency, slot=slot, file_name="ประกาศ.pdf", who="officer:somsri"
        )
        answer = boto3.client("s3").put_object(Bucket="documents", Key=issued.key, Body=data, ContentType=content_type)
        return issued, notification(issued.key, answer["VersionId"], at=at)

    def received(self, data: bytes = PDF, **how: Any) -> Document:
        """Uploads a file and lets `receive` have its message; the document it led to."""
        ticket, message = self.upload(data, **how)
        assert self.deliver("receive", message) == []
        return self.document_of(ticket)

    def document_of(self, ticket: Ticket) -> Document:
        identity = self.ports.uploads.get(ticket.id).document_id
        assert identity is not None
        return self.ports.documents.get(identity)

    def take(self, queue: str, *, dead: bool = False) -> list[Message]:
        """Takes every message off a queue."""
        settings = self.ports.settings
        url = getattr(settings, f"{queue}_dlq_url" if dead else f"{queue}_queue_url")
        sqs = boto3.client("sqs")
        taken: list[Message] = []
        while messages := sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages", []):
            for message in messages:
                taken.append(json.loads(message["Body"]))
                sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
        return taken

    def run(self) -> None:
        """Carries jobs until both queues are empty; whatever fails is dropped."""
        while jobs := [(queue, message) for queue in ("read", "understand") for message in self.take(queue)]:
            for queue, message in jobs:
                self.deliver(queue, message)

    def in_review(self, data: bytes = PDF, **how: Any) -> Document:
        """A document carried all the way to the reviewer."""
        document = self.received(data, **how)
        self.run()
        return self.ports.documents.get(document.id)
