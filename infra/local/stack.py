"""The whole service on this machine: moto, every resource, every function, the web pages."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Final, Self
from urllib.request import Request, urlopen

import boto3
from moto.server import ThreadedMotoServer

from functions.adapters.changes import make_change, moment_of
from functions.adapters.ports import Ports, ports
from infra.local import moto_gaps, trouble
from infra.local.dispatch import Dispatcher
from infra.local.environment import AWAY_FROM_THE_CLOUD, environment, variables
from infra.local.invoke import Handler, Invoker, Outcome
from infra.local.people import OVERSEER, REVIEWER, People, Persona, officer
from infra.local.provision import Provisioned, provision
from infra.local.template import load
from infra.local.web import Respond, WebServer
from infra.local.wiring import Wiring
from register.agencies import Agency, agencies_above, parse_csv
from register.events import GrantGiven

ROOT: Final = Path(__file__).resolve().parents[2]
HOST: Final = "127.0.0.1"


class LocalStack:
    """Stands from `with` to the block's end; nothing is kept after it.

    Inside the block: `url` of the pages, `endpoint` of moto, `environment` of the functions, `ports()` over the boxes,
    `client(service)`, `dispatcher`, `agencies`, `officer(agency_id)`.
    """

    def __init__(
        self,
        *,
        port: int = 8000,
        agencies: Path | None = ROOT / "samples" / "agencies.csv",
        template: Path = ROOT / "template.yaml",
        handlers: Mapping[str, Handler] | None = None,
        in_background: bool = True,
        retry_seconds: int | None = 2,
        check_tools: bool = True,
    ) -> None:
        """Port 0 takes a free one; `agencies` None starts with an empty register.

        `handlers` by logical id stand in for functions; with `in_background` False nothing is delivered until
        `dispatcher.drain()`; `retry_seconds` after a failure a message comes again (None: as the queue says).
        Entering raises Trouble where the machine is not ready, TemplateProblem where the template is not understood.
        """
        self._port = port
        self._agencies = agencies
        self._template = template
        self._handlers = handlers
        self._in_background = in_background
        self._retry_seconds = retry_seconds
        self._check_tools = check_tools
        self._open = ExitStack()
        self.agencies: tuple[Agency, ...] = ()

    def __enter__(self) -> Self:
        if self._check_tools:
            trouble.look_around()
        with ExitStack() as opened, trouble.said_plainly(self._port):
            self._start(opened)
            self._open = opened.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def _start(self, opened: ExitStack) -> None:
        opened.enter_context(environment(AWAY_FROM_THE_CLOUD))
        web = WebServer(host=HOST, port=self._port)
        opened.callback(web.close)
        self.url = web.url
        self.endpoint = opened.enter_context(_Moto()).endpoint
        opened.enter_context(moto_gaps.filled())
        self.client = _clients(self.endpoint)
        self.provisioned: Provisioned = provision(load(self._template, {"WebOrigin": self.url}), self.client)
        wiring = self.provisioned.wiring
        pool_id = self.provisioned.resources["UserPool"].ref
        self.environment = variables(wiring.functions, endpoint=self.endpoint, pool_id=pool_id)
        opened.enter_context(environment(self.environment))
        self.people = People(self.client("cognito-idp"), pool_id)
        self._seed()
        invoker = Invoker(wiring.functions, self._handlers)
        self.dispatcher = Dispatcher(
            wiring=wiring, sqs=self.client("sqs"), invoker=invoker, retry_seconds=self._retry_seconds
        )
        if self._in_background:
            opened.enter_context(self.dispatcher)
        if wiring.web is not None:
            opened.enter_context(web.serving(_responder(wiring, invoker)))

    def ports(self) -> Ports:
        """The adapters over this stack's boxes."""
        return ports()

    def officer(self, agency_id: str) -> Persona:
        """The officer of this agency, made at the first call."""
        return self.people.add(officer(agency_id))

    def _seed(self) -> None:
        self.people.add(REVIEWER)
        self.people.add(OVERSEER)
        if self._agencies is not None:
            self.agencies = _agencies_of(self._agencies)
            ports().agencies.put(*self.agencies)
            make_change(ports(), *_grants(self.agencies, moment_of(ports())))


def _responder(wiring: Wiring, invoker: Invoker) -> Respond:
    # One request at a time, of all functions together: Powertools keeps the request on a class that they share in this
    # process (`BaseRouter.current_event`), and two at once would be answered with each other's visitor.
    one_at_a_time = Lock()

    def respond(event: dict[str, Any]) -> Outcome:
        asked = event["requestContext"]["http"]
        function = wiring.behind(asked["method"], asked["path"])
        if function is None:
            return Outcome(raised=True)
        with one_at_a_time:
            return invoker.attempt(function, event)

    return respond


def _grants(agencies: Sequence[Agency], at: str) -> Iterator[GrantGiven]:
    """The centre has let each unit of the sample register enter its own documents: some of the samples are theirs."""
    known = {one.id: one for one in agencies}
    for one in agencies:
        if above := agencies_above(known.get, one.id):
            yield GrantGiven(at=at, agency_id=above[-1], who="system:local", unit_id=one.id)


def _agencies_of(path: Path) -> tuple[Agency, ...]:
    if not path.is_file():
        raise trouble.no_agencies(path)
    parsed = parse_csv(path.read_text(encoding="utf-8"))
    for error in parsed.errors:
        raise trouble.bad_agencies(path, error.line, error.message)
    return parsed.agencies


def _clients(endpoint: str) -> Any:
    session = boto3.Session()

    @cache
    def client(service: str) -> Any:
        return session.client(service, endpoint_url=endpoint)

    return client


_ONE_AT_A_TIME: Final = Lock()


class _Moto:
    """The cloud's stand-in on a free port; its memory is wiped at the end, so that the next one starts empty."""

    def __init__(self) -> None:
        logging.getLogger("werkzeug").setLevel(logging.ERROR)  # else a line a request
        self._server = ThreadedMotoServer(ip_address=HOST, port=0, verbose=False)

    def __enter__(self) -> Self:
        if not _ONE_AT_A_TIME.acquire(blocking=False):
            raise RuntimeError("one local stack a process: they would share moto's memory and the environment")
        self._server.start()
        host, port = self._server.get_host_and_port()
        self.endpoint = f"http://{host}:{port}"
        return self

    def __exit__(self, *_: object) -> None:
        with urlopen(Request(f"{self.endpoint}/moto-api/reset", method="POST")):  # noqa: S310 - our own address
            pass
        self._server.stop()
        _ONE_AT_A_TIME.release()
