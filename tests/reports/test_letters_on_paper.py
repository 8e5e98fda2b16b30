"""A letter has the parts of หนังสือภายนอก in their order, on pages numbered as the regulation says."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from functions.reports.paper import letters_pdf
from register.agencies import Kind
from register.documents import Slot
from register.letters import Sender, circular, reminder
from register.reports import Missing, report_of
from register.status import Status
from tests.register.test_reports import published
from tests.reports.sheets_of_paper import frames_of, pages_of

DAY = date(2023, 11, 30)
ADDRESS = "https://saraban.example.go.th/agencies/bangsai"


def owed(number: int, *sections: Slot) -> list[Missing]:
    return [
        Missing(
            agency_id=f"a{number}",
            name=f"เทศบาลตำบลบางไทร {number}",
            kind=Kind.LOCAL,
            section=one,
            status=Status.RETURNED,
        )
        for one in sections
    ]


LETTER = reminder(owed(1, Slot.SECTION_10), as_at=DAY, address=ADDRESS, copies=("จังหวัดตัวอย่าง",))


def in_order(text: str, *parts: str) -> bool:
    places = [text.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


def test_the_parts_stand_in_their_order_on_one_page() -> None:
    signed = replace(
        LETTER,
        day="1 ธันวาคม 2566",
        sender=Sender(signer="นายสมชาย ตัวอย่าง", phone="0 2000 0000", mail="saraban@example.go.th"),
    )
    [text] = pages_of(letters_pdf(signed))
    assert in_order(
        text,
        "ที่ นร ๑๒๐๐/",
        "สำนักงาน ก.พ.ร.",
        "๑ ธันวาคม ๒๕๖๖",
        "เรื่อง ติดตามการดำเนินการ",
        "เรียน นายกเทศมนตรีตำบลบางไทร ๑",
        "อ้างถึง หนังสือสำนักงาน ก.พ.ร. ที่ นร ๑๒๐๐/ว๖๑",
        "ด้วยมาตรา ๒๐",
        "จึงเรียนมาเพื่อ",
        "ขอแสดงความนับถือ",
        "(นายสมชาย ตัวอย่าง)",
        "เลขาธิการ ก.พ.ร.",
        "กองขับเคลื่อนรัฐบาลดิจิทัล",
        "โทร. ๐ ๒๐๐๐ ๐๐๐๐",
        "ไปรษณีย์อิเล็กทรอนิกส์ saraban@example.go.th",
        "สำเนาส่ง จังหวัดตัวอย่าง",
    )
    assert ADDRESS in text


def test_what_is_not_there_has_no_heading() -> None:
    early = reminder(owed(1, Slot.SECTION_10), as_at=date(2023, 10, 31), address=ADDRESS)
    [text] = pages_of(letters_pdf(early))
    assert not [one for one in ("อ้างถึง", "สิ่งที่ส่งมาด้วย", "สำเนาส่ง") if one in text]


def test_what_the_office_fills_in_has_room() -> None:
    [text] = pages_of(letters_pdf(LETTER))
    assert len(re.findall(r"\.{6,}", text)) == 4  # number, date, telephone, mail


def test_each_letter_begins_a_page_and_its_second_page_is_numbered() -> None:
    long = replace(LETTER, paragraphs=LETTER.paragraphs * 3)
    pages = pages_of(letters_pdf(long, LETTER, long))
    assert ["ที่ นร ๑๒๐๐/" in page for page in pages] == [True, False, True, True, False]
    assert ["- ๒ -" in page for page in pages] == [False, True, False, False, True]


def test_the_place_of_the_garuda_is_shown_on_screens_and_never_printed() -> None:
    pages = frames_of(letters_pdf(LETTER, LETTER))
    assert [len(page) for page in pages] == [1, 1]
    for [frame] in pages:
        prints = 4
        assert frame.flags & prints == 0
        left, foot, right, top = frame.place
        assert (round(right - left), round(top - foot)) == (77, 85)  # 2.7 by 3 cm
        assert abs((left + right) / 2 - 595.28 / 2) < 3  # in the middle of the paper


def test_a_circular_encloses_the_list_with_its_own_page_numbers() -> None:
    missing = [one for number in range(200) for one in owed(number, Slot.SECTION_10, Slot.SECTION_16)]
    annex = report_of(published(), missing, as_at=DAY).annex
    first, *others = pages_of(letters_pdf(circular(200, as_at=DAY, address=ADDRESS), annex=annex))
    assert in_order(first, "ที่ นร ๑๒๐๐/ว ", "เรียน หัวหน้าหน่วยงานของรัฐ", "สิ่งที่ส่งมาด้วย รายชื่อหน่วยงาน", "๒๐๐ แห่ง")
    assert len(others) > 1
    assert "รายชื่อหน่วยงานของรัฐที่ยังไม่ดำเนินการ (ข้อมูล ณ วันที่ ๓๐ พฤศจิกายน ๒๕๖๖)" in others[0]
    for number, page in zip("๑๒๓๔๕๖๗๘๙", others, strict=False):
        assert f"- {number} -" in page
        assert "สิ่งที่ส่งมาด้วย" in page
        assert "มาตรา ๑๐ และมาตรา ๑๖: เอกสารไม่ถูกต้อง (๒๐๐ แห่ง)" in page  # the heading goes along


def test_no_letter_is_no_paper() -> None:
    with pytest.raises(ValueError, match="no letter"):
        letters_pdf()
