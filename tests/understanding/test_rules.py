"""Every rule beside a record it passes and a record it finds fault with."""

from __future__ import annotations

from datetime import date

import pytest

from parsers.agencies import AgencyName, find_agency, nearest_agency
from parsers.registry import all_rules
from parsers.rules.implausible_email import is_plausible
from parsers.rules.phone_digits import has_right_length
from tests.understanding.builders import (
    AGENCY,
    ASK,
    LEAD,
    POWER_10,
    POWER_16,
    announcement,
    body,
    centred,
    codes,
    ending,
    heading_10,
    order,
    page,
    read,
)

ITEM = "(๑) อีเมล a@example.go.th"
GOOD = announcement(ITEM)
REGISTER = (AgencyName(id="a-1", name=AGENCY), AgencyName(id="a-2", name="กรมอื่น", aliases=("กรมอื่นนอก",)))


def dated(day: str, *more: str) -> set[str]:
    return codes(
        read(page(*heading_10(), body(POWER_10), body(LEAD), body(ITEM), *(body(m) for m in more), *ending(day)))
    )


def test_a_sound_announcement_has_no_findings() -> None:
    assert codes(read(GOOD, agencies=REGISTER, slot="s10", today=date(2023, 2, 1))) == set()


def test_every_finding_says_in_thai_what_is_wrong_and_what_to_do() -> None:
    record = read(page(centred(f"คำสั่ง{AGENCY}"), centred("เรื่อง ทดสอบ")), slot="s10", agencies=REGISTER[1:])
    assert record.findings
    for finding in record.findings:
        assert any("\u0e01" <= c <= "\u0e4e" for c in finding.message)
        assert any("\u0e01" <= c <= "\u0e4e" for c in finding.remedy)


def test_every_rule_has_a_code_and_two_names() -> None:
    for rule in all_rules():
        assert rule.code == rule.code.lower()
        assert rule.thai
        assert rule.english


def test_effect_before_issue_is_found_and_effect_after_it_is_not() -> None:
    early, late = "ข้อ ๓ ประกาศนี้ให้ใช้บังคับตั้งแต่วันที่ ๑ มกราคม พ.ศ. ๒๕๖๖", "ข้อ ๓ ประกาศนี้ให้ใช้บังคับตั้งแต่วันที่ ๑๐ มกราคม พ.ศ. ๒๕๖๖"
    assert "effective_before_issued" in codes(read(announcement(ITEM, more=[early])))
    assert "effective_before_issued" not in codes(read(announcement(ITEM, more=[late])))


def test_a_date_before_the_act_is_found() -> None:
    assert "issued_out_of_range" in dated("ประกาศ ณ วันที่ ๑๑ ตุลาคม พ.ศ. ๒๕๖๕")
    assert "issued_out_of_range" not in dated("ประกาศ ณ วันที่ ๑๒ ตุลาคม พ.ศ. ๒๕๖๕")


def test_a_date_ahead_of_today_is_found_only_where_today_is_known() -> None:
    assert "issued_out_of_range" in codes(read(GOOD, today=date(2023, 1, 8)))
    assert "issued_out_of_range" not in codes(read(GOOD, today=date(2023, 1, 9)))
    assert "issued_out_of_range" not in codes(read(GOOD))


def test_the_year_of_a_number_must_be_the_year_of_issue() -> None:
    assert "number_year" in codes(read(order(POWER_16, "(๑) ระบบการลา", number="ที่ ๑๒/๒๕๖๕")))
    assert "number_year" not in codes(read(order(POWER_16, "(๑) ระบบการลา", number="ที่ ๑๒/๒๕๖๖")))


def test_an_agency_outside_the_register_is_found_and_one_inside_is_named() -> None:
    assert "agency_unknown" in codes(read(GOOD, agencies=REGISTER[1:]))
    record = read(GOOD, agencies=REGISTER)
    assert record.agency_id == "a-1"
    assert "agency_unknown" not in codes(record)


def test_a_name_two_agencies_share_means_neither() -> None:
    twins = (AgencyName(id="1", name="เทศบาลตำบลกลาง"), AgencyName(id="2", name="เทศบาลตำบลกลาง"))
    assert find_agency("เทศบาลตำบลกลาง", twins) is None
    assert find_agency("เทศบาล ตำบลกลาง", twins[:1]) == twins[0]
    assert find_agency("กรมอื่นนอก", REGISTER) == REGISTER[1]


def test_the_nearest_agency_is_offered_only_where_it_is_near() -> None:
    assert nearest_agency("กรมตัวอย่างการชาง", REGISTER) == REGISTER[0]
    assert nearest_agency("มหาวิทยาลัยไกลโพ้น", REGISTER) is None


def test_a_document_of_another_kind_than_its_slot_is_an_error() -> None:
    record = read(GOOD, slot="s16")
    assert [f.severity for f in record.findings if f.code == "wrong_kind"] == ["error"]
    assert "wrong_kind" not in codes(read(GOOD, slot="s10"))


def test_an_announcement_needs_an_electronic_channel() -> None:
    assert "no_electronic_channel" in codes(read(announcement("(๑) สายด่วน ๑๕๙๙")))
    assert "no_electronic_channel" not in codes(read(GOOD))


@pytest.mark.parametrize(
    "address", ["a@dla.go.th", "82000000@customs.go.th", "a_b@dlt.mail.go.th", "x@gmail.com", "a@egat.co.th"]
)
def test_an_address_that_can_be_written_to_is_plausible(address: str) -> None:
    assert is_plausible(address)


@pytest.mark.parametrize(
    "address",
    ["a@doc.mail.g0.th", "a@gmail", "a@gamil.com", "a@dla.go", "a..b@dla.go.th", "a@x.go.tn", "@x.go.th", "a@th"],
)
def test_an_address_nobody_can_write_to_is_not(address: str) -> None:
    assert not is_plausible(address)


@pytest.mark.parametrize(
    "number",
    [
        "0 2241 5600-18",
        "02-7037901-2",
        "0-2033-9999",
        "073-411105",
        "0930000112",
        "1599",
        "1506 กด 4",
        "0 2430 6829 ต่อ 1801-1802",
        "0 455 860 76",
    ],
)
def test_a_number_of_the_right_length_passes(number: str) -> None:
    assert has_right_length(number)


@pytest.mark.parametrize("number", ["06500006172", "02 123 456", "093000011", "0 2241 56001"])
def test_a_number_of_another_length_does_not(number: str) -> None:
    assert not has_right_length(number)


def test_a_wrong_phone_for_enquiries_is_told_but_asks_nobody_to_review() -> None:
    record = read(announcement(ITEM, ask=f"{ASK} ๐๖๕๐๐๐๐๖๑๗๒"))
    assert [f.severity for f in record.findings if f.code == "phone_digits"] == ["info"]
    assert record.needs_review is False


def test_an_order_without_a_number_is_found_and_an_announcement_without_one_is_not() -> None:
    bare = page(
        centred(f"คำสั่ง{AGENCY}"),
        centred("เรื่อง ระบบสำหรับการปฏิบัติหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์"),
        body(POWER_16),
        body("(๑) ระบบการลา"),
        *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"),
    )
    assert "missing_number" in codes(read(bare))
    assert "missing_number" not in codes(read(GOOD))


def test_what_is_missing_is_named() -> None:
    nothing = read(page(centred("เอกสาร")))
    assert {"missing_agency", "missing_title", "missing_date"} <= codes(nothing)
    assert not {"missing_agency", "missing_title", "missing_date"} & codes(read(GOOD))


def test_thai_digits_from_an_engine_that_cannot_read_them_are_worth_little() -> None:
    scanned = announcement(ITEM, source="ocr", engine="tesseract 5.3.0 tha+eng", confidence=0.96)
    record = read(scanned)
    assert record.issued_on.confidence <= 0.5
    assert "thai_digits_unreadable" in codes(record)
    able = read(announcement(ITEM, source="ocr", engine="ten-digits 1.0", confidence=0.96))
    assert able.issued_on.confidence > 0.5
    assert "thai_digits_unreadable" not in codes(able)


def test_nothing_read_off_an_image_goes_without_review() -> None:
    record = read(announcement(ITEM, source="ocr", engine="ten-digits 1.0", confidence=1.0))
    assert record.needs_review
    assert "low_confidence" in codes(record)
    assert record.issued_on.source == "ocr"


def test_a_word_read_with_doubt_makes_its_field_doubtful() -> None:
    sure = read(announcement(ITEM, source="ocr", engine="ten-digits 1.0", confidence=0.9))
    unsure = read(announcement(ITEM, source="ocr", engine="ten-digits 1.0", confidence=0.4))
    assert unsure.title.confidence < sure.title.confidence
