"""An e-mail address nobody can write to: an official's "saraban@doc.mail.g0.th" stays as printed and is pointed out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.hosts import service_meant
from parsers.model import Finding

CODE = "implausible_email"
# Second-level domains under .th (THNIC) and the endings agencies' free mailboxes have.
_THAI_SECOND = frozenset({"go", "or", "co", "ac", "mi", "in", "net"})
_ENDINGS = frozenset({"com", "net", "org", "info", "th", "asia", "edu", "gov", "int", "biz"})
# Matches "saraban", "office.01"; not ".saraban", "saraban-.".
_LOCAL = re.compile(r"[a-z0-9](?:[a-z0-9._%+-]*[a-z0-9_-])?")
# Matches "example.go.th"; not "example", "example..th".
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")
# Misspelt by more than a letter in official texts; each is the name of nobody's mail service.
_MISSPELT = frozenset({"gamil.com", "gmial.com", "gmail.co", "hotmial.com", "hotmail.co"})


def is_plausible(address: str) -> bool:
    """Could mail be sent there, as far as the spelling shows? "a@dla.go.th" yes; "a@doc.mail.g0.th", "a@gmail" no."""
    local, _, host = address.partition("@")
    labels = host.split(".")
    if not _LOCAL.fullmatch(local) or not _HOST.fullmatch(host) or ".." in local or _is_misspelt(host):
        return False
    if labels[-1] == "th":
        return len(labels) >= 3 and labels[-2] in _THAI_SECOND
    return labels[-1] in _ENDINGS


def _is_misspelt(host: str) -> bool:
    return host in _MISSPELT or service_meant(host) is not None


def _check(case: Case) -> Iterator[Finding]:
    for path, channel in case.channels():
        value = channel.value.value
        if channel.type.value == "email" and value and not is_plausible(value):
            yield Finding(
                code=CODE,
                severity="review" if path.startswith("channels") else "info",
                message=f"ที่อยู่อีเมล {value} น่าจะพิมพ์ผิด ส่งถึงไม่ได้",
                remedy="เทียบกับต้นฉบับ หากต้นฉบับพิมพ์ไว้เช่นนั้น ให้คงไว้และแจ้งหน่วยงานแก้ประกาศ",
                field=f"{path}.value",
                evidence=channel.value.evidence,
            )


IMPLAUSIBLE_EMAIL = Rule(
    code=CODE,
    thai="อีเมลต้องเป็นที่อยู่ที่ส่งถึงได้",
    english="E-mail addresses can be written to",
    severity="review",
    check=_check,
)
