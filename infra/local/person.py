"""A person at a browser, in code: signs in, sends a file, follows what became of it, decides."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

import requests

from infra.local.people import Persona
from register.documents import Slot

PATIENCE: Final = 30  # seconds for one answer of a busy machine
# must match '<meta name="form-token" content="3f…">' with 64 hex digits; must not match 'name="viewport" content="…"'
TOKEN: Final = re.compile(r'name="form-token" content="([0-9a-f]{64})"')


class Person:
    """One signed-in person at the pages under `url`; every call raises requests.HTTPError on a refusal."""

    def __init__(self, url: str, persona: Persona) -> None:
        self._url = url
        self._http = requests.Session()
        self._http.headers["Origin"] = url
        sign_in = self._page("/signin")
        form = {"form_token": sign_in, "next": "/documents", "name": persona.name, "password": persona.password}
        self._http.post(f"{url}/signin", data=form, timeout=PATIENCE).raise_for_status()
        self._token = self._page("/documents")

    def send(self, pdf: Path, slot: Slot) -> str:
        """Upload one file as the upload page does; the upload's id."""
        asked = self._http.post(
            f"{self._url}/api/uploads",
            json={"slot": slot, "file_name": pdf.name},
            headers={"x-form-token": self._token},
            timeout=PATIENCE,
        )
        asked.raise_for_status()
        form = asked.json()
        with pdf.open("rb") as file:
            # The bucket is another site: none of our cookies go there.
            put = requests.post(form["url"], data=form["fields"], files={"file": file}, timeout=PATIENCE)
        put.raise_for_status()
        return str(form["upload_id"])

    def follow(self, upload_id: str) -> dict[str, Any]:
        """What became of an upload: outcome, trouble, and the live state of its document."""
        return self._json(f"/api/uploads/{upload_id}")

    def record(self, document_id: str) -> dict[str, Any] | None:
        """The record of a document, or None while there is none."""
        answer = self._http.get(f"{self._url}/api/documents/{document_id}/record", timeout=PATIENCE)
        return answer.json() if answer.ok else None

    def decide(self, document_id: str, what: str, **fields: str) -> None:
        """What a reviewer's buttons do: `what` is "approve", "return" or "corrections"."""
        version = str(self._json(f"/api/documents/{document_id}")["version"])
        form = {"form_token": self._token, "version": version, "confirmed": "yes"} | fields
        self._http.post(f"{self._url}/documents/{document_id}/{what}", data=form, timeout=PATIENCE).raise_for_status()

    def original(self, document_id: str) -> bytes:
        """The untouched file, as the download link gives it."""
        return self.file(f"/documents/{document_id}/original")

    def file(self, path: str) -> bytes:
        """What lies under a link of the pages: "/report.pdf"."""
        answer = self._http.get(self._url + path, timeout=PATIENCE)
        answer.raise_for_status()
        return answer.content

    def _json(self, path: str) -> dict[str, Any]:
        answer = self._http.get(self._url + path, timeout=PATIENCE)
        answer.raise_for_status()
        found: dict[str, Any] = answer.json()
        return found

    def _page(self, path: str) -> str:
        """The form token that a page holds."""
        answer = self._http.get(self._url + path, timeout=PATIENCE)
        answer.raise_for_status()
        token = TOKEN.search(answer.text)
        if token is None:
            raise requests.HTTPError(f"no form token on {path}", response=answer)
        return token[1]
