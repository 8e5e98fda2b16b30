"""What a letter or memo names as sent with it: after which words, numbered or alone, over lines and columns."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.golden import folders
from parsers.model import PageReading, Record
from parsers.reading.codec import reading_from_json
from parsers.record import from_json, to_json
from parsers.thai.attached import mended_attachment
from parsers.understand import understand
from tests.understanding.builders import AGENCY, LEFT, PITCH, At, body, document, left, page, read, signed

SAMPLES = Path(__file__).parents[2] / "samples"
COLUMN = LEFT + 82.0
OPENING = "ด้วยพระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. ๒๕๖๕ ใช้บังคับแล้ว และกำหนดให้หน่วยงานของรัฐจัดทำประกาศ"


def hanging(text: str, x0: float = COLUMN) -> list[At]:
    return [At(text=text, x0=x0)]


def letter(*head: list[At], opening: str = OPENING, memo: bool = False, **options: object) -> PageReading:
    """A letter with these lines between เรียน and its body."""
    top = (
        [left("บันทึกข้อความ"), left(f"ส่วนราชการ {AGENCY}"), left("ที่ ตย ๐๑๐๑/๑๒  วันที่ ๒ พฤศจิกายน ๒๕๖๖")]
        if memo
        else [left(f"ที่ ตย ๐๑๐๑/๑๒ {AGENCY}"), signed("๒ พฤศจิกายน ๒๕๖๖")]
    )
    return page(
        *top,
        left("เรื่อง นำส่งประกาศและคำสั่ง"),
        left("เรียน ผู้ว่าราชการจังหวัด"),
        *head,
        body(opening),
        signed("ขอแสดงความนับถือ"),
        signed("(นางสาวมะลิ ใจเย็น)"),
        signed(f"อธิบดี{AGENCY}"),
        **options,  # type: ignore[arg-type]
    )


def named(record: Record) -> list[str | None]:
    return [one.name.value for one in record.attachments]


def test_one_thing_alone_needs_no_number() -> None:
    assert named(read(letter(left("สิ่งที่ส่งมาด้วย สำเนาประกาศ จำนวน ๑ ฉบับ")))) == ["สำเนาประกาศ จำนวน 1 ฉบับ"]


def test_things_are_named_in_their_order_without_their_numbers() -> None:
    found = read(letter(left("สิ่งที่ส่งมาด้วย ๑. สำเนาประกาศ ๑ ฉบับ"), hanging("๒. สำเนาคำสั่ง ๒ แผ่น"), hanging("๓. แบบตอบรับ")))
    assert named(found) == ["สำเนาประกาศ 1 ฉบับ", "สำเนาคำสั่ง 2 แผ่น", "แบบตอบรับ"]


@pytest.mark.parametrize("number", ["{}. ", "{}) ", "({}) ", "{}."])
def test_numbers_are_written_in_many_ways(number: str) -> None:
    one, two = number.format("๑"), number.format("๒")
    found = read(letter(left(f"สิ่งที่ส่งมาด้วย {one}สำเนาประกาศ"), hanging(f"{two}สำเนาคำสั่ง")))
    assert named(found) == ["สำเนาประกาศ", "สำเนาคำสั่ง"]


def test_two_things_may_stand_on_one_line() -> None:
    assert named(read(letter(left("สิ่งที่ส่งมาด้วย ๑. สำเนาประกาศ ๒. สำเนาคำสั่ง")))) == ["สำเนาประกาศ", "สำเนาคำสั่ง"]


def test_a_count_on_the_same_line_is_no_second_thing() -> None:
    assert named(read(letter(left("สิ่งที่ส่งมาด้วย ๑. สำเนาประกาศ จำนวน 2. ฉบับ")))) == ["สำเนาประกาศ จำนวน 2. ฉบับ"]


@pytest.mark.parametrize(
    "label",
    [
        "สิ่งที่แนบมาด้วย",
        "เอกสารแนบ",
        "เอกสารแนบ :",
        "สิ่งที่ส่งมาพร้อมนี้",
        "เอกสารที่ส่งมาด้วย",
        "สิงทีส่งมาดวย",
        "สิ่งที่ลิงมาด้วย",
        "สิ่งที่ ส่งมาด้วย",
    ],
)
def test_agencies_and_readers_write_the_label_in_many_ways(label: str) -> None:
    assert named(read(letter(left(f"{label} สำเนาประกาศ ๑ ฉบับ")))) == ["สำเนาประกาศ 1 ฉบับ"]


@pytest.mark.parametrize(
    "line",
    [
        "เอกสารแนบท้ายประกาศ ๑",
        "สิ่งที่ส่งมาด้วย",
        "สิ่งที่ส่งมาด้วย -",
        "สิ่งที่ส่งมาด้วย ....................",
        "สิ่งที่ส่งมาด้วย (ถ้ามี)",
        "อ้างถึง หนังสือที่ ตย ๐๑๐๑/๒",
    ],
)
def test_blanks_and_other_labels_name_nothing(line: str) -> None:
    assert named(read(letter(left(line)))) == []


def test_a_sentence_that_speaks_of_what_was_sent_names_nothing() -> None:
    said = "ด้วยกรมได้จัดทำประกาศแล้ว รายละเอียดปรากฏตามเอกสารที่แนบมาพร้อมหนังสือฉบับนี้ทั้งหมดตามที่แจ้ง สิ่งที่ส่งมาด้วย ๑. สำเนาประกาศ"
    assert named(read(letter(opening=said))) == []


def test_a_label_and_its_things_read_as_two_columns_are_put_together() -> None:
    top = 80.0 + 4 * PITCH
    head = [
        At(text="อ้างถึง", x0=LEFT, top=top),
        At(text="สิ่งที่ส่งมาด้วย", x0=LEFT, top=top + PITCH),
        At(text="หนังสือที่ ตย ๐๑๐๑/๒", x0=COLUMN, top=top),
        At(text="๑. สำเนาประกาศ", x0=COLUMN, top=top + PITCH),
        At(text="จำนวน ๑ ฉบับ", x0=COLUMN + 160, top=top + PITCH + 1),
        At(text="๒. สำเนาคำสั่ง", x0=COLUMN, top=top + 2 * PITCH),
    ]
    assert named(read(letter(head))) == ["สำเนาประกาศ จำนวน 1 ฉบับ", "สำเนาคำสั่ง"]


def test_a_long_name_goes_on_in_the_next_line() -> None:
    long = "สิ่งที่ส่งมาด้วย ๑. สำเนาประกาศกรมตัวอย่างการช่าง เรื่อง ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อกรมตัวอย่าง"
    found = read(letter(left(long), hanging("การช่าง จำนวน ๑ ฉบับ", COLUMN + 12), hanging("๒. แบบตอบรับ")))
    assert named(found) == [
        "สำเนาประกาศกรมตัวอย่างการช่าง เรื่อง ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อกรมตัวอย่างการช่าง จำนวน 1 ฉบับ",
        "แบบตอบรับ",
    ]


def test_names_go_on_as_notes_in_brackets_and_at_the_margin() -> None:
    second = "๒. คำถามและคำตอบจากการประชุมแนะนำการใช้งานระบบรวมข้อมูลสำหรับหน่วยงานในสังกัด"
    found = read(
        letter(
            left("อ้างถึง หนังสือกรมตัวอย่างการช่าง ด่วนที่สุด ที่ ตย ๐๑๐๑/๒ เรื่อง การจัดทำประกาศและคำสั่ง ลงวันที่"),
            left("๒ ตุลาคม ๒๕๖๖"),
            left("สิ่งที่ส่งมาด้วย ๑. ข้อมูลหน่วยงานที่จัดทำประกาศและคำสั่ง"),
            hanging("(ข้อมูล ณ วันที่ ๓๑ ตุลาคม ๒๕๖๖)", COLUMN + 12),
            hanging(second),
            left("วันที่ ๒๖ ตุลาคม ๒๕๖๖"),
            hanging("๓. คู่มือการใช้งานระบบ"),
        )
    )
    assert named(found) == [
        "ข้อมูลหน่วยงานที่จัดทำประกาศและคำสั่ง (ข้อมูล ณ วันที่ 31 ตุลาคม 2566)",
        "คำถามและคำตอบจากการประชุมแนะนำการใช้งานระบบรวมข้อมูลสำหรับหน่วยงานในสังกัดวันที่ 26 ตุลาคม 2566",
        "คู่มือการใช้งานระบบ",
    ]


def test_a_count_under_a_short_name_belongs_to_it() -> None:
    found = read(letter(left("สิ่งที่ส่งมาด้วย สำเนาประกาศ"), hanging("จำนวน ๑ ฉบับ")))
    assert [one.replace(" ", "") for one in named(found) if one] == ["สำเนาประกาศจำนวน1ฉบับ"]


def test_things_may_begin_under_the_label() -> None:
    found = read(letter(left("สิ่งที่ส่งมาด้วย"), hanging("๑. สำเนาประกาศ"), hanging("๒. สำเนาคำสั่ง")))
    assert named(found) == ["สำเนาประกาศ", "สำเนาคำสั่ง"]


def test_the_body_is_no_attachment_however_it_opens() -> None:
    opening = (
        "กรมตัวอย่างการช่างได้จัดทำประกาศกำหนดช่องทางอิเล็กทรอนิกส์สำหรับประชาชนติดต่อราชการเรียบร้อยแล้ว และได้นำข้อมูลเข้าสู่ระบบศูนย์รวมข้อมูล"
    )
    assert named(read(letter(left("สิ่งที่ส่งมาด้วย สำเนาประกาศ ๑ ฉบับ"), opening=opening))) == ["สำเนาประกาศ 1 ฉบับ"]


def test_a_reference_after_the_list_ends_it() -> None:
    found = read(letter(left("สิ่งที่ส่งมาด้วย สำเนาประกาศ ๑ ฉบับ"), left("อ้างถึง หนังสือที่ ตย ๐๑๐๑/๒")))
    assert named(found) == ["สำเนาประกาศ 1 ฉบับ"]


def test_a_memo_names_what_is_attached_and_an_announcement_does_not() -> None:
    assert named(read(letter(left("เอกสารแนบ แบบตอบรับ ๑ แผ่น"), memo=True))) == ["แบบตอบรับ 1 แผ่น"]
    reading = reading_from_json((SAMPLES / "announcement_s10/04-annex-of-60-rows/reading.json").read_bytes())
    assert named(understand(reading, file="x.pdf")) == []


def test_the_evidence_is_the_words_as_read_where_they_stand() -> None:
    first, second = read(letter(left("สิ่งที่ส่งมาด้วย ๑. สำเนาประกาศ"), hanging("๒. แบบตอบรับ ๑ ชุด"))).attachments
    assert [(place.page, place.text) for place in second.name.evidence] == [(1, "แบบตอบรับ ๑ ชุด")]
    assert first.name.evidence[0].box.x0 > LEFT
    assert first.name.evidence[0].box.bottom < second.name.evidence[0].box.top


def test_what_was_read_off_an_image_is_never_certain_and_asks_for_no_review() -> None:
    line = left("สิ่งที่ส่งมาด้วย สำเนาประกาศ ๑ ฉบับ")
    (scanned,) = read(letter(line, source="ocr", engine="saraban-lines 1", confidence=1.0)).attachments
    (printed,) = read(letter(line)).attachments
    assert scanned.name.confidence < 0.95 <= printed.name.confidence
    assert read(letter(line)).needs_review == read(letter()).needs_review


def test_a_record_gives_its_attachments_back_and_an_older_one_has_none() -> None:
    record = read(letter(left("สิ่งที่ส่งมาด้วย ๑. สำเนาประกาศ"), hanging("๒. แบบตอบรับ")))
    told = to_json(record)
    assert to_json(from_json(told, record.reading))["attachments"] == told["attachments"]
    assert len(told["attachments"]) == 2
    told.pop("attachments")
    assert from_json(told, record.reading).attachments == ()


def test_a_cover_letter_keeps_its_attachments_in_its_part() -> None:
    cover = letter(left("สิ่งที่ส่งมาด้วย สำเนาประกาศ ๑ ฉบับ"))
    notice = reading_from_json((SAMPLES / "announcement_s10/01-list-of-channels/reading.json").read_bytes()).pages[0]
    record = understand(document(cover, type(notice)(**{**_parts(notice), "number": 2})), file="x.pdf")
    told = to_json(record)
    assert told["kind"]["value"] == "announcement_s10"
    assert [len(part["attachments"]) for part in told["parts"]] == [1, 0]
    assert [named(part.record) for part in from_json(told, record.reading).parts] == [["สำเนาประกาศ 1 ฉบับ"], []]


def _parts(notice: PageReading) -> dict[str, object]:
    return {name: getattr(notice, name) for name in notice.__slots__}


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("บัญชีรายซื่อระบบงาน 1 แผ่น", "บัญชีรายชื่อระบบงาน 1 แผ่น"),
        ("แบบตอบรับ 1 ชด", "แบบตอบรับ 1 ชุด"),
        ("สำเนาประกาศตามมาตรา 10.จ่ำนวน 1 ฉบับ,", "สำเนาประกาศตามมาตรา 10 จำนวน 1 ฉบับ"),
        ("ประกาศเทศบาล จำนวน 1. แผน", "ประกาศเทศบาล จำนวน 1 แผ่น"),
    ],
)
def test_papers_and_counts_are_spelt_as_they_are(shown: str, meant: str) -> None:
    assert mended_attachment(shown) == meant


@pytest.mark.parametrize("text", ["หนังสือสำนักงาน ก.พ.ร.", "แผนปฏิบัติการ 5 ปี", "สำเนาประกาศ พ.ศ. 2566", "แบบตอบรับ ว แผ่น"])
def test_what_is_no_slip_of_them_stays(text: str) -> None:
    assert mended_attachment(text) == text


LETTERS = [folder for folder in folders(SAMPLES) if folder.parent.name == "official_letter"]


@pytest.mark.parametrize("folder", LETTERS, ids=lambda folder: folder.name)
def test_sample_letters_name_what_their_text_prints(folder: Path) -> None:
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    found = named(understand(reading_from_json((folder / "reading.json").read_bytes()), file="x.pdf"))
    lines = "".join(truth["text"].translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")).split())
    wanted = "".join(f"{place}.{name}" for place, name in enumerate(found, start=1))
    assert found
    assert f"สิ่งที่ส่งมาด้วย{wanted}".replace(" ", "") + "ต" in lines  # the body opens with "ตามหนังสือที่อ้างถึง"
