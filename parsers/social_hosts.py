"""The hosts of social media that are channels of their own kind, not websites of an agency."""

from __future__ import annotations

import re

# Matches "https://www.youtube.com/@example", "youtu.be/abc", "www.tiktok.com/@example", "t.me/example"; not
# "www.youtube-fan.go.th", nor "youtube.com" without a path.
SOCIAL = re.compile(
    r"(?:https?\s?:\s?/\s?/\s?)?(?:www\s?\.\s?|m\.)?"
    r"(?:youtube\.com|youtu\.be|tiktok\.com|twitter\.com|x\.com|instagram\.com|t\.me)/[^\s,;“”\"'‘’<>]+",
    re.IGNORECASE,
)
