"""Matching Thai words the way damaged text prints them: tone marks lost, spaces strewn inside a word."""

from __future__ import annotations

import re
import unicodedata

from parsers.thai.digits import to_arabic

# Mai taikhu, the tone marks, thanthakhat, nikhahit and yamakkan: what readers lose or confuse first.
LIGHT_MARKS = "\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e"
_GAP = f"[ \u00a0{LIGHT_MARKS}]*"
_ALTERNATIVES = {"า": "[าำ]", "ำ": "[าำ]", "ฏ": "[ฏฎ]", "ฎ": "[ฏฎ]", "ไ": "[ไใ]", "ใ": "[ไใ]"}
# Ligatures that fonts put in the place of plain letters: "of\ufb01cial".
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
# Matches the zero-width space, the soft hyphen; not " ".
_UNSEEN = re.compile("[\u200b-\u200d\ufeff\u00ad]")


def tidy(text: str) -> str:
    """One form for matching: Arabic digits, NFC, SARA AM in one piece, no ligatures, no zero-width characters."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", _UNSEEN.sub("", text)).replace("\u0e4d\u0e32", "\u0e33")
    return to_arabic(text.replace("\u00a0", " ").translate(_LIGATURES))


def squeeze(text: str) -> str:
    """The text without any white space, in its tidy form: how two values are compared."""
    return "".join(tidy(text).split())


def forgiving(phrase: str) -> str:
    """A regular expression for `phrase` that survives lost tone marks, SARA AM read as SARA AA and stray spaces.

    Must match, for "วันที่": "วันที", "วัน ที่". Must not match: "วันทา".
    """
    parts = []
    for character in phrase:
        if character == " " or character in LIGHT_MARKS:
            continue
        parts.append(_ALTERNATIVES.get(character) or re.escape(character))
    return _GAP.join(parts) + f"[{LIGHT_MARKS}]*"


def any_of(*phrases: str) -> str:
    """A group that matches any of the phrases, forgivingly; longer ones are tried first.

    One argument may hold several phrases parted by spaces: "ประกาศ สั่ง ให้ไว้".
    """
    words = [word for phrase in phrases for word in phrase.split()]
    ordered = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(forgiving(word) for word in ordered) + ")"
