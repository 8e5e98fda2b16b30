"""Applications by name: "แอปพลิเคชัน DLT Smart Queue", "เว็บแอปพลิเคชัน … เช่น - E-INVESTMENT - EMT เป็นต้น"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.declare import ChannelKind, Hit, Segment
from parsers.printed_names import clean_hit, name_after, name_before

_SYSTEM = r"(?:i\s?OS|android|แอนดรอยด์|ไอโอเอส)"  # what telephones run on
# Matches " (iOS และ Android)", " บนระบบ Android และ iOS"; not " (ทางการ)".
_RUNS_ON = (
    rf"\s*\((?:ทั้ง|บน)?\s*(?:ระบบ)?\s*{_SYSTEM}[^()]{{0,40}}\)"
    rf"|\s*(?:บน|สำหรับ|ใน)\s*(?:ทั้ง)?(?:ระบบ(?:ปฏิบัติการ)?)?\s*{_SYSTEM}"
    rf"(?:\s*(?:และ|หรือ|กับ|/|,)\s*(?:ระบบ)?\s*{_SYSTEM})*"
)
# Matches "แอปพลิเคชัน", "แอพพลิเคชั่นมือถือ", "แอปฯ", "โปรแกรมประยุกต์", "Mobile Application", "เว็บแอปพลิเคชัน",
# "แอปพลิเคชันบริการประชาชน", "โปรแกรมบนมือถือ", "แอปชื่อ", "แอปพลิเคชัน (iOS และ Android)", "แอปพลิเคชันในโทรศัพท์มือถือชื่อ"; not
# "Applicant", nor the end of "GoodGov App".
_LABEL = re.compile(
    r"(?:โมบาย(?:ล์)?\s*|เว[็]?[บป]\s*|mobile\s*|web\s*)?(?:แอ[ปพ]พ?ลิเคชั?่?น|โปรแกรม(?:ประยุกต์|(?=บน(?:โทรศัพท์)?มือถือ))|แอ[ปพ](?:ฯ|(?=(?:บน)?มือถือ|ชื่อ)|(?![ก-๙]))"
    r"|(?<![A-Za-z])applications?(?![A-Za-z])"
    r"|(?:(?<=mobile )|(?<=web )|(?<![A-Za-z])(?<![A-Za-z] ))app(?![A-Za-z]|\s?store))"
    r"(?:\s*(?:บน|สำหรับ|ใน)\s*(?:โทรศัพท์|มือถือ|อุปกรณ์|สมาร์[ตท]โฟน|แท็บเล็ต)[ก-๙]*|\s?มือถือ(?![ก-ฮเแโใไ]))?(?:\s*\((?:mobile\s*)?app(?:lication)?s?\))?"
    r"(?:" + _RUNS_ON + ")?"
    r"(?:บริการประชาชน(?=\s))?(?:\s*ชื่อ)?",
    re.IGNORECASE,
)
# Matches "เช่น - A - B เป็นต้น", "ได้แก่ A, B และ C"; the list of names that follows a label.
_LIST = re.compile(r"\s*[^:“\"]{0,40}?(?:เ[ชซ]่?น|ได้แก่|ประกอบด้วย|ดังนี้)\s*:?\s*")
# Between the names of such a list: matches " - ", ", ", " และ "; not the "และ" of "ร้องเรียนและร้องทุกข์".
_BETWEEN = re.compile(r"\s+[-–•]\s*|\s*,\s*|\s+และ\s+|\s+หรือ\s+|^\s*[-–•]\s*")
# Where it ends: matches " เป็นต้น", " ฯลฯ"; not "เป็นต้นแบบ".
_AND_SO_ON = re.compile(r"\s*(?:เป็นต้น|ฯลฯ)\s*$|\s*(?:เป็นต้น|ฯลฯ)(?=\s|$)")
# Words that go on behind a label: matches "ของหน่วยงาน", "สำหรับประชาชน", a worn "บนมีอถือ"; not "บริการประชาชน".
_NOT_A_NAME = re.compile(
    r"^(?:/|ของ(?!ดี)|ที่(?!ว่าการ|ทำการ|ดิน)|ต่าง|บริการ(?:ของ|อิเล็ก|ต่าง)|สำหรับ|บน(?:ม|โทร)|ดังนี้|ดังต่อไปนี้|อื่น|e-services?(?:\s*(?:ต่าง|ของ)|$)|อุปกรณ์)",
    re.IGNORECASE,
)

_STORE = (
    rf"(?:ระบบ(?:ปฏิบัติการ)?\s*)?(?:{_SYSTEM}|windows|huawei|(?:app|play)\s?store|google\s?play|app\s?gallery)"
    r"(?:\s*[\d.]+)?"
)
# What an application runs on, which is no name of one: matches "iOS", "Android และ iOS", "App Store"; not "iOS Smart".
_PLATFORM = re.compile(rf"{_STORE}(?:\s*(?:และ|หรือ|,|/)\s*{_STORE})*", re.IGNORECASE)
# Matches "” สำหรับนักศึกษาและ “ข”", "”, “ข”"; not "” หมวด “ข”", which no joint precedes.
_NEXT_QUOTED = re.compile(r"[”\"][^“”\"]{0,40}?(?:และ|หรือ|,|กับ)\s*(?:แอ[ปพ]\S*\s*)?[“\"]([^“”\"]{2,40})(?=[”\"])")

# Matches the joint of "ThaID และ Smart Queue", "PEA Smart, MEA Life"; not of "ร้องเรียน และร้องทุกข์".
_LATIN_JOIN = re.compile(r"(?<=[A-Za-z0-9])(?:\s+(?:และ|หรือ)\s+|\s*,\s*)(?=[A-Z])")


def _find(segment: Segment) -> Iterator[Hit]:
    labels = list(_LABEL.finditer(segment.text))
    for match in labels:
        end = segment.run_end(match.end())
        listed = _LIST.match(segment.text, match.end(), end)
        if listed:
            yield from _listed(segment.text, listed.end(), end)
            continue
        hit = name_before(segment, match) or name_after(segment, match.end())
        if hit and _is_name(hit.value):
            yield from _each(segment.text, hit)
            yield from _quoted_too(segment.text, hit, end)
    if not labels and _LABEL.search(segment.heading):
        listed = _LIST.match(segment.text)
        if listed:
            yield from _listed(segment.text, listed.end(), segment.run_end(0))
            return
        hit = name_after(segment, 0)
        if hit and _is_name(hit.value):
            yield hit


def _each(text: str, hit: Hit) -> Iterator[Hit]:
    """ "ThaID และ Smart Queue" are two applications; "ร้องเรียนและร้องทุกข์" is one."""
    joined = _LATIN_JOIN.search(text, hit.start, hit.end)
    if joined is None or hit.value[:1].isdecimal():
        yield hit
        return
    yield from _listed(text, hit.start, hit.end)


def _quoted_too(text: str, hit: Hit, end: int) -> Iterator[Hit]:
    """The names in quotes that go on after one: "“ก” สำหรับนักศึกษาและ “ข” สำหรับบุคลากร"."""
    place = hit.end
    while quoted := _NEXT_QUOTED.match(text, place, end):
        yield Hit(value=" ".join(quoted[1].split()), start=quoted.start(1), end=quoted.end(1))
        place = quoted.end(1)


def _is_name(value: str) -> bool:
    """Words, and not a telephone number that stands beside an application, nor what it runs on."""
    return not _NOT_A_NAME.match(value) and not _PLATFORM.fullmatch(value) and any(letter.isalpha() for letter in value)


def _listed(text: str, start: int, end: int) -> Iterator[Hit]:
    stop = _AND_SO_ON.search(text, start, end)
    end = stop.start() if stop else end
    place = start
    for gap in [*_BETWEEN.finditer(text, start, end), None]:
        until = gap.start() if gap else end
        hit = clean_hit(text, place, until)
        if hit and not _PLATFORM.fullmatch(hit.value):
            yield hit
        place = gap.end() if gap else end


APP = ChannelKind(
    code="app",
    thai="แอปพลิเคชัน",
    english="Application",
    electronic=True,
    rank=50,
    label=_LABEL,
    find=_find,
)
