"""What is known of a field read off a scan: what vouches for it, and what warns of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from parsers.agreement import agree
from parsers.classify import classify
from parsers.layout import lay_out
from parsers.model import Channel, Evidence, Field
from parsers.registry import document_types
from parsers.thai.name_words import is_beside_part
from parsers.traits import Trait, traits
from parsers.traits_of_channels import channel_checks
from tests.understanding.builders import PITCH, At, body, centred, document, page, signed

FIRST = 80.0  # points: where the builders' first line stands
ENGINE = "saraban-lines 1 test"
TITLE = "ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อกรมชลประทานทอง พ.ศ. 2566"
POWER = (
    "อาศัยอำนาจตามความในมาตรา 10 วรรคหนึ่ง แห่งพระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. 2565 "
    "อธิบดีกรมชลประทานทอง ออกประกาศไว้ ดังต่อไปนี้"
)


def checks(
    *,
    head: tuple[str, ...] = ("ประกาศกรมชลประทานทอง", f"เรื่อง {TITLE}"),
    channels: tuple[str, ...] = ("saraban@example.go.th",),
    tail: tuple[str, ...] = ("(นายสมชาย ทองดี)", "อธิบดีกรมชลประทานทอง"),
    extra: str = "",
    more: tuple[str, ...] = (),
    gap: float = 0.0,
    aside: Sequence[At] = (),
) -> dict[str, str]:
    lines: list[list[At]] = [centred(line) for line in head]
    lines[-1] = [replace(lines[-1][0], top=FIRST + PITCH * (len(head) - 1) + gap)]
    lines.append(body(POWER))
    lines.append(body("ข้อ 1 ให้ช่องทางอิเล็กทรอนิกส์ต่อไปนี้ เป็นช่องทางสำหรับประชาชนยื่นคำขอหรือติดต่อ"))
    lines += [body(f"({place}) อีเมล {address}") for place, address in enumerate(channels, 1)]
    lines += [body(extra)] if extra else []
    lines += [body(line) for line in more]
    lines.append(centred("ประกาศ ณ วันที่ 9 มกราคม พ.ศ. 2566"))
    lines += [signed(line) for line in tail]
    lines += [list(aside)]
    layout = lay_out(document(page(*lines, source="ocr", engine=ENGINE, confidence=0.98)))
    kind, _ = classify(layout, document_types())
    return {trait.path: trait.checks for trait in traits(agree(kind.read(layout), layout), layout)}


def test_a_right_document_has_something_to_vouch_for_every_field() -> None:
    found = checks()
    assert found["agency"] == "known posted"
    assert found["title"] == "official"
    assert found["issued_on"] == "year"
    assert found["number"] == "null tight"
    assert found["effective_on"] == "null clear"
    assert found["signer0.name"] == "known"
    assert found["signer0.position"] == "said"
    assert found["signer0.capacity"] == "null"


def test_a_name_with_a_letter_wrong_is_not_vouched_for() -> None:
    head = "อธิบดีกรมชลประทานทอง"
    assert checks(tail=("(นายสมชาย โรจน์ชันติวงศ์)", head))["signer0.name"] == "near"  # of "โรจน์ขันติวงศ์"
    assert checks(tail=("(นายกรรณิการ โรจน์ขันติวงศ์)", head))["signer0.name"] == "near"  # of "กรรณิการ์"
    assert checks(tail=("(นายสมชาย โรจน์ขันติวงศ์)", head))["signer0.name"] == "known"
    assert checks(tail=("(สมฃาย ทอฎดี)", head))["signer0.name"].startswith("plain")


def test_a_name_that_no_syllable_is_spelt_as_is_not_vouched_for() -> None:
    head = "อธิบดีกรมชลประทานทอง"
    assert checks(tail=("(นายมานพ ฤทธิ์ไพูลย์ผล)", head))["signer0.name"] == "plain"  # of "ฤทธิ์ไพบูลย์ผล"
    assert checks(tail=("(นายมานพ ฤทธิ์ไพบูลย์ผล)", head))["signer0.name"] == "known"


def test_a_name_in_three_words_may_have_lost_a_letter_between_them() -> None:
    head = "อธิบดีกรมชลประทานทอง"
    assert checks(tail=("(นายสมชาย สุข กษมศานต์)", head))["signer0.name"] == "plain"
    assert checks(tail=("(นายสมชาย สุขเกษมศานต์)", head))["signer0.name"] == "known"


def test_a_name_whose_bracket_never_closes_may_have_lost_its_end() -> None:
    assert checks(tail=("(นายสมชาย ทองดี", "อธิบดีกรมชลประทานทอง"))["signer0.name"] == "known odd"
    assert checks(tail=("นายสมชาย ทองดี", "อธิบดีกรมชลประทานทอง"))["signer0.name"] == "known"


def test_a_deputy_who_signs_for_nobody_is_doubted() -> None:
    found = checks(tail=("(นายสมชาย ทองดี)", "รองอธิบดี"))
    assert found["signer0.capacity"] == "null lone"
    assert found["signer0.acting_for"] == "null lone"


def test_a_gap_in_which_a_number_may_have_stood_is_seen() -> None:
    assert checks(gap=PITCH)["number"] == "null"
    assert checks(gap=0.0)["number"] == "null tight"


def test_a_year_that_contradicts_the_title_is_seen() -> None:
    other = ("ประกาศกรมชลประทานทอง", "เรื่อง ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อกรมชลประทานทอง พ.ศ. 2567")
    assert checks(head=other)["issued_on"] == "odd"
    act = ("ประกาศกรมชลประทานทอง", "เรื่อง การแจ้งช่องทางอิเล็กทรอนิกส์ตามพระราชบัญญัติ พ.ศ. 2565")
    assert checks(head=act)["issued_on"] == "plain"


def test_a_mailbox_nobody_can_write_to_is_seen() -> None:
    found = checks(channels=("saraban@example.go.th", "info@example.go"))
    assert (found["channel0"], found["channel1"]) == ("mailbox word", "mailbox odd")
    assert checks(channels=("077-780-780saraban@example.go.th",))["channel0"] == "mailbox odd"
    assert checks(channels=("82017858@example.go.th",))["channel0"] == "mailbox single free"


def test_a_mailbox_a_letter_beside_a_common_word_is_doubted() -> None:
    assert checks(channels=("icense@example.go.th",))["channel0"] == "mailbox single near"
    assert checks(channels=("printseeretary@example.go.th",))["channel0"] == "mailbox single near"
    assert checks(channels=("license@example.go.th",))["channel0"] == "mailbox word"
    assert checks(channels=("esaraban@example.go.th",))["channel0"] == "mailbox word"
    assert checks(channels=("bal.dlto4@example.go.th",))["channel0"] == "mailbox single near"
    assert checks(channels=("bal.dlt34@example.go.th",))["channel0"] == "mailbox single free"


def test_an_address_spelt_as_the_agency_is_named_is_vouched_for() -> None:
    assert checks(channels=("b27@chonprathanthong.go.th",))["channel0"] == "mailbox named free"
    assert checks(channels=("b27@chonprathamthong.go.th",))["channel0"] == "mailbox single nearly free"
    assert checks(channels=("b27@wangmai.go.th",))["channel0"] == "mailbox single free"


def test_a_mailbox_a_letter_beside_its_own_host_is_doubted() -> None:
    assert checks(channels=("saraban.ricemilorg@ricemillorg.co.th",))["channel0"] == "mailbox odd"
    assert checks(channels=("saraban.ricemillorg@ricemillorg.co.th",))["channel0"].endswith("free")


def test_a_mailbox_in_whose_unknown_letters_two_may_be_one_is_told_apart() -> None:
    named = "chonprathanthong.go.th"
    assert checks(channels=(f"webmaster.om@{named}",))["channel0"] == "mailbox named free alike"  # of "webmaster.orn"
    assert checks(channels=(f"webmaster.sip@{named}",))["channel0"] == "mailbox named free"
    assert checks(channels=(f"complaintsip7@{named}",))["channel0"] == "mailbox named free"  # "om" of a known word


def test_a_letter_of_the_hosts_own_name_beside_a_digit_is_no_digit() -> None:
    assert checks(channels=("wangnoi37@wangnoi.go.th",))["channel0"] == "mailbox single free"
    assert checks(channels=("wangnoi37@example.go.th",))["channel0"] == "mailbox single free"  # it ends a syllable
    assert checks(channels=("wangdlto4@example.go.th",))["channel0"] == "mailbox single near"


def test_a_mailbox_that_local_bodies_are_kept_is_told_from_anybodys() -> None:
    assert checks(channels=("saraban_06060606@dla.go.th",))["channel0"] == "mailbox keeper free"
    assert checks(channels=("wangnoi37@outlook.co.th",))["channel0"] == "mailbox service free"


def accounts(*lines: str) -> list[str]:
    items = [f"({place}) {line}" for place, line in enumerate(lines, 1)]
    found = checks(channels=("saraban@chonprathanthong.go.th",), extra=items[0], more=tuple(items[1:]))
    return [found[path] for path in sorted(found) if path.startswith("channel")][1:]


def test_an_account_is_held_against_the_agencys_name_and_the_other_addresses() -> None:
    assert accounts("ไลน์ @chonprathanthong") == ["account named"]
    assert accounts("ไลน์ @chonprathanthong.official") == ["account named"]
    assert accounts("ไลน์ wangmai28") == ["account single"]
    assert accounts("ไลน์ 081-234-5678") == ["account dialled"]
    assert accounts("ไลน์ @chonprathanthong.pmews") == ["account odd"]  # of "prnews"


def test_a_page_called_by_the_agencys_name_is_known() -> None:
    assert accounts("เฟซบุ๊ก กรมชลประทานทอง") == ["page named"]
    assert accounts("เฟซบุ๊ก กรมชลประทานทอง Official") == ["page named"]
    assert accounts("เฟซบุ๊ก งานประชาสัมพันธ์ กรมชลประทานทอง") == ["page named"]
    assert accounts("เฟซบุ๊ก กรมชลประทานทอง - ประชาสัมพันธ์") == ["page named"]
    assert accounts("เฟซบุ๊ก กรมชลประทานเงิน") == ["page known"]


def test_a_page_whose_name_runs_on_may_hold_more_than_its_name() -> None:
    assert accounts("เฟซบุ๊ก กรมชลประทานทอง ทั่วไป") == ["page named open"]


def test_a_page_called_by_the_beginning_of_the_agencys_name_is_odd() -> None:
    assert accounts("เฟซบุ๊ก กรมชลประทาน") == ["account odd"]


def test_a_telephone_one_asks_at_is_told_from_a_channel() -> None:
    assert accounts("โทรศัพท์ 02-345-6789") == ["phone labelled"]
    assert accounts("โทรศัพท์ 02-345-6789 ในวันและเวลาราชการ") == ["phone asked labelled"]


def test_a_host_that_says_the_kind_of_body_too_is_named() -> None:
    assert accounts("เว็บไซต์ www.chonprathanthong-city.go.th") == ["address named"]
    assert accounts("เว็บไซต์ www.chonprathanthong-cily.go.th") == ["address single"]


def test_a_misspelt_official_is_odd() -> None:
    assert accounts("เฟซบุ๊ก wangmai offical") == ["account odd"]
    assert accounts("เฟซบุ๊ก wangmai official") == ["account single"]


def test_a_site_whose_path_is_thai_is_told_apart() -> None:
    assert accounts("เว็บไซต์ https://www.chonprathanthong.go.th/main/ติดต่อเรา") == ["address thai"]
    assert accounts("เว็บไซต์ https://www.chonprathanthong.go.th/main/contact") == ["address named"]


def joined_site(
    second: str, indent: float, site: str = "https://www.chonprathanthong.go.th/main/ติดต่อเรา", kind: str = "website"
) -> str:
    """The sort of a site joined with the first word of the row below, which begins at `indent`."""
    rows = lay_out(document(page([At(text=site, x0=100.0)], [At(text=second, x0=indent)], source="ocr"))).rows
    word = rows[1].line.words[0]
    places = (
        Evidence(page=1, box=rows[0].box, text=site),
        Evidence(page=1, box=word.box, text=word.text),
    )
    value: Field[str] = Field(value=site + word.text, confidence=0.99, source="ocr", evidence=places)
    said, nothing = replace(value, value=kind), replace(value, value=None)
    channel = Channel(type=said, value=value, label=nothing, purpose=nothing, unit=nothing)
    return next(channel_checks([channel], "กรมชลประทานทอง", rows))


def test_a_site_joined_with_the_first_word_of_another_item_is_odd() -> None:
    assert joined_site("โปรแกรมประยุกต์ EasyDoc บนโทรศัพท์", indent=100.0) == "address odd"


def test_a_site_that_ends_in_thai_may_not_go_on_with_the_row_below() -> None:
    bare = "https://www.chonprathanthong.go.th/main/"
    assert joined_site("ร้องเรียน", indent=100.0) == "address odd"  # the rest of its path, or a sentence: nothing tells
    assert joined_site("ร้องเรียน", indent=100.0, site=bare) == "address thai"


def test_a_host_parted_behind_its_first_letter_may_have_lost_a_hyphen() -> None:
    assert joined_site("service.chonprathanthong.go.th/a", indent=60.0, site="https://e") == "address odd"
    assert joined_site("service.chonprathanthong.go.th/a", indent=60.0, site="https://e-") != "address odd"


def test_a_site_whose_query_asks_nothing_or_whose_path_is_a_label_is_odd() -> None:
    assert accounts("เว็บไซต์ http://example.go.th/index.php?opcontact") == ["address odd"]
    assert accounts("เว็บไซต์ http://example.go.th/index.php?op=contact") == ["address single"]
    assert accounts("เว็บไซต์ http://example.go.th/line") == ["address odd"]


def test_a_site_with_a_host_or_a_page_that_lost_its_stop_is_odd() -> None:
    assert accounts("เว็บไซต์ http://example.go.th/contact.aspxid=3") == ["address single mended"]
    assert accounts("เว็บไซต์ http://example.go.th/contact.aspx?id=3") == ["address single"]
    assert accounts("เว็บไซต์ wwwexample.go.th/service") == ["address odd"]
    assert accounts("เว็บไซต์ www.example.go.th/service") == ["address single"]


def test_a_site_that_is_the_end_of_anothers_name_is_odd() -> None:
    beside = accounts("เว็บไซต์ https://eservice.wangmai-city.go.th", "เว็บไซต์ city.go.th")
    assert beside == ["address single", "address odd"]
    whole = accounts("เว็บไซต์ https://eservice.wangmai-city.go.th", "เว็บไซต์ wangmai-city.go.th")
    assert whole == ["address shared", "address shared"]


def test_a_site_that_ends_in_a_stroke_may_go_on_in_the_row_below() -> None:
    assert accounts("เว็บไซต์ http://app.example.go.th/") == ["address single open"]
    assert accounts("เว็บไซต์ http://app.example.go.th") == ["address single"]
    assert accounts("เว็บไซต์ http://www.example.go.th/") == ["address single"]  # an organisation's own first page


def test_an_account_from_which_letters_were_left_out_is_told_apart() -> None:
    assert accounts("ไลน์ ID-chonprathanthong") == ["account named beside"]
    assert accounts("ไลน์ “@chonprathanthong”") == ["account named"]


def test_an_agency_whose_head_bears_another_name_is_doubted() -> None:
    lost = checks(head=("ประกาศกรมชลประทานทอ", f"เรื่อง {TITLE}"), tail=("(นายสมชาย ทองดี)", "อธิบดีกรมชลประทานทอง"))
    assert "odd" in lost["agency"] or "mended" in lost["agency"]
    assert checks(tail=("(นายสมชาย ทองดี)", "รองอธิบดี"))["agency"] == "known said"


def test_an_agency_whose_bracket_was_half_read_is_doubted() -> None:
    tail = ("(นายสมชาย ทองดี)", "ผู้อำนวยการ")
    whole, half = "ประกาศสถาบันวิจัยทอง (องค์การมหาชน)", "ประกาศสถาบันวิจัยทอง องค์การมหาชน)"
    assert checks(head=(half, "เรื่อง ช่องทางอิเล็กทรอนิกส์"), tail=tail)["agency"].startswith("odd")
    assert "odd" not in checks(head=(whole, "เรื่อง ช่องทางอิเล็กทรอนิกส์"), tail=tail)["agency"]


def test_a_number_of_one_digit_may_have_lost_the_other() -> None:
    short = ("ประกาศกรมชลประทานทอง", "ที่ ว 9/2566", f"เรื่อง {TITLE}")
    assert checks(head=short)["number"] == "year lettered short"
    assert checks(head=(short[0], "ที่ ว 94/2566", short[2]))["number"] == "year lettered"


def test_latin_letters_of_a_title_are_known_to_no_list() -> None:
    title = "ระบบประปาหมู่บ้าน ด้วยวิธีประกวดราคาอิเล็กทรอนิกส์"
    assert checks(head=("ประกาศกรมชลประทานทอง", f"เรื่อง {title} (e bidding)"))["title"].split()[1] == "latin"
    assert "latin" not in checks(head=("ประกาศกรมชลประทานทอง", f"เรื่อง {title}"))["title"]


def test_a_title_that_ends_within_the_agencys_name_goes_on() -> None:
    broken = ("ประกาศกรมชลประทานทอง", "เรื่อง ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อกรมชลประทาน")
    whole = ("ประกาศกรมชลประทานทอง", "เรื่อง ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อกรมชลประทานทอง")
    assert "odd" in checks(head=broken)["title"]
    assert "odd" not in checks(head=whole)["title"]


def test_of_several_signers_one_whose_post_the_document_names_is_known() -> None:
    several = ("(นายสมชาย ทองดี)", "อธิบดีกรมชลประทานทอง", "(นางสมหญิง ทองดี)", "เจ้าพนักงานธุรการ")
    found = checks(tail=several)
    assert found["signer0.name"] == found["signer1.name"] == "known"
    assert found["signer1.position"] == "several"
    assert found["signer1.capacity"] == "several"


def test_a_deputy_who_signs_beside_his_head_is_told_from_the_head() -> None:
    beside = ("(นายสมชาย ทองดี)", "รองเลขาธิการ", "(นางสมหญิง ทองดี)", "เลขาธิการคณะ")
    assert checks(tail=beside)["signer0.name"] == "known several lone"
    assert checks(tail=beside)["signer0.position"] == "several lone"
    assert checks(tail=beside)["signer1.position"] == "several"


def test_a_rare_surname_is_told_from_a_known_one_that_lost_its_marks() -> None:
    head = "อธิบดีกรมชลประทานทอง"
    assert checks(tail=("(นายสมชาย ฉ่ำเฉลาหึ่งฆ้อง)", head))["signer0.name"] == "rare"
    assert checks(tail=("(นายสมชาย ฤทธศิลปกร)", head))["signer0.name"] == "near"


def test_a_surname_whose_part_is_a_letter_beside_a_common_one_is_doubted() -> None:
    head = "อธิบดีกรมชลประทานทอง"
    assert checks(tail=("(นายสมชาย เฉสิมมหรรณพ)", head))["signer0.name"] == "near odd"  # of "เฉลิม"
    assert checks(tail=("(นายสมชาย เฉลิมมหรรณพ)", head))["signer0.name"] == "worded"
    assert not is_beside_part("เทียนมงคลชู")  # "เทียน" is a part itself


def test_a_given_name_that_lost_the_mark_of_one_in_use_is_not_known() -> None:
    head = "อธิบดีกรมชลประทานทอง"
    assert checks(tail=("(นายมณีรัตน ทองดี)", head))["signer0.name"] != "known"
    assert checks(tail=("(นายมณีรัตน์ ทองดี)", head))["signer0.name"] == "known"


def test_a_post_that_begins_as_none_does_is_odd() -> None:
    assert checks(tail=("(นายสมชาย ทองดี)", "การคณะกรรมการกลาง"))["signer0.position"] == "odd"
    assert checks(tail=("(นายสมชาย ทองดี)", "เลขาธิการคณะกรรมการกลาง"))["signer0.position"] != "odd"


def test_a_site_one_letter_beside_a_known_service_is_odd() -> None:
    assert accounts("เว็บไซต์ https://www.facebock.com/dcmarketfanpage") == ["address odd"]


def test_a_path_that_lost_its_stop_or_has_nearly_a_word_is_odd() -> None:
    assert accounts("เว็บไซต์ https://www.chonprathanthong.go.th/requestphp") == ["address odd"]
    assert accounts("เว็บไซต์ https://www.chonprathanthong.go.th/lcgin") == ["address odd"]
    assert accounts("เว็บไซต์ https://www.chonprathanthong.go.th/login") == ["address named"]
    assert accounts("เว็บไซต์ https://www.chonprathanthong.go.th/request.php") == ["address named"]


@pytest.mark.parametrize("path", ["@", "@/login", "@chonprathanthong"])
def test_a_site_whose_path_holds_an_at_sign_keeps_its_host(path: str) -> None:
    assert accounts(f"เว็บไซต์ https://www.chonprathanthong.go.th/{path}") == ["address named"]
    assert accounts(f"เว็บไซต์ https://www.gmail.com/{path}") == ["address service"]


def test_an_agency_one_letter_beside_words_is_odd_and_a_place_need_not_be_words() -> None:
    def agency(name: str) -> str:
        return checks(
            head=(f"ประกาศ{name}", f"เรื่อง ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อ{name}"), tail=("(นายสมชาย ทองดี)", "ผู้จัดการ")
        )["agency"]

    assert agency("องค์การจัดการพลังน้ำยนาดเล็ก") == "odd"
    assert agency("องค์การจัดการพลังน้ำขนาดเล็ก") != "odd"
    assert agency("เทศบาลตำบลไผ่เกดแก้ว") != "odd"


def test_a_rare_name_made_of_words_is_told_from_one_that_is_not() -> None:
    head = "อธิบดีกรมชลประทานทอง"
    assert checks(tail=("(นายสมชาย พนมก้องเกษตร)", head))["signer0.name"] == "worded"
    assert checks(tail=("(นายสมชาย พนมก้องเกษตว)", head))["signer0.name"] == "rare"
    assert checks(tail=("(นายเถลิงศักดิ์ ทองดี)", head))["signer0.name"] == "worded"


def test_a_post_that_hides_the_words_of_acting_is_doubted() -> None:
    found = checks(tail=("(นายสมชาย ทองดี)", "ปฎบตราชการแหนอธิบดีกรมชลประทานทอง"))
    assert found["signer0.capacity"] == "null odd"


def test_acting_told_in_a_row_of_no_signers_leaves_nothing_certain() -> None:
    aside = At(text="เจ้าพนักงานสารบรรณปฏิบัติราชการแทนอธิบดีกรมชลประทานทอง", x0=90.0)
    told = checks(tail=("(นายสมชาย ทองดี)", "อธิบดีกรมชลประทานทอง"), aside=[aside])
    assert (told["signer0.capacity"], told["signer0.acting_for"]) == ("null odd", "null odd")
    clerk = replace(aside, text="เจ้าพนักงานสารบรรณปฏิบัติการ กรมชลประทานทอง")
    assert checks(tail=("(นายสมชาย ทองดี)", "อธิบดีกรมชลประทานทอง"), aside=[clerk])["signer0.capacity"] == "null"


def test_who_signs_for_another_and_names_nobody_has_lost_a_row() -> None:
    lost = checks(tail=("(นายสมชาย ทองดี)", "รองอธิบดีกรมชลประทานทอง", "รักษาราชการแทน"))
    assert lost["signer0.acting_for"] == "null odd"
    whole = checks(tail=("(นายสมชาย ทองดี)", "รองอธิบดีกรมชลประทานทอง", "รักษาราชการแทน", "อธิบดีกรมชลประทานทอง"))
    assert whole["signer0.acting_for"] == "said"


def test_a_post_misread_before_the_agencys_place_is_odd() -> None:
    assert checks(tail=("(นายสมชาย ทองดี)", "เลขานุการักรมชลประทานทอง"))["signer0.position"].endswith("placed odd")
    assert checks(tail=("(นายสมชาย ทองดี)", "เลขานุการกรมชลประทานทอง"))["signer0.position"].endswith("placed")


def test_paper_between_the_words_of_a_name_may_have_held_letters() -> None:
    """A stroke took the first half of a family name; what is left is a name in use."""
    assert checks(tail=("(นายสมชาย        ทองดี)", "อธิบดีกรมชลประทานทอง"))["signer0.name"] == "known odd"
    assert checks(tail=("(นายสมชาย ทองดี)", "อธิบดีกรมชลประทานทอง"))["signer0.name"] == "known"


def test_a_known_name_as_the_gazette_prints_it_needs_no_title() -> None:
    post = "อธิบดีกรมชลประทานทอง"
    assert checks(tail=("สมชาย ทองดี", post))["signer0.name"] == "known"
    assert checks(tail=("(สมชาย ทองดี)", post))["signer0.name"] == "plain"  # brackets hold a title: it was lost
    assert checks(tail=("สมชฬาย ทองดี", post))["signer0.name"] == "plain"


def test_a_name_with_nothing_under_it_has_lost_its_post() -> None:
    assert checks(tail=("(นายสมชาย ทองดี)",))["signer0.position"] == "null odd"
    acting = checks(tail=("(นายสมชาย ทองดี)", "ปฏิบัติราชการแทนอธิบดีกรมชลประทานทอง"))
    assert acting["signer0.position"] == "null alone"


def test_two_systems_run_into_one_are_none() -> None:
    assert systems("ระบบประชุมออนไลน์ (Webex) ระบบการลา", "ระบบการลาอิเล็กทรอนิกส์") == ["odd", "known"]
    assert systems("ระบบการลาแทนกระดาษ", "ระบบปฏิบัติราชการแทน") == ["odd", "known"]


def test_an_order_without_a_number_has_lost_it() -> None:
    assert checks(head=("คำสั่งกรมชลประทานทอง", f"เรื่อง {TITLE}"))["number"] == "null owed"


def test_a_worn_page_lowers_the_score_of_a_word_read_surely() -> None:
    sure = Trait(path="agency", raw=0.98, checks="known", legible=1.0)
    worn = Trait(path="agency", raw=0.98, checks="known", legible=0.6)
    assert sure.score == 0.98
    assert worn.score < 0.8


def test_a_clause_of_effect_that_was_half_read_is_heard() -> None:
    assert checks(extra="ประกาศนี้ให้ใช้บงคบั")["effective_on"] == "null odd"
    assert checks(extra="ข้อ 2 ให้ใช้ประกาศนี้ไดหันหี")["effective_on"] == "null odd"
    assert checks(extra="ข้อ 2 งานเหล่านี้เรีมเปิดใช้วนที่")["effective_on"] == "null odd"
    assert checks(extra="พระราชบัญญัตินั้นใช้บังคับแล้ว")["effective_on"] == "null clear"


def test_a_day_of_something_else_is_told_from_a_clause_of_effect() -> None:
    closed = "ข้อ 2 กรมชลประทานทองจะหยุดให้บริการในวันที่ 8 มีนาคม พ.ศ. 2566"
    assert checks(extra=closed)["effective_on"] == "null dated"
    assert checks(extra="ข้อ 2 ผู้ใช้พบกันในวันที่ 8 มีนาคม พ.ศ. 2566")["effective_on"] == "null odd"


def test_what_only_sounds_like_a_clause_of_effect_is_not_heard() -> None:
    held = "ด้วยพระราชบัญญัติตัวอย่าง พ.ศ. 2565 มีผลใช้บังคับ"
    assert checks(extra=held)["effective_on"] == "null clear"
    assert checks(extra="ข้อ 2 เพื่อให้เป็นไปอย่างมีประสิทธิภาพ")["effective_on"] == "null clear"
    assert checks(extra="ข้อ 2 ในประกาศนี้")["effective_on"] == "null clear"
    assert checks(extra="ข้อ 2 เพื่อให้งานเป็นไปด้วยความเรียบร้อย")["effective_on"] == "null clear"
    asking = "ข้อ 2 ผู้สนใจสอบถามได้ตั้งแต่วันที่ 8 เมษายน พ.ศ. 2566"
    assert checks(extra=f"{asking} ในวันและเวลาราชการ")["effective_on"] == "null clear"
    assert checks(extra=asking)["effective_on"] == "null odd"


def test_a_day_of_effect_is_held_against_the_day_of_issue() -> None:
    assert checks(extra="ประกาศนี้ให้ใช้บังคับตั้งแต่วันที่ 1 มีนาคม พ.ศ. 2566 เป็นต้นไป")["effective_on"] == "after"
    assert checks(extra="ประกาศนี้ให้ใช้บังคับตั้งแต่วันที่ 1 มกราคม พ.ศ. 2566 เป็นต้นไป")["effective_on"] == "odd"
    assert checks(extra="ประกาศนี้ให้ใช้บังคับตั้งแต่บัดนี้เป็นต้นไป")["effective_on"] == "derived"
    gazette = "ประกาศนี้ให้ใช้บังคับตั้งแต่วันถัดจากวันประกาศในราชกิจจานุเบกษาเป็นต้นไป"
    assert checks(extra=gazette)["effective_on"] == "null gazette"


def systems(*names: str) -> list[str]:
    order = ("คำสั่งกรมชลประทานทอง", "เรื่อง กำหนดระบบสำหรับการปฏิบัติหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์ตามมาตรา 16")
    lines = [centred(line) for line in order]
    lines.append(body(POWER.replace("10 วรรคหนึ่ง", "16")))
    lines += [body(f"({place}) {name}") for place, name in enumerate(names, 1)]
    lines += [centred("สั่ง ณ วันที่ 9 มกราคม พ.ศ. 2566"), signed("(นายสมชาย ทองดี)"), signed("อธิบดีกรมชลประทานทอง")]
    layout = lay_out(document(page(*lines, source="ocr", engine=ENGINE, confidence=0.98)))
    kind, _ = classify(layout, document_types())
    found = traits(agree(kind.read(layout), layout), layout)
    return [trait.checks for trait in found if trait.path.startswith("system")]


def test_a_system_called_as_systems_are_is_known() -> None:
    assert systems("ระบบการลาอิเล็กทรอนิกส์", "ระบบเบิกจ่ายเงินอิเล็กทรอนิกส์ (e-Payment)") == ["known", "known"]


def test_a_system_is_known_by_phrases_and_english_words_too() -> None:
    assert systems("ระบบสลิปเงินเดือน", "ระบบวันลา") == ["known", "known"]
    assert systems("ไลน์กลุ่มผู้บริหาร", "ระบบบัญชีคอมพิวเตอร์ของ อปท. (e-LAAS)") == ["known", "known"]
    assert systems("ระบบทะเบียนเอกสาร (DocFlow)", "ระบบทะเบียนเอกสาร (DocFIow)") == ["known", "known latin"]


def test_what_every_system_is_called_names_none() -> None:
    assert systems("ระบบงานอิเล็กทรอนิกส์", "ระบบการลาอิเล็กทรอนิกส์") == ["odd", "known"]
    assert systems("ระบบงานสารบรรณอิเล็กทรอนิกส์", "ระบบการลาอิเล็กทรอนิกส์") == ["known", "known"]


def test_a_system_with_an_english_name_nobody_uses_is_told_apart() -> None:
    assert systems("ระบบจดหมายอิเล็กทรอนิกส์ภาครัฐ (Qwvzak)", "ระบบการลาอิเล็กทรอนิกส์")[0].endswith("latin")


def test_the_post_of_a_boards_head_is_not_spelt_as_the_board() -> None:
    head = ("ประกาศคณะกรรมการกำกับการแข่งเรือ", "เรื่อง ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อคณะกรรมการกำกับการแข่งเรือ")
    rows = [centred(line) for line in (*head, "ประกาศ ณ วันที่ 7 เมษายน พ.ศ. 2568")]
    rows += [signed("(นายสมชาย ทองดี)"), signed("ประธานกรรมการกำกับการแข่งเรือ")]
    layout = lay_out(document(page(*rows, source="ocr", engine=ENGINE)))
    kind, _ = classify(layout, document_types())
    draft = agree(kind.read(layout), layout)
    assert draft.signatories[0].position.value == "ประธานกรรมการกำกับการแข่งเรือ"


def test_a_rank_over_the_bracket_makes_no_name_a_mended_one() -> None:
    post = "อธิบดีกรมชลประทานทอง"
    assert checks(tail=("พันตำรวจโท", "(สมชาย ทองดี)", post))["signer0.name"] == "known"


def test_a_name_without_title_and_bracket_is_told_as_any_other() -> None:
    post = "อธิบดีกรมชลประทานทอง"
    assert (
        checks(tail=("สมชาย ไชโยพิริยะ", post))["signer0.name"]
        == checks(tail=("นายสมชาย ไชโยพิริยะ", post))["signer0.name"]
    )
    assert checks(tail=("สมฃาย ไชโยพิริยะ", post))["signer0.name"].startswith("plain")


def test_a_post_whose_first_letters_stand_beside_it_on_the_line_is_odd() -> None:
    lines = ("(นายสมชาย ทองดี)", "ลุ่มส่งเสริมเครือข่าย ปฏิบัติราชการแทน", "อธิบดีกรมชลประทานทอง")
    x0 = signed(lines[1])[0].x0 - 44.0
    found = [checks(tail=lines, aside=[At(text="หัวหน้าท", x0=x0, top=FIRST + PITCH * at)]) for at in (10, 15)]
    assert [one["signer0.position"] for one in found] == ["odd", "known"]


def test_a_host_a_letter_beside_that_of_the_other_addresses_is_odd() -> None:
    mail = ("saraban@dlt.mail.go.th", "pbi@dlt.mail.go.th")
    site = "ข้อ 2 เว็บไซต์ "
    assert checks(channels=mail, extra=f"{site}https://pbi.lt.go.th")["channel2"] == "address odd"
    assert checks(channels=mail, extra=f"{site}https://pbi.dlt.go.th")["channel2"] != "address odd"
    assert checks(channels=mail, extra=f"{site}https://www.rd.go.th")["channel2"] != "address odd"


def test_a_family_name_of_an_old_house_is_one_name() -> None:
    post = "อธิบดีกรมชลประทานทอง"
    assert checks(tail=("(นายสมชาย ณ ลำปาง)", post))["signer0.name"] == "known"
    assert checks(tail=("(นายสมชาย ณ ลำปาน)", post))["signer0.name"] == "plain"


def test_an_address_of_the_post_may_go_on_in_the_next_row() -> None:
    where = "เลขที่ 211 ถนนเจริญทอง แขวงกลาง"
    assert joined_site("เขตเมืองใหม่", indent=60.0, site=where, kind="postal") == "name known"


def test_a_name_whose_bracket_closes_and_never_opens_has_lost_its_title() -> None:
    post = "อธิบดีกรมชลประทานทอง"
    assert checks(tail=("สมชาย ทองดี)", post))["signer0.name"] == "plain"
    assert checks(tail=("สมชาย ทองดี", post))["signer0.name"] == "known"
