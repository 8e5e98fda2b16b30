"""Names of systems read off images, spelt as systems are named: they are plain words, and few.

A system's name is made of common Thai words ("ระบบจองห้องประชุมออนไลน์") and at times an English name in brackets
("(e-Payment)", "(DPIS)"). Both are mended towards one known word only; what remains unknown stays as read.
"""

from __future__ import annotations

import re

from rapidfuzz.distance import Levenshtein

from parsers.thai.spelling import is_known, mend

_FIRST = "ระบบ"
# Matches "ะบบการลา", ".ะบบการลา", "ร ะบบการลา", "ระบเบิก", "ระบบ์จอง", "ระบ1เบิก"; not "ระบบการลา", "ระบุ", "ระบอบ".
_FIRST_WORN = re.compile(
    r"^(?:ระบบ[์ุ่้]|[ร.'`“]?\s?[ะ.]บบ|รบบ|ร.\s?ะบบ|ระบ[0-9์่้](?!บ)|ระบ(?=[กขคงจชซตทธนปผพฟมยลศสหเแโใไ]))"
)
_RUN = re.compile("[\u0e01-\u0e4e]+")
_MARK = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
# Matches "e-Payment", "e.Payment", "ecan", "DPIS"; not "2566".
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-. ]?[A-Za-z0-9]+)?")
# A name in brackets at the end, its brackets at times read as letters: matches "(พebexj", "lMaiiGoThai)"; not that of
# "ระบบ Webex", which is printed without brackets.
_LAST_NAME = re.compile(
    r"(?:(?P<open>[(\[{|])|(?<=[\s\u0e01-\u0e4e])(?P<worn>[lI]?))(?P<name>[A-Za-zพ][A-Za-z0-9พ-]{2,}?)(?P<close>[)\]}|jJlI]*)$"
)
# English names that agencies give their systems, the ones in common use among Thai offices.
_NAMES_TEXT = """
e-Payment e-Car e-Office e-Saraban e-Document e-Meeting e-Leave e-Budget e-Plan e-Learning e-Service e-Form
e-Sign e-Signature e-Mail e-Memo e-Booking e-Repair e-Stock e-Asset e-Salary e-Library e-Attendance e-Project
e-Report MailGoThai DPIS GFMIS EDMS HRIS e-LAAS e-GP e-HR MIS ERP VPN LINE Zoom Webex
"""
_NAMES = tuple(_NAMES_TEXT.split())
_SHORTEST = 4  # letters and digits: a name shorter than this is only known when read without a slip
_LONG = 7  # letters: a name this long may have two wrong


def mended_name(text: str) -> str:
    """The name with its misread words put right."""
    found = _FIRST_WORN.match(text)
    shown = _bracketed(_FIRST + text[found.end() :] if found else text)
    return _LATIN.sub(_latin, _RUN.sub(lambda run: _thai(run.group()), shown))


def _bracketed(text: str) -> str:
    """The English name that ends it, in brackets, where what was read of them is a letter: "lMaiiGoThai)"."""
    found = _LAST_NAME.search(text)
    if found is None or not (found["open"] or found["close"]):
        return text
    bare = _bare(found["name"].replace("พ", "w"))
    ranked = sorted((Levenshtein.distance(bare, _bare(name)), name) for name in _NAMES if len(_bare(name)) >= _SHORTEST)
    (far, name), (next_far, _) = ranked[0], ranked[1]
    if far > 1 + (len(bare) >= _LONG) or far == next_far:
        return text
    return f"{text[: found.start()].rstrip()} ({name})"


def _thai(run: str) -> str:
    """A run of Thai made of known words, or one mark away from that: a speck over a letter reads as a mark."""
    run = mend(run)
    if is_known(run):
        return run
    without = {run[: m.start()] + run[m.end() :] for m in _MARK.finditer(run)}
    known = [one for one in without if is_known(one)]
    return known[0] if len(known) == 1 else run


def _latin(match: re.Match[str]) -> str:
    shown = match.group()
    bare = _bare(shown)
    if len(bare) < _SHORTEST or any(bare == _bare(name) for name in _NAMES):
        return next((name for name in _NAMES if name[1] == "-" and bare == _bare(name)), shown)
    near = [
        n
        for n in _NAMES
        if len(_bare(n)) >= _SHORTEST and Levenshtein.distance(bare, _bare(n)) <= 1 + (len(bare) >= _LONG)
    ]
    return near[0] if len(near) == 1 else shown


def _bare(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def is_english_name(text: str) -> bool:
    """Are the Latin words of a system's name such as systems bear? "(e-Payment)", "DPIS" yes; "(MailGcThai)" no."""
    return all(word.group() in _NAMES for word in _LATIN.finditer(text))
