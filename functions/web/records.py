"""A document's record as it stands: what was first read with the reviewers' corrections over it."""

from __future__ import annotations

from typing import Any

from functions.adapters.objects import record_key
from functions.adapters.ports import Ports
from register.corrected import with_corrections, without_removed


def record_now(ports: Ports, document_id: str) -> dict[str, Any]:
    """Raises ObjectGone where it has none yet."""
    first = ports.objects.get_json(record_key(document_id))
    return without_removed(with_corrections(first, ports.reviews.corrections(document_id)))
