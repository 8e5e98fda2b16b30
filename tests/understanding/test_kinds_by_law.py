"""The kind of a document by the law and the section it rests on: sections of the same number of other laws are none."""

from __future__ import annotations

import pytest

from parsers.certainty import CERTAIN
from parsers.model import Record
from tests.understanding.builders import ACT, AGENCY, body, centred, ending, page, read

ITEMS_10 = ["(๑) อีเมล saraban@example.go.th"]
ITEMS_16 = ["(๑) ระบบสารบรรณอิเล็กทรอนิกส์", "(๒) ระบบการลาออนไลน์"]


def document_of(title: str, *paragraphs: str, order: bool = False) -> Record:
    word = "คำสั่ง" if order else "ประกาศ"
    number = [centred("ที่ ๑๒/๒๕๖๖")] if order else []
    closing = f"{'สั่ง' if order else 'ประกาศ'} ณ วันที่ ๙ มกราคม พ.ศ. ๒๕๖๖"
    texts = [body(text) for text in paragraphs]
    return read(page(centred(f"{word}{AGENCY}"), *number, centred(f"เรื่อง {title}"), *texts, *ending(closing)))


@pytest.mark.parametrize(
    "law",
    [
        "แห่งพระราชบัญญัติโรงงาน พ.ศ. ๒๕๓๕",
        "แห่งพระราชบัญญัติว่าด้วยธุรกรรมทางอิเล็กทรอนิกส์ พ.ศ. ๒๕๔๔",
        "และมาตรา ๒๐ แห่งพระราชกฤษฎีกาตัวอย่าง พ.ศ. ๒๕๖๐",
    ],
)
def test_section_10_of_another_law_makes_no_announcement_of_channels(law: str) -> None:
    power = f"อาศัยอำนาจตามความในมาตรา ๑๐ {law} จึงออกประกาศไว้ ดังนี้"
    record = document_of("การรับคำขอ", power, "ข้อ ๑ ผู้ขออนุญาตยื่นคำขอทางเว็บไซต์ www.example.go.th")
    assert record.kind.value == "other"


@pytest.mark.parametrize(
    "law",
    [
        f"แห่ง{ACT}",
        f"และมาตรา ๒๐ แห่ง{ACT}",
        f"แห่ง{ACT} ประกอบกับมาตรา ๓๒ แห่งพระราชบัญญัติระเบียบบริหารราชการแผ่นดิน พ.ศ. ๒๕๓๔",
        "แห่ง พ.ร.บ. การปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. ๒๕๖๕",
        "แห่งพระราชบัญญัติการปฎิบติราชกร ทางอิเล็กทรอนิกส พ.ศ. ๒๕๖๕",
    ],
)
def test_section_10_of_the_act_does_however_it_is_cited(law: str) -> None:
    power = f"อาศัยอำนาจตามความในมาตรา ๑๐ {law} จึงประกาศช่องทางสำหรับประชาชน ดังนี้"
    record = document_of(f"ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อ{AGENCY}", power, *ITEMS_10)
    assert record.kind.value == "announcement_s10"


def test_section_16_of_another_law_makes_no_order_on_systems() -> None:
    power = "อาศัยอำนาจตามความในมาตรา ๑๖ แห่งพระราชบัญญัติการบัญชี พ.ศ. ๒๕๔๓ จึงสั่งให้จัดทำระบบบัญชี ดังนี้"
    assert document_of("การจัดทำระบบบัญชี", power, "(๑) ระบบบัญชีรายวัน", order=True).kind.value == "other"


def test_section_16_of_the_act_does() -> None:
    power = f"อาศัยอำนาจตามความในมาตรา ๑๖ แห่ง{ACT} ให้ใช้ระบบต่อไปนี้ในการปฏิบัติหน้าที่"
    assert document_of("การนำระบบมาใช้", power, *ITEMS_16, order=True).kind.value == "order_s16"


@pytest.mark.parametrize("section", ["๘", "๑๓ (๒)"])
def test_another_section_of_the_act_makes_neither(section: str) -> None:
    power = (
        f"ตามมาตรา ๘ แห่ง{ACT}".replace("๘", section, 1)
        + " จึงประกาศให้ทราบว่าเปิดเผยทางช่องทางอิเล็กทรอนิกส์ที่ www.example.go.th"
    )
    assert document_of("การเปิดเผยข้อมูลผ่านช่องทางอิเล็กทรอนิกส์", power).kind.value == "other"


def test_an_order_that_charges_an_officer_with_the_channels_is_not_sure_to_set_them_up() -> None:
    charge = f"เพื่อให้เป็นไปตามมาตรา ๑๐ แห่ง{ACT} จึงมอบหมายให้นางสาวมะลิ ใจเย็น ดูแลอีเมล saraban@example.go.th"
    kind = document_of("มอบหมายเจ้าหน้าที่ดูแลช่องทางอิเล็กทรอนิกส์", charge, order=True).kind
    assert kind.value == "other" or kind.confidence < 0.95


def test_a_sentence_of_the_office_right_below_a_title_is_no_part_of_it() -> None:
    record = document_of("ประกวดราคาซื้อระบบสารบรรณ", "กรมมีความประสงค์จะประกวดราคาซื้อระบบสารบรรณ", "ดูได้ที่ www.example.go.th")
    assert record.title.value == "ประกวดราคาซื้อระบบสารบรรณ"


def test_an_order_that_tells_of_section_16_without_naming_it_as_its_power_is_surely_one() -> None:
    why = f"ด้วยมาตรา ๑๖ แห่ง{ACT} ให้หัวหน้าหน่วยงานกำหนดระบบ จึงให้พนักงานทำงานผ่านระบบดังนี้"
    record = document_of("การทำงานของเจ้าหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์", why, *ITEMS_16, order=True)
    assert record.kind.value == "order_s16"
    assert record.kind.confidence >= CERTAIN


def test_an_order_that_tells_of_it_to_appoint_somebody_is_none() -> None:
    why = f"ด้วยมาตรา ๑๖ แห่ง{ACT} ให้หัวหน้าหน่วยงานกำหนดระบบ จึงแต่งตั้งคณะทำงาน ดังนี้"
    record = document_of("แต่งตั้งคณะทำงานระบบอิเล็กทรอนิกส์", why, "(๑) ปลัดเทศบาล เป็นหัวหน้า", order=True)
    assert record.kind.value == "other"


CITED_16 = f"ตามนัยมาตรา ๑๖ แห่ง{ACT} พร้อมแต่งตั้งคณะทำงานดูแล ดังนี้"
WORKERS = ["คณะทำงาน", "๑. นายพงศธร อุ่นจิตต์ ประธาน", "๒. นางเบญจพร หาญกล้า เลขานุการ"]
SET_UP = ["ระบบงานที่กำหนด", "๑. ระบบสารบรรณอิเล็กทรอนิกส์", "๒. ระบบการลาออนไลน์"]


@pytest.mark.parametrize(
    "title",
    [
        "แต่งตั้งผู้ดูแลและกำหนดระบบงานสารสนเทศของสถานศึกษา",
        "แต่งตั้งคณะทำงานและจัดสรรระบบดิจิทัล",
        "มอบหมายผู้รับผิดชอบและกำหนดระบบออนไลน์",
        "กำหนดระบบปฏิบัติงานและแต่งตั้งคณะทำงาน",
    ],
)
def test_an_order_that_sets_up_systems_and_appoints_their_keepers_is_one_of_section_16(title: str) -> None:
    record = document_of(title, f"ด้วยหน่วยงานประสงค์จะกำหนดระบบให้เจ้าหน้าที่ใช้ {CITED_16}", *WORKERS, *SET_UP, order=True)
    assert record.kind.value == "order_s16"
    assert [s.name.value for s in record.systems] == ["ระบบสารบรรณอิเล็กทรอนิกส์", "ระบบการลาออนไลน์"]


@pytest.mark.parametrize("title", ["แต่งตั้งผู้ดูแลระบบ", "มอบหมายเจ้าหน้าที่ปฏิบัติงาน", "แต่งตั้งคณะทำงานสารสนเทศ"])
def test_one_whose_title_only_appoints_and_that_lists_systems_by_section_16_is_no_sure_other(title: str) -> None:
    kind = document_of(title, f"ด้วยหน่วยงานกำหนดระบบ {CITED_16}", *WORKERS, *SET_UP, order=True).kind
    assert kind.value == "order_s16" or kind.confidence < CERTAIN


@pytest.mark.parametrize("title", ["แต่งตั้งคณะทำงานขับเคลื่อนการปฏิบัติราชการทางอิเล็กทรอนิกส์", "แต่งตั้งคณะกรรมการดูแลระบบ"])
def test_an_order_that_only_appoints_by_section_16_is_another(title: str) -> None:
    record = document_of(title, f"เพื่อปฏิบัติงานให้เป็นไปโดยเรียบร้อย {CITED_16}", *WORKERS, order=True)
    assert record.kind.value == "other"


@pytest.mark.parametrize("title", ["กำหนดระบบการจราจรบนถนนสายหลัก", "กำหนดระบบควบคุมภายใน"])
def test_a_system_of_another_sort_in_the_title_makes_no_order_of_section_16(title: str) -> None:
    record = document_of(title, "อาศัยอำนาจตามกฎหมายว่าด้วยการจราจร", "๑. ระบบเดินรถทางเดียว", "๒. ระบบห้ามจอด", order=True)
    assert record.kind.value == "other"
