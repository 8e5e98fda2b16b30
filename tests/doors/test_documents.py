"""Documents in the table: admitted once, moved step by step, never lost, never overwritten."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from functions.adapters.errors import BadCursor, NewerSaved, NotInReview, ReasonMissing, TableBusy
from functions.adapters.ports import Ports
from functions.adapters.table import Conflict, Put, Table, Update, stamp
from functions.adapters.uploads import Arrival
from register.agencies import Kind
from register.documents import Document, Failure, Slot, State
from register.status import Status
from register.uploads import Outcome
from tests.doors.conftest import FakeClock

SHA = "a1" * 32


def arrive(
    ports: Ports,
    *,
    agency: str = "dft",
    slot: Slot = Slot.SECTION_10,
    sha: str = SHA,
    version: str = "v1",
    at: str | None = None,
    refusal: str | None = None,
) -> Arrival:
    ticket = ports.uploads.open_ticket(agency_id=agency, slot=slot, file_name="ประกาศ.pdf", who="officer:somsri")
    moment = at or stamp(ports.clock())
    return Arrival(ticket=ticket, version_id=version, sha256=sha, bytes=900, at=moment, refusal=refusal)


def brought_to_review(ports: Ports, arrival: Arrival) -> Document:
    document = ports.uploads.admit(arrival).document
    ports.documents.start_reading(document.id, pages=1, who="system:read")
    ports.documents.mark_page_done(document.id, 1)
    ports.documents.transition(document.id, State.READ, who="system:understand")
    slot = ports.documents.get(document.id).slot
    return ports.documents.understood(
        document.id, slot=slot, kind="announcement_s10", needs_review=True, who="system:understand"
    )


def status(ports: Ports, slot: Slot = Slot.SECTION_10, agency: str = "dft") -> Status:
    return ports.agencies.statuses(agency)[slot].status


def test_a_new_file_becomes_a_document_with_its_event_its_ticket_and_its_agencys_status(ports: Ports) -> None:
    arrival = arrive(ports)
    admission = ports.uploads.admit(arrival)
    assert admission.outcome is Outcome.RECEIVED
    assert admission.document.state is State.RECEIVED
    assert [event.what for event in ports.documents.events(admission.document.id)] == ["received"]
    assert ports.uploads.get(arrival.ticket.id).document_id == admission.document.id
    assert status(ports) is Status.SUBMITTED


def test_the_same_arrival_twice_changes_nothing_the_second_time(ports: Ports) -> None:
    arrival = arrive(ports)
    first = ports.uploads.admit(arrival)
    assert ports.uploads.admit(arrival) == first
    assert len(ports.documents.events(first.document.id)) == 1


def test_the_same_bytes_from_the_same_agency_are_linked_and_counted(ports: Ports) -> None:
    first = ports.uploads.admit(arrive(ports)).document
    again = arrive(ports, version="v2")
    admission = ports.uploads.admit(again)
    assert ports.uploads.admit(again).document.duplicates == 1
    assert (admission.outcome, admission.document.id) == (Outcome.DUPLICATE, first.id)
    assert admission.document.key == first.key
    assert [event.what for event in ports.documents.events(first.id)] == ["received", "duplicate_upload"]


def test_the_same_bytes_from_two_agencies_are_two_documents(ports: Ports) -> None:
    one = ports.uploads.admit(arrive(ports)).document
    other = ports.uploads.admit(arrive(ports, agency="bangsai")).document
    assert one.id != other.id
    assert status(ports) is status(ports, agency="bangsai") is Status.SUBMITTED


def test_the_same_bytes_for_another_slot_move_the_document_there(ports: Ports) -> None:
    document = brought_to_review(ports, arrive(ports))
    admission = ports.uploads.admit(arrive(ports, slot=Slot.SECTION_16, version="v2"))
    assert (admission.outcome, admission.document.slot) == (Outcome.SLOT_MOVED, Slot.SECTION_16)
    assert admission.document.understood_for is Slot.SECTION_10
    assert status(ports) is Status.NOT_STARTED
    assert status(ports, Slot.SECTION_16) is Status.IN_REVIEW
    assert ports.documents.events(document.id)[-1].why == "s10 → s16"


def test_an_older_upload_whose_event_comes_late_does_not_take_the_slot_back(ports: Ports, clock: FakeClock) -> None:
    early = arrive(ports, slot=Slot.SECTION_16, version="v0")
    ports.uploads.admit(arrive(ports))
    late = ports.uploads.admit(early)
    assert (late.outcome, late.document.slot) == (Outcome.DUPLICATE, Slot.SECTION_10)


def test_an_approved_document_keeps_its_slot(ports: Ports) -> None:
    document = brought_to_review(ports, arrive(ports))
    ports.reviews.decide(document.id, document.version, State.APPROVED, (), "reviewer:wichai")
    admission = ports.uploads.admit(arrive(ports, slot=Slot.SECTION_16, version="v2"))
    assert (admission.outcome, admission.document.slot) == (Outcome.ALREADY_APPROVED, Slot.SECTION_10)
    assert status(ports) is Status.DONE


def test_a_returned_document_sent_again_unchanged_is_said_to_be_returned(ports: Ports) -> None:
    document = brought_to_review(ports, arrive(ports))
    ports.reviews.decide(document.id, document.version, State.RETURNED, ("ไม่มีลายมือชื่อ",), "reviewer:wichai")
    admission = ports.uploads.admit(arrive(ports, version="v2"))
    assert (admission.outcome, admission.document.state) == (Outcome.ALREADY_RETURNED, State.RETURNED)
    assert admission.document.return_reasons == ("ไม่มีลายมือชื่อ",)
    assert status(ports) is Status.RETURNED


def test_a_refused_file_is_kept_as_a_quarantined_document(ports: Ports) -> None:
    admission = ports.uploads.admit(arrive(ports, refusal="not_a_pdf"))
    assert (admission.document.state, admission.document.quarantine_code) == (State.QUARANTINED, "not_a_pdf")
    again = ports.uploads.admit(arrive(ports, refusal="not_a_pdf", version="v2"))
    assert again.outcome is Outcome.ALREADY_QUARANTINED


def test_bytes_refused_for_how_they_came_are_taken_when_they_come_properly(ports: Ports) -> None:
    ports.uploads.admit(arrive(ports, refusal="declared_type_not_pdf"))
    admission = ports.uploads.admit(arrive(ports, version="v2"))
    assert (admission.document.state, admission.document.quarantine_code) == (State.RECEIVED, None)
    assert admission.document.version_id == "v2"


def test_a_later_upload_never_takes_away_what_an_approved_one_has_given(ports: Ports) -> None:
    document = brought_to_review(ports, arrive(ports))
    ports.reviews.decide(document.id, document.version, State.APPROVED, (), "reviewer:wichai")
    ports.uploads.admit(arrive(ports, sha="b2" * 32, version="v2"))
    assert status(ports) is Status.DONE
    assert ports.agencies.statuses("dft")[Slot.SECTION_10].document_id == document.id


def test_understanding_that_ends_after_the_approval_does_not_take_it_back(ports: Ports) -> None:
    document = brought_to_review(ports, arrive(ports))
    approved = ports.reviews.decide(document.id, document.version, State.APPROVED, (), "reviewer:wichai")
    late = ports.documents.understood(
        document.id, slot=Slot.SECTION_10, kind="other", needs_review=False, who="system:understand"
    )
    assert late == approved
    assert status(ports) is Status.DONE


def test_a_late_step_changes_nothing(ports: Ports) -> None:
    document = brought_to_review(ports, arrive(ports))
    assert ports.documents.start_reading(document.id, pages=7, who="system:read") == document
    assert ports.documents.quarantine(document.id, "damaged_pdf", who="system:read") == document


def test_the_page_that_is_marked_last_sees_all_pages_done(ports: Ports) -> None:
    document = ports.uploads.admit(arrive(ports)).document
    ports.documents.start_reading(document.id, pages=3, who="system:read")
    marked = [ports.documents.mark_page_done(document.id, number) for number in (3, 1, 1, 2)]
    assert [len(row.pages_done) for row in marked] == [1, 2, 2, 3]


def test_a_correction_is_kept_beside_the_value_that_stood_before(ports: Ports) -> None:
    document = brought_to_review(ports, arrive(ports))
    saved = ports.reviews.save_corrections(
        document.id, document.version, {"number": "23/2566"}, "reviewer:wichai", was={"number": "22/2566"}
    )
    ports.reviews.save_corrections(document.id, saved.version, {"number": None}, "reviewer:malee")
    assert [(one.value, one.was, one.who) for one in ports.reviews.corrections(document.id)] == [
        ("23/2566", "22/2566", "reviewer:wichai"),
        (None, "23/2566", "reviewer:malee"),
    ]


def test_a_save_on_an_older_version_is_refused_and_shows_the_newer_row(ports: Ports) -> None:
    document = brought_to_review(ports, arrive(ports))
    newer = ports.reviews.save_corrections(document.id, document.version, {"title": "ก"}, "reviewer:wichai")
    with pytest.raises(NewerSaved) as refused:
        ports.reviews.save_corrections(document.id, document.version, {"title": "ข"}, "reviewer:malee")
    assert refused.value.current == newer
    assert [one.value for one in ports.reviews.corrections(document.id)] == ["ก"]


def test_a_duplicate_upload_does_not_make_a_reviewers_save_stale(ports: Ports) -> None:
    document = brought_to_review(ports, arrive(ports))
    ports.uploads.admit(arrive(ports, version="v2"))
    saved = ports.reviews.save_corrections(document.id, document.version, {"title": "ก"}, "reviewer:wichai")
    assert saved.duplicates == 1


def test_approval_makes_the_agency_done_and_a_double_click_does_no_harm(ports: Ports) -> None:
    document = brought_to_review(ports, arrive(ports))
    once = ports.reviews.decide(document.id, document.version, State.APPROVED, (), "reviewer:wichai")
    assert ports.reviews.decide(document.id, document.version, State.APPROVED, (), "reviewer:wichai") == once
    assert status(ports) is Status.DONE
    row = next(one for one in ports.agencies.counts(Slot.SECTION_10) if one.kind is Kind.GOVERNMENT)
    assert (row.registered, row.done, row.published_total) == (1, 1, 160)


def test_an_old_page_cannot_repeat_a_decision_that_was_reopened_and_taken_anew(ports: Ports) -> None:
    document = brought_to_review(ports, arrive(ports))
    once = ports.reviews.decide(document.id, document.version, State.APPROVED, (), "reviewer:wichai")
    opened = ports.reviews.reopen(document.id, once.version, "อนุมัติผิดฉบับ", "reviewer:malee")
    ports.reviews.decide(document.id, opened.version, State.APPROVED, (), "reviewer:malee")
    with pytest.raises(NewerSaved):
        ports.reviews.decide(document.id, document.version, State.APPROVED, (), "reviewer:wichai")


def test_a_decision_after_another_persons_decision_is_refused(ports: Ports) -> None:
    document = brought_to_review(ports, arrive(ports))
    ports.reviews.decide(document.id, document.version, State.APPROVED, (), "reviewer:wichai")
    with pytest.raises(NewerSaved):
        ports.reviews.decide(document.id, document.version, State.RETURNED, ("ผิดฉบับ",), "reviewer:malee")
    assert status(ports) is Status.DONE


def test_a_return_needs_a_reason_and_a_document_in_review(ports: Ports) -> None:
    document = ports.uploads.admit(arrive(ports)).document
    with pytest.raises(ReasonMissing):
        ports.reviews.decide(document.id, document.version, State.RETURNED, (" ",), "reviewer:wichai")
    with pytest.raises(NotInReview):
        ports.reviews.decide(document.id, document.version, State.RETURNED, ("ผิดฉบับ",), "reviewer:wichai")


def test_a_reopened_approval_takes_the_status_back_to_review(ports: Ports) -> None:
    document = brought_to_review(ports, arrive(ports))
    approved = ports.reviews.decide(document.id, document.version, State.APPROVED, (), "reviewer:wichai")
    ports.reviews.reopen(document.id, approved.version, "อนุมัติผิดฉบับ", "reviewer:wichai")
    assert status(ports) is Status.IN_REVIEW


def test_the_list_pages_through_every_document_once_newest_first(ports: Ports) -> None:
    ids = [ports.uploads.admit(arrive(ports, sha=f"{n:02x}" * 32, version=f"v{n}")).document.id for n in range(7)]
    ports.documents.start_reading(ids[2], pages=1, who="system:read")
    seen: list[str] = []
    cursor = None
    while True:
        listing = ports.documents.list(limit=3, cursor=cursor)
        seen += [one.id for one in listing.documents]
        cursor = listing.cursor
        if cursor is None:
            break
    assert seen == [ids[2], ids[6], ids[5], ids[4], ids[3], ids[1], ids[0]]


def test_the_list_keeps_to_a_state_and_an_agency(ports: Ports) -> None:
    mine = ports.uploads.admit(arrive(ports)).document
    theirs = ports.uploads.admit(arrive(ports, agency="bangsai", refusal="empty_file")).document
    assert [one.id for one in ports.documents.list(agency_id="dft").documents] == [mine.id]
    assert [one.id for one in ports.documents.list(state=State.QUARANTINED).documents] == [theirs.id]
    assert ports.documents.list(state=State.QUARANTINED, agency_id="dft").documents == ()
    with pytest.raises(BadCursor):
        ports.documents.list(cursor="'; drop")


def test_a_failure_is_shown_until_the_same_job_succeeds(ports: Ports) -> None:
    document = ports.uploads.admit(arrive(ports)).document
    ports.documents.start_reading(document.id, pages=2, who="system:read")
    dead = Failure(job="page 2", code="reader_crashed", at=stamp(ports.clock()), attempts=3, given_up=True)
    later = Failure(job="page 1", code="unexpected", at=stamp(ports.clock()), attempts=1, given_up=False)
    ports.documents.set_failure(document.id, dead)
    ports.documents.set_failure(document.id, later)
    assert ports.documents.get(document.id).failure == dead
    assert [one.id for one in ports.documents.troubled()] == [document.id]
    ports.documents.mark_page_done(document.id, 2)
    assert ports.documents.get(document.id).failure == later
    ports.documents.clear_failure(document.id, "page 1")
    assert ports.documents.troubled() == ()


def someone_comes_between(monkeypatch: pytest.MonkeyPatch, action: Callable[[], object]) -> None:
    """Just before the next transaction is written, after all its reading, another one is."""
    write = Table.write
    waiting = [action]

    def interrupted(table: Table, *actions: Put | Update) -> None:
        if waiting:
            waiting.pop()()
        write(table, *actions)

    monkeypatch.setattr(Table, "write", interrupted)


def test_two_people_sending_the_same_bytes_at_once_make_one_document(
    ports: Ports, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = arrive(ports), arrive(ports, version="v2")
    someone_comes_between(monkeypatch, lambda: ports.uploads.admit(other))
    assert ports.uploads.admit(one).document.duplicates == 1
    assert len(ports.documents.list().documents) == 1


def test_one_arrival_handled_twice_at_once_is_counted_once(ports: Ports, monkeypatch: pytest.MonkeyPatch) -> None:
    ports.uploads.admit(arrive(ports))
    again = arrive(ports, version="v2")
    someone_comes_between(monkeypatch, lambda: ports.uploads.admit(again))
    assert ports.uploads.admit(again).document.duplicates == 1


def test_two_documents_for_one_slot_at_once_both_stand_in_its_status(
    ports: Ports, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = arrive(ports), arrive(ports, sha="b2" * 32)
    someone_comes_between(monkeypatch, lambda: ports.uploads.admit(other))
    ports.uploads.admit(one)
    assert len(ports.agencies.statuses("dft")[Slot.SECTION_10].claims) == 2


def test_a_first_document_and_a_later_one_at_once_both_stand_in_its_status(
    ports: Ports, monkeypatch: pytest.MonkeyPatch
) -> None:
    ports.uploads.admit(arrive(ports))
    one, other = arrive(ports, sha="b2" * 32), arrive(ports, sha="c3" * 32)
    someone_comes_between(monkeypatch, lambda: ports.uploads.admit(other))
    ports.uploads.admit(one)
    assert len(ports.agencies.statuses("dft")[Slot.SECTION_10].claims) == 3


def test_two_reviewers_saving_at_once_do_not_overwrite_each_other(
    ports: Ports, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = brought_to_review(ports, arrive(ports))

    def other() -> None:
        ports.reviews.save_corrections(document.id, document.version, {"title": "ก"}, "reviewer:malee")

    someone_comes_between(monkeypatch, other)
    with pytest.raises(NewerSaved):
        ports.reviews.save_corrections(document.id, document.version, {"title": "ข"}, "reviewer:wichai")
    assert [one.value for one in ports.reviews.corrections(document.id)] == ["ก"]


def test_a_decision_is_not_written_over_a_correction_saved_meanwhile(
    ports: Ports, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = brought_to_review(ports, arrive(ports))

    def other() -> None:
        ports.reviews.save_corrections(document.id, document.version, {"title": "ก"}, "reviewer:malee")

    someone_comes_between(monkeypatch, other)
    with pytest.raises(NewerSaved):
        ports.reviews.decide(document.id, document.version, State.APPROVED, (), "reviewer:wichai")
    assert status(ports) is Status.IN_REVIEW


def test_a_row_that_others_never_stop_changing_is_said_to_be_busy(
    ports: Ports, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise Conflict

    arrival = arrive(ports)
    monkeypatch.setattr(Table, "write", never)
    with pytest.raises(TableBusy):
        ports.uploads.admit(arrival)
