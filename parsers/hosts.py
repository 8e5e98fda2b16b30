"""Hosts of Thai agencies: the endings they have, the mail services people use, and which of them a misread host is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from parsers.latin_shapes import unlikeness

_SECOND = ("go", "or", "co", "ac", "mi", "in", "net")  # below .th, by the registry of .th names (THNIC)
_LONGEST_SECOND = 3
# Matches "https://", "HTTP://"; not "www.", "https:/".
_SCHEME = re.compile(r"https?://", re.IGNORECASE)
# Matches "examplego.th", whose stop was lost; not "example.go.th", "go.th".
_GLUED = re.compile(r"^((?:www\.)?[a-z]{3,})(go|or|ac|co)\.th$")
# Services whose name says nothing of the agency; what is one letter from one of them is it.
_SERVICES_TEXT = """
gmail.com hotmail.com outlook.com yahoo.com live.com icloud.com hotmail.co.th outlook.co.th yahoo.co.th
facebook.com line.me youtube.com tiktok.com
"""
_SERVICES = tuple(_SERVICES_TEXT.split())
_NEARLY = ("ymail.com", "email.com", "mail.com")  # near a service, yet names of their own where they were read surely
# Departments whose offices in every province share one host: what is one letter beside it there is that host.
_OF_OFFICES = (("ขนส่ง", "dlt"), ("ทางหลวง", "doh"), ("ประกันสังคม", "sso"))
_LOCAL_MAIL = "dla.go.th"  # the Department of Local Administration keeps a mailbox for every local body …
_LOCAL_BOX = re.compile(r"[a-z]{6,8}_\d{7,9}")  # … named like this: "saraban_04990101"
# A name, maybe with a letter misread as a digit: matches "example", "wangnamphuen9"; not "82000000".
_NAME = re.compile(r"(?=.{3})[a-z]+(?:[0-9][a-z]*){0,2}")
# Matches "www", "wwww", "wvww", "yvww", "vww", and as worn print has them "uuu", "uw", "u"; not "web", "m".
_WWW = re.compile(r"^(?:[wvyuพน]{2,5}|u(?=\.[a-z0-9-]+\.[a-z]{2,3}\.th))(?=\.)|^www(?=[a-z-]{3,}\.[a-z]{2,3}\.th$)")
# What worn print makes of the second level; "g0" is not among them: officials print it so, and it gets its own finding.
_MISREAD = {
    **dict.fromkeys(("gc", "qo", "ge", "ga", "gd", "gn", "ggo", "goo", "gco"), "go"),
    **dict.fromkeys(("cr", "er", "0r", "orr", "oor"), "or"),
    **dict.fromkeys(("c0", "coo", "cco"), "co"),
    **dict.fromkeys(("ae", "oc", "acc", "aac"), "ac"),
    **dict.fromkeys(("ml", "mj", "rni"), "mi"),
}
# Matches "moil", "mai", "mall" where "mail" stands; not "main", and not "moi", "moj", "mol", "mot": the ministries of
# the interior, justice, labour and transport keep the hosts of their offices in the provinces so.
_MAIL = re.compile(r"(?!mo[ijlt]$)m[aoe][il1tj]{1,2}")

# Words that hosts of towns, townships and provinces end in behind their name.
_TAILS = ("municipality", "subdistrict", "official", "province", "local", "city")
_TAIL_SLIPS = {"local": 1.0, "city": 0.7}  # how unlike a misreading of such a word may be
_WORN_TAIL_SLIPS = 1.2
_LEAST_STEM = 4  # letters before it
# A box of the government's mail service whose stop was lost: matches "dltmail", "dltmnail"; not "mail".
_MAIL_GLUED = re.compile(r"^([a-z]{2,6}?)m[nr]?ail(?=\.go\.th$)")


def parts_of(site: str) -> tuple[str, str, str]:
    """Scheme, host and path of a site's address: "https://", "www.example.go.th", "/login"; "" for what it lacks."""
    match = _SCHEME.match(site)
    scheme = match.group() if match else ""
    host, slash, path = site[len(scheme) :].partition("/")
    return scheme, host, slash + path


def organisation_of(host: str) -> Iterator[str]:
    """The label that names the organisation: "example" of "www.example.go.th"; none for a mail service."""
    if host in _SERVICES or host.removeprefix("www.") in _SERVICES or host == _LOCAL_MAIL or "." not in host:
        return
    labels = host.split(".")
    if labels[-1] == "th" and len(labels) >= 3 and len(labels[-2]) <= _LONGEST_SECOND:
        labels = labels[:-2]
    elif len(labels) >= 2:
        labels = labels[:-1]
    if len(labels) > 1 and labels[-1] == "mail":
        labels = labels[:-1]
    if _NAME.fullmatch(labels[-1]):
        yield labels[-1]


def names_in(host: str) -> Iterator[str]:
    """The names a host is made of: "example" of "www.example.go.th", "ban" and "example" of "ban-example.go.th"."""
    if "-" not in host:
        yield from organisation_of(host)
        return
    ended = ending_of(host)
    label = (host.removesuffix(f".{ended}") if ended else host.rpartition(".")[0]).removesuffix(".mail")
    yield from (part for part in label.rpartition(".")[2].split("-") if _NAME.fullmatch(part))


def ending_of(host: str) -> str:
    """ "go.th" of "www.example.go.th"; "" where it has no such ending."""
    labels = host.split(".")
    return ".".join(labels[-2:]) if labels[-1] == "th" and len(labels) >= 3 and labels[-2] in _SECOND else ""


def is_service(host: str) -> bool:
    """A mail service, or the mailbox keeper of local bodies: its name says nothing of the agency."""
    return host in _SERVICES or host == _LOCAL_MAIL


def mended_host(host: str, *, mail: bool = False, local: str = "") -> str:
    """The host with the parts that can be only one thing put right; `local`: the mailbox's own part."""
    host = _tailed(_WWW.sub(_www, host))
    bare = host.removeprefix("www.")
    service = service_meant(bare)
    if service:
        return host[: len(host) - len(bare)] + service
    if mail and _LOCAL_BOX.fullmatch(local) and Levenshtein.distance(bare, _LOCAL_MAIL) == 1:
        return _LOCAL_MAIL
    return _mail_label(_ending(host)) if mail else _ending(host)


def is_host_of_offices(name: str) -> bool:
    """Is this the label of a department whose offices in every province share its host?"""
    return any(name == host for _, host in _OF_OFFICES)


def shared_by_offices(name: str, agency: str) -> str | None:
    """The organisation's label that this one or its misreading can only be, in a document of such an office."""
    meant = next((host for word, host in _OF_OFFICES if word in agency), None)
    return meant if meant and Levenshtein.distance(name, meant) <= 1 else None


def _www(match: re.Match[str]) -> str:
    """ "wwwexample.go.th" lost its stop."""
    return "www." if match.end() < len(match.string) and match.string[match.end()] != "." else "www"


def service_meant(host: str) -> str | None:
    """The mail service that a host one letter beside its name can only be; None for the service itself and all else."""
    if host in _SERVICES or host in _NEARLY[:1]:
        return None
    shown = host.replace("rn", "m")  # "grnail.com": worn print parts an m
    near = [one for one in _SERVICES if Levenshtein.distance(shown, one) <= 1]
    return near[0] if len(near) == 1 and len(near[0]) > 8 else None


def _ending(host: str) -> str:
    """ "example.gc.th", "example.go.tn" and "example.go" end in "go.th"; "g0.th" stays: officials print it so."""
    labels = _GLUED.sub(r"\1.\2.th", host).split(".")
    if len(labels) >= 2 and labels[-1] in {"go", "ac", "or", "mi"}:
        labels.append("th")
    if len(labels) >= 3 and labels[-2] in _SECOND and labels[-1] != "th" and _is_th(labels[-1]):
        labels[-1] = "th"
    if len(labels) >= 3 and labels[-1] == "th":
        labels[-2] = _MISREAD.get(labels[-2], labels[-2])
    return ".".join(labels)


def _is_th(label: str) -> bool:
    return len(label) <= 3 and Levenshtein.distance(label, "th") == 1


def _mail_label(host: str) -> str:
    """The government's mail service keeps the boxes of "x.mail.go.th": "x.moil.go.th", "x.mai.go.th" are there too."""
    host = _MAIL_GLUED.sub(r"\1.mail", host)
    labels = host.split(".")
    if host.endswith(".go.th") and len(labels) == 4 and _MAIL.fullmatch(labels[1]):
        labels[1] = "mail"
    return ".".join(labels)


def _tailed(host: str) -> str:
    """The host with the word put right that the organisation's label ends in: "exampledty.go.th"."""
    ended = ending_of(host)
    if not ended or is_service(host):
        return host
    before, dot, label = host.removesuffix(f".{ended}").removesuffix(".mail").rpartition(".")
    return host.replace(f"{before}{dot}{label}.", f"{before}{dot}{with_tail(label)}.", 1)


def stem_of(name: str) -> str:
    """The name without the word that hosts of towns end in: "example" of "examplecity"."""
    tail = next((tail for tail in _TAILS if name.endswith(tail) and len(name) >= len(tail) + _LEAST_STEM), "")
    return name.removesuffix(tail)


def with_tail(name: str, *, worn: bool = False) -> str:
    """The name with the word it ends in put right: "exampledty" and "example-locai"; the name itself where none is.

    `worn`: by two slips as well, of which one alone may make another word.
    """
    if stem_of(name) != name:
        return name
    ways = [
        (cost, tail, cut)
        for tail in _TAIL_SLIPS
        for cut in range(len(name) - len(tail) - 1, len(name) - len(tail) + 3)
        if _LEAST_STEM <= cut <= len(name) - 3
        and (cost := unlikeness(name[cut:], tail)) <= (_WORN_TAIL_SLIPS if worn else _TAIL_SLIPS[tail])
    ]
    if not ways:
        return name
    _, tail, cut = min(ways)
    return name[:cut] + tail
