"""Reports embedded digital signatures (PAdES, ETSI EN 319 142-1) as found; never fails, never writes.

Verdicts are three-valued: what could not be checked is "unknown" with its reason, never "failed".
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from io import BytesIO

from asn1crypto import x509
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.errors import DisallowedAlgorithmError, SignatureValidationError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from parsers.model import SignatureReport, Verdict
from parsers.reading.joining import unreadable_signature
from parsers.reading.opening import BROKEN_STRUCTURE

# pyHanko tells its log whose certificate failed; a log is no place for names.
logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)

_BROKEN = (PdfError, OSError, NotImplementedError, *BROKEN_STRUCTURE)
_COVERAGE = {
    SignatureCoverageLevel.ENTIRE_FILE: "whole_file",
    SignatureCoverageLevel.ENTIRE_REVISION: "earlier_revision",
    SignatureCoverageLevel.CONTIGUOUS_BLOCK_FROM_START: "partial",
    SignatureCoverageLevel.UNCLEAR: "unknown",
}


def read_signatures(data: bytes, *, roots: Sequence[bytes] = ()) -> tuple[SignatureReport, ...]:
    """One report a signature, in signing order; empty where the file has none.

    `roots`: trusted root certificates, DER. Without roots `trusted` stays "unknown". Nothing is fetched.
    A file whose signatures cannot even be listed gives one report with reason "unreadable".
    """
    try:
        reader = PdfFileReader(BytesIO(data), strict=False)
        if reader.encrypted:
            reader.decrypt(b"")
        found = reader.embedded_regular_signatures
    except _BROKEN:
        return (unreadable_signature("unreadable"),) if b"/ByteRange" in data else ()
    return tuple(_report(signature, roots) for signature in found)


def _report(signature: EmbeddedPdfSignature, roots: Sequence[bytes]) -> SignatureReport:
    field, signer, issuer, signed_at = _said(signature)
    integrity, coverage, trusted, reason = _checked(signature, roots)
    return SignatureReport(
        field=field,
        signer=signer,
        issuer=issuer,
        signed_at=signed_at,
        integrity=integrity,
        coverage=coverage,  # type: ignore[arg-type]
        trusted=trusted,
        reason=reason,
    )


def _said(signature: EmbeddedPdfSignature) -> tuple[str, str | None, str | None, str | None]:
    """What the signature says of itself: field, signer, issuer, time claimed."""
    field = signer = issuer = signed_at = None
    try:
        field = str(signature.field_name)
        certificate = signature.signer_cert
        signer, issuer = _common_name(certificate.subject), _common_name(certificate.issuer)
        claimed = signature.self_reported_timestamp
        signed_at = claimed.isoformat() if claimed else None
    except _BROKEN:
        pass  # what could be read before the break is still reported
    return field or "", signer, issuer, signed_at


def _common_name(name: x509.Name) -> str | None:
    held = name.native.get("common_name") or name.native.get("organization_name")
    return str(held[-1] if isinstance(held, list) else held) if held else None


def _checked(signature: EmbeddedPdfSignature, roots: Sequence[bytes]) -> tuple[Verdict, str, Verdict, str]:
    """Integrity, coverage, trust, and the code that says why."""
    coverage = "unknown"
    try:
        signature.compute_integrity_info()  # type: ignore[no-untyped-call]
        coverage = _COVERAGE[signature.coverage or SignatureCoverageLevel.UNCLEAR]
        status = validate_pdf_signature(signature, signer_validation_context=_context(roots))
    except DisallowedAlgorithmError:
        return "unknown", coverage, "unknown", "weak_algorithm"
    except SignatureValidationError:
        return "unknown", coverage, "unknown", "malformed_signature"
    except _BROKEN:
        return "unknown", coverage, "unknown", "unreadable"
    return _verdicts(status, coverage, has_roots=bool(roots))


def _context(roots: Sequence[bytes]) -> ValidationContext:
    return ValidationContext(
        trust_roots=[x509.Certificate.load(root) for root in roots],
        allow_fetching=False,
        revocation_mode="soft-fail",
    )


def _verdicts(status: PdfSignatureStatus, coverage: str, *, has_roots: bool) -> tuple[Verdict, str, Verdict, str]:
    if not status.intact:
        return "failed", coverage, "unknown", "bytes_changed"
    if not status.valid:
        return "failed", coverage, "unknown", "signature_does_not_match"
    if not has_roots:
        return "passed", coverage, "unknown", "no_roots_configured"
    if status.trusted:
        return "passed", coverage, "passed", "trusted"
    return "passed", coverage, "failed", "chain_not_trusted"
