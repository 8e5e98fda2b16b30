"""Where a title ends, who of a page's tail signed, and what stands at a page's edges: told apart by where it is set."""

from __future__ import annotations

import pytest

from parsers.clauses import paragraphs
from parsers.cut_lines import made_whole
from parsers.layout import lay_out
from parsers.model import Box, Line, Word
from parsers.passage import Row, make_row, page_facts
from parsers.thai.loose import squeeze
from tests.understanding.builders import (
    ACT,
    AGENCY,
    HEAD_OF,
    HEIGHT,
    LEFT,
    NAME,
    POWER_10,
    POWER_16,
    At,
    announcement,
    body,
    centred,
    document,
    ending,
    heading_10,
    order,
    page,
    read,
    values,
)

DAY = "ประกาศ ณ วันที่ ๙ มกราคม พ.ศ. ๒๕๖๖"


def at(text: str, top: float, x0: float = LEFT) -> list[At]:
    return [At(text=text, x0=x0, top=top)]


def middle(text: str, top: float) -> list[At]:
    return [At(text=text, x0=centred(text)[0].x0, top=top)]


def test_a_title_ends_at_the_white_space_before_the_body() -> None:
    record = read(
        page(
            middle(f"คำสั่ง{AGENCY}", 100),
            middle("ที่ ๑๒/๒๕๖๖", 118),
            middle("เรื่อง การใช้ระบบอิเล็กทรอนิกส์ของเจ้าหน้าที่", 136),
            at(f"เพื่อลดการใช้กระดาษและเร่งรัดการปฏิบัติงานของ{AGENCY} ให้เป็นไปตามที่กำหนดไว้", 170, LEFT + 45),
            at("ในแผนงานของหน่วยงาน", 188),
            body(POWER_16),
            *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"),
        )
    )
    assert record.title.value == "การใช้ระบบอิเล็กทรอนิกส์ของเจ้าหน้าที่"


@pytest.mark.parametrize("mark", ["****************", "--------------------", "xXXxxXXXXx"])
def test_a_title_as_wide_as_the_page_goes_on_to_the_ornament_below_it(mark: str) -> None:
    record = read(
        page(
            middle(f"ประกาศ{AGENCY}", 100),
            middle("เรื่อง ช่องทางรับเรื่องจากประชาชน", 118),
            at(f"ตามมาตรา ๑๐ แห่ง{ACT} ซึ่งยาวจนเต็มความกว้างของหน้ากระดาษ", 138, LEFT + 20),
            middle(mark, 161),
            at(f"เนื่องด้วยในปัจจุบันการติดต่อระหว่างประชาชนกับ{AGENCY}", 192, LEFT + 72),
            at("กระทำผ่านเครือข่ายอินเทอร์เน็ตเป็นจำนวนมากขึ้นทุกปี", 210),
            body(POWER_10),
            *ending(DAY),
        )
    )
    title = squeeze(record.title.value or "")
    assert title.startswith("ช่องทางรับเรื่องจากประชาชนตามมาตรา10แห่ง")
    assert title.endswith("ความกว้างของหน้ากระดาษ")


def test_a_year_alone_is_what_is_left_of_a_title() -> None:
    record = read(
        page(
            middle(f"ประกาศ{AGENCY}", 100),
            middle("เรื่อง", 118),
            middle("พ.ศ. ๒๕๖๗", 136),
            at("อาศัยอำนาจตามความในมาตรา ๑๐", 170, LEFT + 45),
            body(POWER_10),
            *ending(DAY),
        )
    )
    assert record.title.value is None
    assert record.needs_review


def test_a_title_goes_on_below_itself_as_long_as_no_space_parts_it() -> None:
    record = read(
        page(
            middle(f"คำสั่ง{AGENCY}", 100),
            middle("ที่ ๑๒/๒๕๖๖", 118),
            middle("เรื่อง กำหนดระบบงานอิเล็กทรอนิกส์", 136),
            middle("ตามมาตรา ๑๖ แห่งพระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ.", 154),
            middle("๒๕๖๕", 172),
            at(f"เพื่อลดการใช้กระดาษและเร่งรัดการปฏิบัติงานของ{AGENCY}", 206, LEFT + 45),
            at("ให้เป็นไปตามที่กำหนดไว้ในแผนงาน", 224),
            body(POWER_16),
            *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"),
        )
    )
    title = f"กำหนดระบบงานอิเล็กทรอนิกส์ ตามมาตรา 16 แห่ง{ACT}"
    assert squeeze(record.title.value or "") == squeeze(title)


def test_the_blank_of_a_form_is_no_title() -> None:
    record = read(page(centred("แบบแจ้งความประสงค์"), centred(AGENCY), left_line("เรื่องที่ขอ"), left_line("เอกสารที่แนบ")))
    assert record.title.value is None


def left_line(text: str) -> list[At]:
    return [At(text=text, x0=LEFT)]


def test_a_line_of_the_body_that_begins_with_the_word_heads_no_document() -> None:
    record = read(
        page(
            centred("รายงานการประชุมคณะทำงาน ครั้งที่ ๓"),
            centred("จังหวัดตาก"),
            body("ประธานแจ้งว่าตามพระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ หน่วยงานต้อง"),
            at("ประกาศช่องทางอิเล็กทรอนิกส์ให้ประชาชนทราบ", 220),
            body("ที่ประชุมมอบฝ่ายเลขานุการยกร่างประกาศ และให้นำเสนอในการประชุมครั้งต่อไปเพื่อพิจารณา"),
        )
    )
    assert record.agency.value == "จังหวัดตาก"


def test_a_closing_line_with_dots_for_the_pen_is_one_at_any_length() -> None:
    dotted = "ประกาศ ณ วันที่ ....๑๖.... เดือน ....มกราคม.... พ.ศ. ....๒๕๖๖...."
    record = read(page(*heading_10(), body(POWER_10), *ending(dotted)))
    assert record.issued_on.value == "2023-01-16"
    assert record.signatories[0].position.value == HEAD_OF


def tail(*lines: list[At]) -> list[str | None]:
    """The names read of a page's tail."""
    return [one.name.value for one in read(page(*heading_10(), body(POWER_10), *lines)).signatories]


def test_who_certifies_a_copy_is_no_signer() -> None:
    day = [At(text=DAY, x0=200, top=400)]
    copy = [*at("สำเนาถูกต้อง", 450, 120), *at("(นางสาวพัชรี คำแหง)", 480, 100), *at("นักจัดการงานทั่วไป", 500, 105)]
    own = [*at(NAME, 478, 340), *at(HEAD_OF, 496, 345)]
    assert tail(day, copy, own) == [NAME.strip("()")]
    assert tail(day, own) == [NAME.strip("()")]


def test_a_clerk_and_a_post_on_one_line_are_parted() -> None:
    line = At(text=f"(นางสาวพัชรี คำแหง)      {HEAD_OF}", x0=100, top=496)
    record = read(
        page(
            *heading_10(),
            body(POWER_10),
            [At(text=DAY, x0=200, top=400)],
            at("สำเนาถูกต้อง", 450, 120),
            at(NAME, 470, 340),
            [line],
        )
    )
    assert [one.name.value for one in record.signatories] == [NAME.strip("()")]
    assert record.signatories[0].position.value == HEAD_OF


def test_a_post_ends_before_a_line_that_no_post_holds() -> None:
    record = read(
        page(*heading_10(), body(POWER_10), *ending(DAY, NAME, HEAD_OF, "ติดตามข่าวสารเพิ่มเติม โทร. ๐ ๒๑๒๓ ๔๕๖๗"))
    )
    assert record.signatories[0].position.value == HEAD_OF


def test_a_notice_without_closing_line_has_no_signer_made_of_its_agency() -> None:
    record = read(
        page(
            centred("คู่มือการใช้งานระบบรับเรื่องออนไลน์"),
            centred("จังหวัดสุรินทร์"),
            body("ขั้นตอนที่ ๑ เปิดเว็บไซต์ www.example.go.th แล้วเลือกเมนูลงทะเบียน"),
            source="ocr",
        )
    )
    assert record.signatories == ()


def test_a_line_alone_at_the_foot_belongs_to_no_value() -> None:
    foot = [At(text=AGENCY, x0=LEFT, top=HEIGHT * 0.96)]
    items = (*heading_10(), body(POWER_10), body("ข้อ ๑ ช่องทางอิเล็กทรอนิกส์สำหรับประชาชนติดต่อ มีดังนี้"))
    record = read(page(*items, body("(๑) Facebook : @example.official"), foot), page(*ending(), number=2))
    assert [channel.value.value for channel in record.channels] == ["@example.official"]


def test_the_last_row_of_a_full_page_is_kept() -> None:
    rows = [[At(text=f"saraban{n:02d}@example.go.th", x0=LEFT, top=700.0 + 24 * n)] for n in range(5)]
    record = read(announcement("(๑) เว็บไซต์ www.example.go.th"), page(left_line("เอกสารแนบท้าย"), *rows, number=2))
    assert "saraban04@example.go.th" in [channel.value.value for channel in record.channels]


def test_a_running_title_on_a_later_page_is_no_text() -> None:
    record = read(
        announcement("(๑) Facebook : @example.official"),
        page(
            at("ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อกรม - ๒ -", 28),
            at("ภาคผนวก ๑", 75),
            at("Facebook : @second.official", 96),
            number=2,
        ),
    )
    assert [channel.value.value for channel in record.channels] == ["@example.official", "@second.official"]


def row(text: str, x0: float, top: float, width: float, index: int) -> Row:
    facts = page_facts(page(left_line("ประกาศ"), source="ocr", engine="x"))
    box = Box(x0=x0, top=top, x1=x0 + width, bottom=top + 14)
    return make_row(facts, Line(words=(Word(text=text, box=box, confidence=0.9),), block=index), index)


def cut(tops: list[float], gap: float) -> list[Row]:
    halves = [
        half
        for n, top in enumerate(tops)
        for half in ((top, 85.0, 165.0, 2 * n), (top + 1, 250.0 + gap, 200.0, 2 * n + 1))
    ]
    return [row("ข้อความ", x0, top, width, index) for top, x0, width, index in halves]


@pytest.mark.parametrize(("gap", "count"), [(1.0, 3), (40.0, 6)], ids=["cut by a streak", "columns of a table"])
def test_lines_cut_by_a_streak_are_made_whole_and_columns_are_not(gap: float, count: int) -> None:
    assert len(made_whole(cut([100.0, 130.0, 160.0], gap))) == count


def test_a_name_in_brackets_whose_words_stand_far_apart_is_one_line() -> None:
    rows = [row("(ดร.มาลัย", 300, 100, 50, 0), row("ธนแก้วมณี)", 370, 101, 50, 1)]
    assert [one.text for one in made_whole(rows)] == ["(ดร.มาลัย ธนแก้วมณี)"]
    assert len(made_whole(rows[::-1])) == 2


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("(ศาสตราจารย์พิเศษกาหลง ฤทธิ์พิพัฒน์", "ธาร)"), "ศาสตราจารย์พิเศษกาหลง ฤทธิ์พิพัฒน์ธาร"),
        (("(ศาสตราจารย์เกียรติคุณ ดร.กาหลง", "ใจดี)"), "ศาสตราจารย์เกียรติคุณ ดร.กาหลง ใจดี"),
        (("(นายกาหลง ใจดี", "อธิบดี)"), "นายกาหลง ใจดี"),
    ],
)
def test_a_name_broken_over_two_lines_is_one_and_a_post_in_the_bracket_is_no_part_of_it(
    lines: tuple[str, str], name: str
) -> None:
    record = read(
        page(
            *heading_10(),
            body(POWER_10),
            [At(text=DAY, x0=200, top=400)],
            *(middle(line, 440 + 18 * place) for place, line in enumerate(lines)),
        )
    )
    assert [one.name.value for one in record.signatories] == [name]


def test_signers_posts_on_one_line_are_parted_between_their_names() -> None:
    record = read(
        page(
            *heading_10(),
            body(POWER_10),
            [At(text=DAY, x0=200, top=400)],
            [*at("(นายปรีชา ใจดี)", 470, 130), *at("(นางสาวพรรณี ใจงาม)", 470, 350)],
            at("นายกเทศมนตรีตำบลบึงศรี            รองนายกเทศมนตรีตำบลบึงศรี", 490, 110),
        )
    )
    posts = [one.position.value for one in record.signatories]
    assert posts == ["นายกเทศมนตรีตำบลบึงศรี", "รองนายกเทศมนตรีตำบลบึงศรี"]


def test_systems_of_orders_stay_apart_from_the_sentence_after_them() -> None:
    record = read(order(POWER_16, "(๑) ระบบการลา", "(๒) ระบบคลังเอกสาร", "ทั้งนี้ ตั้งแต่วันที่ลงนามเป็นต้นไป"))
    assert [one["name"] for one in values(record)["systems"]] == ["ระบบการลา", "ระบบคลังเอกสาร"]


def test_a_row_that_hangs_under_its_items_words_goes_on_with_it() -> None:
    item = "(๑) เฟซบุ๊ก ชื่อ กรมตัวอย่างที่มีชื่อยาวมากจนต้องขึ้นบรรทัดใหม่เสมอทุกครั้งไป"
    hanging = [At(text=item, x0=120.0), At(text="แห่งเมืองกลาง", x0=138.0), At(text="(๒) โทรสาร ๐ ๒๒๔๑ ๕๖๐๐", x0=120.0)]
    rows = lay_out(document(page(*([row] for row in hanging)))).rows
    assert paragraphs(rows)[0].passage.text.endswith("แห่งเมืองกลาง")
    further = [hanging[0], At(text="แห่งเมืองกลาง", x0=190.0), hanging[2]]
    rows = lay_out(document(page(*([row] for row in further)))).rows
    assert len(paragraphs(rows)) == 3
