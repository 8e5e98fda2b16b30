"""Whatever marks the items of a list, each is one: letters with numbers, ticks, Latin letters, counted words."""

from __future__ import annotations

import pytest

from parsers.clauses import ITEM, paragraphs
from parsers.layout import lay_out
from tests.understanding.builders import ACT, HEAD_OF, document, order, read

LISTED = f"อาศัยอำนาจตามความในมาตรา ๑๖ แห่ง{ACT} {HEAD_OF} จึงกำหนดระบบสำหรับการปฏิบัติหน้าที่ไว้ ดังต่อไปนี้"
NAMES = ["ระบบสารบรรณอิเล็กทรอนิกส์ (e-Saraban)", "ระบบขอใช้ยานพาหนะ", "ระบบลงเวลา"]


@pytest.mark.parametrize(
    "marks",
    [
        "ก.๑ ก.๒ ก.๓",
        "(ก.๑) (ก.๒) (ข.๑)",
        "ก๑. ก๒. ก๓.",
        "ก-๑ ก-๒ ก-๓",
        "[๑] [๒] [๓]",
        "A. B. C.",
        "a) b) c)",
        "(a) (b) (c)",
        "i) ii) iii)",
        "✓ ✓ ✓",
        "➢ ➢ ➢",
        "□ □ □",
        "— — —",
        "① ② ③",
        "\uf0b7 \uf0b7 \uf0b7",
        "\uf0d8 \uf0d8 \uf0d8",
        "ระบบที่_๑ ระบบที่_๒ ระบบที่_๓",
        "รายการที่_๑_: รายการที่_๒_: รายการที่_๓_:",
        "ลำดับ_๑ ลำดับ_๒ ลำดับ_๓",
        "๑ ๒ ๓",
        "ประการที่หนึ่ง ประการที่สอง ประการที่สาม",
    ],
)
def test_whatever_marks_the_items_of_a_list_they_are_named_without_it(marks: str) -> None:
    items = [f"{mark.replace('_', ' ')} {name}" for mark, name in zip(marks.split(" "), NAMES, strict=True)]
    assert [s.name.value for s in read(order(LISTED, *items)).systems] == NAMES


@pytest.mark.parametrize(
    "line",
    [
        "ก.พ. ๒๕๖๖ เป็นต้นไป",
        "ข.๑/๒๕๖๖ ลงวันที่",
        "(e-Leave) เป็นระบบ",
        "IT) เป็นผู้ดูแล",
        "[๑] ๒๕๖๖",
        "-",
        "ระบบที่ ๑ และระบบที่ ๒ ให้ใช้",
        "A. Somchai",
    ],
)
def test_what_only_looks_like_a_mark_begins_no_item(line: str) -> None:
    body = lay_out(document(order(line))).body
    assert not [p for p in paragraphs(body) if p.style in ITEM]
