"""AWS::DynamoDB: the tables, with the protections that moto can show."""

from __future__ import annotations

from typing import Any

from infra.local import ACCOUNT, REGION
from infra.local.properties import Properties
from infra.local.resolve import Made
from infra.local.world import World


def table(logical_id: str, props: Properties, world: World) -> Made:
    """AWS::DynamoDB::Table. Ref is its name."""
    dynamodb = world.client("dynamodb")
    name = props.take("TableName", world.name(logical_id))
    dynamodb.create_table(TableName=name, **_shape(props))
    with props.inside("TimeToLiveSpecification") as expiry:
        if "AttributeName" in expiry:
            dynamodb.update_time_to_live(
                TableName=name, TimeToLiveSpecification=expiry.same("AttributeName", "Enabled")
            )
    with props.inside("PointInTimeRecoverySpecification") as recovery:
        if "PointInTimeRecoveryEnabled" in recovery:
            dynamodb.update_continuous_backups(
                TableName=name, PointInTimeRecoverySpecification=recovery.same("PointInTimeRecoveryEnabled")
            )
    return Made(ref=name, attributes={"Arn": f"arn:aws:dynamodb:{REGION}:{ACCOUNT}:table/{name}"})


def _shape(props: Properties) -> dict[str, Any]:
    shape = props.same("AttributeDefinitions", "BillingMode", "DeletionProtectionEnabled", "KeySchema")
    if "GlobalSecondaryIndexes" in props:
        shape["GlobalSecondaryIndexes"] = [
            index.same("IndexName", "KeySchema", "Projection") for index in props.each("GlobalSecondaryIndexes")
        ]
    if "SSESpecification" in props:
        with props.inside("SSESpecification") as encryption:
            shape["SSESpecification"] = {"Enabled": encryption.take("SSEEnabled")}
    return shape
