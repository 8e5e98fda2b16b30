"""Files that everyone may take: packed where the browser says it can unpack them, and not sent again unchanged."""

from __future__ import annotations

import base64
import gzip
from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import Final

from aws_lambda_powertools.event_handler import Response

KEPT: Final = 24  # files in memory of one process
_kept: OrderedDict[str, bytes] = OrderedDict()


def download(
    *, etag: str, content_type: str, make: Callable[[], bytes], headers: Mapping[str, str], name: str | None = None
) -> Response[str]:
    """The file, or 304 where the asker has it. `etag` names file and content.

    `headers`: of the request. `name`: to be saved under; None to show.
    """
    told: dict[str, str | list[str]] = {
        "ETag": etag,
        "Cache-Control": "public, max-age=60",
        "Vary": "Accept-Encoding",
        "Access-Control-Allow-Origin": "*",
    }
    if has(headers.get("if-none-match") or "", etag):
        return Response(status_code=304, body="", headers=told)
    body = packed(etag, make)
    if "gzip" in (headers.get("accept-encoding") or "").lower():
        told["Content-Encoding"] = "gzip"
    else:
        body = gzip.decompress(body)
    if name:
        told["Content-Disposition"] = f'attachment; filename="{name}"'
    answer = Response(status_code=200, content_type=content_type, body=base64.b64encode(body).decode(), headers=told)
    answer.base64_encoded = True  # told here: the resolver would take bytes of a JSON type for a value to serialise
    return answer


def has(asked: str, etag: str) -> bool:
    """Does an If-None-Match name this tag? A proxy that packs may have weakened it to W/"…"."""
    return asked.strip() == "*" or etag in (one.strip().removeprefix("W/") for one in asked.split(","))


def packed(key: str, make: Callable[[], bytes]) -> bytes:
    """The file as gzip, made once a process for one key."""
    if key not in _kept:
        _kept[key] = gzip.compress(make(), 6, mtime=0)
    _kept.move_to_end(key)
    while len(_kept) > KEPT:
        _kept.popitem(last=False)
    return _kept[key]
