"""The wording sets: what measures shares nothing with what development looks at but what the law itself fixes."""

from __future__ import annotations

import re
from itertools import combinations, permutations

import pytest

from samples.generator.words import WORDINGS, load_words

PAIRS = list(combinations(WORDINGS, 2))
MEASURING = WORDINGS[2:]  # all but `development` and `held_out`
INVENTIVE = frozenset(MEASURING[1:])  # `fresh` and later: no part of a name stands in another set
LATER = INVENTIVE - {"fresh"}
# Names and words that every office uses because a law or the language fixes them.
COMMON = {
    ("look", "layouts"),
    ("look", "marks"),
    ("dates", "signed"),
    ("dates", "rare"),
    ("people", "ranks"),
    ("people", "titles"),
    ("dates", "effective"),
    ("agencies", "local"),
    ("contacts", "saraban"),
    ("contacts", "saraban_local"),
    ("contacts", "local_domains"),
    ("contacts", "province_domains"),
    ("contacts", "mobiles"),
    ("people", "deputies"),
    ("letter", "codes"),
    ("other", "memo_codes"),
    ("desk", "copy_words"),
}
# Matches "{agency}" and "{value}", which every set fills in; does not match "(อีเมล)".
FIELD = re.compile(r"{\w+}")
THE_ACT = "พระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. 2565"


def shared(one: str, two: str) -> set[tuple[str, str, str]]:
    """Each text that stands under the same key of both sets."""
    first, second = load_words(one).table, load_words(two).table
    return {
        (section, key, text)
        for section in first.keys() & second.keys()
        for key in first[section].keys() & second[section].keys()
        if (section, key) not in COMMON
        for text in set(first[section][key]) & set(second[section][key])
    }


def names(wording: str) -> set[str]:
    """Every part of a name of a person, a place or an agency, with the Latin letters of its address."""
    table = load_words(wording).table
    people = {part for key in ("male", "female", "surname_first", "surname_last") for part in table["people"][key]}
    places = {part for key in ("first", "last") for text in table["places"][key] for part in text.split("=")}
    agencies = {
        part for key, texts in table["agencies"].items() if key != "local" for text in texts for part in text.split("=")
    }
    return people | places | agencies


@pytest.mark.parametrize(("one", "two"), PAIRS)
def test_two_wordings_share_no_agency_place_person_or_sentence(one: str, two: str) -> None:
    allowed = set()
    if (one, two) == ("development", "held_out"):
        allowed = {("s10", "titles", "ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อ{agency}")}
    if "development" not in {one, two}:
        allowed = {("look", "fonts", "TH SarabunPSK")}  # most official print is set in it
    if {one, two} <= {"held_out", *LATER}:
        allowed |= {("look", "fonts", "Angsana New")}  # and older print in this
    assert shared(one, two) == allowed


@pytest.mark.parametrize(
    ("one", "other"),
    [pair for pair in PAIRS if INVENTIVE & set(pair)],
)
def test_a_fresh_name_is_no_name_of_another_set_wherever_it_stands_there(one: str, other: str) -> None:
    assert names(one) & names(other) == set()


def test_sets_that_do_share_something_are_found_out() -> None:
    assert ("people", "male", load_words("fresh").all("people.male")[0]) in shared("fresh", "fresh")
    assert names("fresh") & names("fresh")


@pytest.mark.parametrize(("one", "other"), [pair for pair in permutations(WORDINGS, 2) if pair[0] in MEASURING])
def test_no_long_run_of_a_measuring_sentence_stands_in_another_set(one: str, other: str) -> None:
    known = " ".join(
        text for section in load_words(other).table.values() for texts in section.values() for text in texts
    )
    for section in ("s10", "s13_1", "s16", "letter", "other"):
        for texts in load_words(one).table[section].values():
            for text in texts:
                for part in FIELD.sub("\n", text.replace(THE_ACT, "\n")).split("\n"):
                    runs = [part[at : at + 60] for at in range(max(0, len(part) - 60))]
                    assert not [run for run in runs if run in known]


@pytest.mark.parametrize("wording", MEASURING)
def test_a_measuring_set_has_words_for_every_part_that_development_has(wording: str) -> None:
    first, second = load_words("development").table, load_words(wording).table
    for section, keys in first.items():
        assert keys.keys() <= second[section].keys()


def test_an_older_set_lacks_the_newer_parts_and_says_so() -> None:
    assert load_words("evaluation").has("s10.grouped_lead")
    assert not load_words("held_out").has("s10.grouped_lead")
    assert load_words("fresh").has("contacts.phones")
    assert load_words("other_hand").has("s10.running")
    assert not load_words("evaluation").has("contacts.phones")
