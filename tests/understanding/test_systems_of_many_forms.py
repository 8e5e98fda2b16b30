"""Systems of section 16 orders as agencies may word them: clauses that instruct, lists in lists, duties, sentences."""

from __future__ import annotations

import pytest

from tests.understanding.builders import ACT, AGENCY, HEAD_OF, At, body, cell, centred, ending, order, page, read

CITED = f"โดยที่มาตรา ๑๖ แห่ง{ACT} บัญญัติให้การปฏิบัติหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์ชอบด้วยกฎหมาย"
ORDERED = f"อาศัยอำนาจตามความในมาตรา ๑๖ ประกอบกับมาตรา ๒๐ แห่ง{ACT} {HEAD_OF} จึงมีคำสั่งดังต่อไปนี้"
LISTED = f"อาศัยอำนาจตามความในมาตรา ๑๖ ประกอบกับมาตรา ๒๐ แห่ง{ACT} {HEAD_OF} จึงกำหนดระบบสำหรับการปฏิบัติหน้าที่ไว้ ดังต่อไปนี้"
MAIL, CARS, TIME = "ระบบสารบรรณอิเล็กทรอนิกส์ (e-Saraban)", "ระบบขอใช้ยานพาหนะ", "ระบบลงเวลา"


def systems(*paragraphs: str, **options: object) -> list[str | None]:
    return [s.name.value for s in read(order(CITED, *paragraphs, **options)).systems]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"ข้อ ๑ ให้ใช้{MAIL} ในการรับ ส่ง และเก็บรักษาหนังสือ", f"ข้อ ๒ ให้ใช้{CARS} สำหรับการขอใช้รถยนต์"),
        (f"ข้อ ๑ ให้เจ้าหน้าที่ใช้{MAIL} ในการรับหนังสือ", f"ข้อ ๒ ให้เจ้าหน้าที่ใช้{CARS} ในการขอใช้รถยนต์"),
        (f"ข้อ ๑ งานสารบรรณ ให้ใช้{MAIL}", f"ข้อ ๒ งานยานพาหนะ ให้ใช้{CARS}"),
        (f"ข้อ ๑ การรับหนังสือ ให้ดำเนินการผ่าน{MAIL}", f"ข้อ ๒ การขอใช้รถ ให้ดำเนินการผ่าน{CARS}"),
        (f"ข้อ ๑ ให้{MAIL} เป็นระบบสำหรับรับหนังสือ", f"ข้อ ๒ ให้{CARS} เป็นระบบสำหรับขอใช้รถ"),
    ],
)
def test_each_clause_that_says_which_system_is_used_names_one(first: str, second: str) -> None:
    assert systems(ORDERED, first, second, "ข้อ ๓ คำสั่งนี้ให้ใช้บังคับตั้งแต่บัดนี้เป็นต้นไป") == [MAIL, CARS]


@pytest.mark.parametrize(
    "clause",
    [
        "ข้อ ๑ ให้เจ้าหน้าที่ใช้ระบบที่หัวหน้าหน่วยงานกำหนด",
        "ข้อ ๑ ให้ผู้ใช้ระบบรักษารหัสผ่านของตน",
        "ข้อ ๑ ให้การใช้ระบบเป็นไปโดยประหยัด",
    ],
)
def test_a_clause_about_systems_it_does_not_name_gives_none(clause: str) -> None:
    assert systems(ORDERED, clause) == []


@pytest.mark.parametrize("mark", ["๑. {} ๒. {}", "- {} - {}", "ก. {} ข. {}", "(ก) {} (ข) {}", "๑) {} ๒) {}"])
def test_any_mark_may_number_the_items(mark: str) -> None:
    first, second = mark.split(" {}")[:2]
    assert systems(LISTED, f"{first} {MAIL}", f"{second.strip()} {CARS}") == [MAIL, CARS]


@pytest.mark.parametrize(
    "after",
    [
        " https://saraban.example.go.th",
        " ทางเว็บไซต์ https://saraban.example.go.th",
        " saraban@example.go.th",
        " ซึ่งพัฒนาโดยศูนย์สารสนเทศ",
        " ที่พัฒนาโดยกองกลาง",
        " รับผิดชอบโดยกองกลาง",
        " โดยให้กองกลางเป็นผู้ดูแล",
        " ใช้รับส่งหนังสือ",
        " : ใช้รับส่งหนังสือ",
        " เป็นระบบสำหรับงานสารบรรณ",
        "; และ",
    ],
)
def test_a_name_ends_before_what_is_said_of_it(after: str) -> None:
    assert systems(LISTED, f"(๑) {MAIL}{after}", f"(๒) {CARS}") == [MAIL, CARS]


@pytest.mark.parametrize(
    "name",
    [
        "LINE Official Account ของหน่วยงาน",
        "Google Workspace",
        "กลุ่มไลน์ภายในหน่วยงาน",
        "การประชุมผ่าน Zoom",
        "ระบบ “e-Office”",
        "ระบบรับและส่งหนังสือ",
        "ระบบการลาและการลงเวลา",
        "ระบบบริหารการเงินการคลังภาครัฐ (New GFMIS Thai) ของกรมบัญชีกลาง",
    ],
)
def test_what_belongs_to_a_name_stays_in_it(name: str) -> None:
    assert systems(LISTED, f"(๑) {MAIL}", f"(๒) {name}") == [MAIL, name]


@pytest.mark.parametrize("before", ["งานสารบรรณ: ", "งานสารบรรณ – ", "การรับส่งหนังสือ ใช้", "ด้านสารบรรณ ให้ใช้"])
def test_the_matter_before_a_system_is_no_part_of_its_name(before: str) -> None:
    assert systems(LISTED, f"(๑) {before}{MAIL}", f"(๒) งานยานพาหนะ ใช้{CARS}") == [MAIL, CARS]


@pytest.mark.parametrize(
    "opening",
    ["ข้อ ๒ ผู้ใช้ระบบต้องปฏิบัติ ดังต่อไปนี้", "ข้อ ๒ ให้ผู้ดูแลระบบมีหน้าที่ ดังนี้", "ข้อ ๒ การเข้าใช้ระบบให้เป็นไป ดังนี้"],
)
def test_a_list_of_duties_beside_the_list_of_systems_names_none(opening: str) -> None:
    duties = ["(๑) รักษารหัสผ่านของตนไว้เป็นความลับ", "(๒) ออกจากระบบทุกครั้ง"]
    assert systems(LISTED, f"(๑) {MAIL}", f"(๒) {CARS}", opening, *duties) == [MAIL, CARS]


def test_rules_behind_clauses_that_name_systems_name_none() -> None:
    rules = [
        "ข้อ ๓ เมื่อระบบขัดข้องให้จัดทำเป็นกระดาษ",
        "ข้อ ๔ การกำหนดสิทธิเข้าใช้ระบบ ให้เป็นไปตามที่ศูนย์กำหนด",
        "ข้อ ๕ ยกเลิกคำสั่งที่ ๑๐/๒๕๖๕",
        "ข้อ ๖ ระบบอื่นใดที่หัวหน้าหน่วยงานกำหนดเพิ่มเติม",
    ]
    assert systems(LISTED, f"ข้อ ๑ {MAIL}", f"ข้อ ๒ {CARS}", *rules) == [MAIL, CARS]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("๑. ด้านงานสารบรรณ", "๒. ด้านบุคคล"),
        ("๑. ระบบงานภายในหน่วยงาน ประกอบด้วย", "๒. ระบบงานกลางของภาครัฐ ประกอบด้วย"),
        ("๑. ระบบงานภายในหน่วยงาน", "๒. ระบบงานกลางของภาครัฐ"),
    ],
)
def test_items_that_only_head_others_are_no_systems(one: str, two: str) -> None:
    assert systems(LISTED, one, f"๑.๑ {MAIL}", f"๑.๒ {CARS}", two, f"๒.๑ {TIME}") == [MAIL, CARS, TIME]


def test_what_a_system_is_for_may_stand_in_items_below_it() -> None:
    assert systems(LISTED, f"(๑) {MAIL}", "(๑.๑) การรับหนังสือ", "(๑.๒) การส่งหนังสือ", f"(๒) {CARS}") == [MAIL, CARS]


@pytest.mark.parametrize("head", ["ข้อ ๑ ระบบที่เจ้าหน้าที่ใช้ปฏิบัติหน้าที่", "ข้อ ๑ ระบบสำหรับงานบริหารทั่วไป ไดั๋แก่"])
def test_a_clause_may_head_a_list_without_opening_words(head: str) -> None:
    assert systems(ORDERED, head, f"(๑) {MAIL}", f"(๒) {CARS}", "ข้อ ๒ ให้ทุกหน่วยถือปฏิบัติ") == [MAIL, CARS]


@pytest.mark.parametrize(
    "sentence",
    [
        f"จึงให้เจ้าหน้าที่ใช้{MAIL} สำหรับงานสารบรรณ {CARS} สำหรับงานยานพาหนะ และ{TIME} สำหรับงานบุคคล",
        f"จึงกำหนดให้{MAIL}, {CARS} และ{TIME} เป็นระบบสำหรับการปฏิบัติหน้าที่ของเจ้าหน้าที่",
        f"จึงกำหนดให้เจ้าหน้าที่ปฏิบัติงานโดยใช้{MAIL} {CARS} รวมถึง{TIME}",
        f"จึงกำหนดระบบสำหรับการปฏิบัติหน้าที่ จำนวน ๓ ระบบ คือ ๑. {MAIL} ๒. {CARS} และ ๓. {TIME}",
    ],
)
def test_the_names_of_a_sentence_are_parted(sentence: str) -> None:
    assert systems(sentence) == [MAIL, CARS, TIME]


def test_a_name_that_its_line_could_not_hold_is_one() -> None:
    said = "ให้เจ้าหน้าที่กรมตัวอย่างทำงานที่ต้องทำเป็นหนังสือในวันเวลาราชการผ่านระบบงาน สารบรรณดิจิทัล และระบบคลังเอกสาร โดยไม่ต้องใช้กระดาษ"
    head, rest = said.split(" ", 1)
    lines = [At(text=head, x0=142.0, stretch=539.0), At(text=rest, x0=85.0, same=True)]
    paper = page(
        centred(f"คำสั่ง{AGENCY}"),
        centred("เรื่อง ให้ใช้ระบบอิเล็กทรอนิกส์ในการปฏิบัติราชการ"),
        body(CITED),
        lines,
        *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"),
    )
    assert [s.name.value for s in read(paper).systems] == ["ระบบงานสารบรรณดิจิทัล", "ระบบคลังเอกสาร"]


@pytest.mark.parametrize(
    "items",
    [
        ("(๓) ระบบการลา", "๔) ระบบลงเวลา", "(๕) ระบบจองรถ"),
        ("ข้อ ๓ ระบบการลา", "ข้อ.๔ ระบบลงเวลา", "ข้อ ๕ ระบบจองรถ"),
    ],
)
def test_an_item_whose_mark_was_worn_ends_no_list(items: tuple[str, ...]) -> None:
    found = systems(LISTED, *items, source="ocr", confidence=0.9)
    assert found == ["ระบบการลา", "ระบบลงเวลา", "ระบบจองรถ"]


def test_a_column_about_systems_is_not_the_column_that_names_them() -> None:
    rows = [
        ("ที่", "งานที่ใช้ระบบ", "ชื่อระบบ", "ผู้ดูแลระบบ"),
        ("๑", "สารบรรณ", "ระบบงานสารบรรณ", "กองกลาง"),
        ("๒", "การลา", "ระบบการลา", "กองบุคคล"),
    ]
    cells = [
        cell(t, (95.0, 130.0, 250.0, 430.0)[c], 330.0 + 30 * r)
        for r, line in enumerate(rows)
        for c, t in enumerate(line)
    ]
    paper = page(
        centred(f"คำสั่ง{AGENCY}"),
        centred("เรื่อง ระบบสำหรับการปฏิบัติหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์"),
        body(CITED),
        body(LISTED),
        *cells,
        *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"),
    )
    assert [s.name.value for s in read(paper).systems] == ["ระบบงานสารบรรณ", "ระบบการลา"]


@pytest.mark.parametrize("more", [" และระบบลงนามดิจิทัล", ", ระบบลงนามดิจิทัล"])
def test_a_matter_may_have_several_systems(more: str) -> None:
    items = [f"(๑) ด้านสารบรรณ ได้แก่ {MAIL}{more}", f"(๒) ด้านยานพาหนะ ได้แก่ {CARS}"]
    assert systems(LISTED, *items) == [MAIL, "ระบบลงนามดิจิทัล", CARS]


def test_clauses_that_each_head_items_are_no_systems_and_one_with_its_uses_below_is() -> None:
    heads = ["ข้อ ๑ ระบบงานบริหารทั่วไป", f"(๑) {MAIL}", "ข้อ ๒ ระบบงานบุคคล", f"(๑) {TIME}"]
    assert systems(LISTED, *heads) == [MAIL, TIME]
    assert systems(LISTED, f"ข้อ ๑ {MAIL}", "(๑) รับหนังสือ", f"ข้อ ๒ {TIME}") == [MAIL, TIME]


@pytest.mark.parametrize(
    "sentence",
    [
        "จึงสั่งให้เจ้าหน้าที่ใช้สมุดลงเวลาดิจิทัล ระบบสารบรรณกลาง และห้องสนทนากลาง เป็นระบบสำหรับการปฏิบัติหน้าที่",
        "จึงสั่งให้เจ้าหน้าที่ปฏิบัติงานด้วย (๑) สมุดลงเวลาดิจิทัล (๒) ระบบสารบรรณกลาง และ (๓) ห้องสนทนากลาง แทนการใช้กระดาษ",
    ],
)
def test_a_name_among_systems_need_not_say_system(sentence: str) -> None:
    assert systems(sentence) == ["สมุดลงเวลาดิจิทัล", "ระบบสารบรรณกลาง", "ห้องสนทนากลาง"]


@pytest.mark.parametrize("end", [" แทนการใช้กระดาษ", "แทนเอกสารกระดาษ", " ตั้งแต่บัดนี้เป็นต้นไป", " โดยไม่ต้องจัดทำเป็นกระดาษ"])
def test_a_sentence_of_systems_ends_before_what_they_replace(end: str) -> None:
    assert systems(f"จึงสั่งให้เจ้าหน้าที่ปฏิบัติงานผ่าน{MAIL} และ{TIME}{end}") == [MAIL, TIME]


def test_a_list_opened_without_the_word_system_needs_one_among_its_items() -> None:
    opening = "จึงให้เจ้าหน้าที่ปฏิบัติงานบนเครื่องมือดิจิทัล ดังนี้"
    assert systems(opening, "(๑) สมุดลงเวลาดิจิทัล", f"(๒) {CARS}") == ["สมุดลงเวลาดิจิทัล", CARS]
    assert systems(opening, "(๑) รักษาความลับ", "(๒) รายงานผลทุกเดือน") == []


def test_a_list_in_the_annex_is_taken_whole_where_most_of_it_are_systems() -> None:
    paper = page(
        centred(f"คำสั่ง{AGENCY}"),
        centred("เรื่อง ระบบสำหรับการปฏิบัติหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์"),
        body(f"อาศัยอำนาจตามความในมาตรา ๑๖ แห่ง{ACT} จึงกำหนดระบบสำหรับการปฏิบัติหน้าที่ ตามบัญชีแนบท้ายคำสั่งนี้"),
        *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"),
    )
    items = [body(f"๑. {MAIL}"), body(f"๒. {CARS}"), body("๓. ไปรษณีย์อิเล็กทรอนิกส์กลาง")]
    annex = page(centred("บัญชีแนบท้ายคำสั่ง"), *items, number=2)
    assert [s.name.value for s in read(paper, annex).systems] == [MAIL, CARS, "ไปรษณีย์อิเล็กทรอนิกส์กลาง"]


def test_an_order_that_cites_nothing_is_told_by_the_sections_own_words() -> None:
    said = "จึงสั่งให้เจ้าหน้าที่ทุกคนใช้ (๑) ระบบการลา (๒) ระบบยืมวัสดุ "
    summed = {
        "เป็นระบบสำหรับการปฏิบัติหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์": "order_s16",
        "ตามคู่มือที่แจกไว้": "other",
    }
    for words, kind in summed.items():
        record = read(
            page(
                centred(f"คำสั่ง{AGENCY}"),
                centred("ที่ ๑๒/๒๕๖๖"),
                centred("เรื่อง มอบหมายให้ใช้ระบบสารสนเทศในการปฏิบัติราชการ"),
                body(said + words),
                *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"),
            )
        )
        assert record.kind.value == kind
