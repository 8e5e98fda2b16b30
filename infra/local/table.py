"""The table a run prints: one line a file, from what the service itself answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rich.markup import escape
from rich.table import Table

from functions.web import words
from functions.web.thai_dates import show_date
from register.documents import Slot
from register.status import Status

if TYPE_CHECKING:
    from infra.local.run import Journey


def results_table(journeys: Sequence[Journey], statuses: Mapping[tuple[str, Slot], str]) -> Table:
    """File, kind, agency, number, dates, signatory, channels, state, agency status."""
    table = Table(title="ผลการอ่าน · what was read", expand=True, show_lines=False)
    for heading in ("ไฟล์", "ชนิด", "หน่วยงาน", "เลขที่", "ลงวันที่ / มีผล", "ผู้ลงนาม", "ช่องทาง", "สถานะเอกสาร", "สถานะหน่วยงาน"):
        table.add_column(heading, overflow="fold")
    for journey in journeys:
        parcel = journey.parcel
        status = statuses[parcel.agency_id, parcel.slot]
        table.add_row(escape(parcel.name), *_read(journey.record), _state(journey), words.STATUSES[Status(status)])
    return table


def _read(record: Mapping[str, Any] | None) -> tuple[str, ...]:
    if record is None:
        return ("–",) * 6
    signer = record["signatories"][0]["name"] if record["signatories"] else {"value": None}
    dates = (show_date(record[name]["value"]) for name in ("issued_on", "effective_on"))
    return (
        words.DOCUMENT_KINDS.get(record["kind"]["value"], "–"),
        escape(record["agency"]["value"] or "–"),
        escape(record["number"]["value"] or "–"),
        " / ".join(date or "–" for date in dates),
        escape(signer["value"] or "–"),
        str(len(record["channels"]) or len(record["systems"]) or "–"),
    )


def _state(journey: Journey) -> str:
    trouble = journey.seen.get("trouble")
    document = journey.seen.get("document")
    if document is None:
        return f"[red]{escape(trouble['message'] if trouble else journey.seen['message'])}[/]"
    trouble = trouble or document["trouble"]
    why = f" [red]({trouble['code']})[/]" if trouble else ""
    return f"{document['word']}{why}"
