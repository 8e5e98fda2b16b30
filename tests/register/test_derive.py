"""What a reviewed record gives the register: channels, enquiry phones apart from them, systems, the worst verdict."""

from __future__ import annotations

from typing import Any

import pytest

from register.derive import Published, published_of, register_events
from register.documents import Document, Event, Slot, State
from register.events import DocumentApproved, event_from_json, event_to_json
from tests.web.seeding import a_record, field

AT = "2026-11-22T02:00:00.000000+00:00"
EVENT = Event(at=AT, who="reviewer:wichai", what="state", state=State.APPROVED)


def document(**facts: Any) -> Document:
    told: dict[str, Any] = {
        "id": "dft-0", "agency_id": "dft", "slot": Slot.SECTION_10, "file_name": "ประกาศ.pdf", "sha256": "0" * 64,
        "bytes": 1, "key": "uploads/x.pdf", "version_id": "1", "state": State.APPROVED, "version": 3,
        "received_at": AT, "updated_at": AT,
    }  # fmt: skip
    return Document(**told | facts)


def approval(record: dict[str, Any], **facts: Any) -> DocumentApproved:
    [event] = register_events(document(state=State.IN_REVIEW), document(**facts), EVENT, published_of(record))
    assert isinstance(event, DocumentApproved)
    return event


def test_an_enquiry_phone_reaches_the_register_apart_from_the_channels() -> None:
    event = approval(a_record())
    assert [(one.type, one.value) for one in event.enquiries] == [("phone", "0 2000 1234 ต่อ 15")]
    assert "phone" not in {one.type for one in event.channels}
    assert event_from_json(event_to_json(event)) == event


def test_the_systems_of_an_order_reach_the_register_in_their_order() -> None:
    systems = [{"name": field("ระบบสารบรรณอิเล็กทรอนิกส์")}, {"name": field(None)}, {"name": field("ระบบการลา")}]
    order = a_record(kind=field("order_s16"), channels=[], enquiries=[], systems=systems)
    assert approval(order, slot=Slot.SECTION_16).systems == ("ระบบสารบรรณอิเล็กทรอนิกส์", "ระบบการลา")


def test_an_event_told_before_enquiries_were_kept_is_still_the_same_event() -> None:
    event = approval(a_record(enquiries=[]))
    assert "enquiries" not in event_to_json(event)
    assert event_from_json(event_to_json(event)) == event


@pytest.mark.parametrize(
    ("verdicts", "worst"),
    [([], ""), (["passed"], "passed"), (["passed", "unknown"], "unknown"), (["unknown", "failed"], "failed")],
)
def test_the_worst_verdict_on_the_signatures_is_told(verdicts: list[str], worst: str) -> None:
    assert published_of(a_record(signatures=[{"integrity": one} for one in verdicts])).signature == worst


def test_a_record_of_nothing_gives_nothing() -> None:
    assert published_of({}) == Published()
