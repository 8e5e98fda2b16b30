"""How the Thai line recogniser is made and measured: text, pages, scans, training, evaluation, export."""
