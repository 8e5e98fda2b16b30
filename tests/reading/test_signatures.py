"""Embedded signatures are reported as found: who, when, whether the bytes still match, never more than was checked."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO

import pytest
from asn1crypto import keys, x509
from cryptography import x509 as build
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import SigFieldSpec
from pyhanko_certvalidator.registry import SimpleCertificateStore

from parsers.model import SignatureReport
from parsers.reading.signatures import read_signatures
from tests.reading.papers import edited, set_page

SIGNER, ISSUER = "นายทดสอบ ลงนาม", "ศูนย์ออกใบรับรองทดสอบ"
DER, NONE = serialization.Encoding.DER, serialization.NoEncryption()


def certificate(name: str, key: ec.EllipticCurvePrivateKey, by: str, with_key: ec.EllipticCurvePrivateKey) -> bytes:
    now = datetime.now(UTC)
    usage = dict.fromkeys(
        ("key_encipherment", "data_encipherment", "key_agreement", "encipher_only", "decipher_only"), False
    )
    is_root = name == by
    made = (
        build.CertificateBuilder()
        .subject_name(build.Name([build.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(build.Name([build.NameAttribute(NameOID.COMMON_NAME, by)]))
        .public_key(key.public_key())
        .serial_number(build.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(build.BasicConstraints(ca=is_root, path_length=None), critical=True)
        .add_extension(
            build.KeyUsage(
                digital_signature=True, content_commitment=True, key_cert_sign=is_root, crl_sign=is_root, **usage
            ),
            critical=True,
        )
        .add_extension(build.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(build.AuthorityKeyIdentifier.from_issuer_public_key(with_key.public_key()), critical=False)
    )
    return made.sign(with_key, hashes.SHA256()).public_bytes(DER)


@cache
def authority() -> tuple[bytes, signers.SimpleSigner]:
    """A throw-away root (DER) and a signer it vouches for."""
    root_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    root = certificate(ISSUER, root_key, ISSUER, root_key)
    held = keys.PrivateKeyInfo.load(key.private_bytes(DER, serialization.PrivateFormat.PKCS8, NONE))
    signer = signers.SimpleSigner(
        signing_cert=x509.Certificate.load(certificate(SIGNER, key, ISSUER, root_key)),
        signing_key=held,
        cert_registry=SimpleCertificateStore(),
    )
    return root, signer


@cache
def signed(times: int = 1) -> bytes:
    data = set_page()
    for number in range(1, times + 1):
        out = BytesIO()
        signers.sign_pdf(
            IncrementalPdfFileWriter(BytesIO(data)),
            signers.PdfSignatureMetadata(field_name=f"Sig{number}", md_algorithm="sha256"),
            signer=authority()[1],
            new_field_spec=SigFieldSpec(sig_field_name=f"Sig{number}"),
            output=out,
        )
        data = out.getvalue()
    return data


def only(data: bytes, roots: tuple[bytes, ...] = ()) -> SignatureReport:
    (report,) = read_signatures(data, roots=roots)
    return report


def test_a_file_without_signatures_has_no_reports() -> None:
    assert read_signatures(set_page()) == ()


def test_a_signature_says_who_and_when_and_that_the_bytes_match() -> None:
    report = only(signed())
    assert (report.field, report.signer, report.issuer) == ("Sig1", SIGNER, ISSUER)
    assert (report.integrity, report.coverage) == ("passed", "whole_file")
    assert report.signed_at is not None
    assert datetime.fromisoformat(report.signed_at).tzinfo is not None


def test_trust_cannot_be_told_without_roots() -> None:
    report = only(signed())
    assert (report.trusted, report.reason) == ("unknown", "no_roots_configured")


def test_trust_is_told_with_the_right_root_and_with_a_wrong_one() -> None:
    stranger = ec.generate_private_key(ec.SECP256R1())
    assert only(signed(), (authority()[0],)).trusted == "passed"
    wrong = only(signed(), (certificate("คนอื่น", stranger, "คนอื่น", stranger),))
    assert (wrong.trusted, wrong.integrity) == ("failed", "passed")


def test_a_changed_byte_fails_integrity() -> None:
    data = bytearray(signed())
    place = data.index(b"/MediaBox")
    data[place + 1 : place + 9] = b"mEDIAbOX"
    report = only(bytes(data))
    assert (report.integrity, report.reason, report.trusted) == ("failed", "bytes_changed", "unknown")


def test_of_two_signatures_the_first_covers_the_earlier_revision() -> None:
    first, second = read_signatures(signed(2))
    assert (first.field, first.coverage, first.integrity) == ("Sig1", "earlier_revision", "passed")
    assert (second.field, second.coverage) == ("Sig2", "whole_file")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"/ByteRange", b"/ByteRange [0 1] /Was"),
        lambda data: data.replace(b"/Contents <3", b"/Contents <f"),
        lambda data: b"%PDF-1.7 /ByteRange %%EOF",
    ],
)
def test_an_odd_file_never_raises_and_never_passes(spoil) -> None:  # type: ignore[no-untyped-def]
    assert all(report.integrity != "passed" for report in read_signatures(spoil(signed())))


def test_a_file_rewritten_after_signing_does_not_pass() -> None:
    assert only(edited(signed(), lambda _file: None)).integrity != "passed"
