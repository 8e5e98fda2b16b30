"""What is known of a channel that is a name, not an address: a page's, an application's, a counter's."""

from __future__ import annotations

import re

from parsers.thai.spelling import is_known
from parsers.trait import knowledge

# Matches what a page's name has behind the agency's: "", "(ทางการ)", " Official"; not "ทั่วไป".
_IN_BRACKETS = re.compile(r"\s*(?:\([^()]*\)|official)?", re.IGNORECASE)
# Matches the dash of "กรมตัวอย่าง - ประชาสัมพันธ์"; not that of "e-Service".
_DASH = re.compile(r"\s+[-–]\s+")
_LATIN = re.compile(r"[A-Za-z]+")
# Matches "Easy" and "Doc" of "EasyDoc"; not "TH", "e", "market".
_ENGLISH = re.compile(r"[A-Z][a-z]+")
_ONSET = re.compile(r"[b-df-hj-np-tv-xz]*")
_ONSETS_TEXT = """
bl br ch cl cr dr dw fl fr gh gl gn gr kh kl kn kr ng ph pl pr ps qu rh sc sh sk sl sm sn sp sq st sw th tr ts tw wh wr
"""
_ONSETS = frozenset(_ONSETS_TEXT.split())  # how English words, and Thai ones in Latin letters, begin
# How bodies are called in short, before their place.
_IN_SHORT_TEXT = """
อบต.:องค์การบริหารส่วนตำบล อบจ.:องค์การบริหารส่วนจังหวัด ทต.:เทศบาลตำบล ทม.:เทศบาลเมือง ทน.:เทศบาลนคร รร.:โรงเรียน
รพ.:โรงพยาบาล ม.:มหาวิทยาลัย
สพป.:สำนักงานเขตพื้นที่การศึกษาประถมศึกษา สพม.:สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา สสจ.:สำนักงานสาธารณสุขจังหวัด สสอ.:สำนักงานสาธารณสุขอำเภอ
จ.:จังหวัด อ.:อำเภอ ต.:ตำบล สภ.:สถานีตำรวจภูธร สน.:สถานีตำรวจนครบาล สนง.:สำนักงาน
"""
_IN_SHORT = dict(pair.split(":") for pair in _IN_SHORT_TEXT.split())
# Matches the "อบต." and the space of "อบต. ตัวอย่าง"; not the "ม." of "อบม.".
_SHORT = re.compile(rf"(?<![\u0e01-\u0e4e.])(?:{'|'.join(map(re.escape, _IN_SHORT))})\s?")
# Where it is, behind a body's name: matches " จังหวัดสตูล"; not "สตูล".
_PLACE = re.compile(r"\s*(?:อำเภอ|จังหวัด)(?=[\u0e01-\u0e4e])")
_INNER_CAPITAL = re.compile(r"[a-z]I[a-z]")  # matches within "HeIp", which is "Help"; not within "iOS", "MyID"


def name_checks(value: str, agency: str) -> str:
    """Are its Thai words known, what is left of them beside the agency's name, and has it Latin?"""
    rest = _LATIN.sub(" ", value.replace(agency, " ") if agency else value)
    return f"name {knowledge(rest)}{' latin' if _LATIN.search(value) else ''}"


def page_checks(value: str, agency: str) -> str:
    """A page called by the agency's Thai name, in full or in short, alone or beside known words or its province.

    What else follows it may be no name.
    """
    whole = _SHORT.sub(lambda short: _IN_SHORT[short.group().strip()], value)
    before, own, rest = whole.partition(agency) if agency else (value, "", "")
    if not own:
        return f"page {knowledge(value)}"
    more = _DASH.match(rest) or _PLACE.match(rest)
    ends = _IN_BRACKETS.fullmatch(rest) or (more and is_known(rest[more.end() :]))
    told = not before.strip() or is_known(before)
    return "page named" if told and ends else "page named open"


def is_misspelt(name: str) -> bool:
    """Has it an English word that cannot be said, or a capital I for a small l? "Ctizen", "Clck", "eHeIpDesk"."""
    return bool(_INNER_CAPITAL.search(name)) or any(map(_cannot_be_said, _ENGLISH.findall(name)))


def _cannot_be_said(word: str) -> bool:
    word = word.lower()
    onset = _ONSET.match(word)
    letters = onset.group() if onset else ""
    return letters == word or (len(letters) > 1 and letters[:2] not in _ONSETS)
