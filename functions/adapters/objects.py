"""The bucket: where originals arrive and stay untouched, and what was derived lies beside them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from urllib.parse import quote

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

from functions.adapters.errors import ObjectGone
from functions.adapters.kept import Kept
from register.documents import Slot

PDF: Final = "application/pdf"
UPLOAD_SECONDS: Final = 15 * 60
LINK_SECONDS: Final = 5 * 60
CHUNK_BYTES: Final = 1 << 20
ORIGINALS_KEPT: Final = 64 << 20  # bytes: two of the largest files; a child that reads a page has memory of its own
GONE: Final = frozenset({"NoSuchKey", "NoSuchVersion", "404", "MethodNotAllowed", "405"})
# must match "uploads/dft/s10/3f2a….pdf"; must not match "uploads/dft/s99/x.pdf" or "documents/dft/s10/x.pdf"
UPLOAD_KEY: Final = re.compile(r"uploads/(?P<agency_id>[^/]+)/(?P<slot>s10|s13_1|s16|letter)/(?P<upload_id>[^/]+)\.pdf")


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadForm:
    """What a browser posts, as multipart form data, `fields` first and the file last under the name `file`."""

    url: str
    fields: dict[str, str]
    expires_in: int  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadKey:
    """The parts of an upload's object key."""

    agency_id: str
    slot: Slot
    upload_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectFacts:
    """What the bucket says of one stored version without opening it."""

    key: str
    version_id: str
    bytes: int
    content_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """The SHA-256 of all the bytes (hex), and the first of them for a look at the file's header."""

    sha256: str
    head: bytes


def upload_key(agency_id: str, slot: Slot, upload_id: str) -> str:
    """The one key this upload may be stored under."""
    return f"uploads/{agency_id}/{slot}/{upload_id}.pdf"


def find_upload_key(key: str) -> UploadKey | None:
    """The parts of an upload's key, or None where the key is not one of ours."""
    match = UPLOAD_KEY.fullmatch(key)
    if match is None:
        return None
    return UploadKey(agency_id=match["agency_id"], slot=Slot(match["slot"]), upload_id=match["upload_id"])


def page_key(document_id: str, number: int) -> str:
    """Where one page's words lie (a PageReading)."""
    return f"documents/{document_id}/pages/{number:04d}.json"


def page_image_key(document_id: str, number: int) -> str:
    """Where the page's picture for the desk lies."""
    return f"documents/{document_id}/pages/{number:04d}.png"


def signatures_key(document_id: str) -> str:
    """Where the reports on embedded digital signatures lie, from the `open` job on."""
    return f"documents/{document_id}/signatures.json"


def reading_key(document_id: str) -> str:
    """Where the joined Reading lies."""
    return f"documents/{document_id}/reading.json"


def record_key(document_id: str) -> str:
    """Where the record as first read lies; corrections never touch it."""
    return f"documents/{document_id}/record.json"


class Objects:
    """One bucket. Every read of an original names its version; ObjectGone where there is nothing to read."""

    def __init__(self, *, client: Any, bucket: str) -> None:
        self._client = client
        self._originals = Kept(ORIGINALS_KEPT)
        self.bucket = bucket

    def upload_form(
        self, key: str, *, max_bytes: int, expires_in: int = UPLOAD_SECONDS, after: str | None = None
    ) -> UploadForm:
        """A presigned POST for exactly this key: 1..max_bytes bytes, PDF type, short-lived.

        `after`: where the bucket sends a browser without scripts once the file is there.
        """
        exact = {"Content-Type": PDF} | ({"success_action_redirect": after} if after else {})
        post = self._client.generate_presigned_post(
            self.bucket,
            key,
            Fields=dict(exact),
            Conditions=[*({name: value} for name, value in exact.items()), ["content-length-range", 1, max_bytes]],
            ExpiresIn=expires_in,
        )
        return UploadForm(url=post["url"], fields=post["fields"], expires_in=expires_in)

    def head(self, key: str, version_id: str) -> ObjectFacts:
        """Size and declared type of one version."""
        with _gone(key):
            answer = self._client.head_object(Bucket=self.bucket, Key=key, **_version(version_id))
        return ObjectFacts(
            key=key,
            version_id=str(answer.get("VersionId", version_id)),
            bytes=int(answer["ContentLength"]),
            content_type=str(answer.get("ContentType", "")),
        )

    def get(self, key: str, version_id: str = "") -> bytes:
        """All the bytes of one version (the newest where none is named)."""
        return b"".join(self.stream(key, version_id))

    def original(self, key: str, version_id: str) -> bytes:
        """As `get` for a version that is named: such bytes never change, so they are kept for the next page."""
        return self._originals.get(f"{version_id} {key}", lambda: self.get(key, version_id))

    def stream(self, key: str, version_id: str = "") -> Iterator[bytes]:
        """The bytes in pieces of one MiB."""
        with _gone(key):
            body = self._client.get_object(Bucket=self.bucket, Key=key, **_version(version_id))["Body"]
        yield from body.iter_chunks(CHUNK_BYTES)

    def digest(self, key: str, version_id: str) -> Digest:
        """SHA-256 over the stream, in constant memory whatever the size."""
        sha = hashlib.sha256()
        head = b""
        for chunk in self.stream(key, version_id):
            sha.update(chunk)
            head = head or chunk[:1024]
        return Digest(sha256=sha.hexdigest(), head=head)

    def keys(self, prefix: str) -> Iterator[tuple[str, datetime]]:
        """Every key that begins so, with the time it was last written."""
        for page in self._client.get_paginator("list_objects_v2").paginate(Bucket=self.bucket, Prefix=prefix):
            for one in page.get("Contents", ()):
                yield one["Key"], one["LastModified"]

    def put_json(self, key: str, value: Any) -> None:
        """Writes one derived JSON file; the same value gives the same bytes."""
        self.put_json_bytes(key, json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())

    def put_json_bytes(self, key: str, body: bytes) -> None:
        """Writes JSON that is already spelt out."""
        self._client.put_object(Bucket=self.bucket, Key=key, Body=body, ContentType="application/json")

    def get_json(self, key: str) -> Any:
        """One derived JSON file; ObjectGone where it has not been written."""
        return json.loads(self.get(key))

    def put_png(self, key: str, image: bytes) -> None:
        """Writes one page picture."""
        self._client.put_object(Bucket=self.bucket, Key=key, Body=image, ContentType="image/png")

    def link(self, key: str, version_id: str = "", *, expires_in: int = LINK_SECONDS) -> str:
        """A short-lived address to show a stored file, such as a page picture."""
        params = {"Bucket": self.bucket, "Key": key, **_version(version_id)}
        return str(self._client.generate_presigned_url("get_object", Params=params, ExpiresIn=expires_in))

    def download_link(self, key: str, version_id: str, *, file_name: str, expires_in: int = LINK_SECONDS) -> str:
        """A short-lived address that saves the untouched original under its own (Thai) name."""
        params = {
            "Bucket": self.bucket,
            "Key": key,
            **_version(version_id),
            "ResponseContentType": PDF,
            # RFC 6266: names outside ASCII go percent-encoded into filename*
            "ResponseContentDisposition": f"attachment; filename*=UTF-8''{quote(file_name, safe='')}",
        }
        return str(self._client.generate_presigned_url("get_object", Params=params, ExpiresIn=expires_in))


def _version(version_id: str) -> dict[str, str]:
    return {"VersionId": version_id} if version_id else {}


@contextmanager
def _gone(key: str) -> Iterator[None]:
    try:
        yield
    except ClientError as error:
        if error.response["Error"]["Code"] in GONE:
            raise ObjectGone(key) from None
        raise


def s3_client() -> Any:
    """A client whose presigned addresses name the region's own host, so that a browser is never redirected."""
    return boto3.client("s3", config=Config(signature_version="s3v4", s3={"addressing_style": "virtual"}))
