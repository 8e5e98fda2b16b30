"""What the template promises: nothing lost, nothing open, nothing unwatched."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from functions.adapters.queues import MAX_RECEIVES
from functions.adapters.settings import settings_from
from functions.adapters.upkeep import GIVEN_UP_AFTER
from functions.watch import LOOKS_AGAIN
from infra.local.stack import ROOT
from infra.local.template import Template
from parsers.reading.limits import DEFAULT

Body = Mapping[str, Any]
FUNCTIONS = {"ReceiveFunction", "ReadFunction", "UnderstandFunction", "ServeFunction", "PaperFunction", "WatchFunction"}
# These are not fed by a queue: a visitor sees the failure, and the next run of the schedule makes up for one.
NOT_QUEUED = {"ServeFunction", "PaperFunction", "WatchFunction"}
# AWS takes no resource for X-Ray's two calls.
STARRED = {"xray:PutTraceSegments", "xray:PutTelemetryRecords"}


def of_type(template: Template, kind: str) -> dict[str, Body]:
    """Properties by logical id of every resource of this type."""
    return {name: body["Properties"] for name, body in template.resources.items() if body["Type"] == kind}


def functions(template: Template) -> dict[str, Body]:
    return of_type(template, "AWS::Lambda::Function")


def referred(node: Any) -> str:
    """The logical id that a Ref or a GetAtt names."""
    return str(node["Ref"] if "Ref" in node else node["Fn::GetAtt"][0])


def statements(template: Template) -> Iterator[tuple[str, Body]]:
    """Every statement of every role and policy, with whose it is."""
    for name, role in of_type(template, "AWS::IAM::Role").items():
        for policy in role.get("Policies", []):
            yield from ((name, statement) for statement in policy["PolicyDocument"]["Statement"])
    for name, policy in of_type(template, "AWS::IAM::ManagedPolicy").items():
        yield from ((name, statement) for statement in policy["PolicyDocument"]["Statement"])


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def test_the_linter_has_nothing_to_say() -> None:
    program = Path(sys.executable).with_name("cfn-lint")
    lint = [program, "--non-zero-exit-code", "informational", "template.yaml"]
    said = subprocess.run(lint, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (said.returncode, said.stdout) == (0, "")


def test_the_six_doors_are_there_with_their_handlers(template: Template) -> None:
    handlers = {
        name: body.get("Handler") or body["ImageConfig"]["Command"][0] for name, body in functions(template).items()
    }
    assert handlers == {name: f"functions.{name.removesuffix('Function').lower()}.handler" for name in FUNCTIONS}


def test_only_reading_and_paper_are_images_and_each_is_a_target_of_the_dockerfile(source: dict[str, Any]) -> None:
    images = {
        name: body["Metadata"]
        for name, body in source["Resources"].items()
        if body.get("Properties", {}).get("PackageType") == "Image"
    }
    assert {name: about["DockerBuildTarget"] for name, about in images.items()} == {
        "ReadFunction": "reading",
        "PaperFunction": "paper",
    }
    for about in images.values():
        assert about["DockerContext"] == "."
        dockerfile = (ROOT / about["Dockerfile"]).read_text(encoding="utf-8")
        assert f"\nFROM base AS {about['DockerBuildTarget']}\n" in dockerfile


def test_paper_is_asked_for_what_it_lays_out_and_for_nothing_else(template: Template) -> None:
    paths = template.resources["WebApi"]["Properties"]["Body"]["paths"]
    routes = {
        f"{verb.upper()} {path}"
        for path, methods in paths.items()
        for verb, method in methods.items()
        if "${PaperFunction.Arn}" in str(method)
    }
    assert routes == {"GET /report.pdf", "GET /letters/{name}"}
    stage = template.resources["WebApiApiGatewayDefaultStage"]["Properties"]
    assert set(stage["RouteSettings"]) == routes  # each is slow, so each has a pace of its own
    assert all(one["ThrottlingRateLimit"] < 10 for one in stage["RouteSettings"].values())


def test_paper_can_change_nothing(template: Template) -> None:
    actions = {
        action for owner, one in statements(template) if owner == "PaperRole" for action in as_list(one["Action"])
    }
    assert actions == {"s3:GetObject", "s3:ListBucket", "dynamodb:GetItem", "dynamodb:Query"}


@pytest.mark.parametrize("name", ["PaperFunction", "WatchFunction"])
def test_a_function_without_a_queue_rings_when_it_fails(template: Template, name: str) -> None:
    watched = {
        referred(alarm["Dimensions"][0]["Value"])
        for alarm in of_type(template, "AWS::CloudWatch::Alarm").values()
        if (alarm["Namespace"], alarm["MetricName"]) == ("AWS/Lambda", "Errors")
    }
    assert name in watched


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_a_function_is_traced_logged_for_a_while_and_has_a_role_of_its_own(template: Template, name: str) -> None:
    body = functions(template)[name]
    assert body["Architectures"] == ["arm64"]
    assert body["TracingConfig"] == {"Mode": "Active"}
    log = of_type(template, "AWS::Logs::LogGroup")[referred(body["LoggingConfig"]["LogGroup"])]
    assert log["RetentionInDays"] == {"Ref": "LogRetentionDays"}
    roles = [referred(other["Role"]) for other in functions(template).values()]
    assert roles.count(referred(body["Role"])) == 1


@pytest.mark.parametrize("name", sorted(FUNCTIONS - NOT_QUEUED))
def test_a_queued_function_can_fail_in_part_and_its_poison_goes_aside(template: Template, name: str) -> None:
    mappings = of_type(template, "AWS::Lambda::EventSourceMapping").values()
    [mapping] = [one for one in mappings if referred(one["FunctionName"]) == name]
    assert mapping["FunctionResponseTypes"] == ["ReportBatchItemFailures"]
    queues = of_type(template, "AWS::SQS::Queue")
    queue = queues[referred(mapping["EventSourceArn"])]
    assert queue["VisibilityTimeout"] >= 6 * functions(template)[name]["Timeout"]
    assert queue["RedrivePolicy"]["maxReceiveCount"] == MAX_RECEIVES
    aside = queues[referred(queue["RedrivePolicy"]["deadLetterTargetArn"])]
    assert aside["MessageRetentionPeriod"] == 14 * 86400
    assert aside["MessageRetentionPeriod"] > queue["MessageRetentionPeriod"]


def test_every_other_function_is_named_with_a_reason(template: Template) -> None:
    mappings = of_type(template, "AWS::Lambda::EventSourceMapping").values()
    assert set(functions(template)) - {referred(one["FunctionName"]) for one in mappings} == NOT_QUEUED


def test_a_page_that_takes_too_long_is_said_by_the_reader_before_lambda_ends_the_function(template: Template) -> None:
    reading = functions(template)["ReadFunction"]
    calls = 2  # a job reads the page and draws its picture, each under the limit
    assert reading["Timeout"] > calls * DEFAULT.seconds
    assert reading["MemorySize"] > DEFAULT.megabytes


def test_reading_is_capped(template: Template) -> None:
    mappings = of_type(template, "AWS::Lambda::EventSourceMapping").values()
    capped = {referred(one["FunctionName"]): one["ScalingConfig"] for one in mappings if "ScalingConfig" in one}
    assert capped == {"ReadFunction": {"MaximumConcurrency": {"Ref": "ReadConcurrency"}}}


def test_a_dead_letter_rings_and_so_does_a_queue_that_grows_old(template: Template) -> None:
    watched = {
        (alarm["MetricName"], referred(alarm["Dimensions"][0]["Value"]))
        for alarm in of_type(template, "AWS::CloudWatch::Alarm").values()
        if alarm["Namespace"] == "AWS/SQS"
    }
    wanted = set()
    for name in ("Receive", "Read", "Understand"):
        wanted.add(("ApproximateNumberOfMessagesVisible", f"{name}DeadLetters"))
        wanted.add(("ApproximateAgeOfOldestMessage", f"{name}Queue"))
    assert watched == wanted


def test_no_right_is_wider_than_its_resource(template: Template) -> None:
    for owner, statement in statements(template):
        actions, resources = as_list(statement["Action"]), as_list(statement["Resource"])
        assert not [action for action in actions if "*" in action], owner
        if "*" in resources:
            assert set(actions) == STARRED, owner


def test_no_role_leans_on_a_policy_written_by_aws(template: Template) -> None:
    for name, role in of_type(template, "AWS::IAM::Role").items():
        assert role["ManagedPolicyArns"] == [{"Ref": "RuntimePolicy"}], name


def test_no_function_may_delete_an_object_or_a_row_of_the_register(template: Template) -> None:
    for owner, statement in statements(template):
        for action in as_list(statement["Action"]):
            if action.startswith("s3:"):
                assert "Delete" not in action, owner
            if action == "dynamodb:DeleteItem":
                assert statement["Resource"] == [{"Fn::GetAtt": ["IdempotencyTable", "Arn"]}], owner


@pytest.mark.parametrize("kind", ["AWS::SQS::Queue", "AWS::S3::Bucket"])
def test_queues_and_the_bucket_speak_tls_only(template: Template, kind: str) -> None:
    guarded = set()
    for policy_kind, target in (("AWS::SQS::QueuePolicy", "Queues"), ("AWS::S3::BucketPolicy", "Bucket")):
        for policy in of_type(template, policy_kind).values():
            denied = [one for one in policy["PolicyDocument"]["Statement"] if one["Effect"] == "Deny"]
            assert denied[-1]["Condition"] == {"Bool": {"aws:SecureTransport": "false"}}
            assert denied[-1]["Principal"] == "*"
            guarded |= {referred(one) for one in as_list(policy[target])}
    assert set(of_type(template, kind)) <= guarded


def test_what_is_kept_outlives_the_stack_and_is_encrypted(template: Template) -> None:
    for name in ("DocumentsBucket", "RegisterTable", "UserPool"):
        assert template.resources[name]["DeletionPolicy"] == "Retain"
        assert template.resources[name]["UpdateReplacePolicy"] == "Retain"
    for table in of_type(template, "AWS::DynamoDB::Table").values():
        assert table["SSESpecification"] == {"SSEEnabled": True}
        assert table["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}
    for queue in of_type(template, "AWS::SQS::Queue").values():
        assert queue["SqsManagedSseEnabled"] is True


def test_the_bucket_is_versioned_encrypted_and_closed(template: Template) -> None:
    bucket = template.resources["DocumentsBucket"]["Properties"]
    assert bucket["VersioningConfiguration"] == {"Status": "Enabled"}
    assert set(bucket["PublicAccessBlockConfiguration"].values()) == {True}
    [encryption] = bucket["BucketEncryption"]["ServerSideEncryptionConfiguration"]
    assert encryption["ServerSideEncryptionByDefault"] == {"SSEAlgorithm": "AES256"}


def test_no_rule_ever_expires_an_original(template: Template) -> None:
    rules = template.resources["DocumentsBucket"]["Properties"]["LifecycleConfiguration"]["Rules"]
    expiring = [rule for rule in rules if {"ExpirationInDays", "NoncurrentVersionExpiration"} & set(rule)]
    assert [rule["Prefix"] for rule in expiring] == ["documents/"]


def test_the_bucket_name_is_the_same_wherever_it_is_written_out(source: dict[str, Any]) -> None:
    name = source["Resources"]["DocumentsBucket"]["Properties"]["BucketName"]["Fn::Sub"]
    assert source["Globals"]["Function"]["Environment"]["Variables"]["SARABAN_BUCKET"] == {"Fn::Sub": name}
    written = (ROOT / "template.yaml").read_text(encoding="utf-8").count("-documents-$")
    assert written == (ROOT / "template.yaml").read_text(encoding="utf-8").count(name)


def test_a_person_cannot_move_themselves_to_another_agency(template: Template) -> None:
    client = template.resources["UserPoolClient"]["Properties"]
    assert client["WriteAttributes"] == ["name"]
    assert "custom:agency_id" in client["ReadAttributes"]
    assert client["ExplicitAuthFlows"] == ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
    groups = {group["GroupName"] for group in of_type(template, "AWS::Cognito::UserPoolGroup").values()}
    assert groups == {"officers", "reviewers", "overseers"}


class Asked(dict[str, str]):
    """An environment that has an answer for everything and remembers what was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def get(self, key: str, default: Any = None) -> Any:
        self.names.add(key)
        return "1"


def test_the_template_sets_exactly_what_the_functions_read(template: Template) -> None:
    asked = Asked()
    settings_from(asked)
    for name, body in functions(template).items():
        given = set(body["Environment"]["Variables"])
        assert {variable for variable in given if variable.startswith("SARABAN_")} == asked.names, name
        assert given - asked.names == {"POWERTOOLS_SERVICE_NAME", "POWERTOOLS_METRICS_NAMESPACE"}, name


def test_the_architecture_page_names_the_same_variables(template: Template) -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    for variable in functions(template)["ServeFunction"]["Environment"]["Variables"]:
        assert f"`{variable}`" in page


def test_the_days_work_may_last_longer_than_was_measured_and_ends_before_another_run_takes_it_up(
    template: Template,
) -> None:
    """81 seconds with 40,000 documents (docs/register-speed.md)."""
    limit = functions(template)["WatchFunction"]["Timeout"]
    assert 3 * 81 < limit < GIVEN_UP_AFTER.total_seconds()
    assert max(LOOKS_AGAIN) < 60
