"""An official mailbox stands under the agency's own domain or a shared one of the state; another one is pointed out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.hosts import parts_of
from parsers.model import Finding

CODE = "mailbox_domain"
_SHARED = frozenset({"dla.go.th", "mail.go.th", "saraban.mail.go.th"})
# Matches the end of "example.go.th", "example.ac.th"; not of "example.co.th".
_OFFICIAL = re.compile(r"\.(?:go|or|ac|mi)\.th$")


def _check(case: Case) -> Iterator[Finding]:
    channels = case.record.channels
    addresses = ((c.value.value or "").lower() for c in channels if c.type.value == "website")
    sites = {core for one in addresses if (core := _core(parts_of(one)[1].removeprefix("www.")))}
    if not sites:
        return
    for place, channel in enumerate(channels):
        host = (channel.value.value or "").split("@")[-1].lower()
        if channel.type.value != "email" or not _OFFICIAL.search(host) or host in _SHARED or _core(host) in sites:
            continue
        yield Finding(
            code=CODE,
            severity="info",
            message=f"โดเมนของอีเมล {channel.value.value} ไม่ตรงกับโดเมนของเว็บไซต์ในประกาศ",
            remedy="เทียบตัวสะกดกับต้นฉบับ หากพิมพ์ไว้เช่นนั้น ไม่ต้องแก้",
            field=f"channels.{place}.value",
            evidence=channel.value.evidence,
        )


def _core(host: str) -> str:
    """The organisation's own label: "example" of "example.go.th", "example.mail.go.th", "eservice.example.go.th"."""
    labels = host.removesuffix(".mail.go.th").split(".")
    if _OFFICIAL.search(host) and not host.endswith(".mail.go.th"):
        labels = labels[:-2]
    return labels[-1] if _OFFICIAL.search(host) else ""


MAILBOX_DOMAIN = Rule(
    code=CODE,
    thai="อีเมลต้องอยู่ใต้โดเมนของหน่วยงาน",
    english="Mailboxes stand under the agency's domain",
    severity="info",
    check=_check,
)
