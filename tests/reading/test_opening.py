"""What is wrong with a file is said in our own errors, before anything is read."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from parsers import errors
from parsers.reading.drawing import render_page
from parsers.reading.limits import Limits
from parsers.reading.opening import inspect
from parsers.reading.pages import read_page
from tests.reading.papers import edited, scan, set_page


def locked(**passwords: str) -> bytes:
    return edited(set_page(), lambda _file: None, encryption=pikepdf.Encryption(**passwords))


def empty_of_pages() -> bytes:
    def clear(file: pikepdf.Pdf) -> None:
        while len(file.pages):
            del file.pages[0]

    return edited(set_page(), clear)


def sized(width: float, height: float) -> bytes:
    def resize(file: pikepdf.Pdf) -> None:
        file.pages[0].MediaBox = [0, 0, width, height]

    return edited(set_page(), resize)


def with_picture_said_to_be(width: int, height: int) -> bytes:
    def inflate(file: pikepdf.Pdf) -> None:
        for item in file.objects:
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image":
                item.Width, item.Height = width, height

    return edited(scan(Image.new("L", (50, 50), 255)), inflate)


def updated_but_cut_off() -> bytes:
    return set_page() + b"\n99 0 obj\n<< /Type /Catalog >>\nendobj\n"


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", errors.EmptyFile),
        (b"PK\x03\x04 not a PDF at all", errors.NotAPdf),
        (b"<html>%PDF".ljust(3000), errors.NotAPdf),
        (set_page()[: len(set_page()) // 2], errors.DamagedPdf),
        (set_page()[:-40], errors.DamagedPdf),
        (updated_but_cut_off(), errors.DamagedPdf),
        (b"%PDF-1.7\nnothing here\n%%EOF\n", errors.DamagedPdf),
        (locked(user="secret", owner="secret"), errors.EncryptedPdf),
        (empty_of_pages(), errors.NoPages),
        (sized(20_000, 20_000), errors.PageTooLarge),
        (sized(14_000, 14_000), errors.PageTooLarge),
        (with_picture_said_to_be(30_000, 30_000), errors.PageTooLarge),
    ],
    ids=lambda value: getattr(value, "code", None),
)
def test_a_bad_file_is_refused_for_what_is_wrong_with_it(data: bytes, error: type[errors.SarabanError]) -> None:
    with pytest.raises(error):
        inspect(data)


def test_a_page_too_large_is_not_drawn_or_read_either() -> None:
    for use in (read_page, render_page):
        with pytest.raises(errors.PageTooLarge):
            use(with_picture_said_to_be(30_000, 30_000), 1)  # type: ignore[operator]


def test_a_file_over_the_size_limit_is_refused_before_it_is_opened() -> None:
    with pytest.raises(errors.FileTooLarge):
        inspect(b"x" * 11, Limits(bytes=10))


def test_a_file_with_too_many_pages_is_refused() -> None:
    body = "<p style='break-after:page'>ก</p>" * 3 + "<p>ข</p>"
    with pytest.raises(errors.TooManyPages):
        inspect(set_page(body), Limits(pages=3))
    assert len(inspect(set_page(body), Limits(pages=4)).pages) == 4


def test_a_sound_file_opens_with_its_page_sizes() -> None:
    facts = inspect(set_page())
    assert [(page.width, page.height) for page in facts.pages] == [(595.28, 841.89)]
    assert not facts.encrypted


def test_a_file_only_protected_against_change_opens_and_is_read() -> None:
    data = locked(user="", owner="secret")
    assert inspect(data).encrypted
    assert "กรมทดสอบเอกสาร" in read_page(data, 1).text


def test_rubbish_around_the_file_does_no_harm() -> None:
    assert len(inspect(b"junk\n" + set_page()).pages) == 1
    assert len(inspect(set_page() + b"\n<html>error</html>" * 100).pages) == 1


def test_a_scan_said_to_be_a_poster_is_opened_coarsely() -> None:
    assert len(inspect(scan(Image.new("L", (400, 600), 255), dpi=10)).pages) == 1


def test_a_signed_file_with_a_second_revision_is_whole() -> None:
    out = BytesIO(set_page())
    with pikepdf.open(out) as file:
        file.docinfo["/Title"] = "x"
        second = BytesIO()
        file.save(second, linearize=True)
    assert len(inspect(second.getvalue()).pages) == 1


def test_a_linearised_file_that_is_cut_off_is_damaged_though_its_first_part_ends_well() -> None:
    data = edited(set_page(), lambda _file: None, linearize=True)
    promised = f"/L {len(data)} ".encode()
    assert promised in data
    with pytest.raises(errors.DamagedPdf):
        inspect(data.replace(promised, promised.replace(b"1", b"9")))
