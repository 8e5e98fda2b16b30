"""An embedded digital signature by a certificate made on the spot and thrown away."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID
from PIL import Image
from pyhanko.pdf_utils.images import PdfImage
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, InnerScaling, SimpleBoxLayoutRule
from pyhanko.sign import signers
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.stamp import StaticStampStyle

FROM, UNTIL = datetime(2024, 1, 1, tzinfo=UTC), datetime(2044, 1, 1, tzinfo=UTC)
PASSPHRASE = b"throw-away"
COMMON_NAME = "Sample Signer (throw-away certificate)"


def _identity() -> bytes:
    """A self-made certificate and its key, as PKCS#12."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name(
        [x509.NameAttribute(NameOID.COMMON_NAME, COMMON_NAME), x509.NameAttribute(NameOID.COUNTRY_NAME, "TH")]
    )
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    builder = x509.CertificateBuilder(
        issuer_name=name, subject_name=name, public_key=key.public_key(), serial_number=65
    )
    certificate = (
        builder.not_valid_before(FROM)
        .not_valid_after(UNTIL)
        .add_extension(usage, critical=True)
        .sign(key, hashes.SHA256())
    )
    return pkcs12.serialize_key_and_certificates(b"sample", key, certificate, None, BestAvailableEncryption(PASSPHRASE))


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A digital signature that can be seen: a picture of the handwritten one, on a page counted from 0.

    `box` in points from the page's lower left corner.
    """

    page: int
    box: tuple[int, int, int, int]
    picture: bytes


def sign_digitally(pdf: bytes, shown: Shown | None = None) -> bytes:
    """The PDF with one signature over the whole file, in a field called Signature1 that is invisible unless `shown`.

    The library signs in an event loop of its own, so it gets a thread of its own: the caller may be within a loop.
    """
    with ThreadPoolExecutor(max_workers=1) as aside:
        return aside.submit(_signed, pdf, shown).result()


def _signed(pdf: bytes, shown: Shown | None) -> bytes:
    signer = signers.SimpleSigner.load_pkcs12_data(_identity(), other_certs=[], passphrase=PASSPHRASE)
    meta = signers.PdfSignatureMetadata(field_name="Signature1", subfilter=SigSeedSubFilter.PADES)
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    if shown is None:
        return bytes(signers.sign_pdf(writer, meta, signer=signer).getvalue())
    picture = PdfImage(Image.open(io.BytesIO(shown.picture)), writer=writer)
    filling = SimpleBoxLayoutRule(
        x_align=AxisAlignment.ALIGN_MID,
        y_align=AxisAlignment.ALIGN_MID,
        inner_content_scaling=InnerScaling.STRETCH_TO_FIT,
    )
    style = StaticStampStyle(border_width=0, background=picture, background_layout=filling)
    field = SigFieldSpec("Signature1", on_page=shown.page, box=shown.box)
    visible = signers.PdfSigner(meta, signer=signer, stamp_style=style, new_field_spec=field)
    return bytes(visible.sign_pdf(writer).getvalue())
