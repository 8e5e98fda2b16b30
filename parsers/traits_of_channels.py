"""What is known of an address or a telephone read off an image: what vouches for it, and what is odd about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from parsers.hosts import ending_of, is_host_of_offices, is_service, organisation_of, parts_of, service_meant
from parsers.mailbox_words import mended_words
from parsers.model import Channel, Field
from parsers.passage import Row, row_of
from parsers.thai.loose import squeeze
from parsers.thai.romanised import nearest_spelling
from parsers.traits_of_mailboxes import local_part, nearly_names_its_host
from parsers.traits_of_names import is_misspelt, name_checks, page_checks

_SORTS = {  # channels that are read alike
    "email": "mailbox",
    "website": "address",
    "facebook": "account",
    "line": "account",
    "phone": "phone",
    "fax": "digits",
    "hotline": "digits",
}
_ODD = "odd"
# The letters and number of a mailbox in a series: "dlt0310@dlt.mail.go.th"; not "info@…".
_SERIES = re.compile(r"([a-z._-]+)\d{2,}@")
_MANY = 4  # mailboxes that begin alike are a series
# Matches "saraban@example.go.th", "example@gmail.com"; not "saraban@example".
_PLAUSIBLE = re.compile(r"[a-z0-9][a-z0-9._%+-]*@(?:[a-z0-9-]+\.)+(?:(?:go|or|co|ac|mi|in|net)\.th|com|net|org|info)")
# Matches "https://www.example.go.th/service", "example.ac.th"; not "uu.example", not "www.example.go.th ค.3".
_SITE = re.compile(r"(?:https?://)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:/\S*)?", re.IGNORECASE)
# What no path or query is: matches "/index.php?opcontact", "/line" (the next channel's label), "/page.aspxid=1",
# and where a stop was lost "/indexphp", "/requestphp"; not "?op=contact", "/page.aspx?id=1", "/request.php", "/php".
_NO_PATH = re.compile(
    r"\?[^=]*$|\.[a-z]{2,3}/(?:line|facebook|e-?mail)$|\.(?:php|aspx?|html?)(?!\b|x|l)"
    r"|/index(?:php|aspx?|html?)|/[a-z_-]{3,}(?:php|aspx|html)$"
)
# What no host is: matches "wwwexample.go.th", "https://www.exampl"; not "www.example.go.th", "https://example.com".
_NO_HOST = re.compile(r"(?:https?://)?www(?:\.[^./]*(?:/|$)|[a-z])")
# A host parted from all but its first letter, which may have lost its hyphen: matches "https://e"; not "https://eser".
_LONE = re.compile(r"(?://|www\.)[a-z]$", re.IGNORECASE)
# Matches the account "@example.official"; not ") @example", not "example ภาคผนวก".
_ACCOUNT = re.compile(r"@?[\w.\-/:]+(?: [\w.\-]+)*", re.ASCII)
_LATIN, _THAI = re.compile(r"[A-Za-z]"), re.compile(r"[\u0e01-\u0e4e]")
# Matches "02-123 4567"; not "1569", "Line 0812345678".
_TELEPHONE = re.compile(r"[\d\s-]{7,}")
_LABELS = ("line", "lineid", "facebook", "official")  # a letter beside one of these is the label, not an account
# Digits one can dial in Thailand: matches "022415600", "0812345678", "077377377ต12"; not "05305000", "0030031607".
_DIALLED = re.compile(r"0(?:[2-57]\d{7}|[689]\d{8})(?!\d)|0[2-7]\d{7,9}(?:ต|$)|1\d{3}(?!\d)")
# A telephone run into a mailbox: matches "077-780-780saraban@", "02-3908868info@"; not "82017858@".
_TELEPHONE_BEFORE = re.compile(r"0[\d-]{7,}[a-z]")
# What stands beside telephones that one asks at: matches "ในวันและเวลาราชการ", "02-123 หรือ 02-456", "Line ID 08"; not
# "หมายเลข 02-123 หรือทางไปรษณีย์".
_ASKED = re.compile(r"เวลา|ในวัน|สอบถาม|\d\s*(?:หรือ|ถึง)\s*\d|line\s*id", re.IGNORECASE)
# What an account's name has beside the agency's: matches "@", "id-", ".official", "28"; not "line" of "airline".
_BARE = re.compile(r"^(?:@|id[-_:. ]|\d+)+|(?:[ ._-](?:official|line|th|fanpage)|[\d._-])+$")
# Matches a mobile phone's number: "0812345678"; not "0212345678", "081234567".
_MOBILE = re.compile(r"0[689]\d{8}")
# Latin that a Thai name ends in: matches the end of "กรมตัวอย่าง official", "กรมตัวอย่าง fanpage"; not "official ตามความ".
_OFFICIAL = re.compile(r"\s(?:official|fan\s?page|page|update|news)$")
# Matches "id-" before "example"; not "line" before "@example", nor "“".
_RUNS_IN = re.compile(r"[a-z0-9][-_]$")
_VOUCHED = frozenset({"named", "shared", "office", "service"})
# What hosts say beside the name, of the kind of body: matches the end of "wangnoi-city", "wangnoisao"; not of "sao".
_FORM = re.compile(r"(?<=[a-z]{6})(?:city|local|office|gov|sao|th)$")
_ROOM = 2.0  # heights of a row: an address nearer to the margin may go on in the row below
_NEARLY = 5  # of so many letters one may differ where a host is nearly spelt as the agency, and so maybe misread
_LEAST_NAME = 4  # letters of a name that two addresses can be said to share


def channel_checks(channels: Sequence[Channel], agency: str, rows: Sequence[Row]) -> Iterator[str]:
    """For each channel the sort of its kind and what speaks for it: "mailbox named word", "address odd".

    `rows`: those among which the channels stand.
    """
    series = Counter(_series(channel) for channel in channels)
    for channel in channels:
        sort = _SORTS.get(channel.type.value or "", "name")
        odd = _is_odd(channel, channels, series) or _is_beside_another(channel, channels)
        if odd or _is_broken_off(channel, agency) or _takes_an_item(channel.value, rows):
            yield f"{sort} {_ODD}"
        elif channel.type.confidence < channel.value.confidence:
            near = sort == "mailbox" and _local(channel, channels) == "near"
            yield f"{sort} unsure{' near' if near else ''}"  # the clause does not say in words that it names channels
        elif sort in {"mailbox", "address"}:
            company = _company(_host(channel), channel, channels, agency)
            yield _mailbox(channel, company, channels) if sort == "mailbox" else _site(channel, company, rows)
        elif sort == "account":
            yield _account(channel, channels, agency)
        else:
            name = name_checks(channel.value.value or "", agency) if sort == "name" else sort
            asked = " asked" if sort == "phone" and _is_for_asking(channel.value, rows) else ""
            yield f"{name}{asked}{' labelled' if channel.label.value else ''}"


def _is_for_asking(field: Field[str], rows: Sequence[Row]) -> bool:
    """Does the row go on with hours or another number, or is it another's name? Such a telephone is no channel."""
    own = [row for place in field.evidence if (row := row_of(place, rows))]
    return any(_ASKED.search(row.text) for row in own)


def _mailbox(channel: Channel, company: str, channels: Sequence[Channel]) -> str:
    """A word that mailboxes are called by vouches for one whatever its host; of any other the host tells more."""
    local = _local(channel, channels)
    return f"mailbox {local}" if local == "word" and company != "named" else f"mailbox {company} {local}"


def _local(channel: Channel, channels: Sequence[Channel]) -> str:
    """What the mailbox is called by: a word, nearly one, or anything."""
    value = (channel.value.value or "").lower()
    hosts = {name for one in channels for name in (*organisation_of(_host(one)), _core(one).replace("-", ""))}
    in_series = bool(_series(channel)) and sum(_series(one) == _series(channel) for one in channels) >= _MANY
    return local_part(value, hosts, in_series=in_series)


def _site(channel: Channel, company: str, rows: Sequence[Row]) -> str:
    """A path in Thai may be cut, or run on, whoever keeps the site; behind a last "/" may come a row below."""
    value = channel.value.value or ""
    if not _THAI.search(value):
        return f"address {company}{' open' if value.endswith('/') and not _is_root(channel, rows) else ''}"
    return "address thai" if company in _VOUCHED else f"address thai {company}"


def _is_root(channel: Channel, rows: Sequence[Row]) -> bool:
    """Is it the first page of an organisation's own site, printed where its row had room for more?"""
    host, place = _host(channel), channel.value.evidence[-1] if channel.value.evidence else None
    row = row_of(place, rows) if place else None
    if place is None or row is None or host.count(".") != ending_of(host).count(".") + 1:
        return False
    margin = max(other.box.x1 for other in rows if other.page.number == place.page)
    return margin - place.box.x1 > _ROOM * row.height


def _account(channel: Channel, channels: Sequence[Channel], agency: str) -> str:
    """A page called by the agency's Thai name, or an account: its letters against the agency's, as of a host."""
    value = channel.value.value or ""
    if _THAI.search(value):
        return page_checks(value, agency)
    if _MOBILE.fullmatch(re.sub(r"[\s-]", "", value)):
        return "account dialled"
    beside = " beside" if _stands_beside(channel.value) else ""
    core = _BARE.sub("", value.lower().rstrip("/").rpartition("/")[2])
    return f"account {_company(core, channel, channels, agency)}{beside}"


def _stands_beside(field: Field[str]) -> bool:
    """Were letters read that run into the value and were left out of it: "ID-" of "ID-example"?"""
    shown = squeeze("".join(place.text for place in field.evidence)).lower()
    before, _, after = shown.partition(squeeze(field.value or "").lower())
    return bool(_RUNS_IN.search(before) or _LATIN.match(after))


def _is_broken_off(channel: Channel, agency: str) -> bool:
    """Is a page's name the agency's, but for its end?"""
    value = channel.value.value or ""
    return len(value) >= _LEAST_NAME and len(value) < len(agency) and agency.startswith(value)


def _takes_an_item(field: Field[str], rows: Sequence[Row]) -> bool:
    """Was Thai of the next row joined to an address that ends in Thai, or from a row that begins alike and goes on?

    Rows that go on with a sentence begin at the margin; items of a list that lost its numbers begin one as the other.
    """
    for place, after in pairwise(field.evidence):
        own, other = row_of(place, rows), row_of(after, rows)
        if not own or not other or not _THAI.match(after.text):
            continue
        if "/" in (field.value or "") and _THAI.search(place.text[-1:]):
            return True  # whether the path went on, or a sentence, nothing tells
        goes_on = other.box.x1 > after.box.x1 + other.height
        if goes_on and abs(other.box.x0 - own.box.x0) < own.height / 2:
            return True
    return False


def _host(channel: Channel) -> str:
    """Where a mailbox or a site is kept: "example.go.th" of "info@example.go.th", "https://www.example.go.th/@info"."""
    _, place, _ = parts_of((channel.value.value or "").lower())
    return place.rpartition("@")[2].removeprefix("www.")


def _core(channel: Channel) -> str:
    return _longest(_host(channel)) if "." in _host(channel) else ""


def _longest(host: str) -> str:
    """The label of a host that tells most: "example" of "www.example.go.th"."""
    return max(host.split("."), key=len, default="")


def _company(host: str, channel: Channel, channels: Sequence[Channel], agency: str) -> str:
    """Is the host (or account) spelt as the agency's name, or do the document's other addresses share it?"""
    core = _longest(host)
    organisation = next(organisation_of(host), core)
    far = nearest_spelling(organisation, agency).distance if agency and len(organisation) >= _LEAST_NAME else None
    if far == 0:
        return "named"
    if is_service(host):
        return "keeper" if ending_of(host) == "go.th" else "service"  # of local bodies' mailboxes, or of anybody's
    if is_host_of_offices(organisation):
        return "office"
    others = [(other.value.value or "").lower() for other in channels if other is not channel]
    if len(organisation) < _LEAST_NAME:
        return "short"  # a letter more or less, and it is another's
    if any(core in other for other in others):
        return "shared"
    return "single" if far is None else _alone(organisation, far, agency)


def _alone(organisation: str, far: int, agency: str) -> str:
    """What a host that no other address shares is called: the agency with its kind of body, nearly it, or anything."""
    if nearest_spelling(_FORM.sub("", organisation.replace("-", "")), agency).distance == 0:
        return "named"
    return "single" if far > len(organisation) // _NEARLY else "single nearly"


def _is_odd(channel: Channel, channels: Sequence[Channel], series: Counter[str]) -> bool:
    """Nothing one could write or go to, two scripts run into one, or unlike the whole series it stands in."""
    value = (channel.value.value or "").lower()
    match channel.type.value:
        case "email":
            own = _series(channel)
            near = (begin for begin, count in series.items() if begin and count >= _MANY and begin != own)
            alike = any(Levenshtein.distance(own, begin) <= 2 for begin in near)
            run_in = not _PLAUSIBLE.fullmatch(value) or bool(_TELEPHONE_BEFORE.match(value))
            return run_in or alike or nearly_names_its_host(value)
        case "website":
            no_site = not _SITE.fullmatch(value) or _NO_HOST.match(value) or _NO_PATH.search(value)
            parted = any(_LONE.search(place.text) for place in channel.value.evidence[:-1])
            host, path = _host(channel), parts_of(value)[2]
            misread = service_meant(host) is not None or mended_words(path) != path  # "facebock.com", "/lcgin"
            nobodys = is_service(host) and not path.strip("/")
            cut = parted or nobodys or _is_cut(host) or _is_end_of_another(channel, channels)
            return bool(no_site) or misread or cut
        case "facebook" | "line":
            site = value.startswith(("www", "http")) and not _SITE.fullmatch(value)
            name = _OFFICIAL.sub("", value)
            mixed = bool(_LATIN.search(name) and (_THAI.search(name) or not _ACCOUNT.fullmatch(name)))
            worn = any(Levenshtein.distance(word, _LABELS[-1]) == 1 for word in value.split())
            misread = mended_words(value) != value  # "@example.pmews"
            return site or mixed or worn or misread or any(Levenshtein.distance(value, name) == 1 for name in _LABELS)
        case "phone" | "fax":
            return "หรือ" in value or not _DIALLED.match(re.sub(r"[^\dต]", "", value))
        case "hotline":
            return False
        case _:
            return bool(_TELEPHONE.fullmatch(value) or is_misspelt(channel.value.value or ""))


def _is_cut(host: str) -> bool:
    """ "www.example.co" of "www.example.co.th": its last label stands nowhere but before another."""
    return not ending_of(host) and bool(ending_of(f"{host}.th"))


def _is_beside_another(channel: Channel, channels: Sequence[Channel]) -> bool:
    """Is its organisation a letter beside that of the other addresses: "lt.go.th" where they have "dlt.go.th"?"""
    own, names = _owner(_host(channel)), [_owner(_host(one)) for one in channels]
    beside = [name for name in names if name and Levenshtein.distance(name, own, score_cutoff=1) == 1]
    return bool(own) and len(beside) > names.count(own)


def _owner(host: str) -> str:
    """The label before a host's ending, however short: "dlt" of "cha.dlt.go.th"; "" of what is no host."""
    ended = ending_of(host)
    return host.removesuffix(f".{ended}").removesuffix(".mail").rpartition(".")[2] if ended else ""


def _is_end_of_another(channel: Channel, channels: Sequence[Channel]) -> bool:
    """ "city.go.th" beside "example-city.go.th": the line before it holds the rest."""
    host = _host(channel)
    return any(
        (other := _host(one)).endswith(host) and other[-len(host) - 1 : -len(host)] not in "." for one in channels
    )


def _series(channel: Channel) -> str:
    match = _SERIES.match((channel.value.value or "").lower())
    return match[1] if match and channel.type.value == "email" else ""
