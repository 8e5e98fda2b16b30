"""Addresses a document names that are no channels: given up, replaced, feigned, another's, or only sending.

What says so stands right before an address ("แทนอีเมลเดิม …"), right behind it ("… ยกเลิกแล้ว"), or behind the last of
several ("… และไลน์ … เลิกใช้แล้ว"). Words that say so farther behind may speak of something else: then it is doubted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from parsers.declare import Hit
from parsers.thai.loose import LIGHT_MARKS, forgiving

Standing = Literal["used", "doubted", "out"]

_MARKS = str.maketrans({**dict.fromkeys(LIGHT_MARKS), "ำ": "า"})


def _plain(text: str) -> str:
    """The text without the marks that worn print loses; patterns below lose them too."""
    return text.translate(_MARKS)


def _worn(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(_plain(pattern), flags)


_THING = (
    r"(?:(?:ที่อยู่)?(?:ไปรษณีย์|จดหมาย)\s?อิเล็กทรอนิกส์|ที่อยู่|กล่องจดหมาย|ตู้จดหมาย|อีเมล?ล?|e-?mail|เว็[บป]ไซต์|เว็[บป]|บัญชี|เพจ|แฟนเพจ|ไลน์(?:ไอดี)?"
    r"|line(?:\s?id)?|เฟ[ซส]บุ[กค]|facebook|โทรสาร|โทรศัพท์|(?:หมาย)?เลขหมาย|หมายเลข|เบอร์|แอปพลิเคชัน|ช่องทาง|สายด่วน|ลิงก์|ระบบ|ยูทูบ|ทวิตเตอร์|ติ๊กต็อก|อินสตาแกรม|youtube|tiktok|twitter|instagram)"
)
# What leads to such an address. Matches "(ยกเลิกการใช้ ", "แทนอีเมลเดิม ", "เลิกใช้อีเมล ", "เว็บไซต์ปลอม เช่น "; not
# "ยกเลิกประกาศเดิม และให้ใช้อีเมล ", "เลิกใช้กระดาษ และส่งทางอีเมล ", "ใช้แทน ".
_LEADS = _worn(
    r"(?:(?:ยก)?เลิก(?:การ)?ใช้(?:งาน)?|งด(?:การ)?ใช้(?:งาน)?|ยกเลิก|แทน(?:ที่)?[\u0e01-\u0e4e]{0,40}เดิม|ปลอม|แอบอ้าง)"
    r"(?:(?!ให้ใช้|ใช้แทน|และ(?:ให้|ส่ง|ยื่น|ใช้)|ให้ส่ง|ให้ยื่น|กำหนด|โดยให้|ประกาศ|เปลี่ยนเป็น|แล้ว)[^,;)\d]){0,40}$"
)
# What it replaces: matches "แทนอีเมล ", "เปลี่ยนเว็บไซต์จาก ", "จากเดิมคือ "; not "ยื่นแทนได้ที่ ", "ดาวน์โหลดจากเว็บไซต์ ".
_REPLACED = _worn(
    rf"(?:แทน(?:ที่)?|(?:เปลี่ยน|ย้าย|แก้ไข|ปรับ)\S{{0,30}}จาก)\s?(?:{_THING}\s?){{0,2}}(?:เดิม\s?)?[:：]?\s*$"
    r"|จากเดิม\s?\S{0,20}\s*$",
    re.IGNORECASE,
)
_OLD = _worn(rf"{_THING}\s?(?:\S{{0,20}})?(?:เดิม|เก่า)\s?(?:คือ|ที่)?\s*[:：]?\s*$", re.IGNORECASE)  # matches "อีเมลเดิม "
# What was used: matches "เดิมวิทยาลัยใช้อีเมล "; not "ใช้อีเมลเดียวกัน ".
_WAS_USED = _worn(rf"(?:^|\s)(?:แต่)?เดิม(?!ที)[^@\d]{{0,40}}ใช้\s?(?:{_THING}\s?){{0,2}}[:：]?\s*$", re.IGNORECASE)
# What is given up, as a list: matches "ช่องทางที่เลิกใช้ตั้งแต่วันประกาศ คือ อีเมล "; not "เลิกใช้กระดาษ ให้ส่งทางอีเมล ".
_GIVEN_UP_LIST = _worn(
    rf"(?:ยก)?เลิก(?:การ)?ใช้(?:(?!ให้)[^@]){{0,60}}(?:คือ|ได้แก่)\s*(?:{_THING}\s*){{0,2}}[:：]?\s*$", re.IGNORECASE
)
# Who only sends: matches "ระบบจะส่งอีเมลจาก "; not "รับเรื่องจาก ".
_SENDS_FROM = _worn(r"(?:จะ|ระบบ)\S{0,20}(?:ส่ง|แจ้ง|ตอบ)\S{0,40}จาก(?:ที่อยู่|อีเมล|บัญชี)?\s*$")
_ALSO = _worn(
    rf"\s*(?:,|และ|หรือ|กับ|รวมทั้ง)\s*(?:{_THING}\s*){{0,3}}[:：]?[\s(“\"‘]*", re.IGNORECASE
)  # matches " และไลน์ "
# Where nobody is to send: matches "อย่าส่งไปที่ ", "ไม่ให้ใช้อีเมล ", "ห้ามโอนผ่าน "; not "ไม่ต้องมาเอง ให้ส่งที่ ".
_FORBIDS = _worn(
    r"(?:อย่า|ห้าม|ไม่ให้|มิให้|ไม่ควร|ไม่ต้อง|มิต้อง)\s?(?:ส่ง|ยื่น|ติดต่อ|แจ้ง|ใช้|โอน|กด|เปิด|เพิ่ม|ตอบ)"
    r"(?:(?!ให้|โปรด|กรุณา|แต่)[^,;)@\d]){0,40}$"
)
# Matches "ไปรษณีย์อิเล็กทรอนิกส์ของตนเพื่อติดต่อกลับ เช่น "; not "ช่องทางของหน่วยงาน เช่น ".
_OF_OTHERS = _worn(r"(?:ของตน|ของผู้ยื่น|ติดต่อกลับ)[^@\d]{0,60}(?:เช่น|อาทิ)\s*$")
# A sender that reads nothing: matches "noreply@example.go.th", "no-reply@…"; not "reply@…".
_NO_REPLY = _worn(r"(?:no|donot|do-not)[-_.]?reply@")

# A provider that is named, at which nobody is reached: matches "gmail.com"; not "www.example.com".
_PROVIDER = re.compile(r"(?:https?://)?(?:www\.)?(?:gmail|hotmail|yahoo|outlook|icloud|live)\.(?:com|co\.th)/?$")
# What another agency is turned to for: matches "ทางหลวงชนบทเป็นของ อบจ. ให้ส่งที่ ", "เป็นหน้าที่ของกรมอื่น ให้ติดต่อ "; not
# "ไม่แน่ใจว่าเป็นหน้าที่ของหน่วยใด ให้ส่งถึง ", "เป็นหน้าที่ของกองคลัง ให้ส่งที่ ".
_ANOTHERS = _worn(
    r"(?:เป็นของ|(?:เป็น|อยู่ใน)(?:อำนาจ|หน้าที่|อำนาจหน้าที่|ความรับผิดชอบ|ภารกิจ|เขต\S{0,12})ของ|(?:มิ|ไม่)ใช่(?:อำนาจ)?หน้าที่)"
    r"\s?(?!กอง|ฝ่าย|งาน|กลุ่ม|สำนัก(?!งาน)|สาขา|ส่วน|แผนก|ศูนย์)(?:(?!ใด)[^@\d]){0,80}?"
    r"(?:ให้|โปรด|กรุณา)\s?(?:ส่ง|ยื่น|ติดต่อ|ใช้|แจ้ง|ร้อง)[^@\d]{0,60}$"
)

# That an address is given up, nobody's or another's. Matches "ยกเลิกแล้ว", "ได้ปิดไปแล้ว", "ไม่มีผู้เปิดอ่าน", "มิใช่ของกรม",
# "เป็นของมิจฉาชีพ", "มิได้เป็นผู้ดูแล", "ไม่รับเรื่องทางนั้น", "ใช้ภายในเท่านั้น"; not "ไม่รับเรื่องนอกเวลาราชการ", "ปิดรับเวลา", "ใช้แล้ว".
_GONE = (
    r"(?:(?:ได้|ถูก|ให้|เป็นอัน|ขอ)?(?:ยก)?เลิก(?:การ)?(?:ใช้(?:งาน)?|ให้บริการ)?(?:ไป)?(?:แล้ว|(?=\s*(?:$|[,;)]|และ|ตั้งแต่|เมื่อ|นับแต่)))"
    r"|(?:ได้|ถูก)?(?:ปิด|ระงับ|หยุด|งด|สิ้นสุด)(?:ตัว|บัญชี|เพจ|การ|ให้)?(?:ใช้(?:งาน)?|บริการ)?(?:ลง|ไป)?(?:แล้ว|(?=\s*(?:ตั้งแต่|เมื่อ|นับแต่)\S*วันที่))"
    r"|ถูก(?:แฮ[กค]|ปลอม|สวมรอย|แอบอ้าง|ระงับ)"
    r"|(?:ไม่|มิ)(?:ได้)?(?:เปิด)?ใช้(?:งาน|การ)?(?:แล้ว|อีก|ต่อไป)|ใช้(?:งาน|การ)?ไม่ได้(?:แล้ว|อีก)"
    r"|ไม่มี(?:ผู้|คน|เจ้าหน้าที่|ใคร)(?:ใด)?(?:คอย)?(?:เปิด|อ่าน|ดู|ตรวจ|รับ|ตอบ)(?!\S{0,12}(?:นอกเวลา|วันหยุด))"
    r"|(?:ไม่|มิ)ใช่(?:ของ|เป็นของ|ช่องทาง|บัญชี|เพจ|เว็บ|อีเมล|ที่อยู่|หมายเลข|หน่วยงาน|ไลน์|ทาง)"
    r"|(?:มิ|ไม่)ได้(?:เป็น(?:ของ|ผู้|บัญชี|เพจ|ช่องทาง|หน่วยงาน)|ดูแล|จัดทำ|สร้าง|เกี่ยวข้อง|อยู่ใน|อยู่ภายใต้)"
    r"|ไม่(?:ให้)?(?:ถือ|นับ)(?:ว่า)?เป็น|ไม่เกี่ยวข้อง|ไม่อยู่ในความ"
    r"|ไม่(?:เปิด)?รับ(?:เรื่อง|คำขอ|คำร้อง|หนังสือ|ข้อความ)(?:ใด|แล้ว|อีก|ทาง|ผ่าน|จาก(?:ประชาชน|บุคคลภายนอก)|(?=\s*(?:$|[,;)]|และ)))(?!\s?ๆ?\s?นอกเวลา)"
    r"|ของ(?:มิจฉาชีพ|คนร้าย|ปลอม|ผู้ไม่หวังดี|ผู้แอบอ้าง)|(?:เป็น|ขึ้น)\S{0,12}(?:ปลอม|แอบอ้าง|หลอกลวง)"
    r"|(?:มีไว้|ใช้|เป็น)(?:เพียง|แต่|เฉพาะ)?(?:สื่อ)?(?:เพื่อ|สำหรับ|ใน)?(?:การ)?(?:ประชาสัมพันธ์|เผยแพร่)(?:\S{0,20}เท่านั้น|(?=\s*(?:$|ไม่)))"
    r"|ไม่(?:ได้)?ใช้(?:ใน)?(?:การ)?รับ(?:เรื่อง|คำ)|เข้า(?:ใช้)?(?:งาน)?ไม่ได้(?:แล้ว|อีก)"
    r"|ใช้(?:ติดต่อ|สื่อสาร|งาน)?(?:กัน)?(?:เฉพาะ)?ภายใน(?:หน่วยงาน)?(?:เท่านั้น|(?=\s*(?:$|[,;)])))"
    r"|ไม่เปิด(?:ให้)?(?:แก่)?(?:บุคคลภายนอก|ประชาชน|บุคคลทั่วไป))"
)
# That an old one goes on: matches "ยังคงใช้ได้", " ซึ่งยังเปิดรับ"; not "ยังไม่ใช้".
_STILL = _worn(r"[\s)”\"’]*(?:ซึ่ง|นั้น|ก็|ให้)?\s?(?:ยัง(?:คง)?|คง)(?:ใช้|เปิด|รับ|ให้)")
# What takes its place: matches " ไว้แล้ว จึงขอเปลี่ยนเป็น ", " เปลี่ยนไปใช้ "; not " เปลี่ยนแปลงได้".
_BECOMES = _worn(
    r"[\s)”\"’]*(?:เดิม|ไว้|แล้ว|นั้น)*\s?(?:จึง|บัดนี้|ขอ|ได้|ให้|ถูก)*\s?(?:เปลี่ยน|แก้ไข|ปรับ|ย้าย)(?:เปลี่ยน)?(?:เป็น|ไปเป็น|ไปใช้|มาใช้|ไปที่|มาเป็น)"
)
# What may stand between an address and those words and speaks of it: "เดิม", "ซึ่งพิมพ์อยู่ในแผ่นพับรุ่นปี 2562",
# "ของสำนักงานตำรวจแห่งชาติ ซึ่ง", "เป็นของชมรม โรงพยาบาล", "ขอให้ทราบว่าเป็น"; not "ส่วนโทรสาร", "ทั้งนี้ ช่องทางเดิม".
_TOO_FAR = (
    r"ทั้งนี้|ส่วน(?!ราชการ|ตัว|กลาง|ตำบล|จังหวัด)|ให้ใช้|ให้ส่ง|ให้ยื่น|ให้ติดต่อ|แทน|โปรด|กรุณา|หาก|กรณี|\sผู้|ข้อ\s?\d"
    r"|จึง|อนึ่ง|ยัง|คำขอ|@|//|www"
)
_OF_IT = (
    r"[\s)”\"’]*(?:(?:เดิม|เก่า|ดังกล่าว|นี้|นั้น|ข้างต้น|ข้างบน)\s*)?"
    rf"(?:(?:ซึ่ง|ที่|อัน|ของ|เป็น)(?!\s?(?:อยู่\s?)?{_THING})(?:(?!{_TOO_FAR}|{_THING}).){{0,70}}?)?"
    r"(?:(?:ขอให้|พึง|โปรด|ขอ)?(?:ทราบ|เรียน|แจ้ง)ว่า\s?|(?:ใน)?(?:ปัจจุบัน|ขณะนี้|บัดนี้)\s?|ได้|นั้น|เป็น|ซึ่ง|เพราะ)*\s*"
)
_DENIED = _worn(_OF_IT + _GONE)
_SAYS_GONE = _worn(_GONE)
# … of all named before it: matches " และบัญชีไลน์ที่ศิษย์เก่าจัดทำขึ้นเองไม่ใช่ของ", " ไว้ นั้น ช่องทางทั้งสามเลิกใช้แล้ว".
_WITH_ANOTHER = _worn(rf"[\s,]*(?:และ|หรือ|กับ|รวมทั้ง)\s?{_THING}(?:(?!{_TOO_FAR}).){{0,50}}?{_GONE}", re.IGNORECASE)
# Between two addresses of which the same is said: matches " และเว็บไซต์ ", " ไลน์ไอดี ", ", "; not " ส่วนโทรสาร ".
_JOINS = _worn(rf"[\s,)”\"’]*(?:และ|หรือ|กับ|รวมทั้ง)?\s*(?:{_THING}\s*){{0,3}}[:：]?[\s(“\"‘]*", re.IGNORECASE)
# What opens a way to an address: matches "ให้ส่งที่ ", "ติดต่อได้ทาง "; not "บัญชีเฟซบุ๊ก ".
_OPENS_WAY = _worn(r"(?:ส่ง|ยื่น|ติดต่อ|แจ้ง|ให้ใช้|ได้ที่|ได้ทาง|สอบถาม)")
# A document tells what an earlier one said: matches "ตามประกาศกรม … ได้กำหนดอีเมล", "อนุสนธิประกาศ"; not "ตามประกาศนี้".
_RECITES = _worn(
    r"^\W*(?:ตามที่|ตามประกาศ(?!นี้|ฉบับนี้)|โดยที่|ด้วย|อนุสนธิ|อ้างถึงประกาศ)(?=.{0,300}?(?:ได้|เคย)?(?:กำหนด|ประกาศ|แจ้ง|ใช้))"
)
_RECITED = re.compile(
    rf"(?:{forgiving('ไว้')}|{forgiving('แล้ว')}|\s|\d){forgiving('นั้น')}(?=\s|$)"
)  # where it ends: matches "ไว้ นั้น"

# Help that does not wait: matches "เหตุด่วนเหตุร้าย", "กรณีเจ็บป่วยฉุกเฉิน", "หากเกิดเพลิงไหม้"; not "เรื่องเร่งด่วน".
_EMERGENCY = r"(?:เหตุด่วน|เหตุร้าย|ฉุกเฉิน|เจ็บป่วย|เพลิงไหม้|ไฟไหม้|อัคคีภัย|อุบัติเหตุ|อันตรายถึงชีวิต|ภัยคุกคาม|ช่วยชีวิต|กู้ภัย|กู้ชีพ)"
_FOR_HELP = _worn(rf"(?:{_EMERGENCY}|ดับเพลิง|แจ้งเหตุ)[^\d:@]{{0,30}}$")  # matches "แจ้งเหตุด่วน ", "ดับเพลิง โทร. "
# … and whom one calls then: matches "เหตุด่วนเหตุร้ายให้แจ้ง ", "กรณีฉุกเฉิน … ให้โทร "; not "สายด่วนเหตุฉุกเฉิน ".
_CALLS_HELP = _worn(
    rf"{_EMERGENCY}(?:(?!{_THING}\s?[:：]).){{0,90}}?(?:ให้|โปรด|กรุณา|ต้อง|ขอ|สามารถ)\s?(?:รีบ)?(?:โทร|แจ้ง|ติดต่อ|ขอ|เรียก|กด)\D{{0,40}}$"
)
_HELP = _worn(r"1(?:[19]\d|669|646|784)(?!\d)")  # the numbers that bring it: matches "191", "1669"; not "1567"


def standings(text: str, start: int, hits: Sequence[Hit]) -> list[Standing]:
    """Whether each of the values that stand in text[start:] is in use, by the words around it."""
    found: list[Standing] = ["used"] * len(hits)
    recited = _recited_until(text, start)
    for place in range(len(hits) - 1, -1, -1):
        hit, follows = hits[place], place + 1 < len(hits)
        before = _plain(text[hits[place - 1].end if place else start : hit.start])
        after = _plain(text[hit.end : hits[place + 1].start if follows else len(text)])
        if hit.end <= recited or _is_out(before, hit, after):
            found[place] = "out"
        elif _WITH_ANOTHER.match(after) or (follows and found[place + 1] == "out" and _said_of_both(after)):
            found[place] = "doubted" if _OPENS_WAY.search(before) else "out"
        elif place and _ALSO.fullmatch(before) and _is_given_up(text, start, hits, place - 1):
            found[place] = "out"
        elif _ANOTHERS.search(before) or (_SAYS_GONE.search(after) and not _STILL.search(after)):
            found[place] = "doubted"
    return found


def calls_for_help(text: str, start: int, hit: Hit, *, listed: bool) -> bool:
    """Is it a number that brings help, to call at once instead of writing: "เหตุด่วนเหตุร้ายให้แจ้ง 191"?

    One that a list of channels names is a channel: "(2) แจ้งเหตุฉุกเฉิน สายด่วน 1669".
    """
    before = _plain(text[start : hit.start])
    return bool(_HELP.match(hit.value) and (_CALLS_HELP.search(before) or (not listed and _FOR_HELP.search(before))))


def _is_out(before: str, hit: Hit, after: str) -> bool:
    """Do the words right before it or right behind it say that it is given up, feigned or another's?"""
    if (
        _PROVIDER.match(hit.value)
        or _OF_OTHERS.search(before)
        or _NO_REPLY.match(hit.value)
        or _FORBIDS.search(before)
        or _SENDS_FROM.search(before)
        or _SAYS_GONE.search(_plain(hit.value))
    ):
        return True
    led = any(lead.search(before) for lead in (_LEADS, _REPLACED, _OLD, _WAS_USED, _GIVEN_UP_LIST))
    return bool((led or _DENIED.match(after) or _BECOMES.match(after)) and not _STILL.match(after))


def _is_given_up(text: str, start: int, hits: Sequence[Hit], place: int) -> bool:
    """Is the value there named as given up, by the words before it or before those it is joined to?"""
    before = _plain(text[hits[place - 1].end if place else start : hits[place].start])
    if _GIVEN_UP_LIST.search(before) or _LEADS.search(before):
        return True
    return place > 0 and bool(_ALSO.fullmatch(before)) and _is_given_up(text, start, hits, place - 1)


def _said_of_both(between: str) -> bool:
    """Is the same said of two addresses with these words between them, and not of the second alone?"""
    alone = any(lead.search(between) for lead in (_LEADS, _REPLACED, _OLD, _FORBIDS))
    return bool(_JOINS.fullmatch(between)) and not alone


def _recited_until(text: str, start: int) -> int:
    """Where what an earlier document said ends: "ตามประกาศ … ได้กำหนด … ไว้ นั้น"; `start` where it tells of none."""
    if not _RECITES.match(_plain(text[start:])):
        return start
    ends = [match.end() for match in _RECITED.finditer(text, start)]
    return ends[0] if ends else start
