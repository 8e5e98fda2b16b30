"""Facebook pages, by address or by the page's name: "เฟซบุ๊ก @ExampleDept", "Facebook : อบต.ตัวอย่าง"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.declare import ChannelKind, Hit, Segment
from parsers.printed_names import address_hit, name_after, name_before

# Matches "https://www.facebook.com/ExampleDept", "m.me/exampledept", "facebook.com/ตัวอย่าง", and of
# "fb.com/exampleเรื่อง", two cells run together, the first; not "facebook" alone.
_ADDRESS = re.compile(
    r"(?:https?\s?:\s?/\s?/\s?)?(?:www\s?\.\s?|m\.|web\.|th-th\.)?(?:facebook\s?\.\s?com|fb\s?\.\s?com|fb\.me|(?<![A-Za-z0-9.@])m\.me)\s?/\s?(?:[!#-+.-:<-~-]+(?<!/)(?=[\u0e01-\u0e2e\u0e40-\u0e44])|[^\s,;”\"“]+)",
    re.IGNORECASE,
)
_NAME = r"[a-z]a[a-z]?[ce]+b[a-z]{2,3}"  # matches "facebook", a worn "facebool", "pacebook"; not "cashbook"
# What leads to a page within a sentence or a list in one line: matches before "เพจ" in "กล่องข้อความของเพจ", "และเพจ",
# "(3) เพจ", "ข) เพจ"; not "เว็บเพจ".
_LED = (
    r"(?:(?<=ทาง)|(?<=ผ่าน)|(?<=ของ)|(?<=และ)|(?<=หรือ)|(?<=กับ)|(?<=ข้อความ)|(?<=กล่อง)|(?<=อินบ็อกซ์)|(?<=แช[ตท])|(?<=หน้า)"
    r"|(?<=[\dก-ฮ]\)\s)|(?<=\d\.\s)|(?<=[ก-ฮ]\.\s)|(?<=ทาง\s)|(?<=หรือ\s)|(?<=และ\s)|(?<=inbox)\s?)"
)
_OWN = r"(?:อย่างเป็น)?(?:ทาง(?:ราช)?การ|หลัก|ประจำหน่วยงาน)?"  # matches "ทางการ" of "เพจทางการ กรมตัวอย่าง"
# Matches "แอปพลิเคชัน เฟซบุ๊ก", "Facebook Page :", "เฟสบุ๊คแฟนเพจ", "เพจ “…”", a worn "Faicebook" or "eacebook"; not
# "facebook.com", "เว็บเพจ :".
_LABEL = re.compile(
    r"(?:(?:แอป|แอพ)(?:พลิเคชั่?น)?\s*)?(?:เพจ\s*|แฟนเพจ\s*)?"
    r"(?:เฟ[ซส]บุ[๊็้]?[กค]|(?<![A-Za-z./])" + _NAME + r"(?![A-Za-z])(?!\s?\.\s?com)|(?<![A-Za-z./])FB(?![A-Za-z.]))"
    r"(?:อย่างเป็นทางการ|ทาง(?:ราช)?การ(?=[\s:：“\"(]))?"
    r"(?:เพจ|\s+เพจ(?![\u0e01-\u0e2eเแโใไ])|\s*(?:fan\s?page|page|แฟนเพจ|official|messenger))*"
    r"(?:\s*\((?:" + _NAME + r"(?: page)?|เฟซบุ๊ก)\))?"
    r"(?:\s?(?:ของ)?หน่วยงาน(?=\s*(?:[:：;]|$)))?"
    r"|(?<![A-Za-z])messenger\)?\s*(?:ของ)?\s*(?:แฟน)?เพจ(?=\s)"
    r"|(?:(?<![\u0e01-\u0e4e])|(?<=ทาง)|(?<=ผ่าน))(?:แฟน)?เพจ(?=\s*(?:ชื่อ\s*)?[“\"‘:：])"
    r"|(?:^|(?<=\s))(?:แฟน)?เพจ(?:ทาง(?:ราช)?การ(?:ของ[ก-๙]{2,20})?)?\s*$"
    r"|(?:^\s*(?:ผ่านทาง|ทาง|ผ่าน)?\s*|" + _LED + r"(?:แฟน)?|(?<![\u0e01-\u0e4e])แฟน)เพจ" + _OWN + r"(?=\s+\S|-)"
    r"(?!\s*(?:เฟ[ซส]บุ|" + _NAME + r"|FB\b))",
    re.IGNORECASE,
)


def _find(segment: Segment) -> Iterator[Hit]:
    for match in _ADDRESS.finditer(segment.text):
        yield address_hit(match)
    for match in _LABEL.finditer(segment.text):
        hit = name_before(segment, match) or name_after(segment, match.end())
        if hit and len(hit.value) > 1 and not _ADDRESS.match(segment.text, hit.start):
            yield hit
    if _LABEL.search(segment.heading) and not _LABEL.search(segment.text) and not _ADDRESS.search(segment.text):
        hit = name_after(segment, 0)
        if hit:
            yield hit


FACEBOOK = ChannelKind(
    code="facebook",
    thai="เฟซบุ๊ก",
    english="Facebook",
    electronic=True,
    rank=20,
    label=_LABEL,
    find=_find,
)
