"""What the cells of a column speak for, whatever stands over them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from itertools import pairwise
from statistics import mean

from drillsim.intake.fields import Column, folded
from drillsim.intake.table import Cell, said

_TIME = re.compile(
    r"((ngày|lúc) )?\d{1,2} ?(h|g|giờ|:) ?\d{0,2}.*|[tghjd] ?\+ ?\d.*|\+?\d{1,3} ?(phút|min|m)\b.*|\d{3,6}[a-z]?\b.*|"
    r"j ?- ?\d.*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[A-Za-z]{0,4}[-. ]?\d{1,4}([.-]\d{1,3})?[a-z]?")
CHANNELS = (
    "dien thoai", "phone", "email", "mail", "thu dien tu", "cong van", "van ban", "truc tiep", "radio", "bo dam",
    "bao chi", "mang xa hoi", "facebook", "zalo", "canh bao", "sms", "tin nhan", "in person", "social", "press",
    "verbal", "fax", "tv", "memo", "call", "telephone", "news", "alert", "chat", "video", "hop", "document",
)  # fmt: skip
SAMPLE = 60


def evidence(cells: Sequence[Cell]) -> dict[Column, float]:
    """How much cells look like those of a column, from −1 to 1; nothing of columns they say nothing about."""
    held = [cell for cell in cells if said(cell)][:SAMPLE]
    if not held:
        return {}
    texts = [said(cell) for cell in held]
    long = mean(map(len, texts))
    times = mean(_is_time(cell, text) for cell, text in zip(held, texts, strict=True))
    numbers = mean(bool(_NUMBER.fullmatch(text)) for text in texts)
    rising = _rising(texts)
    spoken = mean(_is_channel(text) for text in texts)
    kinds = len(set(texts)) / len(texts)
    found: dict[Column, float] = {
        "time": times - 0.5 if times < 0.3 else times * (1 - 0.6 * rising),
        "number": 0.9 * rising if rising else (0.1 if numbers > 0.8 else -0.6),
        "channel": spoken if spoken > 0.3 else (-0.5 if long > 40 else 0.0),
        "body": min(1.0, (long - 40) / 120) if long > 40 else -0.3,
        "expected": min(0.5, (long - 20) / 120) if long > 20 else -0.1,
        "title": 0.3 if 8 <= long <= 90 and kinds > 0.7 and times < 0.3 and numbers < 0.3 else -0.2,
    }
    if long > 80:
        found |= {"sender": -0.7, "to": -0.4, "id": -0.8, "phase": -0.5}
    if times > 0.7:
        found |= {"sender": -0.8, "to": -0.8, "notes": -0.4, "title": -0.8}
    return found


def _is_time(cell: Cell, text: str) -> bool:
    return isinstance(cell, datetime | time | timedelta) or _TIME.fullmatch(text.lower()) is not None


def _is_channel(text: str) -> bool:
    plain = folded(text)
    return len(plain) <= 40 and any(word in plain for word in CHANNELS)


def _rising(texts: Sequence[str]) -> float:
    """How much of a column counts upwards by one."""
    plain = [text for text in texts if _NUMBER.fullmatch(text)]
    counted = [int(re.findall(r"\d+", text)[0]) for text in plain]
    if len(counted) < 2 or len(counted) < 0.6 * len(texts):
        return 0.0
    steps = [after - before for before, after in pairwise(counted)]
    return sum(step == 1 for step in steps) / len(steps)
