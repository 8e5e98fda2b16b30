"""Words read off an image in spellings Thai does not have are put right; those it has are left."""

from __future__ import annotations

import pytest

from parsers.model import Box, Line, PageReading, Word
from parsers.passage import make_row, page_facts


def tokens(text: str, *, ocr: bool = True) -> str:
    box = Box(x0=0.0, top=0.0, x1=50.0, bottom=16.0)
    words = tuple(Word(text=part, box=box, confidence=0.99) for part in text.split())
    line = Line(words=words, block=0)
    page = PageReading(
        number=1,
        width=595.0,
        height=842.0,
        source="ocr" if ocr else "text_layer",
        reason="no_text_layer",
        engine="saraban" if ocr else None,
        turned=0,
        lines=(line,),
        ink=(),
    )
    return make_row(page_facts(page), line, 0).text


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("เสันทาง", "เส้นทาง"),
        ("กุ้งฝ่อย", "กุ้งฝอย"),
        ("รูป่แบบ", "รูปแบบ"),
        ("ชึ่งประกาศ", "ซึ่งประกาศ"),
        ("ฝ่านช่องทาง", "ผ่านช่องทาง"),
        ("คำรงตำแหน่ง", "ดำรงตำแหน่ง"),
        ("ใชช้ระบบ", "ใช้ระบบ"),
        ("ต้วยใบหน้า", "ด้วยใบหน้า"),
        ("หัวยทอง", "ห้วยทอง"),
        ("ไฝ่กระถิน", "ไผ่กระถิน"),
        ("ส่งเสรมการแปล", "ส่งเสริมการแปล"),
        ("ผู้อ่ำนวยการ", "ผู้อำนวยการ"),
        ("ป่าำ", "ป่า"),
    ],
)
def test_a_spelling_thai_does_not_have_is_put_right(read: str, meant: str) -> None:
    assert tokens(read) == meant
    assert tokens(read, ocr=False) == read


@pytest.mark.parametrize(
    "word", ["ฝ่าย", "ใฝ่ฝัน", "ฝ่ามือ", "แม่แบบ", "ขึ้นเงิน", "เลื่อนไป", "ชื่อเรียก", "หัวยาว", "กล้วย", "ตัวแทน", "ชัดเจน", "เป็น"]
)
def test_a_spelling_thai_has_is_left(word: str) -> None:
    assert tokens(word) == word
