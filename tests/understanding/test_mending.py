"""Misread words: mended where one known word is near, outvoted where the document says it again, else left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.agreement import Text, vote
from parsers.confidence import Trait, confidence_of, shared, table
from parsers.thai.lexicon import GIVEN_NAMES, WORDS
from parsers.thai.names import mended_name, parse_name
from parsers.thai.posts import restored
from parsers.thai.spelling import given_name, is_known, mend
from tests.understanding.builders import AGENCY, announcement, read


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("ข่องทางอิเล็กทรอนิกส์สำหรับติดต่อ", "ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อ"),
        ("โดยวิชีการทางอิเล็กทรอนิกส์", "โดยวิธีการทางอิเล็กทรอนิกส์"),
        ("ผจัดการกองทุน", "ผู้จัดการกองทุน"),
        ("ระบบบวิหารงานบุคศล (DPIS)", "ระบบบริหารงานบุคคล (DPIS)"),
    ],
)
def test_a_misread_word_becomes_the_known_word_it_nearly_is(shown: str, meant: str) -> None:
    assert mend(shown) == meant


@pytest.mark.parametrize("text", ["ปฎิบัติราชการ", "เว็ปไซต์", "ห้วยกระดังงา", "2566", "saraban@dla.go.th", "ก.พ.ร."])
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


def test_a_damaged_title_and_given_name_are_put_right_and_an_unknown_surname_stays() -> None:
    assert parse_name(mended_name("(ณายประเลริฐ สุขไจ)")) == "นายประเสริฐ สุขไจ"
    assert parse_name(mended_name("1นางสาววราภรณ์ แสงทอง)")) == "นางสาววราภรณ์ แสงทอง"
    assert parse_name(mended_name("(ศาสตราจารย์ สมศรี ใจดี)")) == "ศาสตราจารย์ สมศรี ใจดี"


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("งผู้ว่าราชการจังหวัด", "รองผู้ว่าราชการจังหวัด"),
        ("ยกเทศมนตรีตำบลตัวอย่าง", "นายกเทศมนตรีตำบลตัวอย่าง"),
        ("/Ilผู้ว่าราชการจังหวัดตาก", "ผู้ว่าราชการจังหวัดตาก"),
        ("ครูใหญ่", "ครูใหญ่"),
    ],
)
def test_a_post_gets_back_what_strokes_took_from_its_front(shown: str, meant: str) -> None:
    assert restored(shown) == meant


def test_a_name_is_outvoted_by_two_places_that_agree() -> None:
    text = Text(letters="ติดต่อเทศบาลตำบลดอนหญ้าคาหรือเทศบาลตำบลดอนหญ้าคาแล้ว", sure=(0.9,) * 52)
    agreed = vote("เทศบาลตำบลตอนหญ้าคา", 0.6, [text])
    assert agreed.value == "เทศบาลตำบลดอนหญ้าคา"
    assert agreed.support == 2


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
