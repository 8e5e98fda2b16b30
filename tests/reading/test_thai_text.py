"""Rules that repair Thai text: what each must put right, and what it must leave alone."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.thai import text as thai

PHRASES = st.text(
    alphabet=st.sampled_from("กขคนมรสหอาำิีุูัํ่้๊๋์็ะเแโใๆฤๅ 0123๒๕abc@._:/-wwgoth\u200b\uf70a\uf710พศ"), max_size=40
)


@given(PHRASES)
def test_repairing_twice_is_repairing_once(text: str) -> None:
    once = thai.repair(text)
    assert thai.repair(once) == once


@given(PHRASES)
def test_repair_keeps_every_letter_that_takes_room(text: str) -> None:
    def letters(value: str) -> int:
        value = thai.map_private_use(value).replace("เเ", "แ")
        return sum(unicodedata.category(char) not in ("Mn", "Cf", "Cc", "Zs") for char in value)

    assert letters(thai.repair(text)) == letters(text)


@given(PHRASES)
def test_sara_am_never_stays_in_two_parts(text: str) -> None:
    assert "ํา" not in thai.repair(text)


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("\uf700\uf70f", "ฐญ"),
        ("ป\uf701\uf70a\uf702\uf703\uf704", "ปิ่ีึื"),
        ("\uf705\uf706\uf707\uf708\uf709", "่้๊๋์"),
        ("\uf710\uf711\uf712\uf718\uf719\uf71a", "\u0e31\u0e4d\u0e47\u0e38\u0e39\u0e3a"),
        ("\uf884\uf889\uf88b\uf88e\uf891\uf894\uf897\uf899\uf89a\uf89b\uf89e", "ั็่้๊๋์ํญุฐ"),
    ],
)
def test_private_codes_of_thai_fonts_become_letters(broken: str, whole: str) -> None:
    assert thai.map_private_use(broken) == whole


def test_latin_ligatures_become_letters() -> None:
    assert thai.repair("o\ufb03cial@\ufb01n.go.th") == "official@fin.go.th"


def test_private_codes_of_no_thai_font_stay() -> None:
    assert thai.map_private_use("\ue001\uf8ff") == "\ue001\uf8ff"


@pytest.mark.parametrize(
    ("rule", "broken", "whole"),
    [
        (thai.drop_zero_width, "กรม\u200bการ\ufeff\u00ad\u00a0ก", "กรมการ ก"),
        (thai.compose_sara_am, "กําหนด นํ้า น้ํา อํ านาจ", "กำหนด น้ำ น้ำ อำนาจ"),
        (thai.reorder_marks, "ท่ี เเละ นำ้ กๅร", "ที่ และ น้ำ การ"),
        (thai.drop_repeated_marks, "ทีี่่ ที่้", "ที่ ที้"),
        (thai.close_gaps_before_marks, "อ ิเล ็กทรอนิกส ์ ที ่", "อิเล็กทรอนิกส์ ที่"),
        (thai.restore_sara_am, "กาหนด อานาจ สาหรับ คาขอ ตาบล ต้าบล อาเภอ", "กำหนด อำนาจ สำหรับ คำขอ ตำบล ตำบล อำเภอ"),
        (thai.restore_sara_am, "วิธีกำร มีนำคม ตำม ควำม จำกหน้ำจอ มำตรำ", "วิธีการ มีนาคม ตาม ความ จากหน้าจอ มาตรา"),
        (thai.close_gaps_in_runs, "พ.ศ . ๒๕๖ ๖", "พ.ศ. ๒๕๖๖"),
        (thai.close_gaps_in_runs, "saraban_ 04940701 @dla . go . th", "saraban_04940701@dla.go.th"),
        (thai.close_gaps_in_runs, "saraban@se c.or.th", "saraban@sec.or.th"),
        (thai.close_gaps_in_runs, "https :// www . egat . co . th", "https://www.egat.co.th"),
    ],
)
def test_rule_puts_right(rule, broken: str, whole: str) -> None:  # type: ignore[no-untyped-def]
    assert rule(broken) == whole


@pytest.mark.parametrize(
    ("rule", "sound"),
    [
        (thai.compose_sara_am, "พุทฺธํ กาล"),
        (thai.reorder_marks, "ที่ น้ำ ฤๅ ฦๅ แต่ เกเร"),
        (thai.drop_repeated_marks, "ที่ ตั้ง ๆ ๆ"),
        (thai.close_gaps_before_marks, "มีรูปภาพา ุ่มาก"),
        (thai.close_gaps_before_marks, "ใด ๆ กรม การ"),
        (thai.restore_sara_am, "ราคาขอซื้อ ราคาสั่งซื้อ ประจานหน้า ชาระบาย กำราบ ตำมะม่วง หน้าที่ทาการ การนา"),
        (thai.close_gaps_in_runs, "พ.ศ. 2566 12 ราย"),
        (thai.close_gaps_in_runs, "ไลน์ @opdc www.opdc.go.th"),
        (thai.close_gaps_in_runs, "ส่งที่ saraban@a.go.th. The end"),
        (thai.close_gaps_in_runs, "โทร 02 141 9999 - 10 ข้อ 2 . 3"),
    ],
)
def test_rule_leaves_alone(rule, sound: str) -> None:  # type: ignore[no-untyped-def]
    assert rule(sound) == sound


def test_only_marks_need_a_base() -> None:
    assert [c for c in "กะาำเๆ๑ัิฺุ็่์ํ๎A" if thai.is_dependent(c)] == list("ัิฺุ็่์ํ๎")
