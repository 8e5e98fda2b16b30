"""Small PDFs for the reading tests: set with WeasyPrint in the national fonts, then spoilt on purpose."""

from __future__ import annotations

import re
from functools import cache
from html import escape
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
from PIL import Image
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

ANNOUNCEMENT = (
    "ประกาศกรมทดสอบเอกสาร",
    "เรื่อง ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อกรมทดสอบเอกสาร",
    "พ.ศ. ๒๕๖๖",
    "อาศัยอำนาจตามความในมาตรา ๑๐ วรรคหนึ่ง แห่งพระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. ๒๕๖๕ "
    "อธิบดีกรมทดสอบเอกสาร ออกประกาศไว้ ดังต่อไปนี้",
    "ข้อ ๑ ให้ช่องทางนี้เป็นช่องทางสำหรับประชาชนยื่นคำขอหรือติดต่อ ทั้งนี้ เว้นแต่น้ำมัน ศุกร์ ผู้ว่า ญี่ปุ่น ใด ๆ",
    "(๑) ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์ (อีเมล) saraban_01@test.go.th เว็บไซต์ https://www.test.go.th/ถามตอบ/ก",
    "ประกาศ ณ วันที่ ๙ มกราคม พ.ศ. ๒๕๖๖",
)
BODY = "".join(f"<p>{escape(text)}</p>" for text in ANNOUNCEMENT)
GARBAGE = {code: chr(0x21 + (code * 7) % 90) for code in range(0x10000)}


def fonts_folder() -> Path:
    """Where the national fonts lie."""
    spec = find_spec("odoo.addons.l10n_th_fonts")
    assert spec
    assert spec.submodule_search_locations
    return Path(next(iter(spec.submodule_search_locations))) / "static" / "fonts"


@cache
def set_page(body: str = BODY, font: str = "THSarabunNew", css: str = "") -> bytes:
    """A PDF of this HTML body."""
    configuration = FontConfiguration()
    style = CSS(
        string=f"@font-face {{ font-family: T; src: url({(fonts_folder() / font).with_suffix('.ttf').as_uri()}) }}"
        "@page { size: A4; margin: 2cm 2cm 2cm 3cm } body { font: 16pt T } p { margin: 0; text-indent: 2.5cm }" + css,
        font_config=configuration,
    )
    document = HTML(string=f'<html lang="th"><body>{body}</body></html>')
    pdf = document.write_pdf(stylesheets=[style], font_config=configuration)
    assert isinstance(pdf, bytes)
    return pdf


def edited(pdf: bytes, change: object, **options: object) -> bytes:
    """The PDF after `change(file)`; `options` go to pikepdf's save."""
    with pikepdf.open(BytesIO(pdf)) as file:
        change(file)  # type: ignore[operator]
        out = BytesIO()
        file.save(out, **options)  # type: ignore[arg-type]
    return out.getvalue()


def with_codes(pdf: bytes, spell: object, *, keep_font_map: bool = True) -> bytes:
    """The same page with each glyph's text passed through `spell` in the ToUnicode table."""

    def change(file: pikepdf.Pdf) -> None:
        for font in file.objects:
            if isinstance(font, pikepdf.Dictionary) and font.get("/Subtype") == "/Type0":
                table = font.ToUnicode.read_bytes()
                font.ToUnicode = file.make_stream(_GLYPH.sub(lambda m: _respelt(m, spell), table))
                if not keep_font_map:
                    _drop_font_map(file, font)

    return edited(pdf, change)


# "<0113> <0e42>", a glyph and its text; not the code space "<0000> <ffff>" after "begincodespacerange"
_GLYPH = re.compile(rb"(?<=\n)<([0-9a-f]{4})> <((?:[0-9a-f]{4})*)>(?=\n(?!endcodespacerange))")


def _respelt(found: re.Match[bytes], spell: object) -> bytes:
    text = bytes.fromhex(found[2].decode()).decode("utf-16-be")
    return b"<%s> <%s>" % (found[1], spell(text).encode("utf-16-be").hex().encode())  # type: ignore[operator]


def _drop_font_map(file: pikepdf.Pdf, font: pikepdf.Object) -> None:
    from fontTools.ttLib import TTFont

    descriptor = font.DescendantFonts[0].FontDescriptor
    program = TTFont(BytesIO(descriptor.FontFile2.read_bytes()))
    del program["cmap"]
    out = BytesIO()
    program.save(out)
    descriptor.FontFile2 = file.make_stream(out.getvalue())


def picture(pdf: bytes, dpi: float = 300, turned: int = 0) -> Image.Image:
    """The first page as a scanner sees it, laid `turned` degrees clockwise on the glass."""
    document = pdfium.PdfDocument(pdf)
    image = document[0].render(scale=dpi / 72, grayscale=True).to_pil()
    document.close()
    return image.rotate(-turned, expand=True)


def scan(image: Image.Image, dpi: float = 300) -> bytes:
    """A PDF that holds only this picture of a page."""
    out = BytesIO()
    image.convert("L").save(out, format="PDF", resolution=dpi)
    return out.getvalue()


def squeezed(text: str) -> str:
    """Without white space: lines may break anywhere in Thai."""
    return "".join(text.split())
