"""HTML by construction: whatever is not ``Html`` is escaped on its way in."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from drillsim.base.texts import Both

_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_VOID = frozenset(("input", "meta", "br"))


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


Child = str | Both | None
Attribute = str | float | bool | None


def clean(text: str) -> str:
    """The text with controls, text-direction overrides and lone surrogates made visible as U+FFFD."""
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text)


def escape(text: str) -> Html:
    """Plain text as HTML, safe in content and in quoted attributes."""
    return Html(html.escape(clean(text)))


def both(text: Both) -> Html:
    """Both languages, of which the page shows one."""
    if text.vi == text.en:
        return escape(text.vi)
    return Html(f'<span lang="vi">{escape(text.vi)}</span><span lang="en">{escape(text.en)}</span>')


def join(children: Iterable[Child], separator: str = "") -> Html:
    """Children one after another."""
    return Html(separator.join(_child(child) for child in children))


def _child(child: Child) -> str:
    if child is None:
        return ""
    if isinstance(child, Both):
        return both(child)
    return child if isinstance(child, Html) else escape(child)


def tag(name: str, /, *children: Child, **attributes: Attribute) -> Html:
    """An element.

    Args:
        name: its name.
        children: what stands in it; plain text is escaped.
        attributes: ``class_`` stands for ``class``, ``data_x`` for ``data-x``; None and False are left out.
    """
    said = (
        _attribute(key, value)
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    begin = name + "".join(said)
    return Html(f"<{begin}>" if name in _VOID else f"<{begin}>{join(children)}</{name}>")


def _attribute(key: str, value: Attribute) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'


def plot_text(text: str) -> str:
    """Plain text for plotly, which reads a few tags in its texts."""
    return html.escape(clean(text), quote=False)
