"""What everyone may see."""

from __future__ import annotations

from functions.adapters.ports import Ports
from register.documents import State
from tests.web.conftest import Browser
from tests.web.seeding import in_review


def test_the_register_names_the_eight_kinds_and_counts_all_agencies(public: Browser) -> None:
    answer = public.get("/")
    assert answer.status == 200
    for kind in ("ส่วนราชการ", "จังหวัด", "องค์กรปกครองส่วนท้องถิ่น", "หน่วยงานอื่นของรัฐ"):
        assert kind in answer.body
    assert "8,294" in answer.body


def test_an_approval_is_counted_as_done_and_its_channels_are_public(ports: Ports, public: Browser) -> None:
    document = in_review(ports)
    assert "saraban@trade.example.go.th" not in public.get("/agencies/dft").body
    ports.reviews.decide(document.id, document.version, State.APPROVED, (), "reviewer:wichai")
    agency = public.get("/agencies/dft").body
    assert "ทำแล้ว" in agency
    assert 'href="mailto:saraban@trade.example.go.th"' in agency
    assert "<b>1</b>" in public.get("/").body
