"""On a schedule: what is stuck is found and said."""
