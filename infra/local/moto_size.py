"""moto 5.2.5's table at full size: a query costs what it finds and a transaction what it touches, for a block's length.

moto sorts the whole table at each query, copies it before each transaction, and tries thirty names for each value it
answers with: at 400,000 rows seconds and minutes. Its own filters and order stay in place; they are only given fewer
rows to look at. Callers hold one lock, as `moto_gaps` sees to.
"""

from __future__ import annotations

import heapq
from base64 import b64encode
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from copy import deepcopy
from typing import Any, Final
from unittest.mock import patch

from boto3.dynamodb.types import TypeSerializer
from moto.core.serialize import BaseJSONSerializer
from moto.dynamodb.models import DynamoDBBackend, dynamodb_backends
from moto.dynamodb.models.dynamo_type import DynamoType, Item, LimitedSizeDict
from moto.dynamodb.models.table import Table

from infra.local import ACCOUNT, REGION

NOTES: Final = "_saraban_rows_by"  # on the table itself: an index key's name -> its value -> rows that ever bore it
Place = tuple[Any, Any]


@contextmanager
def filled() -> Iterator[None]:
    """All of the below at once."""
    with ExitStack() as filling:
        for owner, name, wrap in (
            (Table, "query", _query),
            (Table, "put_item", _noted_put),
            (DynamoDBBackend, "update_item", _noted_update),
            (DynamoDBBackend, "transact_write_items", _transaction),
            (BaseJSONSerializer, "_serialize_type_structure", _attribute_values),
        ):
            filling.enter_context(patch.object(owner, name, wrap(getattr(owner, name))))
        filling.enter_context(patch.object(Table, "__deepcopy__", lambda table, _memo: table, create=True))
        yield


def lay(name: str, items: Iterable[Mapping[str, Any]]) -> Iterator[None]:
    """Rows of plain values into this table as a put leaves them, without a request and moto's checks of each."""
    table, spell = dynamodb_backends[ACCOUNT][REGION].get_table(name), TypeSerializer()
    for item in items:
        attrs = LimitedSizeDict.__new__(LimitedSizeDict)
        for key, value in item.items():
            dict.__setitem__(attrs, key, DynamoType(spell.serialize(value)))
        row: Any = Item.__new__(Item)
        row.hash_key, row.range_key, row.attrs = attrs[table.hash_key_attr], attrs[str(table.range_key_attr)], attrs
        table.items[row.hash_key][row.range_key] = row
        _note(table, row)
        yield


def _noted_put(plain: Callable[..., Any]) -> Callable[..., Any]:
    def put_item(self: Table, *args: Any, **options: Any) -> Any:
        item = plain(self, *args, **options)
        _note(self, item)
        return item

    return put_item


def _noted_update(plain: Callable[..., Any]) -> Callable[..., Any]:
    def update_item(self: DynamoDBBackend, table_name: str, *args: Any, **options: Any) -> Any:
        item = plain(self, table_name, *args, **options)
        _note(self.get_table(table_name), item)
        return item

    return update_item


def _note(table: Table, item: Any) -> None:
    """Remembers where the indexes would look for this row; where it stood before is forgotten at the next look."""
    notes = vars(table).setdefault(NOTES, defaultdict(lambda: defaultdict(dict)))
    for index in table.global_indexes:
        name = _key(index, "HASH")
        if name in item.attrs:
            notes[name][item.attrs[name].value][item.hash_key.value, item.range_key.value] = item


def _key(index: Any, kind: str) -> str:
    return next(str(key["AttributeName"]) for key in index.schema if key["KeyType"] == kind)


def _query(plain: Callable[..., Any]) -> Callable[..., Any]:
    def query(
        self: Table,
        hash_key: Any,
        comparison: str | None,
        bounds: list[Any],
        limit: int | None,
        start: Any,
        forward: bool,
        *rest: Any,
        **options: Any,
    ) -> Any:
        index = rest[1] if len(rest) > 1 else options.get("index_name")
        if self.range_key_attr is not None:
            rows = _rows(self, hash_key, index)
            found = _narrowed(rows, comparison, bounds, None if start else limit, forward=forward is not False)
            vars(self)["all_items"] = lambda: found
        try:
            return plain(self, hash_key, comparison, bounds, limit, start, forward, *rest, **options)
        finally:
            vars(self).pop("all_items", None)

    return query


def _rows(table: Table, hash_key: Any, index_name: str | None) -> list[tuple[Any, Any]]:
    """The rows under one key of the table or of an index, each after what it is ordered by."""
    if index_name is None:
        return [(item.range_key, item) for item in table.items.get(hash_key, {}).values()]
    index = table.get_index(index_name)
    name, order = _key(index, "HASH"), _key(index, "RANGE")
    rows: dict[Place, Any] = vars(table).get(NOTES, {}).get(name, {}).get(hash_key.value, {})
    gone = [at for at, item in rows.items() if not (_is_there(table, item) and _bears(item, name, hash_key))]
    for at in gone:
        del rows[at]
    return [(item.attrs[order], item) for item in rows.values() if order in item.attrs]


def _bears(item: Any, name: str, value: Any) -> bool:
    return name in item.attrs and bool(item.attrs[name] == value)


def _is_there(table: Table, item: Any) -> bool:
    return table.get_item(item.hash_key, item.range_key) is item


def _narrowed(
    rows: list[tuple[Any, Any]], comparison: str | None, bounds: list[Any], limit: int | None, *, forward: bool
) -> list[Any]:
    """Those the query can answer with, ordered so that moto's own slow sort finds nothing to do."""
    if comparison:
        rows = [one for one in rows if one[0].compare(comparison, bounds)]
    if limit and not comparison:
        pick = heapq.nsmallest if forward else heapq.nlargest
        rows = pick(limit + 1, rows, key=_order)  # one more than wanted, so that moto sees whether any are left
    return [item for _, item in sorted(rows, key=_order)]


def _order(row: tuple[Any, Any]) -> tuple[str, str, str]:
    return (row[0].value, row[1].hash_key.value, row[1].range_key.value)


def _transaction(plain: Callable[..., Any]) -> Callable[..., Any]:
    """As moto's, but what is put back when it fails are the rows it names and not the whole table."""

    def transact_write_items(self: DynamoDBBackend, transact_items: list[dict[str, Any]]) -> None:
        before = [_before(self, *next(iter(item.items()))) for item in transact_items]
        done = False
        try:
            plain(self, transact_items)
            done = True
        finally:
            for table, at, item in before if not done else ():
                _put_back(table, at, item)

    return transact_write_items


def _before(backend: DynamoDBBackend, kind: str, operation: dict[str, Any]) -> tuple[Table, Place, Any]:
    table = backend.get_table(operation["TableName"])
    key = operation["Item" if kind == "Put" else "Key"]
    range_key = DynamoType(key[table.range_key_attr]) if table.range_key_attr else None
    at = (DynamoType(key[table.hash_key_attr]), range_key)
    return table, at, deepcopy(table.get_item(*at))


def _put_back(table: Table, at: Place, item: Any) -> None:
    if item is None:
        table.delete_item(*at)
    else:
        table.items[at[0]][at[1]] = item
        _note(table, item)


def _attribute_values(plain: Callable[..., None]) -> Callable[..., None]:
    """DynamoDB's values, {"S": "..."}, are told as they stand; only bytes need spelling."""

    def serialize(self: BaseJSONSerializer, serialized: Any, value: Any, shape: Any, key: str) -> None:
        if shape.name == "AttributeValue" and isinstance(value, dict):
            self._default_serialize(serialized, _spelt(value), shape, key)
        else:
            plain(self, serialized, value, shape, key)

    return serialize


def _spelt(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _spelt(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_spelt(one) for one in value]
    return b64encode(value).decode() if isinstance(value, bytes) else value
