"""The bucket's events: every file that arrives ends in a state that is said, and none is lost."""

from __future__ import annotations

import boto3
import pytest

from register.documents import Slot, State
from register.status import Status
from register.uploads import Outcome
from tests.doors.world import PDF, World, notification, recorded

OPEN = "open"


def test_a_pdf_becomes_a_document_and_one_open_job(world: World) -> None:
    document = world.received()
    assert (document.state, document.bytes) == (State.RECEIVED, len(PDF))
    assert world.take("read") == [{"job": OPEN, "document_id": document.id}]


def test_the_event_that_s3_sends_when_notifications_are_set_up_is_no_error(world: World) -> None:
    assert world.deliver("receive", recorded("s3_test_event")) == []
    assert world.ports.documents.list().documents == ()


@pytest.mark.parametrize("key", ["uploads/dft/s10/stranger.pdf", "elsewhere/x.pdf", "uploads/dft/s99/a.pdf"])
def test_a_file_nobody_was_given_a_ticket_for_is_no_error_and_no_document(world: World, key: str) -> None:
    boto3.client("s3").put_object(Bucket="documents", Key=key, Body=PDF)
    assert world.deliver("receive", notification(key, "v1")) == []
    assert world.ports.documents.list().documents == ()


def test_a_ticket_of_one_agency_cannot_be_used_for_another(world: World) -> None:
    ticket, _ = world.upload()
    forged = ticket.key.replace("/dft/", "/bangsai/")
    version = boto3.client("s3").put_object(Bucket="documents", Key=forged, Body=PDF)["VersionId"]
    assert world.deliver("receive", notification(forged, version)) == []
    assert world.ports.documents.list().documents == ()


def test_an_event_of_another_bucket_is_left_alone(world: World) -> None:
    _, message = world.upload()
    message["Records"][0]["s3"]["bucket"]["name"] = "someone-elses"
    assert world.deliver("receive", message) == []
    assert world.ports.documents.list().documents == ()


@pytest.mark.parametrize(
    ("data", "content_type", "code"),
    [
        (b"", "application/pdf", "empty_file"),
        (PDF + b"x" * 10_000, "application/pdf", "file_too_large"),
        (PDF, "text/html", "declared_type_not_pdf"),
        (b"PK\x03\x04 a word file", "application/pdf", "not_a_pdf"),
        (b" " * 1024 + PDF, "application/pdf", "not_a_pdf"),
    ],
)
def test_what_the_form_would_have_refused_is_quarantined_and_kept(
    world: World, data: bytes, content_type: str, code: str
) -> None:
    document = world.received(data, content_type=content_type)
    assert (document.state, document.quarantine_code) == (State.QUARANTINED, code)
    assert world.ports.objects.get(document.key, document.version_id) == data
    assert world.take("read") == []
    assert world.ports.agencies.statuses("dft")[Slot.SECTION_10].status is Status.RETURNED


@pytest.mark.parametrize("data", [b"scanner says hello\n" + PDF, PDF + b"x" * (10_000 - len(PDF))])
def test_a_header_a_little_late_and_a_file_of_just_the_largest_size_are_taken(world: World, data: bytes) -> None:
    assert world.received(data).state is State.RECEIVED


def test_the_same_event_twice_makes_one_document_without_a_duplicate(world: World) -> None:
    ticket, message = world.upload()
    assert world.deliver("receive", message, message) == []
    assert world.deliver("receive", message, attempts=2) == []
    assert world.document_of(ticket).duplicates == 0
    assert len(world.take("read")) == 1


def test_two_events_of_one_multipart_upload_are_one_arrival(world: World) -> None:
    ticket, message = world.upload()
    second = notification(ticket.key, message["Records"][0]["s3"]["object"]["versionId"], at="2026-03-02T02:00:06.000Z")
    second["Records"][0]["eventName"] = "ObjectCreated:CompleteMultipartUpload"
    assert world.deliver("receive", {"Records": [*message["Records"], *second["Records"]]}) == []
    assert world.document_of(ticket).duplicates == 0


def test_the_event_a_day_later_still_changes_nothing(world: World) -> None:
    """Powertools has forgotten by then; the ticket has not."""
    ticket, message = world.upload()
    world.deliver("receive", message)
    dynamodb = boto3.client("dynamodb")
    for item in dynamodb.scan(TableName="idempotency")["Items"]:
        dynamodb.delete_item(TableName="idempotency", Key={"id": item["id"]})
    world.deliver("receive", message)
    assert world.document_of(ticket).duplicates == 0


def test_the_same_bytes_again_are_linked_said_and_not_read_again(world: World) -> None:
    first = world.in_review()
    calls = list(world.reader.calls)
    ticket, message = world.upload()
    world.deliver("receive", message)
    world.run()
    assert world.ports.uploads.get(ticket.id).outcome is Outcome.DUPLICATE
    assert world.document_of(ticket).id == first.id
    assert world.reader.calls == calls


def test_the_same_bytes_while_pages_are_being_read_do_not_ask_for_them_again(world: World) -> None:
    document = world.received()
    world.deliver("read", *world.take("read"))
    assert len(world.take("read")) == world.reader.pages
    world.received()
    assert world.take("read") == []
    assert world.ports.documents.get(document.id).duplicates == 1


def test_the_same_file_posted_twice_through_one_form_is_a_duplicate_of_itself(world: World) -> None:
    ticket, message = world.upload()
    _, again = world.upload(ticket=ticket)
    world.deliver("receive", again, message)
    assert world.document_of(ticket).duplicates == 1


def test_the_same_bytes_from_two_agencies_are_read_for_each(world: World) -> None:
    one, other = world.in_review(), world.in_review(agency="bangsai")
    assert one.id != other.id
    assert world.reader.calls.count("inspect") == 2


def test_the_same_bytes_for_another_slot_are_understood_again_but_not_read_again(world: World) -> None:
    first = world.in_review()
    calls = list(world.reader.calls)
    moved = world.in_review(slot=Slot.SECTION_16, at="2026-03-02T03:00:00.000Z")
    assert (moved.id, moved.slot, moved.understood_for) == (first.id, Slot.SECTION_16, Slot.SECTION_16)
    assert world.understanding.slots == [Slot.SECTION_10, Slot.SECTION_16]
    assert world.reader.calls == calls


def test_a_returned_document_claimed_for_another_slot_comes_back_into_review(world: World) -> None:
    first = world.in_review()
    world.ports.reviews.decide(first.id, first.version, State.RETURNED, ("ส่งผิดช่อง",), "reviewer:wichai")
    moved = world.in_review(slot=Slot.SECTION_16, at="2026-03-02T03:00:00.000Z")
    assert (moved.state, moved.return_reasons) == (State.IN_REVIEW, ())


def test_a_file_that_is_gone_when_its_event_comes_is_said_on_the_ticket(world: World) -> None:
    ticket, message = world.upload()
    version = message["Records"][0]["s3"]["object"]["versionId"]
    boto3.client("s3").delete_object(Bucket="documents", Key=ticket.key, VersionId=version)
    assert world.deliver("receive", message) == []
    assert world.ports.uploads.get(ticket.id).outcome is Outcome.GONE


def test_half_a_batch_failing_brings_back_only_that_half(world: World) -> None:
    ticket, message = world.upload()
    assert world.deliver("receive", "not json", message, {"Records": [{"eventName": "ObjectCreated:Put"}]}) == [
        "m0",
        "m2",
    ]
    assert world.document_of(ticket).state is State.RECEIVED


def test_a_failure_to_receive_is_shown_on_the_ticket_until_it_succeeds(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket, message = world.upload()

    def broken(*_: object) -> None:
        raise RuntimeError("the network is away")

    with monkeypatch.context() as patched:
        patched.setattr(type(world.ports.objects), "digest", broken)
        assert world.deliver("receive", message, attempts=3) == ["m0"]
    failure = world.ports.uploads.get(ticket.id).failure
    assert failure is not None
    assert (failure.code, failure.attempts, failure.given_up) == ("unexpected", 3, True)
    assert world.deliver("receive", message) == []
    assert world.ports.uploads.get(ticket.id).failure is None


def test_a_crash_between_the_row_and_its_job_heals_when_the_message_comes_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket, message = world.upload()

    def broken(*_: object) -> None:
        raise RuntimeError("the queue is away")

    with monkeypatch.context() as patched:
        patched.setattr(type(world.ports.queues), "send", broken)
        assert world.deliver("receive", message) == ["m0"]
    assert world.deliver("receive", message, attempts=2) == []
    assert world.take("read") == [{"job": OPEN, "document_id": world.document_of(ticket).id}]
