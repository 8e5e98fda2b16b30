"""Everything else: announcements and orders on other matters, memos, forms, drafts. Read as far as it can be."""

from __future__ import annotations

import re

from parsers.act import LISTS_SYSTEMS
from parsers.declare import Cue, DocumentType, Draft
from parsers.drafting import read_letter, read_notice
from parsers.layout import Layout
from parsers.thai.loose import any_of, forgiving

# Titles that begin with another matter. Matches "แต่งตั้งคณะทำงานขับเคลื่อนการปฏิบัติราชการทางอิเล็กทรอนิกส์",
# "รายชื่อผู้ผ่านการเลือกสรร"; not "ช่องทางติดต่อสำนักงานคณะกรรมการ", nor "กำหนดระบบ", "แต่งตั้งผู้ดูแลและกำหนดระบบงาน".
_OTHER_MATTER = re.compile(
    rf"^(?!.*{forgiving('กำหนดระบบ')})\s*(?:{forgiving('เรื่อง')})?[\s.]*(?:การ|ขอ)?(?:"
    + any_of("แต่งตั้ง ตั้งคณะ มอบอำนาจ มอบหมาย รับสมัคร รายชื่อผู้ ผลการสอบ ผลการคัดเลือก ประกวดราคา สอบราคา ราคากลาง จัดซื้อ จัดจ้าง")
    + ")"
)


def _read(layout: Layout) -> Draft:
    return read_letter(layout) if layout.form in {"memo", "letter"} else read_notice(layout)


OTHER = DocumentType(
    code="other",
    thai="เอกสารอื่นที่ไม่ใช่ประกาศหรือคำสั่งตามพระราชบัญญัติ",
    english="Something else",
    slot=None,
    section=None,
    forms=frozenset({"announcement", "order", "letter", "memo", "none"}),
    cues=(
        Cue(part="title", pattern=_OTHER_MATTER, points=2.5),
        Cue(part="body", pattern=LISTS_SYSTEMS, points=-1.5),
    ),
    baseline=3.5,
    read=_read,
    required=("kind", "agency", "title", "issued_on"),
)
