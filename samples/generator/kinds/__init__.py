"""One file a kind of document: each builds the content of its kind from a wish."""
