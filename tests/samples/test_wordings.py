"""The wording sets: what measures shares nothing with what development looks at but what the law itself fixes."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from samples.generator.words import WORDINGS, load_words

PAIRS = list(combinations(WORDINGS, 2))
# Names and words that every office uses because a law or the language fixes them.
COMMON = {
    ("look", "layouts"),
    ("look", "marks"),
    ("dates", "signed"),
    ("dates", "rare"),
    ("people", "ranks"),
    ("people", "titles"),
}
# Matches "{agency}" and "{value}", which every set fills in; does not match "(อีเมล)".
FIELD = re.compile(r"{\w+}")


@pytest.mark.parametrize(("one", "two"), PAIRS)
def test_two_wordings_share_no_agency_place_person_or_sentence(one: str, two: str) -> None:
    first, second = load_words(one).table, load_words(two).table
    shared = {
        (section, key, text)
        for section in first.keys() & second.keys()
        for key in first[section].keys() & second[section].keys()
        if (section, key) not in COMMON
        for text in set(first[section][key]) & set(second[section][key])
    }
    allowed = set()
    if (one, two) == ("development", "held_out"):
        allowed = {("s10", "titles", "ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อ{agency}")}
    if (one, two) == ("held_out", "evaluation"):
        allowed = {("look", "fonts", "TH SarabunPSK")}  # most official print is set in it
    assert shared == allowed


@pytest.mark.parametrize("other", ["development", "held_out"])
def test_no_long_run_of_an_evaluation_sentence_stands_in_another_set(other: str) -> None:
    known = " ".join(
        text for section in load_words(other).table.values() for texts in section.values() for text in texts
    )
    fixed = "พระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. 2565"
    for section in ("s10", "s13_1", "s16", "letter", "other"):
        for texts in load_words("evaluation").table[section].values():
            for text in texts:
                for part in FIELD.sub("\n", text.replace(fixed, "\n")).split("\n"):
                    runs = [part[at : at + 60] for at in range(max(0, len(part) - 60))]
                    assert not [run for run in runs if run in known]


def test_evaluation_has_words_for_every_part_that_development_has() -> None:
    first, second = load_words("development").table, load_words("evaluation").table
    for section, keys in first.items():
        assert keys.keys() <= second[section].keys()


def test_an_older_set_lacks_the_newer_parts_and_says_so() -> None:
    assert load_words("evaluation").has("s10.grouped_lead")
    assert not load_words("held_out").has("s10.grouped_lead")
