"""Addresses read off images, mended by what else is known: the forms hosts take, the document's other addresses,
the agency's own name, the words that name mailboxes.

An address is one word no dictionary holds, so a single misread letter goes unnoticed, and a wrong address is worse than
none. It is changed only towards the one thing it can be; a changed value no longer stands in its evidence, which lowers
its confidence (`parsers.confidence`) and is said in a finding (`parsers.rules.mended_value`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from parsers.echoes import echoed, hyphenated, stems_of, vouched
from parsers.hosts import ending_of, mended_host, names_in, organisation_of, parts_of
from parsers.latin_shapes import unlikeness
from parsers.mailbox_words import mended_words
from parsers.model import Channel
from parsers.series import in_series
from parsers.thai.spelling import mend
from parsers.vouching import SURE, Reading, agreed_name, close

_OWN = 0.4  # a reading's weight beside its confidence
_ECHOED = 0.5  # weight of a mailbox's own part that prints the organisation's name
# Words that mailboxes, services and pages of agencies are named by.
_WORDS_TEXT = """
saraban contact complaint complain service services eservice license licence permit information webmaster admin support
helpdesk hotline callcenter center office officer public relations registry register registration document documents
archive library finance planning personnel legal secretary director council revenue welfare engineer engineering health
tourist contract
education tourism disaster damrongtham portal online citizen people request appeal feedback question webboard download
forms intranet official dispatch frontdesk adminoffice onestop esaraban sarabun
"""
_WORDS = tuple(_WORDS_TEXT.split())
_KNOWN = frozenset(_WORDS)
_LEAST_WORD = 5
_OFFICIAL, _OFFICIAL_FAR = "official", 2
# What a whole part of a path is called.
_PATHS_TEXT = """
th-th en-us apply contact contactus contact-us citizen form forms home main index page content service services
e-service request eservice download webboard complaint onestop
external internal frontend backend public information service-request login register
"""
_PATH_WORDS = frozenset(_PATHS_TEXT.split())
_SHORT_PATH, _HALF = 4, 0.5  # letters of a part in which only such as look alike may differ, and by how much
_INDEX = re.compile(r"(?<=^index)(?=(?:php|html?|aspx?)$)")  # a stop lost: matches within "indexphp"; not "index"
_TOKEN = re.compile(r"[a-z]+")
# A question mark lost or misread behind a page's ending: matches ".aspx" and what follows of "contact.aspx7id=51",
# "contact.aspxid=46"; not "contact.aspx?id=51".
_QUERY = re.compile(r"(\.(?:aspx?|php|jsp|html?))[7lI1]?(?=[a-z]{1,8}=)")
# Letters that digits look like, beside a digit: matches "dlto4", "khl1"; not "khet07", "contact7".
_RUN_INTO = re.compile(r"(?:(?<=\d)[oli]|[oli](?=\d))")
# Matches "https://www.facebook.com/example"; not "www.example.go.th".
_PAGE = re.compile(r"^(?:https?://)?(?:www\.|m\.)?facebook\.com/.", re.IGNORECASE)
# The name in an account: matches "example" of "@example.official", "example54"; not "@121macha".
_SLUG = re.compile(r"@?([a-z][a-z0-9]{2,}?)(?:\d+|\.official)?$")


def agreed_addresses(channels: tuple[Channel, ...], agency: str) -> tuple[Channel, ...]:
    """The channels with the addresses that were read off images mended. `agency`: its Thai name, or ""."""
    formed = [_sorted(_with(channel, _formed(channel))) for channel in channels]
    readings = [Reading(name=name, weight=_OWN + c.value.confidence) for c in formed for name in _organisations(c)]
    readings += _echoes(formed, readings)
    wholes = hyphenated(formed)
    named = [_with(channel, _renamed(channel, readings, agency, frozenset(wholes))) for channel in formed]
    named = [_with(channel, _hyphened(channel, hyphenated(named))) for channel in named]
    endings = Counter((name, ending_of(_host(c))) for c in named for name in _organisations(c) if ending_of(_host(c)))
    ended = [_with(channel, _ended(channel, endings)) for channel in named]
    stems = stems_of(ended)
    worded = [_with(channel, _respelt(channel, vouched(channel, stems), agency)) for channel in ended]
    return in_series(tuple(worded))


def _respelt(channel: Channel, stems: Sequence[str], agency: str) -> str:
    return _worded(echoed(channel, stems, agency), stems)


def _echoes(channels: Sequence[Channel], readings: Sequence[Reading]) -> list[Reading]:
    """The words of mailboxes and accounts that print an organisation's name again: "doc.example@…", "example_line"."""
    shown = [(c, (c.value.value or "").lower().partition("@")[0]) for c in channels if c.type.value == "email"]
    shown += [(c, (c.value.value or "").lower()) for c in channels if c.type.value == "line"]
    words = [(c, word) for c, text in shown for word in _TOKEN.findall(text) if len(word) > _LEAST_WORD]
    names = {reading.name for reading in readings}
    echoing = [(c, word) for c, word in words if any(word == name or close(word, name) for name in names)]
    return [Reading(name=word, weight=_ECHOED * c.value.confidence) for c, word in echoing]


def _with(channel: Channel, value: str) -> Channel:
    return channel if value == channel.value.value else replace(channel, value=replace(channel.value, value=value))


def _sorted(channel: Channel) -> Channel:
    """A page whose host was read wrong was taken for a website."""
    if channel.type.value == "website" and _PAGE.match(channel.value.value or ""):
        return replace(channel, type=replace(channel.type, value="facebook"))
    return channel


def _formed(channel: Channel) -> str:
    """The value with its host in the form hosts have."""
    value = channel.value.value or ""
    doubted = channel.value.source == "ocr" and channel.value.confidence < SURE
    if channel.value.source == "ocr" and channel.type.value == "website":
        value = _QUERY.sub(r"\1?", value)  # no address is written without it
    if not doubted or channel.type.value not in {"email", "website", "facebook"}:
        return value  # what is read surely is as printed: officials misspell addresses too
    if channel.type.value == "email":
        local, _, host = value.rpartition("@")
        return f"{local}@{mended_host(host, mail=True, local=local)}"
    scheme, host, path = parts_of(value)
    return scheme + (mended_host(host) if "." in host else host) + _mended_path(path)


def _mended_path(path: str) -> str:
    """A path's Thai segments spelt as known words are; "thzth" is "th-th"."""
    return "/".join(_segment(_INDEX.sub(".", part)) for part in path.split("/"))


def _segment(part: str) -> str:
    if part in _PATH_WORDS:
        return part
    near = [known for known in _PATH_WORDS if len(known) > _SHORT_PATH and Levenshtein.distance(part, known) == 1]
    near += [
        known for known in _PATH_WORDS if len(known) == len(part) == _SHORT_PATH and unlikeness(part, known) <= _HALF
    ]
    return near[0] if len(near) == 1 else mend(part)


def _organisations(channel: Channel) -> Iterator[str]:
    """What an address says of whose it is: the organisation's label of a host, the slug of a page or account."""
    value = (channel.value.value or "").lower()
    if channel.type.value == "email":
        yield from names_in(value.rpartition("@")[2])
    elif channel.type.value in {"website", "facebook", "line"}:
        _, host, path = parts_of(value)
        yield from names_in(host)
        page = _SLUG.match(path.removeprefix("/") if "." in host and "facebook" in host else host)
        if page and channel.type.value != "website":
            yield page[1]


def _renamed(channel: Channel, readings: Sequence[Reading], agency: str, wholes: Set[str]) -> str:
    """The value with its organisation spelt as the document's other addresses and the agency's name agree on."""
    value = channel.value.value or ""
    if channel.value.source != "ocr":
        return value
    account = channel.type.value in {"facebook", "line"}
    for name in _organisations(channel):
        if account and any(close(name, whole) for whole in wholes):
            continue  # an account has the name without the hyphens of the host: `echoed` mends it
        if account and any(_adds_to(name, reading.name) for reading in readings):
            continue  # "examplepr" is no misread "example"
        best = agreed_name(name, readings, agency, channel.value.confidence)
        if best != name:
            at = value.lower().rfind(name)
            value = value[:at] + best + value[at + len(name) :]
    return value


def _adds_to(account: str, name: str) -> bool:
    """Does the account say the name whole, and two letters or more besides?"""
    return len(account) >= len(name) + 2 and (account.startswith(name) or account.endswith(name))


def _hyphened(channel: Channel, wholes: Mapping[str, str]) -> str:
    """The value with the hyphen in its host that worn print took and the document's other hosts have."""
    value = channel.value.value or ""
    label = next(organisation_of(_host(channel)), "")
    if channel.value.source != "ocr" or channel.value.confidence >= SURE or label not in wholes:
        return value
    at = value.lower().rfind(label)
    return value[:at] + wholes[label] + value[at + len(label) :]


def _ended(channel: Channel, endings: Counter[tuple[str, str]]) -> str:
    """The value with an ending no agency has changed to the one under which the document prints the same name."""
    value = channel.value.value or ""
    host = _host(channel)
    for name in organisation_of(host) if channel.value.source == "ocr" and not ending_of(host) else ():
        known = Counter({ending: n for (other, ending), n in endings.items() if other == name})
        after = host.rpartition(f"{name}.")[2]
        if known and after.endswith("th") and after != host:
            return value.replace(f"{name}.{after}", f"{name}.{known.most_common(1)[0][0]}")
    return value


def _host(channel: Channel) -> str:
    value = (channel.value.value or "").lower()
    if channel.type.value not in {"email", "website"}:
        return ""
    return value.rpartition("@")[2] if channel.type.value == "email" else parts_of(value)[1]


def _worded(channel: Channel, stems: Sequence[str]) -> str:
    """The value with the words that name mailboxes and services spelt right, where it was read with doubt."""
    value = channel.value.value or ""
    if channel.value.source != "ocr" or channel.value.confidence >= SURE:
        return value
    match channel.type.value:
        case "email":
            local, at, host = value.rpartition("@")
            return _words(local, stems) + at + host
        case "website":
            return _worded_site(value, stems)
        case "facebook" | "line" | "app" | "other":
            return _official(channel, mended_words(value, stems))
    return value


def _worded_site(value: str, stems: Sequence[str]) -> str:
    scheme, host, path = parts_of(value)
    first, dot, rest = host.partition(".")
    if rest.count(".") >= 2:
        first = _words(first, stems)
    return scheme + first + dot + rest + _words(path, stems)


def _words(text: str, stems: Sequence[str]) -> str:
    return mended_words(_TOKEN.sub(_word, text), stems)


def _official(channel: Channel, value: str) -> str:
    """An account that ends in "official", as agencies' accounts do, where a letter of it was misread."""
    head, _, tail = value.rpartition(".")
    near = tail.isalpha() and head and Levenshtein.distance(tail.lower(), _OFFICIAL) <= _OFFICIAL_FAR
    return f"{head}.{_OFFICIAL}" if near and channel.type.value in {"facebook", "line"} else value


def _word(match: re.Match[str]) -> str:
    word = match.group()
    if len(word) < _LEAST_WORD or word in _KNOWN:
        return word
    near = [known for known in _WORDS if Levenshtein.distance(word, known, score_cutoff=1) == 1]
    return near[0] if len(near) == 1 else word


def is_mailbox_word(local: str) -> bool:
    """Is the mailbox called by words that mailboxes are called by? "saraban" yes; "icense" no."""
    return all(token in _KNOWN for token in re.split(r"[._-]", local))


def is_nearly_mailbox_word(local: str) -> bool:
    """Is one of its words a letter beside such a word ("icense"), or does a digit touch a letter like it ("dlto4")?"""
    tokens = [token for token in _TOKEN.findall(local) if len(token) >= _LEAST_WORD and token not in _KNOWN]
    near = any(Levenshtein.distance(token, word, score_cutoff=1) <= 1 for token in tokens for word in _WORDS)
    return near or _RUN_INTO.search(local) is not None
