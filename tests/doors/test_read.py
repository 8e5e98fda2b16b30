"""Opening and reading: pages in any order, messages twice or late, crashes anywhere; the document gets through."""

from __future__ import annotations

import json
import random

import pytest

from functions.adapters.objects import page_image_key, page_key, reading_key, signatures_key
from parsers.errors import EncryptedPdf, PageTooLarge, ReaderCrashed
from register.documents import Document, State
from tests.doors.world import FakeReader, Message, World


def page_job(document: Document, number: int) -> Message:
    return {"job": "page", "document_id": document.id, "page": number}


def open_job(document: Document) -> Message:
    return {"job": "open", "document_id": document.id}


def understand_job(document: Document) -> Message:
    return {"job": "understand", "document_id": document.id}


def opened(world: World, pages: int = 2) -> Document:
    world.reader.pages = pages
    document = world.received()
    assert world.take("read") == [open_job(document)]
    assert world.deliver("read", open_job(document)) == []
    return world.ports.documents.get(document.id)


def test_opening_counts_the_pages_keeps_the_signatures_and_asks_for_each_page(world: World) -> None:
    document = opened(world, pages=12)
    assert (document.state, document.pages_total) == (State.READING, 12)
    assert world.ports.objects.get_json(signatures_key(document.id))[0]["signer"] == "ผู้ลงนามทดสอบ"
    assert world.take("read") == [page_job(document, number) for number in range(1, 13)]


def test_a_page_leaves_its_words_and_its_picture_beside_the_original(world: World) -> None:
    document = opened(world)
    world.deliver("read", page_job(document, 2))
    page = json.loads(world.ports.objects.get(page_key(document.id, 2)))
    assert (page["number"], page["lines"][0]["words"][0][0]) == (2, "หน้า2")
    assert world.ports.objects.get(page_image_key(document.id, 2)) == b"png 2 at 110 turned 0"
    assert world.ports.documents.get(document.id).pages_done == {2}


def test_whoever_finishes_the_last_page_asks_for_understanding_and_no_one_else(world: World) -> None:
    document = opened(world, pages=3)
    for number, asked in ((3, []), (1, []), (2, [understand_job(document)])):
        assert world.deliver("read", page_job(document, number)) == []
        assert world.take("understand") == asked


def test_a_page_job_that_comes_again_is_not_read_again(world: World) -> None:
    document = opened(world)
    assert world.deliver("read", page_job(document, 1), page_job(document, 1)) == []
    assert world.reader.calls.count("page 1") == 1


def test_the_original_is_fetched_once_for_all_its_pages_and_each_document_has_its_own(world: World) -> None:
    world.reader.pages = 3
    documents = [world.received(body) for body in (b"%PDF-1.7 one", b"%PDF-1.7 two")]
    fetched: list[str] = []
    events = world.ports.objects._client.meta.events
    events.register("provide-client-params.s3.GetObject", lambda params, **_: fetched.append(params["Key"]))
    for document in documents:
        jobs = (open_job(document), *(page_job(document, number) for number in (1, 2, 3)))
        assert world.deliver("read", *jobs) == []
    assert fetched == [document.key for document in documents]
    assert [world.ports.documents.get(one.id).pages_done for one in documents] == [{1, 2, 3}, {1, 2, 3}]


def test_a_crash_between_the_last_mark_and_its_message_heals_when_the_job_comes_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = opened(world, pages=1)

    def broken(*_: object) -> None:
        raise RuntimeError("the queue is away")

    with monkeypatch.context() as patched:
        patched.setattr(type(world.ports.queues), "send", broken)
        assert world.deliver("read", page_job(document, 1)) == ["m0"]
    assert world.ports.documents.get(document.id).pages_done == {1}
    assert world.deliver("read", page_job(document, 1), attempts=2) == []
    assert world.take("understand") == [understand_job(document)]
    assert world.ports.documents.get(document.id).failure is None


def test_a_crash_between_opening_and_the_page_jobs_heals_without_opening_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = world.received()
    world.take("read")

    def broken(*_: object) -> None:
        raise RuntimeError("the queue is away")

    with monkeypatch.context() as patched:
        patched.setattr(type(world.ports.queues), "send", broken)
        assert world.deliver("read", open_job(document)) == ["m0"]
    assert world.deliver("read", open_job(document), attempts=2) == []
    assert world.reader.calls.count("inspect") == 1
    assert world.take("read") == [page_job(document, 1), page_job(document, 2)]


def test_an_open_job_that_comes_late_asks_only_for_what_is_missing(world: World) -> None:
    document = opened(world, pages=3)
    world.take("read")
    world.deliver("read", page_job(document, 2))
    world.deliver("read", open_job(document))
    assert world.take("read") == [page_job(document, 1), page_job(document, 3)]


def test_jobs_after_the_review_began_change_nothing(world: World) -> None:
    document = world.in_review()
    jobs = (open_job(document), page_job(document, 1), page_job(document, 9))
    assert world.deliver("read", *jobs) == world.deliver("understand", understand_job(document)) == []
    assert world.ports.documents.get(document.id) == document
    assert world.take("read") == world.take("understand") == []


def test_a_page_that_does_not_exist_is_not_read(world: World) -> None:
    document = opened(world)
    assert world.deliver("read", page_job(document, 9)) == []
    assert "page 9" not in world.reader.calls


def test_a_file_that_cannot_be_opened_is_quarantined_with_its_code_and_the_message_is_consumed(world: World) -> None:
    world.reader = FakeReader(errors={"inspect": EncryptedPdf()})
    document = world.received()
    assert world.deliver("read", open_job(document)) == []
    seen = world.ports.documents.get(document.id)
    assert (seen.state, seen.quarantine_code) == (State.QUARANTINED, "encrypted_pdf")
    assert world.ports.documents.events(document.id)[-1].why == "encrypted_pdf"


def test_one_page_that_cannot_be_read_quarantines_the_document_and_stops_the_others(world: World) -> None:
    world.reader = FakeReader(pages=3, errors={"page 2": PageTooLarge()})
    document = opened(world, pages=3)
    assert world.deliver("read", page_job(document, 2), page_job(document, 3)) == []
    assert world.ports.documents.get(document.id).quarantine_code == "page_too_large"
    assert "page 3" not in world.reader.calls


def test_a_crash_of_the_reader_is_shown_with_its_attempts_and_tried_again(world: World) -> None:
    document = opened(world)
    world.reader.errors = {"page 1": ReaderCrashed()}
    assert world.deliver("read", page_job(document, 1), page_job(document, 2), attempts=2) == ["m0"]
    failure = world.ports.documents.get(document.id).failure
    assert failure is not None
    assert (failure.job, failure.code, failure.attempts, failure.given_up) == ("page 1", "reader_crashed", 2, False)
    world.deliver("read", page_job(document, 1), attempts=3)
    given_up = world.ports.documents.get(document.id).failure
    assert given_up is not None
    assert given_up.given_up
    world.reader.errors = {}
    world.deliver("read", page_job(document, 1))
    assert world.ports.documents.get(document.id).failure is None


def test_an_error_nobody_foresaw_is_shown_without_its_words(world: World) -> None:
    document = opened(world)
    world.reader.errors = {"page 1": ZeroDivisionError("text of the document")}
    assert world.deliver("read", page_job(document, 1)) == ["m0"]
    failure = world.ports.documents.get(document.id).failure
    assert failure is not None
    assert failure.code == "unexpected"


def test_an_error_nobody_foresaw_keeps_its_words_out_of_the_log(world: World, caplog: pytest.LogCaptureFixture) -> None:
    document = opened(world)
    world.reader.errors = {"page 1": ZeroDivisionError("text of the document")}
    world.deliver("read", page_job(document, 1))
    said = str([record.__dict__ for record in caplog.records])
    assert "ZeroDivisionError" in said
    assert "text of the document" not in said


def test_a_job_for_a_document_that_is_not_there_is_consumed(world: World) -> None:
    assert world.deliver("read", {"job": "open", "document_id": "dft-nothing"}) == []


@pytest.mark.parametrize("body", [{"job": "fly", "document_id": "x"}, {"job": "page", "document_id": "x"}, [], {}])
def test_a_message_that_is_no_job_goes_to_the_dead_letters(world: World, body: object) -> None:
    assert world.deliver("read", body) == ["m0"]


def test_an_original_that_is_gone_is_said_on_the_document(world: World) -> None:
    import boto3

    document = world.received()
    boto3.client("s3").delete_object(Bucket="documents", Key=document.key, VersionId=document.version_id)
    assert world.deliver("read", open_job(document)) == []
    assert world.ports.documents.get(document.id).quarantine_code == "object_gone"


@pytest.mark.parametrize("seed", range(6))
def test_messages_in_any_order_and_number_bring_every_document_to_review(world: World, seed: int) -> None:
    """Every message is sent up to three times, shuffled; some pages crash at first."""
    chance = random.Random(seed)
    world.reader.pages = 4
    documents = [world.received(b"%PDF-1.7 " + bytes([65 + number])) for number in range(2)]
    waiting = [("read", message) for message in world.take("read")]
    for _ in range(400):
        waiting += [(queue, message) for queue in ("read", "understand") for message in world.take(queue)]
        if not waiting:
            break
        queue, message = waiting.pop(chance.randrange(len(waiting)))
        world.reader.errors = {f"page {chance.randint(1, 8)}": ReaderCrashed()} if chance.random() < 0.4 else {}
        come_again = world.deliver(queue, message)
        again = 1 if come_again else int(chance.random() < 0.25)
        waiting += [(queue, message)] * again
    for document in documents:
        seen = world.ports.documents.get(document.id)
        assert (seen.state, seen.pages_done, seen.failure) == (State.IN_REVIEW, frozenset({1, 2, 3, 4}), None)
        states = [event.state for event in world.ports.documents.events(document.id) if event.state]
        assert states == [State.RECEIVED, State.READING, State.READ, State.IN_REVIEW]
        assert len(json.loads(world.ports.objects.get(reading_key(document.id)))["pages"]) == 4
