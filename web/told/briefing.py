"""What a page is told once, when it connects: its seat, its acts, its contacts; for staff, everything."""

from __future__ import annotations

import re
from collections.abc import Collection
from zlib import crc32

from drillsim.base.model import Seat, Text
from drillsim.base.texts import Words
from drillsim.documents import exhibits
from drillsim.documents.catalogue import CATALOGUE, Action
from drillsim.documents.city import City, System, commune_agency
from drillsim.documents.requests import REQUEST
from drillsim.documents.rosters import MUSTERING
from drillsim.documents.rules import RulesDoc
from drillsim.documents.scenario import ScenarioDoc, SeatBrief
from drillsim.documents.shifts import HAND_OVER
from drillsim.engine.actions.acts import LIMITS as OF_ACTS
from drillsim.engine.actions.acts import MAX_TEXT
from drillsim.engine.actions.reasons import REASONS
from drillsim.engine.setup import Setup
from scoring.assessment import MAX_WORDS
from web.net.payloads import MAX_BYTES
from web.told import layout

Data = dict[str, object]
LIMITS = {
    **{name: OF_ACTS[name] for name in ("text", "field", "form", "act", "receivers", "points")},
    "title": MAX_TEXT,
    "note": MAX_TEXT,
    "words": MAX_WORDS,
    "event": MAX_BYTES,
}
"""How much may be written, as every page is told: letters of an act's words, of a field of its form and of
all of them, of a title, a note, a field of the review; bytes of an act's words and details, and of all that
is sent at once."""
_KIND = re.compile(r"^(xã|phường|đặc khu) | (Commune|Ward|Special Zone)$")
_ABILITIES = {
    "places": ("evacuated", "destroyed"),
    "rosters": ("not_calling", "no_member", "no_skill"),
    "stocks": ("no_stock",),
    "shifts": ("no_relief", "not_told", "tired"),
    "confidences": ("not_admitting",),
    "accounts": ("not_opened",),
}
"""Key of a scenario -> the reasons for which acts are refused in those alone that have it."""
_OF_SCENARIO = (
    *("injects", "objectives", "phases", "teams", "threats", "requests", "changes", "confidences"),
    *("stocks", "places", "rosters", "shifts"),
    *("story", "expect", "notes", "summary"),
)


def text(value: Text) -> Words:
    """A text as pages take it."""
    return value.words()


def seat_title(city: City, seat: Seat) -> Words:
    """What a seat is called: role and agency."""
    words, place = city.doc.roles[seat.role].name, city.agencies[seat.agency].name
    return {"vi": f"{words.vi}, {place.vi}", "en": f"{words.en}, {place.en}"}


def drill(setup: Setup, drill_id: str) -> Data:
    """The drill, as every audience may know it: by its own name, which gives nothing of the scenario away."""
    return {
        "id": drill_id,
        "title": text(setup.called),
        "date": setup.date,
        "length": setup.scenario.length,
        "story": _story(setup),
    }


def _story(setup: Setup) -> Data | None:
    """The story's clock: where it starts, and when (ms of drill time) it jumps to which moment."""
    story = setup.scenario.story
    if story is None:
        return None
    chapters = [{"start": each.start, "at": each.at} for each in story.chapters]
    return {"starts": story.starts, **({"chapters": chapters} if chapters else {})}


def participant(setup: Setup, seat: Seat) -> Data:
    """What a seat's page needs; nothing of the scenario is in it but the seat's own brief."""
    city = setup.city
    agency, role = seat.agency, seat.role
    brief = next((each.brief for each in setup.scenario.seats if each.seat == seat), None)
    may = city.doc.roles[role].may
    return {
        "agency": {
            "id": agency,
            "name": text(city.agencies[agency].name),
            "short": text(city.agencies[agency].called),
            "people": city.agencies[agency].responders,
        },
        "seat": {
            "id": seat,
            "role": text(city.doc.roles[role].name),
            "title": seat_title(city, seat),
            "brief": text(brief) if brief else None,
        },
        "systems": [_own_system(city, node) for node in city.systems_of(agency)],
        "acts": [_act(setup, action) for action in _open_to(setup, role)],
        "others": [_verb(setup, action) for action in _there_are(setup) if not action.open_to(may)],
        "agencies": [_agency(city, other) for other in city.agencies if other != agency],
        "objects": [_object(city, node) for node in city.nodes if _spoken_of(city, agency, node)],
        "accounts": _accounts(setup, agency),
        "forms": forms(setup.rules),
        "wordings": wordings(setup, may),
        **_requests(setup, seat),
        **_stocks(setup, agency),
        **_shift(setup, agency),
        "labels": dict(setup.rules.labels),
        "reports_to": _reports_to(city, agency),
        "reasons": _reasons(setup.scenario),
    }


def _open_to(setup: Setup, role: str) -> list[Action]:
    """What a role may do."""
    may = setup.city.doc.roles[role].may
    return [action for action in _there_are(setup) if action.open_to(may)]


def _there_are(setup: Setup) -> list[Action]:
    """The acts that there are in a drill: requests, calls of people, shifts only where there are any."""
    asks, musters = bool(setup.scenario.requests), bool(setup.scenario.rosters)
    left = {*(() if asks else (REQUEST,)), *(() if musters else MUSTERING)}
    left |= set() if setup.scenario.shifts else {HAND_OVER}
    return [action for action in CATALOGUE.values() if action.verb not in left]


def _requests(setup: Setup, seat: Seat) -> Data:
    """What can be asked of outside bodies: not of which, and the grounds in an order of the seat's own."""
    if not setup.scenario.requests:
        return {}
    return {
        "requests": [
            {
                "id": each.id,
                "title": text(each.title),
                "about": each.about,
                "bases": [
                    {"id": basis.id, "text": text(basis.text)}
                    for basis in sorted(each.bases, key=lambda one: crc32(f"{seat}:{one.id}".encode()))
                ],
            }
            for each in setup.scenario.requests
        ]
    }


def _stocks(setup: Setup, agency: str) -> Data:
    """What the agency keeps; how much is left of it, records say."""
    kept = [each for each in setup.scenario.stocks if each.owner == agency]
    rows = [{"id": each.id, "title": text(each.title), "unit": text(each.unit)} for each in kept]
    return {"stocks": rows} if rows else {}


def _shift(setup: Setup, agency: str) -> Data:
    """The crew of the agency: since when it is on duty, when it tires, when the next one comes."""
    crew = next((each for each in setup.scenario.shifts if each.of == agency), None)
    if crew is None:
        return {}
    told = {
        "title": text(crew.title),
        **{key: getattr(crew, key) for key in ("since", "tires", "slower", "relief", "learns")},
        "takes": crew.takes.low,
    }
    return {"shift": told}


def _accounts(setup: Setup, agency: str) -> list[Data]:
    """Groups of accounts that open something the agency runs; the response team may close any."""
    city = setup.city
    all_of_them = agency in (city.party("team"), city.party("standing"))
    mine = set(city.systems_of(agency))
    return [
        {"id": group.id, "name": text(group.name), "opens": list(group.opens)}
        for group in setup.scenario.accounts
        if all_of_them or not mine.isdisjoint(group.opens)
    ]


def _reports_to(city: City, agency: str) -> str:
    """Who receives an agency's reports unless it says otherwise.

    The standing agency (plan III.3.a, line G2 of the rule profile); of that one, the head of the city (G4).
    """
    standing = city.party("standing")
    return city.party("chairman") if city.parent(agency) == city.parent(standing) else standing


def _act(setup: Setup, action: Action) -> Data:
    return {
        "verb": action.verb,
        "group": action.group,
        "title": text(setup.phrasebook.acts[action.verb]),
        "about": action.about,
        "to": action.to,
        **({"takes_ms": action.takes.low, "responders": action.responders} if action.takes else {}),
    }


def _verb(setup: Setup, action: Action) -> Data:
    """An act that is not the seat's own: it may be told to do it, or tell others."""
    return {"verb": action.verb, "title": text(setup.phrasebook.acts[action.verb])}


def _own_system(city: City, node: str) -> Data:
    value = city.nodes[node]
    return {
        "id": node,
        "name": text(value.name),
        "kind": "system" if isinstance(value, System) else value.kind,
        "level": value.level if isinstance(value, System) else None,
        **({"standby": True} if value.standby else {}),
    }


def _agency(city: City, agency: str) -> Data:
    """An agency one can write to, as people call it: the whole city must fit into a small answer."""
    return {"id": agency, "name": text(city.agencies[agency].called)}


def _spoken_of(city: City, agency: str, node: str) -> bool:
    """Whether a seat may name a node: any, but of the many uplinks only those it runs or stands on."""
    if getattr(city.nodes[node], "kind", "") != "uplink" or city.operator_of(node) == agency:
        return True
    return any(city.operator_of(dependant) == agency for dependant, _ in city.dependants(node))


def _object(city: City, node: str) -> Data:
    return {"id": node, "name": text(city.nodes[node].name), "operator": city.operator_of(node)}


def forms(rules: RulesDoc) -> list[Data]:
    """The official forms and their fields."""
    return [
        {
            "id": name,
            "kind": form.kind,
            "title": text(form.title),
            "fields": [
                {"id": field, "title": text(value.title), "required": value.required}
                for field, value in form.fields.items()
            ],
        }
        for name, form in rules.forms.items()
    ]


def wordings(setup: Setup, may: Collection[str]) -> list[Data]:
    """What acts that speak to people have to say, field by field; those open to a role with these groups."""
    return [
        {
            "id": name,
            "act": wording.act,
            "kind": wording.kind,
            "title": text(wording.title),
            "fields": [
                {
                    "id": field,
                    "title": text(value.title),
                    "hint": text(value.hint) if value.hint else None,
                    "most": value.most,
                }
                for field, value in wording.fields.items()
            ],
        }
        for name, wording in setup.wordings.items()
        if CATALOGUE[wording.act].open_to(may)
    ]


def hall(setup: Setup, out: Collection[str] = ()) -> Data:
    """What the hall screen needs: names, the communes of each region, and the seats but those left out."""
    city = setup.city
    units = city.doc.communes.units if city.doc.communes else ()
    called = {commune_agency(row.id): _bare(row.name) for row in units}
    objects = [
        {**_object(city, node), "kind": "system" if isinstance(city.nodes[node], System) else "utility"}
        for node in city.nodes
    ]
    return {
        "agencies": _agencies(city),
        "objects": objects,
        "areas": [
            {
                "id": region,
                "name": text(value.name),
                "at": value.at,
                "communes": [
                    {"id": agency, "name": called.get(agency) or text(each.called), "at": _at(city, agency)}
                    for agency, each in city.agencies.items()
                    if each.level == "commune" and city.region(agency) == region
                ],
            }
            for region, value in city.doc.regions.items()
        ],
        "seats": [
            {
                "seat": each.seat,
                "agency": each.seat.agency,
                "role": text(city.doc.roles[each.seat.role].name),
            }
            for each in setup.scenario.seats
            if each.seat not in out
        ],
    }


def _bare(name: Text) -> Words:
    """A commune's name without the word for what it is, which every tile would repeat."""
    return {"vi": _KIND.sub("", name.vi), "en": _KIND.sub("", name.en)}


def _at(city: City, agency: str) -> tuple[float, float]:
    """Where a commune is, by its own network: latitude and longitude."""
    systems = city.systems_of(agency)
    return city.place(systems[0]) if systems else city.doc.regions[city.region(agency)].at


def staff(setup: Setup, out: Collection[str] = ()) -> Data:
    """What the control room and the evaluators need: all of it, the scenario's parts as its file has them.

    Args:
        setup: the drill's.
        out: seats of the scenario that are left out of this drill: named, and offered nowhere.
    """
    city, whole = setup.city, {**setup.documents["scenario"]}
    seats: dict[str, Data] = {each.seat: _seat(setup, each) for each in setup.scenario.seats}
    return {
        "agencies": _agencies(city),
        **_map(city),
        "seats": [told for seat, told in seats.items() if seat not in out],
        **({"left_out": [seats[seat] for seat in out]} if out else {}),
        "scenario": {"code": setup.scenario.code, "title": text(setup.scenario.title)},
        "players": setup.players,
        "cast": setup.cast,
        "acts": [_act(setup, action) for action in _there_are(setup)],
        "reasons": _reasons(setup.scenario),
        "length": setup.scenario.length,
        "exhibits": [exhibits.told(each) for each in setup.scenario.exhibits],
        **{name: whole[name] for name in _OF_SCENARIO if name in whole},
        **({"story": _story(setup)} if "story" in whole else {}),
    }


def _seat(setup: Setup, row: SeatBrief) -> Data:
    return {
        "seat": row.seat,
        "agency": row.seat.agency,
        "title": text(setup.city.doc.roles[row.seat.role].name),
        "brief": text(row.brief) if row.brief else None,
        "acts": [action.verb for action in _open_to(setup, row.seat.role)],
    }


def _agencies(city: City) -> list[Data]:
    return [
        {
            "id": agency,
            "name": text(value.name),
            "short": text(value.called),
            "level": value.level,
            "part_of": value.part_of,
        }
        for agency, value in city.agencies.items()
    ]


def _map(city: City) -> Data:
    return {"nodes": layout.nodes(city), "edges": layout.edges(city), "regions": layout.regions(city)}


def _reasons(scenario: ScenarioDoc) -> Data:
    """Why acts are refused; for reasons of abilities that the scenario does not use there is no room."""
    unused = {
        reason for key, reasons in _ABILITIES.items() if not getattr(scenario, key) for reason in reasons
    }
    return {code: reason.words() for code, reason in REASONS.items() if code not in unused}
