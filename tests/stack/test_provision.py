"""Every resource of the template is made as it is written, and what is not understood is refused."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from infra.local.properties import Properties, UnknownProperty
from infra.local.provision import PSEUDO, provision
from infra.local.resolve import Made, Resolver
from infra.local.resources import MAKERS, cloud_only
from infra.local.stack import ROOT, LocalStack
from infra.local.template import Template, TemplateProblem, load
from infra.local.wiring import Function, Route, Wiring, function_arn
from infra.local.world import World

Body = Mapping[str, Any]


def no_client(service: str) -> Any:
    raise AssertionError(f"nothing may be made, yet {service} was asked for")


def alone(kind: str, properties: Body, **attributes: Any) -> Template:
    """A template with one resource."""
    body = {"Type": kind, "Properties": properties, **attributes}
    return Template(resources={"Thing": body}, conditions={}, parameters={}, outputs={})


def test_a_type_nobody_can_make_is_refused() -> None:
    with pytest.raises(UnknownProperty, match="AWS::SNS::Topic"):
        provision(alone("AWS::SNS::Topic", {}), no_client)


def test_a_resource_attribute_nobody_knows_is_refused() -> None:
    with pytest.raises(UnknownProperty, match="CreationPolicy"):
        provision(alone("AWS::Logs::LogGroup", {}, CreationPolicy={}), no_client)


def test_a_property_nobody_reads_is_refused() -> None:
    function = {"Handler": "a.b", "Layers": ["arn:x"]}
    with pytest.raises(UnknownProperty, match="Thing has Layers"):
        provision(alone("AWS::Lambda::Function", function), no_client)


def test_a_property_deep_inside_is_refused_with_its_place() -> None:
    function = {"Handler": "a.b", "Environment": {"Variables": {}, "Secrets": []}}
    with pytest.raises(UnknownProperty, match=r"Thing\.Environment has Secrets"):
        provision(alone("AWS::Lambda::Function", function), no_client)


def test_a_property_inside_a_list_is_refused_with_its_place() -> None:
    rule = {"ScheduleExpression": "rate(1 hour)", "Targets": [{"Arn": "x", "Input": "{}"}]}
    taken = (target.take("Arn") for target in Properties("Thing", rule).each("Targets"))
    with pytest.raises(UnknownProperty, match=r"Thing\.Targets\[0\] has Input"):
        list(taken)


@pytest.mark.parametrize("schedule", ["cron(0 8 * * ? *)", "rate(five minutes)"])
def test_a_schedule_that_is_no_even_pace_is_refused(schedule: str) -> None:
    with pytest.raises(UnknownProperty, match="rate"):
        provision(alone("AWS::Events::Rule", {"ScheduleExpression": schedule}), no_client)


@pytest.mark.parametrize("verb", ["x-amazon-apigateway-any-method", "options"])
def test_a_route_of_a_method_the_local_web_server_does_not_know_is_refused(verb: str) -> None:
    uri = f"arn:aws:apigateway:x:lambda:path/2015-03-31/functions/{function_arn('one')}/invocations"
    world = World(client=no_client)
    world.functions["One"] = Function(
        name="one", logical_id="One", handler="a.b", environment={}, timeout_seconds=3, memory_mb=128
    )
    integration = {"uri": uri, "payloadFormatVersion": "2.0"}
    body = {"paths": {"/report.pdf": {verb: {"x-amazon-apigateway-integration": integration}}}}
    with pytest.raises(UnknownProperty, match="one method"):
        MAKERS["AWS::ApiGatewayV2::Api"]("Thing", Properties("Thing", {"Body": body}), world)
    assert world.routes == []


@pytest.mark.parametrize(
    ("method", "path", "function"),
    [
        ("GET", "/report.pdf", "Paper"),
        ("GET", "/letters/bangsai.pdf", "Paper"),
        ("GET", "/letters/circular.pdf", "Circular"),
        ("POST", "/report.pdf", "Serve"),
        ("GET", "/report_pdf", "Serve"),
        ("GET", "/letters/", "Serve"),
        ("GET", "/letters/a/b", "Serve"),
        ("GET", "/", "Serve"),
    ],
)
def test_a_request_is_led_to_the_narrowest_route(method: str, path: str, function: str) -> None:
    routes = (
        Route(method="GET", path="/letters/{name}", function="Paper"),
        Route(method="GET", path="/letters/circular.pdf", function="Circular"),
        Route(method="GET", path="/report.pdf", function="Paper"),
    )
    wiring = Wiring(functions={}, queues=(), schedules=(), web="Serve", routes=routes)
    assert wiring.behind(method, path) == function


@pytest.mark.parametrize("place", ["Bucket", "Queue", "Table", "UserPool", "UserPoolClient"])
def test_a_property_added_to_the_template_is_never_dropped_in_silence(template: Template, place: str) -> None:
    [name, *_] = [name for name, body in template.resources.items() if body["Type"].endswith(f"::{place}")]
    resources = copy.deepcopy(dict(template.resources))
    resources[name]["Properties"]["BrandNewProperty"] = True
    with pytest.raises(UnknownProperty, match="BrandNewProperty"):
        provision(replace(template, resources=resources), lambda _: AcceptsAll())


class AcceptsAll:
    """A client that agrees with every call, and gives a text for everything that is read from an answer."""

    def __getattr__(self, _name: str) -> Any:
        return lambda **_arguments: _Answers()


class _Answers(dict[str, Any]):
    def __missing__(self, key: str) -> Any:
        return "text" if key.startswith(("Queue", "Client")) and key != "UserPoolClient" else _Answers()

    def __str__(self) -> str:
        return "text"


def test_each_type_of_the_template_has_a_maker_and_each_maker_a_use(template: Template) -> None:
    used = {body["Type"] for body in template.resources.values()}
    assert used == set(MAKERS)


def test_what_is_for_the_cloud_only_says_why() -> None:
    assert all(reason for reason in cloud_only.REASONS.values())


def test_a_circle_of_references_is_found_out() -> None:
    one = {"Type": "AWS::Logs::LogGroup", "Properties": {"X": {"Ref": "Two"}}}
    two = {"Type": "AWS::Logs::LogGroup", "Properties": {"X": {"Fn::Sub": "${One.Arn}"}}}
    template = Template(resources={"One": one, "Two": two}, conditions={}, parameters={}, outputs={})
    with pytest.raises(ValueError, match="cycle"):
        provision(template, no_client)


def test_a_parameter_the_template_does_not_know_is_refused() -> None:
    with pytest.raises(TemplateProblem, match="NoSuch"):
        load(ROOT / "template.yaml", {"NoSuch": "1"})


# ---------------------------------------------------------------- references


def resolver(**conditions: Any) -> Resolver:
    template = Template(resources={}, conditions=conditions, parameters={"Size": "5"}, outputs={})
    made = {"Queue": Made(ref="http://q", attributes={"Arn": "arn:q"})}
    return Resolver(template=template, pseudo=PSEUDO, made=made)


@pytest.mark.parametrize(
    ("node", "value"),
    [
        ({"Ref": "Size"}, "5"),
        ({"Ref": "Queue"}, "http://q"),
        ({"Ref": "AWS::Region"}, "ap-southeast-1"),
        ({"Fn::GetAtt": ["Queue", "Arn"]}, "arn:q"),
        ({"Fn::GetAtt": "Queue.Arn"}, "arn:q"),
        ({"Fn::Sub": "${AWS::StackName}/${Queue.Arn}/${Size}"}, "saraban-local/arn:q/5"),
        ({"Fn::Sub": ["${Own}-${Size}", {"Own": {"Ref": "Queue"}}]}, "http://q-5"),
        ({"Fn::Join": ["-", ["a", {"Ref": "Size"}]]}, "a-5"),
        ({"Fn::If": ["Yes", "a", "b"]}, "a"),
        ({"Fn::If": ["No", "a", "b"]}, "b"),
        ({"Kept": 1, "Gone": {"Fn::If": ["Yes", {"Ref": "AWS::NoValue"}, 1]}}, {"Kept": 1}),
        ([1, {"Ref": "AWS::NoValue"}, 2], [1, 2]),
        ({"Effect": "Deny", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}, None),
    ],
)
def test_a_reference_is_resolved(node: Any, value: Any) -> None:
    yes = {"Fn::Equals": [{"Ref": "Size"}, "5"]}
    found = resolver(Yes=yes, No={"Fn::Not": [{"Condition": "Yes"}]}).value(node)
    assert found == (node if value is None else value)


@pytest.mark.parametrize(
    "node",
    [
        {"Ref": "Nobody"},
        {"Fn::GetAtt": ["Queue", "Colour"]},
        {"Fn::GetAtt": ["Nobody", "Arn"]},
        {"Fn::ImportValue": "elsewhere"},
        {"Fn::Sub": "${Nobody}"},
    ],
)
def test_a_reference_that_leads_nowhere_is_refused(node: Any) -> None:
    with pytest.raises(TemplateProblem):
        resolver().value(node)


# ---------------------------------------------------------------- what stands in moto


@pytest.mark.stack
def test_every_resource_of_the_template_is_made(stack: LocalStack, template: Template) -> None:
    assert set(stack.provisioned.resources) == set(template.resources)


@pytest.mark.stack
def test_the_bucket_stands_as_written(stack: LocalStack) -> None:
    s3, bucket = stack.client("s3"), {"Bucket": stack.environment["SARABAN_BUCKET"]}
    assert s3.get_bucket_versioning(**bucket)["Status"] == "Enabled"
    assert all(s3.get_public_access_block(**bucket)["PublicAccessBlockConfiguration"].values())
    [rule] = s3.get_bucket_encryption(**bucket)["ServerSideEncryptionConfiguration"]["Rules"]
    assert rule["ApplyServerSideEncryptionByDefault"]["SSEAlgorithm"] == "AES256"
    rules = {rule["ID"]: rule for rule in s3.get_bucket_lifecycle_configuration(**bucket)["Rules"]}
    assert rules["derived-versions-fade"]["NoncurrentVersionExpiration"] == {"NoncurrentDays": 90}
    assert rules["originals-grow-cold"]["Transitions"] == [{"Days": 365, "StorageClass": "STANDARD_IA"}]
    [told] = s3.get_bucket_notification_configuration(**bucket)["QueueConfigurations"]
    assert told["QueueArn"].endswith("-ReceiveQueue")


@pytest.mark.stack
def test_the_queues_stand_as_written(stack: LocalStack) -> None:
    sqs = stack.client("sqs")
    for name in ("RECEIVE", "READ", "UNDERSTAND"):
        url = stack.environment[f"SARABAN_{name}_QUEUE_URL"]
        attributes = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
        assert '"maxReceiveCount": 3' in attributes["RedrivePolicy"]
        assert attributes["SqsManagedSseEnabled"] == "true"
        assert "aws:SecureTransport" in attributes["Policy"]


@pytest.mark.stack
def test_the_tables_stand_as_written(stack: LocalStack) -> None:
    dynamodb = stack.client("dynamodb")
    register = dynamodb.describe_table(TableName=stack.environment["SARABAN_TABLE"])["Table"]
    assert [key["AttributeName"] for key in register["KeySchema"]] == ["pk", "sk"]
    indexes = {
        index["IndexName"]: [key["AttributeName"] for key in index["KeySchema"]]
        for index in register["GlobalSecondaryIndexes"]
    }
    assert indexes == {"by_state": ["state_key", "updated_at"], "by_agency": ["agency_id", "updated_at"]}
    recovery = dynamodb.describe_continuous_backups(TableName=register["TableName"])["ContinuousBackupsDescription"]
    assert recovery["PointInTimeRecoveryDescription"]["PointInTimeRecoveryStatus"] == "ENABLED"
    forgotten = dynamodb.describe_time_to_live(TableName=stack.environment["SARABAN_IDEMPOTENCY_TABLE"])
    assert forgotten["TimeToLiveDescription"] == {"AttributeName": "expiration", "TimeToLiveStatus": "ENABLED"}


@pytest.mark.stack
def test_the_people_stand_as_written(stack: LocalStack) -> None:
    cognito, pool = stack.client("cognito-idp"), stack.environment["SARABAN_USER_POOL_ID"]
    groups = {group["GroupName"] for group in cognito.list_groups(UserPoolId=pool)["Groups"]}
    assert groups == {"officers", "reviewers", "overseers"}
    client = cognito.describe_user_pool_client(
        UserPoolId=pool, ClientId=stack.environment["SARABAN_USER_POOL_CLIENT_ID"]
    )
    assert client["UserPoolClient"]["WriteAttributes"] == ["name"]


@pytest.mark.stack
def test_the_wiring_is_the_templates(stack: LocalStack) -> None:
    wiring = stack.provisioned.wiring
    assert {source.function: source.batch_size for source in wiring.queues} == {
        "ReceiveFunction": 10,
        "ReadFunction": 1,
        "UnderstandFunction": 5,
    }
    assert [(one.function, one.every_seconds) for one in wiring.schedules] == [("WatchFunction", 60)]
    assert wiring.web == "ServeFunction"
    assert {route.key: route.function for route in wiring.routes} == {
        "GET /report.pdf": "PaperFunction",
        "GET /letters/{name}": "PaperFunction",
    }
    assert {function.handler for function in wiring.functions.values()} == {
        f"functions.{door}.handler" for door in ("receive", "read", "understand", "serve", "paper", "watch")
    }
