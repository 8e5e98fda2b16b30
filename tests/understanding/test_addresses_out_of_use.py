"""Addresses a document names that are no channels: given up, closed, feigned, of others, recited; and help to call."""

from __future__ import annotations

import pytest

from tests.understanding.builders import announcement, asked, pairs, read

MAIL, OLD, SITE = "saraban@example.go.th", "old@example.com", "www.example.com"
ITEM = f"(๑) อีเมล {MAIL}"


def found_beside(clause: str) -> list[tuple[str | None, str | None]]:
    record = read(announcement(ITEM, more=[f"ข้อ ๓ {clause}"]))
    return [*pairs(record), *(pair for pair in asked(record) if pair != ("phone", "0 2123 4567"))]


@pytest.mark.parametrize(
    "clause",
    [
        f"ที่อยู่ {OLD} ซึ่งพิมพ์อยู่ในแผ่นพับรุ่นปี ๒๕๖๒ ไม่มีผู้เปิดอ่านแล้ว",
        f"อีเมล {OLD} ยกเลิกการใช้งานแล้ว",
        f"อีเมล {OLD} เลิกใช้ตั้งแต่วันที่ ๑ มกราคม ๒๕๖๗",
        f"กล่องจดหมาย {OLD} ได้ปิดไปแล้ว",
        f"อีเมล {OLD} ของชมรมผู้สูงอายุ มิใช่ช่องทางของกรม",
        f"เว็บไซต์ {SITE} มิได้จัดทำโดยกรม",
        f"หากพบเว็บไซต์ {SITE} ขอให้ทราบว่าเป็นของมิจฉาชีพ",
        f"โปรดระวังเว็บไซต์ปลอม {SITE}",
        f"เว็บไซต์ {SITE} และบัญชีไลน์ที่ศิษย์เก่าจัดทำขึ้นเองไม่ใช่ของกรม",
        f"อีเมล {OLD} และเว็บไซต์ {SITE} เลิกใช้แล้ว",
        f"อย่าส่งเอกสารไปที่ {OLD}",
        f"ไม่ให้ใช้อีเมล {OLD} ในการส่งคำขอ",
        f"อีเมลเดิม {OLD} เปลี่ยนเป็น {MAIL}",
        f"ตามประกาศกรมตัวอย่าง ได้กำหนดอีเมล {OLD} และเว็บไซต์ {SITE} ไว้ นั้น ไม่ตรงกับที่ใช้จริง",
        f"ระบบ https://intranet.example.go.th ไม่เปิดให้บุคคลภายนอกใช้ และ {OLD} ใช้ภายในหน่วยงานเท่านั้น",
        "บัญชีเฟซบุ๊ก “คนรักกรมตัวอย่าง” เป็นของชมรมจิตอาสา กรมมิได้เป็นผู้ดูแลและไม่รับเรื่องทางนั้น",
        "เพจ “ข่าวกรมตัวอย่าง” ไม่เกี่ยวข้องกับทางราชการ",
        "ทั้งนี้ โทรสารหมายเลข ๐ ๕๔๕๒ ๒๒๑๐ ยกเลิกแล้ว",
        f"ช่องทางอื่น ไม่ว่าอีเมล {OLD} หรือเพจ “ชมรมกรมตัวอย่าง” ไม่ถือเป็นช่องทางตามประกาศนี้",
        "ผู้รับบริการที่ใช้อีเมลของ gmail.com ควรตรวจกล่องจดหมายขยะ",
        f"ช่องทางที่เลิกใช้ตั้งแต่วันประกาศ คือ อีเมล {OLD} และไลน์ @older",
        f"เว็บไซต์ {SITE} เฟซบุ๊ก กรมตัวอย่าง และยูทูบ กรมตัวอย่างแชนแนล มีไว้เพื่อประชาสัมพันธ์ ไม่ใช้รับคำขอ",
        "เฟซบุ๊ก กรมตัวอย่าง เป็นเพียงสื่อประชาสัมพันธ์",
        f"เดิมกรมใช้อีเมล {OLD} ซึ่งบัดนี้เข้าไม่ได้แล้ว",
        f"เมื่อยื่นแล้วระบบจะส่งอีเมลจาก {OLD} แจ้งเลขรับ",
        "บัญชี X (ทวิตเตอร์) ของกรมได้ปิดไปแล้วตั้งแต่วันที่ ๓๑ ธันวาคม ๒๕๖๖",
    ],
)
def test_an_address_that_is_said_to_be_no_channel_is_none(clause: str) -> None:
    assert found_beside(clause) == [("email", MAIL)]


@pytest.mark.parametrize(
    "clause",
    [
        f"ส่งเอกสารเพิ่มเติมได้ทางอีเมล {OLD} ส่วนโทรสารยกเลิกแล้ว",
        f"ให้ส่งเอกสารเพิ่มเติมทางอีเมล {OLD} แทนกล่องเดิมซึ่งเลิกใช้แล้ว",
        f"ส่งเอกสารเพิ่มเติมได้ทางอีเมล {OLD} ซึ่งไม่รับเรื่องนอกเวลาราชการ",
        f"อีเมลเดิม {OLD} ยังคงใช้ได้",
        f"ให้เลิกใช้กระดาษ และส่งคำขอทางอีเมล {OLD} และไลน์ @newer",
        f"เรื่องที่ไม่แน่ใจว่าเป็นหน้าที่ของหน่วยใด ให้ส่งถึงอีเมล {OLD}",
        f"ไม่ต้องส่งเอกสารเป็นกระดาษ ให้ส่งทางอีเมล {OLD}",
        f"ให้ยกเลิกประกาศเดิม และให้ใช้อีเมล {OLD}",
    ],
)
def test_an_address_that_is_used_stays_one_whatever_else_is_given_up(clause: str) -> None:
    assert ("email", OLD) in found_beside(clause)


@pytest.mark.parametrize(
    "clause",
    [
        f"ส่งเอกสารเพิ่มเติมได้ที่ {OLD} และบัญชีไลน์ของชมรมไม่ใช่ของกรม",
        f"เรื่องทางหลวงชนบทเป็นของ อบจ. ให้ส่งที่ {OLD} โดยตรง",
        f"คำขอขุดดินเป็นหน้าที่ของเทศบาลใกล้เคียง ให้ยื่นทางอีเมล {OLD}",
        f"ส่งเอกสารเพิ่มเติมได้ทางอีเมล {OLD} เมื่อครบกำหนดแล้วบัญชีจะถูกระงับ",
    ],
)
def test_an_address_that_may_be_given_up_is_left_to_a_person(clause: str) -> None:
    record = read(announcement(ITEM, more=[f"ข้อ ๓ {clause}"]))
    assert ("email", OLD) in pairs(record)
    assert record.needs_review


@pytest.mark.parametrize(
    "clause",
    [
        "เหตุด่วนเหตุร้ายให้แจ้ง ๑๙๑ ไม่ให้แจ้งทางช่องทางข้างบน",
        "กรณีเจ็บป่วยฉุกเฉิน อย่ารอคำตอบทางช่องทางข้างต้น ให้โทร ๑๖๖๙ ของสถาบันการแพทย์ฉุกเฉินแห่งชาติทันที",
        "หากเกิดเพลิงไหม้หรืออุบัติเหตุ โปรดแจ้งสายด่วน ๑๙๙",
        "ผู้พบเหตุร้ายต้องรีบโทร. ๑๙๑ ทันที",
        "แจ้งเหตุด่วน ๑๙๑ เจ็บป่วยฉุกเฉิน ๑๖๖๙ ดับเพลิง ๑๙๙",
        "เรื่องฉุกเฉินขอให้ติดต่อศูนย์รับแจ้งเหตุ โทร ๑๖๖๙",
        "เหตุด่วนเหตุร้ายให้แจ้งศูนย์รับแจ้งเหตุ ๑๙๑ ของสำนักงานตำรวจแห่งชาติ ซึ่งไม่ใช่ช่องทางตามประกาศนี้",
    ],
)
def test_the_number_that_brings_help_is_neither_a_channel_nor_for_asking(clause: str) -> None:
    assert found_beside(clause) == [("email", MAIL)]


@pytest.mark.parametrize("item", ["(๒) สายด่วน ๑๙๑", "(๒) แจ้งเหตุฉุกเฉิน สายด่วน ๑๖๖๙"])
def test_such_a_number_that_a_list_names_is_a_channel(item: str) -> None:
    assert pairs(read(announcement(ITEM, item)))[1][0] == "hotline"
