"""HTTP: the register, upload, the review desk."""

from __future__ import annotations

from typing import Any

from aws_lambda_powertools.utilities.typing import LambdaContext

from functions.adapters.log import logger, tracer
from functions.web.app import app


@logger.inject_lambda_context(clear_state=True)
@tracer.capture_lambda_handler(capture_response=False)  # answers hold documents' text
def handler(event: dict[str, Any], context: LambdaContext) -> dict[str, Any]:
    """One HTTP API request (payload format 2.0) to one answer."""
    return app.resolve(event, context)
