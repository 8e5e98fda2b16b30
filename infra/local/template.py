"""Reads template.yaml and transforms it as the cloud would: SAM in, plain CloudFormation out, no network."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3
from samtranslator.model.exceptions import InvalidDocumentException
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

from infra.local import REGION

logging.getLogger("samtranslator").setLevel(logging.ERROR)  # it warns of its own unpublished metrics

Json = Any  # what YAML and JSON hold; resolved and checked property by property in resources.py

# The transform wants built artifacts in the place of source folders; locally the source itself runs.
BUILT_ZIP = "s3://built/by-sam.zip"
BUILT_IMAGE = "built.by.sam/reading:local"


class TemplateProblem(Exception):
    """The template says something that the local stack refuses to guess about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A transformed template: only plain CloudFormation types are left in `resources`."""

    resources: Mapping[str, Mapping[str, Json]]
    conditions: Mapping[str, Json]
    parameters: Mapping[str, Json]  # every parameter with its value for this stack
    outputs: Mapping[str, Json]


def load(path: Path, parameters: Mapping[str, str] | None = None) -> Template:
    """The template at `path`, transformed, with `parameters` over the defaults.

    Raises TemplateProblem for a parameter the template does not know or one without a value.
    """
    source = _with_built_artifacts(parse(path))
    values = _parameter_values(source.get("Parameters", {}), parameters or {})
    plain = _transform(source, values)
    return Template(
        resources=plain["Resources"],
        conditions=plain.get("Conditions", {}),
        parameters=values,
        outputs=plain.get("Outputs", {}),
    )


def parse(path: Path) -> dict[str, Json]:
    """The file as written, short forms such as !Ref unfolded, nothing transformed."""
    source: dict[str, Json] = yaml_parse(path.read_text(encoding="utf-8"))
    return source


def _with_built_artifacts(source: dict[str, Json]) -> dict[str, Json]:
    for resource in source["Resources"].values():
        if resource["Type"] != "AWS::Serverless::Function":
            continue
        properties = resource["Properties"]
        if properties.get("PackageType") == "Image":
            properties["ImageUri"] = BUILT_IMAGE
        else:
            properties["CodeUri"] = BUILT_ZIP
    return source


def _parameter_values(declared: Mapping[str, Json], given: Mapping[str, str]) -> dict[str, Json]:
    unknown = set(given) - set(declared)
    if unknown:
        raise TemplateProblem(f"the template has no parameter {', '.join(sorted(unknown))}")
    values = {name: given.get(name, about.get("Default")) for name, about in declared.items()}
    missing = [name for name, value in values.items() if value is None]
    if missing:
        raise TemplateProblem(f"a value is needed for the parameter {', '.join(missing)}")
    return {name: str(value) for name, value in values.items()}


def _transform(source: dict[str, Json], values: Mapping[str, Json]) -> dict[str, Json]:
    # A session of its own: the transform asks for a region, and no other code should find one set behind its back.
    translator = Translator({}, Parser(), boto_session=boto3.Session(region_name=REGION))
    try:
        plain: dict[str, Json] = translator.translate(source, parameter_values=dict(values))
    except InvalidDocumentException as problem:
        raise TemplateProblem("; ".join(cause.message for cause in problem.causes)) from problem
    return plain
