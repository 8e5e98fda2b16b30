"""The generator: same seed, same document; truth agrees with print; each profile and text layer is what it says."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

import pytest
from rapidfuzz.distance import Levenshtein

from samples.generator import Content, Wish, compose, pen, produce
from samples.generator.agencies import KINDS, head_of, make_agency
from samples.generator.compose import BUILDERS
from samples.generator.model import Look
from samples.generator.people import FORMS, sign
from samples.generator.textlayer import LAYERS, finish
from samples.generator.thai import MONTHS, print_digits, to_thai_digits
from samples.generator.typeset import Typeset, typeset
from samples.generator.words import WORDINGS, load_words, provinces
from tests.samples.sights import images_of, layer_of, squeezed

LIST: dict[str, Any] = {
    "kind": "announcement_s10",
    "variant": "list",
    "gazette": False,
    "digits": "thai",
    "font": "TH Sarabun New",
}


def set_one(wish: Wish) -> tuple[Content, Typeset]:
    content, look = compose(wish)
    return content, typeset(content, look)


def printed_values(content: Content) -> list[str]:
    """Every value of the truth that must stand on the page as it is."""
    values = [content.agency, content.number, content.title, *content.systems]
    values += [one.value for one in (*content.channels, *content.enquiries)]
    if content.signatory:
        values += [content.signatory.name, content.signatory.position, content.signatory.acting_for]
    return [value for value in values if value]


@pytest.mark.parametrize("profile", ["born", "office200", "photo"])
def test_the_same_wish_gives_the_same_truth_and_the_same_bytes(profile: str) -> None:
    wish = Wish(seed="same", profile=profile, kind="announcement_s13_1", marked="image")
    first, second = produce(wish), produce(wish)
    assert first.truth == second.truth
    assert first.pdf == second.pdf


def test_another_seed_gives_another_document() -> None:
    first, second = produce(Wish(seed="one")), produce(Wish(seed="two"))
    assert first.truth["text"] != second.truth["text"]


@pytest.mark.parametrize("wording", WORDINGS)
@pytest.mark.parametrize("kind", BUILDERS)
def test_every_true_value_stands_on_the_page(kind: str, wording: str) -> None:
    for index in range(6):
        content, laid = set_one(Wish(seed=f"values/{index}", kind=kind, wording=wording))
        text = squeezed("\n".join(laid.pages)).lower()  # truth has addresses in lower case
        missing = [value for value in printed_values(content) if squeezed(value).lower() not in text]
        assert missing == []


@pytest.mark.parametrize("kind", BUILDERS)
def test_the_date_of_issue_is_the_one_that_is_printed(kind: str) -> None:
    content, laid = set_one(Wish(seed="dated", kind=kind, variant="policy" if kind == "other" else None))
    day = content.issued_on
    assert day
    text = squeezed("\n".join(laid.pages)).replace("เดือน", "").replace("พ.ศ.", "").replace("พุทธศักราช", "")
    assert f"{day.day}{MONTHS[day.month - 1]}{day.year + 543}" in text


def test_a_document_left_undated_has_no_date_of_issue() -> None:
    content, laid = set_one(Wish(seed="undated", **LIST, dated=False))
    assert content.issued_on is None
    assert "ประกาศณวันที่..." in squeezed(laid.pages[-1])


@pytest.mark.parametrize(
    ("form", "same_day"), [("now", True), ("issued", True), ("date", False), ("gazette", None), ("none", None)]
)
def test_the_date_of_effect_follows_the_clause(form: str, same_day: bool | None) -> None:
    content, _ = set_one(Wish(seed="effect", **LIST, effective=form))
    found = None if content.effective_on is None else content.effective_on == content.issued_on
    assert found is same_day


@pytest.mark.parametrize("form", FORMS)
def test_a_signatory_s_capacity_is_spelt_right_whatever_is_printed(form: str) -> None:
    words, rng = load_words("development"), Random(1)
    agency = make_agency(rng, words, kind="local" if form == "two_hops" else "government")
    signatory = sign(rng, words, agency, form=form, gazette=False)
    assert signatory.capacity in {None, "รักษาราชการแทน", "ปฏิบัติราชการแทน", "รักษาการแทน"}
    assert (signatory.acting_for is None) == (signatory.capacity is None)
    assert signatory.lines[0] == f"({signatory.name})"


def test_a_gazetted_name_has_neither_brackets_nor_title() -> None:
    words = load_words("development")
    for seed in range(30):
        rng = Random(seed)
        name = sign(rng, words, make_agency(rng, words), form="plain", gazette=True).lines[0]
        assert not name.startswith(("(", "นาย", "นาง"))


def test_all_kinds_of_agency_can_issue_and_there_are_76_provinces() -> None:
    words = load_words("held_out")
    assert {make_agency(Random(3), words, kind=kind).kind for kind in KINDS} == set(KINDS)
    assert len({place.th for place in provinces()}) == 76


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("กรมฝน", "อธิบดีกรมฝน"),
        ("เทศบาลตำบลบ้านแก้ว", "นายกเทศมนตรีตำบลบ้านแก้ว"),
        ("สถาบันไม้ (องค์การมหาชน)", "ผู้อำนวยการสถาบันไม้"),
    ],
)
def test_an_agency_s_head_is_called_by_its_kind(name: str, head: str) -> None:
    assert head_of(name) == head


def test_addresses_keep_arabic_digits_and_the_rest_turns_thai() -> None:
    assert (
        to_thai_digits("ข้อ 1 saraban_04940701@dla.go.th โทร. 02 123") == "ข้อ ๑ saraban_04940701@dla.go.th โทร. ๐๒ ๑๒๓"
    )
    assert print_digits("ข้อ 1", "arabic", Random(1)) == "ข้อ 1"


def test_an_annex_of_sixty_rows_takes_two_pages_and_gives_sixty_mailboxes() -> None:
    content, laid = set_one(Wish(seed="annex", kind="announcement_s10", variant="annex", rows=60, gazette=False))
    assert len(content.channels) == 60
    assert [page.count("@") > 0 for page in laid.pages[-2:]] == [True, True]
    assert "- ๓ -" in laid.pages[2] or "- 3 -" in laid.pages[2]


def test_a_signature_page_holds_nothing_but_the_signature() -> None:
    content, laid = set_one(Wish(seed="alone", **LIST, signature_page=True, effective="none", signing="plain"))
    assert content.signatory
    number, *lines = laid.pages[-1].split("\n")
    assert number == "- ๒ -"
    assert "\n".join(lines) == "\n".join(content.signatory.lines)


def test_a_stamp_s_date_and_the_gazette_s_date_are_not_the_document_s() -> None:
    for more in ({"stamp": True}, {"gazette": True}):
        truth = produce(Wish(**(LIST | {"seed": "other-date"} | more))).truth
        assert date.fromisoformat(truth["stamp"] or truth["gazette"]) > date.fromisoformat(truth["issued_on"])


def test_a_sound_layer_gives_the_text_as_printed() -> None:
    made = produce(Wish(seed="sound", **LIST))
    want, got = squeezed(made.truth["text"]), squeezed(layer_of(made.pdf))
    assert Levenshtein.distance(want, got) < 0.01 * len(want)


def test_each_broken_layer_is_broken_in_its_own_way_and_looks_the_same() -> None:
    content, look = compose(Wish(seed="layers", **LIST))
    raw = typeset(content, look).pdf
    layers = {layer: layer_of(finish(raw, layer, look.seed)) for layer in LAYERS}
    assert not any("\u0e00" <= sign <= "\u0e7f" for sign in layers["garbage"])
    assert any("\uf700" <= sign <= "\uf71a" for sign in layers["private_use"])
    assert not any("\uf700" <= sign <= "\uf71a" for sign in layers["sound"])
    assert "กาหนด" in squeezed(layers["lost_sara_am"])
    assert "กำหนด" in squeezed(layers["sound"])
    assert not set(layers["ascii_digits"]) & set("๐๑๒๓๔๕๖๗๘๙")
    assert set(layers["sound"]) & set("๐๑๒๓๔๕๖๗๘๙")


@pytest.mark.parametrize(
    ("profile", "packed", "width"),
    [
        ("clean", {"jpeg"}, 2480),
        ("office300", {"jpeg", "fax"}, 2480),
        ("office200", {"jpeg", "fax"}, 1654),  # this seed's machine has 200 dots an inch
        ("fax", {"fax"}, 1687),
        ("photo", {"jpeg"}, 1819),
    ],
)
def test_a_scan_is_one_image_a_page_of_its_profile_s_size_and_no_text(
    profile: str, packed: set[str], width: int
) -> None:
    made = produce(Wish(seed="scan", **LIST, profile=profile))
    images = images_of(made.pdf)
    assert len(images) == made.truth["pages"]
    assert {image[0] for image in images} <= packed
    assert all(abs(image[1] - width) <= 3 for image in images)
    assert layer_of(made.pdf).strip() == ""
    assert len(made.pdf) < 900_000 * len(images)


def looks(profile: str) -> list[tuple[Content, Look]]:
    made = (compose(Wish(seed=f"share/{index}", profile=profile, gazette=False)) for index in range(400))
    return [(content, look) for content, look in made if content.signatory]


@pytest.mark.parametrize("profile", ["born", "office300", "photo"])
def test_about_six_in_a_hundred_documents_are_unsigned(profile: str) -> None:
    unsigned = [look for _, look in looks(profile) if look.strokes == "none" and not look.digital]
    assert 0.03 < len(unsigned) / len(looks(profile)) < 0.09


def test_born_digital_files_are_signed_in_ink_digitally_or_both_and_scans_in_ink() -> None:
    ways = {(look.strokes != "none", look.digital) for _, look in looks("born")}
    assert ways == {(True, False), (True, True), (False, True), (False, False)}
    assert not any(look.digital for _, look in looks("fax"))


def test_a_gazette_page_bears_neither_ink_nor_digital_signature() -> None:
    _, look = compose(Wish(seed="bare", **LIST | {"gazette": True, "marked": "both"}))
    assert (look.strokes, look.digital) == ("none", False)


def test_a_digitally_signed_file_says_so_in_its_truth_and_an_unsigned_one_does_not() -> None:
    signed = produce(Wish(seed="seal", **LIST, marked="digital"))
    bare = produce(Wish(seed="seal", **LIST, marked="none"))
    assert (signed.truth["digital_signatures"], b"/ETSI.CAdES" in signed.pdf) == (1, True)
    assert ("digital_signatures" in bare.truth, b"/ETSI.CAdES" in bare.pdf) == (False, False)
    assert not signed.truth["signature_present"]


def test_a_pasted_signature_is_a_picture_in_the_file_and_leaves_the_text_alone() -> None:
    signed, bare = (produce(Wish(seed="paste", **LIST, marked=marked)) for marked in ("image", "none"))
    assert len(images_of(signed.pdf)) == len(images_of(bare.pdf)) + 1
    assert signed.truth["text"] == bare.truth["text"]


def test_two_people_do_not_sign_alike_and_one_signs_the_same_again() -> None:
    drawn = [pen.signature(Random(seed), name="สมชาย ใจดี", colour="#111111", tip=2.0) for seed in ("one", "two", "one")]
    assert drawn[0] != drawn[1]
    assert drawn[0] == drawn[2]


def test_strokes_decide_whether_a_signature_is_present() -> None:
    assert produce(Wish(seed="ink", **LIST, strokes="through")).truth["signature_present"] is True
    assert produce(Wish(seed="ink", **LIST, strokes="none")).truth["signature_present"] is False
