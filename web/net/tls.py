"""A self-made certificate, for a hall without one: made once by the ``openssl`` command."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from collections.abc import Iterable
from pathlib import Path

from drillsim.base.errors import MessageError

DAYS = 365


def check_pair(cert: str, key: str) -> None:
    """Let pass only what can be served with: browsers are told nothing of why a handshake fails.

    Args:
        cert: file of the certificate.
        key: file of its private key.

    Raises:
        DrillsimError: when one is none, or they do not belong together.
        OSError: when one cannot be read.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    for file in (cert, key):
        Path(file).read_bytes()
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_verify_locations(cert)
    except ssl.SSLError as error:
        raise MessageError("certificate_unusable", file=cert, why=_why(error)) from None
    try:
        # Nobody is asked for a passphrase: a server starts by itself.
        context.load_cert_chain(cert, key, password=lambda: b"")
    except ssl.SSLError as error:
        if "KEY_VALUES_MISMATCH" in str(error) or "KEY_TYPE_MISMATCH" in str(error):
            raise MessageError("key_of_another", file=key, value=cert) from None
        raise MessageError("key_unusable", file=key, why=_why(error)) from None


def _why(error: ssl.SSLError) -> str:
    return (error.reason or "PEM").replace("_", " ").lower()


def certificate(folder: Path, addresses: Iterable[str]) -> tuple[Path, Path] | None:
    """The certificate and key in a folder, made when they are not there or do not name every address.

    Args:
        folder: where they are kept; only its owner can read the key.
        addresses: IPv4 addresses that it must be good for, beside localhost.

    Returns:
        Paths of certificate and key, or None where there is no ``openssl``.
    """
    cert, key, named = folder / "tls-cert.pem", folder / "tls-key.pem", folder / "tls-names.txt"
    names = ",".join(["DNS:localhost", "IP:127.0.0.1", *(f"IP:{each}" for each in addresses)])
    if cert.exists() and key.exists() and named.exists() and named.read_text("utf-8") == names:
        return cert, key
    openssl = shutil.which("openssl")
    if openssl is None:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    key.unlink(missing_ok=True)
    key.touch(mode=0o600)
    command = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", str(DAYS)]
    command += ["-subj", "/CN=drillsim", "-addext", f"subjectAltName={names}"]
    command += ["-keyout", str(key), "-out", str(cert)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        return None
    named.write_text(names, "utf-8")
    return cert, key
