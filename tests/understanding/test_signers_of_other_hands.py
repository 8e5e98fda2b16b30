"""Signature blocks as other offices set them: ranks apart, seals, mottoes, other columns, names like posts."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from parsers.model import Signatory
from parsers.thai.acting import parse_joined
from parsers.thai.names import parse_name
from parsers.thai.posts import restored
from tests.understanding.builders import (
    LEAD,
    LEFT,
    POWER_10,
    At,
    body,
    centred,
    heading_10,
    left,
    page,
    read,
    signed,
)

NAME, POST = "นายสมชาย ใจดี", "อธิบดีกรมตัวอย่างการช่าง"


def signers(*lines: list[At] | str, ocr: bool = False) -> tuple[Signatory, ...]:
    kind = {"source": "ocr", "engine": "saraban", "confidence": 0.985} if ocr else {}
    tail = [signed(line) if isinstance(line, str) else line for line in lines]
    day = centred("ประกาศ ณ วันที่ ๙ มกราคม พ.ศ. ๒๕๖๖")
    mail = body("(๑) อีเมล a@example.go.th")
    return read(page(*heading_10(), body(POWER_10), body(LEAD), mail, day, *tail, **kind)).signatories  # type: ignore[arg-type]


def named(found: Sequence[Signatory]) -> list[tuple[str | None, str | None]]:
    return [(one.name.value, one.position.value) for one in found]


@pytest.mark.parametrize(
    ("above", "name"),
    [
        ("พลตำรวจเอก", "พลตำรวจเอก สมชาย ใจดี"),
        ("พันตำรวจเอก ......................", "พันตำรวจเอก สมชาย ใจดี"),
        ("พล.อ.", "พล.อ. สมชาย ใจดี"),
        ("(ลงชื่อ) พลเอก สมชาย ใจดี", "พลเอก สมชาย ใจดี"),
        ("รองศาสตราจารย์ ดร.", "รองศาสตราจารย์ ดร. สมชาย ใจดี"),
    ],
)
@pytest.mark.parametrize("ocr", [False, True])
def test_a_rank_over_a_bare_name_in_brackets_is_of_the_name(above: str, name: str, ocr: bool) -> None:
    assert named(signers(above, "(สมชาย ใจดี)", POST, ocr=ocr)) == [(name, POST)]


def test_a_rank_before_the_bracket_is_of_the_name() -> None:
    assert named(signers("พลเอก (สมชาย ใจดี)", POST)) == [("พลเอก สมชาย ใจดี", POST)]


@pytest.mark.parametrize("above", ["พลเอก", "(ลงชื่อ) พลเอก มานะ ใจงาม"])
def test_a_rank_over_a_name_with_its_own_title_or_of_another_is_not(above: str) -> None:
    bracket = f"({NAME})" if above == "พลเอก" else "(สมชาย ใจดี)"
    assert named(signers(above, bracket, POST))[0][0] == bracket.strip("()")


@pytest.mark.parametrize("below", ["(ประทับตรา)", "ตราประทับ", "“ซื่อสัตย์ สุจริต มุ่งผลสัมฤทธิ์ของงาน”"])
@pytest.mark.parametrize("ocr", [False, True])
def test_a_seal_and_a_motto_are_no_part_of_the_post(below: str, ocr: bool) -> None:
    assert named(signers(f"({NAME})", POST, below, ocr=ocr)) == [(NAME, POST)]


def test_a_line_in_the_middle_of_the_page_is_no_part_of_a_post_set_aside() -> None:
    assert named(signers(f"({NAME})", POST, centred("บำบัดทุกข์ บำรุงสุข"))) == [(NAME, POST)]


def test_a_post_over_two_lines_below_the_name_is_one() -> None:
    assert named(signers(f"({NAME})", "เลขาธิการคณะกรรมการ", "ส่งเสริมตัวอย่าง"))[0][1] == "เลขาธิการคณะกรรมการส่งเสริมตัวอย่าง"


@pytest.mark.parametrize(
    "name", ["นายประกาศ ใจดี", "นางรักษา ใจดี", "ทพญ.สมหญิง ใจงาม", "พันเอก (พิเศษ) สมชาย ใจดี", "พ.จ.อ. สมชาย ใจดี"]
)
def test_a_name_like_a_word_of_office_and_a_rare_title_are_names(name: str) -> None:
    assert parse_name(f"({name})") == name


@pytest.mark.parametrize(
    "text", ["นายกเทศมนตรี ตำบลตัวอย่าง", "นางรักษาราชการแทน ปลัด", "นายแพทย์ชำนาญการ พิเศษ", "(ประทับตรา)"]
)
def test_words_of_office_are_no_name(text: str) -> None:
    assert parse_name(text) is None


@pytest.mark.parametrize("post", ["กรรมการ", "กรรมการกองทุนตัวอย่าง", "ประธานกรรมการ", "กรรมการและเลขานุการ"])
def test_a_whole_post_is_not_taken_for_the_rest_of_another(post: str) -> None:
    assert restored(post) == post


def test_a_post_that_lost_its_first_letters_is_given_them_back() -> None:
    assert restored("ะธานกรรมการกองทุนตัวอย่าง") == "ประธานกรรมการกองทุนตัวอย่าง"


@pytest.mark.parametrize(
    "words", ["ทำการแทน", "ปฏิบัติการแทน", "ปฏิบัติงานแทน", "ปฏิบัติหน้าที่แทน", "ปฏิบัติหน้าที่", "รักษาการในตำแหน่ง"]
)
@pytest.mark.parametrize("damaged", [False, True])
def test_acting_in_other_words_is_none_of_the_three_capacities(words: str, damaged: bool) -> None:
    found = parse_joined(f"รองผู้จัดการ {words} ผู้จัดการกองทุนตัวอย่าง", damaged=damaged)
    assert (found.capacity, found.acting_for) == (None, None)


@pytest.mark.parametrize("words", ["รักษาราชการแทน", "ปฏิบัติราชการแทน", "รักษาการแทน"])
@pytest.mark.parametrize("damaged", [False, True])
def test_each_capacity_in_its_own_words_is(words: str, damaged: bool) -> None:
    assert parse_joined(f"รองผู้จัดการ {words} ผู้จัดการกองทุนตัวอย่าง", damaged=damaged).capacity == words


@pytest.mark.parametrize("words", ["ทำการแทน", "ปฏิบัติหน้าที่", "รักษาการ", "ทำหน้าที่แทน", "รักษาการในตำแหน่ง"])
def test_a_post_that_acts_in_other_words_is_left_to_a_person(words: str) -> None:
    (one,) = signers(f"({NAME})", f"รองผู้จัดการ {words}", "ผู้จัดการกองทุนตัวอย่าง")
    assert one.position.confidence < 0.95


@pytest.mark.parametrize("post", ["ผู้อำนวยการศูนย์ปฏิบัติการ", "หัวหน้าฝ่ายรักษาความสงบ"])
def test_a_post_that_only_sounds_like_acting_is_sure(post: str) -> None:
    (one,) = signers(f"({NAME})", post)
    assert (one.position.value, one.position.confidence >= 0.95) == (post, True)


def test_a_post_in_brackets_is_printed_without_them() -> None:
    (one,) = signers(NAME, f"({POST})")
    assert (one.name.value, one.position.value) == (NAME, POST)


def test_a_name_that_could_not_be_read_leaves_no_other_in_its_place() -> None:
    ruined = At(text="(รองศาสตราจารย์ ดีร.ณิชา ใจดี)", x0=90.0, top=300.0)
    clerk = At(text="(นางมะลิ ใจเย็น)", x0=360.0, top=300.0)
    posts = [At(text=POST, x0=110.0, top=321.0), At(text="ปลัดองค์การ", x0=370.0, top=321.0)]
    found = signers([ruined], [clerk], [posts[0]], [posts[1]], ocr=True)
    assert (None, POST) in named(found)


def test_the_name_of_who_certifies_read_into_the_post_is_dropped() -> None:
    line = "(นางสาวมะลิ ใจเย็น)รองปลัดเทศบาล รักษาราชการแทน"
    (one,) = signers(f"({NAME})", line, "นายกเทศมนตรีตำบลตัวอย่าง", ocr=True)
    assert (one.position.value, one.acting_for.value) == ("รองปลัดเทศบาล", "นายกเทศมนตรีตำบลตัวอย่าง")


def test_a_form_of_an_organisation_in_brackets_stays_in_the_post() -> None:
    (one,) = signers(f"({NAME})", "ผู้อำนวยการสถาบันตัวอย่าง (องค์การมหาชน)", left("โทร. ๐ ๒๑๒๓ ๔๕๖๗"))
    assert one.position.value == "ผู้อำนวยการสถาบันตัวอย่าง (องค์การมหาชน)"


@pytest.mark.parametrize("ocr", [False, True])
def test_a_post_on_the_line_of_the_name_is_its_post(ocr: bool) -> None:
    assert named(signers(f"({NAME}) {POST}", ocr=ocr)) == [(NAME, POST)]


def test_a_speck_behind_the_name_is_no_post() -> None:
    assert named(signers(f"({NAME}) -", POST, ocr=True)) == [(NAME, POST)]


def test_a_post_far_from_the_name_on_its_line_is_of_another_column() -> None:
    apart = [At(text=f"({NAME})", x0=90.0, top=300.0), At(text=POST, x0=360.0, top=300.0)]
    assert named(signers(apart)) == [(NAME, None)]


@pytest.mark.parametrize(("text", "name"), [("(นางสาวิกา ใจดี)", "นางสาวิกา ใจดี"), ("(นางสาวกา ใจดี)", "นางสาวกา ใจดี")])
def test_a_given_name_does_not_begin_with_a_mark(text: str, name: str) -> None:
    assert parse_name(text) == name
    assert named(signers(text, POST, ocr=True)) == [(name, POST)]


def test_a_post_read_as_the_principals_lost_its_first_letters() -> None:
    (one,) = signers(f"({NAME})", "อำนวยการสำนักตัวอย่าง ปฏิบัติราชการแทน", "ผู้อำนวยการสำนักตัวอย่าง", ocr=True)
    assert (one.position.value, one.position.confidence) == (None, 0.0)
    assert one.acting_for.value == "ผู้อำนวยการสำนักตัวอย่าง"


def test_a_post_of_another_place_is_not_the_principals() -> None:
    (one,) = signers(f"({NAME})", "ขนส่งจังหวัดน่าน รักษาราชการแทน", "ขนส่งจังหวัดแพร่", ocr=True)
    assert (one.position.value, one.acting_for.value) == ("ขนส่งจังหวัดน่าน", "ขนส่งจังหวัดแพร่")


def test_a_post_under_a_day_left_blank_has_no_signer() -> None:
    day = centred("ประกาศ ณ วันที่ ............ เดือน .................... พ.ศ. ............")
    kind = {"source": "ocr", "engine": "saraban", "confidence": 0.985}
    mail = body("(๑) อีเมล a@example.go.th")
    lines = [*heading_10(), body(POWER_10), body(LEAD), mail, day, signed(POST)]
    assert read(page(*lines, **kind)).signatories == ()  # type: ignore[arg-type]


def test_a_post_behind_the_dots_over_each_name_is_of_that_name() -> None:
    lines = ["ลงชื่อ ............ ประธานกรรมการ", f"({NAME})", "ลงชื่อ ............ กรรมการ", "(นางมะลิ ใจเย็น)"]
    assert named(signers(*lines)) == [(NAME, "ประธานกรรมการ"), ("นางมะลิ ใจเย็น", "กรรมการ")]


def test_dots_with_the_word_of_who_announces_hold_no_post() -> None:
    assert named(signers("ลงชื่อ ............ ผู้ประกาศ", f"({NAME})", POST)) == [(NAME, POST)]


def test_three_signers_side_by_side_are_three() -> None:
    names = [At(text="(นายสมชาย ใจดี)", x0=85.0, top=300.0), At(text="(นางสาวสมหญิง ใจงาม)", x0=240.0, top=300.0)]
    posts = [At(text="ประธานกรรมการ", x0=95.0, top=321.0), At(text="กรรมการ", x0=270.0, top=321.0)]
    third = [At(text="(นายมานะ ใจสู้)", x0=410.0, top=300.0), At(text="เลขานุการ", x0=415.0, top=321.0)]
    found = named(signers([*names, third[0]], [*posts, third[1]]))
    assert found == [("นายสมชาย ใจดี", "ประธานกรรมการ"), ("นางสาวสมหญิง ใจงาม", "กรรมการ"), ("นายมานะ ใจสู้", "เลขานุการ")]


@pytest.mark.parametrize("own", ["", "รองอธิบดี "])
def test_the_holder_of_a_capacity_has_only_his_own_post(own: str) -> None:
    found = parse_joined(f"{own}ผู้รักษาราชการแทนอธิบดีกรมตัวอย่าง")
    assert (found.position, found.capacity) == (own.strip() or None, "รักษาราชการแทน")


def test_a_lone_letter_behind_a_post_on_a_scan_is_a_stroke() -> None:
    assert named(signers(f"({NAME})", f"{POST} w", ocr=True)) == [(NAME, POST)]
    assert named(signers(f"({NAME})", "ผู้อำนวยการศูนย์ IT", ocr=True)) == [(NAME, "ผู้อำนวยการศูนย์ IT")]


@pytest.mark.parametrize("stamp", ["สำเนาถูกต้อง", "ลำเนาูกต้อง", "สำเนาถกต้อง"])
def test_who_vouches_for_a_copy_is_no_signer_though_the_stamp_is_worn(stamp: str) -> None:
    clerk = [At(text=stamp, x0=90.0), At(text="(นางสาวมณี แก้วใส)", x0=90.0), At(text="เจ้าพนักงานธุรการ", x0=90.0)]
    assert named(signers(clerk[:1], clerk[1:2], clerk[2:], f"({NAME})", POST, ocr=True)) == [(NAME, POST)]


def test_a_desk_beside_the_signer_is_no_part_of_his_post() -> None:
    desk = [At(text=text, x0=LEFT + 100) for text in ("สำนักงานจังหวัด", "กลุ่มงานยุทธศาสตร์และข้อมูลเพื่อการพัฒนาจังหวัดและอำเภอ")]
    assert named(signers(f"({NAME})", POST, desk)) == [(NAME, POST)]


def test_a_post_over_the_first_name_is_of_a_signer_whose_name_was_not_read() -> None:
    second = ("(นางสาวมณี แก้วใส)", "กรรมการและเลขานุการ")
    found = signers("ประธานกรรมการตัวอย่าง", *second, ocr=True)
    assert named(found) == [(None, "ประธานกรรมการตัวอย่าง"), ("นางสาวมณี แก้วใส", second[1])]
    assert named(signers("ประธานกรรมการตัวอย่าง", *second)) == [("นางสาวมณี แก้วใส", second[1])]  # born so: nothing is lost
    assert named(signers("ลงชื่อ .......... ประธานกรรมการ", f"({NAME})", ocr=True)) == [(NAME, "ประธานกรรมการ")]


@pytest.mark.parametrize("name", ["หม่อมราชวงศ์พิชญ์ ใจดี", "ม.ล.พิชญ์ ใจดี"])
def test_a_rank_over_a_name_of_noble_birth_is_of_the_name(name: str) -> None:
    assert named(signers("พลเรือตรี", f"({name})", POST)) == [(f"พลเรือตรี {name}", POST)]


@pytest.mark.parametrize(("post", "office"), [("ผู้บังคับการ", "กองบังคับการ"), ("ประธานสภา", "ประกาศสภา")])
def test_a_post_is_not_voted_into_the_office_that_is_printed_more_often(post: str, office: str) -> None:
    agency = f"{office}ตำรวจท่องเที่ยวทางน้ำแห่งใหม่"
    rows = [centred(f"ประกาศ{agency.removeprefix('ประกาศ')}"), *(body(f"ข้อ ๑ ให้ติดต่อ{agency}") for _ in range(4))]
    day = centred("ประกาศ ณ วันที่ ๙ มกราคม พ.ศ. ๒๕๖๖")
    tail = [signed("(นายสมชาย ใจดี)"), signed(f"{post}ตำรวจท่องเที่ยวทางน้ำแห่งใหม่")]
    found = read(page(*rows, body(POWER_10), day, *tail, source="ocr", engine="saraban", confidence=0.985)).signatories
    assert named(found) == [(NAME, f"{post}ตำรวจท่องเที่ยวทางน้ำแห่งใหม่")]


@pytest.mark.parametrize("heading", ["ระบบและเงื่อนไขการใช้", "ตารางระบบงาน"])
@pytest.mark.parametrize("ocr", [False, True])
def test_the_heading_of_an_annex_below_is_no_part_of_the_post(heading: str, ocr: bool) -> None:
    below = (heading, "(ท้ายคำสั่งกรมตัวอย่างการช่าง ที่ ๖/๒๕๖๖)")
    assert named(signers(f"({NAME})", POST, *below, ocr=ocr)) == [(NAME, POST)]


def test_a_post_may_go_on_with_a_system() -> None:
    assert named(signers(f"({NAME})", "ผู้อำนวยการศูนย์", "ระบบสารสนเทศ")) == [(NAME, "ผู้อำนวยการศูนย์ระบบสารสนเทศ")]
