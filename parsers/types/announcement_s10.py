"""Section 10 announcements: the electronic channels by which the public reaches an agency (sections 10 and 20)."""

from __future__ import annotations

import re

from parsers.act import ACT, DUTY, OF_ANOTHER_SECTION, section
from parsers.declare import Cue, DocumentType, Draft
from parsers.drafting import read_notice
from parsers.layout import Layout
from parsers.thai.loose import any_of, forgiving

# Matches "มาตรา 10 วรรคหนึ่ง", "มาตรา 7 และมาตรา 10 แห่ง"; not "มาตรา 100", "มาตรา 10 แห่งพระราชบัญญัติโรงงาน".
_SECTION = section(r"10(?!\d)")
_ELECTRONIC = forgiving("อิเล็กทรอนิกส์")
# Matches "ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อกรม…", "กำหนดช่องทางอิเล็กทรอนิกส์สำหรับประชาชน"; not "ช่องทางการร้องเรียน".
_TITLE = re.compile(
    rf"{forgiving('ช่องทาง')}\S{{0,8}}{_ELECTRONIC}"
    rf"|{forgiving('ช่องทาง')}.{{0,60}}{any_of('ติดต่อ ยื่นคำขอ')}.{{0,80}}{_ELECTRONIC}"
)
# Matches "ช่องทาง … ให้ประชาชนใช้ยื่นคำขอ"; not "ช่องทางร้องเรียน".
_DESIGNATES = re.compile(
    rf"{forgiving('ช่องทาง')}.{{0,300}}?{any_of('ประชาชน', 'ผู้รับบริการ')}.{{0,60}}?{any_of('ยื่นคำขอ', 'ติดต่อ')}"
)
# However it is worded. Matches "การรับคำขอและการติดต่อทางอิเล็กทรอนิกส์", "ช่องทางการให้บริการประชาชนผ่านสื่ออิเล็กทรอนิกส์",
# "ที่อยู่อิเล็กทรอนิกส์และช่องทางรับเรื่อง"; not "ระบบอิเล็กทรอนิกส์ที่เจ้าหน้าที่ต้องใช้".
_REACHING = any_of("ช่องทาง ติดต่อ คำขอ รับเรื่อง ที่อยู่ ประชาชน")
_BY_WIRE = any_of("อิเล็กทรอนิกส์ ออนไลน์ ดิจิทัล")
_ABOUT = re.compile(rf"{_REACHING}.{{0,120}}?{_BY_WIRE}|{_BY_WIRE}.{{0,60}}?{_REACHING}")
# Matches "มีช่องทาง ดังนี้ … a@b.go.th", "ให้ติดต่อ … ทางอิเล็กทรอนิกส์ … www.b.go.th"; not an address with nothing to send.
_LISTS = re.compile(rf"{any_of('ยื่น ติดต่อ ส่งเรื่อง ส่งหนังสือ ส่งเอกสาร รับเรื่อง')}.{{0,400}}?(?:@\s?\w|www\s?\.|https?\s?:)")
# Matches "ประกาศรับสมัคร", "ประกวดราคา", "แต่งตั้งคณะกรรมการ"; not "ช่องทางติดต่อ".
_OTHER_MATTER = re.compile(
    any_of("รับสมัคร ประกวดราคา ราคากลาง แต่งตั้ง คุ้มครองข้อมูลส่วนบุคคล มอบอำนาจ คณะทำงาน รายงานผล สรุปสถิติ นโยบาย จัดซื้อ มอบหมาย")
    + rf"|(?<!สำนักงาน){forgiving('คณะกรรมการ')}"  # "ช่องทางของสำนักงานคณะกรรมการตัวอย่าง" names an agency
)


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
        Cue(part="power", pattern=DUTY, points=3.0),
        Cue(part="body", pattern=_SECTION, points=1.0),
        Cue(part="title", pattern=_TITLE, points=3.0),
        Cue(part="title", pattern=_ABOUT, points=1.5),
        Cue(part="title", pattern=_SECTION, points=2.0),
        Cue(part="body", pattern=ACT, points=1.0),
        Cue(part="body", pattern=_DESIGNATES, points=1.5),
        Cue(part="body", pattern=_LISTS, points=1.0),
        Cue(part="title", pattern=_OTHER_MATTER, points=-4.0),
        Cue(part="preamble", pattern=OF_ANOTHER_SECTION, points=-3.0),
        Cue(part="form", pattern=re.compile("announcement"), points=0.5),
        Cue(part="form", pattern=re.compile("none"), points=-1.0),
    ),
    baseline=0.0,
    read=_read,
    required=("kind", "agency", "title", "issued_on", "signatories", "channels"),
)
