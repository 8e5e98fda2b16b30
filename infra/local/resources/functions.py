"""AWS::Lambda, AWS::ApiGatewayV2, AWS::Events: nothing is made in moto; the wiring is learnt for dispatch and web."""

from __future__ import annotations

import re
from typing import Final

from infra.local import ACCOUNT, REGION
from infra.local.properties import Properties, UnknownProperty
from infra.local.resolve import Made
from infra.local.wiring import Function, QueueSource, Route, ScheduleSource
from infra.local.world import World

# Must match "rate(5 minutes)" and "rate(1 hour)"; must not match "cron(0 8 * * ? *)".
_RATE = re.compile(r"rate\((\d+) (minute|hour|day)s?\)")
_VERBS: Final = frozenset({"get", "post", "put", "patch", "delete"})
_SECONDS: Final = {"minute": 60, "hour": 3600, "day": 86400}
# Must match "…:lambda:path/2015-03-31/functions/arn:aws:lambda:x:1:function:serve/invocations"; must not match "https://…".
_INTEGRATION = re.compile(r"/functions/(arn:[^/]+)/invocations$")


def function(logical_id: str, props: Properties, world: World) -> Made:
    """AWS::Lambda::Function. Ref is its name."""
    with props.inside("ImageConfig") as image:
        handler = image.take("Command")[0] if "Command" in image else props.take("Handler")
    with props.inside("Environment") as environment:
        variables = {name: str(value) for name, value in environment.take("Variables", {}).items()}
    made = Function(
        name=props.take("FunctionName", world.name(logical_id)),
        logical_id=logical_id,
        handler=handler,
        environment=variables,
        timeout_seconds=props.take("Timeout", 3),
        memory_mb=props.take("MemorySize", 128),
    )
    # The source itself runs here, in this process, under this machine's processor, rights, disk and log.
    props.without_effect("Code", "PackageType", "Runtime", "Architectures", "EphemeralStorage", "Description", "Tags")
    props.without_effect("Role", "LoggingConfig", "TracingConfig")
    world.functions[logical_id] = made
    return Made(ref=made.name, attributes={"Arn": made.arn})


def event_source_mapping(logical_id: str, props: Properties, world: World) -> Made:
    """AWS::Lambda::EventSourceMapping, from a queue."""
    arn = props.take("EventSourceArn")
    sqs = world.client("sqs")
    with props.inside("ScalingConfig") as scaling:
        cap = scaling.take("MaximumConcurrency", None)
    world.queues.append(
        QueueSource(
            function=world.function_of(props.take("FunctionName")),
            queue_url=sqs.get_queue_url(QueueName=arn.rsplit(":", 1)[1])["QueueUrl"],
            queue_arn=arn,
            batch_size=props.take("BatchSize", 10),
            reports_failures="ReportBatchItemFailures" in props.take("FunctionResponseTypes", []),
            concurrency=None if cap is None else int(cap),
        )
    )
    return Made(ref=world.name(logical_id))


def http_api(logical_id: str, props: Properties, world: World) -> Made:
    """AWS::ApiGatewayV2::Api: a function behind every path, and others behind some of their own. Ref is its id."""
    with props.inside("Body") as body:
        body.without_effect("info", "openapi", "tags")
        with body.inside("paths") as paths:
            for path in paths.names():
                with paths.inside(path) as place:
                    _route(path, place, world)
    return Made(ref=logical_id.lower())


def _route(path: str, place: Properties, world: World) -> None:
    for verb in place.names():
        with place.inside(verb) as method:
            # The parameters stand in the path itself.
            method.without_effect("isDefaultRoute", "responses", "parameters")
            with method.inside("x-amazon-apigateway-integration") as integration:
                function = _function_behind(integration, world)
        if path == "$default":
            world.web = function
        elif verb in _VERBS:
            world.routes.append(Route(method=verb.upper(), path=path, function=function))
        else:
            raise UnknownProperty(f"{place.place}: the local web server knows routes of one method, not {verb}")


def _function_behind(integration: Properties, world: World) -> str:
    integration.without_effect("httpMethod", "type")
    if (version := integration.take("payloadFormatVersion")) != "2.0":
        raise UnknownProperty(f"{integration.place}: the local web server speaks payload 2.0, not {version}")
    found = _INTEGRATION.search(integration.take("uri"))
    if not found:
        raise UnknownProperty(f"{integration.place}: only a function can stand behind the local web server")
    return world.function_of(found.group(1))


def schedule(logical_id: str, props: Properties, world: World) -> Made:
    """AWS::Events::Rule at an even pace. Ref is its name."""
    expression = props.take("ScheduleExpression")
    rate = _RATE.fullmatch(expression)
    if not rate:
        raise UnknownProperty(f"{props.place}: the local schedule knows rate(…), not {expression}")
    every = int(rate.group(1)) * _SECONDS[rate.group(2)]
    arn = f"arn:aws:events:{REGION}:{ACCOUNT}:rule/{logical_id}"
    for target in props.each("Targets"):
        # A failed run is followed by the next one; a second try of the same minute would tell nothing new here.
        target.without_effect("Id", "RetryPolicy")
        function_id = world.function_of(target.take("Arn"))
        world.schedules.append(ScheduleSource(function=function_id, rule_arn=arn, every_seconds=every))
    return Made(ref=logical_id, attributes={"Arn": arn})
