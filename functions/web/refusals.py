"""Why a request is turned down; each is an HTTP status, a Thai sentence and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar, Final

from functions.adapters import entering, errors, identity
from functions.reports import paper
from functions.web import days_asked
from parsers.errors import SarabanError


class NotSignedIn(SarabanError):
    """The page is for people who have signed in."""

    code: ClassVar[str] = "not_signed_in"
    message: ClassVar[str] = "หน้านี้ต้องเข้าสู่ระบบก่อน"
    remedy: ClassVar[str] = "เข้าสู่ระบบ แล้วลองอีกครั้ง"


class NotAllowed(SarabanError):
    """The signed-in person has no right to this."""

    code: ClassVar[str] = "not_allowed"
    message: ClassVar[str] = "ท่านไม่มีสิทธิ์ทำรายการนี้"
    remedy: ClassVar[str] = "เจ้าหน้าที่ดูและส่งได้เฉพาะเอกสารของหน่วยงานตน หากเห็นว่าควรมีสิทธิ์ ติดต่อผู้ดูแลระบบ"


class FormNotOurs(SarabanError):
    """A form came from another site, or its token is not this session's."""

    code: ClassVar[str] = "form_not_ours"
    message: ClassVar[str] = "ระบบไม่รับแบบฟอร์มนี้ เพราะยืนยันไม่ได้ว่าส่งจากหน้าของระบบ"
    remedy: ClassVar[str] = "กลับไปเปิดหน้าเดิมใหม่ แล้วส่งอีกครั้ง"


class PageNotFound(SarabanError):
    """Nothing is at this address."""

    code: ClassVar[str] = "page_not_found"
    message: ClassVar[str] = "ไม่พบหน้านี้"
    remedy: ClassVar[str] = "ตรวจที่อยู่ หรือเริ่มจากหน้าแรก"


class RequestUnclear(SarabanError):
    """A required part of the request is missing or makes no sense."""

    code: ClassVar[str] = "request_unclear"
    message: ClassVar[str] = "ข้อมูลที่ส่งมาไม่ครบหรือไม่ถูกต้อง"
    remedy: ClassVar[str] = "กลับไปตรวจแบบฟอร์ม แล้วส่งอีกครั้ง"


class NotConfirmed(SarabanError):
    """A decision came without its confirmation ticked."""

    code: ClassVar[str] = "not_confirmed"
    message: ClassVar[str] = "ยังไม่ได้ยืนยันผลการตรวจ"
    remedy: ClassVar[str] = "ทำเครื่องหมายยืนยันก่อนกดปุ่ม"


class NothingToSee(SarabanError):
    """The document has not been read yet, so it has no record."""

    code: ClassVar[str] = "not_read_yet"
    message: ClassVar[str] = "ระบบยังอ่านเอกสารนี้ไม่เสร็จ"
    remedy: ClassVar[str] = "รอสักครู่ แล้วเปิดหน้าเอกสารอีกครั้ง"


STATUS: Final[Mapping[type[SarabanError], int]] = MappingProxyType(
    {
        NotSignedIn: 401,
        identity.SessionEnded: 401,
        NotAllowed: 403,
        FormNotOurs: 403,
        entering.GrantMissing: 403,
        entering.AgencyEnded: 403,
        PageNotFound: 404,
        NothingToSee: 404,
        errors.UnknownDocument: 404,
        errors.UnknownUpload: 404,
        errors.UnknownAgency: 404,
        errors.ObjectGone: 404,
        errors.NewerSaved: 409,
        errors.NotInReview: 409,
        errors.ReasonMissing: 400,
        errors.BadCursor: 400,
        RequestUnclear: 400,
        days_asked.DayUnclear: 400,
        days_asked.DayToCome: 400,
        days_asked.DayTooEarly: 400,
        days_asked.AgencyNotYet: 404,
        NotConfirmed: 400,
        errors.TableBusy: 503,
        identity.KeysUnreachable: 503,
        paper.NoPaperHere: 503,
    }
)


def status_of(error: SarabanError) -> int:
    """The HTTP status of an error; one without a place in the table is our fault: 500."""
    return STATUS.get(type(error), 500)
