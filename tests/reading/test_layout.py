"""Reading order: columns, cells and paragraphs come out the way a person reads them."""

from __future__ import annotations

from parsers.model import PageReading
from parsers.reading.layout import arrange
from parsers.reading.pages import read_page
from parsers.reading.rows import Run
from parsers.reading.tables import Cell
from parsers.reading.words import Piece
from tests.reading.papers import set_page

PARAGRAPH = "<p>โดยที่เป็นการสมควรกำหนดช่องทางอิเล็กทรอนิกส์สำหรับประชาชนในการติดต่อหน่วยงานของรัฐ ตามพระราชบัญญัติ</p>"
SIGNERS = """<div style="display:flex;margin-top:2cm;text-align:center">
<div style="width:8cm">(นายหนึ่ง ทดสอบ)<br>อธิบดีกรมทดสอบเอกสาร<br>ประธานกรรมการ</div>
<div style="width:8cm">(นางสอง ทดลอง)<br>รองอธิบดีกรมทดสอบเอกสาร</div></div>"""
RULED = "table { border-collapse: collapse; width: 100% } td { border: 0.5pt solid black; padding: 2pt }"


def lines(body: str, css: str = "") -> list[str]:
    return [line.text for line in read(body, css).lines]


def read(body: str, css: str = "") -> PageReading:
    return read_page(set_page(body, css=css), 1)


def test_two_signers_side_by_side_are_read_one_after_the_other() -> None:
    assert lines(PARAGRAPH + SIGNERS)[-5:] == [
        "(นายหนึ่ง ทดสอบ)",
        "อธิบดีกรมทดสอบเอกสาร",
        "ประธานกรรมการ",
        "(นางสอง ทดลอง)",
        "รองอธิบดีกรมทดสอบเอกสาร",
    ]


def test_each_signer_is_a_block() -> None:
    blocks = [line.block for line in read(PARAGRAPH + SIGNERS).lines[-5:]]
    assert len(set(blocks[:3])) == len(set(blocks[3:])) == 1
    assert blocks[0] != blocks[3]


def test_cells_of_a_row_are_apart_though_their_text_nearly_touches() -> None:
    table = "<table><tr><td>ลำดับ</td><td>ชื่อหน่วยงาน</td><td>อีเมล</td></tr>"
    table += "<tr><td>๑</td><td>สำนักงานเลขานุการกรม</td><td>a01@test.go.th</td></tr></table>"
    page = read(PARAGRAPH + table, RULED)
    assert [line.text for line in page.lines[-3:]] == ["๑", "สำนักงานเลขานุการกรม", "a01@test.go.th"]
    assert len({line.block for line in page.lines[-6:]}) == 6


def test_a_cell_of_several_lines_is_one_block_beside_its_neighbour() -> None:
    row = "<tr><td>(๑) เว็บไซต์<br>(๒) แอปพลิเคชัน<br>(๓) อีเมล</td><td>โทรศัพท์</td></tr>"
    page = read(f"{PARAGRAPH}<table>{row}{row}</table>", RULED)
    texts = [line.text for line in page.lines[-8:-4]]
    assert texts == ["(๑) เว็บไซต์", "(๒) แอปพลิเคชัน", "(๓) อีเมล", "โทรศัพท์"]
    assert [line.block - page.lines[-8].block for line in page.lines[-8:-4]] == [0, 0, 0, 1]


def test_text_before_and_after_a_table_stays_before_and_after() -> None:
    table = "<table><tr><td>ก</td><td>ข</td></tr></table>"
    texts = lines(f"<p>ความก่อนตารางของประกาศนี้</p>{table}<p>ความหลังตารางของประกาศนี้</p>", RULED)
    assert texts == ["ความก่อนตารางของประกาศนี้", "ก", "ข", "ความหลังตารางของประกาศนี้"]


def test_a_table_without_rules_is_read_row_by_row() -> None:
    rows = "".join(f"<tr><td style='width:7cm'>กองงานที่ {n}</td><td>a{n}@test.go.th</td></tr>" for n in range(1, 5))
    texts = lines(f"{PARAGRAPH}<table>{rows}</table>")
    assert texts[-8:-4] == ["กองงานที่ 1", "a1@test.go.th", "กองงานที่ 2", "a2@test.go.th"]


def test_a_letterhead_has_its_number_and_its_address_apart() -> None:
    head = """<div style="display:flex;justify-content:space-between"><div>ที่ ทส ๐๑๐๑/ว๖๑</div>
    <div>กรมทดสอบเอกสาร<br>ถนนทดสอบ กรุงเทพฯ ๑๐๓๐๐</div></div><p style="text-indent:8cm">๒ พฤศจิกายน ๒๕๖๖</p>"""
    texts = lines(head + PARAGRAPH)
    assert texts[:4] == ["ที่ ทส ๐๑๐๑/ว๖๑", "กรมทดสอบเอกสาร", "ถนนทดสอบ กรุงเทพฯ ๑๐๓๐๐", "๒ พฤศจิกายน ๒๕๖๖"]


def test_paragraphs_are_blocks() -> None:
    page = read(PARAGRAPH * 3)
    starts = [line.block for line in page.lines if line.text.startswith("โดยที่")]
    assert len(set(starts)) == 3
    assert [line.block for line in page.lines] == sorted(line.block for line in page.lines)


def test_boxes_of_a_worn_scan_that_overlap_lose_no_line() -> None:
    def run(text: str, x0: float, x1: float, baseline: float) -> Run:
        piece = Piece(text=text, x0=x0, top=baseline - 10, x1=x1, bottom=baseline + 2, confidence=0.8)
        return Run(pieces=(piece,), baseline=baseline, em=16)

    found = arrange([run("ซ้าย", 0, 160, 100), run("ขวา", 150, 250, 100), run("ใต้", 10, 100, 118)])
    assert [line.text for line in found] == ["ซ้าย", "ขวา", "ใต้"]


def _run(text: str, x0: float, baseline: float, cell: Cell | None = None) -> Run:
    x1 = x0 + 8 * len(text)
    piece = Piece(text=text, x0=x0, top=baseline - 10, x1=x1, bottom=baseline + 2, confidence=0.8)
    return Run(pieces=(piece,), baseline=baseline, em=16, cell=cell)


def test_the_page_number_beside_a_received_stamp_does_not_stand_among_its_lines() -> None:
    stamp = [_run("งานสารบรรณ", 60, 30), _run("รับที่ ๑๕๙๗", 60, 46), _run("วันที่ ๑๗ เม.ย. ๖๘", 60, 62)]
    found = arrange([*stamp, _run("หน้า ๑/๑", 500, 44)])
    assert [line.text for line in found] == ["หน้า ๑/๑", "งานสารบรรณ", "รับที่ ๑๕๙๗", "วันที่ ๑๗ เม.ย. ๖๘"]


def test_a_page_number_in_the_line_of_the_gazette_stays_in_its_place() -> None:
    found = arrange([_run("เล่ม ๑๔๐ ตอนพิเศษ ๙ ง", 60, 40), _run("หน้า ๓", 500, 40), _run("ประกาศกรมทดสอบ", 200, 120)])
    assert [line.text for line in found] == ["เล่ม ๑๔๐ ตอนพิเศษ ๙ ง", "หน้า ๓", "ประกาศกรมทดสอบ"]


def test_columns_whose_rules_are_worn_away_are_read_with_their_table() -> None:
    rows = [("๑", "ฝ่ายการเงิน", "๐ ๗๓๓๖ ๒๔๕๗"), ("๒", "ฝ่ายบริการ", "๐ ๗๔๓๗ ๒๒๒๓"), ("๓", "ฝ่ายทะเบียน", "๐ ๒๓๑๐ ๘๒๐๔")]
    runs = []
    for at, (number, unit, phone) in enumerate(rows):
        level = 120 + 30 * at
        cell = Cell(table=0, top=level - 20, x0=400, bottom=level + 10, x1=560)
        runs += [_run(number, 60, level), _run(unit, 120, level), _run(phone, 405, level, cell)]
    assert [line.text for line in arrange(runs)] == [text for row in rows for text in row]


def test_text_beside_a_small_frame_is_not_of_it() -> None:
    cells = [Cell(table=0, top=top, x0=400, bottom=top + 30, x1=560) for top in (100, 130)]
    framed = [_run("สำเนาถูกต้อง", 405, 120, cells[0]), _run("นายทดสอบ", 405, 150, cells[1])]
    found = arrange([_run("ด้วยกรมทดสอบ", 60, 120), _run("มีความประสงค์", 60, 150), *framed])
    assert [line.text for line in found] == ["สำเนาถูกต้อง", "นายทดสอบ", "ด้วยกรมทดสอบ", "มีความประสงค์"]
