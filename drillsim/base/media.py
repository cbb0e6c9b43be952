"""What a file is by what it holds, never by its name."""

from __future__ import annotations

PDF = "application/pdf"
_STARTS = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\x1aE\xdf\xa3", "audio/webm"),
    (b"OggS", "audio/ogg"),
    (b"%PDF-", PDF),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"\xff\xf3", "audio/mpeg"),
)
_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/wav"}
_PICTURES_IN_MP4 = (b"avif", b"avis", b"heic", b"heix", b"mif1")


def media_type(raw: bytes) -> str | None:
    """The media type of a picture, a recording or a PDF; None unless browsers show or play it safely.

    Args:
        raw: the file, or its first bytes.
    """
    if raw.startswith(b"RIFF"):
        return _RIFF.get(raw[8:12])
    if raw[4:8] == b"ftyp":
        return None if raw[8:12] in _PICTURES_IN_MP4 else "audio/mp4"
    return next((kind for start, kind in _STARTS if raw.startswith(start)), None)
