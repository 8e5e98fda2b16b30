"""Clauses that speak of channels in passing: what is none, why there are any, where an application is got."""

from __future__ import annotations

import re

from parsers.thai.loose import any_of, forgiving

_NAMES_APP = (
    r"(?:แอ[ปพ]|(?<![A-Za-z])[Aa]pp(?:lication)?(?![A-Za-z]|\s?[Ss]tore))"  # matches "Mobile App"; not "App Store"
)
# An application that one downloads is a channel itself: matches "แอปพลิเคชัน DLT ดาวน์โหลดได้จาก App Store"; not
# "ดาวน์โหลดแบบคำขอจากแอปพลิเคชัน", nor with the address to download it from.
_GETS_APP = re.compile(
    rf"^(?!.*(?:www\s?\.|https?\s?:)).*?{_NAMES_APP}.{{0,80}}?{forgiving('ดาวน์โหลด')}(?!{any_of('แบบ คู่มือ เอกสาร')})"
)
# Matches "www.example.go.th (ใช้สำหรับดาวน์โหลดแบบฟอร์มและยื่นคำขอ)"; not "ดาวน์โหลดแบบคำขอได้ที่ www.example.go.th".
_TAKES_IN = re.compile(rf"(?:@|www\s?\.|https?\s?:).*?(?:{any_of('ยื่น ส่งคำ ส่งเรื่อง รับคำ รับเรื่อง')})")
# Matches "การติดต่อผ่านไลน์ส่วนตัว ไม่ถือเป็นการติดต่อตามประกาศนี้"; not "ให้ถือเป็นช่องทาง".
_DENIES = re.compile(
    rf"(?:ไม่|มิ)(?:ให้)?{forgiving('ถือ')}(?:{forgiving('ว่า')})?{forgiving('เป็น')}|(?:มิ|ไม่)ใช่{forgiving('ช่องทาง')}"
)
_ADDRESS = re.compile(r"@|www\s?\.|https?\s?:")  # matches "saraban@", "www."; not "ไลน์"
# Matches "คำขอที่ยื่นทางช่องทางตามข้อ 1 ต้อง… ยืนยันตัวตนผ่านแอปพลิเคชัน ThaID"; not "ให้ยื่นทางเว็บไซต์ … โดยยืนยันตัวตนผ่าน".
_PROVES = re.compile(
    rf"{forgiving('ช่องทาง')}.{{0,22}}?{any_of('ตามข้อ ดังกล่าว ข้างต้น ในข้อ')}.*?"
    rf"{any_of('ยืนยันตัวตน พิสูจน์ตัวตน ลายมือชื่ออิเล็กทรอนิกส์')}"
)
# What is given up, and what takes its place: matches "ให้ยกเลิกประกาศเดิม และให้ใช้อีเมล saraban@", "ยกเลิกประกาศ … โดยให้ส่งทาง
# www."; not "ให้ยกเลิกประกาศ … และให้ใช้ประกาศนี้แทน".
_PUTS_ANOTHER = re.compile(
    rf"{forgiving('ยกเลิก')}.{{0,160}}?(?:{any_of('และ โดย จึง แล้ว')})\s?(?:{forgiving('กำหนด')})?"
    rf"{forgiving('ให้')}\s?{any_of('ใช้ ส่ง ยื่น ติดต่อ')}.{{0,60}}?(?:@|www\s?\.|https?\s?:)"
)
# A list of what is given up: matches "ให้ยกเลิกช่องทางดังต่อไปนี้", "ช่องทางต่อไปนี้ได้เลิกใช้แล้ว", "บัญชีที่ปิดไปแล้ว ได้แก่"; not
# "ให้ยกเลิกช่องทางเดิม และกำหนดช่องทางดังต่อไปนี้".
_THINGS = any_of("ช่องทาง บัญชี ที่อยู่ อีเมล ไปรษณีย์อิเล็กทรอนิกส์ เว็บไซต์ เพจ ไลน์ หมายเลข เบอร์ รายการ")
_CEASES = rf"(?:(?:{forgiving('ยก')})?{forgiving('เลิก')}|{any_of('งดใช้ ปิดใช้ ปิดการใช้ หยุดใช้ ระงับ ปิดไป ปิดบัญชี ไม่ใช้')})"
_GIVES_UP_LIST = re.compile(
    rf"(?:{_CEASES}(?:{any_of('การใช้ ใช้งาน ใช้ การ')})?\s?{_THINGS}|{_THINGS}\s?(?:{any_of('ดังต่อไปนี้ ต่อไปนี้')})?\s?"
    rf"(?:{any_of('ที่ ซึ่ง ได้ ถูก ให้ เป็นอัน')}){{0,2}}\s?{_CEASES})"
    rf"(?:(?!{any_of('ให้ใช้ กำหนด แทน จึง ให้ส่ง ให้ยื่น ให้ติดต่อ')}).){{0,120}}$"
)
_ENDS_OPEN = re.compile(rf"(?:{any_of('ดังนี้ ดังต่อไปนี้ ต่อไปนี้ ได้แก่ แล้ว ใช้ คือ')}|:)\W*$")
# A preamble tells why: matches "โดยที่มาตรา 10 …", "ตามที่…"; not "ให้ประชาชน…".
_TELLS_WHY = re.compile(rf"^\W*{any_of('โดยที่ ตามที่ เนื่องจาก สืบเนื่อง อนุสนธิ')}")
# What it turns to itself: matches "จึงขอแจ้งให้ส่ง…", "ประชาชนสามารถส่ง…", "… ออกประกาศ ดังนี้"; not "สมควรกำหนด…".
_TURNS = re.compile(rf"{any_of('จึง สามารถ ขอเชิญ ขอให้ ขอแจ้ง ขอประกาศ')}|{any_of('ดังนี้ ดังต่อไปนี้')}\W*$")


# Matches "ด้วยมีผู้มาสอบถาม … มาตรา 10 … ขอประกาศให้ทราบทั่วกันว่า", "เพื่อให้ … จึงกำหนดช่องทาง ดังนี้"; not "… จึงแจ้งให้ทราบ".
_GIVES_REASON = re.compile(
    rf"^\W*{any_of('ด้วย เนื่องจาก โดยที่ ตามที่ ตามมาตรา เพื่อ อาศัยอำนาจ สืบเนื่อง')}|{any_of('มาตรา พระราชบัญญัติ')}|พ\.ร\.บ\."
)
_PROCLAIMS = re.compile(
    rf"{any_of('จึง ขอประกาศ ขอแจ้ง ขอเรียน ออกประกาศ ประกาศไว้ ประกาศกำหนด ประกาศให้ ประกาศดังนี้')}"
    rf"(?=.{{0,240}}(?:{any_of('ดังนี้ ดังต่อไปนี้ ต่อไปนี้ ได้แก่ ว่า')}|:)\W*$)"
)
# Matches "ด้วยตนเอง", "มาด้วยตัวเอง"; not "หน่วยงานตนเอง".
_IN_PERSON = re.compile(any_of("ด้วยตนเอง ด้วยตัวเอง"))
# What only likens it: matches "มีผลเหมือนมายื่น", "โดยไม่ต้องเดินทางมา"; not "หรือมายื่น".
_LIKENED = re.compile(
    rf"{any_of('เหมือน เสมือน เท่ากับ เทียบเท่า เช่นเดียวกับ ไม่ต้อง มิต้อง ไม่จำเป็นต้อง แทนการ แทนที่ นอกจาก นอกเหนือ')}\S{{0,40}}$"
)


def gets_app(text: str) -> bool:
    """Does an item name an application and where such are got, and no address?"""
    return bool(_GETS_APP.match(text))


def takes_in(text: str) -> bool:
    """Does an item say of its address that applications are sent to it, whatever else it is for?"""
    return bool(_TAKES_IN.search(text))


def denies(text: str) -> bool:
    """Does it say of ways to get in touch that they are none? An address before that is one all the same."""
    said = _DENIES.search(text)
    return bool(said and not _ADDRESS.search(text, 0, said.start()))


def tells_address(text: str, end: int) -> bool:
    """Does it print a mailbox or a site before `end`?"""
    return bool(_ADDRESS.search(text, 0, end))


def proves(text: str) -> bool:
    """Does it say how those who came by the channels prove who they are?"""
    return bool(_PROVES.search(text))


def gives_up_list(text: str) -> bool:
    """Does it head a list of addresses that are given up?"""
    return bool(_GIVES_UP_LIST.search(text) and _ENDS_OPEN.search(text) and not _ADDRESS.search(text))


def puts_another(text: str, start: int) -> bool:
    """Does it give up something at `start`, and name the address to use from now on?"""
    return bool(_PUTS_ANOTHER.search(text, start, start + 260))


def tells_why(text: str) -> bool:
    """Is it a preamble that only tells why, whatever addresses it cites?"""
    return bool(_TELLS_WHY.match(text)) and not _TURNS.search(text)


def proclaims_at(text: str) -> int | None:
    """Where the reasons of a proclamation end and it turns to the list that follows; None where it is none."""
    turns = [match.start() for match in _PROCLAIMS.finditer(text)]
    return turns[-1] if turns and _GIVES_REASON.search(text) and not _ADDRESS.search(text) else None


def comes_in_person(text: str) -> bool:
    """Does it speak of coming oneself, and of no address; not only of what a message is as good as?"""
    said = any(not _LIKENED.search(text[: match.start()]) for match in _IN_PERSON.finditer(text))
    return said and not _ADDRESS.search(text)
