"""Agencies of the eight kinds, invented save for provinces, and the post that heads each."""

from __future__ import annotations

from random import Random

from samples.generator.model import Agency
from samples.generator.words import Words, provinces_of

KINDS = (
    "government",
    "province",
    "local",
    "public_organisation",
    "state_enterprise",
    "university",
    "new_form",
    "other",
)
WEIGHTS = (26, 8, 34, 7, 7, 8, 5, 5)

# What an agency's name starts with, and how its head is called ({rest} is the name after that start).
HEADS = (
    ("สำนักงานขนส่งจังหวัด", "ขนส่งจังหวัด{rest}"),
    ("สำนักงานปลัดกระทรวง", "ปลัดกระทรวง{rest}"),
    ("สำนักงานคณะกรรมการ", "เลขาธิการคณะกรรมการ{rest}"),
    ("สำนักงานสภา", "เลขาธิการสภา{rest}"),
    ("คณะกรรมการ", "ประธานกรรมการ{rest}"),
    ("กรม", "อธิบดีกรม{rest}"),
    ("จังหวัด", "ผู้ว่าราชการจังหวัด{rest}"),
    ("เทศบาล", "นายกเทศมนตรี{rest}"),
    ("องค์การบริหารส่วน", "นายกองค์การบริหารส่วน{rest}"),
    ("มหาวิทยาลัย", "อธิการบดีมหาวิทยาลัย{rest}"),
    ("สถาบันเทคโนโลยี", "อธิการบดีสถาบันเทคโนโลยี{rest}"),
    ("กองทุน", "ผู้จัดการกองทุน{rest}"),
    ("สภา", "เลขาธิการสภา{rest}"),
    ("การ", "ผู้ว่าการการ{rest}"),
)


LOCAL = ("เทศบาลตำบล", "เทศบาลตำบล", "เทศบาลเมือง", "องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนตำบล")


def head_of(name: str) -> str:
    """The post that heads the agency of this name: "กรมฝน" gives "อธิบดีกรมฝน"."""
    bare = name.replace(" (องค์การมหาชน)", "")
    for start, head in HEADS:
        if bare.startswith(start):
            return head.format(rest=bare.removeprefix(start))
    return f"ผู้อำนวยการ{bare}"


def make_agency(rng: Random, words: Words, *, kind: str | None = None) -> Agency:
    """An agency of this kind, or of a kind drawn by how often kinds publish."""
    kind = kind or rng.choices(KINDS, WEIGHTS)[0]
    if kind == "province":
        return _province(rng, words)
    if kind == "local":
        return _local(rng, words)
    if kind == "government" and rng.random() < 0.3:
        return _regional(rng, words)
    name, slug = words.pick(rng, f"agencies.{kind}").split("=")[:2]
    return named_agency(rng, kind, name, slug)


def named_agency(rng: Random, kind: str, name: str, slug: str) -> Agency:
    """An agency of this name, its mailboxes at its own domain or at the state's."""
    ending = {"university": "ac.th", "state_enterprise": "co.th"}.get(kind, "go.th")
    if kind in {"public_organisation", "other", "new_form"}:
        ending = "or.th"
    mail = rng.choice([f"{slug}.{ending}", f"{slug}.{ending}", f"{slug}.mail.go.th"])
    return Agency(name=name, head=head_of(name), kind=kind, domain=mail)


def _province(rng: Random, words: Words) -> Agency:
    place = rng.choice(provinces_of(words.name))
    slug = place.en.lower().replace(" ", "")
    name = f"จังหวัด{place.th}"
    domain = f"{slug}.mail.go.th"
    if words.has("contacts.province_domains"):
        domain = words.pick(rng, "contacts.province_domains").format(latin=slug)
    return Agency(
        name=name, head=head_of(name), kind="province", domain=domain, province=place.th, id=f"prv-{place.code}"
    )


def _regional(rng: Random, words: Words) -> Agency:
    place = rng.choice(provinces_of(words.name))
    if words.has("agencies.regional"):
        office, slug = words.pick(rng, "agencies.regional").split("=")
        name = f"{office}{place.th}"
        head = name.removeprefix("สำนักงาน")
        return Agency(name=name, head=head, kind="government", domain=f"{slug}.mail.go.th", province=place.th)
    name = f"สำนักงานขนส่งจังหวัด{place.th}"
    return Agency(name=name, head=head_of(name), kind="government", domain="dlt.mail.go.th", province=place.th)


def place_name(rng: Random, words: Words) -> tuple[str, str]:
    """An invented place in Thai and in Latin letters: ("หนองแก้วใส", "nongkaeosai")."""
    first, first_en = words.pick(rng, "places.first").split("=")
    last, last_en = words.pick(rng, "places.last").split("=")
    return first + last, first_en + last_en


def _local(rng: Random, words: Words) -> Agency:
    thai, latin = place_name(rng, words)
    form = rng.choice(words.all("agencies.local") if words.has("agencies.local") else LOCAL)
    name = form + thai
    province = rng.choice(provinces_of(words.name)).th
    domain = f"{latin}.go.th"
    if words.has("contacts.local_domains"):
        domain = words.pick(rng, "contacts.local_domains").format(latin=latin)
    return Agency(name=name, head=head_of(name), kind="local", domain=domain, province=province)
