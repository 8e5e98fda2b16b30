"""The local stack starts, ends, and says plainly what stands in its way."""

from __future__ import annotations

import os
import shutil
import socket
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from pathlib import Path
from threading import Event
from typing import Any
from urllib.request import urlopen

import pytest
from moto.dynamodb.models.table import Table
from moto.sqs.models import Message, Queue, sqs_backends

from functions.adapters.identity import Group, identity
from functions.adapters.settings import settings, settings_from
from infra.local import ACCOUNT, REGION, trouble
from infra.local.stack import LocalStack
from infra.local.trouble import Trouble
from register.agencies import Kind
from tests.stack.conftest import Doors

pytestmark = pytest.mark.stack
AGENCIES = """id,name_th,name_en,kind,parent_id,level,mail_domain
dft,กรมตัวอย่าง,Department of Examples,government,,central,example.go.th
"""


def bare(**options: Any) -> LocalStack:
    """A stack without agencies on a free port."""
    return LocalStack(**{"port": 0, "agencies": None, "check_tools": False} | options)


def test_in_the_background_messages_are_delivered() -> None:
    doors = Doors()
    with bare(handlers={"ReceiveFunction": doors["ReceiveFunction"]}) as stack:
        url = stack.environment["SARABAN_RECEIVE_QUEUE_URL"]
        stack.client("sqs").send_message(QueueUrl=url, MessageBody="hello")
        assert doors.wait_for("ReceiveFunction", "hello")


def test_agencies_and_people_are_there_from_the_start(tmp_path: Path) -> None:
    listed = tmp_path / "agencies.csv"
    listed.write_text(AGENCIES, encoding="utf-8")
    with bare(agencies=listed, in_background=False) as stack:
        assert [agency.id for agency in stack.agencies] == ["dft"]
        [agency] = stack.ports().agencies.list(Kind.GOVERNMENT)
        assert agency.name_th == "กรมตัวอย่าง"
        persona = stack.officer("dft")
        desk = identity(settings())
        user = desk.user(desk.sign_in(persona.name, persona.password))
        assert (user.groups, user.agency_id) == ({Group.OFFICERS}, "dft")


def test_functions_find_every_setting_and_nothing_of_a_real_account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_PROFILE", "production")
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", "https://elsewhere.invalid")
    with bare(in_background=False) as stack:
        assert settings_from(os.environ).bucket == stack.environment["SARABAN_BUCKET"]
        assert os.environ["AWS_ENDPOINT_URL"] == stack.endpoint
        assert not {"AWS_PROFILE", "AWS_ENDPOINT_URL_S3"} & set(os.environ)
    assert os.environ["AWS_PROFILE"] == "production"
    assert "SARABAN_BUCKET" not in os.environ


def test_a_new_stack_starts_empty() -> None:
    for _ in range(2):
        with bare(in_background=False) as stack:
            objects, bucket = stack.client("s3"), stack.environment["SARABAN_BUCKET"]
            assert "Contents" not in objects.list_objects_v2(Bucket=bucket)
            objects.put_object(Bucket=bucket, Key="uploads/a/s10/b.pdf", Body=b"%PDF")


def test_a_second_stack_beside_the_first_is_refused() -> None:
    with bare(in_background=False), pytest.raises(RuntimeError, match="one local stack"), bare():
        pass


def test_a_browser_on_the_pages_may_post_to_the_bucket_and_a_stranger_may_not() -> None:
    with bare(in_background=False) as stack:
        [rule] = stack.client("s3").get_bucket_cors(Bucket=stack.environment["SARABAN_BUCKET"])["CORSRules"]
        assert rule["AllowedOrigins"] == [stack.url]
        assert rule["AllowedMethods"] == ["POST"]


def test_a_busy_port_is_said_with_the_way_out() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(Trouble) as said, bare(port=port):
            pass
    assert f"พอร์ต {port}" in said.value.thai
    assert f"PORT={port + 1}" in said.value.english


def test_after_a_failed_start_another_can_follow(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="make samples"), bare(agencies=tmp_path / "none.csv"):
        pass
    with bare(in_background=False) as stack:
        assert stack.url.startswith("http://127.0.0.1:")


def test_a_wrong_line_in_the_list_of_agencies_is_named(tmp_path: Path) -> None:
    listed = tmp_path / "agencies.csv"
    listed.write_text(AGENCIES + "x,ชื่อ,,no_such_kind,,,\n", encoding="utf-8")
    with pytest.raises(Trouble, match="บรรทัด 3"), bare(agencies=listed):
        pass


def test_a_full_disk_is_said_before_anything_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    full = shutil._ntuple_diskusage(total=10, used=9, free=1)  # type: ignore[attr-defined]
    monkeypatch.setattr(shutil, "disk_usage", lambda _: full)
    with pytest.raises(Trouble, match="300 MB"), bare(check_tools=True):
        pass


def test_a_disk_that_fills_up_while_starting_is_said_too() -> None:
    with pytest.raises(Trouble, match="300 MB"), trouble.said_plainly(8000):
        raise OSError(28, "No space left on device")


def test_an_unknown_system_error_is_not_dressed_up() -> None:
    with pytest.raises(FileNotFoundError), trouble.said_plainly(8000):
        raise FileNotFoundError(2, "No such file")


def test_a_missing_recogniser_is_said_before_anything_starts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(trouble, "MODEL", tmp_path / "absent.onnx")
    with pytest.raises(Trouble, match="make setup"), bare(check_tools=True):
        pass


def test_a_transaction_that_fails_takes_no_other_write_back_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """moto copies the table first and puts the copy back: a write that comes in between must not be lost."""
    copied, written = Event(), Event()

    def slow_copy(table: Any, memo: Any) -> Any:
        copy = Table.__new__(Table)
        memo[id(table)] = copy
        vars(copy).update(deepcopy(vars(table), memo))
        copied.set()
        written.wait(timeout=0.5)  # without the lock the write below gets in here
        return copy

    with bare(in_background=False) as stack, ThreadPoolExecutor(1) as pool:
        dynamodb, table = stack.client("dynamodb"), stack.environment["SARABAN_TABLE"]
        monkeypatch.setattr(Table, "__deepcopy__", slow_copy, raising=False)
        absent = {"pk": {"S": "nobody"}, "sk": {"S": "nobody"}}
        check = {"TableName": table, "Key": absent, "ConditionExpression": "attribute_exists(pk)"}
        failing = pool.submit(dynamodb.transact_write_items, TransactItems=[{"ConditionCheck": check}])
        assert copied.wait(timeout=10)
        row = {"pk": {"S": "row"}, "sk": {"S": "1"}}
        dynamodb.put_item(TableName=table, Item=row)
        written.set()
        assert isinstance(failing.exception(timeout=10), dynamodb.exceptions.TransactionCanceledException)
        assert "Item" in dynamodb.get_item(TableName=table, Key=row)


def test_a_message_sent_while_another_is_deleted_is_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    """moto builds the list of those that stay and then puts it in place of the old one."""
    deleting, sent = Event(), Event()

    def put_in_place(queue: Queue, messages: list[Message]) -> None:
        if not deleting.is_set():
            deleting.set()
            sent.wait(timeout=0.5)  # without the lock the second message gets in here, into the old list
        vars(queue)["kept"] = messages

    with bare(in_background=False) as stack, ThreadPoolExecutor(1) as pool:
        sqs, url = stack.client("sqs"), stack.environment["SARABAN_READ_QUEUE_URL"]
        sqs.send_message(QueueUrl=url, MessageBody="first")
        [first] = sqs.receive_message(QueueUrl=url)["Messages"]
        queue = next(q for q in sqs_backends[ACCOUNT][REGION].queues.values() if q.name.endswith("-ReadQueue"))
        vars(queue)["kept"] = vars(queue)["_messages"]
        monkeypatch.setattr(
            Queue, "_messages", property(lambda queue: vars(queue)["kept"], put_in_place), raising=False
        )
        done = pool.submit(sqs.delete_message, QueueUrl=url, ReceiptHandle=first["ReceiptHandle"])
        assert deleting.wait(timeout=10)
        sqs.send_message(QueueUrl=url, MessageBody="second")
        sent.set()
        done.result(timeout=10)
        [second] = sqs.receive_message(QueueUrl=url)["Messages"]
        assert second["Body"] == "second"


def test_two_functions_never_answer_at_once_as_they_share_the_request_in_this_process() -> None:
    """Else a visitor of the pages would be taken for the one who asked for a letter a moment later."""
    inside, most, second = set[str](), [0], Event()

    def door(event: dict[str, Any], _context: Any) -> dict[str, Any]:
        inside.add(event["rawPath"])
        most[0] = max(most[0], len(inside))
        if len(inside) > 1:
            second.set()
        second.wait(timeout=0.5)  # without the lock the other request gets in here
        inside.discard(event["rawPath"])
        return {"statusCode": 200, "body": ""}

    doors = {"ServeFunction": door, "PaperFunction": door}
    with bare(handlers=doors, in_background=False) as stack, ThreadPoolExecutor(2) as pool:
        asked = [pool.submit(urlopen, f"{stack.url}{path}") for path in ("/", "/report.pdf")]
        assert [one.result(timeout=30).status for one in asked] == [200, 200]
    assert most == [1]
