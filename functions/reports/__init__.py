"""The register on paper and in spreadsheets: CSV, workbooks, PDF."""
