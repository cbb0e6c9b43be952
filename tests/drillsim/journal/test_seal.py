"""An installation's signature on a journal: what is signed, who signed it, and what public tools say."""

from __future__ import annotations

import base64
import hashlib
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from drillsim.base.errors import InputError, JournalError
from drillsim.journal.seal import Key, Seal, statement

# RFC 8032, section 7.1, test 1: secret and public key.
SECRET = base64.b64encode(
    bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
).decode()
PUBLIC = bytes.fromhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
KEY, OTHER = Key(SECRET), Key.make()
HEAD = hashlib.sha256(b"x").hexdigest()
DER_START = bytes.fromhex("302a300506032b6570032100")


def refused(code: str, do: Any, error: type[Exception] = JournalError) -> Any:
    with pytest.raises(error) as caught:
        do()
    found: Any = caught.value
    assert (found.faults[0].code if isinstance(found, InputError) else found.code) == code
    assert found.text("vi") != found.text("en")
    return found


def test_what_is_signed_is_three_lines() -> None:
    assert statement(HEAD, 12) == f"drillsim journal 1\nhead {HEAD}\nrecords 12\n".encode()


def test_a_key_is_known_by_the_sha256_of_its_der_form() -> None:
    assert KEY.public.raw == PUBLIC
    digest = hashlib.sha256(DER_START + PUBLIC).hexdigest()
    assert KEY.public.digest == digest
    assert KEY.public.fingerprint.replace("-", "") == digest[:32]
    for name in (
        KEY.public.fingerprint,
        digest,
        digest.upper(),
        ":".join(digest),
        KEY.public.text,
        KEY.public.pem,
    ):
        assert KEY.public.known_as(name) and not OTHER.public.known_as(name)
    for name in ("", "x", digest[:31], digest + "0", KEY.public.text[:-1]):
        refused("signer_form", lambda name=name: KEY.public.known_as(name), InputError)
    refused("signer_pem", lambda: KEY.public.known_as("-----BEGIN PUBLIC KEY-----\nx"), InputError)


def test_the_same_journal_always_gets_the_same_signature() -> None:
    seal = KEY.seal(HEAD, 12)
    assert seal == KEY.seal(HEAD, 12) == Seal.read(seal.text()) == Key(KEY.secret).seal(HEAD, 12)
    assert seal.signature != OTHER.seal(HEAD, 12).signature
    for head, records in ((HEAD, 13), (HEAD[::-1], 12)):
        assert KEY.seal(head, records).signature != seal.signature


def test_a_signature_is_good_for_its_journal_and_its_signer_alone() -> None:
    seal = KEY.seal(HEAD, 12)
    for signer in (None, KEY.public.fingerprint, KEY.public.pem):
        seal.check(HEAD, 12, signer)
    assert "13" in refused("seal_other", lambda: seal.check(HEAD, 13)).text("vi")
    refused("seal_other", lambda: seal.check(HEAD[::-1], 12))
    told = refused("seal_signer", lambda: seal.check(HEAD, 12, OTHER.public.fingerprint)).text("en")
    assert KEY.public.fingerprint in told and OTHER.public.fingerprint in told


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"signed": statement(HEAD, 13).decode()}, "seal_wrong"),
        ({"signed": statement(HEAD, 12).decode() + "more"}, "seal_none"),
        ({"signed": statement(HEAD, 12).decode().replace("head", "tail")}, "seal_wrong"),
        ({"signed": 5}, "seal_none"),
        ({"signature": base64.b64encode(b"0" * 64).decode()}, "seal_wrong"),
        ({"signature": ""}, "seal_wrong"),
        ({"signature": "not base64"}, "seal_none"),
        # One journal has one signature to the letter: none with something between its letters.
        ({"signature": f" {KEY.seal(HEAD, 12).signature_text}"}, "seal_none"),
        ({"public_key": OTHER.public.pem}, "seal_wrong"),
        ({"public_key": "x"}, "seal_none"),
        ({"public_key": None}, "seal_none"),
        ({"format": 2}, "seal_format"),
        ({"algorithm": "RSA"}, "seal_format"),
    ],
)
def test_an_altered_signature_is_found(change: dict[str, Any], code: str) -> None:
    told = json.loads(KEY.seal(HEAD, 12).text())
    refused(code, lambda: Seal.read(json.dumps(told | change)))


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", "5", "x", "[" * 9_000, '{"seq":0}', "\ufeff{}"])
def test_what_is_no_signature_is_told(text: str) -> None:
    refused("seal_none", lambda: Seal.read(text))


def test_a_fingerprint_in_the_file_is_not_believed() -> None:
    told = json.loads(OTHER.seal(HEAD, 12).text()) | {"fingerprint": KEY.public.fingerprint}
    seal = Seal.read(json.dumps(told))
    refused("seal_signer", lambda: seal.check(HEAD, 12, KEY.public.fingerprint))


def test_openssl_agrees(tmp_path: Path) -> None:
    told = json.loads(KEY.seal(HEAD, 12).text())
    (tmp_path / "signed.txt").write_bytes(told["signed"].encode())
    (tmp_path / "signature.bin").write_bytes(base64.b64decode(told["signature"]))
    (tmp_path / "key.pem").write_text(told["public_key"])

    def openssl(*words: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(["openssl", *words], cwd=tmp_path, capture_output=True, check=False)

    check = ("pkeyutl", "-verify", "-pubin", "-inkey", "key.pem", "-rawin", "-in", "signed.txt")
    assert openssl(*check, "-sigfile", "signature.bin").returncode == 0
    der = openssl("pkey", "-pubin", "-in", "key.pem", "-outform", "DER").stdout
    assert hashlib.sha256(der).hexdigest() == KEY.public.digest
    (tmp_path / "signed.txt").write_bytes(statement(HEAD, 13))
    assert openssl(*check, "-sigfile", "signature.bin").returncode != 0
