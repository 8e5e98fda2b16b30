"""LINE accounts: "ไลน์ @example", "Line ID : 08xxxxxxxx", "แอปพลิเคชันไลน์ ชื่อ “@Example”", "line.me/R/ti/p/@example"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.declare import ChannelKind, Hit, Segment
from parsers.printed_names import name_after, name_before

# Matches "https://line.me/R/ti/p/@example", "https://lin.ee/abc123"; not "online.me".
_ADDRESS = re.compile(
    r"(?<![A-Za-z])(?:https?\s?:\s?/\s?/\s?)?(?:page\.)?(?:line\.me|lin\.ee)/[^\s,;”\"“]+", re.IGNORECASE
)
_OFFICIAL = r"offic[a-z]{0,3}l\s*acc?ount"  # matches "Official Account", a worn "Officalaccount"; not "office account"
# Matches "แอปพลิเคชันไลน์ ไอดี", "LINE Official Account :", "ไลน์ทางการ (LINE OA)", "line ID line :", "ไลน์สำหรับรับเรื่อง :";
# not "ออนไลน์", not "ฮอตไลน์", not "online", not "hotline", not the end of an account "example_line".
_LABEL = re.compile(
    r"(?:(?:แอป|แอพ)(?:พลิเคชั่?น)?\s*)?(?:(?<!ออน)(?<!ฮอต)(?<!ฮ็อต)ไลน์|(?<![A-Za-z.@/_])(?<![A-Za-z]-)line(?![A-Za-z.]))"
    r"(?:\s*\((?:line|ไลน์)\))?"
    r"(?:\s*(?:" + _OFFICIAL + r"|official|[o0]a(?![A-Za-z])|add(?![a-z])|แอด|@(?=\s*[:：])"
    r"|ออฟฟิเชียล(?:แอคเคาท์|แอคเคานต์)?|โอเอ(?![ก-ฮ])|บัญชีทางการ|ทางการ|กลุ่ม(?=\s*[:：“\"])|(?:ของ)?หน่วยงาน(?=\s*(?:[:：]?\s*@|$))))*"
    r"(?:\s*\((?:[li1]ine\s*(?:" + _OFFICIAL + r"|[o0]a|id)?|ไลน์)[)\]j]?(?![A-Za-z]))?"
    r"(?:\s*สำหรับ[\u0e01-\u0e4e]{2,30}(?=\s*[:：]))?"
    r"(?P<id>(?:\s*ของ[\u0e01-\u0e4e]{2,40}(?=\s+(?:ไอดี|ID)))?(?:\s*(?:โดย)?เพิ่มเพื่อน(?:โดย|ด้วย|ผ่าน|ที่)?(?:การ)?(?:ใช้|ค้นหา)?)?\s*[:：]?\s*(?:ไอดี(?:ไลน์)?|ID(?![A-Za-z])\.?(?:\s*line(?![A-Za-z]))?|หมายเลข))?(?:\s*\([li1]ine\s*id\))?",
    re.IGNORECASE,
)
# The rest of a worn label in brackets, "(LINE OA)" read as "lieor)" or "0a)", is no part of the account behind it.
_WORN = re.compile(r"\s*\(?[A-Za-z0-9]{0,6}\s?[A-Za-z0-9]{0,6}[)\]]\s*(?=[@A-Za-z0-9])")
# An account: "@533qoeza", "@001peegf", "0812345678", "huaiyae54"; a bare word only where ID was said before it.
_ACCOUNT = re.compile(
    r"\s*[:：=]?\s*(?:(?:ซึ่ง)?(?:ได้แก่|คือ)\s+)?(?:(?:โดย)?ค้นหา\s?)?(?:ชื่อ\s*)?[“\"'‘]?\s*(@\s?[A-Za-z0-9][A-Za-z0-9._-]*)"
)
# The same without its "@": matches " : huaiyae54"; not " : @huaiyae54".
_BARE = re.compile(r"\s*[:：=]?\s*(?:ชื่อ\s*)?[“\"'‘]?\s*([A-Za-z0-9][A-Za-z0-9._-]{2,})")
# A mobile phone's number that is looked for: "086-427-1169", "08 6427 1169".
_DIALLED = re.compile(r"\s*[:：=]?\s*(0[689](?:[ -]?\d){8})(?!\d)")
# Matches "(@example)" behind a name; not "(example)", "(ทางการ)".
_IN_BRACKETS = re.compile(r"\(\s*(@[A-Za-z0-9][A-Za-z0-9._-]*)\s*\)")

# The account behind a name: matches "” ID : @example", " ไอดี example"; not "” (ทางการ)".
_ID_BEHIND = re.compile(
    r"[”\"’]?\s*\(?(?:line\s*|ไลน์\s*)?(?:ไอดี|ID(?![A-Za-z]))\s*[:：]?\s*(@?[A-Za-z0-9][A-Za-z0-9._-]{2,})",
    re.IGNORECASE,
)

# The label once more, as a column repeats it: matches " Line :", "Iine:"; not "line id".
_AGAIN = re.compile(r"\s*[il1]ine(?=\s*[:：])", re.IGNORECASE)


def _find(segment: Segment) -> Iterator[Hit]:
    for match in _ADDRESS.finditer(segment.text):
        value = "".join(match.group().split()).rstrip(".,;:)")
        yield Hit(value=value, start=match.start(), end=match.end())
    for match in _LABEL.finditer(segment.text):
        before = name_before(segment, match)
        yield from [before] if before else _after(segment, match.end(), bare=match["id"] is not None)
    heading = _LABEL.search(segment.heading)
    if heading and not _LABEL.search(segment.text):
        yield from _after(segment, 0, bare=True)


def _after(segment: Segment, start: int, *, bare: bool) -> Iterator[Hit]:
    # The kind said again by a worn label is no account: "line ID iine : @example".
    again = _AGAIN.match(segment.text, start)
    start = again.end() if again else start
    worn = _WORN.match(segment.text, start)
    start = worn.end() if worn else start
    dialled = _DIALLED.match(segment.text, start) if bare else None
    if dialled:
        yield Hit(value=" ".join(dialled[1].split()), start=dialled.start(1), end=dialled.end(1))
        return
    account = _ACCOUNT.match(segment.text, start) or (_BARE.match(segment.text, start) if bare else None)
    if account:
        value = "".join(account[1].split()).rstrip(".-")
        yield Hit(value=value, start=account.start(1), end=account.start(1) + len(account[1].rstrip(".-")))
        return
    hit = name_after(segment, start)
    inside = _IN_BRACKETS.search(segment.text, hit.start, segment.run_end(hit.start)) if hit else None
    inside = inside or (_ID_BEHIND.match(segment.text, hit.end) if hit else None)
    if inside:  # "กรมตัวอย่าง (@example)": the account is what one looks for
        yield Hit(value=inside[1], start=inside.start(1), end=inside.end(1))
        return
    if hit and not _ADDRESS.match(segment.text, hit.start):
        yield hit


LINE = ChannelKind(
    code="line",
    thai="ไลน์",
    english="LINE",
    electronic=True,
    rank=30,
    label=_LABEL,
    find=_find,
)
