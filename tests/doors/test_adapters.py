"""The edges: settings that name what is missing, a form that allows one thing, links, queues in batches."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from functions.adapters.objects import find_upload_key, upload_key
from functions.adapters.ports import Ports
from functions.adapters.settings import MissingSetting, settings_from
from register.documents import Slot
from register.jobs import Job

QUEUES = ("RECEIVE", "READ", "UNDERSTAND")
COMPLETE = {
    "SARABAN_BUCKET": "b",
    "SARABAN_TABLE": "t",
    "SARABAN_IDEMPOTENCY_TABLE": "i",
    **{f"SARABAN_{name}_QUEUE_URL": f"https://queue/{name}" for name in QUEUES},
    **{f"SARABAN_{name}_DLQ_URL": f"https://queue/{name}-dead" for name in QUEUES},
    "SARABAN_USER_POOL_ID": "ap-southeast-1_Test",
    "SARABAN_USER_POOL_CLIENT_ID": "client",
    "SARABAN_MAX_UPLOAD_BYTES": "1000",
}


def policy(form_fields: dict[str, str]) -> list[Any]:
    return list(json.loads(base64.b64decode(form_fields["policy"]))["conditions"])


def test_complete_settings_are_read() -> None:
    settings = settings_from(COMPLETE)
    assert (settings.read_dlq_url, settings.max_upload_bytes, settings.jwks_url) == (
        "https://queue/READ-dead",
        1000,
        "",
    )


@pytest.mark.parametrize("name", sorted(set(COMPLETE) - {"SARABAN_MAX_UPLOAD_BYTES"}))
def test_a_missing_setting_is_named(name: str) -> None:
    with pytest.raises(MissingSetting, match=name):
        settings_from({key: value for key, value in COMPLETE.items() if key != name})


@pytest.mark.parametrize("size", ["0", "-1", "25 MB"])
def test_a_size_that_is_no_number_of_bytes_is_refused(size: str) -> None:
    with pytest.raises(MissingSetting, match="SARABAN_MAX_UPLOAD_BYTES"):
        settings_from(COMPLETE | {"SARABAN_MAX_UPLOAD_BYTES": size})


def test_the_upload_form_allows_one_key_one_type_and_a_range_of_sizes(ports: Ports) -> None:
    form = ports.objects.upload_form("uploads/dft/s10/1.pdf", max_bytes=26_214_400)
    conditions = policy(form.fields)
    assert {"key": "uploads/dft/s10/1.pdf"} in conditions
    assert {"Content-Type": "application/pdf"} in conditions
    assert {"bucket": "documents"} in conditions
    assert ["content-length-range", 1, 26_214_400] in conditions
    assert not [one for one in conditions if isinstance(one, list) and one[0] == "starts-with"]
    assert form.fields["key"] == "uploads/dft/s10/1.pdf"


def test_the_upload_form_names_the_regions_own_host(ports: Ports) -> None:
    form = ports.objects.upload_form("uploads/dft/s10/1.pdf", max_bytes=10)
    assert form.url == "https://documents.s3.ap-southeast-1.amazonaws.com/"
    assert form.expires_in == 900


def test_a_download_keeps_the_officers_own_file_name(ports: Ports) -> None:
    link = ports.objects.download_link("uploads/dft/s10/1.pdf", "v1", file_name="ประกาศ ก.pdf")
    assert "versionId=v1" in link
    assert "filename%2A%3DUTF-8%27%27%25E0%25B8%259B" in link


def test_an_upload_key_is_read_back_and_others_are_not() -> None:
    parts = find_upload_key(upload_key("dft", Slot.SECTION_13_1, "ab12"))
    assert parts is not None
    assert (parts.agency_id, parts.slot, parts.upload_id) == ("dft", Slot.SECTION_13_1, "ab12")
    assert find_upload_key("uploads/dft/s10/deeper/ab12.pdf") is None
    assert find_upload_key("uploads/dft/s10/ab12.exe") is None


def test_more_jobs_than_a_batch_holds_all_arrive(ports: Ports) -> None:
    ports.queues.send(Job(kind="page", document_id="dft-1", page=number) for number in range(1, 24))
    assert ports.queues.depths()["read"].waiting == 23
