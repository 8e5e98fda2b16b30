"""Documents put into a deployment through the adapters, with a record and a drawn page: for tests and screenshots."""

from __future__ import annotations

import hashlib
from typing import Any

import cv2
import numpy as np

from functions.adapters.objects import page_image_key, record_key
from functions.adapters.ports import Ports
from functions.adapters.uploads import Arrival
from register.documents import Document, Slot, State

PASSWORD = "Saraban-Local-2569"
PDF = b"%PDF-1.7\n%invented for tests\n"
WIDTH, HEIGHT = 595.0, 842.0  # A4 in points


def field(value: str | None, box: tuple[float, float, float, float] | None = None, confidence: float = 0.99) -> Any:
    evidence = [{"page": 1, "box": list(box), "text": value or ""}] if box else []
    return {"value": value, "confidence": confidence if value else 0.0, "source": "ocr", "evidence": evidence}


def channel(kind: str, value: str, top: float, purpose: str | None = None, confidence: float = 0.98) -> Any:
    box = (110.0, top, 110.0 + 6.4 * len(value), top + 16)
    return {
        "type": field(kind, box),
        "value": field(value, box, confidence),
        "label": field("ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์ (อีเมล)" if kind == "email" else None),
        "purpose": field(purpose),
        "unit": field(None),
    }


def a_record(agency: str = "กรมการค้าตัวอย่าง", **changes: Any) -> dict[str, Any]:
    """A section 10 announcement's record; every person, phone and mailbox in it is invented."""
    record: dict[str, Any] = {
        "schema": "saraban.record/1",
        "file": "ประกาศช่องทางอิเล็กทรอนิกส์.pdf",
        "document": {"sha256": "0" * 64, "bytes": 182_044, "pages": 1, "source": "scan"},
        "kind": field("announcement_s10", (210, 100, 385, 120)),
        "agency": field(agency, (210, 100, 385, 120)),
        "agency_id": "dft",
        "number": field("23/2566", (270, 128, 330, 146), 0.88),
        "title": field("ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อกรมการค้าตัวอย่าง พ.ศ. 2566", (120, 154, 475, 174)),
        "issued_on": field("2023-01-09", (225, 640, 400, 660), 0.71),
        "effective_on": field(None),
        "signatories": [
            {
                "name": field("นางสาวกานดา ใจตัวอย่าง", (240, 705, 400, 724), 0.96),
                "position": field("รองอธิบดี", (270, 728, 350, 745), 0.97),
                "capacity": field("รักษาราชการแทน", (350, 728, 450, 745), 0.97),
                "acting_for": field("อธิบดีกรมการค้าตัวอย่าง", (235, 748, 420, 766), 0.93),
            }
        ],
        "channels": [
            channel("email", "saraban@trade.example.go.th", 300, "ส่งหนังสือราชการ"),
            channel("website", "https://www.trade.example.go.th", 330),
            channel("line", "@tradeexample", 360, confidence=0.83),
        ],
        "enquiries": [channel("phone", "0 2000 1234 ต่อ 15", 430)],
        "systems": [],
        "ink": {
            "signature_present": True,
            "evidence": [{"page": 1, "box": [255, 668, 395, 702], "text": ""}],
        },
        "signatures": [],
        "findings": [
            {
                "code": "date_uncertain",
                "severity": "review",
                "message": "ตัวเลขในวันที่อ่านได้ไม่ชัด",
                "remedy": "เทียบวันที่กับภาพเอกสาร แล้วแก้ไขหากไม่ตรง",
                "field": "issued_on",
                "evidence": [{"page": 1, "box": [225, 640, 400, 660], "text": "๙ มกราคม พ.ศ. ๒๕๖๖"}],
            }
        ],
        "needs_review": True,
        "pages": [
            {"number": 1, "width": WIDTH, "height": HEIGHT, "source": "ocr", "reason": "no_text_layer", "text": "…"}
        ],
    }
    return record | changes


def page_picture(record: dict[str, Any]) -> bytes:
    """A grey page at 110 dpi with a bar of text wherever the record says something stands."""
    scale = 110 / 72
    page = np.full((round(HEIGHT * scale), round(WIDTH * scale)), 252, np.uint8)
    cv2.circle(page, (round(WIDTH * scale / 2), round(58 * scale)), 40, 90, 3)
    for top in (*range(196, 290, 20), *range(380, 420, 20), *range(460, 620, 20)):
        end = 500 if top % 60 else 380
        cv2.rectangle(page, _at(90, top, scale), _at(end, top + 7, scale), 205, -1)
    boxes = [one["box"] for one in _evidence(record)]
    for x0, top, x1, bottom in boxes:
        cv2.rectangle(page, _at(x0, top + 4, scale), _at(x1, bottom - 4, scale), 120, -1)
    return bytes(cv2.imencode(".png", page)[1])


def _at(x: float, y: float, scale: float) -> tuple[int, int]:
    return round(x * scale), round(y * scale)


def _evidence(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [one for item in value for one in _evidence(item)]
    if not isinstance(value, dict):
        return []
    if "box" in value:
        return [value]
    return [one for item in value.values() for one in _evidence(item)]


def receive(
    ports: Ports, *, agency_id: str = "dft", slot: Slot = Slot.SECTION_10, name: str = "ประกาศ.pdf", body: bytes = PDF
) -> Document:
    """A file that has arrived under a ticket."""
    ticket = ports.uploads.open_ticket(agency_id=agency_id, slot=slot, file_name=name, who="officer:malee")
    put = ports.objects._client.put_object(
        Bucket=ports.objects.bucket, Key=ticket.key, Body=body, ContentType="application/pdf"
    )
    sha = hashlib.sha256(body).hexdigest()
    arrival = Arrival(
        ticket=ticket, version_id=put["VersionId"], sha256=sha, bytes=len(body), at=ports.clock().isoformat()
    )
    return ports.uploads.admit(arrival).document


def in_review(ports: Ports, record: dict[str, Any] | None = None, **told: Any) -> Document:
    """A file that has been read and waits for a reviewer."""
    document = receive(ports, **told)
    made = record or a_record()
    ports.objects.put_json(record_key(document.id), made)
    ports.objects.put_png(page_image_key(document.id, 1), page_picture(made))
    ports.documents.start_reading(document.id, pages=1, who="system:read")
    ports.documents.mark_page_done(document.id, 1)
    ports.documents.transition(document.id, State.READ, who="system:read")
    return ports.documents.understood(
        document.id, slot=document.slot, kind="announcement_s10", needs_review=True, who="system:understand"
    )
