"""Open and page jobs: words with places, stored beside the original."""
