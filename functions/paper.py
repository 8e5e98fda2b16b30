"""HTTP: what is laid out on paper. The application of `serve`, in the image that has Pango.

The web API leads only `/report.pdf` and `/letters/*` here, so sign-in, refusals and headers are the same as everywhere.
"""

from __future__ import annotations

from typing import Any

from aws_lambda_powertools.utilities.typing import LambdaContext

from functions.adapters.log import logger, tracer
from functions.web.app import app


@logger.inject_lambda_context(clear_state=True)
@tracer.capture_lambda_handler(capture_response=False)  # a letter is not for the trace
def handler(event: dict[str, Any], context: LambdaContext) -> dict[str, Any]:
    """One HTTP API request (payload format 2.0) to one answer."""
    return app.resolve(event, context)
