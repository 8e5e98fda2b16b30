"""Real files through every part: presigned POST, queues, reading, understanding, review, the agency's status."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from infra.local.batch import Parcel, parcels
from infra.local.people import REVIEWER
from infra.local.person import Person
from infra.local.stack import ROOT, LocalStack
from register.documents import Slot, State
from register.status import Status

pytestmark = pytest.mark.stack
SAMPLES = ROOT / "samples"
BORN = "announcement_s10/01-list-of-channels"
SCAN = "announcement_s13_1/02-province-scanned"
BAD = sorted(path.parent.name for path in (SAMPLES / "bad").glob("*/document.pdf"))
PATIENCE = 180  # seconds until a test says that a document is stuck


@pytest.fixture(scope="module")
def stack() -> Iterator[LocalStack]:
    with LocalStack(port=0, retry_seconds=0) as standing:
        yield standing


@pytest.fixture(scope="module")
def reviewer(stack: LocalStack) -> Person:
    return Person(stack.url, REVIEWER)


@pytest.fixture(scope="module")
def officer(stack: LocalStack) -> Callable[[str], Person]:
    known: dict[str, Person] = {}

    def of(agency_id: str) -> Person:
        if agency_id not in known:
            known[agency_id] = Person(stack.url, stack.officer(agency_id))
        return known[agency_id]

    return of


def sample(stack: LocalStack, name: str) -> Parcel:
    (parcel,) = parcels(SAMPLES / name, stack.agencies)
    return parcel


def truth(parcel: Parcel) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((parcel.path.parent / "truth.json").read_text(encoding="utf-8"))
    return found


def arrive(person: Person, upload_id: str) -> dict[str, Any]:
    """What became of an upload, once nothing more happens without a person."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        seen = person.follow(upload_id)
        document = seen["document"]
        if not seen["waiting"] and not (document and document["moving"]):
            return seen
        time.sleep(0.2)
    raise AssertionError(f"still under way: {person.follow(upload_id)}")


def status(stack: LocalStack, parcel: Parcel) -> Status:
    return stack.ports().agencies.statuses(parcel.agency_id)[parcel.slot].status


@pytest.mark.parametrize("name", [BORN, SCAN])
def test_a_sample_travels_from_the_signed_form_to_done(
    name: str, stack: LocalStack, officer: Callable[[str], Person], reviewer: Person
) -> None:
    parcel = sample(stack, name)
    sender = officer(parcel.agency_id)
    document = arrive(sender, sender.send(parcel.path, parcel.slot))["document"]
    assert document["state"] == State.IN_REVIEW
    record = sender.record(document["id"])
    assert record is not None
    assert record["kind"]["value"] == truth(parcel)["kind"]
    assert record["document"]["source"] == ("born_digital" if name == BORN else "scan")
    assert status(stack, parcel) is Status.IN_REVIEW

    reviewer.decide(document["id"], "approve")

    assert status(stack, parcel) is Status.DONE
    assert sender.original(document["id"]) == parcel.path.read_bytes()
    said = [event.what for event in stack.ports().documents.events(document["id"])]
    assert said[0] == "received"
    assert said.count("state") >= 3


def test_every_value_of_the_born_digital_sample_is_right_and_has_its_place(
    stack: LocalStack, officer: Callable[[str], Person]
) -> None:
    parcel = sample(stack, BORN)
    sender = officer(parcel.agency_id)
    document = arrive(sender, sender.send(parcel.path, parcel.slot))["document"]
    record = sender.record(document["id"])
    assert record is not None
    wanted = truth(parcel)
    for field in ("kind", "agency", "number", "title", "issued_on", "effective_on"):
        assert record[field]["value"] == wanted[field], field
        assert record[field]["value"] is None or record[field]["evidence"]
    assert [(c["type"]["value"], c["value"]["value"]) for c in record["channels"]] == [
        (c["type"], c["value"]) for c in wanted["channels"]
    ]


def test_the_same_bytes_again_are_linked_and_never_read_twice(
    stack: LocalStack, officer: Callable[[str], Person]
) -> None:
    parcel = sample(stack, "official_letter/" + sorted(p.name for p in (SAMPLES / "official_letter").iterdir())[0])
    sender = officer(parcel.agency_id)
    first = arrive(sender, sender.send(parcel.path, parcel.slot))
    events = stack.ports().documents.events(first["document"]["id"])
    again = arrive(sender, sender.send(parcel.path, parcel.slot))
    assert again["document"]["id"] == first["document"]["id"]
    assert again["outcome"] != first["outcome"]
    later = [event.what for event in stack.ports().documents.events(first["document"]["id"])][len(events) :]
    assert later == ["duplicate_upload"]


def test_a_correction_stands_over_the_value_first_read_which_is_kept(
    stack: LocalStack, officer: Callable[[str], Person], reviewer: Person
) -> None:
    parcel = sample(stack, "order_s16/" + sorted(p.name for p in (SAMPLES / "order_s16").iterdir())[0])
    sender = officer(parcel.agency_id)
    document = arrive(sender, sender.send(parcel.path, parcel.slot))["document"]["id"]
    before = sender.record(document)
    assert before is not None
    reviewer.decide(document, "corrections", **{"f:title": "ชื่อที่ผู้ตรวจแก้", "was:title": before["title"]["value"] or ""})
    after = sender.record(document)
    assert after is not None
    assert (after["title"]["value"], after["title"]["source"]) == ("ชื่อที่ผู้ตรวจแก้", "reviewer")
    assert stack.ports().reviews.corrections(document)[0].was == before["title"]["value"]


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_ends_in_its_stated_state_and_is_kept(
    name: str, stack: LocalStack, officer: Callable[[str], Person]
) -> None:
    parcel = sample(stack, f"bad/{name}")
    wanted = truth(parcel)
    sender = officer(parcel.agency_id)
    seen = arrive(sender, sender.send(parcel.path, parcel.slot))
    document = seen["document"]
    assert document["state"] == wanted["state"]
    trouble = seen["trouble"] or document["trouble"]
    assert (trouble["code"] if trouble else None) == wanted.get("error")
    if trouble:
        assert trouble["message"]
        assert trouble["remedy"]
    assert sender.original(document["id"]) == parcel.path.read_bytes()


def test_nothing_is_left_in_a_queue_or_among_the_dead(stack: LocalStack) -> None:
    for name, address in stack.environment.items():
        if name.endswith(("QUEUE_URL", "DLQ_URL")):
            counts = stack.client("sqs").get_queue_attributes(QueueUrl=address, AttributeNames=["All"])["Attributes"]
            assert counts["ApproximateNumberOfMessages"] == "0", name


def test_a_pdf_without_truth_goes_in_for_the_first_agency(stack: LocalStack, tmp_path: Path) -> None:
    (tmp_path / "mine.PDF").write_bytes(b"%PDF-1.7")
    (found,) = parcels(tmp_path, stack.agencies)
    assert (found.agency_id, found.slot, found.name) == (stack.agencies[0].id, Slot.SECTION_10, "mine.PDF")
