"""Misread words: mended where one known word is near, outvoted where the document says it again, else left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.agreement import Text, vote
from parsers.confidence import confidence_of, table
from parsers.thai.acting import parse_joined
from parsers.thai.civil_posts import is_civil_post, spelt_post
from parsers.thai.given_names import GIVEN_NAMES
from parsers.thai.lexicon import WORDS
from parsers.thai.name_mending import mended_name
from parsers.thai.names import parse_name
from parsers.thai.posts import restored
from parsers.thai.spelling import given_name, grown, is_known, mend, near
from parsers.traits import Trait, shared
from tests.understanding.builders import AGENCY, announcement, read


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("ข่องทางอิเล็กทรอนิกส์สำหรับติดต่อ", "ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อ"),
        ("โดยวิชีการทางอิเล็กทรอนิกส์", "โดยวิธีการทางอิเล็กทรอนิกส์"),
        ("ระบบบวิหารงานบุคศล (DPIS)", "ระบบบริหารงานบุคคล (DPIS)"),
    ],
)
def test_a_misread_word_becomes_the_known_word_it_nearly_is(shown: str, meant: str) -> None:
    assert mend(shown) == meant


@pytest.mark.parametrize(
    "text", ["ปฎิบัติราชการ", "เว็ปไซต์", "ห้วยกระดังงา", "กิจการลำน้ำ", "2566", "saraban@dla.go.th", "ก.พ.ร."]
)
def test_what_is_known_or_near_nothing_stays(text: str) -> None:
    assert mend(text) == text


@given(st.lists(st.sampled_from(sorted(WORDS)), min_size=1, max_size=6))
def test_runs_of_known_words_are_never_changed(words: list[str]) -> None:
    run = "".join(words)
    assert mend(run) == run
    assert is_known(run)


@given(st.sampled_from(sorted(GIVEN_NAMES)))
def test_given_names_in_use_are_never_changed(name: str) -> None:
    assert given_name(name) == name


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("(ณายประเลริฐ สุขไจ)", "นายประเสริฐ สุขใจ"),
        ("1นางสาววราภรณ์ แสงทอง)", "นางสาววราภรณ์ แสงทอง"),
        ("(ศาสตราจารย์ สมศรี ใจดี)", "ศาสตราจารย์ สมศรี ใจดี"),
        ("(วาทที่รอยตรีหญงศิริพร กิจทอง)", "ว่าที่ร้อยตรีหญิงศิริพร กิจทอง"),
        ("(พลตำรวจไท อนุชา ทองดี)", "พลตำรวจโท อนุชา ทองดี"),
        ("ยกิตติ ชัยเกษม)", "นายกิตติ ชัยเกษม"),
        ("(นาย์มานพ กิจรักษ์)", "นายมานพ กิจรักษ์"),
        ("(นายสุรชัย. กิจพิพั้ฒน์)", "นายสุรชัย กิจพิพัฒน์"),
        ("(นายสุรชัย. กิจพิฬัฒน์)", "นายสุรชัย กิจพิฬัฒน์"),  # a whole letter from known parts: maybe a rare one
    ],
)
def test_a_name_under_strokes_is_put_right_where_one_way_is_near(shown: str, meant: str) -> None:
    assert parse_name(mended_name(shown)) == meant


@pytest.mark.parametrize(
    "text",
    [
        "นายคำนึง ไชยบุรินทร์กร",  # made of known parts
        "นางสาวสมศรี หองประทีป",  # three known names are as near
        "นายสมชาย เรืองประทีป",  # not "เรื่อง", which is a word
        "นายสมชาย ฮวบเฮงฮ่ง",  # no known name is near
    ],
)
def test_a_name_that_may_be_right_or_of_which_many_are_near_stays(text: str) -> None:
    assert parse_name(mended_name(f"({text})")) == text


def test_a_name_read_surely_stays_whatever_is_near() -> None:
    assert parse_name(mended_name("(นายสมชาย กิจพิพั้ฒน์)", given_sure=1.0, surname_sure=0.99)) == "นายสมชาย กิจพิพั้ฒน์"


def test_a_title_the_given_name_contradicts_is_not_taken() -> None:
    assert parse_name(mended_name("(นาขสมหมาย ทองดี)")) == "นายสมหมาย ทองดี"
    assert parse_name(mended_name("(นาขอรทัย ทองดี)")) == "นางอรทัย ทองดี"


@pytest.mark.parametrize(
    ("line", "capacity", "acting_for"),
    [
        ("ยาราชการแทนขนส่งจังหวัดตาก", "รักษาราชการแทน", "ขนส่งจังหวัดตาก"),
        ("รองอธิบดี ปฏิบัตราชการแทนอธิบดีกรมทดสอบ", "ปฏิบัติราชการแทน", "อธิบดีกรมทดสอบ"),
        ("รองเลขาธิการ รักษากรแทน เลขาธิการ", "รักษาการแทน", "เลขาธิการ"),
    ],
)
def test_a_misread_capacity_is_told_on_a_scan_only(line: str, capacity: str, acting_for: str) -> None:
    post = parse_joined(line, damaged=True)
    assert (post.capacity, post.acting_for) == (capacity, acting_for)
    assert parse_joined(line).capacity is None


@pytest.mark.parametrize("line", ["ผู้อำนวยการกองการแพทย์", "ผู้แทนการค้าไทย", "หัวหน้าสำนักงานราชการ", "ผู้จัดการภาคแทน"])
def test_a_post_without_a_capacity_gets_none(line: str) -> None:
    assert parse_joined(line, damaged=True).capacity is None


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("งผู้ว่าราชการจังหวัด", "รองผู้ว่าราชการจังหวัด"),
        ("ยกเทศมนตรีตำบลตัวอย่าง", "นายกเทศมนตรีตำบลตัวอย่าง"),
        ("/Ilผู้ว่าราชการจังหวัดตาก", "ผู้ว่าราชการจังหวัดตาก"),
        ("ผจัดการกองทุน", "ผู้จัดการกองทุน"),
        ("ผูมำนวยการกองกลาง", "ผู้อำนวยการกองกลาง"),
        ("นฯอกองค์การบริหารส่วนตำบลตัวอย่าง", "นายกองค์การบริหารส่วนตำบลตัวอย่าง"),
        ("ครูใหญ่", "ครูใหญ่"),
        ("กาศองค์การบริหารส่วนตำบลตัวอย่าง", "กาศองค์การบริหารส่วนตำบลตัวอย่าง"),
    ],
)
def test_a_post_gets_back_what_strokes_took_from_its_front(shown: str, meant: str) -> None:
    assert restored(shown) == meant


def test_a_name_is_outvoted_by_two_places_that_agree() -> None:
    text = Text(letters="ติดต่อเทศบาลตำบลดอนหญ้าคาหรือเทศบาลตำบลดอนหญ้าคาแล้ว", sure=(0.9,) * 52)
    agreed = vote("เทศบาลตำบลตอนหญ้าคา", 0.6, [text])
    assert agreed.value == "เทศบาลตำบลดอนหญ้าคา"
    assert agreed.support == 2


def test_the_acting_clause_does_not_take_the_deputy_from_a_deputys_post() -> None:
    letters = "พ.ศ.2565นายกองค์การบริหารส่วนตำบลวังทองออกประกาศไว้"
    text = Text(letters=letters, sure=(1.0,) * len(letters))
    post = "รองนายกองค์การบริหารส่วนตำบลวังทอง"
    assert vote(post, 0.6, [text], far=0.1).value == post
    assert vote("นายกองค์การบริหารส่วนตำบลวังฑอง", 0.3, [text]).value == "นายกองค์การบริหารส่วนตำบลวังทอง"


def test_a_name_said_nowhere_else_stays() -> None:
    text = Text(letters="องค์การบริหารส่วนตำบลอื่นที่ไม่เหมือนกันเลย", sure=(0.9,) * 44)
    assert vote("เทศบาลตำบลตอนหญ้าคา", 0.6, [text]).value == "เทศบาลตำบลตอนหญ้าคา"


def test_a_text_layer_is_never_mended() -> None:
    record = read(announcement("(๑) ข่องทางอีเมล a@example.go.th"))
    assert record.agency.value == AGENCY
    assert any("ข่องทาง" in line.text for line in record.reading.pages[0].lines)


def test_confidence_is_looked_up_by_how_surely_the_words_were_read() -> None:
    known = {"agency": {"1": [(0.9, 0.98), (0.5, 0.7)]}}
    assert confidence_of(Trait(path="agency", raw=0.95, checks="1"), known) == 0.98
    assert confidence_of(Trait(path="agency", raw=0.6, checks="1"), known) == 0.7
    assert confidence_of(Trait(path="agency", raw=0.2, checks="1"), known) == 0.2
    assert confidence_of(Trait(path="agency", raw=0.99, checks="unheard of"), known) <= 0.5
    assert shared("signer0.name") == "signer.name"


def test_the_table_states_less_the_less_surely_words_were_read() -> None:
    for steps in (steps for by in table().values() for steps in by.values()):
        assert [raw for raw, _ in steps] == sorted((raw for raw, _ in steps), reverse=True)
        assert [share for _, share in steps] == sorted((share for _, share in steps), reverse=True)


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("เลขานุการกรม", "เลขานุการกรม"),
        ("กรรมการผู้ทรงคุณวุฒิ", "กรรมการผู้ทรงคุณวุฒิ"),
        ("]องปลัดองค์การบริหารส่วนตำบล", "รองปลัดองค์การบริหารส่วนตำบล"),
        ("เลขาริการกรม", "เลขาธิการกรม"),
    ],
)
def test_a_post_of_its_own_is_no_worn_form_of_another(shown: str, meant: str) -> None:
    assert restored(shown) == meant


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("นักจัดควรงานทั่วไปชำนาญการพิเศษ", "นักจัดการงานทั่วไปชำนาญการพิเศษ"),
        ("เจ้าพนักงานุรการชำนาญงาน", "เจ้าพนักงานธุรการชำนาญงาน"),
        ("นักวิชาการสถิติชำนาญการ", "นักวิชาการสถิติชำนาญการ"),
        ("เจ้าพนักงานประมงอาวุโส", "เจ้าพนักงานประมงอาวุโส"),
    ],
)
def test_a_civil_post_is_spelt_as_it_is_and_another_stays(shown: str, meant: str) -> None:
    assert spelt_post(shown) == meant


def test_a_civil_post_is_known_with_its_level_letter_by_letter() -> None:
    assert is_civil_post("ภัณฑารักษ์ชำนาญการพิเศษ")
    assert is_civil_post("นิติกร")
    assert not is_civil_post("ภัณฑารักษ์ชำนานการ")
    assert not is_civil_post("ภัณฑารัก")


def test_words_equally_near_come_in_one_order_however_a_set_holds_them() -> None:
    words = [f"กา{letter}กา" for letter in "กขคงจชดตทนบ"]
    found = [word for _, _, word in near("กาxกา", 0, grown(frozenset(words)), share=0.5)]
    assert found == sorted(words, reverse=True)
