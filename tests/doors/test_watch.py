"""Nothing stands still unseen: stalled documents are shown and sent on once, dead letters counted and redriven."""

from __future__ import annotations

import json
from types import SimpleNamespace

import boto3
import pytest

from functions.adapters.pause import hurried, pause
from functions.adapters.ports import Ports
from functions.adapters.redrive import redrive
from functions.adapters.snapshots import Snapshots
from functions.adapters.table import stamp
from functions.watch import Watch, handler
from parsers.errors import ReaderCrashed
from register.documents import State
from register.events import AgencyRenamed
from register.snapshot import Snapshot
from tests.doors.conftest import FakeClock
from tests.doors.test_read import open_job, opened, page_job
from tests.doors.world import World

CALLED = SimpleNamespace(
    function_name="watch", memory_limit_in_mb=2048, invoked_function_arn="arn:watch", aws_request_id="1"
)


def test_a_document_whose_message_was_lost_is_shown_and_sent_on_once(world: World, clock: FakeClock) -> None:
    document = world.received()
    world.take("read")
    clock.forward(16)
    assert Watch(ports=world.ports).round() == 1
    failure = world.ports.documents.get(document.id).failure
    assert failure is not None
    assert (failure.code, failure.given_up) == ("stalled", False)
    assert world.take("read") == [open_job(document)]
    clock.forward(16)
    assert Watch(ports=world.ports).round() == 1
    assert world.take("read") == []
    given_up = world.ports.documents.get(document.id).failure
    assert given_up is not None
    assert given_up.given_up
    clock.forward(16)
    assert Watch(ports=world.ports).round() == 0


def test_a_document_that_moves_on_is_no_longer_shown_as_stalled(world: World, clock: FakeClock) -> None:
    document = world.received()
    world.take("read")
    clock.forward(16)
    Watch(ports=world.ports).round()
    world.run()
    seen = world.ports.documents.get(document.id)
    assert (seen.state, seen.failure) == (State.IN_REVIEW, None)


def test_a_document_a_little_while_in_work_is_left_alone(world: World, clock: FakeClock) -> None:
    world.received()
    world.take("read")
    clock.forward(14)
    assert Watch(ports=world.ports).round() == 0


def test_a_document_waiting_its_turn_in_a_busy_queue_is_not_stalled_for_two_hours(
    world: World, clock: FakeClock
) -> None:
    world.received()
    clock.forward(60)
    assert Watch(ports=world.ports).round() == 0
    clock.forward(61)
    assert Watch(ports=world.ports).round() == 1


def test_a_document_before_a_reviewer_is_never_stalled(world: World, clock: FakeClock) -> None:
    world.in_review()
    clock.forward(60 * 24 * 30)
    assert Watch(ports=world.ports).round() == 0


def test_a_stalled_document_that_was_given_up_goes_on_after_a_redrive(world: World, clock: FakeClock) -> None:
    document = world.received()
    world.take("read")
    for _ in range(2):
        clock.forward(16)
        Watch(ports=world.ports).round()
        world.take("read")
    assert redrive(world.ports).documents == 1
    world.run()
    assert world.ports.documents.get(document.id).state is State.IN_REVIEW


def test_dead_letters_go_back_to_their_queue_and_the_document_gets_through(world: World) -> None:
    """The queue itself moves the message after three receives, as it does in the cloud."""
    document = opened(world, pages=1)
    world.take("read")
    world.reader.errors = {"page 1": ReaderCrashed()}
    for attempt in (1, 2, 3):
        world.deliver("read", page_job(document, 1), attempts=attempt)
    boto3.client("sqs").send_message(
        QueueUrl=world.ports.settings.read_dlq_url, MessageBody=json.dumps(page_job(document, 1))
    )
    assert world.ports.queues.depths()["read"].dead == 1
    assert [one.id for one in world.ports.documents.troubled()] == [document.id]
    world.reader.errors = {}
    assert redrive(world.ports).dead_letters == {"receive": 0, "read": 1, "understand": 0}
    hidden = boto3.client("sqs").get_queue_attributes(
        QueueUrl=world.ports.settings.read_dlq_url, AttributeNames=["ApproximateNumberOfMessagesNotVisible"]
    )
    assert hidden["Attributes"]["ApproximateNumberOfMessagesNotVisible"] == "0"
    assert world.ports.queues.depths()["read"].dead == 0
    world.run()
    assert world.ports.documents.get(document.id).state is State.IN_REVIEW


def test_a_message_that_is_received_three_times_lands_among_the_dead_letters(ports: Ports) -> None:
    sqs = boto3.client("sqs")
    sqs.send_message(QueueUrl=ports.settings.read_queue_url, MessageBody="{}")
    for _ in range(4):
        sqs.receive_message(QueueUrl=ports.settings.read_queue_url, VisibilityTimeout=0)
    assert ports.queues.depths()["read"].dead == 1


def test_dead_letters_are_counted_as_a_metric_by_queue(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    boto3.client("sqs").send_message(QueueUrl=world.ports.settings.receive_dlq_url, MessageBody="{}")
    Watch(ports=world.ports).round()
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines() if "DeadLetters" in line]
    assert {line["code"]: line["DeadLetters"] for line in told} == {
        "receive": [1.0],
        "read": [0.0],
        "understand": [0.0],
    }


def test_a_change_just_after_the_first_look_is_public_before_the_next_minute(
    world: World, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The schedule comes once a minute; the run looks twice more within it."""
    waited: list[float] = []

    def meanwhile(seconds: float) -> None:
        if not waited:
            world.ports.history.tell([AgencyRenamed(at=stamp(clock()), agency_id="dft", name_th="กรมการค้าใหม่")])
        waited.append(seconds)
        clock.forward(1)

    monkeypatch.setattr("functions.watch.ports", lambda: world.ports)
    monkeypatch.setattr("functions.watch.pause", meanwhile)
    assert handler({}, CALLED)["published"] == 2
    [view] = [one for one in latest(world, clock).agencies if one.agency.id == "dft"]
    assert view.agency.name_th == "กรมการค้าใหม่"
    assert len(waited) == 2
    assert 0 < waited[0] <= 20 < waited[1] <= 40


def test_where_nothing_changes_the_later_looks_publish_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("functions.watch.ports", lambda: world.ports)
    monkeypatch.setattr("functions.watch.pause", lambda _seconds: None)
    assert handler({}, CALLED)["published"] == 1


def test_nobody_waits_where_the_process_is_to_end() -> None:
    with hurried():
        pause(3_600)  # would last as long as all other tests together
    pause(-1)


def latest(world: World, clock: FakeClock) -> Snapshot:
    reader = Snapshots(world.ports.objects, clock=clock)
    edition = reader.latest()
    assert edition is not None
    return reader.whole(edition)
