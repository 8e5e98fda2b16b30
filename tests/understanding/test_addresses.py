"""Addresses read off worn pages: mended where they can be one thing only, else left as read; each beside its reject."""

from __future__ import annotations

from csv import DictReader
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.addresses import agreed_addresses
from parsers.certainty import CERTAIN
from parsers.fields import absent
from parsers.hosts import ending_of, mended_host, organisation_of, parts_of
from parsers.model import Channel, Field, FieldSource, PageReading
from parsers.series import in_series
from parsers.thai.romanised import nearest_spelling
from parsers.vouching import spelt_after
from parsers.worn import path_end, restored
from tests.understanding.builders import announcement, asked, codes, pairs, read

PLACE = "เทศบาลตำบลหนองยางขาว"


def channel(value: str, kind: str = "email", *, confidence: float = 0.9, source: FieldSource = "ocr") -> Channel:
    nothing = absent(())
    return Channel(
        type=Field(value=kind, confidence=confidence, source=source),
        value=Field(value=value, confidence=confidence, source=source),
        label=nothing,
        purpose=nothing,
        unit=nothing,
    )


def agreed(*channels: Channel, agency: str = "") -> list[str | None]:
    return [one.value.value for one in agreed_addresses(channels, agency)]


def worn(*items: str, confidence: float = 0.9) -> PageReading:
    return announcement(*items, source="ocr", engine="saraban-lines 1", confidence=confidence)


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("license@example go.th สำหรับ", "license@example.go.th สำหรับ"),
        ("a@example.or th", "a@example.or.th"),
        ("chaila_info@hotmail com", "chaila_info@hotmail.com"),
        ("www.example go.th/a", "www.example.go.th/a"),
        ("saiwan info@hotmail.com", "saiwan_info@hotmail.com"),
        ("saraban. 04990101@dla.go.th", "saraban_ 04990101@dla.go.th"),
        ("wan0747@wangya@khan.go.th", "wan0747@wangyaokhan.go.th"),
        ("แอปพลิเคชัน.Facebook", "แอปพลิเคชัน Facebook"),
        ("โทรศัพท์.0 7449 8246", "โทรศัพท์ 0 7449 8246"),
        ("โทรศัพท์ 0.4329 2392", "โทรศัพท์ 0 4329 2392"),
        ("โทรศัพท์ 673-926926", "โทรศัพท์ 073-926926"),
    ],
)
def test_marks_that_a_worn_page_lost_are_put_back(shown: str, meant: str) -> None:
    assert restored(shown) == meant
    assert len(restored(shown)) == len(shown)


@pytest.mark.parametrize(
    "text",
    [
        "Email saraban@example.go.th",
        "a@example.go.th และ b@example.go.th",
        "ติดต่อ example go.th",
        "อบต.ตัวอย่าง ม.3",
        "a@example.go.th com",
        "Line ID example@line",
        "a@b.go.th c@d.go.th",
        "เวลา 10.30 น.",
        "โทรศัพท์ 1506 กด 4",
        "โทรศัพท์ 0 2157 1985",
        "เลขที่ 673-926926",
    ],
)
def test_text_without_lost_marks_stays(text: str) -> None:
    assert restored(text) == text


def test_thai_that_runs_on_behind_a_path_is_no_part_of_it() -> None:
    address = "www.example.go.th/serviceโดยวิธีการทางอิเล็กทรอนิกส์"
    assert address[: path_end(address)] == "www.example.go.th/service"
    whole = "www.example.go.th/th-th/ถามตอบ/ทางด่วน"
    assert whole[: path_end(whole)] == whole


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("wwww.example.go.th", "www.example.go.th"),
        ("yvww.example.or.th", "www.example.or.th"),
        ("example.gc.th", "example.go.th"),
        ("example.go.tn", "example.go.th"),
        ("example.go", "example.go.th"),
        ("examplego.th", "example.go.th"),
        ("www.facebook.coi", "www.facebook.com"),
        ("www.exampledty.go.th", "www.examplecity.go.th"),
        ("exampleeity.go.th", "examplecity.go.th"),
    ],
)
def test_a_host_that_can_be_one_thing_only_becomes_it(shown: str, meant: str) -> None:
    assert mended_host(shown) == meant


@pytest.mark.parametrize(
    "host",
    [
        "doc.mail.g0.th",
        "www.example.go.th",
        "web.example.ac.th",
        "customs.go.th",
        "example.com",
        "ymail.com",
        "go.th",
        "egat.co.th",
        "agency.go.th",
        "unity.go.th",
        "examplecity.go.th",
        "chiangmail.or.th",
    ],
)
def test_a_host_that_may_be_meant_so_stays(host: str) -> None:
    assert mended_host(host, mail=True) == host


def test_hosts_of_mail_services_are_known_by_all_but_one_letter() -> None:
    assert mended_host("gmail.comr", mail=True) == "gmail.com"
    assert mended_host("grnail.com", mail=True) == "gmail.com"
    assert mended_host("din.moil.go.th", mail=True) == "din.mail.go.th"
    assert mended_host("dinmnail.go.th", mail=True) == "din.mail.go.th"
    assert mended_host("dia.go.th", mail=True, local="saraban_04990101") == "dla.go.th"
    assert mended_host("dia.go.th", mail=True, local="saraban") == "dia.go.th"
    assert mended_host("din.main.go.th", mail=True) == "din.main.go.th"


def test_the_organisation_is_the_label_before_the_ending() -> None:
    assert list(organisation_of("eservice.example.go.th")) == ["example"]
    assert list(organisation_of("example.mail.go.th")) == ["example"]
    assert list(organisation_of("gmail.com")) == []
    assert (ending_of("www.example.go.th"), ending_of("www.example.o.th")) == ("go.th", "")


@pytest.mark.parametrize(
    ("latin", "thai"),
    [
        ("nongyangkhao", PLACE),
        ("samutprakan", "จังหวัดสมุทรปราการ"),
        ("huaikradangnga", "เทศบาลตำบลห้วยกระดังงา"),
        ("khokkaeosai", "เทศบาลตำบลโคกแก้วใส"),
        ("wangsaiyongyai", "เทศบาลตำบลวังไทรโยงใย"),
        ("chiangrai", "จังหวัดเชียงราย"),
        ("chiangmai", "จังหวัดเชียงใหม่"),
        ("laochaiyaphruek", "เทศบาลตำบลเหล่าชัยพฤกษ์"),
        ("huawai", "เทศบาลตำบลหัวหวาย"),
        ("khlongoi", "เทศบาลตำบลคลองอ้อย"),
        ("maerim", "เทศบาลตำบลแม่ริม"),
        ("phrae", "จังหวัดแพร่"),
        ("nakhonratchasima", "จังหวัดนครราชสีมา"),
    ],
)
def test_an_address_spells_the_agencys_name(latin: str, thai: str) -> None:
    assert nearest_spelling(latin, thai).distance == 0


def test_letters_that_a_name_sounds_are_not_left_out() -> None:
    place = "เทศบาลตำบลบ้านฝายหินคลอง"
    assert nearest_spelling("banfaihinkhlong", place).distance == 0
    assert nearest_spelling("banfaiinkhlong", place).distance == 1
    assert nearest_spelling("banfaihinkhlng", place).distance == 1


def test_another_name_is_far_from_the_agencys() -> None:
    assert nearest_spelling("chiangmai", PLACE).distance >= 3
    assert nearest_spelling("customs", "กรมศุลกากร").distance >= 3


def test_letters_that_look_alike_are_settled_by_the_agencys_name() -> None:
    assert spelt_after("nongyangkhoo", PLACE) == "nongyangkhao"
    assert spelt_after("thynglamduan", "เทศบาลตำบลทุ่งลำดวน") == "thunglamduan"


def test_the_name_of_no_province_is_changed() -> None:
    provinces = files("samples.generator.words").joinpath("provinces.csv").read_text(encoding="utf-8")
    named = [(row["en"].lower().replace(" ", ""), f"จังหวัด{row['th']}") for row in DictReader(provinces.splitlines())]
    assert [spelt_after(latin, thai) for latin, thai in named] == [latin for latin, _ in named]


@pytest.mark.parametrize("name", ["nongyangkhao", "nakornsawan", "pattanee", "dlt", "excise", "khonkaen"])
def test_a_spelling_the_name_does_not_settle_stays(name: str) -> None:
    assert spelt_after(name, "จังหวัดนครสวรรค์") == name


def test_addresses_of_one_document_agree_on_their_host() -> None:
    found = agreed(
        channel("saraban@thasibuathong.go.th"),
        channel("info@thasibuathong.go.th"),
        channel("www.thosibuathong.go.th", "website", confidence=0.5),
        channel("https://eservice.thasbuathong.o.th", "website", confidence=0.5),
        channel("@thasibuathorg.official", "facebook", confidence=0.5),
    )
    assert found[2:] == [
        "www.thasibuathong.go.th",
        "https://eservice.thasibuathong.go.th",
        "@thasibuathong.official",
    ]


def test_two_offices_with_numbered_or_short_names_stay_two() -> None:
    boxes = [channel("a@khet1.go.th"), channel("b@khet1.go.th"), channel("c@khet2.go.th", confidence=0.5)]
    assert agreed(*boxes)[2] == "c@khet2.go.th"
    assert agreed(channel("a@dlt.go.th"), channel("b@dlt.go.th"), channel("c@dmt.go.th"))[2] == "c@dmt.go.th"


def test_a_text_layer_and_a_sure_reading_keep_an_officials_typing_error() -> None:
    assert agreed(channel("a@gmai.com", source="text_layer")) == ["a@gmai.com"]
    assert agreed(channel("a@gmai.com", confidence=0.99)) == ["a@gmai.com"]
    assert agreed(channel("a@gmai.com", confidence=0.6)) == ["a@gmail.com"]


def test_words_that_name_mailboxes_and_services_are_spelt_right() -> None:
    found = agreed(
        channel("sdraban@example.go.th"),
        channel("lanasa_icense@hotmail.com"),
        channel("https://egervice.example.go.th/seryice", "website"),
        channel("www.example.go.th/thzth/สารบรรณอิเลกทรอนิกส์", "website"),
    )
    assert found == [
        "saraban@example.go.th",
        "lanasa_license@hotmail.com",
        "https://eservice.example.go.th/service",
        "www.example.go.th/th-th/สารบรรณอิเล็กทรอนิกส์",
    ]


@pytest.mark.parametrize("value", ["saraban_04990101@dla.go.th", "somchai@example.go.th", "phusa@gmail.com"])
def test_a_mailbox_of_no_known_word_stays(value: str) -> None:
    assert agreed(channel(value, confidence=0.5)) == [value]


def rows(first: int, count: int, form: str = "dlt{:04d}@dlt.mail.go.th") -> list[str]:
    return [form.format(first + step) for step in range(count)]


@pytest.mark.parametrize(
    "misread",
    ["dtt0214", "dit0214", "dltl0214", "dlt021", "d1t0214", "0214", "dlto214", "dltd214", "dlt2214", "lt0214"],
)
def test_a_row_misread_is_put_right_by_its_neighbours(misread: str) -> None:
    shown = rows(211, 8)
    shown[3] = f"{misread}@dlt.mail.go.th"
    assert [c.value.value for c in in_series(tuple(map(channel, shown)))] == rows(211, 8)


def test_a_list_is_called_by_the_first_letters_of_its_host_however_many_rows_lost_one() -> None:
    shown = [*(box.replace("dlt0", "dl0") for box in rows(211, 6)), *rows(217, 2)]
    assert [c.value.value for c in in_series(tuple(map(channel, shown)))] == rows(211, 8)
    other = [f"doc{number:04d}@x.go.th" for number in range(211, 219)]
    assert [c.value.value for c in in_series(tuple(map(channel, other)))] == other


@pytest.mark.parametrize(
    "shown",
    [
        ["saraban@dlt.go.th", "dlt0211@dlt.go.th", "dtt0212@dlt.go.th", "dlt0213@dlt.go.th"],  # too few to make a list
        [*rows(211, 6), "director@dlt.mail.go.th"],  # a mailbox of another kind
        [*rows(211, 3), *rows(300, 3), *rows(417, 3)],  # numbers that do not run on prove nothing
        ["a01@x.go.th", "b02@x.go.th", "c03@x.go.th", "d04@x.go.th", "e05@x.go.th", "f06@x.go.th"],
        ["kho0201@x.go.th", "kho0202@x.go.th", "kho0203@x.go.th", "kho0204@x.go.th", "kho0205@x.go.th"],
    ],
)
def test_what_the_list_does_not_settle_stays(shown: list[str]) -> None:
    assert [c.value.value for c in in_series(tuple(map(channel, shown)))] == shown


def test_a_list_printed_with_gaps_keeps_its_numbers_and_its_pattern_is_held() -> None:
    shown = [f"doh{n:04d}@doh.go.th" for n in (100, 110, 135, 140, 170, 171, 300)]
    misread = [*shown[:2], "dch0135@doh.go.th", *shown[3:]]
    assert [c.value.value for c in in_series(tuple(map(channel, misread)))] == shown


def test_a_list_from_a_text_layer_is_never_changed() -> None:
    shown = [*rows(211, 4), "dtt0215@dlt.mail.go.th", *rows(216, 4)]
    boxes = tuple(channel(value, source="text_layer") for value in shown)
    assert in_series(boxes) == boxes


@given(
    st.from_regex(r"[a-z]{3}", fullmatch=True).filter(lambda letters: not letters.endswith("o")),
    st.integers(min_value=1, max_value=9000),
    st.integers(min_value=5, max_value=40),
)
def test_a_list_read_without_a_slip_is_never_changed(letters: str, first: int, count: int) -> None:
    shown = rows(first, count, letters + "{:04d}@example.go.th")
    assert [c.value.value for c in in_series(tuple(map(channel, shown)))] == shown


@given(
    st.sampled_from(["saraban", "contact", "mai0736", "82000000", "pr.phusa"]),
    st.sampled_from(["go", "or", "ac", "co"]),
)
def test_mending_twice_is_mending_once(local: str, second: str) -> None:
    once = agreed_addresses((channel(f"{local}@nongyangkhoo.{second}.th", confidence=0.6),), PLACE)
    assert agreed_addresses(once, PLACE) == once


def test_a_mended_address_shows_what_was_read_and_is_less_sure() -> None:
    record = read(worn("(๑) อีเมล sdraban@example go.th", "(๒) เว็บไซต์ www.example.go.th"))
    assert pairs(record)[0] == ("email", "saraban@example.go.th")
    assert "sdraban@example go.th" in record.channels[0].value.evidence[0].text
    assert record.channels[0].value.confidence < 0.95


def test_letters_beside_an_address_that_belong_to_nothing_make_it_doubtful() -> None:
    beside = read(worn("(๑) อีเมล :.Compont phuw@example.go.th", confidence=0.97))
    assert beside.channels[0].value.confidence < CERTAIN
    assert beside.needs_review


def test_a_mailbox_of_a_misspelt_service_is_pointed_out() -> None:
    assert "implausible_email" in codes(read(announcement("(๑) อีเมล contact@hotmait.com")))
    assert "implausible_email" not in codes(read(announcement("(๑) อีเมล contact@hotmail.com")))


def test_an_extension_is_part_of_its_number_whatever_number_it_looks_like() -> None:
    ask = "ข้อ ๒ ประสงค์จะสอบถามหรือขอรับคำยืนยัน ให้สอบถามได้ที่หมายเลขโทรศัพท์"
    record = read(announcement("(๑) อีเมล a@example.go.th", ask=f"{ask} ๐ ๒๐๓๘ ๙๗๑๖ ต่อ ๑๖๓๗ หรือ ๐๓๔-๑๒๙๑๒๙"))
    assert asked(record) == [("phone", "0 2038 9716 ต่อ 1637"), ("phone", "034-129129")]
    other = read(announcement("(๑) อีเมล a@example.go.th", ask=f"{ask} ๐ ๒๐๓๘ ๙๗๑๖ หรือสายด่วน ๑๖๓๗"))
    assert asked(other) == [("phone", "0 2038 9716"), ("hotline", "1637")]


def test_a_mended_value_says_what_was_read() -> None:
    assert "mended_value" in codes(read(worn("(๑) อีเมล sdraban@example.go.th")))
    assert "mended_value" not in codes(read(worn("(๑) อีเมล saraban@example.go.th")))


def test_a_numbered_list_that_leaves_a_row_out_is_pointed_out() -> None:
    shown = [f"(๑) {box}" for box in (*rows(211, 5), *rows(217, 5))]
    whole = [f"(๑) {box}" for box in rows(211, 11)]
    assert "list_gap" in codes(read(worn(*shown)))
    assert "list_gap" not in codes(read(worn(*whole)))
    ends = [f"(๑) doh{n:04d}@doh.go.th" for n in (100, 110, 135, 140, 170, 171, 173)]
    assert "list_gap" not in codes(read(worn(*ends)))


@pytest.mark.parametrize("item", ["(๒) เบไ “s: rvic ee dlt th", "(๒) เว็บไซต์ htt", "(๒) ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์ sar"])
def test_an_item_that_prints_a_channel_nobody_can_read_is_pointed_out(item: str) -> None:
    assert "unread_channel" in codes(read(worn("(๑) อีเมล saraban@example.go.th", item)))


@pytest.mark.parametrize(
    "item",
    [
        *("(๒) แอปพลิเคชัน -", "(๒) เว็บไซต์ ไม่มี", "(๒) เว็บไซต์ www.example.go.th"),
        *("(๒) แอปพลิเคชัน - บนโทรศัพท์เคลื่อนที่", "(๒) ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์ (อีเมล) ดังต่อไปนี้"),
    ],
)
def test_an_item_that_prints_none_or_is_read_is_in_order(item: str) -> None:
    assert "unread_channel" not in codes(read(worn("(๑) อีเมล saraban@example.go.th", item)))


def test_a_heading_of_items_is_no_unread_item() -> None:
    items = ("(๑) ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์ ดังต่อไปนี้", "(๑.๑) saraban@example.go.th", "(๑.๒) info@example.go.th")
    assert "unread_channel" not in codes(read(worn(*items)))


def test_a_channel_that_also_answers_questions_is_no_enquiry() -> None:
    ask = "ข้อ ๒ ประสงค์จะสอบถามหรือขอรับคำยืนยัน ให้สอบถามได้ทางเว็บไซต์"
    same = read(announcement("(๑) เว็บไซต์ www.example.go.th", ask=f"{ask} www.example.go.th"))
    other = read(announcement("(๑) เว็บไซต์ www.example.go.th", ask=f"{ask} ask.example.go.th"))
    assert (len(same.channels), asked(same)) == (1, [])
    assert asked(other) == [("website", "ask.example.go.th")]


@pytest.mark.parametrize(
    ("site", "parts"),
    [
        ("https://www.example.go.th/login", ("https://", "www.example.go.th", "/login")),
        ("HTTP://example.go.th/", ("HTTP://", "example.go.th", "/")),
        ("example.go.th", ("", "example.go.th", "")),
        ("https:/example.go.th", ("", "https:", "/example.go.th")),
        ("", ("", "", "")),
    ],
)
def test_an_address_parts_at_its_scheme_and_first_stroke(site: str, parts: tuple[str, str, str]) -> None:
    assert parts_of(site) == parts
    assert "".join(parts_of(site)) == site


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("https://www.example.go.th/extemal", "https://www.example.go.th/external"),
        ("https://www.example.go.th/exteral", "https://www.example.go.th/external"),
        ("https://www.example.go.th/frontcnd", "https://www.example.go.th/frontend"),
        ("https://www.example.go.th/th/service-reguest", "https://www.example.go.th/th/service-request"),
        ("https://www.example.go.th/logln", "https://www.example.go.th/login"),
        ("https://www.example.go.th/internal", "https://www.example.go.th/internal"),
        ("https://www.example.go.th/republic", "https://www.example.go.th/republic"),
        ("https://www.example.go.th/extent", "https://www.example.go.th/extent"),
    ],
)
def test_words_that_name_pages_of_a_site_are_put_right(shown: str, meant: str) -> None:
    assert agreed(channel(shown, "website")) == [meant]


@pytest.mark.parametrize("page_read", ["https://www.facebook.com/example/?", "https://www.facebook.com/example/7"])
def test_a_page_whose_query_was_lost_is_never_certain(page_read: str) -> None:
    record = read(worn(f"(๑) เฟซบุ๊ก {page_read}", confidence=0.999))
    assert record.channels[0].value.confidence < CERTAIN
    whole = read(worn("(๑) เฟซบุ๊ก https://www.facebook.com/example", confidence=0.999))
    assert whole.channels[0].value.confidence > record.channels[0].value.confidence
