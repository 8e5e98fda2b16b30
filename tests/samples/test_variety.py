"""What agencies send beside the common form: annexes, branches, drafts, several documents in one file, worn sheets."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from random import Random

import numpy as np
import pikepdf
import pytest

from samples.generator import Wish, compose, paper, produce
from samples.generator.bundle import pieces
from samples.generator.kinds import announcement_s10, order_s16
from samples.generator.model import HAND, Content
from samples.generator.scan import scan
from samples.generator.traits import draw_traits
from samples.generator.typeset import typeset
from tests.samples.sights import images_of, layer_of, squeezed

S10 = Wish(seed="variety", kind="announcement_s10", gazette=False, bundle="none")


def text_of(wish: Wish) -> tuple[Content, str]:
    content, look = compose(wish)
    return content, squeezed("\n".join(typeset(content, look).pages))


def printed(content: Content) -> list[str]:
    values = [content.title, *content.systems, *content.attachments]
    values += [one.value for one in (*content.channels, *content.enquiries)]
    for one in (content.signatory, *content.others):
        values += [one.name, one.position, one.acting_for] if one else []
    return [squeezed(value).lower() for value in values if value]


@pytest.mark.parametrize("wording", ["development", "evaluation"])
@pytest.mark.parametrize("variant", announcement_s10.MORE_VARIANTS)
def test_every_value_of_a_rarer_announcement_stands_on_the_page(variant: str, wording: str) -> None:
    for index in range(3):
        content, text = text_of(replace(S10, seed=f"rare/{index}", variant=variant, wording=wording, rows=14))
        assert [value for value in printed(content) if value not in text.lower()] == []
        assert content.channels


@pytest.mark.parametrize("wording", ["development", "evaluation"])
@pytest.mark.parametrize("variant", sorted(set(order_s16.MORE_VARIANTS)))
def test_every_system_of_a_rarer_order_stands_on_the_page_without_what_it_is_for(variant: str, wording: str) -> None:
    content, text = text_of(Wish(seed="order", kind="order_s16", variant=variant, wording=wording))
    assert len(content.systems) >= 3
    assert [value for value in printed(content) if value not in text.lower()] == []
    assert not any(word in name for name in content.systems for word in ("สำหรับ", "ใช้ใน", "เพื่อ"))


def test_the_older_wording_is_not_asked_for_what_it_has_no_words_for() -> None:
    held = {compose(replace(S10, seed=f"held/{index}", wording="held_out"))[0].variant for index in range(60)}
    newer = {compose(replace(S10, seed=f"held/{index}", wording="evaluation"))[0].variant for index in range(60)}
    assert held <= set(announcement_s10.VARIANTS)
    assert not newer <= set(announcement_s10.VARIANTS)


def test_a_merged_cell_is_printed_once_and_its_rows_all_count() -> None:
    content, look = compose(replace(S10, variant="grouped", rows=40))
    laid = typeset(content, look)
    assert len(content.channels) == 40
    assert len(laid.pages) >= 2
    group = next(block for block in content.blocks if block.style == "table").rows[1][0]
    assert sum(squeezed(page).count(squeezed(group)) for page in laid.pages) == 1


def test_phones_of_a_second_annex_are_enquiries_and_not_channels() -> None:
    found = (compose(replace(S10, seed=f"phones/{index}", variant="grouped", rows=8))[0] for index in range(40))
    content = next(one for one in found if sum(block.style == "table" for block in one.blocks) == 2)
    assert {one.type for one in content.channels} == {"email"}
    assert {one.type for one in content.enquiries} == {"phone"}


def test_a_draft_has_neither_day_nor_signer_and_says_that_it_is_one() -> None:
    content, text = text_of(replace(S10, variant="draft"))
    assert (content.issued_on, content.effective_on, content.signatory, content.number) == (None, None, None, None)
    assert text.startswith("(ร่าง)ประกาศ")
    assert produce(replace(S10, variant="draft")).truth["signature_present"] is False


def test_two_signers_stand_side_by_side_and_truth_names_both() -> None:
    made = (compose(replace(S10, seed=f"two/{index}")) for index in range(80))
    content, look = next(one for one in made if one[0].others)
    text = squeezed("\n".join(typeset(content, look).pages))
    assert all(value in text.lower() for value in printed(content))
    truth = produce(replace(S10, seed=look.seed)).truth
    assert truth["signatories"][0] == truth["signatory"]
    assert len(truth["signatories"]) == 2


@pytest.mark.parametrize(("way", "main"), [("cover", 1), ("order", 0)])
def test_a_file_of_two_documents_says_which_pages_are_whose(way: str, main: int) -> None:
    made = produce(replace(S10, variant="list", bundle=way))
    parts = made.truth["parts"]
    assert [part["main"] for part in parts] == [place == main for place in range(2)]
    assert (parts[0]["first_page"], parts[1]["last_page"]) == (1, made.truth["pages"])
    assert parts[0]["last_page"] + 1 == parts[1]["first_page"]
    assert {part["agency"] for part in parts} == {made.truth["agency"]}
    assert parts[main]["title"] == made.truth["title"]
    with pikepdf.open(io.BytesIO(made.pdf)) as file:
        assert len(file.pages) == made.truth["pages"]


def test_a_cover_letter_is_younger_than_what_it_sends() -> None:
    (letter, _), (sent, _) = pieces(replace(S10, bundle="cover"))[0]
    assert letter.issued_on
    assert sent.issued_on
    assert letter.issued_on > sent.issued_on


def test_a_plain_document_has_no_habits_and_a_gazette_page_neither() -> None:
    for index in range(40):
        wish = Wish(seed=f"habits/{index}", profile="office300")
        assert not draw_traits(replace(wish, plain=True), gazette=False, scanned=True)
        assert not draw_traits(wish, gazette=True, scanned=True)
    assert any(draw_traits(Wish(seed=f"habits/{index}"), gazette=False, scanned=True) for index in range(40))


def test_what_desks_add_is_only_on_paper() -> None:
    born = {habit for index in range(200) for habit in draw_traits(Wish(seed=f"{index}"), gazette=False, scanned=False)}
    worn = {habit for index in range(200) for habit in draw_traits(Wish(seed=f"{index}"), gazette=False, scanned=True)}
    assert not born & {"note", "copy", "haste"}
    assert worn >= {"note", "copy", "haste"}


def test_a_number_and_a_day_filled_in_by_hand_are_those_of_the_truth() -> None:
    made = (compose(replace(S10, seed=f"hand/{index}", profile="office300", numbered=True)) for index in range(120))
    content, look = next(
        (content, look) for content, look in made if any(HAND[0] in block.text for block in content.blocks)
    )
    text = squeezed("\n".join(typeset(content, look).pages))
    assert content.number
    assert squeezed(f"ที่ {content.number}") in text
    assert f"วันที่{content.issued_on.day if content.issued_on else ''}" in text


def test_the_day_asked_for_is_the_day_of_issue() -> None:
    assert compose(replace(S10, day=date(2024, 2, 29)))[0].issued_on == date(2024, 2, 29)


@pytest.mark.parametrize("treat", [treat for _, treat in (*paper.OFFICE, *paper.SPENT["photo"])])
def test_a_worn_sheet_is_still_light_with_dark_print_on_it(treat: paper.Treatment) -> None:
    page = np.full((1100, 780, 3), 255, np.uint8)
    page[300:320, 200:600] = 0
    worn = treat(page, Random(5))
    assert worn.shape == page.shape
    assert np.median(worn) > 195
    assert worn[260:360, 380:420].min() < 110
    assert not np.array_equal(worn, page)


def test_a_standard_fax_has_half_the_lines_of_a_fine_one() -> None:
    content, look = compose(replace(S10, variant="sentence"))
    pdf = typeset(content, look).pdf
    shapes = set()
    for index in range(30):
        with pikepdf.open(io.BytesIO(scan(pdf, "fax", f"mode/{index}"))) as file:
            image = next(iter(file.pages[0].get_images().values()))
            shapes.add((int(image.Width), int(image.Height)))
        if len(shapes) == 2:
            break
    (low, high) = sorted(shapes, key=lambda shape: shape[1])
    assert low[0] == high[0]
    assert abs(low[1] * 2 - high[1]) <= 2


def test_a_scan_of_rarer_things_is_still_pictures_without_text() -> None:
    made = produce(replace(S10, profile="fax", variant="branches"))
    assert len(images_of(made.pdf)) == made.truth["pages"]
    assert layer_of(made.pdf).strip() == ""


def widgets_of(pdf: bytes) -> list[tuple[int, list[float], bool]]:
    """Each signature field: its page, its rectangle, whether it has an appearance."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return [
            (place, [float(edge) for edge in note.Rect], "/AP" in note)
            for place, page in enumerate(file.pages)
            for note in page.get("/Annots", [])
            if note.get("/FT") == "/Sig"
        ]


@pytest.mark.parametrize("shown", [True, False])
def test_a_digital_signature_shows_the_hand_s_or_lies_unseen_beside_the_picture_on_the_page(*, shown: bool) -> None:
    made = (compose(replace(S10, seed=f"shown/{index}", marked="both", variant="sentence")) for index in range(40))
    look = next(look for content, look in made if look.shown is shown and not content.others)
    document = produce(replace(S10, seed=look.seed, marked="both", variant="sentence"))
    ((page, (left, low, right, high), picture),) = widgets_of(document.pdf)
    assert document.truth["signature_present"]
    assert (right - left > 90 and high - low > 25) is shown
    assert picture is shown
    assert page == document.truth["pages"] - 1 or not shown
