"""The environment of the one process in which every function runs here."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

import boto3

from functions.adapters.identity import identity
from functions.adapters.ports import ports
from functions.adapters.settings import settings
from infra.local import REGION
from infra.local.template import TemplateProblem
from infra.local.wiring import Function

# Keys that open nothing, and no way to a real account: neither the user's profiles nor a service's own address.
AWAY_FROM_THE_CLOUD: Final = {
    "AWS_ACCESS_KEY_ID": "local",
    "AWS_SECRET_ACCESS_KEY": "local",
    "AWS_DEFAULT_REGION": REGION,
    "AWS_REGION": REGION,
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    "AWS_EC2_METADATA_DISABLED": "true",
}
_QUIET: Final = {
    "POWERTOOLS_TRACE_DISABLED": "true",  # there is no X-Ray daemon here
    "POWERTOOLS_METRICS_DISABLED": "true",  # metrics are lines on standard output, where the table is shown
    "POWERTOOLS_LOG_LEVEL": "ERROR",
    "OMP_THREAD_LIMIT": "1",  # tesseract's own threads make it slower on few cores
}
_UNWANTED: Final = ("AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_SESSION_TOKEN", "AWS_SECURITY_TOKEN")


def variables(functions: Mapping[str, Function], *, endpoint: str, pool_id: str) -> dict[str, str]:
    """All functions' variables together, with the addresses that they have on this machine.

    Raises TemplateProblem where two functions want different values under one name: one process has one.
    """
    together: dict[str, str] = {}
    for function in functions.values():
        for name, value in function.environment.items():
            if together.setdefault(name, value) != value:
                raise TemplateProblem(f"{function.logical_id} wants another {name} than the other functions")
    # Tokens name the cloud as their issuer, but their keys lie here.
    together["SARABAN_JWKS_URL"] = f"{endpoint}/{pool_id}/.well-known/jwks.json"
    return {**together, **_QUIET, "AWS_ENDPOINT_URL": endpoint}


@contextmanager
def environment(values: Mapping[str, str]) -> Iterator[None]:
    """Sets these for the length of the block; whatever the doors remembered of an earlier stack is forgotten."""
    before = dict(os.environ)
    for name in [*_UNWANTED, *(name for name in before if name.startswith("AWS_ENDPOINT_URL"))]:
        os.environ.pop(name, None)
    os.environ.update(values)
    _forget()
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
        _forget()


def _forget() -> None:
    for remembered in (settings, ports, identity):
        remembered.cache_clear()
    boto3.DEFAULT_SESSION = None
