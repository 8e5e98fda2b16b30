"""A file has arrived: admitted, duplicate or quarantined."""
