"""JSON on its way to a browser: gzipped where that is worth it, and as it was for who takes it so."""

from __future__ import annotations

import gzip

import pytest
from flask import Flask, Response

from web.net.compressed import WORTH, lighter

LONG, SHORT = b'["' + b"a" * WORTH + b'"]', b'["a"]'


def sent(body: bytes, accepts: str, kind: str = "application/json", code: int = 200) -> Response:
    with Flask(__name__).test_request_context(headers={"Accept-Encoding": accepts}):
        return lighter(Response(body, mimetype=kind, status=code))


def test_long_json_is_gzipped() -> None:
    found = sent(LONG, "gzip, br")
    assert gzip.decompress(found.get_data()) == LONG
    assert found.headers["Content-Encoding"] == "gzip"
    assert found.content_length == len(found.get_data()) < 100
    assert "Accept-Encoding" in found.vary


def test_who_does_not_take_it_is_sent_it_plain_and_caches_are_told() -> None:
    found = sent(LONG, "identity")
    assert (found.get_data(), "Accept-Encoding" in found.vary) == (LONG, True)
    assert "Content-Encoding" not in found.headers


@pytest.mark.parametrize(
    ("body", "kind", "code"),
    [(SHORT, "application/json", 200), (LONG, "text/html", 200), (LONG, "application/json", 400)],
)
def test_anything_else_goes_as_it_is(body: bytes, kind: str, code: int) -> None:
    found = sent(body, "gzip", kind, code)
    assert found.get_data() == body
    assert "Content-Encoding" not in found.headers


def test_what_is_compressed_already_is_not_again() -> None:
    with Flask(__name__).test_request_context(headers={"Accept-Encoding": "gzip"}):
        packed = gzip.compress(LONG) + b"\0" * WORTH
        found = Response(packed, mimetype="application/json", headers={"Content-Encoding": "gzip"})
        assert lighter(found).get_data() == packed
