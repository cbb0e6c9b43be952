"""A tiny drill in which much happens, and hypothesis strategies for what may be done in it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from drillsim.base.errors import Refusal
from drillsim.documents.catalogue import CATALOGUE
from drillsim.engine.actions.acts import Act
from drillsim.engine.drill import Drill
from drillsim.engine.setup import Setup
from tests.drillsim.build import TINY_CITY, inject_data, setup_of, threat_data
from tests.drillsim.playing import SEATS, entry, fault, seats, told

SPAN = {"target": "5m", "limit": "20m"}
STAGES = [
    entry("pc-a", at="3m", delay="uniform 1m 5m"),
    {
        "id": "crawl",
        "kind": "spread",
        "after": "entry",
        "from": "entry",
        "along": "connects",
        "step": "lognormal 8m 0.4",
        "establish": "2m",
        "slowed_by": {"mfa": 1.5},
    },
    fault("app", id="lock", at="25m", impact="encrypted", repair="restore_backup", takes="10m"),
    fault("power", id="cut", at="40m"),
    {
        "id": "rush",
        "kind": "load",
        "at": "15m",
        "hits": ["app"],
        "demand": 3.0,
        "filterable": 0.5,
        "lasts": "30m",
    },
    {"id": "theft", "kind": "leak", "at": "20m", "hits": ["app"], "data": "personal", "empties_in": "2h"},
    {"id": "trick", "kind": "deceive", "at": "1m", "message": "order"},
    {k: v for k, v in fault("dns", id="harm", after="trick").items() if k != "at"},
]
INJECTS = [
    told("alert", "10m", expect=[SPAN | {"act": "acknowledge"}, SPAN | {"act": "isolate", "about": "pc-a"}]),
    inject_data(
        "order",
        at="12m",
        source="attacker",
        order={"act": "isolate", "about": "app"},
        verify=True,
        about="app",
    ),
    inject_data(
        "down", when={"service": "app", "below": 0.5, "for": "2m"}, to="all", about="app", indicates="trouble"
    ),
    inject_data(
        "chaser",
        unless={"act": "report", "to": "cyber", "by": "centre", "deadline": "35m"},
        delay="1m",
        to="centre",
    ),
    inject_data("later", by_hand="70m", expect=[SPAN | {"act": "share", "to": "office"}]),
    inject_data("cheer", when={"act": "isolate", "about": "pc-a"}, channel="press"),
]
RICH: dict[str, Any] = {
    "seats": seats(),
    "false_alarms": 2.0,
    "threats": [threat_data(*STAGES, beyond_owner=True)],
    "injects": INJECTS,
    "expect": [{"incident": "trouble", "who": "cyber/leader", "act": "classify", "judge": ["cause"], **SPAN}],
}


def rich(seed: int = 1, *, director: bool = False, players: dict[str, str] | None = None) -> Setup:
    """The rich drill set up."""
    return setup_of(RICH, seed=seed, director=director, players=players)


NODES = [*TINY_CITY["systems"], "power", "generator", "nowhere"]
AGENCIES = [*TINY_CITY["agencies"], "ubnd-east", "nobody"]
_orders = st.fixed_dictionaries({"act": st.sampled_from([*CATALOGUE]), "about": st.sampled_from(NODES)})
_params = st.fixed_dictionaries(
    {},
    optional={
        "kind": st.sampled_from(["initial", "progress", "closing", "direction", "rumour"]),
        "form": st.dictionaries(
            st.sampled_from(["system-name", "remarks"]), st.sampled_from(["Một cửa", "x", ""])
        ),
        "cause": st.sampled_from(["A1", "A2", "A9"]),
        "severity": st.sampled_from(["ordinary", "serious"]),
        "process": st.sampled_from(["ordinary", "serious"]),
        "label": st.sampled_from(["clear", "amber", "red", "purple"]),
        "order": _orders,
        "act": st.integers(0, 80),
        "option": st.just("yes"),
    },
)
LATEST = -1
_TECHNICAL = [verb for verb, action in CATALOGUE.items() if action.technical]
_CLASSIFY = {"cause": "A1", "severity": "serious"}
_REPORT = {"kind": "initial", "form": {"system-name": "Một cửa"}}
wild = st.builds(
    Act,
    seat=st.sampled_from([*SEATS, "nobody/leader"]),
    verb=st.sampled_from([*CATALOGUE, "dance"]),
    about=st.none() | st.sampled_from(NODES),
    to=st.lists(st.sampled_from(AGENCIES), max_size=3).map(tuple),
    params=_params,
    text=st.none() | st.text(max_size=20),
    reply_to=st.none() | st.integers(0, 80),
    key=st.none() | st.sampled_from(["k1", "k2"]),
    claimed=st.none() | st.integers(0, 10**7),
    wall=st.none() | st.just("2026-10-14T08:30:00+07:00"),
)
sensible = st.one_of(
    st.builds(
        Act,
        seat=st.sampled_from(["centre/technician", "cyber/technician"]),
        verb=st.sampled_from(_TECHNICAL),
        about=st.sampled_from(["app", "dns", "pc-a", "hall", "generator"]),
        key=st.none() | st.sampled_from(["k1", "k2"]),
    ),
    st.builds(
        Act,
        seat=st.sampled_from(SEATS[:5]),
        verb=st.sampled_from(["acknowledge", "verify"]),
        reply_to=st.just(LATEST),
    ),
    st.builds(
        Act,
        seat=st.sampled_from(SEATS[:2]),
        verb=st.sampled_from(["notify", "share", "request_support"]),
        about=st.none() | st.sampled_from(["app", "pc-a"]),
        to=st.sampled_from(
            [("office",), ("cyber", "vendor"), ("ubnd-east", "nation"), ("cyber", "ubnd-west")]
        ),
    ),
    st.sampled_from(
        [
            Act("centre/technician", "report", "app", to=("office", "cyber", "nation"), params=_REPORT),
            Act("cyber/leader", "report", "pc-a", to=("chairman",), params=_REPORT),
            Act("cyber/leader", "classify", "pc-a", params=_CLASSIFY),
            Act("centre/leader", "classify", "app", params=_CLASSIFY),
            Act("cyber/leader", "assess_result", "app"),
            Act("centre/technician", "cancel", params={"act": LATEST}),
            Act(
                "centre/leader",
                "direct",
                "app",
                to=("vendor",),
                params={"order": {"act": "repair", "about": "power"}},
            ),
            Act(
                "office/leader",
                "direct",
                "app",
                to=("centre",),
                params={"order": {"act": "isolate", "about": "app"}},
            ),
        ]
    ),
)
_INJECT_IDS = [each["id"] for each in INJECTS]
_STAGE_IDS = [each["id"] for each in STAGES]
controls = st.one_of(
    st.fixed_dictionaries(
        {
            "type": st.sampled_from(["fire", "hold", "release"]),
            "inject": st.sampled_from(_INJECT_IDS),
        }
    ),
    st.sampled_from(_INJECT_IDS).map(lambda name: {"type": "skip", "inject": name, "reason": "time"}),
    st.fixed_dictionaries(
        {
            "type": st.just("stage"),
            "stage": st.sampled_from(_STAGE_IDS),
            "do": st.sampled_from(["fire", "hold", "release", "strengthen"]),
            "factor": st.sampled_from([0.5, 2.0]),
        }
    ),
    st.sampled_from(INJECTS).map(
        lambda inject: {"type": "edit", "inject": inject | {"title": {"vi": "x", "en": "y"}}}
    ),
    st.integers(0, 3).map(
        lambda n: {"type": "add", "inject": inject_data(f"new-{n}", at="30m", about="app")}
    ),
    st.sampled_from(["cyber", {"vi": "Báo chí", "en": "Press"}]).map(
        lambda sender: {
            "type": "say",
            "from": sender,
            "to": ["centre", "cyber/leader"],
            "channel": "phone",
            "title": {"vi": "t", "en": "t"},
            "body": {"vi": "b", "en": "b"},
        }
    ),
    st.just({"type": "end"}),
)
presence = st.tuples(st.sampled_from(["join", "leave"]), st.sampled_from(SEATS))
inputs = st.lists(
    st.tuples(st.integers(0, 10 * 60_000), st.one_of(sensible, sensible, sensible, wild, controls, presence)),
    min_size=12,
    max_size=40,
)


def feed(drill: Drill, given: Any) -> None:
    """Give one drawn input to a drill; what cannot be is refused without a trace."""
    before = len(drill.records)
    if isinstance(given, Act):
        try:
            drill.act(_present(drill, given))
        except Refusal:
            assert len(drill.records) == before
    elif isinstance(given, dict):
        try:
            drill.control(json.loads(json.dumps(given)))
        except (KeyError, ValueError):
            assert len(drill.records) == before
    else:
        getattr(drill, given[0])(given[1], "person-1")


def _present(drill: Drill, act: Act) -> Act:
    """The act with ``LATEST`` filled: the last message to its seat, the last work of its agency."""
    if act.reply_to == LATEST:
        inbox = drill.view(act.seat).inbox()
        return replace(act, reply_to=inbox[-1].seq if inbox else 0)
    if act.params.get("act") == LATEST:
        return replace(act, params={"act": max(drill.acting.work, default=0)})
    return act
