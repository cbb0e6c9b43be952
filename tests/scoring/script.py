"""Writes small journals by hand: minutes in, records out, references by name instead of number."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from drillsim import __version__
from drillsim.base.model import MINUTE
from drillsim.base.records import Record, entry
from drillsim.documents.yamltext import parse
from scoring.rubric import Rubric

RUBRIC_FILE = Path(__file__).parents[2] / "scenarios" / "rubrics" / "default.yaml"
RUBRIC: dict[str, Any] = parse(RUBRIC_FILE.read_bytes(), "default.yaml").data


def rubric(**changes: Any) -> Rubric:
    """The default rubric with some keys replaced."""
    return Rubric.model_validate_json(json.dumps({**RUBRIC, **changes}))


def text(words: str) -> dict[str, str]:
    return {"vi": words, "en": words}


def _step(number: int, *acts: str) -> dict[str, Any]:
    return {"number": str(number), "title": text(f"step {number}"), "acts": list(acts)}


_BASIS = {"article": text("Article 1"), "mark": "s"}

RULES: dict[str, Any] = {
    "version": 1,
    "profile": "small",
    "title": text("Small"),
    "note": text("For tests"),
    "classification": {
        "basis": _BASIS,
        "min_level": 3,
        "any_of": ["service_interrupted"],
        "beyond_owner": True,
    },
    "obligations": {},
    "processes": {
        "ordinary": {
            "title": text("Ordinary"),
            "basis": _BASIS,
            "steps": {
                "classify": _step(1, "classify"),
                "isolate": _step(2, "isolate", "block"),
                "evidence": _step(3, "collect_evidence"),
                "eradicate": _step(4, "eradicate"),
                "restore": _step(5, "restore_backup"),
            },
            "pairs": [
                ["classify", "eradicate"],
                ["isolate", "eradicate"],
                ["evidence", "eradicate"],
                ["eradicate", "restore"],
            ],
        },
        "serious": {
            "title": text("Serious"),
            "basis": _BASIS,
            "steps": {"convene": _step(1, "convene_group"), "plan": _step(2, "choose_plan")},
            "pairs": [["convene", "plan"]],
        },
    },
    "forms": {},
    "acknowledgement": {"target": "5m", "limit": "15m"},
    "labels": {},
}

CITY: dict[str, Any] = {
    "version": 1,
    "city": "small",
    "name": text("Small city"),
    "roles": {"duty": {"name": text("Duty officer"), "may": ["inform"]}},
    "agencies": {
        "a": {"name": text("Agency A")},
        "b": {"name": text("Agency B")},
        "c": {"name": text("Agency C")},
        "d": {"name": text("Agency D")},
        "unit": {"name": text("Unit of B"), "part_of": "b"},
    },
    "systems": {"portal": {"weight": 4}, "mail": {"weight": 2.0}, "desk": {}},
    "utilities": {"power": {}},
    "communes": {
        "agency": {"name": {"vi": "UBND {name}", "en": "People's Committee of {name}"}},
        "system": {"name": {"vi": "Mạng {name}", "en": "Network of {name}"}, "weight": 0.5},
        "uplink": {"name": {"vi": "Đường truyền {name}", "en": "Uplink of {name}"}},
        "units": [{"code": "00001", "id": "ninh-kieu", "name": text("Ninh Kiều")}],
    },
}

SCENARIO: dict[str, Any] = {
    "code": "B06",
    "title": text("Small drill"),
    "objectives": [{"id": "speak", "title": text("Speak")}, {"id": "act", "title": text("Act")}],
    "phases": [
        {"id": "first", "title": text("First"), "start": "0s"},
        {"id": "second", "title": text("Second"), "start": "1h"},
    ],
    "teams": {"red": {"title": text("Red"), "seats": ["a/duty", "b/duty"]}},
    "seats": [{"seat": f"{agency}/duty"} for agency in "abcd"],
    "injects": [
        {
            "id": "alert",
            "title": text("Alert"),
            "to": "a/duty",
            "expect": [{"act": "report", "target": "5m", "limit": "9m", "objective": "speak"}],
        }
    ],
    "expect": [{"incident": "fire", "who": "b/duty", "act": ["isolate"], "target": "5m", "limit": "9m"}],
}

SEATS = ("a/duty", "b/duty", "c/duty", "d/duty")


class Ref(str):
    """Stands for the number of a record until all are in order."""


class Script:
    """A journal in the making; every ``at`` is in minutes of drill time.

    Records of one moment stand in the order of ``RANK``, and then as they were written.
    """

    RANK = (
        *("control", "incident", "inject", "delivery", "perceived", "duty", "state"),
        *("act", "work", "message", "answer", "decision", "end"),
    )

    def __init__(self, graded: Sequence[str] = SEATS, **start: Any) -> None:
        self.start: dict[str, Any] = {
            "format": 1,
            "version": __version__,
            "seed": 7,
            "scenario": SCENARIO,
            "city": CITY,
            "rules": RULES,
            "rubric": RUBRIC,
            "cast": {},
            "graded": list(graded),
            "players": {},
            "director": False,
            **start,
        }
        self.lines: list[tuple[int, int, int, Ref, str, dict[str, Any]]] = []
        self.kinds: dict[Ref, str] = {}

    def add(self, at: float, kind: str, data: dict[str, Any], rank: str | None = None) -> Ref:
        name = Ref(f"{kind} {len(self.lines)}")
        place = self.RANK.index(rank or kind)
        self.lines.append((round(at * MINUTE), place, len(self.lines), name, kind, data))
        return name

    def duty(self, at: float, seat: str | Sequence[str] = "a/duty", **data: Any) -> Ref:
        seats = [seat] if isinstance(seat, str) else list(seat)
        times = {"target": data.pop("target", 10) * MINUTE, "limit": data.pop("limit", 30) * MINUTE}
        base = {
            "origin": {"rule": "some"},
            "agency": seats[0].partition("/")[0],
            "seats": seats,
            "acts": ["report"],
            "judge": [],
            "objectives": [],
            "weight": 1.0,
            "title": text("Duty"),
        }
        # Each asks for a kind of its own, so that an act answers the one that it is meant for.
        kind = {} if data.get("judge") or "kind" in data else {"kind": f"kind-{len(self.lines)}"}
        duty = self.add(at, "duty", {**base, **times, **kind, **data})
        self.kinds[duty] = str({**kind, **data}.get("kind"))
        return duty

    def answering(self, duty: Ref) -> dict[str, Any]:
        """Details of an act that answers a duty."""
        return {"params": {"kind": self.kinds[duty]}}

    def act(self, at: float, seat: str | None = "a/duty", verb: str = "report", **data: Any) -> Ref:
        agency = data.pop("agency", None) or str(seat).partition("/")[0]
        base: dict[str, Any] = {
            "seat": seat,
            "agency": agency,
            "verb": verb,
            "to": [],
            "params": {},
            "status": "accepted",
        }
        return self.add(at, "act", {**base, **data})

    def delivery(self, at: float, seat: str = "b/duty", rank: str = "delivery", **data: Any) -> Ref:
        base = {
            "seats": [seat],
            "agencies": [seat.partition("/")[0]],
            "channel": "mail",
            "from": None,
            "sender": text("Somebody"),
            "title": text("Message"),
            "body": text("Words"),
            "hidden": {"indicates": [], "verify": False},
        }
        return self.add(at, "delivery", {**base, **data}, rank)

    def answer(self, at: float, duty: Ref, act: Ref, **data: Any) -> Ref:
        return self.add(at, "answer", {"duty": duty, "act": act, **data})

    def respond(self, at: float, duty: Ref, seat: str = "a/duty", verb: str = "report") -> Ref:
        """An act that answers a duty at once."""
        act = self.act(at, seat, verb, **self.answering(duty))
        self.answer(at, duty, act)
        return act

    def contact(
        self, at: float, duty: Ref, to: str = "b", seat: str = "a/duty", acknowledged: float | None = None
    ) -> Ref:
        """A message that makes a required contact, and its acknowledgement if it has one."""
        act = self.act(at, seat, to=[to], **self.answering(duty))
        message = self.delivery(at, f"{to}/duty", "message", act=act, **{"from": seat.partition("/")[0]})
        self.answer(at, duty, act, message=message)
        if acknowledged is not None:
            self.act(acknowledged, f"{to}/duty", "acknowledge", reply_to=message)
        return message

    def classify(self, at: float, seat: str = "a/duty", incident: str = "fire", **params: str) -> Ref:
        return self.act(at, seat, "classify", params=params, incidents=[incident])

    def work(
        self, at: float, verb: str, seat: str = "a/duty", incident: str = "fire", takes: float = 0
    ) -> Ref:
        """Technical work completed at ``at``, asked for ``takes`` minutes before."""
        act = self.act(at - takes, seat, verb, incidents=[incident])
        done = {"act": act, "status": "completed", "agency": seat.partition("/")[0], "verb": verb}
        return self.add(at, "work", {**done, "incidents": [incident]})

    def incident(self, at: float, severity: str, cause: str = "A1", name: str = "fire") -> Ref:
        return self.add(at, "incident", {"incident": name, "cause": cause, "severity": severity, "hits": []})

    def state(self, at: float, **changes: dict[str, Any]) -> Ref:
        return self.add(at, "state", {"changes": changes})

    def end(self, at: float) -> Script:
        self.add(at, "end", {"reason": "length"})
        return self

    def records(self, tie: Callable[[int], int] = lambda written: written) -> list[Record]:
        """The journal; ``tie`` puts records of one moment and rank in another order."""
        lines = sorted(self.lines, key=lambda line: (line[0], line[1], tie(line[2])))
        numbers = {name: seq for seq, (_, _, _, name, _, _) in enumerate(lines, start=1)}

        def plain(value: Any) -> Any:
            if isinstance(value, Ref):
                return numbers[value]
            if isinstance(value, dict):
                return {key: plain(item) for key, item in value.items()}
            return [plain(item) for item in value] if isinstance(value, (list, tuple)) else value

        return [
            entry(0, 0, "start", self.start),
            *(entry(numbers[name], t, kind, plain(data)) for t, _, _, name, kind, data in lines),
        ]
