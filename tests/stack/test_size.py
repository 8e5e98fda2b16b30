"""The local table at full size answers as moto's own does: rows in order, page by page, and nothing half-done."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from functions.adapters.table import Condition, Conflict, Put, Table, Update, dynamodb_client
from infra.local.moto_size import lay
from infra.local.stack import LocalStack

pytestmark = pytest.mark.stack


@pytest.fixture(scope="module")
def stack() -> Iterator[LocalStack]:
    with LocalStack(port=0, agencies=None, in_background=False, check_tools=False) as standing:
        yield standing


@pytest.fixture
def table(stack: LocalStack) -> Iterator[Table]:
    """The register's table, empty again after the test."""
    made = Table(client=dynamodb_client(), name=stack.environment["SARABAN_TABLE"])
    yield made
    while left := made._client.scan(TableName=made.name)["Items"]:
        for row in left:
            made._client.delete_item(TableName=made.name, Key={"pk": row["pk"], "sk": row["sk"]})


def row(number: int, state: str = "A", **more: Any) -> dict[str, Any]:
    return {"pk": "P", "sk": f"{number:04d}", "state_key": state, "updated_at": f"{number % 7}-{number:04d}"} | more


def keys(rows: Iterator[dict[str, Any]]) -> list[str]:
    return [one["sk"] for one in rows]


def test_a_partition_comes_in_order_over_many_pages(table: Table) -> None:
    table.put_many(row(number, text="x" * 20_000) for number in reversed(range(120)))  # 2.4 MB: three pages
    table.put_many([{"pk": "Q", "sk": "0001"}])
    assert keys(table.rows("P", "")) == [f"{number:04d}" for number in range(120)]
    assert keys(table.rows("P", "011")) == [f"{number:04d}" for number in range(110, 120)]
    assert list(table.rows("R", "")) == []


@pytest.mark.parametrize("limit", [None, 1, 7])
def test_an_index_comes_newest_or_oldest_first_whatever_the_page(table: Table, limit: int | None) -> None:
    table.put_many(row(number) for number in range(50))
    ordered = [f"{number:04d}" for number in sorted(range(50), key=lambda one: (one % 7, one))]
    assert keys(table.index_rows("by_state", "A", limit=limit)) == ordered[::-1]
    assert keys(table.index_rows("by_state", "A", limit=limit, newest_first=False)) == ordered
    early = [key for key in ordered if int(key) % 7 < 2]
    assert keys(table.index_rows("by_state", "A", limit=limit, newest_first=False, before="2")) == early


def test_an_index_follows_rows_that_change_and_go(table: Table) -> None:
    table.put_many(row(number) for number in range(4))
    table.update(Update(pk="P", sk="0000", set={("state_key",): "B"}))
    table.update(Update(pk="P", sk="0001", remove=(("state_key",),)))
    table.write(Put(item=row(2, "B")))
    table._client.delete_item(TableName=table.name, Key={"pk": "P", "sk": "0003"})
    assert keys(table.index_rows("by_state", "A")) == []
    assert keys(table.index_rows("by_state", "B", newest_first=False)) == ["0000", "0002"]
    table.update(Update(pk="P", sk="0000", set={("state_key",): "A"}))
    assert keys(table.index_rows("by_state", "A")) == ["0000"]


def test_a_transaction_that_fails_leaves_table_and_index_as_they_were(table: Table) -> None:
    table.put_many([row(1), row(2)])
    before = list(table.rows("P", ""))
    with pytest.raises(Conflict):
        table.write(
            Put(item=row(1, "B")),
            Update(pk="P", sk="0002", set={("state_key",): "B"}),
            Put(item=row(3, "B")),
            Put(item=row(4), condition=Condition(present=(("pk",),))),
        )
    assert list(table.rows("P", "")) == before
    assert keys(table.index_rows("by_state", "B")) == []
    assert keys(table.index_rows("by_state", "A", newest_first=False)) == ["0001", "0002"]


def test_values_of_every_kind_come_back_as_they_went(table: Table) -> None:
    plain = {"count": 3, "yes": True, "none": None, "names": ["a", "b"], "inner": {"deep": {"er": "ก"}}}
    told = row(1, pages={1, 2}, raw=b"\x00", **plain)
    table.put_many([told])
    [found] = table.rows("P", "")
    assert found | {"raw": bytes(found["raw"].value)} == told


def test_rows_that_were_laid_in_are_as_those_that_were_put(table: Table) -> None:
    assert len(list(lay(table.name, [row(1), row(2, "B", names=["a"])]))) == 2
    laid = list(table.rows("P", ""))
    assert laid == [row(1), row(2, "B", names=["a"])]
    assert keys(table.index_rows("by_state", "B")) == ["0002"]
    assert table.get("P", "0001") == row(1)
