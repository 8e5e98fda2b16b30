"""Names of systems near other names: one read surely stays, one mended or cut is doubted."""

from __future__ import annotations

import pytest

from parsers.certainty import CERTAIN
from parsers.confidence import Table, confidence_of
from parsers.system_english import brackets_put_right
from parsers.system_names import may_lack_a_word, mended_name
from parsers.trait import Trait
from parsers.understand import understand
from tests.understanding.builders import (
    ACT,
    AGENCY,
    HEAD_OF,
    LEFT,
    POWER_16,
    RIGHT,
    At,
    body,
    centred,
    document,
    ending,
    order,
    page,
)

BROKEN = ("ปฏิบัติหน้าที่ผ่านระบบประเมิน", "การปฏิบัติงาน")


@pytest.mark.parametrize("sure", [0.0, 0.99])
@pytest.mark.parametrize(
    "name",
    [
        "โปรแกรม Zoom Meetings",
        "โปรแกรม Webex Meetings",
        "โปรแกรม Google Forms",
        "ระบบประชุม (Zoom Meetings)",
        "ระบบประชุม (Zoom Meeting)",
        "ระบบสมุดจด (Plans)",
    ],
)
def test_english_words_that_are_spelt_right_stay(name: str, sure: float) -> None:
    assert mended_name(name, sure=sure) == name


def test_a_name_read_surely_keeps_its_letters_where_more_than_one_differs() -> None:
    assert mended_name("ระบบ e-Poymemt", sure=0.99) == "ระบบ e-Poymemt"


@pytest.mark.parametrize(
    ("shown", "sure", "meant"),
    [
        ("ระบบ e-Poymemt", 0.4, "ระบบ e-Payment"),
        ("ระบบ e-Poyment", 0.99, "ระบบ e-Payment"),
        ("ระบบอีเมล Gcogle Workspace", 0.99, "ระบบอีเมล Google Workspace"),
    ],
)
def test_one_letter_or_what_was_read_unsurely_is_put_right(shown: str, sure: float, meant: str) -> None:
    assert mended_name(shown, sure=sure) == meant


def test_a_mended_name_of_a_system_is_never_certain_and_one_as_read_may_be() -> None:
    known = {"system": {"known mended": [(0.1, 0.99)], "known": [(0.1, 0.99)]}}
    assert confidence_of(Trait(path="system0", raw=1.0, checks="known mended"), known) < CERTAIN
    assert confidence_of(Trait(path="system0", raw=1.0, checks="known"), known) >= CERTAIN


def test_a_line_end_may_have_lost_a_word_of_a_name_in_use() -> None:
    assert may_lack_a_word("ระบบประเมินการปฏิบัติงาน", BROKEN)
    assert may_lack_a_word("ระบบรับส่งราชการออนไลน์", ["ระบบรับส่ง", "ราชการออนไลน์"])


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("ระบบประเมินผลการปฏิบัติงาน", ["ให้ใช้ระบบประเมินผล", "การปฏิบัติงาน"]),
        ("ระบบประเมินการปฏิบัติงาน", ["ให้ใช้ระบบประเมินการปฏิบัติงาน"]),
        ("ระบบประเมินความพึงพอใจ", ["ให้ใช้ระบบประเมิน", "ความพึงพอใจ"]),
        ("ระบบลาการปฏิบัติงาน", ["ระบบลา", "การปฏิบัติงาน"]),
    ],
)
def test_a_whole_name_and_one_on_a_line_lack_no_word(name: str, lines: list[str]) -> None:
    assert not may_lack_a_word(name, lines)


@pytest.mark.parametrize(("first", "sure"), [("ระบบประเมิน", False), ("ระบบประเมินผล", True)])
def test_such_a_name_is_not_certain_and_the_whole_one_is(first: str, sure: bool) -> None:
    power = f"อาศัยอำนาจตามมาตรา ๑๖ แห่ง{ACT} {HEAD_OF} จึงมีคำสั่ง"
    said = f"ให้เจ้าหน้าที่ทุกคนของ{AGENCY}ปฏิบัติหน้าที่ผ่าน{first}"
    paper = page(
        centred(f"คำสั่ง{AGENCY}"),
        centred("เรื่อง กำหนดระบบสำหรับการปฏิบัติหน้าที่"),
        body(power),
        [At(text=said, x0=LEFT + 57.0, stretch=RIGHT), At(text="การปฏิบัติงาน และระบบขอใช้ยานพาหนะ", x0=LEFT, same=True)],
        *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"),
        source="ocr",
        engine="saraban-lines 1",
    )
    names = [s.name for s in understand(document(paper), file="x.pdf").systems]
    assert [n.value for n in names] == [f"{first}การปฏิบัติงาน", "ระบบขอใช้ยานพาหนะ"]
    assert (names[0].confidence >= CERTAIN) is sure


def test_a_bracket_read_as_the_sign_of_addresses_is_put_right() -> None:
    assert brackets_put_right("ระบบประชุม @Microsoft Teams)") == "ระบบประชุม (Microsoft Teams)"
    assert brackets_put_right("ระบบ @HR") == "ระบบ @HR"


@pytest.mark.parametrize(("name", "sure"), [("Single Sign-on", False), ("Single Sign-On", True)])
def test_a_letter_whose_capital_has_its_shape_is_never_certain_behind_a_hyphen(name: str, sure: bool) -> None:
    known: Table = {"system": {sort: [(0.1, 0.99)] for sort in ("known", "known latin")} | {"odd": [(0.1, 0.5)]}}
    items = (f"(๑) ระบบยืนยันตัวตน ({name})", "(๒) ระบบการลา")
    record = understand(
        document(order(POWER_16, *items, source="ocr", engine="saraban-lines 1")), file="x.pdf", known=known
    )
    assert (record.systems[0].name.confidence >= CERTAIN) is sure


@pytest.mark.parametrize("name", ["ระบบประเมินผลการปฏิบัติงาน (e-PMX)", "ระบบ (Palice 4.0)"])
def test_latin_that_both_readers_saw_alike_stays(name: str) -> None:
    assert mended_name(name, agreed={"e-PMX", "Palice"}) == name


def test_latin_of_which_there_is_doubt_is_put_right() -> None:
    assert mended_name("ระบบ (Palice 4.0)") == "ระบบ (Police 4.0)"


@pytest.mark.parametrize(("shown", "meant"), [("ระบบ SchooIMIS", "ระบบ SchoolMIS"), ("ระบบ iOS", "ระบบ iOS")])
def test_a_small_l_read_as_a_capital_i_is_put_right_within_words(shown: str, meant: str) -> None:
    assert mended_name(shown) == meant
