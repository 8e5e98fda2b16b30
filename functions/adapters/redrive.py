"""One command after a fault is mended: dead letters go back, and documents that were given up go on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from functions.adapters.ports import Ports
from functions.adapters.queues import MAX_RECEIVES, QueueName
from register.documents import Failure
from register.jobs import jobs_due


@dataclass(frozen=True, slots=True, kw_only=True)
class Redriven:
    """What was sent back."""

    dead_letters: Mapping[QueueName, int]
    documents: int  # given up without a dead letter: stalled, or refused by understanding


def redrive(ports: Ports) -> Redriven:
    """Sends everything that was given up on its way again. Doing so twice is harmless."""
    letters = ports.queues.redrive()
    waiting = [one for one in ports.documents.troubled(limit=10_000) if one.failure and _has_no_letter(one.failure)]
    for document in waiting:
        ports.queues.send(jobs_due(document))
    return Redriven(dead_letters=letters, documents=len(waiting))


def _has_no_letter(failure: Failure) -> bool:
    """A message that was consumed, or lost, lies in no dead-letter queue."""
    return failure.given_up and failure.attempts < MAX_RECEIVES
