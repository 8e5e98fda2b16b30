"""A register of the full size: 8,294 agencies in their published numbers, and the history the overseer published.

Ministries, departments, provinces, provincial administrations, cities and towns bear their own names (facts alone);
what is needed beyond them to reach the published numbers is numbered and invented, and says so in its name.
Numbers: Cabinet minutes of 30 January 2567 (survey of 31 October 2566).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from itertools import cycle
from typing import Any, Final

from samples.generator import roster
from samples.generator.roster import COLUMNS, LOCAL_FORMS, STARTS
from samples.generator.words import load_words, provinces

# kind: agencies, done for section 10, done for section 16
PUBLISHED: Final = {
    "government": (160, 160, 160),
    "province": (76, 76, 76),
    "local": (7_850, 6_351, 6_210),
    "public_organisation": (61, 61, 61),
    "state_enterprise": (41, 41, 41),
    "university": (88, 77, 67),
    "new_form": (13, 11, 11),
    "other": (5, 5, 5),
}
INVENTED: Final = {
    "government": "กรมตัวอย่างที่",
    "public_organisation": "สถาบันตัวอย่าง (องค์การมหาชน) ที่",
    "state_enterprise": "รัฐวิสาหกิจตัวอย่างที่",
    "university": "มหาวิทยาลัยตัวอย่างที่",
    "new_form": "หน่วยงานรูปแบบใหม่ตัวอย่างที่",
    "other": "หน่วยงานอื่นตัวอย่างที่",
}
# The thirty cities (เทศบาลนคร) with their provinces.
CITIES: Final = (
    "นนทบุรี=นนทบุรี ปากเกร็ด=นนทบุรี หาดใหญ่=สงขลา สงขลา=สงขลา เชียงใหม่=เชียงใหม่ เชียงราย=เชียงราย "
    "นครราชสีมา=นครราชสีมา อุดรธานี=อุดรธานี ขอนแก่น=ขอนแก่น สุราษฎร์ธานี=สุราษฎร์ธานี เกาะสมุย=สุราษฎร์ธานี "
    "นครศรีธรรมราช=นครศรีธรรมราช นครสวรรค์=นครสวรรค์ อุบลราชธานี=อุบลราชธานี ระยอง=ระยอง ภูเก็ต=ภูเก็ต ยะลา=ยะลา "
    "ตรัง=ตรัง พิษณุโลก=พิษณุโลก ลำปาง=ลำปาง พระนครศรีอยุธยา=พระนครศรีอยุธยา สมุทรสาคร=สมุทรสาคร "
    "อ้อมน้อย=สมุทรสาคร สมุทรปราการ=สมุทรปราการ นครปฐม=นครปฐม แหลมฉบัง=ชลบุรี เจ้าพระยาสุรศักดิ์=ชลบุรี "
    "แม่สอด=ตาก สกลนคร=สกลนคร รังสิต=ปทุมธานี"
)
# Provinces in whose capital a town (เทศบาลเมือง) bears the province's name.
TOWNS: Final = (
    "กระบี่ กาญจนบุรี กาฬสินธุ์ กำแพงเพชร จันทบุรี ฉะเชิงเทรา ชลบุรี ชัยนาท ชัยภูมิ ชุมพร ตราด ตาก นครนายก นครพนม นราธิวาส "
    "น่าน บึงกาฬ ปทุมธานี ประจวบคีรีขันธ์ ปราจีนบุรี ปัตตานี พะเยา พังงา พัทลุง พิจิตร เพชรบุรี เพชรบูรณ์ แพร่ มหาสารคาม "
    "มุกดาหาร แม่ฮ่องสอน ยโสธร ร้อยเอ็ด ระนอง ราชบุรี ลพบุรี ลำพูน เลย ศรีสะเกษ สตูล สมุทรสงคราม สระแก้ว สระบุรี สิงห์บุรี "
    "สุพรรณบุรี สุรินทร์ หนองคาย หนองบัวลำภู อ่างทอง อำนาจเจริญ อุตรดิตถ์ อุทัยธานี"
)
ADDED_AT: Final = datetime(2022, 10, 12, 17, tzinfo=UTC)  # the day after the Act stood in the Gazette, Bangkok time
SURVEYED: Final = datetime(2023, 1, 9, 2, tzinfo=UTC)

Row = dict[str, str]


def rows() -> list[Row]:
    """Every agency, in the published order of kinds and in the published number."""
    made = [*named(), *_places(PUBLISHED["local"][0] - sum(one["kind"] == "local" for one in _local()))]
    for kind, name in INVENTED.items():
        here = sum(row["kind"] == kind for row in made)
        made.extend(
            _row(f"{STARTS[kind]}-{number:03d}", f"{name} {number}", "", kind, "", "central")
            for number in range(here + 1, PUBLISHED[kind][0] + 1)
        )
    order = list(PUBLISHED)
    return sorted(made, key=lambda row: order.index(row["kind"]))


def named() -> list[Row]:
    """Those that bear their own names."""
    return [*_government(), *_provinces(), *_local()]


def _row(*values: str, domain: str = "") -> Row:
    return dict(zip(COLUMNS, (*values, domain), strict=True))


def _government() -> Iterator[Row]:
    text = (files("samples.generator.words") / "government.csv").read_text(encoding="utf-8")
    for one in csv.DictReader(io.StringIO(text)):
        parent = f"gov-{one['ministry']}" if one["ministry"] else ""
        yield _row(f"gov-{one['id']}", one["th"], one["en"], "government", parent, "central")


def _provinces() -> Iterator[Row]:
    for one in provinces():
        domain = f"{one.en.lower().replace(' ', '')}.mail.go.th"
        yield _row(f"prv-{one.code}", f"จังหวัด{one.th}", f"{one.en} Province", "province", "", "regional", domain=domain)


def _local() -> Iterator[Row]:
    yield _row("lao-bkk", "กรุงเทพมหานคร", "Bangkok Metropolitan Administration", "local", "", "local")
    codes = {one.th: one.code for one in provinces()}
    yield _row("lao-pattaya", "เมืองพัทยา", "Pattaya City", "local", f"prv-{codes['ชลบุรี']}", "local")
    for one in provinces():
        name, english = f"องค์การบริหารส่วนจังหวัด{one.th}", f"{one.en} Provincial Administrative Organization"
        yield _row(f"lao-pao-{one.code}", name, english, "local", f"prv-{one.code}", "local")
    cities = [pair.split("=") for pair in CITIES.split()]
    for number, (city, province) in enumerate(cities, 1):
        yield _row(f"lao-city-{number:02d}", f"เทศบาลนคร{city}", "", "local", f"prv-{codes[province]}", "local")
    for town in TOWNS.split():
        yield _row(f"lao-town-{codes[town]}", f"เทศบาลเมือง{town}", "", "local", f"prv-{codes[town]}", "local")


def _places(count: int) -> Iterator[Row]:
    """Municipalities and subdistricts of invented places, spread over the provinces; a name once a province."""
    words = load_words("development")
    firsts = [one.split("=")[0] for one in words.all("places.first")]
    lasts = [one.split("=")[0] for one in words.all("places.last")]
    names = [form + first + last for last in lasts for first in firsts for form, _, _ in LOCAL_FORMS]
    wheel = cycle(provinces())
    for number in range(count):
        province = next(wheel)
        name = names[number // len(provinces())]
        yield _row(f"lao-{number + 1:05d}", name, "", "local", f"prv-{province.code}", "local", domain="dla.go.th")


def as_csv() -> str:
    """The register as a file to import."""
    return _written(rows())


def sample_csv() -> str:
    """The sample register: the agencies of the samples, then others that bear their own names.

    Of no kind more than the published number, which the pages count against.
    """
    made = list(roster.rows())
    there = {(row["name_th"], row["kind"]) for row in made}
    for row in named():
        here = sum(one["kind"] == row["kind"] and not one["id"].startswith("dlt-") for one in made)
        if (row["name_th"], row["kind"]) not in there and here < PUBLISHED[row["kind"]][0]:
            made.append(row)
    return _written(made)


def _written(rows: Iterable[Row]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def history() -> Iterator[dict[str, Any]]:
    """The survey's history as the register imports it (JSON Lines): who had done what by 31 October 2566."""
    for place, (section, column) in enumerate((("s10", 1), ("s16", 2))):
        left = {kind: numbers[column] for kind, numbers in PUBLISHED.items()}
        for number, row in enumerate(rows()):
            if left[row["kind"]] == 0:
                continue
            left[row["kind"]] -= 1
            yield from _done(row["id"], section, SURVEYED + timedelta(days=(number + place) % 280))


def _done(agency_id: str, section: str, moment: datetime) -> Iterator[dict[str, Any]]:
    common = {"agency_id": agency_id, "section": section, "document_id": f"survey-{section}-{agency_id}"}
    common |= {"at": moment.isoformat(timespec="microseconds"), "who": "import:survey"}
    yield {"event": "document_submitted", **common}
    yield {"event": "document_approved", **common, "issued_on": moment.date().isoformat()}
