"""Who may send documents: asked when the form is signed, and again of the file that arrives."""

from __future__ import annotations

import pytest

from functions.adapters.changes import make_change
from functions.adapters.entering import AgencyEnded, GrantMissing, check_entry
from functions.adapters.errors import UnknownAgency
from functions.adapters.history import RegisterRefused
from functions.adapters.ports import Ports
from functions.adapters.table import stamp
from register import events as e
from register.agencies import Agency, Kind, Level
from register.documents import Slot, State
from register.uploads import Outcome
from tests.doors.world import World

UNIT = Agency(
    id="dft-khonkaen", name_th="สำนักงานการค้าขอนแก่นตัวอย่าง", kind=Kind.GOVERNMENT, parent_id="dft", level=Level.REGIONAL
)


@pytest.fixture(autouse=True)
def _unit(ports: Ports) -> None:
    ports.agencies.put(UNIT)


def now(ports: Ports) -> str:
    return stamp(ports.clock())


def grant(ports: Ports, at: str = "") -> None:
    make_change(ports, e.GrantGiven(at=at or now(ports), agency_id="dft", unit_id=UNIT.id))


def revoke(ports: Ports) -> None:
    make_change(ports, e.GrantRevoked(at=now(ports), agency_id="dft", unit_id=UNIT.id, why="พ้นหน้าที่"))


def test_an_agency_may_enter_and_a_unit_only_while_it_is_granted(ports: Ports) -> None:
    check_entry(ports.history, "dft", now(ports))
    with pytest.raises(GrantMissing):
        check_entry(ports.history, UNIT.id, now(ports))
    grant(ports)
    check_entry(ports.history, UNIT.id, now(ports))
    revoke(ports)
    with pytest.raises(GrantMissing):
        check_entry(ports.history, UNIT.id, now(ports))


def test_who_has_ended_or_is_unknown_may_not_enter(ports: Ports) -> None:
    make_change(ports, e.AgencyDissolved(at=now(ports), agency_id="bangsai"))
    with pytest.raises(AgencyEnded):
        check_entry(ports.history, "bangsai", now(ports))
    with pytest.raises(UnknownAgency):
        check_entry(ports.history, "nobody", now(ports))


def test_a_grant_dated_ahead_opens_nothing_before_its_day(ports: Ports) -> None:
    grant(ports, at="2030-01-01T00:00:00.000000+00:00")
    with pytest.raises(GrantMissing):
        check_entry(ports.history, UNIT.id, now(ports))
    check_entry(ports.history, UNIT.id, "2030-01-02T00:00:00.000000+00:00")


def test_a_grant_told_again_after_its_revocation_opens_nothing(ports: Ports) -> None:
    given = e.GrantGiven(at=now(ports), agency_id="dft", unit_id=UNIT.id)
    make_change(ports, given)
    revoke(ports)
    ports.history.tell((given,))
    with pytest.raises(GrantMissing):
        check_entry(ports.history, UNIT.id, now(ports))
    with pytest.raises(RegisterRefused):
        make_change(ports, e.GrantGiven(at=given.at, agency_id="dft", unit_id=UNIT.id, who="officer:late"))


def test_the_question_reads_the_agencies_above_and_no_others(ports: Ports) -> None:
    heard = {one.agency_id for one in ports.history.around(UNIT.id)}
    assert heard == {UNIT.id, "dft"}


def test_the_same_change_twice_is_written_once(ports: Ports) -> None:
    grant(ports)
    before = len(ports.history.events())
    grant(ports)
    assert len(ports.history.events()) == before


def test_a_units_file_is_taken_while_it_is_granted(world: World, ports: Ports) -> None:
    grant(ports)
    document = world.received(agency=UNIT.id, at=now(ports))
    assert document.state is State.RECEIVED


def test_a_file_stored_after_the_right_ended_is_kept_and_refused_and_taken_when_sent_with_a_right(
    world: World, ports: Ports
) -> None:
    grant(ports)
    ticket = ports.uploads.open_ticket(agency_id=UNIT.id, slot=Slot.SECTION_10, file_name="ก.pdf", who="officer:u")
    revoke(ports)
    refused = world.received(ticket=ticket, agency=UNIT.id, at=now(ports))
    assert (refused.state, refused.quarantine_code) == (State.QUARANTINED, "grant_missing")
    assert world.take("read") == []
    grant(ports)
    taken = world.received(agency=UNIT.id, at=now(ports))
    assert (taken.id, taken.state) == (refused.id, State.RECEIVED)


def test_a_file_stored_while_the_right_stood_is_taken_even_if_its_event_comes_late(world: World, ports: Ports) -> None:
    grant(ports)
    stored = now(ports)
    _, message = world.upload(agency=UNIT.id, at=stored)
    revoke(ports)
    assert world.deliver("receive", message) == []
    (document,) = ports.documents.list(agency_id=UNIT.id).documents
    assert document.state is State.RECEIVED


def test_known_bytes_sent_without_a_right_move_no_document_to_another_section(world: World, ports: Ports) -> None:
    grant(ports)
    document = world.received(agency=UNIT.id, at=now(ports))
    ticket = ports.uploads.open_ticket(agency_id=UNIT.id, slot=Slot.SECTION_13_1, file_name="ก.pdf", who="officer:u")
    revoke(ports)
    world.received(ticket=ticket, agency=UNIT.id, at=now(ports))
    assert ports.documents.get(document.id).slot is Slot.SECTION_10
    assert ports.uploads.get(ticket.id).outcome is not Outcome.SLOT_MOVED


def test_a_section_13_1_notice_goes_all_the_way_to_the_register(world: World, ports: Ports) -> None:
    document = world.in_review(slot=Slot.SECTION_13_1)
    ports.reviews.decide(document.id, document.version, State.APPROVED, (), "reviewer:wichai")
    told = [one for one in ports.history.events_of("dft") if isinstance(one, e.DocumentApproved)]
    assert [(one.section, one.document_id) for one in told] == [(Slot.SECTION_13_1, document.id)]
