"""What can go wrong between the doors and the boxes; each says what the person does next."""

from __future__ import annotations

from typing import ClassVar

from parsers.errors import SarabanError
from register.documents import Document


class UnknownDocument(SarabanError):
    """No document has this id."""

    code: ClassVar[str] = "unknown_document"
    message: ClassVar[str] = "ไม่พบเอกสารนี้"
    remedy: ClassVar[str] = "ตรวจลิงก์ หรือค้นเอกสารจากหน้ารายการ"


class UnknownUpload(SarabanError):
    """No ticket was issued for this upload."""

    code: ClassVar[str] = "unknown_upload"
    message: ClassVar[str] = "ไม่พบการส่งไฟล์นี้"
    remedy: ClassVar[str] = "เริ่มส่งไฟล์ใหม่จากหน้าส่งเอกสาร"


class UnknownAgency(SarabanError):
    """No agency has this id."""

    code: ClassVar[str] = "unknown_agency"
    message: ClassVar[str] = "ไม่พบหน่วยงานนี้ในทะเบียน"
    remedy: ClassVar[str] = "ตรวจรหัสหน่วยงาน หรือแจ้งผู้ดูแลทะเบียนให้เพิ่มหน่วยงาน"


class ObjectGone(SarabanError):
    """The stored file, or this version of it, is no longer there."""

    code: ClassVar[str] = "object_gone"
    message: ClassVar[str] = "ไม่พบไฟล์ในที่เก็บ"
    remedy: ClassVar[str] = "ส่งไฟล์ใหม่อีกครั้ง"


class DeclaredTypeNotPdf(SarabanError):
    """The file was stored under a content type other than application/pdf: the upload's policy was passed by."""

    code: ClassVar[str] = "declared_type_not_pdf"
    message: ClassVar[str] = "ไฟล์ถูกส่งมาโดยระบุว่าไม่ใช่ PDF"
    remedy: ClassVar[str] = "ส่งไฟล์ PDF ใหม่ผ่านหน้าส่งเอกสาร"


class TableBusy(SarabanError):
    """Others kept changing the same rows; another try succeeds."""

    code: ClassVar[str] = "table_busy"
    retry: ClassVar[bool] = True
    message: ClassVar[str] = "มีผู้บันทึกข้อมูลเดียวกันพร้อมกัน"
    remedy: ClassVar[str] = "รอสักครู่ แล้วลองอีกครั้ง"


class NewerSaved(SarabanError):
    """Someone saved after this person opened the page; `current` is the row as it stands now."""

    code: ClassVar[str] = "newer_saved"
    message: ClassVar[str] = "มีผู้อื่นบันทึกเอกสารนี้หลังจากที่ท่านเปิดหน้า"
    remedy: ClassVar[str] = "ดูค่าที่บันทึกล่าสุด แล้วแก้ไขและบันทึกอีกครั้ง"

    def __init__(self, current: Document) -> None:
        super().__init__(f"current version {current.version}")
        self.current = current


class NotInReview(SarabanError):
    """Only a document in review can be corrected, approved or returned; `current` says where it stands."""

    code: ClassVar[str] = "not_in_review"
    message: ClassVar[str] = "เอกสารนี้ไม่ได้อยู่ระหว่างตรวจ"
    remedy: ClassVar[str] = "ดูสถานะล่าสุดของเอกสาร หากต้องแก้ไข ให้เปิดการตรวจใหม่"

    def __init__(self, current: Document) -> None:
        super().__init__(f"state {current.state}")
        self.current = current


class ReasonMissing(SarabanError):
    """A return must say why; so must a reopening."""

    code: ClassVar[str] = "reason_missing"
    message: ClassVar[str] = "ยังไม่ได้ระบุเหตุผล"
    remedy: ClassVar[str] = "ระบุเหตุผลอย่างน้อยหนึ่งข้อ เพื่อให้หน่วยงานแก้ไขได้ถูกต้อง"


class DatesImpossible(SarabanError):
    """The document would bind from a day before it was issued, or a date is none: such a thing is not approved."""

    code: ClassVar[str] = "dates_impossible"
    message: ClassVar[str] = "วันที่ในเอกสารเป็นไปไม่ได้ เช่น วันที่มีผลอยู่ก่อนวันที่ออก"
    remedy: ClassVar[str] = "แก้วันที่ออกหรือวันที่มีผลให้ตรงกับเอกสาร หากเอกสารผิดจริง ให้ส่งคืนหน่วยงาน"


class BadCursor(SarabanError):
    """The paging cursor is not one this service gave out."""

    code: ClassVar[str] = "bad_cursor"
    message: ClassVar[str] = "ลิงก์หน้าถัดไปไม่ถูกต้อง"
    remedy: ClassVar[str] = "กลับไปหน้าแรกของรายการ"


class Stalled(SarabanError):
    """A document waits for a machine, and nothing has happened to it for a quarter of an hour."""

    code: ClassVar[str] = "stalled"
    retry: ClassVar[bool] = True
    message: ClassVar[str] = "เอกสารค้าง ไม่มีความคืบหน้าเกิน 15 นาที"
    remedy: ClassVar[str] = "ระบบส่งงานให้ใหม่หนึ่งครั้งแล้ว หากยังค้าง ผู้ดูแลระบบตรวจคิวงานแล้วสั่ง saraban redrive"


class Unexpected(SarabanError):
    """A fault nobody foresaw; the log has its type and place under this code."""

    code: ClassVar[str] = "unexpected"
    retry: ClassVar[bool] = True
    message: ClassVar[str] = "ระบบขัดข้องโดยไม่คาดหมาย"
    remedy: ClassVar[str] = "ระบบจะลองใหม่เอง หากยังไม่สำเร็จ ผู้ดูแลระบบตรวจบันทึกของระบบตามรหัสนี้"


class SendFailed(SarabanError):
    """A queue did not take every job; the message that asked for them comes again."""

    code: ClassVar[str] = "send_failed"
    retry: ClassVar[bool] = True
    message: ClassVar[str] = "ส่งงานเข้าคิวไม่สำเร็จ"
    remedy: ClassVar[str] = "ระบบจะลองใหม่เอง หากค้างเกิน 15 นาที แจ้งผู้ดูแลระบบ"
