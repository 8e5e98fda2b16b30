"""What is printed can be read on the page: thin strokes reach the glass, dots are typed, stamps stand clear."""

from __future__ import annotations

import io
from dataclasses import replace

import cv2
import numpy as np
import pypdfium2
import pytest

from samples.generator import Wish, compose, desk
from samples.generator.html import Setter
from samples.generator.scan import dots, scan
from samples.generator.thai import MONTHS
from samples.generator.typeset import typeset
from samples.generator.wear import spread


def test_hairlines_and_small_grey_print_come_to_the_glass_as_dark_as_print_and_thick_strokes_as_they_are() -> None:
    page = np.full((300, 400, 3), 255, np.uint8)
    page[60, 40:360] = 128  # half a dot of black
    page[100, 40:360] = 68
    page[150:160, 40:360] = 0
    inked = spread(page)
    soft = cv2.GaussianBlur(cv2.cvtColor(inked, cv2.COLOR_BGR2GRAY), (0, 0), 1.0)
    assert cv2.GaussianBlur(page, (0, 0), 1.0)[60, 200, 0] > 200
    assert max(soft[60, 200], soft[100, 200]) < 135
    assert np.array_equal(inked[140:170, 50:350], page[140:170, 50:350])
    assert np.array_equal(spread(np.full_like(page, 255)), np.full_like(page, 255))


@pytest.mark.parametrize("seed", range(12))
def test_a_form_s_dots_are_typed_and_in_its_text_or_there_are_none(seed: int) -> None:
    setter = Setter(*compose(Wish(seed=f"dots/{seed}", kind="other", variant="form", profile="office300")))
    html = setter.html()
    assert ("<u>" in html) != ("......</p>" in html.split('class="blank_signature"')[0])
    assert "<u>" not in html or "border-bottom-style: solid" in setter.css({})


@pytest.mark.parametrize("seed", range(6))
def test_a_received_stamp_leaves_the_page_s_number_free(seed: int) -> None:
    content, look = compose(Wish(seed=f"free/{seed}", stamp=True, profile="office300", kind="official_letter"))
    over, below = (
        desk.received(replace(look, traits=traits), str, content.emblem)
        for traits in (frozenset[str](), frozenset({"page_of"}))
    )
    assert "right" not in over or "top: -0.4cm" not in over
    assert "right" not in below or "top: -0.4cm" in below


def test_a_sheet_without_an_emblem_begins_below_the_stamp() -> None:
    _content, look = compose(Wish(seed="free/1", stamp=True, profile="office300", kind="official_letter"))
    assert "height: " in desk.received(look, str, "none")
    assert "height: " not in desk.received(look, str, "centre")


def test_a_gazette_page_reads_its_number_above_the_line_of_volume_and_day() -> None:
    page = typeset(*compose(Wish(seed="head/1", kind="announcement_s13_1", gazette=True))).pages[0]
    first, second, third, day = page.split("\n")[:4]
    assert first.startswith("หน้า ")
    assert (second.split()[0], third) == ("เล่ม", "ราชกิจจานุเบกษา")
    assert day.split()[1] in MONTHS


def test_the_dots_an_inch_are_those_of_the_picture() -> None:
    page = pypdfium2.PdfDocument.new()
    page.new_page(595, 842)
    out = io.BytesIO()
    page.save(out)
    seeds = [str(seed) for seed in range(12)]
    for seed in seeds:
        picture = next(pypdfium2.PdfDocument(scan(out.getvalue(), "office200", seed))[0].get_objects())
        assert round(picture.get_px_size()[0] / 8.27) == pytest.approx(dots("office200", seed), abs=2)
    assert {dots("office200", seed) for seed in seeds} == {150, 200}
    assert {dots("office200", seed, plain=True) for seed in seeds} == {200}
