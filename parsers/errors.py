"""Errors of reading: each says what happened, whether to try again, and what the person does next."""

from __future__ import annotations

from typing import ClassVar


class SarabanError(Exception):
    """Root of every error this product raises on purpose.

    `code` is the log key, the metric dimension, the runbook heading and the test id.
    `retry` alone decides what a queue does with the job. `message` and `remedy` are Thai,
    written for the officer; neither ever holds text from a document.
    """

    code: ClassVar[str] = "saraban_error"
    retry: ClassVar[bool] = False
    message: ClassVar[str] = "ระบบทำงานไม่สำเร็จ"
    remedy: ClassVar[str] = "ลองอีกครั้ง หากยังไม่สำเร็จ แจ้งผู้ดูแลระบบพร้อมรหัสนี้"

    def __init__(self, detail: str = "") -> None:
        """`detail` is for the operator's log: sizes, counts, limits; never document text."""
        super().__init__(detail or self.code)
        self.detail = detail


class NotAPdf(SarabanError):
    """The bytes do not start as a PDF file (ISO 32000-1, 7.5.2 file header)."""

    code = "not_a_pdf"
    message = "ไฟล์นี้ไม่ใช่ PDF"
    remedy = "บันทึกหรือสแกนเอกสารเป็นไฟล์ PDF แล้วส่งใหม่ การเปลี่ยนนามสกุลไฟล์อย่างเดียวใช้ไม่ได้"


class FileTooLarge(SarabanError):
    """The file is larger than an upload may be."""

    code = "file_too_large"
    message = "ไฟล์ใหญ่เกินกำหนด"
    remedy = "สแกนใหม่ที่ 300 จุดต่อนิ้ว แบบขาวดำหรือเทา แล้วส่งใหม่ โดยไฟล์ต้องไม่เกิน 25 เมกะไบต์"


class EmptyFile(SarabanError):
    """The file has no bytes."""

    code = "empty_file"
    message = "ไฟล์ว่างเปล่า"
    remedy = "ตรวจว่าไฟล์เปิดอ่านได้ในเครื่องของท่าน แล้วส่งใหม่"


class EncryptedPdf(SarabanError):
    """A password is needed to open the file."""

    code = "encrypted_pdf"
    message = "ไฟล์ PDF นี้ตั้งรหัสผ่านไว้ ระบบเปิดอ่านไม่ได้"
    remedy = "บันทึกไฟล์ใหม่โดยไม่ตั้งรหัสผ่าน แล้วส่งใหม่"


class DamagedPdf(SarabanError):
    """The file starts as a PDF but is cut off or its structure cannot be followed."""

    code = "damaged_pdf"
    message = "ไฟล์ PDF นี้เสียหายหรือมาไม่ครบ"
    remedy = "ตรวจว่าไฟล์ต้นฉบับเปิดอ่านได้ครบทุกหน้า แล้วส่งใหม่ทั้งไฟล์"


class NoPages(SarabanError):
    """The file is a PDF without a single page."""

    code = "no_pages"
    message = "ไฟล์ PDF นี้ไม่มีหน้าเอกสาร"
    remedy = "สแกนหรือบันทึกเอกสารใหม่ให้มีหน้าครบ แล้วส่งใหม่"


class TooManyPages(SarabanError):
    """More pages than one document may have."""

    code = "too_many_pages"
    message = "เอกสารมีจำนวนหน้าเกินกำหนด"
    remedy = "ส่งเฉพาะประกาศหรือคำสั่งพร้อมเอกสารแนบท้าย ไม่เกิน 200 หน้า"


class PageTooLarge(SarabanError):
    """A page would need more pixels than reading may use: a decompression bomb, or a poster."""

    code = "page_too_large"
    message = "หน้าเอกสารมีขนาดใหญ่ผิดปกติ ระบบจึงไม่เปิดอ่านเพื่อความปลอดภัย"
    remedy = "สแกนใหม่เป็นกระดาษ A4 ที่ 300 จุดต่อนิ้ว แล้วส่งใหม่"


class ReadingTookTooLong(SarabanError):
    """The time or memory limit of the reading process was reached."""

    code = "reading_limit"
    message = "ไฟล์นี้ใช้เวลาหรือหน่วยความจำในการอ่านเกินกำหนด"
    remedy = "พิมพ์เอกสารออกแล้วสแกนใหม่เป็น PDF ที่ 300 จุดต่อนิ้ว แล้วส่งใหม่"


class ReaderCrashed(SarabanError):
    """The reading process died; another try may succeed."""

    code = "reader_crashed"
    retry = True
    message = "ระบบอ่านไฟล์ไม่สำเร็จ"
    remedy = "ระบบจะลองอ่านใหม่เอง หากยังไม่สำเร็จ เจ้าหน้าที่จะตรวจสอบ ไม่ต้องส่งไฟล์ซ้ำ"


class EngineMissing(SarabanError):
    """The text recogniser is not installed on this machine."""

    code = "engine_missing"
    retry = True
    message = "เครื่องนี้ยังไม่มีโปรแกรมอ่านภาพตัวอักษร"
    remedy = "ติดตั้งตามคำสั่ง make setup แล้วลองใหม่"


class UnreadableFile(SarabanError):
    """The file named on the command line is not there, is a folder, or may not be read."""

    code = "unreadable_file"
    message = "เปิดไฟล์นี้ไม่ได้"
    remedy = "ตรวจชื่อไฟล์ ตำแหน่ง และสิทธิ์การอ่าน แล้วลองใหม่"
