"""Search forgives what people get wrong, and ranks what they meant first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register.search import Entry, Index, Match, heard_of, plain_of

ENTRIES = (
    Entry(id="opdc", name="สำนักงานคณะกรรมการพัฒนาระบบราชการ", others=("สำนักงาน ก.พ.ร.", "OPDC")),
    Entry(id="dft", name="กรมการค้าต่างประเทศ"),
    Entry(id="rd", name="กรมสรรพากร"),
    Entry(id="cu", name="จุฬาลงกรณ์มหาวิทยาลัย"),
    Entry(id="bkk", name="กรุงเทพมหานคร"),
    Entry(id="sskru", name="มหาวิทยาลัยราชภัฏศรีสะเกษ"),
    Entry(id="nongphai-kk", name="องค์การบริหารส่วนตำบลหนองไผ่", near="อำเภอชุมแพ จังหวัดขอนแก่น"),
    Entry(id="nongphai-ud", name="องค์การบริหารส่วนตำบลหนองไผ่", near="อำเภอเมือง จังหวัดอุดรธานี"),
    Entry(id="nongphai-town", name="เทศบาลตำบลหนองไผ่", near="จังหวัดเพชรบูรณ์"),
    Entry(id="bannongphai", name="องค์การบริหารส่วนตำบลบ้านหนองไผ่"),
    Entry(id="bangsai", name="เทศบาลตำบลบางไทร", others=("สุขาภิบาลบางไทร",), near="จังหวัดพระนครศรีอยุธยา"),
)
INDEX = Index(ENTRIES)


def first(words: str) -> str | None:
    hits = INDEX.search(words)
    return hits[0].id if hits else None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("กรมการค้าต่างประเทศ", "dft"),
        ("กรมการคาตางประเทศ", "dft"),  # no tone marks
        ("กรม การค้า ต่างประเทศ", "dft"),
        ("กรมการค้าต่างประเทด", "dft"),
        ("สํานักงาน กพร", "opdc"),  # NIKHAHIT and SARA AA for SARA AM
        ("ก.พ.ร.", "opdc"),
        ("opdc", "opdc"),
        ("กรมสันพากร", "rd"),
        ("จุลาลงกรณ์", "cu"),
        ("กทม.", "bkk"),
        ("มรภ.ศรีสะเกษ", "sskru"),
        ("ราชภัฎสีสะเกด", "sskru"),
        ("สุขาภิบาลบางไทร", "bangsai"),  # a former name
        ("ทต.บางไซ", "bangsai"),
        ("หนองไผ่ อุดร", "nongphai-ud"),
        ("อบต.หนองใผ่ ขอนแก่น", "nongphai-kk"),
    ],
)
def test_what_people_type_finds_what_they_mean(typed: str, meant: str) -> None:
    assert first(typed) == meant


def test_a_name_that_begins_so_comes_before_one_that_only_holds_the_words() -> None:
    ranked = [hit.id for hit in INDEX.search("หนองไผ่")]
    assert ranked[-1] == "bannongphai"
    assert set(ranked) == {"nongphai-kk", "nongphai-ud", "nongphai-town", "bannongphai"}


def test_the_kind_that_was_typed_ranks_before_another_kind_of_the_same_name() -> None:
    assert [hit.id for hit in INDEX.search("อบต หนองไพ่")][:2] == ["nongphai-kk", "nongphai-ud"]


def test_only_a_name_that_holds_the_words_is_called_sure() -> None:
    assert all(hit.match.is_sure for hit in INDEX.search("หนองไผ่"))
    assert not any(hit.match.is_sure for hit in INDEX.search("ราชภัฎสีสะเกด"))


@pytest.mark.parametrize("words", ["", "   ", ".", "xyzzy plugh", "ฮฮ"])
def test_nothing_is_found_for_nothing_like_a_name(words: str) -> None:
    assert INDEX.search(words) == ()


def test_a_place_beside_the_name_narrows_but_never_answers_alone() -> None:
    assert INDEX.search("เพชรบูรณ์") == ()
    assert first("หนองไผ่ เพชรบูรณ์") == "nongphai-town"


@given(st.text(max_size=40))
def test_any_text_is_a_search_and_is_answered_the_same_twice(words: str) -> None:
    assert INDEX.search(words) == INDEX.search(words)


@given(st.sampled_from(ENTRIES))
def test_every_name_finds_itself_exactly(entry: Entry) -> None:
    exact = [hit.id for hit in INDEX.search(entry.name) if hit.match is Match.EXACT]
    assert entry.id in exact


@given(st.text(alphabet="กขคงศษสณนธทิีุู่้๊๋์ำแเ ", max_size=30))
def test_what_sounds_alike_is_written_alike(text: str) -> None:
    assert not set(heard_of(plain_of(text))) & set("ศษณธ่้๊๋")
    assert heard_of(plain_of(text.replace("ศ", "ษ"))) == heard_of(plain_of(text.replace("ษ", "ศ")))
