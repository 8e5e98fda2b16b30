"""The sample register: the agencies that samples are uploaded under, and enough others to fill a table."""

from __future__ import annotations

from functools import cache
from random import Random

from samples.generator.agencies import head_of, named_agency, place_name
from samples.generator.model import Agency
from samples.generator.words import load_words, provinces

COLUMNS = ("id", "name_th", "name_en", "kind", "parent_id", "level", "mail_domain")
# Short start of an id, by kind.
STARTS = {
    "government": "gov",
    "public_organisation": "po",
    "state_enterprise": "soe",
    "university": "uni",
    "new_form": "new",
    "other": "oth",
}
# The forms of local bodies, with their English names and how many of each the sample register holds.
LOCAL_FORMS = (
    ("เทศบาลตำบล", "Subdistrict Municipality", 18),
    ("เทศบาลเมือง", "Town Municipality", 6),
    ("องค์การบริหารส่วนตำบล", "Subdistrict Administrative Organization", 20),
)
TRANSPORT = ("gov-dlt", "กรมการขนส่งทางบก", "Department of Land Transport", "dlt.mail.go.th")
OFFICES = ("45", "52", "32", "71", "84", "57")  # provinces whose transport office is in the sample register

Row = dict[str, str]


def _row(*values: str) -> Row:
    return dict(zip(COLUMNS, values, strict=True))


@cache
def rows() -> tuple[Row, ...]:
    """Every agency of the sample register, in the order of its file."""
    return (*_named(), *_offices(), *_provinces(), *_local())


def _named() -> list[Row]:
    words = load_words("development")
    found = [_row(*TRANSPORT[:3], "government", "", "central", TRANSPORT[3])]
    for kind, start in STARTS.items():
        for entry in words.all(f"agencies.{kind}"):
            name, slug, english = entry.split("=")
            agency = named_agency(Random(slug), kind, name, slug)
            found.append(_row(f"{start}-{slug}", name, english, kind, "", "central", agency.domain))
    return found


def _offices() -> list[Row]:
    by_code = {place.code: place for place in provinces()}
    return [
        _row(
            f"dlt-{code}",
            f"สำนักงานขนส่งจังหวัด{by_code[code].th}",
            f"{by_code[code].en} Provincial Transport Office",
            "government",
            TRANSPORT[0],
            "regional",
            TRANSPORT[3],
        )
        for code in OFFICES
    ]


def _provinces() -> list[Row]:
    return [
        _row(
            f"prv-{place.code}",
            f"จังหวัด{place.th}",
            f"{place.en} Province",
            "province",
            "",
            "regional",
            f"{place.en.lower().replace(' ', '')}.mail.go.th",
        )
        for place in provinces()
    ]


def _local() -> list[Row]:
    """Local bodies with invented names; each place once, under a province drawn for it."""
    rng, words, used, found = Random("register"), load_words("development"), set(), []
    for form, english, count in LOCAL_FORMS:
        made = 0
        while made < count:
            thai, latin = place_name(rng, words)
            parent = f"prv-{rng.choice(provinces()).code}"
            if latin in used:
                continue
            used.add(latin)
            made += 1
            title = f"{latin.capitalize()} {english}"
            found.append(_row(f"lao-{latin}", form + thai, title, "local", parent, "local", f"{latin}.go.th"))
    return found


def agency_named(agency_id: str) -> Agency:
    """The agency of this id, ready to issue a document."""
    row = next(row for row in rows() if row["id"] == agency_id)
    place = row["parent_id"] if row["level"] == "local" else row["id"]
    code = place.rpartition("-")[2] if place.startswith(("prv-", "dlt-")) else ""
    province = next((one.th for one in provinces() if one.code == code), "")
    name = row["name_th"]
    return Agency(
        id=agency_id, name=name, head=head_of(name), kind=row["kind"], domain=row["mail_domain"], province=province
    )
