"""All pages are read: record, findings, review."""
