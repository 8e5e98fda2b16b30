"""The whole register, 8,294 agencies, with an imported history, gives the figures the overseer published.

Source: Cabinet minutes of 30 January 2567, survey of 31 October 2566.
"""

from __future__ import annotations

from datetime import date

import pytest

from register.agencies import PUBLISHED_TOTAL, Kind
from register.documents import Slot
from register.events import event_from_json
from register.fold import fold
from register.history import Register
from register.importing import decode, events_of, plan
from register.snapshot import Snapshot, take_snapshot
from samples.generator import full
from tests.register.facts import at

ON = date(2023, 10, 31)
SECTION_10 = (160, 76, 6_351, 61, 41, 77, 11, 5)
SECTION_16 = (160, 76, 6_210, 61, 41, 67, 11, 5)


@pytest.fixture(scope="module")
def register() -> Register:
    planned = plan(Register(), decode(full.as_csv().encode("utf-8-sig")))
    added = events_of(planned, at=at("2022-10-13"), who="import:agencies.csv")
    return fold((*added, *map(event_from_json, full.history())), on=ON)


@pytest.fixture(scope="module")
def snapshot(register: Register) -> Snapshot:
    return take_snapshot(register, ON, at("2023-11-01"))


def test_nothing_in_the_imported_history_fails_to_apply(register: Register) -> None:
    assert register.oddities == ()
    assert len(register.agencies) == PUBLISHED_TOTAL == 8_294


def test_6782_of_8294_had_announced_their_channels_by_31_october_2566(snapshot: Snapshot) -> None:
    everyone = snapshot.count(None, Slot.SECTION_10)
    assert (everyone.done, everyone.total) == (6_782, 8_294)
    assert snapshot.count(None, Slot.SECTION_16).done == 6_631


@pytest.mark.parametrize(("section", "published"), [(Slot.SECTION_10, SECTION_10), (Slot.SECTION_16, SECTION_16)])
def test_each_kind_has_its_published_figure(snapshot: Snapshot, section: Slot, published: tuple[int, ...]) -> None:
    assert tuple(snapshot.count(kind, section).done for kind in Kind) == published
    assert tuple(snapshot.count(kind, section).total for kind in Kind) == tuple(kind.published_total for kind in Kind)


def test_before_the_act_was_in_force_nobody_had(register: Register) -> None:
    early = take_snapshot(fold((), on=date(2022, 10, 1)), date(2022, 10, 1), at("2023-11-01"))
    assert early.count(None, Slot.SECTION_10).total == 0
