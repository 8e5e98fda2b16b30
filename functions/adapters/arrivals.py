"""What the bucket says has arrived, and whether it may be read: looked at from outside, never opened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from urllib.parse import unquote_plus

from functions.adapters.errors import DeclaredTypeNotPdf
from functions.adapters.objects import PDF, ObjectFacts, Objects
from functions.adapters.table import stamp
from functions.adapters.uploads import Arrival
from parsers.errors import EmptyFile, FileTooLarge, NotAPdf
from register.uploads import Ticket

# ISO 32000-1, 7.5.2 wants it first; readers look for it in the first 1,024 bytes (annex H.3, note 13),
# and some scanners write a line before it.
HEADER: Final = b"%PDF-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """One object version that the bucket told of."""

    key: str
    version_id: str  # "null", S3's own word, where the bucket keeps no versions
    at: str  # when it was stored, as `table.stamp` writes times


def stored_objects(notification: Mapping[str, Any], bucket: str) -> Iterator[Stored]:
    """The objects created in this bucket; none for an `s3:TestEvent`, which has no records.

    Keys come as in a query string: `uploads%2Fdft%2Fs10%2F1.pdf`, a space as `+`.
    """
    for record in notification.get("Records", ()):
        created = str(record.get("eventName", "")).removeprefix("s3:").startswith("ObjectCreated:")
        if not created or record["s3"]["bucket"]["name"] != bucket:
            continue
        yield Stored(
            key=unquote_plus(record["s3"]["object"]["key"]),
            version_id=record["s3"]["object"].get("versionId") or "null",
            at=stamp(datetime.fromisoformat(record["eventTime"])),
        )


def look_at(stored: Stored, ticket: Ticket, objects: Objects, max_bytes: int) -> Arrival:
    """Size, type, header and SHA-256 of what was stored under a ticket; ObjectGone where it is there no longer."""
    facts = objects.head(stored.key, stored.version_id)
    digest = objects.digest(stored.key, stored.version_id)
    return Arrival(
        ticket=ticket,
        version_id=stored.version_id,
        sha256=digest.sha256,
        bytes=facts.bytes,
        at=stored.at,
        refusal=find_refusal(facts, digest.head, max_bytes),
    )


def find_refusal(facts: ObjectFacts, head: bytes, max_bytes: int) -> str | None:
    """The code for which a file may not be read, or None: the presigned form's rules, checked again on arrival."""
    if facts.bytes == 0:
        return EmptyFile.code
    if facts.bytes > max_bytes:
        return FileTooLarge.code
    if facts.content_type.partition(";")[0].strip().lower() != PDF:
        return DeclaredTypeNotPdf.code
    return None if HEADER in head[:1024] else NotAPdf.code
