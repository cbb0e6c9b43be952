"""What happened, in words: the journal condensed, and every record that is cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from drillsim.base.model import milliseconds
from drillsim.base.records import AnyRecord as Record
from scoring.reports.markup import Both, Html, escape, join, tag
from scoring.telling.numbers import Clock
from scoring.telling.sentences import Sentences
from scoring.telling.texts import say

GROUPS = {
    "story": ("inject", "delivery"),
    "world": ("stage", "incident", "aware", "state", "perceived", "support"),
    "acts": ("act", "work"),
    "score": ("duty", "answer"),
    "drill": ("start", "control", "join", "leave", "end"),
}
"""Group that a reader can show or hide -> kinds of record in it."""
_GROUP_OF = {kind: group for group, kinds in GROUPS.items() for kind in kinds}
_HIDDEN = "score"


def told(record: Record) -> bool:
    """Whether a record is told although nothing cites it."""
    data = record.data
    if record.kind == "delivery":
        return data.get("act") is None
    if record.kind == "work":
        return bool(data["status"] != "started")
    return record.kind not in ("start", "state", "perceived", "duty", "answer")


def cited(card: Mapping[str, Any]) -> set[int]:
    """The records on which some line of evidence rests."""
    return {
        seq
        for part in ("response_time", "coordination", "outcome")
        for line in (*card[part]["evidence"], *card[part]["open_lines"])
        for seq in line["records"]
    }


class Chronicle:
    """The chronicle of a drill.

    Args:
        records: the journal.
        keep: seqs of the records that must be in it.
        sentences: tells what a record says.
        clock: the drill's and the story's time.
    """

    def __init__(self, records: Iterable[Record], keep: set[int], sentences: Sentences, clock: Clock) -> None:
        self._records = [record for record in records if record.seq in keep or told(record)]
        self._sentences = sentences
        self._clock = clock
        self._linked = {record.seq for record in self._records}

    def html(self, scenario: Mapping[str, Any]) -> Html:
        """The section: what to show, and the records, phase by phase."""
        return join((_switches(), *self._phases(scenario)))

    def _phases(self, scenario: Mapping[str, Any]) -> Iterator[Html]:
        rows = scenario.get("phases") or ({"title": say("whole_drill"), "start": "0s"},)
        starts = sorted(
            ((milliseconds(row["start"]), Both.of(row["title"])) for row in rows), key=lambda row: row[0]
        )
        if starts[0][0] > 0:
            starts.insert(0, (0, say("before_phases")))
        ends = [start for start, _ in starts[1:]] + [None]
        for (start, title), end in zip(starts, ends, strict=True):
            own = [r for r in self._records if start <= r.t and (end is None or r.t < end)]
            yield self._phase(start, title, own)

    def _phase(self, start: int, title: Both, own: Sequence[Record]) -> Html:
        return tag(
            "details",
            tag(
                "summary",
                self._clock.html(start),
                " ",
                tag("strong", title),
                " ",
                tag("span", say("lines", count=len(own)), class_="quiet"),
            ),
            tag("ol", *(self._item(record) for record in own), class_="records"),
            class_="phase",
        )

    def _item(self, record: Record) -> Html:
        data = record.data
        group = _GROUP_OF.get(record.kind, "drill")
        refused = record.kind == "act" and data["status"] == "refused"
        return tag(
            "li",
            tag("a", f"#{record.seq}", href=f"#r{record.seq}", class_="seq"),
            " ",
            self._clock.html(record.t),
            " ",
            tag("span", self._sentences.tell(record), *self._sources(data), class_="said"),
            self._words(record),
            id=f"r{record.seq}",
            class_=f"of-{group}{' refused' if refused else ''}",
            data_agencies=" ".join(_agencies(data)) or None,
        )

    def _sources(self, data: Mapping[str, Any]) -> Iterator[Html]:
        """Links to the records that this one names."""
        keys = ("duty", "delivery", "act", "message", "reply_to", "directed")
        for seq in dict.fromkeys(data[key] for key in keys if isinstance(data.get(key), int)):
            number = f"#{seq}"
            yield Html(" ")
            if seq in self._linked:
                yield tag("a", number, href=f"#r{seq}", class_="ref")
            else:
                yield tag("span", number, class_="quiet")

    def _words(self, record: Record) -> Html | None:
        """What was said: the words of an act, the body of a message; or all of a long list."""
        data = record.data
        full = self._sentences.at_length(record)
        if full is not None:
            return tag("details", tag("summary", say("in_full")), tag("p", full))
        if record.kind == "act" and data.get("text"):
            return tag("blockquote", tag("bdi", escape(str(data["text"]))))
        if record.kind == "delivery" and data.get("body") != data.get("title"):
            body = Both.of(data["body"])
            said = [tag("bdi", text, lang=lang) for lang, text in (("vi", body.vi), ("en", body.en))]
            quoted = tag("blockquote", *(said if body.vi != body.en else [tag("bdi", body.vi)]))
            return tag("details", tag("summary", say("message_body")), quoted)
        return None


def _agencies(data: Mapping[str, Any]) -> Iterable[str]:
    own = [data["agency"]] if data.get("agency") else []
    others = [
        *(data.get("agencies") or ()),
        *(data.get("to") or () if isinstance(data.get("to"), list) else ()),
    ]
    return dict.fromkeys(str(agency) for agency in (*own, *others))


def _switches() -> Html:
    boxes = [
        tag(
            "label",
            tag("input", type="checkbox", data_group=group, checked=group != _HIDDEN),
            " ",
            say(f"group_{group}"),
        )
        for group in GROUPS
    ]
    return tag("fieldset", tag("legend", say("show")), *boxes, class_="switches script")
