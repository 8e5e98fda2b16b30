"""Page images are read through the engine seam: way up, cells, words; and tesseract is never believed on digits."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
import pytest
from PIL import Image, ImageDraw

from parsers.reading import read_document
from parsers.reading.drawing import evened, ink_share, without_rules
from parsers.reading.engine import GreyImage, RecognisedLine, RecognisedWord
from parsers.reading.glyphs import Drawn
from parsers.reading.ink import find_ink, read_ink
from parsers.reading.pages import read_page
from parsers.reading.recognised import read_image, sidewaysness
from parsers.reading.tesseract import Tesseract
from parsers.understand import understand
from samples.generator import Wish, compose, produce
from tests.reading.papers import picture, scan, set_page, squeezed

RULED = "table { border-collapse: collapse } td { border: 1pt solid black; padding: 2pt; width: 5cm }"


class Scripted:
    """An engine that reads a page when its corner is dark, and nothing sensible otherwise."""

    name: ClassVar[str] = "scripted 1"
    dpi: ClassVar[float] = 100.0

    def __init__(self, *lines: RecognisedLine) -> None:
        self.lines = lines
        self.asked = 0

    def recognise(self, image: GreyImage, dpi: float) -> tuple[RecognisedLine, ...]:
        self.asked += 1
        return self.lines if image[:20, :20].mean() < 50 else ()


def said(text: str, x0: float, baseline: float) -> RecognisedLine:
    words, at = [], x0
    for word in text.split():
        width = 8.0 * len(word)
        words.append(
            RecognisedWord(text=word, x0=at, top=baseline - 20, x1=at + width, bottom=baseline, confidence=0.8)
        )
        at += width + 6
    return RecognisedLine(words=tuple(words), baseline=baseline, em=22.0)


def marked_page() -> Image.Image:
    """Lines of grey bars with a dark corner at the top left."""
    image = Image.new("L", (600, 800), 255)
    draw = ImageDraw.Draw(image)
    for top in range(100, 700, 30):
        draw.rectangle((60, top, 540, top + 10), fill=40)
    draw.rectangle((0, 0, 30, 30), fill=0)
    return image


@pytest.mark.parametrize("laid", [0, 90, 180, 270])
def test_a_page_is_turned_until_it_reads(laid: int) -> None:
    engine = Scripted(said("ประกาศกรมทดสอบ ตามความในมาตรา ของพระราชบัญญัติ", 60, 120))
    image = np.asarray(marked_page().rotate(-laid, expand=True), dtype=np.uint8)
    lines, turned = read_image(image, 100.0, engine)
    assert turned == (360 - laid) % 360
    assert [line.text for line in lines] == ["ประกาศกรมทดสอบ ตามความในมาตรา ของพระราชบัญญัติ"]


def test_a_page_that_reads_at_once_is_read_once() -> None:
    engine = Scripted(said("ประกาศกรมทดสอบ ตามความในมาตรา ของพระราชบัญญัติ", 60, 120))
    read_image(np.asarray(marked_page(), dtype=np.uint8), 100.0, engine)
    assert engine.asked == 1


def test_lines_on_their_side_are_told_from_lines_across() -> None:
    page = np.asarray(picture(set_page(), dpi=150), dtype=np.uint8)
    assert sidewaysness(page, 150) < 0.6
    assert sidewaysness(np.ascontiguousarray(np.rot90(page)), 150) > 1.8


def test_what_the_engine_reads_is_repaired_and_boxed_in_points() -> None:
    engine = Scripted(said("กําหนด น้ํามัน", 100, 200))
    page = read_page(scan(marked_page(), dpi=100), 1, engine=engine)
    (line,) = page.lines
    assert line.text == "กำหนด น้ำมัน"
    assert (line.box.x0, line.box.bottom) == (72.0, 144.0)
    assert (page.source, page.engine, page.reason) == ("ocr", "scripted 1", "no_text_layer")


def test_columns_far_apart_become_lines_of_their_own() -> None:
    engine = Scripted(said("(นายหนึ่ง ทดสอบ)", 60, 120), said("(นางสอง ทดลอง)", 400, 120))
    page = read_page(scan(marked_page(), dpi=100), 1, engine=engine)
    assert [line.text for line in page.lines] == ["(นายหนึ่ง ทดสอบ)", "(นางสอง ทดลอง)"]
    assert page.lines[0].block != page.lines[1].block


def test_rules_are_painted_over_and_letters_are_not() -> None:
    table = "<table>" + "<tr><td>กรมทดสอบ</td><td>ข</td></tr>" * 4 + "</table>"
    page = np.asarray(picture(set_page(table, css=RULED), dpi=150), dtype=np.uint8)
    plain = np.asarray(picture(set_page(table), dpi=150), dtype=np.uint8)
    assert ink_share(without_rules(page, 150)) == pytest.approx(ink_share(plain), rel=0.2)
    assert ink_share(page) > 1.5 * ink_share(plain)


def test_shade_is_not_ink() -> None:
    shade = np.tile(np.linspace(255, 110, 800, dtype=np.uint8), (1000, 1))
    assert evened(shade).min() > 200


def test_strokes_no_line_explains_are_ink_and_print_is_not() -> None:
    page = read_page(set_page(), 1)
    assert page.ink == ()
    image = picture(set_page(), dpi=100)
    ImageDraw.Draw(image).line([(400, 900), (430, 870), (450, 910), (480, 880), (500, 905)], fill=20, width=3)
    assert read_ink(set_page(), page) == ()
    (mark,) = find_ink(np.asarray(image, dtype=np.uint8), 100.0, page.lines, ())
    assert mark.kind == "strokes"
    assert 280 < mark.box.x0 < 290
    assert 620 < mark.box.top < 630


def test_a_picture_of_a_signature_laid_over_a_name_is_ink_and_one_that_shows_nothing_more_is_not() -> None:
    page = read_page(set_page(), 1)
    word = page.lines[0].words[0]
    image = picture(set_page(), dpi=100)
    x0, top = word.box.x0 * 100 / 72, word.box.top * 100 / 72
    place = Drawn(
        x0=word.box.x0, top=word.box.top - 8, x1=word.box.x0 + 60, bottom=word.box.bottom, kind="image", drawn=1
    )
    assert find_ink(np.asarray(image, dtype=np.uint8), 100.0, page.lines, (place,)) == ()
    ImageDraw.Draw(image).line([(x0 + 4, top + 10), (x0 + 10, top - 6), (x0 + 20, top + 12)], fill=20, width=2)
    assert find_ink(np.asarray(image, dtype=np.uint8), 100.0, page.lines, ()) == ()  # too small to tell from a mark
    (mark,) = find_ink(np.asarray(image, dtype=np.uint8), 100.0, page.lines, (place,))
    assert (mark.kind, mark.box.x1) == ("image", pytest.approx(place.x1))


def test_the_picture_of_a_digital_signature_is_ink_as_viewers_show_it() -> None:
    wish = Wish(seed="shown/7", kind="announcement_s13_1", bundle="none", gazette=False)
    made = produce(wish)
    assert compose(wish)[1].shown
    record = understand(read_document(made.pdf), file="shown.pdf")
    assert record.ink.signature_present is True


def test_strokes_taken_for_letters_are_not_text() -> None:
    stroke = RecognisedWord(text="(re", x0=300, top=500, x1=420, bottom=580, confidence=0.4)
    headline = RecognisedWord(text="ประกาศ", x0=300, top=20, x1=420, bottom=80, confidence=0.8)
    engine = Scripted(
        said("ประกาศกรมทดสอบ ตามความในมาตรา ของพระราชบัญญัติ", 60, 120),
        RecognisedLine(words=(stroke,), baseline=570, em=80),
        RecognisedLine(words=(headline,), baseline=75, em=60),
    )
    page = read_page(scan(marked_page(), dpi=100), 1, engine=engine)
    assert [line.text for line in page.lines] == ["ประกาศ", "ประกาศกรมทดสอบ ตามความในมาตรา ของพระราชบัญญัติ"]


@pytest.mark.ocr
def test_tesseract_reads_print_but_is_never_believed_on_digits() -> None:
    body = "<p>ประกาศกรมทดสอบเอกสาร ตามความในมาตรา ๔๖ วันที่ ๗</p><p>saraban@test.go.th</p>"
    image = picture(set_page(body)).crop((0, 150, 2480, 600))
    page = read_page(scan(image), 1, engine=Tesseract())
    assert squeezed(page.text).startswith("ประกาศกรมทดสอบเอกสารตามความในมาตรา")
    assert "saraban@test.go.th" in page.text
    assert page.engine is not None
    assert page.engine.startswith("tesseract ")
    assert all(word.confidence <= 0.5 for word in page.words() if any(char.isdigit() for char in word.text))
    assert all(word.confidence < 0.95 for word in page.words())


@pytest.mark.ocr
def test_a_scan_laid_upside_down_is_read_the_right_way_up_and_twice_the_same() -> None:
    body = "<p>ประกาศกรมทดสอบเอกสาร เรื่อง ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อกรมทดสอบเอกสาร</p>" * 2
    image = picture(set_page(body), dpi=200, turned=180).crop((0, 1700, 1653, 2339))
    page = read_page(scan(image, dpi=200), 1, engine=Tesseract())
    assert page.turned == 180
    assert "ช่องทางอิเล็กทรอนิกส์" in squeezed(page.text)
    assert page == read_page(scan(image, dpi=200), 1, engine=Tesseract())
