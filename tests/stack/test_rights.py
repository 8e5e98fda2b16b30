"""No door asks AWS for what its role does not allow: every call on a document's way, held against template.yaml."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from infra.local.people import OVERSEER, REVIEWER
from infra.local.person import PATIENCE, Person
from infra.local.stack import ROOT, LocalStack
from infra.local.template import Template
from register.documents import Slot, State
from tests.stack.conftest import FUNCTIONS
from tests.stack.rights import Call, Right, recorded, rights

pytestmark = pytest.mark.stack
SAMPLES = ROOT / "samples"
AGENCY, UNIT = "gov-dlt", "dlt-45"


@pytest.fixture(scope="module")
def stack() -> Iterator[LocalStack]:
    with LocalStack(port=0, in_background=False, retry_seconds=0) as standing:
        yield standing


# What the walk below cannot show being used, and why it is there all the same.
UNSEEN = {
    "TakesItsMessages": "the event source takes them in the function's name",
    "SeesWhatIsMissing": "it changes what S3 answers for a missing object, and is never called",
    "SignsUploads": "the signed form carries the right; whoever posts the file uses it",
    "RedoesWhatMoved": "an officer moved the document to another section in the very moment it was understood",
    "ReadsWhatWasApproved": "the history has missed an approval and is told of it",
    "SendsStalledOn": "a document has stood still for a quarter of an hour",
}


@pytest.fixture(scope="module")
def granted(template: Template, stack: LocalStack) -> tuple[Right, ...]:
    return rights(template, stack)


@pytest.fixture(scope="module")
def calls(stack: LocalStack) -> set[Call]:
    """What the functions asked for on the way of a good document, its twin, a bad one and a stalled one."""
    with recorded() as calls:
        walk(stack)
    return calls


def walk(stack: LocalStack) -> None:
    officer, reviewer = Person(stack.url, stack.officer(AGENCY)), Person(stack.url, REVIEWER)
    good = SAMPLES / "announcement_s10" / "01-list-of-channels" / "document.pdf"
    document_id = send(stack, officer, good, Slot.SECTION_10)
    send(stack, officer, good, Slot.SECTION_10)
    send(stack, officer, good, Slot.SECTION_16)
    send(stack, officer, SAMPLES / "bad" / "01-encrypted" / "document.pdf", Slot.SECTION_10)
    for path in ("/", "/agencies", f"/agencies/{AGENCY}", "/documents", f"/documents/{document_id}"):
        reviewer._page(path)
    assert reviewer.original(document_id) == good.read_bytes()
    reviewer.decide(document_id, "return", reason="ขาดลายมือชื่อ")
    reviewer.decide(document_id, "reopen", reason="มีลายมือชื่อแล้ว")
    reviewer.decide(document_id, "approve")
    let_a_unit_enter(stack)
    assert stack.ports().documents.get(document_id).state is State.APPROVED
    overseer = Person(stack.url, OVERSEER)
    assert overseer.file("/report.pdf").startswith(b"%PDF-")  # before there is a snapshot: from the history
    stack.dispatcher.tick()
    for path in ("/report.pdf", "/letters/circular.pdf", f"/letters/{AGENCY}.pdf"):
        assert overseer.file(path).startswith(b"%PDF-")


def let_a_unit_enter(stack: LocalStack) -> None:
    """The overseer revokes a unit's right and grants it again; the unit's officer sends its own announcement."""
    overseer = Person(stack.url, OVERSEER)
    for asked in ({"do": "revoke", "why": "ทบทวนสิทธิ"}, {"do": "grant"}):
        form = {"form_token": overseer._token, "unit": UNIT, "confirmed": "yes"} | asked
        overseer._http.post(f"{stack.url}/manage/{AGENCY}/units", data=form, timeout=PATIENCE).raise_for_status()
    good = SAMPLES / "announcement_s10" / "01-list-of-channels" / "document.pdf"
    send(stack, Person(stack.url, stack.officer(UNIT)), good, Slot.SECTION_10)


def send(stack: LocalStack, officer: Person, pdf: Path, slot: Slot) -> str:
    upload = officer.send(pdf, slot)
    stack.dispatcher.drain()
    return str(officer.follow(upload)["document"]["id"])


def refused(call: Call, granted: tuple[Right, ...]) -> bool:
    return not any(right.allows(call) for right in granted)


def test_every_call_of_every_door_is_allowed_by_its_role(calls: set[Call], granted: tuple[Right, ...]) -> None:
    assert sorted(str(call) for call in calls if refused(call, granted)) == []


def test_every_right_is_used_or_has_its_reason(calls: set[Call], granted: tuple[Right, ...]) -> None:
    idle = {right.sid for right in granted if not any(right.allows(call) for call in calls)}
    assert idle == set(UNSEEN)


def test_every_door_was_seen_at_work(calls: set[Call]) -> None:
    assert {call.function for call in calls} == set(FUNCTIONS)


def test_a_call_outside_the_role_would_be_seen(stack: LocalStack, granted: tuple[Right, ...]) -> None:
    bucket = f"arn:aws:s3:::{stack.environment['SARABAN_BUCKET']}"
    original = f"{bucket}/uploads/gov-dlt/s10/x.pdf"
    overwrites = Call(function="ReadFunction", action="s3:PutObject", resource=original)
    elsewhere = Call(function="ReadFunction", action="s3:GetObject", resource="arn:aws:s3:::other/uploads/x")
    reads = Call(function="ReadFunction", action="s3:GetObjectVersion", resource=original)
    assert [refused(call, granted) for call in (overwrites, elsewhere, reads)] == [True, True, False]


def test_the_pages_may_sign_an_upload_and_nothing_else_into_the_bucket(
    stack: LocalStack, granted: tuple[Right, ...]
) -> None:
    bucket = f"arn:aws:s3:::{stack.environment['SARABAN_BUCKET']}"
    upload = Call(function="ServeFunction", action="s3:PutObject", resource=f"{bucket}/uploads/gov-dlt/s10/x.pdf")
    record = Call(function="ServeFunction", action="s3:PutObject", resource=f"{bucket}/documents/d/record.json")
    assert [refused(call, granted) for call in (upload, record)] == [False, True]
