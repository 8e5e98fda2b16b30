"""Section 10 announcements: the electronic channels by which the public reaches an agency (sections 10 and 20)."""

from __future__ import annotations

import re

from parsers.declare import Cue, DocumentType, Draft
from parsers.drafting import read_notice
from parsers.layout import Layout
from parsers.thai.loose import any_of, forgiving

# Matches "มาตรา 10 วรรคหนึ่ง", "มาตรา 7 และมาตรา 10 แห่ง"; not "มาตรา 100".
_SECTION = re.compile(rf"{forgiving('มาตรา')}\s*10(?!\d)")
_ACT = re.compile(forgiving("การปฏิบัติราชการทางอิเล็กทรอนิกส์"))
# Matches "ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อกรม…", "กำหนดช่องทางอิเล็กทรอนิกส์สำหรับประชาชน"; not "ช่องทางการร้องเรียน".
_ELECTRONIC = forgiving("อิเล็กทรอนิกส์")
_TITLE = re.compile(
    rf"{forgiving('ช่องทาง')}\S{{0,8}}{_ELECTRONIC}"
    rf"|{forgiving('ช่องทาง')}.{{0,60}}{any_of('ติดต่อ ยื่นคำขอ')}.{{0,80}}{_ELECTRONIC}"
)
_DESIGNATES = re.compile(
    rf"{forgiving('ช่องทาง')}.{{0,300}}?{any_of('ประชาชน', 'ผู้รับบริการ')}.{{0,60}}?{any_of('ยื่นคำขอ', 'ติดต่อ')}"
)
_OTHER_MATTER = re.compile(any_of("รับสมัคร", "ประกวดราคา", "ราคากลาง", "แต่งตั้ง", "คุ้มครองข้อมูลส่วนบุคคล"))


def _read(layout: Layout) -> Draft:
    return read_notice(layout, channels=True)


ANNOUNCEMENT_S10 = DocumentType(
    code="announcement_s10",
    thai="ประกาศช่องทางอิเล็กทรอนิกส์สำหรับประชาชนติดต่อราชการ ตามมาตรา ๑๐",
    english="Announcement of electronic channels under section 10",
    slot="s10",
    section="10",
    forms=frozenset({"announcement", "order", "none"}),
    cues=(
        Cue(part="power", pattern=_SECTION, points=4.0),
        Cue(part="preamble", pattern=_SECTION, points=1.5),
        Cue(part="title", pattern=_TITLE, points=3.0),
        Cue(part="body", pattern=_ACT, points=1.0),
        Cue(part="body", pattern=_DESIGNATES, points=1.5),
        Cue(part="title", pattern=_OTHER_MATTER, points=-4.0),
        Cue(part="form", pattern=re.compile("announcement"), points=0.5),
    ),
    baseline=0.0,
    read=_read,
    required=("kind", "agency", "title", "issued_on", "signatories", "channels"),
)
