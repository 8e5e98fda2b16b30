"""While very many values are made nothing is collected, and afterwards all is as it was."""

from __future__ import annotations

import gc

import pytest

from functions.adapters.collecting import uncollected


def test_nothing_is_collected_within_and_again_afterwards_though_the_work_breaks_off() -> None:
    seen: list[bool] = []

    def broken() -> None:
        with uncollected():
            seen.append(gc.isenabled())
            raise ConnectionError

    with pytest.raises(ConnectionError):
        broken()
    assert (seen, gc.isenabled()) == ([False], True)


def test_the_inner_of_two_leaves_it_to_the_outer() -> None:
    with uncollected():
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
