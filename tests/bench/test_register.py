"""The register that is measured is one the doors could have written, and its figures are read as they are."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from bench.register import Measure, share
from bench.register_data import documents, statuses
from functions.adapters.items import document_of, status_of
from register.agencies import Agency, Kind
from register.documents import State
from register.events import AgencyAdded, event_from_json
from register.fold import fold
from register.jobs import jobs_due
from register.reconcile import is_told
from register.status import STATUS_OF_STATE

AGENCIES = tuple(Agency(id=f"a{number}", name_th=f"กรม {number}", kind=Kind.GOVERNMENT) for number in range(40))
ADDED = tuple(AgencyAdded(at="2022-10-12T17:00:00.000000+00:00", agency_id=one.id, agency=one) for one in AGENCIES)
TOLD = tuple(documents(AGENCIES, 400))


def test_history_and_rows_tell_of_the_same_documents() -> None:
    rows = [row for told in TOLD for row in told.items if row["pk"].startswith("HISTORY#")]
    register = fold((*ADDED, *(event_from_json(json.loads(row["told"])) for row in rows)))
    assert register.oddities == ()
    for told in TOLD:
        assert is_told(told.document, register.documents.get(told.document.id)), told.document


def test_each_documents_events_lead_to_the_state_of_its_row() -> None:
    for told in TOLD:
        row, *rest = told.items
        assert document_of(row) == told.document
        moved = [State(item["state"]) for item in rest if str(item["sk"]).startswith("EVENT#")]
        assert moved[-1] is told.document.state
        assert jobs_due(told.document) == ()  # nothing is stuck from the start


def test_each_agencys_status_is_that_of_its_furthest_document() -> None:
    known = [status_of(item) for item in statuses([told.document for told in TOLD])]
    assert sum(len(one.claims) for one in known) == len(TOLD)
    for one in known:
        theirs = [t.document for t in TOLD if (t.document.agency_id, t.document.slot) == (one.agency_id, one.slot)]
        assert one.status in {STATUS_OF_STATE[document.state] for document in theirs}
        assert (one.status == "DONE") == any(document.state is State.APPROVED for document in theirs)


def test_every_agency_has_its_share_and_the_same_seed_gives_the_same() -> None:
    assert set(Counter(told.document.agency_id for told in TOLD).values()) == {10}
    assert tuple(documents(AGENCIES, 400)) == TOLD


@pytest.mark.parametrize(("part", "value"), [(0.5, 10.0), (0.95, 19.0), (1.0, 20.0)])
def test_a_share_is_the_value_that_so_many_do_not_exceed(part: float, value: float) -> None:
    assert share([float(number) for number in range(20, 0, -1)], part) == value
    assert share([7.0], part) == 7.0


def test_a_promise_is_held_at_its_limit_and_missed_beyond() -> None:
    assert Measure(name="x", most=0.2, wall=[0.2], processor=[0.1]).row()[-1] == "held"
    assert Measure(name="x", most=0.2, wall=[0.201], processor=[0.1]).row()[-1] == "**missed**"
