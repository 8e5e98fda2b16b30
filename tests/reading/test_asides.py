"""What stands beside a signature is read after it, whole; two signers side by side stay left before right."""

from __future__ import annotations

from dataclasses import replace

from parsers.reading.asides import in_turn
from parsers.reading.rows import Run
from parsers.reading.words import Piece

TEXT = [("ความที่ยาวเต็มบรรทัดของประกาศ", 85, 535, 400), ("ประกาศ ณ วันที่ ๑ มกราคม ๒๕๖๖", 200, 380, 430)]
SIGNER = [("(นายหนึ่ง ทดสอบ)", 334, 446, 500), ("อธิบดีกรมทดสอบ", 330, 450, 520)]
COPY = [("สำเนาถูกต้อง", 137, 183, 478), ("(นางสอง ทดลอง)", 128, 193, 520), ("นักจัดการงานทั่วไป", 108, 212, 534)]


def run(text: str, x0: float, x1: float, baseline: float) -> Run:
    piece = Piece(text=text, x0=x0, top=baseline - 12, x1=x1, bottom=baseline + 3, confidence=1.0)
    return Run(pieces=(piece,), baseline=baseline, em=16)


def turns(*lines: tuple[str, float, float, float]) -> list[list[str]]:
    return [[one.text for one in part] for part in in_turn([run(*line) for line in lines])]


def names(lines: list[tuple[str, int, int, int]]) -> list[str]:
    return [line[0] for line in lines]


def test_a_certified_copy_is_read_whole_after_the_signer() -> None:
    assert turns(*TEXT, *COPY, *SIGNER) == [names(TEXT) + names(SIGNER), names(COPY)]


def test_what_follows_comes_after_what_stands_beside_the_signature() -> None:
    foot = ("กองทดสอบ โทร. ๐ ๒๐๐๐ ๐๐๐๐", 85, 240, 640)
    assert turns(*TEXT, *COPY, *SIGNER, foot)[-1] == [foot[0]]


def test_one_line_under_a_code_to_scan_comes_after_the_signer_beside_it() -> None:
    code = ("สแกนเพื่อดูประกาศ", 96, 150, 512)
    assert turns(*TEXT, code, *SIGNER) == [names(TEXT) + names(SIGNER), [code[0]]]


def test_a_note_beside_the_pen_over_the_name_comes_after_the_signer() -> None:
    note = [("ทราบ/ดำเนินการ", 124, 195, 476), ("๑๙ ก.ค. ๖๗", 132, 188, 492)]
    assert turns(*TEXT, *note, *SIGNER) == [names(TEXT) + names(SIGNER), names(note)]


def test_a_note_in_a_large_hand_is_no_end_of_the_closing_line() -> None:
    signer = [("(นายหนึ่ง ทดสอบ)", 348, 463, 479), ("อธิบดีกรมทดสอบ", 350, 460, 499)]
    lines = [("ประกาศ ณ วันที่ ๒๘ ธันวาคม พ.ศ. ๒๕๖๕", 200, 399, 411), *signer]
    note = [replace(run("ทราบ", 128, 217, 460), em=19), replace(run("๑๙ ธ.ค. ๖๙", 141, 208, 480), em=19)]
    parts = in_turn([run(*TEXT[0]), *(run(*line) for line in lines), *note])
    assert [one.text for one in parts[-1]] == ["ทราบ", "๑๙ ธ.ค. ๖๙"]


def test_a_note_beside_the_line_to_sign_on_comes_after_the_signer() -> None:
    signer = [("ลงชื่อ......................", 328, 448, 480), *SIGNER]
    note = [("ทราบ", 124, 195, 462), ("๑๒ มิ.ย. ๖๘", 132, 188, 481)]
    assert turns(*TEXT, *note, *signer) == [names(TEXT) + names(signer), names(note)]


def test_lines_that_end_well_over_the_signature_stay_before_it() -> None:
    closing = [("จึงเรียนมา", 124, 195, 440), ("เพื่อทราบ", 132, 188, 456)]
    assert len(turns(TEXT[0], *closing, *SIGNER)) == 1


def test_two_signers_that_begin_on_one_row_are_left_to_the_columns() -> None:
    other = [("(นางสอง ทดลอง)", 110, 230, 501), ("รองอธิบดีกรมทดสอบ", 105, 235, 521)]
    assert len(turns(*TEXT, *other, *SIGNER)) == 1


def test_two_signers_stay_side_by_side_where_the_pen_crossed_the_dotted_line_of_one() -> None:
    left = [("(ลงชื่อ)..................", 145, 251, 481), ("(นายสอง ทดลอง)", 154, 243, 500), ("รองอธิบดี", 165, 232, 520)]
    right = [("(ลงชื่อ).......", 330, 379, 480), ("....๒.............", 381, 450, 483)]
    assert len(turns(*TEXT, *left, *right, *SIGNER)) == 1


def test_two_signers_stay_side_by_side_where_their_posts_ran_into_one_line() -> None:
    lines = [
        ("นิพนธ์", 357, 425, 470),
        ("(นายสอง ทดลอง)", 128, 230, 500),
        SIGNER[0],
        ("รองอธิบดี อธิบดีกรมทดสอบ", 120, 450, 520),
    ]
    assert len(turns(*TEXT, *lines)) == 1


def test_a_letters_number_is_no_aside_of_the_address_beside_it() -> None:
    head = [("ที่ รง ๒๓๐๐/๑๔๖๕", 86, 179, 148), ("สำนักงานปลัดกระทรวงทดสอบ", 317, 507, 148)]
    address = [("ทดสอบ", 324, 378, 166), ("๒๙๘๐๐", 324, 361, 202), ("๑๑ พฤษภาคม ๒๕๖๖", 282, 393, 226)]
    assert len(turns(*head, *address, ("เรื่อง แจ้งการเผยแพร่ประกาศตามกฎหมาย", 86, 487, 249))) == 1


def test_columns_of_a_list_are_no_aside() -> None:
    rows = [(f"กองงานที่ {n}", 85, 200, 300 + 20 * n) for n in range(1, 6)]
    rows += [(f"a{n}@test.go.th", 340, 440, 300 + 20 * n) for n in range(1, 6)]
    assert len(turns(*rows)) == 1


def test_the_ends_of_wrapped_items_are_no_aside() -> None:
    items = [(f"๑.{n} กอง อีเมลกลาง office{n}@example-", 210, 455 + n, 300 + 40 * n) for n in range(1, 4)]
    ends = [("province.go.th", 85, 169, 320 + 40 * n) for n in range(1, 4)]
    assert len(turns(("ความที่ยาวเต็มบรรทัด", 85, 535, 300), *items, *ends)) == 1


def test_the_short_last_line_of_a_paragraph_is_no_aside() -> None:
    end = ("ชัดเจน", 85, 113, 425)
    item = [("ข้อความของข้อย่อยถัดไป", 340, 470, 444), ("ข้อย่อยอีกข้อหนึ่ง", 350, 460, 464)]
    assert len(turns(("ความที่ยาวเต็มบรรทัด", 85, 535, 406), end, *item)) == 1


def test_a_row_of_three_is_a_running_head() -> None:
    head = [
        ("หน้า ๕", 330, 360, 40),
        ("เล่ม ๑๔๒", 85, 190, 60),
        ("ราชกิจจานุเบกษา", 310, 380, 60),
        ("๔ มิ.ย.", 466, 539, 60),
    ]
    assert len(turns(*head, *TEXT)) == 1


def test_nothing_stays_nothing() -> None:
    assert turns() == []


def test_a_signature_read_as_letters_keeps_the_copy_beside_it_apart() -> None:
    sign = ("หนึ่ง", 350, 400, 480)
    assert turns(*TEXT, sign, *COPY, *SIGNER) == [[*names(TEXT), sign[0], *names(SIGNER)], names(COPY)]


def test_a_page_of_signatures_alone_has_the_copy_apart_too() -> None:
    wide = [("(รองศาสตราจารย์ ดร.หนึ่ง ทดสอบเอกสาร)", 301, 480, 500), ("ผู้ว่าราชการจังหวัดทดสอบ", 304, 477, 520)]
    assert turns(*COPY, *wide) == [names(wide), names(COPY)]
