"""Born-digital pages come out of their text layer to the letter; broken layers are never believed."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from typing import ClassVar

import pikepdf
import pytest

from parsers.model import PageReading
from parsers.reading import pages
from parsers.reading.engine import GreyImage, RecognisedLine
from parsers.reading.glyphs import DrawnPage
from parsers.reading.pages import read_page
from tests.reading.papers import ANNOUNCEMENT, GARBAGE, edited, picture, scan, set_page, squeezed, with_codes

WANTED = squeezed("".join(ANNOUNCEMENT))


class NoEngine:
    """Stands where no recogniser may be asked."""

    name: ClassVar[str] = "none"
    dpi: ClassVar[float] = 100.0

    def recognise(self, image: GreyImage, dpi: float) -> list[RecognisedLine]:
        raise AssertionError("a sound text layer was recognised anew")


class Blind:
    """Sees nothing on any page, and remembers that it was asked."""

    name: ClassVar[str] = "blind"
    dpi: ClassVar[float] = 100.0

    def recognise(self, image: GreyImage, dpi: float) -> list[RecognisedLine]:
        return []


def read(pdf: bytes) -> PageReading:
    return read_page(pdf, 1, engine=NoEngine())


@pytest.mark.parametrize("font", ["THSarabunNew", "THSarabun", "THNiramitAS", "THKrub", "THBaijam", "AngsanaNew"])
def test_a_typeset_page_comes_out_to_the_letter(font: str) -> None:
    page = read(set_page(font=font))
    assert squeezed(page.text) == WANTED
    assert page.source == "text_layer"
    assert page.engine is None


def test_spaces_between_words_come_out_as_typed() -> None:
    assert " ".join(read(set_page()).text.split()).startswith(" ".join(ANNOUNCEMENT[:3]))


def test_justified_lines_keep_their_spaces_and_get_no_others() -> None:
    page = read(set_page(css="p { text-align: justify }"))
    assert "อิเล็กทรอนิกส์ พ.ศ. ๒๕๖๕" in page.text.replace("\n", " ")
    assert squeezed(page.text) == WANTED


def test_letter_spaced_words_stay_whole() -> None:
    page = read(set_page(css="p { letter-spacing: 3pt }"))
    assert "ประกาศกรมทดสอบเอกสาร" in page.text
    assert "๒๕๖๖" in page.text


def test_words_stand_where_they_are_printed() -> None:
    page = read(set_page("<p style='text-indent:0'>กรม ทดสอบ</p>" * 6))
    first, second = page.lines[0].words
    assert (page.width, page.height) == (595.28, 841.89)
    assert 90 < first.box.x0 < 92
    assert 66 < first.box.top < 69
    assert first.box.x1 < second.box.x0
    assert first.box.bottom - first.box.top == pytest.approx(16, abs=0.5)


def test_no_word_holds_white_space() -> None:
    assert all(word.text == "".join(word.text.split()) for word in read(set_page()).words())


def test_codes_of_another_alphabet_are_put_right_by_the_font_in_the_file() -> None:
    page = read(with_codes(set_page(), lambda text: text.translate(GARBAGE)))
    assert squeezed(page.text) == WANTED
    assert (page.source, page.reason) == ("repaired", "codes_from_font")


def test_codes_of_another_alphabet_are_not_believed_when_the_font_cannot_tell() -> None:
    broken = with_codes(set_page(), lambda text: text.translate(GARBAGE), keep_font_map=False)
    page = read_page(broken, 1, engine=Blind())
    assert (page.source, page.reason, page.engine) == ("ocr", "broken_to_unicode", "blind")


def test_thai_codes_in_disorder_are_not_believed() -> None:
    shifted = {code: chr(0x0E01 + (code - 0x0E01 + 17) % 0x3A) for code in range(0x0E01, 0x0E3B)}
    broken = with_codes(set_page(), lambda text: text.translate(shifted), keep_font_map=False)
    assert read_page(broken, 1, engine=Blind()).reason == "broken_to_unicode"


def test_private_codes_of_thai_fonts_are_repaired() -> None:
    raised = {0x0E48: "\uf70a", 0x0E49: "\uf70b", 0x0E4C: "\uf70e"}
    page = read(with_codes(set_page(), lambda text: text.translate(raised), keep_font_map=False))
    assert "ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์" in page.text
    assert (page.source, page.reason) == ("repaired", "private_use_glyphs")


def test_a_lost_nikhahit_is_found_in_the_font() -> None:
    page = read(with_codes(set_page(), lambda text: text.replace("\u0e4d", "")))
    assert "คำขอ" in page.text
    assert squeezed(page.text) == WANTED


def test_a_lost_nikhahit_no_font_can_tell_is_restored_in_formula_words_only() -> None:
    body = "<p>กรมกำหนดระบบสำหรับการยื่นคำขอ ตามประกาศเรื่องนี้ของสำนักงาน ลำไย</p>" * 3
    broken = with_codes(
        set_page(body), lambda text: "\u200b" if text == "\u0e4d" else text.replace("ำ", "า"), keep_font_map=False
    )
    page = read(broken)
    assert "กำหนดระบบสำหรับการยื่นคำขอ" in page.text
    assert page.source == "repaired"
    assert all(word.confidence <= 0.98 for word in page.words())


def test_a_mark_nobody_names_is_named_by_the_words_around_it() -> None:
    def silenced(text: str) -> str:
        return "" if text == "\u0e49" else text

    body = "<p>ทั้งนี้ ให้ประชาชนยื่นคำขอได้ตามข้อ ๑ ของประกาศนี้ ทั้งนี้ ผู้ว่าราชการจังหวัดใช้ระบบได้แล้ว</p>" * 3
    page = read(with_codes(set_page(body), silenced, keep_font_map=False))
    assert "ทั้งนี้ ให้ประชาชนยื่นคำขอได้ตามข้อ ๑" in page.text
    assert min(word.confidence for word in page.words()) == 0.97
    assert (page.source, page.reason) == ("repaired", "silent_marks_named_by_words")


def test_a_page_of_other_languages_is_sound() -> None:
    body = "<p>Electronic channels of the Department of Tests (DOT), pursuant to section 10 of the Act: " * 3
    page = read(set_page(body + "saraban@test.go.th, https://www.test.go.th</p>"))
    assert "pursuant to section 10" in page.text.replace("\n", " ")
    assert page.reason.startswith("sound_text_layer")


def test_the_dotted_lines_of_a_form_are_no_garbage() -> None:
    page = read(
        set_page("<p>คำขอ ชื่อ ........................ ลงชื่อ ........................................ ผู้ยื่นคำขอ</p>" * 3)
    )
    assert "ผู้ยื่นคำขอ" in page.text


def test_a_scan_has_no_text_layer() -> None:
    page = read_page(scan(picture(set_page(), dpi=100), dpi=100), 1, engine=Blind())
    assert (page.source, page.reason) == ("ocr", "no_text_layer")


def on_scan(text: str, style: str) -> bytes:
    """A picture of a page as the background of a page with its own text."""
    out = BytesIO()
    picture(set_page(), dpi=72).save(out, format="PNG")
    url = f"data:image/png;base64,{b64encode(out.getvalue()).decode()}"
    frame = "@page { margin: 0 } img { position: absolute; left: 0; top: 0; width: 210mm; height: 297mm }"
    return set_page(f"<img src='{url}'><p style='position:absolute;{style}'>{text}</p>", css=frame)


def test_a_stamp_set_onto_a_scan_is_not_the_text_of_the_page() -> None:
    page = read_page(on_scan("ลงนามทางอิเล็กทรอนิกส์ ๙ ม.ค. ๒๕๖๖", "top:27cm"), 1, engine=Blind())
    assert (page.source, page.reason) == ("ocr", "stamped_scan")


def test_text_drawn_invisibly_over_a_scan_is_not_believed() -> None:
    hidden = edited(on_scan(" ".join(ANNOUNCEMENT) * 2, "top:3cm"), make_text_invisible)
    page = read_page(hidden, 1, engine=Blind())
    assert (page.source, page.reason) == ("ocr", "invisible_ocr_layer")


def make_text_invisible(file: pikepdf.Pdf) -> None:
    contents = file.pages[0].Contents
    contents.write(contents.read_bytes().replace(b"BT\n", b"BT\n3 Tr\n"))


def test_an_empty_page_is_blank_without_asking_anyone() -> None:
    page = read(set_page("<p></p>"))
    assert (page.lines, page.reason, page.source) == ((), "blank_page", "text_layer")


def test_a_page_nobody_can_follow_is_not_called_blank(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_arguments: object, **_options: object) -> DrawnPage:
        raise KeyError("Contents")

    monkeypatch.setattr(pages, "draw_page", broken)
    assert read(set_page("<p></p>")).reason == "text_layer_unreadable"


def test_an_empty_scan_is_blank_too() -> None:
    page = read(scan(picture(set_page("<p></p>"), dpi=100), dpi=100))
    assert (page.lines, page.reason, page.source) == ((), "blank_page", "ocr")


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_the_file_turns_is_read_as_a_person_sees_it(degrees: int) -> None:
    def turn(file: pikepdf.Pdf) -> None:
        file.pages[0].Rotate = degrees

    straight, page = read(set_page()), read(edited(set_page(), turn))
    assert page.text == straight.text
    assert page.turned == (360 - degrees) % 360
    assert (page.width, page.height) == (straight.width, straight.height)
    assert page.lines[0].box.x0 == pytest.approx(straight.lines[0].box.x0, abs=0.1)
    assert page.lines[0].box.top == pytest.approx(straight.lines[0].box.top, abs=0.1)


def test_a_page_whose_text_is_set_on_its_side_but_turned_by_the_file_needs_no_turning() -> None:
    def lay_down(file: pikepdf.Pdf) -> None:
        page = file.pages[0]
        page.Contents = file.make_stream(b"q 0 1 -1 0 841.89 0 cm\n" + page.Contents.read_bytes() + b"\nQ")
        page.MediaBox = [0, 0, 841.89, 595.28]
        page.Rotate = 90

    page = read(edited(set_page(), lay_down))
    assert squeezed(page.text) == WANTED
    assert (page.turned, page.width) == (0, 595.28)


def test_what_the_crop_box_hides_is_not_read_and_boxes_start_at_its_corner() -> None:
    def crop(file: pikepdf.Pdf) -> None:
        file.pages[0].CropBox = [60, 400, 595.28, 800]

    page = read(edited(set_page(), crop))
    straight = read(set_page())
    assert (page.width, page.height) == (535.28, 400.0)
    assert page.lines[0].box.x0 == pytest.approx(straight.lines[0].box.x0 - 60, abs=0.1)


def test_digits_drawn_thai_by_the_font_are_read_as_the_page_shows_them() -> None:
    def rename(file: pikepdf.Pdf) -> None:
        for font in file.objects:
            if isinstance(font, pikepdf.Dictionary) and font.get("/Type") == "/Font":
                font.BaseFont = pikepdf.Name("/ABCDEF+THSarabunIT๙")

    body = "<p>ประกาศ ณ วันที่ 17 มีนาคม พ.ศ. ๒๕๖6 ส่งคำขอที่ saraban_04@test.go.th ในวันราชการ</p>"
    page = read(edited(set_page(body), rename))
    assert "วันที่ ๑๗ มีนาคม พ.ศ. ๒๕๖๖" in page.text
    assert "saraban_04@test.go.th" in page.text


def test_the_same_bytes_give_the_same_page() -> None:
    assert read(set_page()) == read(set_page())
