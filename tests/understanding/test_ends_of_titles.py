"""Where a title ends and the body begins, and what of a page's corners is neither."""

from __future__ import annotations

import pytest

from parsers.model import Record
from parsers.title_ends import opens_sentence
from tests.understanding.builders import (
    AGENCY,
    INDENT,
    LEAD,
    LEFT,
    POWER_10,
    RIGHT,
    At,
    body,
    centred,
    ending,
    page,
    read,
)

TITLE = "วิธีการทางอิเล็กทรอนิกส์สำหรับแสดงใบอนุญาต"
CORNER = 470.0


def shown(*below: list[At], year: bool = True) -> Record:
    """A scanned announcement whose title these lines follow, all in one block as a reader joins them."""
    head = [centred(f"ประกาศ{AGENCY}"), centred(f"เรื่อง {TITLE}", same=True)]
    head += [centred("พ.ศ. ๒๕๖๗", same=True)] if year else []
    mail = body("(๑) อีเมล a@example.go.th")
    return read(page(*head, *below, body(POWER_10), body(LEAD), mail, *ending(), source="ocr", engine="tesseract"))


def paragraph(first: str, last: str) -> list[At]:
    """Two lines: the first indented, and so long that it stands nearly in the page's middle."""
    return [
        At(text=first, x0=LEFT + INDENT, same=True, stretch=RIGHT - 40.0),
        At(text=last, x0=LEFT, same=True),
    ]


@pytest.mark.parametrize("year", [True, False])
@pytest.mark.parametrize(
    "first",
    [
        "เพื่ออำนวยความสะดวกแก่ผู้ได้รับอนุญาตในการแสดงใบอนุญาตต่อ",
        "เพื่อยกระดับการให้บริการของกรมตัวอย่างการช่างไปสู่หน่วยงานดิจิทัล",
        "ด้วยมีผู้แอบอ้างเป็นเจ้าหน้าที่ของกรมตัวอย่างการช่างชักชวนให้กดลิงก์",
        "ปัจจุบันประชาชนติดต่อกรมตัวอย่างการช่างทางสื่ออิเล็กทรอนิกส์มากขึ้น",
    ],
)
def test_a_title_ends_above_the_paragraph_that_gives_the_reasons(first: str, year: bool) -> None:
    title = shown(paragraph(first, "สาธารณะและต่อพนักงานเจ้าหน้าที่"), year=year).title
    assert title.value == (f"{TITLE} พ.ศ. 2567" if year else TITLE)


def test_a_paragraph_below_the_year_ends_the_title_though_its_first_letter_was_lost() -> None:
    record = shown(paragraph("เื่ออำนวยความสะดวกแก่ผู้ได้รับอนุญาตในการแสดงใบอนุญาตต่อ", "สาธารณะ"))
    assert record.title.value == f"{TITLE} พ.ศ. 2567"


def test_a_title_goes_on_below_its_year_where_its_line_is_set_as_the_title_is() -> None:
    record = shown(centred(f"ของ{AGENCY}", same=True))
    assert record.title.value == f"{TITLE} พ.ศ. 2567 ของ{AGENCY}"


@pytest.mark.parametrize(
    ("line", "doubted"),
    [
        ("เพื่อยกระดับการให้บริการแก่ประชาชนทั่วไป", True),
        ("เื่อยกระดับการให้บริการแก่ประชาชนทั่วไป", True),
        (f"ของ{AGENCY}", False),
        ("(ฉบับที่ ๒)", False),
    ],
)
def test_a_title_is_doubted_where_a_sentence_seems_to_follow_its_year(line: str, doubted: bool) -> None:
    head = [centred(f"ประกาศ{AGENCY}"), centred(f"เรื่อง {TITLE} พ.ศ. ๒๕๖๗ {line}")]
    mail = body("(๑) อีเมล a@example.go.th")
    record = read(page(*head, body(POWER_10), body(LEAD), mail, *ending()))
    assert (record.title.confidence < 0.95) is doubted


@pytest.mark.parametrize("aside", [0.0, 12.0])
def test_a_titles_line_that_opens_a_sentence_is_doubted_where_it_stands_off_the_middle(aside: float) -> None:
    second = [At(text=one.text, x0=one.x0 + aside, same=True) for one in centred("เพื่อประชาชนติดต่อราชการ")]
    head = [centred(f"ประกาศ{AGENCY}"), centred("เรื่อง กำหนดช่องทางอิเล็กทรอนิกส์"), second]
    record = read(page(*head, body(POWER_10), body(LEAD), body("(๑) อีเมล a@example.go.th"), *ending()))
    assert (record.title.confidence < 0.95) is (aside > 0)


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("เพื่ออำนวยความสะดวกแก่ประชาชน", True),
        ("ด้วยมีผู้แอบอ้าง", True),
        ("เนื่องด้วยประชาชน", True),
        ("ด้วยวิธีการทางอิเล็กทรอนิกส์", False),
        ("ด้วยระบบอิเล็กทรอนิกส์", False),
        ("ตามมาตรา 10 แห่งพระราชบัญญัติ", False),
    ],
)
def test_a_sentence_that_gives_reasons_is_told_from_the_end_of_a_title(text: str, opens: bool) -> None:
    assert opens_sentence(text) is opens


def newsletter(*corner: str) -> Record:
    marks = [[At(text=text, x0=CORNER, top=60.0 + 15 * place)] for place, text in enumerate(corner)]
    return read(
        page(
            *marks,
            [At(text="จดหมายข่าวรายเดือน", x0=250.0, top=130.0)],
            centred(AGENCY),
            body(f"{AGENCY}เปิดตัวระบบรับคำขอออนไลน์โฉมใหม่ รองรับการใช้งานบนโทรศัพท์มือถือ ลดเวลารอคอยจากสามวันเหลือเพียงหนึ่งวัน"),
        )
    )


@pytest.mark.parametrize(
    "corner",
    [
        ("รับแล้ว", "๑๘ มิ.ย. ๖๖", "หน่วยรับ - ส่งหนังสือ"),
        ("รับแล้ว", "30/6/66", "งานธุรการกลาง"),
        ("กลุ่มอำนวยการ (รับ)",),
    ],
)
def test_a_receiving_offices_stamp_is_neither_agency_nor_signer(corner: tuple[str, ...]) -> None:
    record = newsletter(*corner)
    assert (record.agency.value, record.signatories) == (AGENCY, ())


def test_an_agency_in_the_corner_is_no_stamp() -> None:
    assert newsletter("หน่วยบัญชาการตัวอย่าง").agency.value == "หน่วยบัญชาการตัวอย่าง"
