"""Names printed after a channel's label: "Facebook : อบต.ตัวอย่าง สมุทรสาคร", "ชื่อ “@Example”"; where they end."""

from __future__ import annotations

import re
from dataclasses import replace

from parsers.declare import Hit, Segment

# What may stand between a label and a name: "ชื่อ", "ชื่อบัญชี", ":", an opening quote; "ของหน่วยงาน ", "ทางการ " say
# no more than whose it is.
_WHOSE = (
    r"(?:(?:อย่างเป็น)?ทาง(?:การ|ราชการ)(?=[\s:“\"]))?\s*"
    r"(?:ของ(?:หน่วยงาน|ส่วนราชการ|ทางราชการ|ราชการ|องค์กร|เรา)(?=[\s:“\"]))?"
)
_LEAD = re.compile(
    r"\s*(?:(?:สำหรับ|ส่วนตัว|ประจำ|ของ)[\u0e01-\u0e4e]{2,30}(?=\s*[:：]))?(?:(?:ของ[\u0e01-\u0e4e]{2,40}\s*)?(?:ที่|โดย)?ใช้ชื่อ(?:ว่า|บัญชี)?|ของ[\u0e01-\u0e4e]{2,40}\s+(?=ชื่อ))?(?:(?:โดย)?ค้นหา(?:ชื่อ|คำว่า)?(?=\s*[:：“\"‘]))?\s*"
    + _WHOSE
    + r"\s*(?:ภายใต้)?(?:ชื่อ(?:บัญชี|เพจ|ผู้ใช้)?|บัญชี|เพจ(?![\u0e01-\u0e4e])|ไอดี)?"
    r"\s*[:：;=]?\s*(?:(?:ได้แก่|คือ)\s+)?(?:ชื่อ(?:บัญชี|เพจ|ช่อง)?\s*)?(?P<quote>[“\"‘«])?\s*"
)
# Where a name stops: a purpose, what it runs on, a joining word before another channel, a bracketed remark, an address.
# Matches " สำหรับ", " บนโทรศัพท์เคลื่อนที่", " ทั้งบน App Store", " (นัดหมายล่วงหน้า)", " และ (3) ไลน์", " ค) แอป",
# " หรือเพิ่มเพื่อนทาง", " 2) gis@", " แล้ว ประชาชนยัง", " ส่วนข้อร้องเรียนให้ส่ง", " อย่างใดอย่างหนึ่ง", " ก็ดี", " ทางที่สอง ไลน์",
# " ตลอด 24 ชั่วโมง", " ในเวลาราชการ"; not "ข่าวสาร", "ร้องเรียนหรือร้องทุกข์", "ติดตามความคืบหน้า".
_STOP = re.compile(
    r"\s+(?:(?:และ/?)?หรือ\s*(?:เพิ่ม|ส่ง|ติดต่อ|ยื่น|แจ้ง|ทัก|สแกน|กรอก|โทร|ทาง|ผ่าน)|บน(?:โทรศัพท์|มือถือ|สมาร์|อุปกรณ์)|สำหรับ|ไว้(?=ตอบ|รับ|ส่ง|ใช้|สำหรับ|เป็น|เพื่อ)|เพื่อ(?!ประชาชน\s*(?:$|[)”\"]|และ|หรือ))|โดย|ซึ่ง|ทั้งนี้|เป็นช่องทาง|ส่วน(?=\S+ให้)|อย่างใดอย่างหนึ่ง|ก็(?:ดี|ได้|ตาม)(?=\s|$)|เป็น(?:เพียง|ของ)|มีไว้|ทั้ง(?:สอง|สาม|สี่|หมด)(?=ช่อง|ทาง|บัญชี|แห่ง|นี้)|(?:และ|หรือ)?(?:ช่อง)?ทาง(?:ที่|แรก|สุดท้าย|หนึ่ง(?=\s|$))|(?:ได้)?(?:ตลอด(?:เวลา|\s?\d|\s?ยี่)|ใน(?:วัน)?(?:และ)?(?:เวลา)?(?:ราชการ|ทำการ)|ทุกวัน)|ได้(?:ทุก|ใน|$)|ที่\s?(?:ลิงก์|อยู่)|ในการ|(?:จาก|ทั้ง(?:ใน|บน|ระบบ)?)\s?(?:App|Google|Play|i?OS|Android|ปฏิบัติการ)|รองรับ|ดาวน์โหลด|(?:เลือก|เข้า|ที่)?(?:หน่วยงาน|เมนู|หัวข้อ)(?=\s*[“\"])|เลือก(?:หน่วยงาน|เมนู|หัวข้อ)|ตาม(?:ความ|ที่|แต่)|ของ(?=\S*\s+สำหรับ))|\s*[,;](?:\s|$)"
    r"|\s+(?:และ/หรือ|และหรือ|และ|หรือ)\s*$|\s*[(（]\s*(?:มี(?=\S*(?:เครื่องหมาย|ผู้|เจ้าหน้าที่))|ไม่ใช่|มิใช่|บัญชี(?:ทางการ|จริง|ที่)|ตอบ|นัดหมาย|ดาวน์โหลด|เฉพาะ|เวลา|ในวัน|ในเวลา|ทุกวัน|ตลอด|เปิดให้บริการ|ให้บริการ|รองรับ|i?OS|Android|ทั้ง)|\s+(?:(?:และ|หรือ)\s*)?(?:\(\s*\d{1,2}\s*\)|\d{1,2}\s?[.)](?=\s)|\(?[ก-ฉ]\)(?=\s)|[ก-ฉ]\.(?=\s[ก-ฮเแโใไ]{3}))|\s+แล้ว(?=\s|$)"
    r"|\s*[(（]?\s*(?:https?\s?:|www\s?\.)|\s*[(（]\s*[a-z]+\.[a-z]{2,4}/|\s+[A-Za-z0-9._-]+@[A-Za-z0-9]|\s+หมายเลขโทร|\s+โทร(?:ศัพท์|สาร)?(?=[\s.:])"
)
# No name ends in "และ", even where the end of a line took the space before it. Matches "กรมตัวอย่าง และ", "เครื่องวัดและ".
_JOIN_END = re.compile(r"\s*(?:และ/หรือ|และหรือ|และ|หรือ)\s*$|\s+(?:ผ่าน|ทาง|บน|กับ)\s*$")
# The same of "ทาง" before the label of another channel: matches "จังหวัดเชียงใหม่ทาง"; not "แขวงการทาง", "ศูนย์เดินทาง".
_WAY_END = re.compile(
    r"(?<=[\u0e01-\u0e4e]{6})(?<!การ)(?<!กรม)(?<!เส้น)(?<!เดิน)(?<!ปลาย)(?<!ต้น)(?<!สาย)(?<!ช่อง)(?<!หน)ทาง\s*$"
)
_OPEN = re.compile(r"\s\([A-Za-z][A-Za-z ]+$")  # matches " (Official"; not " (Official)", " (ก"
# What says that there is none, or whether there is: matches "ไม่มี", "มี" of a column, "ถ้ามี", "N/A", "ยังไม่เปิดให้บริการ";
# what only heads a column, "หน่วยงาน", or says whose such accounts are, "บุคคล"; not "มีสุขดอทคอม".
_NONE = re.compile(
    r"^(?:[-–—.\s]*|(?:ไม่|ถ้า|หาก|ยังไม่)?มี|n/?a|none"
    r"|(?:ชื่อ)?(?:หน่วยงาน|ส่วนราชการ|ส่วนงาน)(?:เจ้าของ\S*)?|หมายเหตุ|ลำดับ(?:ที่)?|รายละเอียด|ช่องทาง|ผู้รับผิดชอบ|ผู้ดูแล|(?:ส่วน)?บุคคล|ส่วนตัว|ทางการ"
    r"|(?:ยังไม่|ยังมิได้|ไม่ได้|ไม่)(?:มี|เปิด|จัดทำ|ให้บริการ|ดำเนินการ|ใช้).*|อยู่ระหว่าง.*)$",
    re.IGNORECASE,
)
_QUOTES = {"“": '”"', '"': '"”', "‘": "’'", "«": "»"}
# Matches the end of "ส.ป.ก.", "สำนักงาน ก.พ.ร.", "กลาง อปท.", "ฯ."; not of "ชั้น 1.", "กรมตัวอย่าง.", "ใน กรม.".
_ABBREVIATED = re.compile(
    r"(?:(?<![\u0e01-\u0e4e])(?:[\u0e01-\u0e2e]{1,3}\.){2,}|(?<=[\s\u0e4c])(?!กรม|กอง|คน|ถนน|นคร|ครบ|ผล)[\u0e01-\u0e2e]{2,5}\.|ฯ\.)$"
)
_LONGEST = 90
# A running sentence, not a name, unless a colon or a quote stood before it: ") ของกรม", "ที่กำหนด", "ดังต่อไปนี้"; not
# "ที่ว่าการอำเภอตัวอย่าง", "เพื่อนบ้านตัวอย่าง".
_RUNNING = re.compile(
    r"[\s)]*(?:ของ(?!ดี)|ที่(?!ว่าการ|ทำการ|ดิน|ราชพัสดุ|พักสาย)|ดัง|เป็น|ต่อไปนี้|ให้|ซึ่ง|ตาม|ต่าง|ใน|โดย|หรือ|และ|อื่น|เพื่อ(?!น)|สำหรับ|ทาง(?!ด่วน|หลวง|รัฐ|ลัด)|ผ่าน|นี้|ได้แก่|เช่น|กลาง)"
)
_INSIDE = re.compile(r"\([^()]+(?=\)\s)")  # a name in brackets, and no more: matches "(ตัวอย่าง" of "(ตัวอย่าง) ก็ได้"
_CLOSES = re.compile(r"\s*\)\s*$")
MASK = "\ufffc"  # stands where another kind of channel has taken the text


def name_after(segment: Segment, start: int) -> Hit | None:
    """The name printed at `start`, or None where the document prints a dash, nothing, or a running sentence."""
    text = segment.text
    lead = _LEAD.match(text, start)
    begin = lead.end() if lead else start
    limit = segment.run_end(start)
    masked = text.find(MASK, start, limit)
    limit = masked if masked >= 0 else limit
    if not set(text[start:begin]) & set(':：;“"‘«') and _RUNNING.match(text, begin):
        return None
    if lead and lead["quote"]:
        close = min((p for q in _QUOTES[lead["quote"]] if (p := text.find(q, begin)) >= 0), default=-1)
        limit = close if close >= 0 else limit
    else:
        stop = _STOP.search(text, begin, limit)
        limit = stop.start() if stop else limit
        inside = _INSIDE.match(text, begin, limit)
        limit = inside.end() if inside else limit
        way = _WAY_END.search(text, begin, limit) if limit in segment.stops else None
        limit = way.start() if way else limit
    hit = clean_hit(text, begin, limit)
    return replace(hit, value=_closed(hit.value)) if hit else None


def _closed(name: str) -> str:
    """The name with the bracket that a scan's edge took: "กรมตัวอย่าง (Official" is "กรมตัวอย่าง (Official)"."""
    return f"{name})" if _OPEN.search(name) else name


def name_before(segment: Segment, label: re.Match[str]) -> Hit | None:
    """The name before a label in brackets that ends the text: "กรมตัวอย่าง (เฟซบุ๊ก)"; None where none stands alone."""
    text = segment.text
    bracket = text.rfind("(", 0, label.start())
    if bracket < 0 or text[bracket + 1 : label.start()].strip() or not _CLOSES.match(text, label.end()):
        return None
    begin = max(text.rfind(MASK, 0, bracket) + 1, 0)
    hit = clean_hit(text, begin + len(text[begin:bracket]) - len(text[begin:bracket].lstrip()), bracket)
    if hit is None or any(hit.start <= stop < hit.end for stop in segment.stops) or _RUNNING.match(text, hit.start):
        return None
    return hit


def address_hit(match: re.Match[str]) -> Hit:
    """The address matched, without the spaces in it and the punctuation behind it."""
    shown = match.group().rstrip(".,;:)")
    return Hit(value="".join(shown.split()), start=match.start(), end=match.start() + len(shown))


def clean_hit(text: str, start: int, end: int, *, longest: int = _LONGEST) -> Hit | None:
    """What `clean_span` leaves of [start, end), its words one space apart; None where nothing is left."""
    span = clean_span(text, start, end, longest=longest)
    return Hit(value=" ".join(text[slice(*span)].split()), start=span[0], end=span[1]) if span else None


def clean_span(text: str, start: int, end: int, *, longest: int = _LONGEST) -> tuple[int, int] | None:
    """[start, end) without joining words, bullets and punctuation at its ends; None where nothing is left.

    The stop of an abbreviation is a part of it.
    """
    joined = _JOIN_END.search(text, start, end)
    end = joined.start() if joined else end
    while start < end and text[start] in ' -–—:：“"”()•,':
        start += 1
    while end > start and text[end - 1] in ' -–—:：“"”,;.•/' and not _ABBREVIATED.search(text, start, end):
        end -= 1
    if end > start and text[end - 1] == ")" and "(" not in text[start:end]:
        end -= 1
    value = text[start:end]
    return None if not value or len(value) > longest or _NONE.match(value) else (start, end)
