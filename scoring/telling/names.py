"""What the page calls agencies, seats, systems, incidents and acts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import cast

from drillsim.base.model import Seat
from drillsim.base.plain import PlainCommunes, PlainInject, PlainSet, PlainStage, PlainThreat
from drillsim.base.records import Record, StartData, start_of
from drillsim.base.texts import Both
from drillsim.documents.phrasebook import held
from drillsim.documents.requests import LACKS
from scoring.lines import GradedLine
from scoring.telling.texts import say
from scoring.telling.words import WORDS, word

_INNER = re.compile(r"\((?!giả định|assumption)([^)]{2,12})\)")
_ASIDE = re.compile(r"\s*\([^)]*\)")
_INITIALS = re.compile(r"\(([^()]{2,12})\)$")
_SHORT = {
    "vi": (("an toàn thông tin mạng", "ATTTM"), ("thành phố", "TP"), ("Thành phố", "TP")),
    "en": (("Department of", "Dept. of"), ("People's Committee of", "PC of"), ("People's Committee", "PC")),
}


def written(records: Iterable[Record]) -> Iterator[PlainInject]:
    """The injects that facilitators added or edited, in order."""
    for record in records:
        if record.kind == "control" and (record.data["type"] == "add" or record.data["type"] == "edit"):
            yield record.data["inject"]


class Names:
    """Names of everything in one drill.

    Args:
        start: data of the ``start`` record, or a scenario with its city and rules.
        added: injects that facilitators added or edited.
    """

    def __init__(self, start: StartData | PlainSet, added: Iterable[PlainInject] = ()) -> None:
        city, scenario = start["city"], start["scenario"]
        self._agencies = {id_: Both.of(row["name"]) for id_, row in city["agencies"].items()}
        self._called = {
            id_: Both.of(row["short"]) for id_, row in city["agencies"].items() if row.get("short")
        }
        self._roles = {id_: Both.of(row["name"]) for id_, row in city["roles"].items()}
        self._regions = {id_: Both.of(row["name"]) for id_, row in (city.get("regions") or {}).items()}
        self._nodes = {
            id_: Both.of(row.get("name", id_))
            for group in (city["systems"], city.get("utilities") or {})
            for id_, row in group.items()
        }
        if communes := city.get("communes"):
            self._communes(communes)
        threats = scenario.get("threats") or ()
        self._incidents = {row["id"]: Both.of(row["title"]) for row in threats}
        self._stages = {
            stage["id"]: Both.of(stage["note"]) if stage.get("note") else _named(stage, row)
            for row in threats
            for stage in row["stages"]
        }
        injects = [*scenario["injects"], *added]
        self._fields = {
            key: Both.of(field["title"])
            for form in start["rules"]["forms"].values()
            for key, field in form["fields"].items()
        }
        self._asked = {
            (wording["act"], key): Both.of(field["title"])
            for wording in (start["rules"].get("wordings") or {}).values()
            for key, field in wording["fields"].items()
        }
        requests = scenario.get("requests") or []
        self._requests = {row["id"]: Both.of(row["title"]) for row in requests}
        confidences = scenario.get("confidences") or []
        self._confidences = {row["id"]: Both.of(row["title"]) for row in confidences}
        self._changes = {row["id"]: Both.of(row["title"]) for row in scenario.get("changes") or []}
        stocks = scenario.get("stocks") or []
        self._stocks = {row["id"]: Both.of(row["title"]) for row in stocks}
        self._units = {row["id"]: Both.of(row["unit"]) for row in stocks}
        self._shifts = {row["id"]: Both.of(row["title"]) for row in scenario.get("shifts") or []}
        self._places = {row["id"]: Both.of(row["title"]) for row in scenario.get("places") or []}
        rosters = scenario.get("rosters") or []
        self._rosters = {row["id"]: Both.of(row["title"]) for row in rosters}
        self._people = {
            key.removeprefix("person:"): Both.of(name)
            for key, name in cast(Mapping[str, str], start.get("cast") or {}).items()
            if key.startswith("person:")
        }
        self._bases = {
            (row["id"], basis["id"]): Both.of(basis["text"]) for row in requests for basis in row["bases"]
        }
        self._asked |= {
            ("request", key): Both.of(field["title"])
            for row in requests
            for key, field in (row.get("content") or {}).items()
        }
        self._fields |= {lack: word(lack, "lack_") for lack in LACKS} if requests else {}
        self.injects = {row["id"]: Both.of(row["title"]) for row in injects}
        self._options = {
            (row["id"], option["id"]): Both.of(option["text"])
            for row in injects
            for option in row.get("options") or ()
        }
        self._acts = {
            verb: Both(text.vi, text.en) for verb, text in held(start.get("phrasebook")).acts.items()
        }
        self.objectives = {row["id"]: Both.of(row["title"]) for row in scenario["objectives"]}

    @classmethod
    def of(cls, records: Sequence[Record]) -> Names:
        """The names of a journal's drill, its facilitators' injects among them."""
        return cls(start_of(records), written(records))

    @property
    def agencies(self) -> Collection[str]:
        """The ids of all agencies."""
        return self._agencies.keys()

    @property
    def nodes(self) -> Collection[str]:
        """The ids of all systems and utilities."""
        return self._nodes.keys()

    def _communes(self, communes: PlainCommunes) -> None:
        """Each commune brings an agency, a system and an uplink, named after it."""
        parts = (
            ("ubnd", self._agencies, communes["agency"]),
            ("mang", self._nodes, communes["system"]),
            ("duong-truyen", self._nodes, communes["uplink"]),
        )
        for prefix, found, part in parts:
            pattern = Both.of(part["name"])
            for row in communes["units"]:
                name = Both.of(row["name"])
                found[f"{prefix}-{row['id']}"] = Both(
                    pattern.vi.replace("{name}", name.vi), pattern.en.replace("{name}", name.en)
                )

    def agency(self, agency: str | None) -> Both:
        """An agency's full name; its id when the city does not know it."""
        return self._agencies.get(agency or "", Both.of(agency or "–"))

    def short(self, agency: str) -> Both:
        """A name for charts: initials where the name ends with them, else with common words cut."""
        name = self.agency(agency)
        return Both(_short(name.vi, "vi"), _short(name.en, "en"))

    def role(self, seat: str) -> Both:
        """The post of a seat ``agency/role``."""
        role = Seat(seat).role
        return self._roles.get(role, Both.of(role))

    def seat(self, seat: str) -> Both:
        """A seat: its agency and its post."""
        agency, role = self.agency(Seat(seat).agency), self.role(seat)
        return Both(f"{agency.vi} ({role.vi})", f"{agency.en} ({role.en})")

    def request(self, request: str) -> Both:
        """What an outside body is asked for."""
        return self._requests.get(request, Both.of(request))

    def change(self, change: str) -> Both:
        """A planned change."""
        return self._changes.get(change, Both.of(change))

    def confidence(self, confidence: str) -> Both:
        """Something that is secret."""
        return self._confidences.get(confidence, Both.of(confidence))

    def stock(self, stock: str) -> Both:
        """Something that there is so much of."""
        return self._stocks.get(stock, Both.of(stock))

    def unit(self, stock: str) -> Both:
        """What a stock is counted in."""
        return self._units.get(stock, Both("", ""))

    def place(self, place: str) -> Both:
        """A place."""
        return self._places.get(place, Both.of(place))

    def roster(self, roster: str) -> Both:
        """The people of a team."""
        return self._rosters.get(roster, Both.of(roster))

    def person(self, person: str) -> Both:
        """Somebody on a roster, by the name that he has in the drill; his id where it gives none."""
        return self._people.get(person, Both.of(person))

    def shift(self, shift: str) -> Both:
        """The crew of an agency."""
        return self._shifts.get(shift, Both.of(shift))

    def basis(self, request: str, basis: str) -> Both:
        """A ground on which it is asked for."""
        return self._bases.get((request, basis), Both.of(basis))

    def region(self, region: str) -> Both:
        """A part of the city."""
        return self._regions.get(region, Both.of(region))

    def node(self, node: str) -> Both:
        """A system or utility."""
        return self._nodes.get(node, Both.of(node))

    def incident(self, incident: str) -> Both:
        """An incident, by the title of its threat."""
        return self._incidents.get(incident, Both.of(incident))

    def stage(self, stage: str) -> Both:
        """A stage, by the note that its author wrote, else by what it does and in which incident."""
        return self._stages.get(stage, Both.of(stage))

    def inject(self, inject: str) -> Both:
        """An inject, by its title."""
        return self.injects.get(inject, Both.of(inject))

    def option(self, inject: str, option: str) -> Both:
        """An option of an inject, by its text."""
        return self._options.get((inject, option), Both.of(option))

    def thing(self, name: str) -> Both:
        """A stage, an inject, a system, an agency, a planned change, a place …: what goes by this id."""
        of_scenario = (
            self._changes,
            self._confidences,
            self._stocks,
            self._places,
            self._rosters,
            self._shifts,
        )
        known = (self._stages, self.injects, self._nodes, self._agencies, *of_scenario, self._shifts)
        return next((found[name] for found in known if name in found), Both.of(name))

    def field(self, field: str) -> Both:
        """A field of an official form, by its title."""
        return self._fields.get(field, Both.of(field))

    def asked(self, verb: str, field: str) -> Both:
        """What an act has to say, by the title of its field."""
        return self._asked.get((verb, field), Both.of(field))

    def verb(self, verb: str) -> Both:
        """What an act is called."""
        return self._acts.get(verb, Both.of(verb))

    def phrase(self, verb: str) -> Both:
        """What somebody who acts does, as a verb phrase."""
        return WORDS.get(f"phrase_{verb}") or self.verb(verb)

    def duty(self, line: GradedLine) -> Both:
        """What a line of evidence is about, with its receiver where the title does not name it."""
        title = Both.of(line["title"])
        to = line.get("to")
        if not to or line.get("basis"):
            return title
        receiver = self.short(to)
        return Both(f"{title.vi} → {receiver.vi}", f"{title.en} → {receiver.en}")

    def listed(self, names: list[Both], most: int = 4) -> Both:
        """Names one after another; those beyond ``most`` are counted."""
        shown = names if len(names) <= most + 1 else names[:most]
        vi, en = ", ".join(name.vi for name in shown), ", ".join(name.en for name in shown)
        if len(shown) == len(names):
            return Both(vi, en)
        more = say("and_more", count=len(names) - len(shown))
        return Both(f"{vi} {more.vi}", f"{en} {more.en}")


class Brief(Names):
    """The same, called in as few words as a screen has room for."""

    def agency(self, agency: str | None) -> Both:
        """An agency as people call it."""
        return self._called.get(agency or "") or super().agency(agency)

    def seat(self, seat: str) -> Both:
        """A seat: its agency and its post."""
        agency, role = self.agency(Seat(seat).agency), self.role(seat)
        return Both(f"{agency.vi}, {role.vi}", f"{agency.en}, {role.en}")

    def node(self, node: str) -> Both:
        """A system or utility by its abbreviation; else without what stands in brackets or after a comma."""
        name = super().node(node)
        return Both(_cut(name.vi), _cut(name.en))


def _cut(name: str) -> str:
    inner = _INNER.search(name)
    return inner[1][:1].upper() + inner[1][1:] if inner else _ASIDE.sub("", name).split(",")[0]


def _named(stage: PlainStage, threat: PlainThreat) -> Both:
    """What a stage without a note is called."""
    return say("stage_of", what=word(stage["kind"], "stage_"), incident=Both.of(threat["title"]))


def _short(name: str, lang: str) -> str:
    initials = _INITIALS.search(name)
    if initials:
        return initials[1]
    for long, short in _SHORT[lang]:
        name = name.replace(long, short)
    return name
