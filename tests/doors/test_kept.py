"""A warm process keeps what never changes, and no more of it than it may."""

from __future__ import annotations

import pytest

from functions.adapters.kept import Kept


class Maker:
    """Makes a value of some bytes and counts how often."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.made = 0

    def __call__(self) -> bytes:
        self.made += 1
        return b"x" * self.size


def test_a_value_is_made_once() -> None:
    kept, maker = Kept(10), Maker(4)
    assert [kept.get("a", maker), kept.get("a", maker)] == [b"xxxx"] * 2
    assert maker.made == 1


def test_the_longest_unused_goes_when_there_is_no_room() -> None:
    kept = Kept(10)
    makers = {name: Maker(4) for name in "abc"}
    for name in "abac":  # at "c" there is room for two, and "b" was not used for longest
        kept.get(name, makers[name])
    for name in "ac":
        kept.get(name, makers[name])
    assert {name: maker.made for name, maker in makers.items()} == {"a": 1, "b": 1, "c": 1}
    kept.get("b", makers["b"])
    assert makers["b"].made == 2


def test_what_is_larger_than_the_room_is_never_kept() -> None:
    kept, maker = Kept(10), Maker(11)
    assert len(kept.get("a", maker)) == len(kept.get("a", maker)) == 11
    assert maker.made == 2


def test_what_could_not_be_made_is_tried_again() -> None:
    kept, maker = Kept(10), Maker(4)

    def broken() -> bytes:
        raise OSError("away")

    with pytest.raises(OSError, match="away"):
        kept.get("a", broken)
    assert kept.get("a", maker) == b"xxxx"
