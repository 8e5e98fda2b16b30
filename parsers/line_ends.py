"""What a line could not hold to its end, and the next goes on with: addresses, and agencies' names."""

from __future__ import annotations

import re

from parsers.thai.loose import any_of

# An address that its line could not hold: matches the end of "pan@example-", "https://www.example.com/"; not "- ".
_UNFINISHED = re.compile(r"[A-Za-z0-9](?:@|/)[^\s\u0e01-\u0e4e]*[-/@_?=&]$|//\S*[./-]$|[a-z]\.com/$")
# … and what goes on with it: matches "city.go.th)", "examplepage"; not "www.example.go.th", "LINE @example".
_REST = re.compile(r"(?!www|https?|line|e-?mail|facebook)[a-z0-9][a-z0-9._%=&?/@-]+\)?(?=\s|$)")
# A mailbox that its line could not hold: matches the end of "… / itadmin-"; not "E-", "ข้อ 1 -".
_BOX_CUT = re.compile(r"(?<![A-Za-z0-9._-])[A-Za-z0-9][A-Za-z0-9._]+[-_]$")
# … and what goes on with it: matches "bkk@" of "bkk@example.go.th"; not "example.go.th".
_BOX_REST = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*@")
# The end of a line that held no more than the scheme: matches the end of "เว็บไซต์ https://"; not "https://www.example.com".
_SCHEME_CUT = re.compile(r"https?:/{0,2}$")
# … and what goes on with it: matches "www.example.go.th", "eservice.example.go.th"; not "https://…", "ข้อ 2".
_SCHEME_REST = re.compile(r"(?!https?:)[A-Za-z0-9][A-Za-z0-9-]*\.[A-Za-z0-9]")
# An agency's name that its line could not hold: matches the end of "อาคารกลาง องค์การบริหารส่วนตำบล", "ถนนกลาง อำเภอ"; not
# "ในทุกอำเภอ", "ประจำจังหวัด".
_NAME_CUT = re.compile(
    r"(?:องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เทศบาล(?:ตำบล|เมือง|นคร)|ที่ว่าการอำเภอ|ศาลากลางจังหวัด|สำนักงาน(?:จังหวัด|อำเภอ|เขต)"
    r"|(?:\s|(?<=\d))(?:ตำบล|อำเภอ|จังหวัด|แขวง|เขต|ถนน|ซอย))$"
)
_NO_NAME = "ทั้งนี้ จึง โดย โทร หมายเลข อีเมล เว็บ ไลน์ เฟซ แอป สายด่วน หมายเหตุ ประกาศ คำสั่ง ให้ หาก กรณี เพื่อ ผู้ ประชาชน อนึ่ง ตาม ใน"
# … and what goes on with it: matches "ดอนตัวอย่าง", "ตัวอย่าง 57000"; not "ทั้งนี้ …", "โทรศัพท์ 0 2123 4567".
_NAME_REST = re.compile(rf"(?!{any_of(_NO_NAME)})[\u0e01-\u0e44][\u0e01-\u0e4e]{{1,29}}(?:\s\S{{1,30}}){{0,5}}$")
_CUTS = ((_UNFINISHED, _REST), (_BOX_CUT, _BOX_REST), (_SCHEME_CUT, _SCHEME_REST), (_NAME_CUT, _NAME_REST))


def goes_on(line: str, following: str) -> bool:
    """Did the line end within an address or a name, and does the following one begin with the rest of it?"""
    return any(end.search(line) and rest.match(following) for end, rest in _CUTS)
