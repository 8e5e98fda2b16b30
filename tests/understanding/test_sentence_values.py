"""Names that are stretches of a sentence ask for review; names as offices print them do not."""

from __future__ import annotations

import pytest

from parsers.rules.sentence_value import reads_like_a_sentence
from tests.understanding.builders import announcement, codes, read


@pytest.mark.parametrize(
    "name",
    [
        "ระบบตามรายการนี้",
        "ให้ดำเนินการผ่านช่องทางดังนี้",
        "ค้นหาชื่อ “example”",
        "ระบบลาออนไลน์ให้",
        "ระบบบัญชีคอมพิวเตอร์ของ",
        "กรมตัวอย่าง และ",
        "กรมตัวอย่าง (Official",
        "“กรมตัวอย่าง",
    ],
)
def test_a_stretch_of_a_sentence_is_no_name(name: str) -> None:
    assert reads_like_a_sentence(name)


@pytest.mark.parametrize(
    "name",
    [
        "ทางด่วนบริการ",
        "ระบบรับเรื่องร้องเรียนภายใน",
        "ระบบยื่นใบลาผ่านโทรศัพท์เคลื่อนที่",
        "แจ้งไว ได้เรื่อง",
        "กรมตัวอย่าง (Official)",
        "ระบบเบิกค่าใช้จ่ายเดินทาง",
        "เทศบาลเมืองตัวอย่างและบริวาร",
        "โครงการของขวัญปีใหม่",
    ],
)
def test_a_name_that_holds_such_letters_is_one(name: str) -> None:
    assert not reads_like_a_sentence(name)


def test_a_record_with_such_a_channel_waits_for_review() -> None:
    mail = "(๑) อีเมล a@example.go.th"
    odd = read(announcement(mail, "(๒) ยูทูบ : กรมตัวอย่าง ดังกล่าวข้างต้น"))
    assert odd.needs_review
    assert "sentence_value" in codes(odd)
    assert "sentence_value" not in codes(read(announcement(mail, "(๒) ยูทูบ : กรมตัวอย่าง")))
