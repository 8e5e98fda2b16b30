"""Lists on worn pages: numbers half lost, specks before them, lines parted or run together; each beside its reject."""

from __future__ import annotations

import pytest

from parsers.model import PageReading
from parsers.system_names import mended_name
from parsers.thai.system_terms import SYSTEM_TERMS
from tests.understanding.builders import (
    ASK,
    INDENT,
    LEAD,
    LEFT,
    POWER_10,
    POWER_16,
    RIGHT,
    At,
    announcement,
    asked,
    body,
    cell,
    ending,
    heading_10,
    left,
    order,
    page,
    pairs,
    read,
)


def systems(paper: PageReading) -> list[str | None]:
    return [system.name.value for system in read(paper).systems]


def worn_order(*items: str) -> PageReading:
    return order(POWER_16, *items, source="ocr", engine="saraban-lines 1", confidence=0.9)


WHOLE = ["(๑) ระบบสารบรรณอิเล็กทรอนิกส์", "(๒) ระบบการลาอิเล็กทรอนิกส์", "(๓) ระบบแจ้งซ่อมออนไลน์"]
NAMES = ["ระบบสารบรรณอิเล็กทรอนิกส์", "ระบบการลาอิเล็กทรอนิกส์", "ระบบแจ้งซ่อมออนไลน์"]


@pytest.mark.parametrize("second", [". (๒) ระบบการลาอิเล็กทรอนิกส์", "(๒1 ระบบการลาอิเล็กทรอนิกส์", "(๒ ระบบการลาอิเล็กทรอนิกส์"])
def test_an_item_whose_number_is_worn_is_still_an_item(second: str) -> None:
    assert systems(worn_order(WHOLE[0], second, WHOLE[2])) == NAMES


def test_a_line_that_lost_its_number_does_not_end_the_list() -> None:
    assert systems(worn_order(WHOLE[0], "ระบบการลาอิเล็กทรอนิกส์", WHOLE[2])) == NAMES
    assert systems(worn_order(WHOLE[0], "~ .", WHOLE[1], WHOLE[2])) == NAMES


def test_an_instruction_after_the_list_is_no_system() -> None:
    found = systems(worn_order(*WHOLE, "ให้เจ้าหน้าที่ใช้ระบบตามคำสั่งนี้", "(๔) รายงานผลทุกเดือน"))
    assert found == NAMES


def test_a_closing_remark_glued_to_the_last_item_is_cut_off() -> None:
    assert systems(worn_order(*WHOLE[:2], f"{WHOLE[2]} ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป")) == NAMES


def test_a_worn_clause_word_still_begins_a_clause() -> None:
    assert systems(worn_order("ข้ย ๑ ระบบการลาอิเล็กทรอนิกส์", "ข้อ ๒ ระบบแจ้งซ่อมออนไลน์")) == NAMES[1:]
    assert systems(worn_order("ข้าว ๑ กระสอบ", "ข้อ ๒ ระบบการลาอิเล็กทรอนิกส์", "ข้อ ๓ ระบบแจ้งซ่อมออนไลน์")) == NAMES[1:]


def test_a_heading_of_a_column_is_no_system() -> None:
    paper = page(
        left("คำสั่งกรมตัวอย่างการช่าง"),
        left("เรื่อง ระบบสำหรับการปฏิบัติหน้าที่"),
        body(POWER_16),
        cell("ลำดับ", LEFT, 300.0),
        cell("ระบบ", LEFT + 60, 300.0),
        cell("๑", LEFT, 320.0),
        cell("ระบบการลาอิเล็กทรอนิกส์", LEFT + 60, 320.0),
        cell("๒", LEFT, 340.0),
        cell("ระบบแจ้งซ่อมออนไลน์", LEFT + 60, 340.0),
        *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"),
    )
    assert systems(paper) == NAMES[1:]


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("ระบบการลาอิเลิกทรอนิกส์", "ระบบการลาอิเล็กทรอนิกส์"),
        ("ะบบการลาอิเล็กทรอนิกส์", "ระบบการลาอิเล็กทรอนิกส์"),
        ("ระบเบิกจ่ายเงิน", "ระบบเบิกจ่ายเงิน"),
        ("ระบบ์จองห้องประชุม", "ระบบจองห้องประชุม"),
        ("ระบบประชุม่ผ่านสื่ออิเล็กทรอนิกส์", "ระบบประชุมผ่านสื่ออิเล็กทรอนิกส์"),
        ("ระบบเบิกจ่ายเงิน (e.Payment)", "ระบบเบิกจ่ายเงิน (e-Payment)"),
        ("ระบบเบิกจ่ายเงิน (e-Payrent)", "ระบบเบิกจ่ายเงิน (e-Payment)"),
        ("ระบบบริหารงานบุคคล (OPIS)", "ระบบบริหารงานบุคคล (DPIS)"),
        ("ระบบบริหารงานบุคคล (DP1S)", "ระบบบริหารงานบุคคล (DPIS)"),
        ("ร ะบบการลาอิเล็กทรอนิกส์", "ระบบการลาอิเล็กทรอนิกส์"),
        ("วะบบของห้องประชุมออนไลน์", "ระบบจองห้องประชุมออนไลน์"),
        ("ระบบยิมคินครุกัณฑ์", "ระบบยืมคืนครุภัณฑ์"),
        ("ระบบท้องประชุมเลมือน", "ระบบห้องประชุมเสมือน"),
        ("ระบบยืนใบลาผ่านไทรศัพท์เคลื่อนที่", "ระบบยื่นใบลาผ่านโทรศัพท์เคลื่อนที่"),
        ("ระบบจองรถราชการ (e- Car)", "ระบบจองรถราชการ (e-Car)"),
        ("ระบบเบิกจ่ายเงิน e-Payment)", "ระบบเบิกจ่ายเงิน (e-Payment)"),
        ("ระบบทะเบียนหนังสือ lAbcdef)", "ระบบทะเบียนหนังสือ (Abcdef)"),
        ("ระบบทะเบียนหนังสือ (Abcdefj", "ระบบทะเบียนหนังสือ (Abcdef)"),
        ("ระบบทะเบียนหนังสือ IDocKeep", "ระบบทะเบียนหนังสือ (DocKeep)"),
        ("ระบบทะเบียนหนังสือ (SmartOfflce)", "ระบบทะเบียนหนังสือ (SmartOffice)"),
        ("ระบบทะเบียนหนังสือ (DoCFlow)", "ระบบทะเบียนหนังสือ (DocFlow)"),
        ("กลุ่มสนทนา.LINNE WORKS", "กลุ่มสนทนา LINE WORKS"),
        ("ระบบประชุมออนไลน์ (webex)", "ระบบประชุมออนไลน์ (Webex)"),
    ],
)
def test_a_worn_name_becomes_the_known_words_it_nearly_is(shown: str, meant: str) -> None:
    assert mended_name(shown) == meant


@pytest.mark.parametrize(
    "name",
    [
        *("ระบบการลาอิเล็กทรอนิกส์", "ระบบ KTB Corporate", "ระบบ SMART-XYZ", "แอปพลิเคชันไลน์ของหน่วยงาน", "ระบบ e-GP", "Zoom"),
        *(
            "ระบบจองห้องพัก",
            "ระบบตรวจสอบภายนอก",
            "ระบบรายงานการประเมิน",
            "ระบบทะเบียนนักเรียน",
            "ระบบแจ้งเวียน",
            "ระบบรับชำระหนี้",
        ),
        *("ระบบลายมือชื่อดิจิตอล", "ระบบอีเมล์องค์กร", "ระบบประชุมวิดีทัศน์ทางไกล", "ระบบแลกเปลี่ยนความรู้", "ระบบขอใช้อาคาร"),
        *("ระบบสังเคราะห์แสง", "ระบบฌาปนกิจสงเคราะห์", "ระบบอินเตอร์เน็ต", "ระบบช่วยเหลือผู้พิการ", "ระบบกองทุนฟื้นฟู"),
        *(
            "ระบบงาน (E-Office)",
            "ระบบงาน (e-Services)",
            "ระบบงาน (Office)",
            "ระบบ “e-Office”",
            "ระบบงาน (DPIS Version 6)",
        ),
        *("ระบบคลัง (New GFMIS Thai)", "ระบบ (e-Cart)", "ระบบ (e-Fund)", "ระบบ iOSApp", "ระบบ LINE WORKS"),
    ],
)
def test_a_name_of_known_words_or_of_words_nobody_knows_stays(name: str) -> None:
    assert mended_name(name) == name


def test_known_words_that_the_reader_was_sure_of_stay() -> None:
    assert mended_name("ระบบของห้องประชุมออนไลน์", sure=0.99) == "ระบบของห้องประชุมออนไลน์"
    assert mended_name("ระบบของห้องประชุมออนไลน์", sure=0.6) == "ระบบจองห้องประชุมออนไลน์"


def test_what_systems_are_called_stays_as_read() -> None:
    names = [f"ระบบ{term}{more}" for term in SYSTEM_TERMS for more in ("", "ออนไลน์", "ของหน่วยงาน")]
    assert [name for name in names if mended_name(name) != name] == []


def test_a_bracket_that_opens_an_english_name_and_was_lost_is_put_back() -> None:
    found = systems(worn_order("(๑) ระบบเบิกจ่ายเงิน e-Payment)", "(๒) ระบบการลา (ด้านการลา)", "(๓) ระบบ Webex"))
    assert found == ["ระบบเบิกจ่ายเงิน (e-Payment)", "ระบบการลา", "ระบบ Webex"]


def test_the_ends_of_items_that_begin_far_in_are_no_cells() -> None:
    items = [
        At(text="(๑) ระบบการลา เพื่อการลาของเจ้าหน้าที่", x0=182.0, top=312.0),
        At(text="(๒) ระบบพัสดุ เพื่อการขอซื้อและยืมเงิน", x0=182.0, top=330.0, same=True),
        At(text="(๓) ระบบลงเวลา", x0=182.0, top=370.0, same=True),
    ]
    end = [At(text="ทดรอง", x0=86.0, top=350.0)]
    paper = page(
        left("คำสั่งกรมตัวอย่างการช่าง"),
        left("เรื่อง ระบบสำหรับการปฏิบัติหน้าที่"),
        body(POWER_16),
        items,
        end,
        *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"),
    )
    assert systems(paper) == ["ระบบการลา", "ระบบพัสดุ", "ระบบลงเวลา"]


def test_columns_that_were_read_as_one_are_parted_where_they_stand_far_apart() -> None:
    def both(first: str, second: str, top: float) -> list[At]:
        return [At(text=first, x0=136.0, top=top), At(text=second, x0=387.0, top=top, same=True)]

    paper = page(
        left("คำสั่งกรมตัวอย่างการช่าง"),
        left("เรื่อง ระบบสำหรับการปฏิบัติหน้าที่"),
        body(POWER_16),
        cell("ข้อ", 102.0, 296.0),
        both("ระบบงาน", "ขอบเขตการใช้", 296.0),
        cell("๑", 105.0, 318.0),
        both("ระบบการลา", "การลาของเจ้าหน้าที่", 318.0),
        cell("๒", 105.0, 340.0),
        both("ระบบลงเวลา", "การเข้าออกงาน", 340.0),
        *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"),
    )
    assert systems(paper) == ["ระบบการลา", "ระบบลงเวลา"]


def test_a_clause_whose_number_was_lost_is_one_of_the_list() -> None:
    lost = ["ข้อ ๑ ระบบการลา", "ข้อ ๒ ระบบลงเวลา", "ขอ ระบบพัสดุกลาง"]
    assert systems(worn_order(*lost)) == ["ระบบการลา", "ระบบลงเวลา", "ระบบพัสดุกลาง"]
    assert systems(worn_order(*lost[:2], "ขอใช้ระบบใดให้แจ้งก่อน")) == ["ระบบการลา", "ระบบลงเวลา"]


def test_an_address_on_a_line_of_its_own_belongs_to_the_item_above() -> None:
    paper = page(
        *heading_10(),
        body(POWER_10),
        body(LEAD),
        body("(๑) ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์ (อีเมล)"),
        left("saraban@example.go.th"),
        body("(๒) จุดบริการประชาชน ศูนย์บริการร่วม ชั้น ๒"),
        body(f"{ASK} ๐ ๒๑๒๓ ๔๕๖๗"),
        *ending(),
    )
    record = read(paper)
    assert pairs(record) == [("email", "saraban@example.go.th"), ("counter", "ศูนย์บริการร่วม ชั้น 2")]
    assert asked(record) == [("phone", "0 2123 4567")]


def test_a_stretch_of_a_clause_parted_from_it_takes_nothing_from_its_items() -> None:
    record = read(announcement("(๑) สายด่วน ๑๖๒๙", more=["อิเล็กทรอนิกส์"]))
    assert pairs(record) == [("hotline", "1629")]
    parted = page(
        *heading_10(),
        body(POWER_10),
        body(LEAD),
        left("ตัวอย่างการช่าง)"),
        body("(๑) สายด่วน ๑๖๒๙"),
        body(f"{ASK} ๐ ๒๑๒๓ ๔๕๖๗"),
        *ending(),
    )
    assert pairs(read(parted)) == [("hotline", "1629")]


def test_a_number_glued_to_a_mailbox_is_the_items_number() -> None:
    record = read(announcement("(๑) อีเมล ดังต่อไปนี้", "1.1saraban@example.go.th", "1.2 info@example.go.th"))
    assert pairs(record) == [("email", "saraban@example.go.th"), ("email", "info@example.go.th")]


def test_cells_read_as_one_line_are_parted_at_their_columns() -> None:
    paper = page(
        *heading_10(),
        body(POWER_10),
        body(LEAD),
        cell("การให้บริการ", LEFT, 400.0),
        cell("แอปพลิเคชัน", LEFT + 200, 400.0),
        cell("ติดต่อทั่วไป", LEFT, 420.0),
        cell("Smart Service", LEFT + 200, 420.0),
        cell("ชำระเงิน", LEFT, 440.0),
        cell("MyCity", LEFT + 200, 440.0),
        body(f"{ASK} ๐ ๒๑๒๓ ๔๕๖๗"),
        *ending(),
    )
    assert pairs(read(paper)) == [("app", "Smart Service"), ("app", "MyCity")]


def test_lines_of_a_slanted_page_that_overlap_in_height_stay_two() -> None:
    def slanted(item: str, x0: float) -> PageReading:
        return page(
            left("คำสั่งกรมตัวอย่างการช่าง"),
            left("เรื่อง ระบบสำหรับการปฏิบัติหน้าที่"),
            [At(text=POWER_16, x0=LEFT, top=300.0, stretch=RIGHT)],
            [At(text=item, x0=x0, top=306.0, same=True)],
            body("(๒) ระบบแจ้งซ่อมออนไลน์"),
            *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"),
        )

    assert systems(slanted("(๑) ระบบการลาอิเล็กทรอนิกส์", LEFT + INDENT)) == NAMES[1:]
    assert systems(slanted("(๑) ระบบการลาอิเล็กทรอนิกส์", RIGHT)) == NAMES[2:]


def test_systems_of_a_sentence_are_read_where_its_verb_is_worn() -> None:
    said = "จึงให้เจ้าหน้าที่{}ระบบสารบรรณอิเล็กทรอนิกส์ และระบบการลาอิเล็กทรอนิกส์ เป็นระบบสำหรับการปฏิบัติหน้าที่"
    assert systems(order(said.format("ไช้"), source="ocr", engine="saraban-lines 1", confidence=0.9)) == NAMES[:2]
    assert systems(order(said.format("เลิก"), source="ocr", engine="saraban-lines 1", confidence=0.9)) == []
