"""Section 16 orders: the systems in which officers may do electronically what a law wants in writing."""

from __future__ import annotations

import re

from parsers.act import ACT, DUTY, LISTS_SYSTEMS, OF_ANOTHER_SECTION, SECTION_16, section
from parsers.declare import Cue, DocumentType, Draft
from parsers.drafting import read_notice
from parsers.layout import Layout
from parsers.thai.loose import any_of, forgiving

# Matches "มาตรา 16 ประกอบกับมาตรา 20"; not "มาตรา 160", "มาตรา 16 แห่งพระราชบัญญัติการบัญชี".
_SECTION = section(r"16(?!\d)")
# Matches "ระบบสำหรับการปฏิบัติหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์", "กำหนดระบบอิเล็กทรอนิกส์สำหรับการปฏิบัติงาน",
# "การใช้ระบบอิเล็กทรอนิกส์ของเจ้าหน้าที่", "การปฏิบัติงานด้วยระบบดิจิทัล"; not "ระบบประปา".
_TITLE = re.compile(
    rf"{forgiving('ระบบ')}.{{0,60}}?{any_of('ปฏิบัติหน้าที่ ปฏิบัติงาน ปฏิบัติราชการ')}"
    rf"|{forgiving('กำหนดระบบ')}.{{0,60}}{forgiving('อิเล็กทรอนิกส์')}"
    rf"|{forgiving('ระบบ')}\S{{0,20}}?{forgiving('อิเล็กทรอนิกส์')}.{{0,20}}?{forgiving('เจ้าหน้าที่')}"
    rf"|{any_of('ปฏิบัติหน้าที่ ปฏิบัติงาน ปฏิบัติราชการ')}\S{{0,12}}?{forgiving('ระบบ')}.{{0,20}}?{any_of('อิเล็กทรอนิกส์ ดิจิทัล')}"
)
# However it is worded. Matches "เครื่องมือดิจิทัลสำหรับบุคลากร", "ระบบงานที่ให้ใช้แทนกระดาษ", "ระบบสารสนเทศแทนการจัดทำเอกสาร";
# not "ระบบประปาหมู่บ้าน", "ระบบแทนที่".
_TOOLS = any_of("ระบบ เครื่องมือ โปรแกรม แพลตฟอร์ม แอปพลิเคชัน")
_WORK = any_of("บุคลากร เจ้าหน้าที่ พนักงาน ข้าราชการ อิเล็กทรอนิกส์ ดิจิทัล ทำงาน ไร้กระดาษ ลดกระดาษ")
_ABOUT = re.compile(rf"{_TOOLS}.{{0,60}}?(?:{_WORK}|{forgiving('แทน')}.{{0,14}}?{any_of('กระดาษ เอกสาร หนังสือ')})")
# The section told as a reason, not as a power, and systems to be used for it. Matches "ด้วยมาตรา 16 แห่งพระราชบัญญัติการปฏิบัติ
# ราชการทางอิเล็กทรอนิกส์ … จึงให้พนักงานทำงานผ่านระบบ"; not "ตามความในมาตรา 16 …", "… จึงให้พนักงานเข้าอบรมการใช้ระบบ".
_TOLD = re.compile(
    rf"(?<!ความใน)(?<!อำนาจตาม){SECTION_16.pattern}.{{0,400}}?(?:จึง|สั่ง).{{0,60}}?{forgiving('ให้')}"
    rf".{{0,120}}?(?:(?<!การ){forgiving('ใช้')}|{any_of('ผ่าน บน ตาม ด้วย นำ')}){_TOOLS}"
)
# The section's own words. Matches "ระบบสำหรับการปฏิบัติหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์"; not "ระบบสำหรับประชาชน".
_ITS_WORDS = re.compile(
    rf"{forgiving('ระบบสำหรับ')}(?:{forgiving('การ')})?{forgiving('ปฏิบัติหน้าที่')}.{{0,30}}?{forgiving('อิเล็กทรอนิกส์')}"
)
# An order to use systems in one's work, whatever law it leaves uncited. Matches "จึงกำหนดให้ใช้ระบบลาออนไลน์ และระบบ ข
# ในการปฏิบัติงานของ…", "สั่งให้ใช้ (1) ระบบ ก (2) ระบบ ข เป็นระบบ", "จึงให้ระบบตามรายการนี้เป็นระบบของ…";
# not "ให้ใช้ระบบประปาในหมู่บ้าน".
_DESIGNATES = re.compile(
    rf"{any_of('กำหนดให้ จึงให้ สั่งให้ ประกาศให้ รับรองให้')}(?:.{{0,60}}?{forgiving('ใช้')})?\s*(?:\(?\s*1\s*[.)]\s*)?"
    rf"{any_of('ระบบ โปรแกรม แพลตฟอร์ม แอปพลิเคชัน เครื่องมือ')}.{{0,500}}?"
    rf"{any_of('ในการปฏิบัติ สำหรับการปฏิบัติ สำหรับปฏิบัติ เพื่อปฏิบัติ เป็นระบบ เป็นเครื่องมือ แทนกระดาษ แทนเอกสาร')}"
)
# Matches "ปฏิบัติหน้าที่ให้ทำเป็นหนังสือ"; not "ปฏิบัติหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์".
_IN_WRITING = re.compile(rf"{forgiving('ปฏิบัติหน้าที่')}.{{0,60}}?{any_of('ลายลักษณ์อักษร', 'เป็นหนังสือ', 'เป็นเอกสาร')}")
# Systems set up in the title, whatever is done beside it. Matches "แต่งตั้งผู้ดูแลและกำหนดระบบงานสารสนเทศ",
# "กำหนดระบบคอมพิวเตอร์ที่ใช้ปฏิบัติงาน"; not "กำหนดระบบการจราจร".
_SETS = re.compile(
    rf"{any_of('กำหนด จัดสรร รับรอง')}(?:การใช้)?{forgiving('ระบบ')}(?:{forgiving('งาน')})?"
    rf"(?:{any_of('สารสนเทศ ดิจิทัล คอมพิวเตอร์ ออนไลน์ อิเล็กทรอนิกส์ ปฏิบัติงาน ปฏิบัติราชการ ที่ใช้ปฏิบัติ ที่ใช้ในการปฏิบัติ')})"
)
# Matches "แต่งตั้งคณะกรรมการ"; not the agency's name in "เครื่องมือของสำนักงานคณะกรรมการตัวอย่าง", nor where the title sets up
# systems as well.
_OTHER_MATTER = re.compile(
    rf"^(?!.*(?:{_SETS.pattern}))"
    rf".*?(?:{any_of('แต่งตั้ง รับสมัคร มอบอำนาจ คณะทำงาน')}|(?<!สำนักงาน){forgiving('คณะกรรมการ')})"
)


def _read(layout: Layout) -> Draft:
    return read_notice(layout, systems=True)


ORDER_S16 = DocumentType(
    code="order_s16",
    thai="คำสั่งระบบสำหรับการปฏิบัติหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์ ตามมาตรา ๑๖",
    english="Order on officers' electronic systems under section 16",
    slot="s16",
    section="16",
    forms=frozenset({"announcement", "order", "none"}),
    cues=(
        Cue(part="power", pattern=_SECTION, points=4.0),
        Cue(part="preamble", pattern=_SECTION, points=1.5),
        Cue(part="preamble", pattern=_TOLD, points=1.5),
        Cue(part="power", pattern=DUTY, points=1.5),
        Cue(part="title", pattern=_TITLE, points=3.0),
        Cue(part="title", pattern=_ABOUT, points=1.5),
        Cue(part="title", pattern=_SECTION, points=2.0),
        Cue(part="title", pattern=_SETS, points=2.0),
        Cue(part="body", pattern=ACT, points=1.0),
        Cue(part="body", pattern=SECTION_16, points=1.0),
        Cue(part="body", pattern=_IN_WRITING, points=1.5),
        Cue(part="body", pattern=_ITS_WORDS, points=2.0),
        Cue(part="body", pattern=_DESIGNATES, points=1.5),
        Cue(part="body", pattern=LISTS_SYSTEMS, points=2.4),
        Cue(part="title", pattern=_OTHER_MATTER, points=-4.0),
        Cue(part="preamble", pattern=OF_ANOTHER_SECTION, points=-3.0),
        Cue(part="form", pattern=re.compile("order"), points=1.0),
    ),
    baseline=0.0,
    read=_read,
    required=("kind", "agency", "number", "title", "issued_on", "signatories", "systems"),
)
