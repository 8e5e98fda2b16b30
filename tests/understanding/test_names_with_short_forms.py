"""Names of systems that hold an agency in short, "กลาง อปท.", keep it; what only tells of them does not stay."""

from __future__ import annotations

import pytest

from tests.understanding.builders import ACT, HEAD_OF, order, read

POWER = f"อาศัยอำนาจตามความในมาตรา ๑๖ แห่ง{ACT} {HEAD_OF} "
LISTED = f"{POWER}จึงกำหนดระบบสำหรับการปฏิบัติหน้าที่ไว้ ดังต่อไปนี้"
FIRST, LAST = "ระบบลงเวลา", "ระบบขอใช้ยานพาหนะ"
SHORT = ["ระบบสารบรรณกลาง อปท.", "ระบบสารบรรณ สพฐ.", "ระบบประเมินผล ก.พ.ร.", "โปรแกรม ศธ.02 ออนไลน์"]


def systems(*paragraphs: str) -> list[tuple[str | None, bool]]:
    return [(s.name.value, s.name.confidence > 0.9) for s in read(order(*paragraphs)).systems]


@pytest.mark.parametrize("name", SHORT)
@pytest.mark.parametrize(
    "said", [("", "", ""), (" ใช้ทุกกอง", " ใช้ทั้งสำนัก", " ใช้ในกองช่าง"), (" งานบุคคล", " งานธุรการ", " งานรถ")]
)
def test_the_short_form_is_part_of_the_name(name: str, said: tuple[str, str, str]) -> None:
    items = [f"({n}) {one}{more}" for n, one, more in zip("๑๒๓", (FIRST, name, LAST), said, strict=True)]
    assert systems(LISTED, *items) == [(FIRST, True), (name, True), (LAST, True)]


@pytest.mark.parametrize("name", SHORT[:3])
def test_so_it_is_in_a_sentence(name: str) -> None:
    said = f"{POWER}จึงให้เจ้าหน้าที่ใช้{FIRST} {name} และ{LAST} ในการปฏิบัติหน้าที่"
    assert systems(said) == [(FIRST, True), (name, True), (LAST, True)]


def test_a_full_stop_behind_a_word_that_is_not_short_goes() -> None:
    assert systems(LISTED, f"(๑) {FIRST}.", f"(๒) {LAST}.") == [(FIRST, True), (LAST, True)]
