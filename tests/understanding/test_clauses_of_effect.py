"""From when a document holds, in the words offices find for it; each form beside what only sounds like one."""

from __future__ import annotations

import pytest

from parsers.model import Field
from tests.understanding.builders import announcement, read

ITEM = "(๑) อีเมล saraban@example.go.th"
SAME, NEXT, APRIL = "2023-01-09", "2023-01-10", "2023-04-01"
DAY = "วันที่ ๑ เมษายน พ.ศ. ๒๕๖๖"


def effective(clause: str) -> Field[str]:
    return read(announcement(ITEM, more=[clause])).effective_on


@pytest.mark.parametrize(
    ("clause", "day"),
    [
        ("ข้อ ๒ ให้เริ่มใช้ช่องทางเหล่านี้นับแต่วันประกาศ", SAME),
        (f"ข้อ ๒ ให้เริ่มรับเรื่องตามประกาศนี้แต่{DAY}", APRIL),
        (f"ข้อ ๒ ให้เริ่มใช้ระบบทุกรายการใน{DAY}", APRIL),
        (f"ข้อ ๒ ช่องทางข้างต้นเปิดใช้ใน{DAY}", APRIL),
        (f"ข้อ ๒ ให้เปิดรับเรื่องทางช่องทางข้างต้นตั้งแต่{DAY}", APRIL),
        ("ข้อ ๒ บรรดาช่องทางข้างต้นให้ใช้ได้ทันที", SAME),
        ("ข้อ ๒ ให้ใช้ช่องทางดังกล่าวในวันถัดไป", NEXT),
        (f"ข้อ ๒ วันเริ่มใช้ คือ {DAY}", APRIL),
        (f"ข้อ ๒ ให้{DAY} เป็นวันเริ่มใช้ช่องทางตามประกาศนี้", APRIL),
        (f"ข้อ ๒ ตั้งแต่{DAY} ให้ใช้ช่องทางข้างต้น", APRIL),
        ("ทั้งนี้ มีผลใช้บังคับทันที", SAME),
        ("ทั้งนี้ แต่บัดนี้ไป", SAME),
        ("ทั้งนี้ ให้ใช้ได้ตั้งแต่วันเสาร์ที่ ๑ เมษายน พ.ศ. ๒๕๖๖", APRIL),
        ("ข้อ ๒ ให้ใช้บังคับเมื่อลงนาม", SAME),
        ("ข้อ ๒ ให้ใช้ช่องทางตามประกาศนี้ได้นับแต่วันที่ปรากฏในประกาศ", SAME),
        ("ข้อ ๒ ประกาศนี้มีผลนับแต่วันที่ท้ายประกาศ", SAME),
        ("ทั้งนี้ นับตั้งแต่วันที่ได้ประกาศเป็นต้นไป", SAME),
        ("ทั้งนี้ ให้มีผลตั้งแต่วันที่ลงประกาศนี้เป็นต้นไป", SAME),
    ],
)
def test_what_a_document_sets_up_begins_on_the_day_said_of_all_of_it(clause: str, day: str) -> None:
    found = effective(clause)
    assert (found.value, found.confidence >= 0.95) == (day, True)


@pytest.mark.parametrize(
    "clause",
    [
        "ข้อ ๒ เมื่อส่งเรื่องแล้วให้ถือว่ามีผลทันที",
        "ข้อ ๒ ให้ตอบภายในสามวันนับแต่วันที่ได้รับ",
        "ข้อ ๒ หน่วยงานได้เปิดใช้ระบบรับเรื่องเมื่อวันที่ ๒๑ พฤศจิกายน พ.ศ. ๒๕๖๕ แล้ว",
        "ข้อ ๒ เจ้าหน้าที่เริ่มรับเรื่องในวันทำการ เวลา ๐๘.๓๐ น.",
    ],
)
def test_days_of_letters_and_of_what_went_before_are_none_of_effect(clause: str) -> None:
    found = effective(clause)
    assert (found.value, found.confidence >= 0.95) == (None, True)


@pytest.mark.parametrize(
    "clause",
    [
        f"ข้อ ๒ สำหรับแอปพลิเคชันให้เริ่มใช้{DAY}",
        f"ข้อ ๒ ช่องทางโทรสารให้เลิกใช้ตั้งแต่{DAY}",
        f"ข้อ ๒ สายด่วนจะเปิดอีกครั้งราว{DAY}",
    ],
)
def test_a_day_said_of_a_part_is_never_certain(clause: str) -> None:
    assert effective(clause).confidence < 0.95
    assert effective(f"ข้อ ๒ ให้เริ่มใช้ช่องทางข้างต้น{DAY}").confidence >= 0.95


def test_a_beginning_on_publication_in_the_gazette_has_no_day_of_its_own() -> None:
    paper = read(announcement(ITEM, more=["ข้อ ๒ ให้เริ่มใช้ช่องทางข้างต้นเมื่อประกาศในราชกิจจานุเบกษาแล้ว"]))
    assert paper.effective_on.value is None
    assert "effective_from_gazette" in {finding.code for finding in paper.findings}


@pytest.mark.parametrize(
    "clause",
    [
        "ข้อ ๒ ประกาศนี้มีผลเมื่อพ้นสิบห้าวันนับจากวันที่ลงราชกิจจานุเบกษา",
        "ข้อ ๒ วันถัดจากวันที่ราชกิจจานุเบกษาลงประกาศ เป็นวันเริ่มใช้ประกาศนี้",
        "ข้อ ๒ ประกาศนี้ให้มีผลใช้บังคับเมื่อพ้นกำหนดสามสิบวันนับแต่วันประกาศในราชกิจจานุเบกษา",
    ],
)
def test_days_after_publication_in_the_gazette_are_publication_too(clause: str) -> None:
    paper = read(announcement(ITEM, more=[clause]))
    assert (paper.effective_on.value, paper.effective_on.confidence >= 0.95) == (None, True)
    assert "effective_from_gazette" in {finding.code for finding in paper.findings}


def test_a_day_that_the_line_above_explains_is_none_of_effect() -> None:
    told = "ข้อ ๒ หน่วยงานได้ย้ายที่ทำการและเครื่องแม่ข่ายทั้งหมดไปยังอาคารหลังใหม่ตามมติที่ประชุมเมื่อวันที่ ๒๑ พฤศจิกายน ๒๕๖๕ จึงใช้ได้จริง"
    assert effective(told).confidence >= 0.95
    assert effective("ข้อ ๒ อาคารหลังใหม่ใช้ได้จริง ๒๑ พฤศจิกายน ๒๕๖๕").confidence < 0.95


def test_the_day_on_which_the_act_took_effect_is_not_the_documents() -> None:
    told = "ตามที่พระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. ๒๕๖๕ มีผลใช้บังคับตั้งแต่วันที่ ๑๐ มกราคม ๒๕๖๖"
    assert effective(f"{told} นั้น").value is None
    assert effective("ข้อ ๒ ประกาศนี้ให้มีผลใช้บังคับตั้งแต่วันที่ ๑๐ มกราคม ๒๕๖๖").value == "2023-01-10"


WHEN_IT_CAME = "ให้มีผลนับแต่วันเวลาที่เรื่องเข้าสู่ระบบ"


@pytest.mark.parametrize(
    "recalled",
    [
        f"โดยที่มาตรา ๑๐ รับรองผลของเรื่องที่เข้ามาทางช่องทางซึ่งหน่วยงานได้ประกาศแล้ว{WHEN_IT_CAME} จึงสมควรกำหนดไว้",
        "ด้วยมาตรา ๑๐ ของกฎหมายดังกล่าวถือว่าเรื่องที่ส่งมานั้นมีผลตั้งแต่วันที่ได้รับ จึงสมควรกำหนดช่องทาง",
        "โดยที่กฎหมายว่าด้วยการนั้นให้มีผลใช้บังคับตั้งแต่วันที่ ๑๐ มกราคม พ.ศ. ๒๕๖๖ จึงสมควรกำหนดช่องทาง",
    ],
)
@pytest.mark.parametrize(
    ("clause", "day"),
    [
        ("ข้อ ๒ ประกาศนี้มีผลบังคับใช้นับแต่วันที่ออกประกาศ", SAME),
        ("ทั้งนี้ ให้ช่องทางข้างต้นใช้ได้ตั้งแต่บัดนี้เป็นต้นไป", SAME),
        (f"ข้อ ๒ ให้เริ่มใช้ช่องทางตามประกาศนี้ใน{DAY} เป็นต้นไป", APRIL),
        ("ข้อ ๒ ประกาศนี้ให้เริ่มใช้ในวันถัดจากวันที่ออกประกาศเป็นต้นไป", NEXT),
        ("ข้อ ๒ ให้ประกาศนี้มีผลนับตั้งแต่วันที่ลงในประกาศเป็นต้นไป", SAME),
        ("ข้อ ๒ ให้เปิดรับเรื่องตามประกาศนี้ตั้งแต่บัดนี้", SAME),
        (f"ข้อ ๒ ประกาศนี้มีกำหนดเริ่มใช้บังคับ {DAY}", APRIL),
        ("ข้อ ๒ ช่องทางตามประกาศนี้ให้เริ่มใช้ได้นับแต่วันที่ประกาศ", SAME),
    ],
)
def test_what_a_preamble_recalls_of_a_law_leaves_the_clause_of_effect_alone(
    recalled: str, clause: str, day: str
) -> None:
    found = read(announcement(ITEM, lead=[recalled], more=[clause])).effective_on
    assert (found.value, found.confidence >= 0.95) == (day, True)


@pytest.mark.parametrize(
    ("clause", "certain"),
    [
        (f"ข้อ ๒ เรื่องที่ส่งมาตามข้อ ๑ {WHEN_IT_CAME}", True),
        ("ข้อ ๒ คำขอที่ยื่นมานั้นให้มีผลตั้งแต่วันที่เจ้าหน้าที่ได้รับคำขอ", False),
        ("ข้อ ๒ ประกาศนี้มีผลใช้บังคับตั้งแต่วันที่ได้รับความเห็นชอบ", False),
    ],
)
def test_the_effect_of_a_thing_sent_is_none_of_the_document(clause: str, certain: bool) -> None:
    found = read(announcement(ITEM, more=[clause])).effective_on
    assert (found.value, found.confidence >= 0.95) == (None, certain)


TOLD = "สืบเนื่องจากกฎหมายว่าด้วยการปฏิบัติราชการทางอิเล็กทรอนิกส์มีผลใช้บังคับตั้งแต่วันที่ ๑๐ มกราคม ๒๕๖๖ จึงกำหนดช่องทางไว้"


def told(reason: str, *more: str) -> Field[str]:
    return read(announcement(ITEM, lead=[reason], more=more)).effective_on


@pytest.mark.parametrize(
    "reason",
    [TOLD, "เมื่อพระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. ๒๕๖๕ มีผลใช้บังคับตั้งแต่วันที่ ๑๐ มกราคม ๒๕๖๖ แล้ว"],
)
def test_the_day_from_which_a_law_holds_is_not_the_document_s(reason: str) -> None:
    assert told(reason).value is None


@pytest.mark.parametrize(
    ("clause", "day"),
    [
        ("ข้อ ๒ ให้เริ่มปฏิบัติตามประกาศนี้ตั้งแต่บัดนี้เป็นต้นไป", SAME),
        ("ข้อ ๒ ประกาศนี้มีผลบังคับเริ่มแต่วันถัดจากวันออกประกาศ", NEXT),
        ("ข้อ ๒ ประกาศนี้มีผลวันที่ ๑ เม.ย. ๒๕๖๖ เป็นต้นไป", APRIL),
    ],
)
def test_the_document_s_own_day_stands_beside_that_of_a_law(clause: str, day: str) -> None:
    assert told(TOLD, clause).value == day


def test_a_command_behind_a_law_that_is_cited_is_the_document_s_own() -> None:
    clause = f"ข้อ ๒ อาศัยอำนาจตามกฎหมายว่าด้วยการตัวอย่าง ให้มีผลใช้บังคับตั้งแต่{DAY}"
    assert effective(clause).value == APRIL


@pytest.mark.parametrize("joint", [" คือตั้งแต่", " (ตรงกับ", " ซึ่งตรงกับ"])
def test_a_day_counted_in_words_and_then_printed_is_the_one_printed(joint: str) -> None:
    counted = "ข้อ ๒ ประกาศนี้ให้ใช้บังคับเมื่อพ้นกำหนดสามสิบวันนับแต่วันที่ประกาศ"
    assert effective(f"{counted}{joint}{DAY}").value == APRIL


def test_a_day_only_counted_in_words_goes_to_a_person() -> None:
    record = read(announcement(ITEM, more=["ข้อ ๒ ประกาศนี้ให้ใช้บังคับเมื่อพ้นกำหนดสามสิบวันนับแต่วันที่ประกาศ"]))
    assert record.effective_on.value is None
    assert record.needs_review


@pytest.mark.parametrize(
    "clause",
    ["ทั้งนี้ ให้มีผลในอีกเจ็ดวันนับจากวันประกาศ", "ทั้งนี้ ให้มีผลเมื่อครบเจ็ดวันนับแต่วันประกาศ", "ทั้งนี้ ให้เริ่มใช้หลังจากวันประกาศ ๗ วัน"],
)
def test_days_counted_from_the_issue_are_not_the_day_of_issue(clause: str) -> None:
    record = read(announcement(ITEM, more=[clause]))
    assert record.effective_on.value is None
    assert record.needs_review


@pytest.mark.parametrize(
    "clause", ["ให้ปฏิบัติตั้งแต่วันเปิดภาคเรียน คือ", "ประกาศนี้ให้ใช้บังคับตั้งแต่วันเปิดอาคารใหม่ ซึ่งตรงกับ", "ให้เริ่มใช้ในวันขึ้นปีใหม่ คือ"]
)
def test_a_day_told_in_words_and_then_printed_is_the_one_printed(clause: str) -> None:
    assert effective(f"ข้อ ๒ {clause}{DAY}").value == APRIL


def test_work_done_on_a_day_is_none_of_effect() -> None:
    assert effective(f"ข้อ ๒ ให้ปฏิบัติงานนอกสถานที่ใน{DAY}").value is None


def test_worn_words_of_a_beginning_now_leave_no_silence_certain() -> None:
    worn = announcement(ITEM, more=["ประกาศนี้ใข้ตั้งแต่บัดนี้"], source="ocr", engine="saraban", confidence=0.98)
    assert read(worn).effective_on.confidence < 0.95
