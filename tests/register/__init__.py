"""The register's pure functions."""
