"""What is known of an address or a telephone read off an image: what vouches for it, and what is odd about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from parsers.addresses import is_mailbox_word, is_nearly_mailbox_word
from parsers.hosts import ending_of, is_host_of_offices, is_service, organisation_of
from parsers.model import Channel
from parsers.thai.romanised import nearest_spelling

_SORTS = {  # channels that are read alike
    "email": "mailbox",
    "website": "address",
    "facebook": "address",
    "line": "address",
    "phone": "phone",
    "fax": "digits",
    "hotline": "digits",
}
_ODD = "odd"
# The letters and number of a mailbox in a series: "dlt0310@dlt.mail.go.th"; not "info@…".
_SERIES = re.compile(r"([a-z._-]+)\d{2,}@")
_MANY = 4  # mailboxes that begin alike are a series
_PLAUSIBLE = re.compile(r"[a-z0-9][a-z0-9._%+-]*@(?:[a-z0-9-]+\.)+(?:(?:go|or|co|ac|mi|in|net)\.th|com|net|org|info)")
# Matches "https://www.example.go.th/service", "example.ac.th"; not "uu.example", not "www.example.go.th ค.3".
_SITE = re.compile(r"(?:https?://)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:/\S*)?", re.IGNORECASE)
# Matches the account "@example.official"; not ") @example", not "example ภาคผนวก".
_ACCOUNT = re.compile(r"@?[\w.\-/:]+(?: [\w.\-]+)*", re.ASCII)
_LATIN, _THAI = re.compile(r"[A-Za-z]"), re.compile(r"[\u0e01-\u0e4e]")
_TELEPHONE = re.compile(r"[\d\s-]{7,}")
_LABELS = ("line", "lineid", "facebook", "official")  # a letter beside one of these is the label, not an account
# Digits one can dial in Thailand: matches "022415600", "0812345678", "077377377ต12"; not "05305000", "0030031607".
_DIALLED = re.compile(r"0(?:[2-57]\d{7}|[689]\d{8})(?!\d)|0[2-7]\d{7,9}(?:ต|$)|1\d{3}(?!\d)")
# A telephone run into a mailbox: matches "077-780-780saraban@", "02-3908868info@"; not "82017858@".
_TELEPHONE_BEFORE = re.compile(r"0[\d-]{7,}[a-z]")
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?")
_LEAST_NAME = 4  # letters of a name that two addresses can be said to share


def channel_checks(channels: Sequence[Channel], agency: str) -> Iterator[str]:
    """For each channel the sort of its kind and what speaks for it: "mailbox named word", "address odd"."""
    series = Counter(_series(channel) for channel in channels)
    for channel in channels:
        sort = _SORTS.get(channel.type.value or "", "name")
        if _is_odd(channel, series):
            yield f"{sort} {_ODD}"
        elif channel.type.confidence < channel.value.confidence:
            yield f"{sort} unsure"  # the clause does not say in words that it names channels
        elif sort == "mailbox":
            local, company = _local(channel), _company(channel, channels, agency)
            yield f"{sort} {local}" if local == "word" and company != "named" else f"{sort} {company} {local}"
        elif sort == "address":
            thai = " thai" if _THAI.search(channel.value.value or "") else ""
            yield f"{sort} {_company(channel, channels, agency)}{thai}"
        else:
            yield f"{sort}{' labelled' if channel.label.value else ''}"


def _company(channel: Channel, channels: Sequence[Channel], agency: str) -> str:
    """Is the host (or account) spelt as the agency's name, or do the document's other addresses share it?"""
    host = _SCHEME.sub("", (channel.value.value or "").lower().split("@")[-1]).split("/")[0]
    core = max(host.split("."), key=len, default="")
    organisation = next(organisation_of(host), core)
    if agency and len(organisation) >= _LEAST_NAME and nearest_spelling(organisation, agency).distance == 0:
        return "named"
    if is_service(host):
        return "service"
    if is_host_of_offices(organisation):
        return "office"
    others = [(other.value.value or "").lower() for other in channels if other is not channel]
    if len(organisation) < _LEAST_NAME:
        return "short"  # a letter more or less, and it is another's
    return "shared" if any(core in other for other in others) else "single"


def _local(channel: Channel) -> str:
    """Is the mailbox called by a word that mailboxes are called by, by nearly one, or by anything?"""
    local = (channel.value.value or "").lower().partition("@")[0]
    return "word" if is_mailbox_word(local) else "near" if is_nearly_mailbox_word(local) else "free"


def _is_odd(channel: Channel, series: Counter[str]) -> bool:
    """Nothing one could write or go to, two scripts run into one, or unlike the whole series it stands in."""
    value = (channel.value.value or "").lower()
    match channel.type.value:
        case "email":
            own = _series(channel)
            near = (begin for begin, count in series.items() if begin and count >= _MANY and begin != own)
            alike = any(Levenshtein.distance(own, begin) <= 2 for begin in near)
            return not _PLAUSIBLE.fullmatch(value) or alike or bool(_TELEPHONE_BEFORE.match(value))
        case "website":
            return not _SITE.fullmatch(value) or _is_cut(value)
        case "facebook" | "line":
            site = value.startswith(("www", "http")) and not _SITE.fullmatch(value)
            mixed = bool(_LATIN.search(value) and (_THAI.search(value) or not _ACCOUNT.fullmatch(value)))
            return site or mixed or any(Levenshtein.distance(value, name) == 1 for name in _LABELS)
        case "phone" | "fax":
            return not _DIALLED.match(re.sub(r"[^\dต]", "", value))
        case "hotline":
            return False
        case _:
            return bool(_TELEPHONE.fullmatch(value))


def _is_cut(site: str) -> bool:
    """ "www.example.co" of "www.example.co.th": its last label stands nowhere but before another."""
    host = _SCHEME.sub("", site).partition("/")[0]
    return not ending_of(host) and bool(ending_of(f"{host}.th"))


def _series(channel: Channel) -> str:
    match = _SERIES.match((channel.value.value or "").lower())
    return match[1] if match and channel.type.value == "email" else ""
