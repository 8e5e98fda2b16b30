"""The latest wordings: forms of their own, truth that follows the print, scans that can be read."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from random import Random
from typing import Any

import cv2
import numpy as np
import pytest

from samples.generator import Content, Wish, compose
from samples.generator.agencies import KINDS, make_agency
from samples.generator.contacts import APPS, BUILDINGS
from samples.generator.desk import COPY_NAMES, COPY_POSTS
from samples.generator.kinds import varied
from samples.generator.kinds.annexes import ANNEXES
from samples.generator.model import HAND
from samples.generator.people import DIRECTORS, EXPERTS, person
from samples.generator.reach import Reach
from samples.generator.scan import bilevel, legible
from samples.generator.thai import MONTHS, MONTHS_SHORT
from samples.generator.typeset import typeset
from samples.generator.words import WORDINGS, load_words
from tests.samples.sights import squeezed

LATEST = WORDINGS[WORDINGS.index("fresh") :]
S10 = Wish(seed="fresh", kind="announcement_s10", wording="fresh", gazette=False, bundle="none")
WORDS = load_words("fresh")
# Matches "มกราคม พ.ศ. 2566" and "ก.พ. 2566" without their spaces; does not match "มกราคม พ.ศ. ......".
YEAR_AFTER_MONTH = re.compile(
    rf"(?:{'|'.join(map(re.escape, (*MONTHS, *MONTHS_SHORT)))})[.]*(?:พ\.ศ\.|พุทธศักราช)?[.]*(\d{{4}})"
)
# Matches "(3.1) อีเมล" and "2.1 อีเมล" (gives the number before the dot); does not match "1. อีเมล".
ITEM_OF = re.compile(r"^\(?(\d+)\.\d+\)? ")


def text_of(wish: Wish) -> tuple[Content, str]:
    content, look = compose(wish)
    return content, squeezed("\n".join(typeset(content, look).pages)).lower()


def printed(content: Content) -> list[str]:
    """Every value of the truth that must stand on the page."""
    values = [content.agency, content.number, content.title, *content.systems, *content.attachments]
    for channel in (*content.channels, *content.enquiries):
        values += [channel.value, channel.label, channel.purpose, channel.unit]
    for one in (content.signatory, *content.others):
        values += [one.name, one.position, one.acting_for] if one else []
    return [squeezed(value).lower() for value in values if value]


@pytest.mark.parametrize("wording", LATEST)
def test_every_value_of_fresh_documents_stands_on_the_page(wording: str) -> None:
    for index in range(40):
        content, text = text_of(Wish(seed=f"fresh/{index}", wording=wording, profile=("born", "office200")[index % 2]))
        assert [value for value in printed(content) if value not in text] == []


@pytest.mark.parametrize("wording", LATEST)
@pytest.mark.parametrize("variant", [*varied.VARIANTS, "sentence_two"])
def test_channels_outside_a_list_are_true_in_the_order_of_the_page(variant: str, wording: str) -> None:
    for index in range(8):
        content, text = text_of(replace(S10, seed=f"varied/{index}", variant=variant, wording=wording))
        at = 0
        for channel in content.channels:
            assert squeezed(channel.value).lower() in text[at:]
            at = text.index(squeezed(channel.value).lower(), at)
        assert at


def test_only_a_set_with_words_for_them_draws_the_latest_forms() -> None:
    def drawn(wording: str) -> set[str]:
        return {compose(replace(S10, seed=f"drawn/{index}", wording=wording))[0].variant for index in range(120)}

    assert set(varied.VARIANTS) <= drawn("fresh")
    assert not set(varied.VARIANTS) & (drawn("development") | drawn("evaluation") | drawn("held_out"))


def test_fresh_addresses_and_phones_take_none_of_the_common_forms() -> None:
    words, rng = WORDS, Random(3)
    reach = Reach(words)
    agencies = [make_agency(rng, words) for _ in range(200)]
    boxes = [reach.mailbox(rng, agency) for agency in agencies]
    common = {Reach(load_words("development")).mailbox(rng, agency).split("@")[1] for agency in agencies}
    assert not [box for box in boxes if box.startswith(("contact", "complaint", "info", "service", "pr_", "license"))]
    assert "hotmail.com" in common
    assert not [box for box in boxes if box.endswith("hotmail.com")]
    shapes = {re.sub(r"\d", "#", reach.phone(rng)) for _ in range(300)}
    assert shapes == {re.sub(r"\d", "#", form) for form in words.all("contacts.phones")}


def test_fresh_people_posts_and_desks_are_not_those_that_other_sets_share() -> None:
    table = WORDS.table
    assert not set(table["desk"]["copy_names"]) & set(COPY_NAMES)
    assert not set(table["desk"]["copy_posts"]) & set(COPY_POSTS)
    assert not set(table["people"]["experts"]) & set(EXPERTS)
    assert not set(table["people"]["directors"]) & set(DIRECTORS)
    assert not set(table["contacts"]["apps"]) & set(APPS)
    assert not set(table["contacts"]["buildings"]) & set(BUILDINGS)


@pytest.mark.parametrize("latest", LATEST)
def test_no_fresh_person_can_be_drawn_from_another_set(latest: str) -> None:
    def people(wording: str) -> set[str]:
        rng = Random(wording)
        return {person(rng, load_words(wording), titled=False).split()[-1] for _ in range(400)}

    others = set().union(*(people(wording) for wording in WORDINGS if wording != latest))
    assert not people(latest) & others
    assert people("development") & others


@pytest.mark.parametrize("wording", LATEST)
def test_every_kind_of_agency_issues_fresh_documents_under_its_own_head(wording: str) -> None:
    words = load_words(wording)
    for kind in KINDS:
        agency = make_agency(Random(kind), words, kind=kind)
        assert agency.kind == kind
        assert agency.head != agency.name
        assert "@" in Reach(words).saraban(Random(1), agency)


@pytest.mark.parametrize("wording", LATEST)
def test_printed_years_are_of_the_buddhist_era(wording: str) -> None:
    found: list[int] = []
    for index in range(40):
        _, text = text_of(Wish(seed=f"era/{index}", wording=wording))
        found += [int(year) for year in YEAR_AFTER_MONTH.findall(text)]
    assert len(found) > 40
    assert all(2560 <= year <= 2570 for year in found)
    assert YEAR_AFTER_MONTH.findall("9มกราคม2023") == ["2023"]  # one of the Common Era would be seen


@pytest.mark.parametrize("wording", ["development", *LATEST])
def test_a_draft_states_the_day_of_effect_that_it_prints(wording: str) -> None:
    content, text = text_of(replace(S10, variant="draft", effective="date", wording=wording, digits="arabic"))
    day = content.effective_on
    assert content.issued_on is None
    assert day
    month = (MONTHS[day.month - 1], MONTHS_SHORT[day.month - 1])
    assert any(f"{day.day}{between}{name}" in text for name in month for between in ("", "เดือน"))
    assert str(day.year + 543) in text


@pytest.mark.parametrize("form", ["now", "issued", "gazette", "none"])
def test_a_draft_whose_effect_hangs_on_a_day_left_open_states_none(form: str) -> None:
    for index in range(8):
        assert text_of(replace(S10, seed=f"open/{index}", variant="draft", effective=form))[0].effective_on is None


def test_the_day_after_issue_is_stated_only_where_the_day_of_issue_is() -> None:
    def made(**more: Any) -> list[Content]:
        wishes = (replace(S10, seed=f"after/{i}", variant="sentence", effective="issued", **more) for i in range(40))
        return [content for content in (compose(wish)[0] for wish in wishes) if _says_after(content)]

    assert made()
    assert all(one.effective_on == one.issued_on + timedelta(days=1) for one in made() if one.issued_on)
    assert [one.effective_on for one in made(dated=False)] == [None] * len(made(dated=False))


def _says_after(content: Content) -> bool:
    return any("ตั้งแต่วันถัดจากวันออกประกาศ" in block.text for block in content.blocks)


def test_a_number_written_by_hand_is_true_without_the_marks_of_the_hand() -> None:
    wishes = (
        Wish(seed=f"pen/{index}", kind="announcement_s13_1", profile="office300", numbered=True) for index in range(120)
    )
    by_hand = [content for content, _ in map(compose, wishes) if any(HAND[0] in block.text for block in content.blocks)]
    assert by_hand
    assert not [content.number for content in by_hand if set(HAND) & set(content.number or "")]


def test_a_letter_sends_what_it_numbers_and_one_alone_has_no_number() -> None:
    wishes = (Wish(seed=f"sent/{index}", kind="official_letter", wording="fresh", bundle="none") for index in range(30))
    letters = [compose(wish)[0] for wish in wishes]
    alone = next(letter for letter in letters if len(letter.attachments) == 1)
    several = next(letter for letter in letters if len(letter.attachments) > 1)
    assert any(block.text == f"สิ่งที่ส่งมาด้วย\t{alone.attachments[0]}" for block in alone.blocks)
    assert any(block.text == f"สิ่งที่ส่งมาด้วย\t1. {several.attachments[0]}" for block in several.blocks)


def sheet(ink: int, ground: int) -> Any:
    """A heavy heading over thin lines of print, a little out of focus as a scanner sees them."""
    page = np.full((600, 500), ground, np.uint8)
    page[40:80, 60:440] = ink
    for top in range(120, 560, 12):
        page[top, 60:440] = ink
    return np.asarray(cv2.GaussianBlur(page, (0, 0), 0.8), dtype=np.uint8)


def kept(page: Any, threshold: int) -> float:
    """The share of the thin lines that is still there in black and white."""
    return float((page[120:560:12, 60:440] <= threshold).mean())


def test_a_pale_page_is_turned_to_black_and_white_so_that_its_thin_lines_remain() -> None:
    pale = sheet(95, 240)
    assert kept(pale, 150) < 0.1
    assert legible(pale, 150) > 150
    assert kept(pale, legible(pale, 150)) > 0.8
    assert np.median(pale) > legible(pale, 150) + 5
    assert len(bilevel(pale, legible(pale, 150))) > 0


def test_a_sound_page_keeps_the_threshold_of_its_scanner_and_a_blank_one_too() -> None:
    assert legible(sheet(0, 255), 185) == 185
    assert legible(np.full((600, 500), 250, np.uint8), 160) == 160


def test_a_page_with_a_grey_streak_or_some_broken_strokes_stays_as_worn_as_it_was() -> None:
    streaked = sheet(0, 255)
    streaked[:, 470:472] = 170
    assert legible(streaked, 150) == 150
    broken = sheet(0, 255)
    broken[530:, :] = sheet(110, 255)[530:, :]
    assert 0.9 < kept(broken, 150) < 1.0
    assert legible(broken, 150) == 150


def test_a_page_whose_strokes_are_only_just_dark_enough_is_not_left_in_crumbs() -> None:
    faint = sheet(25, 255)
    darkest = int(faint[120, 250])
    assert kept(faint, darkest + 2) > 0.9
    assert legible(faint, darkest + 2) > darkest + 8


def test_a_set_with_several_names_for_an_annex_or_a_list_uses_them_and_one_with_a_single_name_keeps_it() -> None:
    def heads(wording: str, key: str, variant: str) -> set[str]:
        wishes = (replace(S10, seed=f"names/{index}", wording=wording, variant=variant, rows=2) for index in range(24))
        blocks = [block.text for wish in wishes for block in compose(wish)[0].blocks]
        return {part for entry in load_words(wording).all(key) if (part := entry.split("|")[0]) in " ".join(blocks)}

    for key, variant in (("s10.annex_title", "annex"), ("s10.nested_lead", "nested")):
        assert heads("other_hand", key, variant) == {e.split("|")[0] for e in load_words("other_hand").all(key)}
        assert heads("fresh", key, variant) <= set(load_words("fresh").all(key))


@pytest.mark.parametrize("wording", LATEST)
@pytest.mark.parametrize("variant", sorted(ANNEXES))
def test_no_place_of_a_sentence_is_left_unfilled_on_the_page_or_in_an_annex(variant: str, wording: str) -> None:
    for index in range(8):
        content, _ = compose(replace(S10, seed=f"filled/{index}", wording=wording, variant=variant, rows=2))
        assert not [block.text for block in content.blocks if "{" in block.text]


def test_items_of_an_annex_are_numbered_after_it_and_not_after_the_last_clause() -> None:
    wishes = (replace(S10, seed=f"nth/{index}", wording="third_hand", variant="appendices") for index in range(40))
    found: list[tuple[str, str]] = []
    for blocks in (compose(wish)[0].blocks for wish in wishes):
        heads = [index for index, block in enumerate(blocks) if block.text.startswith("ภาคผนวก ")]
        for place, (start, end) in enumerate(pairwise([*heads, len(blocks)]), start=1):
            found += [(mark, str(place)) for block in blocks[start:end] for mark in ITEM_OF.findall(block.text)]
    assert len(set(found)) > 2
    assert all(mark == place for mark, place in found)


def test_a_draft_of_another_paper_has_nobody_who_signs_beside() -> None:
    wishes = (Wish(seed=f"nobody/{index}", kind="other", variant="draft", wording="fresh") for index in range(60))
    assert not [content for content in (compose(wish)[0] for wish in wishes) if content.signatory or content.others]
