"""Finding lines: marks stay with their line, cells stay apart, strokes do not cut a line in two."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from parsers.reading.lines import CROP_HEIGHT, FoundPage, find_lines
from parsers.reading.recogniser_ink import even_light, find_ink, level_page
from parsers.reading.recogniser_rules import ink_of, rule_boxes
from parsers.reading.recogniser_sheet import find_sheet, straighten
from tests.recogniser.papers import DPI, Grey, Paper, noise

TEXT = "ที่ปรึกษาผู้ทรงคุณวุฒิ ปู่ญู่ฎีกา กิ่งไม้ใหญ่ ญาติพี่น้องทั่วไป"


def found(page: Grey) -> FoundPage:
    return find_lines(level_page(page, DPI))


def paragraph(lines: int = 8, pitch: int = 58) -> Paper:
    paper = Paper()
    for line in range(lines):
        paper.print(150, 120 + line * pitch, TEXT)
    return paper


def turned(page: Grey, degrees: float) -> Grey:
    height, width = page.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    return np.asarray(cv2.warpAffine(page, matrix, (width, height), borderValue=255), np.uint8)


@pytest.mark.parametrize("pitch", [44, 58, 80])
def test_each_printed_line_is_found_once(pitch: int) -> None:
    assert len(found(paragraph(pitch=pitch).grey).lines) == 8


@pytest.mark.parametrize("degrees", [-3.0, -1.2, 0.4, 2.5])
def test_lines_of_a_crooked_page_are_found_once_and_the_angle_is_known(degrees: float) -> None:
    page = found(turned(paragraph().grey, degrees))
    assert len(page.lines) == 8
    assert page.level.angle == pytest.approx(degrees, abs=0.12)


def test_baselines_stand_where_the_print_stands() -> None:
    bases = sorted(line.base_at(300) for line in found(paragraph().grey).lines)
    assert bases == pytest.approx([120 + line * 58 for line in range(8)], abs=2.0)


@pytest.mark.parametrize("degrees", [-5.0, -3.0, 4.0])
def test_a_few_words_on_a_slant_are_one_line_on_that_slant(degrees: float) -> None:
    paper, note = paragraph(), Paper()
    note.print(700, 640, "๑๕ ธ.ค. ๖๖")
    line = max(found(np.minimum(paper.grey, turned(note.grey, degrees))).lines, key=lambda one: one.base)
    assert line.slope == pytest.approx(-np.tan(np.radians(degrees)), abs=0.02)


def test_a_few_level_words_stay_level() -> None:
    paper = paragraph()
    paper.print(700, 640, "๑๕ ธ.ค. ๖๖")
    assert abs(max(found(paper.grey).lines, key=lambda one: one.base).slope) < 0.001


def test_a_line_is_cut_with_its_tone_marks_and_without_its_neighbours() -> None:
    alone, among = Paper(), paragraph(lines=3, pitch=44)
    alone.print(150, 164, TEXT)
    page, lonely = found(among.grey), found(alone.grey)
    middle = sorted(page.lines, key=lambda line: line.base)[1]
    crop, expected = page.cut(middle), lonely.cut(lonely.lines[0])
    assert crop.shape[0] == CROP_HEIGHT
    width = min(crop.shape[1], expected.shape[1])
    differing = np.abs(crop[:, :width].astype(int) - expected[:, :width].astype(int)) > 120
    assert differing.mean() < 0.004


def test_cells_with_a_rule_between_them_are_separate_lines() -> None:
    paper = Paper()
    for x in (140, 420, 700):
        paper.pen.line([(x, 60), (x, 260)], fill=0, width=3)
    paper.print(150, 160, "ชื่อหน่วยงานยาว")
    paper.print(428, 160, "อีเมลติดกันมาก")
    assert len(found(paper.grey).lines) == 2


def test_a_signature_across_a_name_does_not_cut_it_in_two() -> None:
    paper = paragraph(lines=3)
    paper.print(600, 420, "(นายตัวอย่าง ทดสอบระบบงาน)")
    plain = found(paper.grey)
    paper.sign(700, 408)
    signed = found(paper.grey)
    name = max((line for line in plain.lines if line.base > 380), key=lambda line: line.x1 - line.x0)
    over = [line for line in signed.lines if abs(line.base - name.base) < 8 and line.x1 - line.x0 > 100]
    assert len(over) == 1
    assert over[0].x0 <= name.x0 + 5
    assert over[0].x1 >= name.x1 - 5


def test_a_large_heading_is_cut_at_its_own_size() -> None:
    paper = paragraph(lines=4)
    paper.print(300, 560, "ประกาศกรมตัวอย่าง", points=29)
    lines = found(paper.grey).lines
    assert len(lines) == 5
    assert max(line.letter for line in lines) / min(line.letter for line in lines) == pytest.approx(29 / 16, rel=0.12)


@pytest.mark.parametrize("page", [np.full((800, 800), 255, np.uint8), np.full((800, 800), 7, np.uint8)])
def test_an_even_page_has_no_lines(page: Grey) -> None:
    assert found(page).lines == ()


def test_static_is_no_page_of_print() -> None:
    assert all(line.letter < 200 for line in found(noise()).lines)


def test_faint_print_and_bold_print_on_one_page_are_both_ink() -> None:
    page = np.full((400, 800), 255, np.uint8)
    page[100:104, 100:700] = 0
    page[300:302, 100:700] = 160
    ink = find_ink(even_light(page))
    assert ink[101, 400] == 255
    assert ink[301, 400] == 255
    assert ink[200, 400] == 0


def test_a_worn_rule_is_one_rule_and_reaches_the_rule_it_was_drawn_to() -> None:
    page = np.full((800, 1600), 255, np.uint8)
    page[100:103, 200:600] = 0
    page[100:103, 660:1360] = 0
    page[100:700, 1400:1403] = 0
    flat = [box for box in rule_boxes(ink_of(page, DPI), DPI) if box[2] - box[0] > box[3] - box[1]]
    assert len(flat) == 1
    assert flat[0][0] == pytest.approx(200, abs=4)
    assert flat[0][2] == pytest.approx(1401, abs=4)


def test_a_bold_line_of_print_is_no_rule() -> None:
    paper = Paper()
    paper.print(150, 200, "๑๑๑๐๐๐ บบบบบบบบ ประกาศสำนักงาน" * 2, font="Laksaman-Bold", points=12)
    assert rule_boxes(ink_of(paper.grey, DPI), DPI) == []


def test_a_photographed_sheet_is_cut_out_of_the_table() -> None:
    page = np.full((1170, 827), 235, np.uint8)
    corners = np.array([[60, 50], [770, 90], [740, 1120], [40, 1080]], np.int32)
    photo = np.full_like(page, 90)
    cv2.fillConvexPoly(photo, corners, 235)
    small = np.asarray(cv2.resize(photo, None, fx=0.5, fy=0.5), np.uint8)
    sheet = find_sheet(small)
    assert sheet is not None
    assert np.abs(sheet * 2 - corners).max() < 8
    assert find_sheet(page) is None


def test_points_of_the_straight_page_come_back_to_the_page_as_given() -> None:
    crooked = turned(paragraph().grey, 2.0)
    flat = straighten(crooked, DPI)
    mark = np.array([[827.0, 120.0]])
    there = flat.on_page(mark)
    assert abs(level_page(flat.image, DPI).angle) < 0.15
    assert there[0, 1] == pytest.approx(120.0, abs=16)
    assert np.abs(there - mark).max() > 4


def test_a_level_page_is_left_as_it_is() -> None:
    page = paragraph().grey
    assert straighten(page, DPI).to_page is None


def test_letters_whose_mark_grew_on_to_the_line_above_are_told() -> None:
    paper = Paper()
    paper.print(150, 120, "บานบานบานบานบานบานบานบาน")
    paper.print(150, 162, "ที่ดินที่ดินที่ดินที่ดิน")
    before = max(found(paper.grey).lines, key=lambda line: line.base)
    assert not found(paper.grey).robbed(before).any()
    for x in range(150, 420, 9):
        paper.pen.line([x, 116, x, 136], fill=0, width=3)
    page = found(paper.grey)
    upper, lower = sorted(page.lines, key=lambda line: line.base)[-2:]
    assert page.robbed(lower).any()
    assert not page.robbed(upper).any()


def test_a_line_is_led_on_along_its_leader_through_a_signature() -> None:
    paper = Paper()
    paper.print(150, 120, "ความที่พิมพ์ไว้บรรทัดบนของหน้านี้")
    paper.print(150, 240, "ลงชื่อ" + 50 * ".")
    whole = max(found(paper.grey).lines, key=lambda line: line.base)
    paper.pen.line([290, 180, 300, 250, 345, 190, 360, 252], fill=0, width=4)
    paper.pen.rectangle([296, 225, 356, 250], fill=0)
    line = max(found(paper.grey).lines, key=lambda line: line.x1 - line.x0 if line.base > 200 else 0)
    assert line.x1 == pytest.approx(whole.x1, abs=4)


def test_a_leader_that_stands_before_other_print_stays_with_it() -> None:
    paper = Paper()
    paper.print(150, 120, "อีเมล " + 6 * ".")
    paper.print(350, 120, 12 * "." + " saraban@test.go.th")
    paper.print(150, 200, "ความที่พิมพ์ไว้บรรทัดล่างของหน้านี้อีกบรรทัด")
    label, address = sorted((line for line in found(paper.grey).lines if line.base < 150), key=lambda line: line.x0)
    assert label.x1 < address.x0


def test_dirt_at_the_end_of_a_line_does_not_lengthen_it() -> None:
    paper = Paper()
    paper.print(150, 120, TEXT)
    clean = found(paper.grey).lines[0]
    for x, y in ((20, -2), (31, -9), (55, 0), (62, -12), (90, -1), (97, -7), (130, -2)):
        place = round(clean.x1) + 25 + x
        paper.pen.ellipse([place, 120 + y, place + 2, 122 + y], fill=0)
    assert max(line.x1 for line in found(paper.grey).lines) == pytest.approx(clean.x1, abs=4)


def test_a_dotted_rule_does_not_lengthen_the_line_on_it() -> None:
    paper = Paper()
    paper.print(150, 120, "ความที่พิมพ์ไว้บรรทัดบนของหน้านี้")
    paper.print(150, 240, "เรื่องที่ขอ")
    alone = max(found(paper.grey).lines, key=lambda line: line.base)
    for x in range(round(alone.x1) + 40, 900, 4):
        paper.pen.rectangle([x, 238, x + 1, 239], fill=0)
    line = max(found(paper.grey).lines, key=lambda line: line.base)
    assert line.x1 == pytest.approx(alone.x1, abs=4)
