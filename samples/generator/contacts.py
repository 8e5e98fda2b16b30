"""Invented mailboxes, addresses and phone numbers in the forms real announcements print."""

from __future__ import annotations

from random import Random

from samples.generator.model import Agency
from samples.generator.words import Words

APPS = ("Smart Service", "ทางด่วนบริการ", "MyCity", "e-Service Mobile", "บริการใกล้บ้าน")
BUILDINGS = ("อาคารอำนวยการ ชั้น 1", "ศูนย์บริการร่วม ชั้น 2", "อาคาร 3 ชั้นล่าง")


def _digits(rng: Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def phone(rng: Random) -> str:
    """A phone number as grouped in print; the subscriber digits are random."""
    area = rng.choice(["2", "32", "34", "42", "43", "53", "56", "73", "74", "77"])
    four, three = _digits(rng, 4), _digits(rng, 3)
    if area == "2":
        forms = [
            f"0 2{three} {four}",
            f"0-2{three}-{four}",
            f"02-{three}{four}",
            f"0 2{three} {four}-{rng.randint(10, 28)}",
        ]
        forms.append(f"0 2{three} {four} ต่อ {rng.randint(1101, 4800)}")
    else:
        forms = [
            f"0 {area}{three[:2]} {four}",
            f"0{area}-{three}{three}",
            f"0{area}-{three}-{three}",
            f"0{area} {three}{three}",
        ]
        forms.append(f"0-{area}{three[:2]}-{four}")
    return rng.choice(forms)


def hotline(rng: Random) -> str:
    """A four-digit service number, sometimes with a menu key: "1506 กด 4"."""
    number = f"1{_digits(rng, 3)}"
    return rng.choice([number, number, f"{number} กด {rng.randint(1, 9)}"])


def saraban(rng: Random, agency: Agency) -> str:
    """The central mailbox of an agency."""
    if agency.kind == "local" and rng.random() < 0.6:
        return f"saraban_{rng.choice(['04', '05', '06'])}{_digits(rng, 6)}@dla.go.th"
    if agency.domain == "dlt.mail.go.th":
        return rng.choice(
            [f"saraban-{_letters(rng, 3)}@{agency.domain}", f"{_letters(rng, 3)}.dlt{_digits(rng, 2)}@gmail.com"]
        )
    return f"saraban@{agency.domain}"


def mailbox(rng: Random, agency: Agency, role: str = "") -> str:
    """Another mailbox: role, free mail, a code, or the official typo that real texts keep."""
    role = role or rng.choice(["contact", "complaint", "info", "service", "pr", "license"])
    site = agency.domain
    forms = [f"{role}@{site}", f"{role}_{_letters(rng, 4)}@{site}", f"{_digits(rng, 8)}@{site}"]
    forms += [f"{role}.{_letters(rng, 5)}@gmail.com", f"{_letters(rng, 6)}_{role}@hotmail.com"]
    return rng.choice(forms)


def _letters(rng: Random, count: int) -> str:
    syllables = ["ba", "chai", "da", "kham", "la", "ma", "na", "phu", "ra", "sai", "ta", "wan"]
    return "".join(rng.choice(syllables) for _ in range(count))[:count]


def website(rng: Random, agency: Agency) -> str:
    """A site or service address, with or without its scheme."""
    site = agency.domain.removesuffix(".mail.go.th")
    site = site if "." in site else f"{site}.go.th"
    forms = [f"www.{site}", f"https://www.{site}", f"https://{site}", f"https://eservice.{site}", f"www.{site}/service"]
    forms.append(f"https://www.{site}/th-th/ถามตอบ/รับเรื่องร้องเรียน" if rng.random() < 0.3 else forms[0])
    return rng.choice(forms)


def line_id(rng: Random, agency: Agency) -> str:
    """A LINE id: an account name, a random one, or a plain name."""
    slug = agency.domain.split(".")[0]
    return rng.choice([f"@{slug}", f"@{_digits(rng, 3)}{_letters(rng, 5)}", f"{slug}{_digits(rng, 2)}"])


def facebook(rng: Random, agency: Agency) -> str:
    """A page's name or address."""
    slug = agency.domain.split(".")[0]
    return rng.choice([agency.name, f"www.facebook.com/{slug}", f"@{slug}.official"])


def app(rng: Random, words: Words) -> str:
    """The name of an application."""
    return rng.choice(words.all("contacts.apps") if words.has("contacts.apps") else APPS)


def mobile(rng: Random) -> str:
    """A mobile phone: ten digits, grouped or not."""
    number = f"0{rng.choice('689')}{_digits(rng, 8)}"
    return rng.choice([number, f"{number[:2]} {number[2:6]} {number[6:]}", f"{number[:3]}-{number[3:]}"])


def own_mailbox(rng: Random) -> str:
    """An officer's mailbox at a free service, capitals and all."""
    name = f"{_letters(rng, 6)}{rng.choice(['_', '.', ''])}{_letters(rng, 4)}{_digits(rng, rng.choice([0, 2, 4]))}"
    return f"{rng.choice([name, name, name.capitalize()])}@{rng.choice(['gmail.com', 'gmail.com', 'hotmail.com'])}"


def video(agency: Agency) -> str:
    """The name of a channel of videos: electronic, and of no kind of its own."""
    return f"{agency.name} Channel"


def postal(rng: Random, words: Words, agency: Agency) -> str:
    """An address for letters."""
    return f"{agency.name} เลขที่ {rng.randint(2, 399)} {words.pick(rng, 'letter.roads')}"


def counter(rng: Random, agency: Agency, words: Words) -> str:
    """A place to go to: not electronic."""
    places = words.all("contacts.buildings") if words.has("contacts.buildings") else BUILDINGS
    return f"{rng.choice(places)} {agency.name}"
