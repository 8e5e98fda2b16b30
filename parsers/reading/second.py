"""A second, independent reader for what is in Latin print: addresses, numbers, and the names that stand in Thai text.

Stock tesseract, English only, reads again what our recogniser half believes. Where the two agree the word is believed
more, where they differ it is believed less and what the other saw goes along. What we hardly believe ourselves it
replaces, for it has seen more Latin than ours; not numbers, which nothing in them confirms.
What is in Thai, and every letter of a doubtful line, is asked of tesseract's model of the Thai script before
(recogniser_voice.py): what that one confirmed this one does not dispute.
Measured on 1,655 development scans: 256 of 442 disputes were right; where the other reading was no address or nothing
at all, 247 of 293, which is why such a reading says nothing. Of 51 words on 50 pages 43 of 44 agreed on were right,
all 7 disputed ones too, 3 of them by letters that look alike, which is why these decide nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from parsers.model import Line, Word
from parsers.reading.engine import GreyImage
from parsers.reading.recogniser_voice import voice_name
from parsers.reading.stock_lines import stock_lines, stock_name

# "saraban_01@test.go.th", "www.test.go.th/a", "https://test.or.th", "@test.official"; not "(e-mail", nor "http://ก.ไทย"
_ADDRESS = re.compile(r"(?=[!-~]*(?:@|www\.|https?:|\.(?:go|co|or|ac|in|com|net|org|th)\b))[!-~]{4,}", re.ASCII)
# "2566", "0-2241-5600", "053-936-936", "1/2566)"; not "๒๕๖๖", nor "10", nor "A4"
_NUMBER = re.compile(r"\(?[0-9](?:[0-9]|[-./](?=[0-9])){2,}[).,]?", re.ASCII)
# "(JHCIS)", "Workspace", "(New", "e-Office)"; not "A4", "e-ตัวอย่าง", "w"
_NAME = re.compile(
    r"[(\[{|]?(?=[^A-Za-z]*[A-Za-z][^A-Za-z]*[A-Za-z])[A-Za-z0-9][A-Za-z0-9.+&-]+[)\]}|]?[,.;:]?", re.ASCII
)
# what the edge of a crop is taken for: "’" after an address, "‘" or "|" before it; not "@" nor "_"
_EDGES = re.compile(r"^[\s.,:;'\"‘’“”|(\[—–-]+|[\s.,:;'\"‘’“”|)\]—–-]+$")
_ALIKE = str.maketrans("i1!|0", "llllo")  # as good as the same in many faces: such a difference proves nothing
_TAKEN_FOR = {"0": "o", "1": "il", "2": "z", "5": "s", "6": "b", "8": "sbo", "9": "gq"}  # by who looks for words
# a whole address: "saraban@test.go.th", "https://www.test.or.th/a"; not "a@hotmail.corr", "https:/Awww.test.go.th"
_WHOLE = re.compile(
    r"(?:[a-z0-9][a-z0-9._+-]*@|https?://|www\.)(?:[a-z0-9_-]+\.)+(?:(?:go|or|co|ac|in|mi|net)\.th|com|net|org|info)(?:/[!-~]*)?"
)
_DASHES = re.compile("[—–-]+")  # "(e—Car)", "(e--Car)": the eng model's hyphens
# what is believed less gives way to a name, and to an address, that the other reader saw
_GIVES_WAY, _ADDRESS_GIVES_WAY = 0.3, 0.15
_SURE = 0.98  # what is believed more is not asked about: 169 of 172 such words were right
_FAITH = 0.15  # of the doubt that agreement leaves
_DISPUTED = 0.5
_TWO_TO_ONE = 0.9  # of 29 words so believed after the script's model was heard, 28 were right against this reader
_MOST = 60  # words of a page: an annex of mailboxes may take a few seconds, not minutes
_SCALE = 1.7  # from 200 dots an inch to the size of letters tesseract reads best
_PAD = 3  # pixels kept around a word

LANGUAGE = "eng"


def matters(word: Word) -> bool:
    """Is this a run worth a second opinion, and is ours in doubt?"""
    sorts = (_ADDRESS, _NUMBER, _NAME)
    return word.confidence < _SURE and any(sort.fullmatch(word.text) for sort in sorts)


def second_look(lines: Sequence[Line], image: GreyImage, dpi: float) -> tuple[tuple[Line, ...], str]:
    """The lines with the second reader's say, and who it was: "" nobody was asked. `image` shows the page as read."""
    words = [word for line in lines for word in line.words if matters(word)][:_MOST]
    if not words:
        return tuple(lines), ""
    said = stock_lines([_crop(image, word, dpi / 72.0) for word in words], LANGUAGE, 340)
    if said is None:
        return tuple(lines), "no second reader"
    third = bool(voice_name())
    judged = {id(word): judge(word, text, third=third) for word, text in zip(words, said, strict=True)}
    heard = tuple(replace(line, words=tuple(judged.get(id(w), w) for w in line.words)) for line in lines)
    return heard, stock_name(LANGUAGE)


def judge(word: Word, said: str, *, third: bool = False) -> Word:
    """The word with its confidence after what the second reader made of it, and that, where it differs.

    `third`: has the model of the Thai script been heard on it as well? Then what is still believed stands two to one.
    """
    other = _DASHES.sub("-", "".join(said.split()))
    mine, theirs = _EDGES.sub("", word.text), _EDGES.sub("", other)
    if _ADDRESS.fullmatch(word.text):  # in which case means nothing
        mine, theirs = mine.casefold(), theirs.casefold()
    if mine == theirs:
        return replace(word, confidence=round(1 - (1 - word.confidence) * _FAITH, 3))
    if better := _better(word, other):
        return replace(word, text=better, confidence=_DISPUTED, rival=word.text)
    outvoted = third and word.confidence >= _TWO_TO_ONE
    mine, theirs = mine.casefold(), theirs.casefold()
    if outvoted or mine.translate(_ALIKE) == theirs.translate(_ALIKE) or _says_nothing(mine, theirs):
        return word
    return replace(word, confidence=min(word.confidence, _DISPUTED), rival=_EDGES.sub("", other))


def _better(word: Word, said: str) -> str | None:
    """What the other reader saw, where ours is hardly believed and theirs is just such a word; None of numbers."""
    if _ADDRESS.fullmatch(word.text):
        other = _EDGES.sub("", said)
        alike = _EDGES.sub("", word.text).casefold().translate(_ALIKE) == other.casefold().translate(_ALIKE)
        account = word.text[0] == other[:1] == "@" and _ADDRESS.fullmatch(other) is not None
        such = account or _WHOLE.fullmatch(other.casefold()) is not None
        return other if such and not alike and word.confidence < _ADDRESS_GIVES_WAY else None
    other = said.strip("'‘’\"“”|_~")
    # A bracket missing from the other's reading was cut off with the crop.
    such = _NAME.fullmatch(other) is not None and all(other.count(one) >= word.text.count(one) for one in "()")
    return other if such and _NAME.fullmatch(word.text) and word.confidence < _GIVES_WAY else None


def _says_nothing(mine: str, theirs: str) -> bool:
    """Is the other reading no reading at all: nothing, no address where ours is one, letters for a name's digits?"""
    if not theirs or (_WHOLE.fullmatch(mine) and not _WHOLE.fullmatch(theirs)):
        return True
    if len(mine) != len(theirs) or "@" not in mine:
        return False
    pairs = [(a, b) for a, b in zip(mine, theirs, strict=True) if a != b]
    return all(b.isalpha() and a.isdigit() and b in _TAKEN_FOR.get(a, "") for a, b in pairs)


def _crop(image: GreyImage, word: Word, scale: float) -> GreyImage:
    top, bottom = round(word.box.top * scale) - _PAD, round(word.box.bottom * scale) + _PAD
    left, right = round(word.box.x0 * scale) - _PAD, round(word.box.x1 * scale) + _PAD
    part = image[max(top, 0) : max(bottom, 1), max(left, 0) : max(right, 1)]
    if not part.size:
        return np.full((_PAD, _PAD), 255, np.uint8)
    grown = cv2.resize(part, None, fx=_SCALE, fy=_SCALE, interpolation=cv2.INTER_CUBIC)
    return np.asarray(grown, np.uint8)
