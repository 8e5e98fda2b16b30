"""Queue messages reach the functions the template wires them to, and fail as they would in the cloud."""

from __future__ import annotations

import json
from typing import Any

import pytest

from infra.local.dispatch import NeverEmpty, workers_for
from infra.local.messages import failed_ids
from infra.local.stack import LocalStack
from infra.local.wiring import QueueSource
from tests.stack.conftest import Doors, take_dead

pytestmark = pytest.mark.stack


def send(stack: LocalStack, queue: str, *bodies: str) -> None:
    for body in bodies:
        stack.client("sqs").send_message(QueueUrl=stack.environment[f"SARABAN_{queue}_QUEUE_URL"], MessageBody=body)


def refuse(*bodies: str) -> Any:
    """A door that names as failed every message with one of these bodies."""

    def door(event: dict[str, Any], _context: Any) -> dict[str, Any]:
        failed = [record["messageId"] for record in event["Records"] if record["body"] in bodies]
        return {"batchItemFailures": [{"itemIdentifier": identifier} for identifier in failed]}

    return door


def test_an_upload_reaches_the_receive_function_with_the_key_and_version_it_was_stored_under(
    stack: LocalStack, doors: Doors
) -> None:
    bucket = stack.environment["SARABAN_BUCKET"]
    stored = stack.client("s3").put_object(Bucket=bucket, Key="uploads/dft/s10/one.pdf", Body=b"%PDF-1.7")
    stack.dispatcher.drain()
    [[body]] = doors.bodies("ReceiveFunction")
    [record] = json.loads(body)["Records"]
    assert record["s3"]["bucket"]["name"] == bucket
    assert record["s3"]["object"]["key"].replace("%2F", "/") == "uploads/dft/s10/one.pdf"
    assert record["s3"]["object"]["versionId"] == stored["VersionId"]


def test_a_derived_file_wakes_nobody(stack: LocalStack, doors: Doors) -> None:
    bucket = stack.environment["SARABAN_BUCKET"]
    stack.client("s3").put_object(Bucket=bucket, Key="documents/d/record.json", Body=b"{}")
    stack.dispatcher.drain()
    assert doors.events == {}


def test_an_event_has_what_lambda_gives(stack: LocalStack, doors: Doors) -> None:
    stack.client("sqs").send_message(
        QueueUrl=stack.environment["SARABAN_READ_QUEUE_URL"],
        MessageBody="job",
        MessageAttributes={"trace": {"DataType": "String", "StringValue": "abc"}},
    )
    stack.dispatcher.drain()
    [event] = doors.events["ReadFunction"]
    [record] = event["Records"]
    assert record["eventSource"] == "aws:sqs"
    assert record["eventSourceARN"].endswith(":saraban-local-ReadQueue")
    assert record["attributes"]["ApproximateReceiveCount"] == "1"
    assert record["messageAttributes"]["trace"]["stringValue"] == "abc"
    assert record["messageAttributes"]["trace"]["dataType"] == "String"
    [context] = doors.contexts
    assert context.function_name == "saraban-local-ReadFunction"
    assert 0 < context.get_remaining_time_in_millis() <= 270_000


def test_the_template_sets_how_many_messages_come_at_once(stack: LocalStack, doors: Doors) -> None:
    send(stack, "READ", "a", "b")
    send(stack, "UNDERSTAND", "c", "d")
    stack.dispatcher.drain()
    assert sorted(doors.bodies("ReadFunction")) == [["a"], ["b"]]
    assert sorted(map(sorted, doors.bodies("UnderstandFunction"))) == [["c", "d"]]


def test_a_message_that_fails_once_comes_again_and_only_it(stack: LocalStack, doors: Doors) -> None:
    def fail_first(event: dict[str, Any], context: Any) -> Any:
        doors.answers["UnderstandFunction"] = refuse()
        return refuse("bad")(event, context)

    doors.answers["UnderstandFunction"] = fail_first
    send(stack, "UNDERSTAND", "good", "bad", "fine")
    stack.dispatcher.drain()
    first, second = doors.bodies("UnderstandFunction")
    assert sorted(first) == ["bad", "fine", "good"]
    assert second == ["bad"]
    assert take_dead(stack, "UNDERSTAND") == []


def test_a_message_that_always_fails_ends_in_the_dead_letter_queue_after_three_tries(
    stack: LocalStack, doors: Doors
) -> None:
    doors.answers["UnderstandFunction"] = refuse("poison")
    send(stack, "UNDERSTAND", "poison", "good")
    stack.dispatcher.drain()
    deliveries = [body for batch in doors.bodies("UnderstandFunction") for body in batch]
    assert sorted(deliveries) == ["good", "poison", "poison", "poison"]
    assert take_dead(stack, "UNDERSTAND") == ["poison"]


def test_a_function_that_raises_gets_its_whole_batch_again(stack: LocalStack, doors: Doors) -> None:
    def raise_first(*_: Any) -> Any:
        del doors.answers["UnderstandFunction"]
        raise RuntimeError("out of order")

    doors.answers["UnderstandFunction"] = raise_first
    send(stack, "UNDERSTAND", "one", "two")
    stack.dispatcher.drain()
    assert sorted(map(sorted, doors.bodies("UnderstandFunction"))) == [["one", "two"], ["one", "two"]]


def test_a_failed_message_stays_away_as_long_as_its_queue_says(stack: LocalStack, doors: Doors) -> None:
    stack.dispatcher._retry_seconds = None
    try:
        doors.answers["ReadFunction"] = refuse("slow")
        send(stack, "READ", "slow")
        stack.dispatcher.drain()
        assert doors.bodies("ReadFunction") == [["slow"]]
    finally:
        stack.dispatcher._retry_seconds = 0


@pytest.mark.parametrize(
    ("answer", "failed"),
    [
        (None, set()),
        ({}, set()),
        ({"batchItemFailures": []}, set()),
        ({"batchItemFailures": None}, set()),
        ({"batchItemFailures": [{"itemIdentifier": "1"}]}, {"1"}),
        ({"batchItemFailures": [{"itemIdentifier": "9"}]}, {"1", "2"}),
        ({"batchItemFailures": [{"itemIdentifier": "1"}, {"itemIdentifier": ""}]}, {"1", "2"}),
        ({"batchItemFailures": [{"id": "1"}]}, {"1", "2"}),
        ({"batchItemFailures": ["1"]}, {"1", "2"}),
        ("done", {"1", "2"}),
    ],
)
def test_an_answer_is_read_as_lambda_reads_it(answer: Any, failed: set[str]) -> None:
    assert failed_ids(answer, ["1", "2"]) == failed


def test_a_schedule_calls_its_function(stack: LocalStack, doors: Doors) -> None:
    stack.dispatcher.tick()
    [event] = doors.events["WatchFunction"]
    assert event["source"] == "aws.events"
    assert event["resources"] == ["arn:aws:events:ap-southeast-1:123456789012:rule/WatchFunctionEveryMinute"]


def test_a_job_that_feeds_itself_is_found_out(stack: LocalStack, doors: Doors, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("infra.local.dispatch.ROUNDS", 5)
    doors.answers["ReadFunction"] = lambda *_: send(stack, "READ", "again")
    send(stack, "READ", "again")
    with pytest.raises(NeverEmpty):
        stack.dispatcher.drain()


def source_with(concurrency: int | None) -> QueueSource:
    return QueueSource(
        function="F", queue_url="", queue_arn="", batch_size=1, reports_failures=True, concurrency=concurrency
    )


def test_work_is_side_by_side_up_to_the_cap_and_the_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 4)
    assert [workers_for(source_with(cap)) for cap in (None, 2, 10)] == [1, 2, 4]
