"""What a file is when it is no YAML, by its first bytes."""

from __future__ import annotations

from drillsim.base.messages import Phrase

_STARTS = {
    b"%PDF": "content_pdf",
    b"\x1f\x8b": "content_gzip",
    b"\xd0\xcf\x11\xe0": "content_old_office",
    b"\x89PNG": "content_image",
    b"\xff\xd8\xff": "content_image",
    b"GIF8": "content_image",
    b"SQLite format 3": "content_database",
    b"\xff\xfe": "content_utf16",
    b"\xfe\xff": "content_utf16",
}
_PARTS = {b"word/": "content_word", b"xl/": "content_excel", b"ppt/": "content_slides"}


def known_content(raw: bytes) -> Phrase | None:
    """What ``raw`` is, when it is a known kind of file other than YAML; else None."""
    for start, code in _STARTS.items():
        if raw.startswith(start):
            return Phrase(code)
    if raw.startswith(b"PK\x03\x04"):
        return Phrase(next((code for part, code in _PARTS.items() if part in raw), "content_zip"))
    first = raw[:400].lstrip()
    if first.startswith(b'{"') and b'"kind":"start"' in first:
        return Phrase("content_journal")
    if first[:9].lower() in (b"<!doctype", b"<html>\n<h") or first.startswith(b"<html"):
        return Phrase("content_html")
    return None
