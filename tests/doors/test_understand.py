"""Understanding: once all pages are there, again when the slot moved, and never twice for nothing."""

from __future__ import annotations

import subprocess
import sys

from register.agencies import Agency, Kind
from register.documents import Slot, State
from register.status import Status
from tests.doors.conftest import FakeClock
from tests.doors.test_read import opened, page_job, understand_job
from tests.doors.world import Unreadable, World


def test_a_read_document_comes_into_review_with_its_record_and_its_agencys_status(world: World) -> None:
    document = world.in_review()
    record = world.ports.readings.find_record(document.id)
    assert record is not None
    assert "หน้า1 หน้า2" in str(record["title"])
    assert (document.state, document.kind, document.needs_review) == (State.IN_REVIEW, "announcement_s10", True)
    assert world.ports.agencies.statuses("dft")[Slot.SECTION_10].status is Status.IN_REVIEW
    assert world.ports.readings.get(document.id).signatures[0].integrity == "passed"


def test_a_message_before_the_last_page_does_nothing(world: World) -> None:
    document = opened(world)
    world.deliver("read", page_job(document, 1))
    assert world.deliver("understand", understand_job(document)) == []
    assert world.ports.documents.get(document.id).state is State.READING
    assert world.understanding.slots == []


def test_a_message_twice_understands_once(world: World) -> None:
    document = opened(world, pages=1)
    world.deliver("read", page_job(document, 1))
    assert world.deliver("understand", understand_job(document), understand_job(document)) == []
    assert len(world.understanding.slots) == 1


def test_a_slot_that_moves_meanwhile_is_understood_for_in_the_end(world: World) -> None:
    document = opened(world, pages=1)
    world.deliver("read", page_job(document, 1))
    _, message = world.upload(slot=Slot.SECTION_16, at="2026-03-02T03:00:00.000Z")
    world.understanding.during = lambda: world.deliver("receive", message)
    world.take("understand")
    world.deliver("understand", understand_job(document))
    world.understanding.during = lambda: None
    world.run()
    seen = world.ports.documents.get(document.id)
    assert (seen.slot, seen.understood_for, seen.state) == (Slot.SECTION_16, Slot.SECTION_16, State.IN_REVIEW)


def test_an_understanding_for_the_old_slot_that_ends_last_does_not_have_the_last_word(world: World) -> None:
    document = opened(world, pages=1)
    world.deliver("read", page_job(document, 1))
    world.take("understand")
    _, message = world.upload(slot=Slot.SECTION_16, at="2026-03-02T03:00:00.000Z")

    def overtaken() -> None:
        world.understanding.during = lambda: None
        world.deliver("receive", message)
        world.deliver("understand", *world.take("understand"))

    world.understanding.during = overtaken
    world.deliver("understand", understand_job(document))
    assert world.ports.documents.get(document.id).understood_for is Slot.SECTION_10
    world.run()
    assert world.ports.documents.get(document.id).understood_for is Slot.SECTION_16
    assert world.understanding.slots == [Slot.SECTION_10, Slot.SECTION_16, Slot.SECTION_16]


def test_an_error_no_second_try_would_mend_is_shown_and_consumed_and_can_be_redriven(world: World) -> None:
    from functions.adapters.redrive import redrive

    world.understanding.error = Unreadable()
    document = world.in_review()
    assert document.state is State.READ
    assert document.failure is not None
    assert (document.failure.code, document.failure.given_up) == (Unreadable.code, True)
    world.understanding.error = None
    assert redrive(world.ports).documents == 1
    world.run()
    seen = world.ports.documents.get(document.id)
    assert (seen.state, seen.failure) == (State.IN_REVIEW, None)


def test_an_unforeseen_error_brings_the_message_back(world: World) -> None:
    document = opened(world, pages=1)
    world.deliver("read", page_job(document, 1))
    world.understanding.error = ZeroDivisionError()
    assert world.deliver("understand", understand_job(document)) == ["m0"]
    failure = world.ports.documents.get(document.id).failure
    assert failure is not None
    assert (failure.job, failure.given_up) == ("understand", False)


def test_corrections_never_touch_the_record_as_first_read(world: World) -> None:
    document = world.in_review()
    before = world.ports.readings.find_record(document.id)
    world.ports.reviews.save_corrections(document.id, document.version, {"title": "ชื่อใหม่"}, "reviewer:wichai")
    assert world.ports.readings.find_record(document.id) == before


def test_the_real_understanding_is_given_the_registers_names_and_the_slot(world: World) -> None:
    from functions.understand import understood

    document = world.in_review()
    record = understood(world.ports.readings.get(document.id), document, world.ports)
    assert record.file == "ประกาศ.pdf"
    assert record.needs_review
    assert {name.id: name.name for name in world.ports.agencies.names()}["dft"] == "กรมการค้าตัวอย่าง"


def test_a_new_agencys_name_is_known_within_minutes(world: World, clock: FakeClock) -> None:
    world.ports.agencies.names()
    world.ports.agencies.put(Agency(id="new", name_th="กรมใหม่ตัวอย่าง", kind=Kind.GOVERNMENT))
    assert "new" not in {name.id for name in world.ports.agencies.names()}
    clock.forward(6)
    assert "new" in {name.id for name in world.ports.agencies.names()}


def test_the_doors_without_a_pdf_import_no_pdf_library() -> None:
    heavy = "{'pdfplumber', 'pypdfium2', 'pytesseract', 'tesserocr', 'numpy', 'cv2', 'PIL', 'pyhanko'}"
    doors = "functions.receive, functions.understand, functions.watch"
    code = f"import sys, {doors}; print(sorted({heavy} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
