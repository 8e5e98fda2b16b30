"""Everything a door needs from outside, made once a process; tests make their own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from functions.adapters.agencies import Agencies
from functions.adapters.documents import Documents
from functions.adapters.history import History
from functions.adapters.objects import Objects, s3_client
from functions.adapters.once import Once, idempotency_client
from functions.adapters.publishing import Publishing
from functions.adapters.queues import Queues, addresses_of, sqs_client
from functions.adapters.readings import Readings
from functions.adapters.recollection import Recollection
from functions.adapters.reviews import Reviews
from functions.adapters.settings import Settings, settings
from functions.adapters.snapshots import Snapshots
from functions.adapters.table import Clock, Table, dynamodb_client, utc_now
from functions.adapters.uploads import Uploads


@dataclass(frozen=True, slots=True, kw_only=True)
class Ports:
    """The adapters over one deployment's boxes."""

    settings: Settings
    clock: Clock
    objects: Objects
    readings: Readings
    queues: Queues
    documents: Documents
    uploads: Uploads
    reviews: Reviews
    agencies: Agencies
    history: History
    publishing: Publishing
    recollection: Recollection
    once: Once


def ports_for(settings: Settings, clock: Clock = utc_now) -> Ports:
    """Adapters over the boxes these settings name."""
    table = Table(client=dynamodb_client(), name=settings.table, clock=clock)
    objects = Objects(client=s3_client(), bucket=settings.bucket)
    history = History(table)
    recollection = Recollection(table, history, objects)
    return Ports(
        settings=settings,
        clock=clock,
        objects=objects,
        readings=Readings(objects),
        queues=Queues(client=sqs_client(), addresses=addresses_of(settings)),
        documents=Documents(table),
        uploads=Uploads(table),
        reviews=Reviews(table, objects),
        agencies=Agencies(table, history),
        history=history,
        publishing=Publishing(recollection, Snapshots(objects, clock=clock), clock),
        recollection=recollection,
        once=Once(client=idempotency_client(), table=settings.idempotency_table),
    )


@cache
def ports() -> Ports:
    """The adapters of this process."""
    return ports_for(settings())
