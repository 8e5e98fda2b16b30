"""Words that agencies' mailboxes, pages, paths and applications are called by, put right where one is misread.

English as offices use it, and the few Thai words that are commonly written in Latin letters. A word is held against
the letters of an address by how worn print looks (`parsers.latin_shapes`), never against a name that is as long as it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from parsers.latin_shapes import nearest_stretch, unlikeness

_TEXT = """
login signup
saraban sarabun esaraban borihan thabian tabian klang rongthuk rongrian rubruang rubrueng rabruang rabrueng thurakan
khonrak damrongtham ombudsman
contact contactus complaint complaints complain service services eservice eservices license licence licensing permit
permits information webmaster administrator administration adminoffice support itsupport helpdesk hotline callcenter
center centre central office officer official public relations publicrelations registry registrar registration
register document documents archive archives library finance financial planning personnel legal secretary
secretariat director council revenue welfare engineer engineering health hospital education tourism disaster portal
online citizen citizens people request requests appeal appeals feedback question questions webboard download
downloads forms intranet dispatch frontdesk onestop onestopservice mailroom inbox receive received correspondence
letter letters general management manager operation operations system systems sysadmin itadmin technology technical
digital electronic electric electricity application applications apply mobile connect smart queue booking payment
taxation account accounting budget procurement purchase supply inspection inspector audit auditor internal security
safety protect protection environment sanitation garbage community development social culture cultural sports
youth elderly disability children agriculture irrigation fisheries livestock forest forestry water waterworks road
highway transport transportation traffic vehicle marine aviation airport railway harbour energy industry industrial
commerce commercial trade export import investment customs excise treasury pension insurance fund bank cooperative
labour employment training skill university college school student students academic research science laboratory
museum institute foundation association authority department division section bureau provincial province district
subdistrict municipality municipal village local government govconnect ministry national thailand bangkok
certificate certification standard standards quality control product consumer medical medicine pharmacy nursing disease
emergency rescue fire police justice court correctional probation rights ethics integrity corruption transparency
statistics survey mapping geology mineral weather disaster flood satellite space broadcast radio television media
news fanpage channel studio station market printing publishing village housing construction building architecture
hall townhall cityhall mayor governor chairman president executive deputy assistant staff human resource resources
recruitment payroll attendance meeting conference reservation calendar project projects
prnews external frontend backend public login questionnaire publish published
contact-us index default home main page article content category
"""
WORDS = tuple(sorted({word for word in _TEXT.split() if "-" not in word}, key=lambda word: (-len(word), word)))
KNOWN = frozenset(WORDS)
_LEAST = 5  # letters of a word that stands alone
_LEAST_INSIDE = 7  # letters of a word that is looked for among others without a gap
_ONE_SLIP, _TWO_SLIPS, _LONG = 0.7, 1.1, 10
_LATIN = re.compile(r"[A-Za-z]+")


def mended_words(text: str, names: Sequence[str] = ()) -> str:
    """`text` with each misread word put right, "relalions" in "publicrelalions23"; these `names` in it are none."""
    return _LATIN.sub(lambda match: _around(match.group(), names), text)


def _around(token: str, names: Sequence[str]) -> str:
    """The letters before and behind the organisation's name are words of their own."""
    lower = token.lower()
    name = next((name for name in names if name in lower), None)
    if name is None:
        return _cased(token, mended_token(lower))
    start = lower.find(name)
    end = start + len(name)
    return _around(token[:start], ()) + token[start:end] + _around(token[end:], ())


def _cased(shown: str, word: str) -> str:
    """The word with the capitals of what was read."""
    if shown.lower() == word:
        return shown
    if shown.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if shown[:1].isupper() else word


@lru_cache(maxsize=4096)
def mended_token(token: str) -> str:
    """A run of letters with the one word in it, or that it is, put right."""
    if len(token) < _LEAST or token in KNOWN:
        return token
    like = (word for word in WORDS if Levenshtein.distance(token, word, score_cutoff=2) <= 2)
    near = [(cost, word) for word in like if (cost := unlikeness(token, word)) <= limit_of(word)]
    if near:
        best = min(near)
        rivals = [word for cost, word in near if cost == best[0]]
        return best[1] if len(rivals) == 1 else token
    return _inside(token)


def _inside(token: str) -> str:
    """The token with the one long word among its letters put right, if no known word stands there."""
    for word in WORDS:
        if len(word) < _LEAST_INSIDE or len(word) >= len(token) + 2:
            continue
        if word in token:
            return token
        span = nearest_stretch(token, word, _ONE_SLIP if len(word) < _LONG else _TWO_SLIPS)
        if span and not any(known in token[slice(*span)] for known in KNOWN if len(known) > len(word) - 2):
            return token[: span[0]] + word + token[span[1] :]
    return token


def limit_of(word: str) -> float:
    """How unlike a misreading of this word may be: one slip, or two in a long word."""
    return _ONE_SLIP if len(word) < _LONG else _TWO_SLIPS
