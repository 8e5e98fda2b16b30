"""Rules on who signed, in what post, by which section and under which name: each beside a record it passes."""

from __future__ import annotations

from dataclasses import replace

from parsers.agencies import AgencyName
from parsers.model import Record, SignatureReport
from parsers.understand import understand
from tests.understanding.builders import (
    AGENCY,
    LEAD,
    POWER_10,
    POWER_16,
    announcement,
    body,
    centred,
    codes,
    document,
    ending,
    heading_10,
    left,
    page,
    read,
)

ITEM = "(๑) อีเมล saraban@example.go.th"
SIGNED_DIGITALLY = SignatureReport(
    field="Sig",
    signer="ตัวอย่าง",
    issuer=None,
    signed_at=None,
    integrity="passed",
    coverage="whole_file",
    trusted="unknown",
    reason="no_roots",
)


def signed_as(post: str) -> Record:
    return read(page(*heading_10(), body(POWER_10), body(LEAD), body(ITEM), *ending(*_CLOSE, post)))


_CLOSE = ("ประกาศ ณ วันที่ ๙ มกราคม พ.ศ. ๒๕๖๖", "(นายสมชาย ใจดี)")


def test_a_document_without_pen_or_digital_signature_needs_a_person() -> None:
    record = read(announcement(ITEM, ink=()))
    assert "unsigned" in codes(record)
    assert record.needs_review


def test_a_digital_signature_takes_the_place_of_the_pen() -> None:
    reading = replace(document(announcement(ITEM, ink=())), signatures=(SIGNED_DIGITALLY,))
    assert "unsigned" not in codes(understand(reading, file="ก.pdf"))
    broken = replace(reading, signatures=(replace(SIGNED_DIGITALLY, integrity="failed"),))
    assert "unsigned" in codes(understand(broken, file="ก.pdf"))


def test_the_gazette_prints_no_signatures() -> None:
    head = left("เล่ม ๑๔๐ ตอนพิเศษ ๙ ง ราชกิจจานุเบกษา ๑๓ มกราคม ๒๕๖๖")
    gazetted = page(head, *heading_10(), body(POWER_10), body(LEAD), body(ITEM), *ending(), ink=(), start=30.0)
    assert "unsigned" not in codes(read(gazetted))


def test_a_document_that_calls_itself_a_draft_is_none_that_was_issued() -> None:
    draft = page(centred("ร่าง"), *heading_10(), body(POWER_10), body(LEAD), body(ITEM), *ending())
    assert "marked_draft" in codes(read(draft))
    assert "marked_draft" not in codes(read(announcement(ITEM)))


def test_an_announcement_of_channels_that_rests_on_section_16_is_pointed_out() -> None:
    wrong = page(*heading_10(), body(POWER_16), body(LEAD), body(ITEM), *ending())
    record = read(wrong)
    if record.kind.value == "announcement_s10":
        assert "cites_wrong_section" in codes(record)
    else:
        assert "kind_unsure" in codes(record)
    assert "cites_wrong_section" not in codes(read(announcement(ITEM)))


def test_an_announcement_that_rests_on_the_duty_to_announce_cites_its_own_section() -> None:
    """Section 20 bids heads of agencies to announce the channels of section 10."""
    duty = POWER_10.replace("มาตรา ๑๐", "มาตรา ๒๐")
    assert duty != POWER_10
    record = read(page(*heading_10(), body(duty), body(LEAD), body(ITEM), *ending()))
    assert record.kind.value == "announcement_s10"
    assert "cites_wrong_section" not in codes(record)
    licence = POWER_10.replace("มาตรา ๑๐", "มาตรา ๑๒")
    assert "cites_wrong_section" in codes(read(page(*heading_10(), body(licence), body(LEAD), body(ITEM), *ending())))


def test_a_name_between_two_agencies_of_the_register_is_pointed_out() -> None:
    near = (AgencyName(id="a", name=f"{AGENCY}ก"), AgencyName(id="b", name=f"{AGENCY}ข"))
    assert "near_agencies" in codes(read(announcement(ITEM), agencies=near))
    far = (near[0], AgencyName(id="c", name="เทศบาลตำบลตัวอย่าง"))
    assert "near_agencies" not in codes(read(announcement(ITEM), agencies=far))


def test_a_letter_numbered_by_another_ministry_is_pointed_out() -> None:
    def letter(number: str) -> Record:
        return read(
            page(
                left(number),
                centred("สำนักงานปลัดกระทรวงมหาดไทย", middle=430.0),
                centred("๑๐ มกราคม ๒๕๖๖"),
                left("เรื่อง ขอส่งประกาศ"),
                left("เรียน เลขาธิการ ก.พ.ร."),
                body("ด้วยหน่วยงานได้ออกประกาศแล้ว"),
                centred("ขอแสดงความนับถือ", middle=390.0),
            )
        )

    assert "number_prefix" in codes(letter("ที่ กค ๐๒๐๑/๑๒๓"))
    assert "number_prefix" not in codes(letter("ที่ มท ๐๒๐๑/๑๒๓"))


def test_a_mailbox_under_another_domain_than_the_site_is_pointed_out_without_review() -> None:
    site = "(๒) เว็บไซต์ www.example.go.th"
    other = read(announcement("(๑) อีเมล saraban@exarnple.go.th", site))
    assert "mailbox_domain" in codes(other)
    assert not other.needs_review
    for mailbox in ("saraban@example.go.th", "saraban@example.mail.go.th", "saraban_06740113@dla.go.th"):
        assert "mailbox_domain" not in codes(read(announcement(f"(๑) อีเมล {mailbox}", site)))


def test_the_post_of_another_agency_is_pointed_out() -> None:
    assert "signatory_post" in codes(signed_as("อธิบดีกรมป่าสงวนแห่งชาติ"))
    assert "signatory_post" not in codes(signed_as(f"อธิบดี{AGENCY}"))
    assert "signatory_post" not in codes(signed_as("เลขาธิการคณะกรรมการ"))
