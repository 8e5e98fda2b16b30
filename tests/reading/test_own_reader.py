"""Page images are read by the product's own recogniser where no other is asked for, and never crash it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from parsers.errors import PageTooLarge
from parsers.reading import guarded
from parsers.reading.limits import DEFAULT
from parsers.reading.pages import read_page
from tests.reading.papers import picture, scan, set_page, squeezed

DPI = 200
TWO_LINES = "<p>ประกาศกรมทดสอบเอกสาร ตามความในมาตรา ๔๖ ลงวันที่ ๗ เมษายน ๒๕๖๘</p><p>saraban_09@test.go.th</p>"


def letter_page(turned: int = 0) -> bytes:
    return scan(picture(set_page(), dpi=DPI, turned=turned), dpi=DPI)


def sheet(seed: int = 3) -> np.random.Generator:
    return np.random.default_rng(seed)


@pytest.mark.ocr
def test_a_scan_is_read_by_the_products_own_engine_with_all_ten_digits() -> None:
    page = read_page(scan(picture(set_page(TWO_LINES), dpi=DPI), dpi=DPI), 1)
    assert page.engine is not None
    assert page.engine.startswith("saraban-lines ")
    assert "มาตรา๔๖ลงวันที่๗เมษายน๒๕๖๘" in squeezed(page.text)
    assert "saraban_09@test.go.th" in page.text


@pytest.mark.ocr
def test_a_scan_is_read_on_a_machine_without_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    # A limit of its own asks for a child of its own: one that is already up has the path it was started with.
    page = guarded.read_page(letter_page(), 1, limits=replace(DEFAULT, megabytes=DEFAULT.megabytes - 1))
    assert "saraban_01@test.go.th" in squeezed(page.text)
    assert "tesseract" not in str(page.engine)


@pytest.mark.ocr
@pytest.mark.parametrize("laid", [90, 180, 270])
def test_a_page_laid_the_wrong_way_on_the_glass_is_turned_and_read(laid: int) -> None:
    page = read_page(letter_page(turned=laid), 1)
    assert page.turned == 360 - laid
    assert (page.width < page.height) is True
    assert "อาศัยอำนาจตามความในมาตรา๑๐วรรคหนึ่ง" in squeezed(page.text)


@pytest.mark.ocr
def test_a_list_of_mailboxes_upside_down_is_turned_though_it_holds_no_thai() -> None:
    body = "".join(f"<p>saraban_{number:04d}@example.go.th</p>" for number in range(1, 15))
    page = read_page(scan(picture(set_page(body), dpi=DPI, turned=180), dpi=DPI), 1)
    assert page.turned == 180
    assert page.text.count("@example.go.th") == 14


@pytest.mark.ocr
def test_a_blank_page_a_photo_of_nothing_and_static_give_no_text() -> None:
    shade = np.tile(np.linspace(90, 200, 1200), (1700, 1)) + sheet().normal(0, 6, (1700, 1200))
    nothing = Image.fromarray(shade.clip(0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(3))
    static = Image.fromarray(sheet().integers(0, 256, (1700, 1200), dtype=np.uint8))
    for image in (Image.new("L", (1200, 1700), 250), nothing, static):
        assert read_page(scan(image, dpi=DPI), 1).text == ""


@pytest.mark.ocr
def test_a_mixed_page_a_picture_of_text_under_a_typed_stamp_is_read_as_an_image() -> None:
    """A scan with a born-digital received stamp on it: the stamp's layer does not stand for the page."""
    image = picture(set_page(), dpi=DPI)
    ImageDraw.Draw(image).rectangle((1100, 60, 1500, 160), outline=0, width=3)
    page = read_page(scan(image, dpi=DPI), 1)
    assert page.source == "ocr"
    assert "ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อกรมทดสอบเอกสาร" in squeezed(page.text)


@pytest.mark.ocr
def test_a_face_never_trained_on_is_read_or_honestly_doubted() -> None:
    page = read_page(scan(picture(set_page(TWO_LINES, font="THMaliGrade6"), dpi=DPI), dpi=DPI), 1)
    wrong = [word for word in page.words() if squeezed(word.text) not in squeezed(TWO_LINES)]
    assert all(word.confidence < 0.95 for word in wrong)


def test_an_image_of_two_hundred_megapixels_is_refused_and_not_unpacked() -> None:
    image = Image.new("1", (20_000, 10_000), 1)
    with pytest.raises(PageTooLarge):
        guarded.read_document(_bilevel(image))


def _bilevel(image: Image.Image) -> bytes:
    from io import BytesIO

    out = BytesIO()
    image.save(out, format="PDF", resolution=1200)
    return out.getvalue()
