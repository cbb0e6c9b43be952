"""An installation's signature on the head of a journal (Ed25519), apart from the journal itself.

The chain's last hash stands for every byte of a journal, so a signature on it and on the number of
records vouches for all of it, while the journal's own bytes stay what they are. What is signed is a
text of three lines (``statement``) that public tools can check; docs/journal.md shows how.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key

from drillsim.base.errors import Fault, InputError, JournalError

FORMAT, ALGORITHM = 1, "Ed25519"
SUFFIX = ".sig"
MAX_TEXT = 10_000
DIGITS = 32
"""Hexadecimal digits of a fingerprint: 128 bits, which nobody can make another key to."""

_GROUP = 4
_FINGERPRINT = re.compile(rf"[0-9a-f]{{{DIGITS},64}}")
_ONE_LINE = re.compile(r"[A-Za-z0-9+/]{43}=")


def statement(head: str, records: int) -> bytes:
    """The exact bytes that are signed.

    Args:
        head: the hash of the journal's last line.
        records: how many lines it has.
    """
    return f"drillsim journal {FORMAT}\nhead {head}\nrecords {records}\n".encode()


@dataclass(frozen=True, slots=True)
class Public:
    """The public part of an installation's key.

    Attributes:
        raw: its 32 bytes.
    """

    raw: bytes

    @property
    def pem(self) -> str:
        """The key as public tools read it."""
        return self._key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()

    @property
    def text(self) -> str:
        """The key in one line, base64."""
        return base64.b64encode(self.raw).decode()

    @property
    def digest(self) -> str:
        """The SHA-256 of the key in DER form, hexadecimal."""
        der = self._key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        return hashlib.sha256(der).hexdigest()

    @property
    def fingerprint(self) -> str:
        """The first digits of the digest, in groups, as people compare them."""
        return "-".join(self.digest[at : at + _GROUP] for at in range(0, DIGITS, _GROUP))

    def signed(self, signature: bytes, message: bytes) -> bool:
        """Whether a signature on a message was made with this key."""
        try:
            self._key().verify(signature, message)
        except InvalidSignature:
            return False
        return True

    def known_as(self, signer: str) -> bool:
        """Whether this is the key that somebody names: by its fingerprint, in one line, or as PEM."""
        if "-----BEGIN" in signer:
            return _from_pem(signer) == self
        if _ONE_LINE.fullmatch(signer.strip()):
            return signer.strip() == self.text
        return self.digest.startswith(_plain(signer))

    def _key(self) -> Ed25519PublicKey:
        return Ed25519PublicKey.from_public_bytes(self.raw)


def _plain(fingerprint: str) -> str:
    """A fingerprint without what stands between its digits.

    Raises:
        InputError: when it is none.
    """
    plain = re.sub(r"[\s:-]", "", fingerprint).lower()
    if not _FINGERPRINT.fullmatch(plain):
        raise InputError([Fault("--signer", 0, "signer_form", {"value": fingerprint[:80]})])
    return plain


def _from_pem(text: str) -> Public:
    try:
        key = load_pem_public_key(text.encode())
    except (ValueError, UnsupportedAlgorithm):
        key = None
    if not isinstance(key, Ed25519PublicKey):
        raise InputError([Fault("--signer", 0, "signer_pem")])
    return Public(key.public_bytes(Encoding.Raw, PublicFormat.Raw))


class Key:
    """An installation's key; whoever has it can sign what they like.

    Args:
        secret: its private part as ``secret`` gives it.
    """

    def __init__(self, secret: str) -> None:
        self.secret = secret
        self._key = Ed25519PrivateKey.from_private_bytes(base64.b64decode(secret, validate=True))
        self.public = Public(self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))

    @classmethod
    def make(cls) -> Key:
        """A new key."""
        return cls(base64.b64encode(Ed25519PrivateKey.generate().private_bytes_raw()).decode())

    def seal(self, head: str, records: int) -> Seal:
        """Sign a journal; the same journal always gets the same signature."""
        return Seal(head, records, self.public, self._key.sign(statement(head, records)))


@dataclass(frozen=True, slots=True)
class Seal:
    """A signature on a journal.

    Attributes:
        head: the hash of its last line.
        records: how many lines it has.
        public: the key that it was made with.
        signature: its 64 bytes.
    """

    head: str
    records: int
    public: Public
    signature: bytes

    @property
    def signature_text(self) -> str:
        """The signature, base64."""
        return base64.b64encode(self.signature).decode()

    def text(self) -> str:
        """The file that stands beside a journal: ``journal.jsonl.sig``."""
        told = {
            "format": FORMAT,
            "algorithm": ALGORITHM,
            "signed": statement(self.head, self.records).decode(),
            "signature": self.signature_text,
            "fingerprint": self.public.fingerprint,
            "public_key": self.public.pem,
        }
        return json.dumps(told, indent=1) + "\n"

    @classmethod
    def read(cls, text: str) -> Seal:
        """The signature that a file holds, if it is a good one.

        Raises:
            JournalError: when it is no signature of a journal, or not made with the key beside it.
        """
        try:
            told: Any = json.loads(text[:MAX_TEXT])
            if (told["format"], told["algorithm"]) != (FORMAT, ALGORITHM):
                raise JournalError("seal_format", format=f"{told['format']} {told['algorithm']}"[:80])
            _, head, records = (line.split(" ")[-1] for line in told["signed"].splitlines())
            public = _from_pem(told["public_key"])
            found = cls(head, int(records), public, base64.b64decode(told["signature"], validate=True))
            exact = statement(found.head, found.records).decode() == told["signed"]
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, binascii.Error, InputError):
            raise JournalError("seal_none") from None
        if not exact or not public.signed(found.signature, statement(found.head, found.records)):
            raise JournalError("seal_wrong", fingerprint=public.fingerprint)
        return found

    def check(self, head: str, records: int, signer: str | None = None) -> None:
        """Make sure that this is the signature on a journal, by the installation that is named.

        Args:
            head: the hash of the journal's last line.
            records: how many lines it has.
            signer: a fingerprint, or a public key.

        Raises:
            JournalError: when it is another's, or on another journal.
            InputError: when ``signer`` is neither.
        """
        if signer is not None and not self.public.known_as(signer):
            raise JournalError(
                "seal_signer", fingerprint=self.public.fingerprint, expected=signer.strip()[:80]
            )
        if (self.head, self.records) != (head, records):
            counts = {"signed": str(self.records), "records": str(records)}
            raise JournalError("seal_other", head=head, signed_head=self.head, **counts)
