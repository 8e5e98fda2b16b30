"""What the doors say of themselves: a log line, a count, a trace; never a word out of a document."""

from __future__ import annotations

from typing import Final

from aws_lambda_powertools import Logger, Tracer
from aws_lambda_powertools.metrics import EphemeralMetrics, MetricUnit

NAMESPACE: Final = "Saraban"

# Service and level come from POWERTOOLS_SERVICE_NAME and POWERTOOLS_LOG_LEVEL, which Powertools reads itself.
logger: Final = Logger()
tracer: Final = Tracer()


def count(metric: str, *, code: str, value: int = 1) -> None:
    """Adds to a metric under one code ("not_a_pdf", "read") as its dimension.

    Written at once and without shared state, as several batches may run in one process on a laptop.
    """
    metrics = EphemeralMetrics(namespace=NAMESPACE)
    metrics.add_dimension(name="code", value=code)
    metrics.add_metric(name=metric, unit=MetricUnit.Count, value=value)
    metrics.flush_metrics()
