"""Reasons given before a list of channels do not turn it into a list to ask at; what asks still does."""

from __future__ import annotations

import pytest

from tests.understanding.builders import ACT, LEAD, asked, body, codes, ending, heading_10, page, pairs, read

MAIL, LINE = ("email", "saraban@example.go.th"), ("line", "@example")
ITEMS = ("ก. อีเมล saraban@example.go.th", "ข. ไลน์ @example")


def listed(*paragraphs: str, items: tuple[str, ...] = ITEMS) -> tuple[list[object], list[object]]:
    record = read(page(*heading_10(), *(body(text) for text in (*paragraphs, *items)), *ending()))
    return list(pairs(record)), list(asked(record))


@pytest.mark.parametrize(
    "reason",
    [
        f"ด้วยมีผู้มาติดต่อสอบถามอยู่เนือง ๆ ว่าจะส่งคำขอทางอินเทอร์เน็ตได้หรือไม่ ตามมาตรา ๑๐ แห่ง{ACT} กรมขอประกาศให้ทราบทั่วกันว่า",
        f"เนื่องจากประชาชนสอบถามวิธีส่งคำขอเป็นจำนวนมาก อาศัยอำนาจตามมาตรา ๑๐ แห่ง{ACT} จึงประกาศช่องทางไว้ ดังนี้",
        f"เพื่อให้ผู้ส่งเรื่องตรวจสอบว่าเรื่องถึงกรมแล้วหรือไม่ได้โดยง่าย อาศัยอำนาจตามมาตรา ๑๐ แห่ง{ACT} จึงกำหนดช่องทางดังต่อไปนี้",
        f"ตามมาตรา ๑๐ แห่ง{ACT} กรมได้รับข้อสงสัยจากประชาชนเสมอ จึงขอแจ้งให้ทราบว่า",
        "ด้วยประชาชนมักไม่ได้รับการตอบกลับเมื่อส่งเรื่องผิดที่ กรมจึงกำหนดช่องทางสำหรับประชาชนติดต่อไว้ ดังนี้",
        "ข้อ ๑ เพื่อให้มั่นใจว่าคำขอไปถึงเจ้าหน้าที่ ให้ประชาชนใช้ช่องทางดังต่อไปนี้",
    ],
)
def test_asking_among_the_reasons_asks_for_nothing(reason: str) -> None:
    assert listed(reason) == ([MAIL, LINE], [])


@pytest.mark.parametrize(
    "head",
    [
        "ข้อ ๒ ผู้ยื่นคำขอประสงค์จะสอบถามว่าได้รับเรื่องแล้วหรือไม่ ให้สอบถามได้ ดังนี้",
        "เพื่อความแน่ใจว่าเรื่องถึงมือเจ้าหน้าที่ จึงให้สอบถามทางหมายเลขโทรศัพท์ ดังนี้",
        "ผู้ที่ต้องการรู้ว่าเรื่องถึงกรมแล้วหรือยัง ให้ติดต่อ ดังนี้",
    ],
)
def test_a_list_to_ask_at_stays_one(head: str) -> None:
    items = (*ITEMS, head, "(๑) งานธุรการ โทร. ๐ ๒๑๒๓ ๔๕๖๗")
    assert listed(f"อาศัยอำนาจตามมาตรา ๑๐ แห่ง{ACT} จึงประกาศช่องทางไว้ ดังนี้", items=items) == (
        [MAIL, LINE],
        [("phone", "0 2123 4567")],
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "ต้องการทราบว่าเรื่องถึงกรมแล้วหรือยัง สอบถามงานธุรการ โทร. ๐ ๒๑๒๓ ๔๕๖๗",
        "ผู้ที่เพียงต้องการรู้ว่ากรมได้รับเรื่องแล้วหรือยัง ให้โทร ๐ ๒๑๒๓ ๔๕๖๗",
        "หากอยากทราบว่าเอกสารไปถึงหรือไม่ โทร. ๐ ๒๑๒๓ ๔๕๖๗",
        "ติดตามว่ามีผู้รับเรื่องแล้วหรือยัง ฝ่ายรับเรื่อง ๐ ๒๑๒๓ ๔๕๖๗",
        "ตรวจสอบว่าคำขอเข้าระบบแล้วหรือไม่ได้ที่ ๐ ๒๑๒๓ ๔๕๖๗",
        "เช็กว่ามีคนเปิดอ่านหรือยัง โทร ๐ ๒๑๒๓ ๔๕๖๗",
        "ต้องการทราบว่าเรื่องถึงแล้วหรือยัง โทร. ๐ ๒๑๒๓ ๔๕๖๗ การแจ้งความคดีออนไลน์ให้ใช้ระบบกลาง มิใช่ช่องทางตามประกาศนี้",
    ],
)
def test_whether_it_came_is_asked_in_many_words(sentence: str) -> None:
    head = f"อาศัยอำนาจตามมาตรา ๑๐ แห่ง{ACT} จึงประกาศช่องทางไว้ ดังนี้"
    assert listed(head, items=(*ITEMS, f"ข้อ ๒ {sentence}")) == ([MAIL, LINE], [("phone", "0 2123 4567")])


@pytest.mark.parametrize(
    "end",
    ["ให้มีผลเหมือนมายื่นด้วยตนเอง", "โดยไม่ต้องเดินทางมาด้วยตนเอง", "ก็ได้ หรือจะมายื่นด้วยตนเองก็ได้", "แทนการมายื่นด้วยตนเอง"],
)
def test_a_way_likened_to_coming_is_a_channel(end: str) -> None:
    channels, _ = listed(f"ประชาชนติดต่อเข้ามาทางอีเมล saraban@example.go.th {end}", items=())
    assert channels == [MAIL]


@pytest.mark.parametrize(
    "sentence",
    [
        "ผู้ใดจะยื่นคำขอ ให้ยื่นทางอีเมล saraban@example.go.th ผู้ใดสงสัยว่าเรื่องถึงหรือไม่ ให้โทร ๐ ๒๑๒๓ ๔๕๖๗",
        "ให้ประชาชนยื่นคำขอทางอีเมล saraban@example.go.th หากมีข้อสงสัยติดต่อ โทร. ๐ ๒๑๒๓ ๔๕๖๗",
        "ให้ส่งเรื่องทางอีเมล saraban@example.go.th และสอบถามรายละเอียดเพิ่มเติมได้ที่ โทร. ๐ ๒๑๒๓ ๔๕๖๗",
        "ประชาชนส่งคำขอได้ที่ saraban@example.go.th พบปัญหาโทร. ๐ ๒๑๒๓ ๔๕๖๗",
    ],
)
def test_asking_behind_a_channel_in_one_sentence_leaves_it_a_channel(sentence: str) -> None:
    assert listed(f"ตามมาตรา ๑๐ แห่ง{ACT} {sentence}", items=()) == ([MAIL], [("phone", "0 2123 4567")])


def test_an_address_to_ask_at_is_no_channel() -> None:
    sentence = "หากมีข้อสงสัยให้ส่งอีเมลถึง ask@example.go.th"
    head = f"อาศัยอำนาจตามมาตรา ๑๐ แห่ง{ACT} จึงประกาศช่องทางไว้ ดังนี้"
    assert listed(head, items=(*ITEMS, f"ข้อ ๒ {sentence}")) == ([MAIL, LINE], [("email", "ask@example.go.th")])


def test_coming_alone_is_none() -> None:
    channels, _ = listed(
        f"อาศัยอำนาจตามมาตรา ๑๐ แห่ง{ACT} จึงประกาศช่องทางไว้ ดังนี้", *ITEMS, "ข้อ ๒ ผู้ไม่สะดวกให้มายื่นด้วยตนเอง โทร. ๐ ๒๑๒๓ ๔๕๖๗"
    )
    assert channels == [MAIL, LINE]


def test_more_addresses_to_ask_at_than_channels_are_looked_at_by_a_person() -> None:
    head = "ข้อ ๑ ให้สอบถามว่าได้รับเรื่องแล้วหรือไม่ ดังนี้"
    both = page(
        *heading_10(),
        body("ข้อ ๑ ให้ใช้ช่องทางต่อไปนี้ (๑) เว็บไซต์ www.example.go.th"),
        body(head),
        *map(body, ITEMS),
        *ending(),
    )
    assert "asked_addresses" in codes(read(both))
    one = page(*heading_10(), *map(body, (LEAD, ITEMS[0], head, "(๑) อีเมล ask@example.go.th")), *ending())
    assert "asked_addresses" not in codes(read(one))


def test_one_number_to_ask_at_is_said_once() -> None:
    head = f"อาศัยอำนาจตามมาตรา ๑๐ แห่ง{ACT} จึงประกาศช่องทางไว้ ดังนี้"
    ask = ("ข้อ ๒ สอบถามการรับเรื่องได้ที่", "(๑) กองคลัง โทร. ๐ ๒๑๒๓ ๔๕๖๗", "(๒) กองช่าง โทร. ๐ ๒๑๒๓ ๔๕๖๗")
    assert listed(head, items=(*ITEMS, *ask))[1] == [("phone", "0 2123 4567")]
