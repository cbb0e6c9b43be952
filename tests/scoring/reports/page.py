"""Reads a report the way a browser does, as far as the tests need."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

VOID = {"meta", "input", "br", "link", "img", "hr"}


class Page(HTMLParser):
    """A parsed page.

    Attributes:
        tags: every element's name and attributes, in order.
        numbers: exact value and shown text of every ``data`` element.
        data: what the figures are drawn from.
        faults: end tags without a beginning, and elements left open.
    """

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.numbers: list[tuple[float, str]] = []
        self.faults: list[str] = []
        self._open: list[str] = []
        self._scripts: dict[str, str] = {}
        self._script: str | None = None
        self.feed(text)
        self.close()
        self.faults += self._open
        self.data: dict[str, Any] = json.loads(self._scripts["data"])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.tags.append((tag, found))
        if tag == "script":
            self._script = found.get("id", f"script {len(self._scripts)}")
            self._scripts[self._script] = ""
        if tag == "data":
            self.numbers.append((float(found["value"]), ""))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.faults.append(f"/{tag}")
        if tag == "script":
            self._script = None

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            self._scripts[self._script] += data
            return
        self.words.append(data)
        if "data" in self._open:
            value, shown = self.numbers[-1]
            self.numbers[-1] = (value, f"{shown} {data}".strip())

    def ids(self) -> list[str]:
        return [attrs["id"] for _, attrs in self.tags if "id" in attrs]

    def links(self) -> set[str]:
        return {attrs["href"] for tag, attrs in self.tags if tag == "a"}

    def text(self) -> str:
        return "".join(self.words)

    def scripts(self) -> list[str]:
        return list(self._scripts.values())

    def bars(self, lang: str) -> list[dict[str, Any]]:
        return [trace for trace in self.data["figures"][lang]["timeline"]["data"] if trace["type"] == "bar"]
