"""What training lines say: the same for the same seed, and rich in what is hard to read."""

from __future__ import annotations

from collections import Counter

from parsers.reading.recogniser_alphabet import ALPHABET
from training.fonts import held_out_faces, training_faces
from training.text import Writer


def _letters(seed: int, pages: int = 24) -> Counter[str]:
    return Counter("".join(token for at in range(pages) for token in Writer(seed * 1000 + at).tokens(2500)))


def test_the_same_seed_writes_the_same_text_and_another_seed_another() -> None:
    assert Writer(5).tokens(500) == Writer(5).tokens(500)
    assert Writer(5).tokens(500) != Writer(6).tokens(500)


def test_every_thai_letter_and_digit_occurs() -> None:
    seen = _letters(1)
    missing = [char for char in ALPHABET if "ก" <= char <= "๙" and char not in "ฺํ๎" and not seen[char]]
    assert missing == []


def test_two_digits_in_three_are_thai() -> None:
    seen = _letters(2)
    thai = sum(seen[char] for char in "๐๑๒๓๔๕๖๗๘๙")
    arabic = sum(seen[char] for char in "0123456789")
    assert 0.55 < thai / (thai + arabic) < 0.8


def test_addresses_and_rare_letters_are_common_enough_to_learn() -> None:
    seen = _letters(3)
    total = sum(seen.values())
    assert seen["@"] / total > 0.0005
    assert all(seen[char] > 5 for char in "ฃฅฌฦฎฏฐฑฒ")


def test_tokens_hold_no_spaces() -> None:
    assert not [token for token in Writer(4).tokens(5000) if " " in token or not token]


def test_no_face_that_is_held_out_is_trained_on() -> None:
    held = {face.path for face in held_out_faces()}
    assert held
    assert held.isdisjoint(face.path for face in training_faces())
