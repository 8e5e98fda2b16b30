"""Error codes, as rows and tickets keep them, turned back into Thai sentences with a remedy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from functions.adapters import errors as _adapter_errors  # noqa: F401  their codes must be known here
from functions.web.contexts import Trouble
from parsers.errors import SarabanError
from register.documents import Document, Failure, State
from register.uploads import Outcome, Ticket

GIVEN_UP: Final = "ระบบลองครบจำนวนครั้งแล้ว ผู้ดูแลระบบจะตรวจสอบและสั่งอ่านใหม่ ไม่ต้องส่งไฟล์ซ้ำ"
STALLED: Final = Trouble(
    code="stalled",
    message="เอกสารนี้ค้างอยู่นานกว่าปกติ",
    remedy="ผู้ดูแลระบบได้รับแจ้งแล้ว ไม่ต้องส่งไฟล์ซ้ำ",
)
OUTCOMES: Final = {
    Outcome.WAITING: "รอไฟล์",
    Outcome.RECEIVED: "รับไฟล์แล้ว",
    Outcome.DUPLICATE: "ท่านเคยส่งไฟล์นี้แล้ว ระบบเชื่อมกับเอกสารเดิม ไม่ต้องส่งซ้ำ",
    Outcome.SLOT_MOVED: "ท่านเคยส่งไฟล์นี้สำหรับมาตราอื่น ระบบย้ายเอกสารเดิมมาไว้ที่นี่แล้ว",
    Outcome.ALREADY_RETURNED: "ไฟล์นี้เคยถูกส่งคืนแล้ว แก้ไขเอกสารตามเหตุที่แจ้ง แล้วส่งฉบับใหม่",
    Outcome.ALREADY_APPROVED: "เอกสารนี้ผ่านการตรวจแล้ว ไม่ต้องส่งซ้ำ",
    Outcome.ALREADY_QUARANTINED: "ไฟล์นี้เคยส่งมาแล้วและเปิดอ่านไม่ได้ ดูวิธีแก้ที่หน้าเอกสาร",
    Outcome.GONE: "ไม่พบไฟล์ในที่เก็บ ส่งใหม่อีกครั้ง",
}
# must match "page 3"; must not match "page" or "open"
PAGE_JOB: Final = re.compile(r"page (\d+)")
JOBS: Final = {"open": "เปิดไฟล์", "understand": "ทำความเข้าใจเนื้อหา", "receive": "รับไฟล์", "stalled": "รออ่าน"}


def trouble_of(error: type[SarabanError] | SarabanError, detail: str = "") -> Trouble:
    """An error as people see it; the operator's detail stays in the log."""
    return Trouble(code=error.code, message=error.message, remedy=error.remedy, detail=detail)


def trouble_for(code: str, detail: str = "") -> Trouble:
    """The sentences of a stored code; an unknown code gets the root's, with the code itself."""
    if code == STALLED.code:
        return STALLED
    known = _by_code().get(code, SarabanError)
    return Trouble(code=code, message=known.message, remedy=known.remedy, detail=detail)


def document_trouble(document: Document) -> Trouble | None:
    """What is wrong with a document now: why it cannot be read, or the job that last failed."""
    if document.state is State.QUARANTINED:
        return trouble_for(document.quarantine_code or SarabanError.code)
    return failure_trouble(document.failure) if document.failure else None


def failure_trouble(failure: Failure) -> Trouble:
    """A failed job: what, which step, how often; once given up, nobody should wait for another try."""
    tries = f"ขั้นตอน {job_word(failure.job)} ลองแล้ว {failure.attempts} ครั้ง"
    told = trouble_for(failure.code, tries)
    if not failure.given_up:
        return told
    return Trouble(code=told.code, message=told.message, remedy=GIVEN_UP, detail=tries)


def ticket_trouble(ticket: Ticket) -> Trouble | None:
    """Why an upload did not get as far as a document."""
    return failure_trouble(ticket.failure) if ticket.failure else None


def job_word(job: str) -> str:
    """The Thai name of a job: "page 3" is "อ่านหน้า 3"."""
    match = PAGE_JOB.fullmatch(job)
    return f"อ่านหน้า {match[1]}" if match else JOBS.get(job, job)


@cache
def _by_code() -> dict[str, type[SarabanError]]:
    return {one.code: one for one in _family(SarabanError)}


def _family(root: type[SarabanError]) -> Iterator[type[SarabanError]]:
    yield root
    for child in root.__subclasses__():
        yield from _family(child)
