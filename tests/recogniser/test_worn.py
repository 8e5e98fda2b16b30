"""Worn pages: what a fax, a bold face or a stamp laid askew does to a page is undone before it is read."""

from __future__ import annotations

from typing import ClassVar

import cv2
import numpy as np
import pytest
from PIL import Image

from parsers.reading.engine import GreyImage, RecognisedLine, RecognisedWord
from parsers.reading.lines import FoundLine, find_lines
from parsers.reading.pages import read_page
from parsers.reading.recognised import read_image
from parsers.reading.recogniser_frames import find_frames, laid_level
from parsers.reading.recogniser_ink import level_page
from parsers.reading.recogniser_parts import parts_of
from parsers.reading.recogniser_rows import commonest_letter, letter_of, rows_of
from parsers.reading.recogniser_rules import ink_of
from parsers.reading.recogniser_sheet import straighten
from parsers.reading.recogniser_streaks import without_streaks
from parsers.reading.recogniser_strokes import of_one_size, through_strokes
from tests.reading.papers import scan, squeezed
from tests.recogniser.papers import DPI, Grey, Paper

TEXT = "ประกาศกรมทดสอบเอกสาร ตามความในมาตรา ของพระราชบัญญัติ"
LEFT, TOP, WIDE, HIGH = 200, 300, 360, 54
MIDDLE = (827.0, 450.0)


def turned(page: Grey, degrees: float) -> Grey:
    matrix = cv2.getRotationMatrix2D(MIDDLE, degrees, 1.0)
    return np.asarray(cv2.warpAffine(page, matrix, page.shape[::-1], borderValue=255), np.uint8)


def tilt(page: Grey) -> float:
    """Degrees by which the lines of the page as laid straight still run downhill."""
    level = level_page(straighten(page, DPI).image, DPI)
    slopes = [line.slope for line in find_lines(level).lines if line.x1 - line.x0 > 400]
    return float(np.degrees(np.arctan(np.median(slopes)))) - level.angle


@pytest.mark.parametrize("degrees", [-1.35, -0.2, 0.3, 0.7, 2.1])
def test_a_crooked_page_is_laid_as_straight_as_one_that_lay_straight(degrees: float) -> None:
    paper = Paper()
    for line in range(10):
        paper.print(150, 120 + line * 60, TEXT)
    assert tilt(turned(paper.grey, degrees)) == pytest.approx(tilt(paper.grey), abs=0.08)


def test_a_black_scan_line_is_taken_out_and_letters_it_crossed_stay() -> None:
    paper = Paper()
    paper.print(150, 200, TEXT)
    page = paper.grey.copy()
    page[192] = 0
    mended = without_streaks(page)
    assert (mended[192] < 128).mean() < 0.2
    assert np.abs(mended.astype(int) - paper.grey).max(axis=1)[:190].max() == 0
    assert (np.abs(mended.astype(int) - paper.grey) > 120).mean() < 0.0005


def test_a_white_scan_line_is_filled_from_its_neighbours() -> None:
    paper = Paper()
    paper.print(150, 200, TEXT)
    page = paper.grey.copy()
    page[192] = 255
    assert (without_streaks(page)[192] < 128).sum() > 0.8 * (paper.grey[192] < 128).sum()


def test_rules_and_the_paper_between_lines_are_no_scan_lines() -> None:
    paper = Paper()
    paper.print(150, 200, TEXT)
    paper.pen.rectangle([100, 250, 1560, 252], fill=0)
    assert (without_streaks(paper.grey) == paper.grey).all()


@pytest.mark.parametrize("light", [0.8, 0.5, 0.0])
def test_an_upright_streak_of_dust_is_taken_out_and_letters_under_it_stay(light: float) -> None:
    paper = Paper()
    for line in range(10):
        paper.print(150, 120 + line * 70, TEXT)
    page = paper.grey.copy()
    page[:, 400:402] = (page[:, 400:402] * light).astype(np.uint8)
    mended = without_streaks(page)
    assert (mended[:, 400:402] < 128).mean() == pytest.approx((paper.grey[:, 400:402] < 128).mean(), abs=0.1)
    assert (np.delete(mended, [400, 401], axis=1) == np.delete(paper.grey, [400, 401], axis=1)).all()


@pytest.mark.parametrize("degrees", [-0.7, 0.9])
def test_dust_that_was_turned_with_the_sheet_is_taken_out_when_it_lies_straight(degrees: float) -> None:
    paper = Paper()
    for line in range(10):
        paper.print(150, 120 + line * 70, TEXT)
    page = paper.grey.copy()
    page[:, 1100:1102] = (page[:, 1100:1102] * 0.6).astype(np.uint8)
    clean, dusty = (straighten(turned(one, degrees), DPI).image for one in (paper.grey, page))
    across = dusty[:, 1050:1150].astype(int) - clean[:, 1050:1150]
    assert (across < -40).mean() < 0.004  # 0.02 with the dust


def test_the_border_of_a_table_is_no_streak() -> None:
    paper = Paper()
    paper.print(150, 200, TEXT)
    paper.pen.rectangle([100, 250, 102, 800], fill=0)
    assert (without_streaks(paper.grey) == paper.grey).all()


def test_a_punched_hole_is_no_letter() -> None:
    paper = Paper()
    for line in range(10):
        paper.print(150, 120 + line * 70, TEXT)
    paper.pen.ellipse([40, 400, 84, 444], fill=20)
    assert len(find_lines(level_page(paper.grey, DPI)).lines) == 10


class Cells:
    """An engine that says it read one word in the middle of each given box."""

    name: ClassVar[str] = "scripted 1"
    dpi: ClassVar[float] = 200.0

    def __init__(self, *words: tuple[str, float, float]) -> None:
        self.words = words

    def recognise(self, image: GreyImage, dpi: float) -> list[RecognisedLine]:
        return [_line(text, x, y) for text, x, y in self.words]


def _line(text: str, x: float, y: float) -> RecognisedLine:
    word = RecognisedWord(text=text, x0=x, top=y - 24, x1=x + 20.0 * len(text), bottom=y, confidence=0.99)
    return RecognisedLine(words=(word,), baseline=y, em=44.0)


def table(rows: int) -> Paper:
    paper = Paper()
    for row in range(rows + 1):
        paper.pen.rectangle([LEFT, TOP + row * HIGH, LEFT + 3 * WIDE, TOP + row * HIGH + 2], fill=0)
    for column in range(4):
        paper.pen.rectangle([LEFT + column * WIDE, TOP, LEFT + column * WIDE + 2, TOP + rows * HIGH], fill=0)
    return paper


def said(rows: int) -> list[tuple[str, float, float]]:
    """A word a cell, the columns at heights that differ a little, as worn cells give them."""
    return [
        (f"{row}{'กขค'[column]}-ทดสอบ", LEFT + 30 + column * WIDE, TOP + row * HIGH + 40 - 7 * column)
        for row in range(rows)
        for column in range(3)
    ]


def in_order(page: Grey, words: list[tuple[str, float, float]]) -> list[str]:
    lines, _ = read_image(page, 200.0, Cells(*words))
    return [line.text for line in lines]


def test_a_table_with_worn_rules_is_read_row_by_row() -> None:
    page = table(8).grey.copy()
    for row in range(1, 8):  # a third of one rule a row is left, in another column each
        left = LEFT + (row % 3) * WIDE
        page[TOP + row * HIGH - 2 : TOP + row * HIGH + 6, left + 140 : left + WIDE - 6] = 255
    assert in_order(page, said(8)) == [text for text, _, _ in said(8)]


def test_a_cell_whose_rules_are_gone_is_read_in_its_row() -> None:
    page = table(8).grey.copy()
    page[TOP - 4 : TOP + 8, LEFT + 2 * WIDE + 20 :] = 255
    page[: TOP + HIGH - 4, LEFT + 3 * WIDE - 4 : LEFT + 3 * WIDE + 8] = 255
    assert in_order(page, said(8)) == [text for text, _, _ in said(8)]


def test_cells_that_two_rules_in_truth_span_stay_one_cell() -> None:
    paper = table(4)
    paper.pen.rectangle([LEFT + 4, TOP + HIGH - 3, LEFT + WIDE - 2, TOP + 3 * HIGH + 6], fill=255)
    words = [("รวมหนึ่ง", 230.0, TOP + HIGH + 40.0), ("รวมสอง", 230.0, TOP + 2 * HIGH + 40.0)]
    words += [(text, x, y) for text, x, y in said(4) if x > LEFT + WIDE and TOP + HIGH < y < TOP + 3 * HIGH]
    assert in_order(paper.grey, words) == ["รวมหนึ่ง", "รวมสอง", "1ข-ทดสอบ", "1ค-ทดสอบ", "2ข-ทดสอบ", "2ค-ทดสอบ"]


def stamp(degrees: float) -> Grey:
    paper = Paper()
    paper.pen.rectangle([627, 350, 1027, 550], outline=0, width=4)
    for row, text in enumerate(("สำนักงานกลาง", "เลขรับ ๑๒๓๔", "เวลา ๙.๔๐ น.")):
        paper.print(660, 400 + 56 * row, text)
    return turned(paper.grey, degrees)


@pytest.mark.parametrize("degrees", [-3.4, -1.2, 2.8])
def test_a_stamp_laid_askew_is_found_and_turned_level(degrees: float) -> None:
    page = stamp(degrees)
    (frame,) = find_frames(ink_of(page, DPI), DPI)
    assert (frame.x0, frame.x1) == pytest.approx((627, 1027), abs=8)
    assert (frame.turn @ [frame.x0, frame.top, 1])[1] - frame.top == pytest.approx(200 * degrees * np.pi / 180, abs=3)
    level = laid_level(page, [frame])
    lines = [line for line in find_lines(level_page(level, DPI)).lines if line.x1 - line.x0 > 100]
    assert [round(line.base) for line in sorted(lines, key=lambda line: line.base)] == pytest.approx(
        [400, 456, 512], abs=4
    )


def test_a_frame_laid_level_and_a_drawing_are_left_as_they_are() -> None:
    level = stamp(0)
    assert laid_level(level, find_frames(ink_of(level, DPI), DPI)) is level
    drawing = Paper()
    drawing.seal(600, 300)
    drawing.sign(200, 300)
    assert find_frames(ink_of(drawing.grey, DPI), DPI) == []


@pytest.mark.ocr
def test_a_stamp_is_read_by_itself_before_the_title_beside_it() -> None:
    paper = Paper(height=2339)
    paper.pen.rectangle([1000, 80, 1500, 330], outline=0, width=4)
    for row, text in enumerate(("สำนักงานกลาง", "เลขรับ ๑๒๓๔", "เวลา ๙.๔๐ น.")):
        paper.print(1030, 140 + 64 * row, text)
    paper.print(600, 268, "บันทึกข้อความ", points=24)
    for row in range(6):
        paper.print(220, 460 + 60 * row, TEXT)
    text = squeezed(read_page(scan(Image.fromarray(paper.grey), dpi=DPI), 1).text)
    assert text.startswith("สำนักงานกลางเลขรับ๑๒๓๔เวลา๙.๔๐น.บันทึกข้อความประกาศกรมทดสอบเอกสาร")


def test_a_bold_row_whose_letters_touch_their_marks_has_the_size_of_its_letters() -> None:
    paper = Paper()
    for row in range(6):
        paper.print(150, 300 + 60 * row, TEXT)
    paper.print(
        150, 200, "เรื่อง ระบบสำหรับการปฏิบัติหน้าที่ของเจ้าหน้าที่ของรัฐโดยวิธีการทางอิเล็กทรอนิกส์", font="Kinnari-Bold", points=11
    )
    page = paper.grey.copy()
    page[140:230] = cv2.erode(page[140:230], np.ones((4, 1), np.uint8))
    lines = sorted(find_lines(level_page(page, DPI)).lines, key=lambda line: line.base)
    assert lines[0].letter < 1.2 * lines[1].letter
    assert lines[0].base_at(500) == pytest.approx(202, abs=5)


def test_a_heading_of_larger_print_keeps_its_own_size() -> None:
    paper = Paper()
    for row in range(6):
        paper.print(150, 320 + 60 * row, TEXT)
    paper.print(150, 220, "บันทึกข้อความที่ส่งถึงหน่วยงาน", font="Laksaman-Bold", points=20)
    lines = [line for line in find_lines(level_page(paper.grey, DPI)).lines if line.x1 - line.x0 > 400]
    lines.sort(key=lambda line: line.base)
    assert lines[0].letter > 1.5 * lines[1].letter


def test_a_row_of_two_sizes_with_the_middle_between_them_is_a_row() -> None:
    paper = Paper()
    for row in range(6):
        paper.print(150, 320 + 60 * row, TEXT)
    for at, height in enumerate((26, 26, 38, 38)):
        paper.pen.rectangle([200 + 40 * at, 200 - height, 220 + 40 * at, 200], fill=0)
    (line,) = [line for line in find_lines(level_page(paper.grey, DPI)).lines if line.base < 250]
    assert line.base == pytest.approx(200, abs=3)


def test_crumbs_of_two_upright_rules_are_not_one_row() -> None:
    ink, rules = np.zeros((400, 800), np.uint8), np.zeros((400, 800), np.uint8)
    for x, top in ((50, 100), (700, 240)):
        ink[top : top + 15, x : x + 2] = 255
        rules[40:360, x : x + 2] = 255
    assert rows_of(parts_of(ink), 17, rules) == []
    assert len(rows_of(parts_of(ink), 17, np.zeros_like(rules))) == 2


def row(x0: float, x1: float, base: float, letter: float) -> FoundLine:
    return FoundLine(x0=x0, x1=x1, base=base, slope=0.0, letter=letter, owner=1)


def test_letters_that_touch_a_signature_are_of_the_size_of_the_line_they_stand_in() -> None:
    name, touched = row(885, 1125, 1889, 18), row(1130, 1221, 1891, 43)
    assert [line.letter for line in of_one_size([name, touched], 18)] == [18, 18]


def test_a_heading_and_a_drawing_off_the_line_keep_their_size() -> None:
    name, heading, seal = row(885, 1125, 1889, 18), row(1130, 1700, 1889, 31), row(1130, 1200, 1909, 43)
    assert [line.letter for line in of_one_size([name, heading, seal], 18)] == [18, 31, 43]


def test_the_longer_line_says_where_both_stand_that_a_stroke_joins() -> None:
    strokes = np.zeros((300, 900), np.uint8)
    strokes[150:200, 280:420] = 255
    printed, ray = row(400, 800, 200, 18), row(250, 275, 194, 18)
    (joined,) = through_strokes([ray, printed], strokes, np.zeros_like(strokes))
    assert (joined.x0, joined.x1, joined.base) == (250, 800, 200)


def test_a_page_of_fat_print_has_the_letters_of_its_print_not_of_what_grew_together() -> None:
    ink = np.zeros((900, 1200), np.uint8)
    for line in range(6):
        for at in range(40):
            left, base = 40 + 28 * at, 100 + 120 * line
            high = 31 if at % 5 < 3 else 20 + at % 2  # three letters in five have grown on to their marks
            ink[base - 20 : base, left : left + 18] = 255
            ink[base - high : base, left + 5 : left + 13] = 255
    parts = parts_of(ink)
    assert commonest_letter(parts) > 28
    assert letter_of(parts, np.zeros_like(ink)) <= 22
    tall = parts_of(np.asarray(cv2.resize(ink, None, fx=1.0, fy=1.5, interpolation=cv2.INTER_NEAREST), np.uint8))
    assert letter_of(tall, np.zeros((1350, 1200), np.uint8)) > 28
