"""A self-made certificate, for a hall without one: made once by the ``openssl`` command."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

DAYS = 365


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
