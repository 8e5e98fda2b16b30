"""AWS::Cognito: the pool, its web client and its groups."""

from __future__ import annotations

from infra.local import ACCOUNT, REGION
from infra.local.properties import Properties
from infra.local.resolve import Made
from infra.local.world import World


def user_pool(logical_id: str, props: Properties, world: World) -> Made:
    """AWS::Cognito::UserPool. Ref is its id."""
    pool = world.client("cognito-idp").create_user_pool(
        PoolName=props.take("UserPoolName", world.name(logical_id)),
        **props.same(
            "AccountRecoverySetting",
            "AdminCreateUserConfig",
            "AutoVerifiedAttributes",
            "DeletionProtection",
            "Policies",
            "Schema",
            "UsernameConfiguration",
        ),
    )["UserPool"]
    provider = f"cognito-idp.{REGION}.amazonaws.com/{pool['Id']}"
    arn = f"arn:aws:cognito-idp:{REGION}:{ACCOUNT}:userpool/{pool['Id']}"
    return Made(ref=pool["Id"], attributes={"Arn": arn, "ProviderName": provider})


def user_pool_client(_logical_id: str, props: Properties, world: World) -> Made:
    """AWS::Cognito::UserPoolClient. Ref is its id."""
    client = world.client("cognito-idp").create_user_pool_client(
        **props.same(
            "AccessTokenValidity",
            "ClientName",
            "EnableTokenRevocation",
            "ExplicitAuthFlows",
            "GenerateSecret",
            "IdTokenValidity",
            "PreventUserExistenceErrors",
            "ReadAttributes",
            "RefreshTokenValidity",
            "TokenValidityUnits",
            "UserPoolId",
            "WriteAttributes",
        )
    )["UserPoolClient"]
    return Made(ref=client["ClientId"])


def user_pool_group(_logical_id: str, props: Properties, world: World) -> Made:
    """AWS::Cognito::UserPoolGroup. Ref is its name."""
    group = props.same("Description", "GroupName", "UserPoolId")
    world.client("cognito-idp").create_group(**group)
    return Made(ref=group["GroupName"])
