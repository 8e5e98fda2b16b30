"""Record to JSON (schema saraban.record/1) and back."""
