"""Invented people and the ways a document is signed, with the acting forms of real announcements."""

from __future__ import annotations

from random import Random

from samples.generator.model import Agency, Signatory
from samples.generator.words import Words, provinces_of

FORMS = ("plain", "acting", "misspelt", "one_line", "split", "two_hops", "expert", "other_office", "run_on")
WEIGHTS = (55, 18, 4, 4, 4, 4, 5, 3, 3)
# Forms that plain documents do without: the capacity on a line of its own, or leading the second line.
MORE_FORMS = (*FORMS, "three_lines", "second_line")
MORE_WEIGHTS = (*WEIGHTS, 4, 5)

# Title of a deputy, by how the head's title starts.
DEPUTIES = (
    ("อธิบดี", "รองอธิบดี"),
    ("ผู้ว่าราชการจังหวัด", "รองผู้ว่าราชการจังหวัด"),
    ("นายกเทศมนตรี", "ปลัดเทศบาล"),
    ("นายกองค์การ", "รองนายกองค์การ"),
    ("อธิการบดี", "รองอธิการบดี"),
    ("เลขาธิการ", "รองเลขาธิการ"),
    ("ผู้ว่าการ", "รองผู้ว่าการ"),
    ("ปลัดกระทรวง", "รองปลัดกระทรวง"),
    ("ผู้จัดการ", "รองผู้จัดการ"),
    ("ขนส่งจังหวัด", "หัวหน้าฝ่ายทะเบียนรถ"),
)
EXPERTS = ("นักวิชาการขนส่งชำนาญการพิเศษ", "นักจัดการงานทั่วไปชำนาญการพิเศษ", "หัวหน้ากลุ่มวิชาการ")
DIRECTORS = ("ผู้อำนวยการกองคลัง", "ผู้อำนวยการกองช่าง", "หัวหน้าสำนักปลัด")
CIVIL = ("government", "province", "local")


def person(rng: Random, words: Words, *, titled: bool, rare: bool = False) -> str:
    """A person's name; `titled` puts a title or rank before it, as agency originals do; `rare` allows every title."""
    female = rng.random() < 0.4
    given = words.pick(rng, "people.female" if female else "people.male")
    surname = words.pick(rng, "people.surname_first") + words.pick(rng, "people.surname_last")
    name = f"{given} {surname}"
    if rare and words.has("people.titles") and rng.random() < 0.12:
        # An entry is a title, "=", whose it is: "m", "f" or either.
        fitting = [entry.split("=") for entry in words.all("people.titles")]
        return rng.choice([title for title, whose in fitting if whose in {"", "f" if female else "m"}]) + name
    if rng.random() < 0.12:
        ranks = [rank for rank in words.all("people.ranks") if "หญิง" not in rank or female]
        return f"{rng.choice(ranks)}{rng.choice(['', ' '])}{name}"
    if not titled:
        return name
    return (rng.choice(["นาง", "นางสาว"]) if female else "นาย") + name


def beside(rng: Random, words: Words, agency: Agency) -> Signatory:
    """Who signs next to the head: a deputy in his own right."""
    name, post = person(rng, words, titled=True), deputy(rng, words, agency.head)
    return Signatory(name=name, position=post, capacity=None, acting_for=None, lines=(f"({name})", post))


def deputy_of(head: str) -> str:
    """A post just under `head`, in the short form that a signature line uses."""
    for start, deputy in DEPUTIES:
        if head.startswith(start):
            return deputy + head.removeprefix(start) if start == "นายกองค์การ" else deputy
    return "รองผู้อำนวยการ"


def deputy(rng: Random, words: Words, head: str) -> str:
    """A post under `head` as the wording set names such posts; the common one where it names none."""
    if not words.has("people.deputies"):
        return deputy_of(head)
    known = (entry.split("=") for entry in words.all("people.deputies"))
    fitting = [post.format(rest=head.removeprefix(start)) for start, post in known if head.startswith(start)]
    return rng.choice(fitting or words.all("people.deputies_else"))


def sign(
    rng: Random, words: Words, agency: Agency, *, form: str | None, gazette: bool, rare: bool = False
) -> Signatory:
    """The signatory of a document of `agency`; brackets and titles are left out in the Gazette."""
    forms, weights = (MORE_FORMS, MORE_WEIGHTS) if rare else (FORMS, WEIGHTS)
    form = _fitting(form or rng.choices(forms, weights)[0], agency)
    name = person(rng, words, titled=not gazette, rare=rare and not gazette)
    shown = name if gazette else f"({name})"
    capacity = "รักษาการแทน"
    if agency.kind in CIVIL:
        capacity = rng.choice(["รักษาราชการแทน", "ปฏิบัติราชการแทน"])
    position, capacity_true, acting, lines = _lines(rng, words, agency, form, capacity)
    return Signatory(
        name=" ".join(name.split()),
        position=position,
        capacity=capacity_true,
        acting_for=acting,
        lines=(shown, *lines),
    )


def _fitting(form: str, agency: Agency) -> str:
    """A form this agency can use: two hops are a local matter, another office needs a province."""
    if form == "two_hops" and agency.kind != "local":
        return "acting"
    if form == "other_office" and not (agency.kind == "government" and agency.province):
        return "acting"
    if form == "split" and not agency.head.startswith(("เลขาธิการ", "ผู้อำนวยการ", "อธิการบดี")):
        return "plain"
    fits = {"misspelt": CIVIL, "expert": ("government",)}
    return form if agency.kind in fits.get(form, (agency.kind,)) else "acting"


def _lines(
    rng: Random, words: Words, agency: Agency, form: str, capacity: str
) -> tuple[str | None, str | None, str | None, tuple[str, ...]]:
    """Position, capacity, post acted for, and the lines under the name, for one form of signing."""
    head, under = agency.head, deputy(rng, words, agency.head)
    if form == "two_hops":
        return _two_hops(rng, words, agency)
    if form in {"plain", "split"}:
        cut = next((start for start in ("เลขาธิการ", "ผู้อำนวยการ", "อธิการบดี") if head.startswith(start)), "")
        two = (cut, head.removeprefix(cut))
        return (" ".join(two), None, None, two) if form == "split" else (head, None, None, (head,))
    if form == "one_line":
        return None, capacity, head, (f"{capacity}{head}",)
    if form == "run_on":
        return under, capacity, head, (f"{under} {capacity}{head}",)
    if form == "misspelt":
        return under, "ปฏิบัติราชการแทน", head, (f"{under} ปฎิบัติราชการแทน", head)
    if form == "expert":
        under = rng.choice(words.all("people.experts") if words.has("people.experts") else EXPERTS)
    if form == "other_office":
        under = head.replace(agency.province, rng.choice(provinces_of(words.name)).th)
    lines = {"three_lines": (under, capacity, head), "second_line": (under, f"{capacity}{head}")}
    return under, capacity, head, lines.get(form, (f"{under} {capacity}", head))


def _two_hops(rng: Random, words: Words, agency: Agency) -> tuple[str, str, str, tuple[str, ...]]:
    """A director acts for the clerk, who does the duty of the mayor."""
    director = rng.choice(words.all("people.directors") if words.has("people.directors") else DIRECTORS)
    body = "เทศบาล" if agency.name.startswith("เทศบาล") else "องค์การบริหารส่วนตำบล"
    clerk = f"ปลัด{body} ปฏิบัติหน้าที่"
    return director, "รักษาราชการแทน", f"{clerk} {agency.head}", (f"{director} รักษาราชการแทน", clerk, agency.head)
