"""The Thai words for what the register keeps in codes: slots, states, kinds, channels, events."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from register.documents import Slot, State

SLOTS: Final = MappingProxyType(
    {
        Slot.SECTION_10: "ประกาศช่องทางอิเล็กทรอนิกส์ ตามมาตรา 10",
        Slot.SECTION_13_1: "ประกาศวิธีแสดงใบอนุญาต ตามมาตรา 13 (1)",
        Slot.SECTION_16: "คำสั่งกำหนดระบบปฏิบัติงาน ตามมาตรา 16",
        Slot.LETTER: "หนังสือราชการ",
    }
)
SLOTS_SHORT: Final = MappingProxyType(
    {
        Slot.SECTION_10: "มาตรา\u00a010",
        Slot.SECTION_13_1: "มาตรา\u00a013\u00a0(1)",
        Slot.SECTION_16: "มาตรา\u00a016",
        Slot.LETTER: "หนังสือ",
    }
)
REGISTER_SLOTS: Final = (Slot.SECTION_10, Slot.SECTION_13_1, Slot.SECTION_16)

STATES: Final = MappingProxyType(
    {
        State.RECEIVED: "รับไฟล์แล้ว",
        State.READING: "กำลังอ่าน",
        State.READ: "อ่านครบทุกหน้าแล้ว",
        State.IN_REVIEW: "รอตรวจ",
        State.APPROVED: "ผ่านการตรวจ",
        State.RETURNED: "ส่งคืนให้แก้ไข",
        State.QUARANTINED: "เปิดอ่านไม่ได้",
    }
)
# How a state is drawn: one of four marks, so that colour alone never carries the meaning.
STATE_TONES: Final = MappingProxyType(
    {
        State.RECEIVED: "going",
        State.READING: "going",
        State.READ: "going",
        State.IN_REVIEW: "waiting",
        State.APPROVED: "done",
        State.RETURNED: "back",
        State.QUARANTINED: "back",
    }
)
MOVING_STATES: Final = frozenset({State.RECEIVED, State.READING, State.READ})

STATUSES: Final = MappingProxyType(
    {
        "DONE": "ทำแล้ว",
        "COVERED": "หน่วยงานต้นสังกัดประกาศให้แล้ว",
        "IN_REVIEW": "รอตรวจ",
        "SUBMITTED": "ส่งแล้ว กำลังอ่าน",
        "RETURNED": "ส่งคืนให้แก้ไข",
        "PREPARING": "กำลังจัดทำ",
        "NOT_STARTED": "ยังไม่ส่ง",
        "NOT_REQUIRED": "ไม่ต้องจัดทำ",
    }
)
STATUS_TONES: Final = MappingProxyType(
    {
        "DONE": "done",
        "COVERED": "done",
        "IN_REVIEW": "waiting",
        "SUBMITTED": "going",
        "PREPARING": "going",
        "RETURNED": "back",
        "NOT_STARTED": "none",
        "NOT_REQUIRED": "free",
    }
)
FORCES: Final = MappingProxyType(
    {
        "in_force": ("ใช้อยู่", "done"),
        "coming": ("ยังไม่ถึงวันใช้บังคับ", "waiting"),
        "superseded": ("มีฉบับใหม่แทน", "none"),
        "repealed": ("ยกเลิกแล้ว", "none"),
        "day_unknown": ("ไม่ทราบวันใช้บังคับ", "going"),
    }
)
SCOPES: Final = MappingProxyType(
    {"self": "", "named_units": "ใช้กับหน่วยงานในสังกัดที่ระบุด้วย", "all_units": "ใช้กับทุกหน่วยงานในสังกัดด้วย"}
)
LEVELS: Final = MappingProxyType(
    {
        "central": "",
        "central_in_region": "ส่วนกลางที่ตั้งอยู่ในภูมิภาค",
        "regional": "หน่วยงานส่วนภูมิภาค",
        "local": "",
    }
)

DOCUMENT_KINDS: Final = MappingProxyType(
    {
        "announcement_s10": "ประกาศ ตามมาตรา 10",
        "announcement_s13_1": "ประกาศ ตามมาตรา 13 (1)",
        "order_s16": "คำสั่ง ตามมาตรา 16",
        "official_letter": "หนังสือราชการ",
        "other": "เอกสารอื่น",
    }
)
CHANNEL_TYPES: Final = MappingProxyType(
    {
        "email": "อีเมล",
        "website": "เว็บไซต์",
        "line": "ไลน์",
        "facebook": "เฟซบุ๊ก",
        "app": "แอปพลิเคชัน",
        "phone": "โทรศัพท์",
        "fax": "โทรสาร",
        "hotline": "สายด่วน",
        "postal": "ไปรษณีย์",
        "counter": "เคาน์เตอร์บริการ",
        "other": "อื่น ๆ",
    }
)
CAPACITIES: Final = ("รักษาราชการแทน", "ปฏิบัติราชการแทน", "รักษาการแทน")
SOURCES: Final = MappingProxyType(
    {
        "text_layer": "จากข้อความในไฟล์",
        "repaired": "จากข้อความในไฟล์ที่ซ่อมแล้ว",
        "ocr": "อ่านจากภาพ",
        "derived": "คำนวณจากค่าอื่น",
        "reviewer": "ผู้ตรวจแก้ไข",
    }
)
DOCUMENT_SOURCES: Final = MappingProxyType(
    {"scan": "ภาพสแกน", "born_digital": "ไฟล์จากโปรแกรมเอกสาร", "mixed": "มีทั้งภาพสแกนและข้อความ"}
)
SEVERITIES: Final = MappingProxyType({"error": "ต้องแก้", "review": "โปรดตรวจ", "info": "ทราบไว้"})
VERDICTS: Final = MappingProxyType({"passed": "ผ่าน", "failed": "ไม่ผ่าน", "unknown": "ยังตรวจไม่ได้"})
COVERAGES: Final = MappingProxyType(
    {
        "whole_file": "ครอบคลุมทั้งไฟล์",
        "earlier_revision": "ครอบคลุมฉบับก่อนมีการแก้ไขเพิ่ม",
        "partial": "ครอบคลุมบางส่วน",
        "unknown": "ยังตรวจไม่ได้",
    }
)
EVENTS: Final = MappingProxyType(
    {
        "received": "รับไฟล์",
        "duplicate_upload": "ไฟล์เดิมถูกส่งมาอีกครั้ง จึงนำมารวมกับเอกสารนี้",
        "received_again": "รับไฟล์ใหม่แทนครั้งที่รับไม่ได้",
        "slot_moved": "ย้ายไปอีกมาตรา",
        "understood_again": "ทำความเข้าใจใหม่",
        "state": "เปลี่ยนสถานะ",
        "correction": "แก้ไขค่า",
        "reopened": "เปิดการตรวจใหม่",
        "job_failed": "ขั้นตอนการอ่านไม่สำเร็จ",
        "redriven": "สั่งอ่านใหม่",
    }
)
RETURN_REASONS: Final = (
    "เอกสารไม่ใช่ประเภทที่กำหนด",
    "ไม่มีลายมือชื่อผู้ลงนาม",
    "ไม่มีวันที่ของเอกสาร",
    "เอกสารมาไม่ครบทุกหน้า",
    "ภาพไม่ชัด อ่านไม่ได้",
    "ผู้ลงนามไม่มีอำนาจตามที่ระบุ",
)
