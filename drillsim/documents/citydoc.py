"""A city file as values: agencies, systems, utilities, communes and links.

What a city makes of them stands in ``city.py``, what is checked beyond these shapes in
``citychecks.py``; docs/city.md teaches the format.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from drillsim.base.model import Duration, Id, Label, Share, Span, Text, Value

AgencyLevel = Literal["city", "commune", "national", "firm", "public"]
LinkKind = Literal["reports_to", "directs", "coordinates_with", "supplies", "connects"]
ActGroup = Literal["inform", "decide", "technical", "public"]
Point = Annotated[tuple[float, float], Field(description="latitude, longitude in degrees")]


class Region(Value):
    """A part of the city, with a point in its middle."""

    name: Text
    at: Point


class Role(Value):
    """A post in an agency: which groups of acts it may do."""

    name: Text
    may: Annotated[tuple[ActGroup, ...], Field(min_length=1)]


class Support(Value):
    """People an agency or firm can send when asked.

    Attributes:
        delay: from the request to their arrival.
        responders: how many come.
    """

    delay: Span
    responders: Annotated[int, Field(ge=1, le=50)]


class Agency(Value):
    """People who act: a department, a commune, a firm, a national body, the press.

    Attributes:
        name: as the plan writes it.
        short: how people call it, for tables; the name when not said.
        level: where it stands.
        source: a key of the file's ``sources``.
        part_of: the agency that this unit acts for; what one learns or sends, both do.
        force: the codes of requirements.md D that it plays.
        region: where it sits; the first region when not said.
        responders: people on duty for technical work.
        clearance: the most sensitive label it may be sent.
        support: what it can send to others who ask.
        reacts: how long it takes to carry out a request when nobody plays it.
    """

    name: Text
    short: Text | None = None
    level: AgencyLevel
    source: Id
    part_of: Id | None = None
    force: tuple[str, ...] = ()
    region: Id | None = None
    responders: Annotated[int, Field(ge=0, le=500)] = 1
    clearance: Label = "red"
    support: Support | None = None
    reacts: Span | None = None

    @property
    def called(self) -> Text:
        """How people call it."""
        return self.short or self.name


class Controls(Value):
    """Protection of a system.

    Attributes:
        monitoring: chance, 0-1, that a change of its compromise is noticed; sets the delay too.
        backup_every: interval between backups; none when absent.
        backup_offline: whether an attacker cannot reach the backup.
        restore_takes: time to restore it from backup.
        mfa, endpoint, patched: whether the control is in place.
    """

    source: Id
    monitoring: Share
    backup_every: Duration | None = None
    backup_offline: bool = False
    restore_takes: Span
    mfa: bool = False
    endpoint: bool = False
    patched: bool = True


class Dependency(Value):
    """What a system needs from another node.

    Attributes:
        on: one provider, or several of which the best counts.
        share: share of service lost when the provider is down, 0-1.
        buffer: how long it rides through (UPS, fuel, cache).
        refill: milliseconds of buffer regained per millisecond after the provider's return.
    """

    on: Id | Annotated[tuple[Id, ...], Field(min_length=1)]
    share: Share = 1.0
    buffer: Duration = 0
    refill: Annotated[float, Field(gt=0, le=1_000)] = 0.5

    @property
    def providers(self) -> tuple[str, ...]:
        """The providers as a tuple."""
        return (self.on,) if isinstance(self.on, str) else self.on


class Node(Value):
    """What systems and utilities share.

    Attributes:
        operator: the agency that runs it.
        owner: the agency that answers for it.
        region: a key of ``regions``.
        at: its place, when not the middle of its region.
        weight: weight of its service to citizens.
        capacity: what it can carry; ordinary demand is 1.
        standby: it serves only once switched on (a generator).
    """

    name: Text
    operator: Id
    owner: Id
    source: Id
    region: Id | None = None
    at: Point | None = None
    weight: Annotated[float, Field(ge=0, le=100)] = 0.0
    capacity: Annotated[float, Field(gt=0, le=1_000)] = 1.5
    standby: bool = False
    depends_on: tuple[Dependency, ...] = ()


class System(Node):
    """An information system.

    Attributes:
        level: 1-5 under NĐ 85/2016.
        zone: network zone.
        controls: a key of the file's ``controls``.
        accounts: the domain whose accounts open it; shared accounts let an attacker walk.
        holds: the most sensitive data in it.
    """

    level: Annotated[int, Field(ge=1, le=5)]
    zone: Id
    controls: Id
    accounts: Id | None = None
    holds: Literal["public", "internal", "personal", "secret"] = "internal"


class Utility(Node):
    """Power, a line, a road: what systems stand on."""

    kind: Literal["power", "uplink", "backbone", "road"]


class CommuneRow(Value):
    """One commune or ward."""

    code: Annotated[str, Field(pattern=r"^[0-9]{5}$")]
    id: Id
    name: Text
    region: Id
    at: Point


class CommuneAgency(Value):
    """What the agency of every commune is like; ``{name}`` in the name stands for the commune's."""

    name: Text
    level: Literal["commune"] = "commune"
    force: tuple[str, ...] = ()
    responders: Annotated[int, Field(ge=0)] = 1
    clearance: Label = "red"
    reacts: Span | None = None


class CommuneDependency(Value):
    """A dependency of every commune's system or uplink; providers may hold ``{id}``, ``{region}``."""

    on: str | Annotated[tuple[str, ...], Field(min_length=1)]
    share: Share = 1.0
    buffer: Duration = 0
    refill: Annotated[float, Field(gt=0, le=1_000)] = 0.5


class CommuneSystem(Value):
    """The composite system (LAN, workstations, one-stop counter) of every commune.

    ``{name}`` in the name, ``{id}`` and ``{region}`` in providers stand for the commune's own.
    """

    name: Text
    source: Id
    level: Annotated[int, Field(ge=1, le=5)]
    weight: Annotated[float, Field(ge=0, le=100)]
    zone: Id
    controls: Id
    accounts: Id | None = None
    depends_on: tuple[CommuneDependency, ...] = ()


class CommuneUplink(Value):
    """The uplink of every commune."""

    name: Text
    source: Id
    operator: Id
    depends_on: tuple[CommuneDependency, ...] = ()


class Communes(Value):
    """All communes and wards, and what each of them is made of.

    Commune ``ninh-kieu`` becomes agency ``ubnd-ninh-kieu``, system ``mang-ninh-kieu`` and utility
    ``duong-truyen-ninh-kieu``. The commune operates and owns its system.
    """

    source: Id
    agency: CommuneAgency
    system: CommuneSystem
    uplink: CommuneUplink
    units: Annotated[tuple[CommuneRow, ...], Field(min_length=1)]


class LinkRow(Value):
    """Links from each of some nodes to each of others.

    Attributes:
        start: an id, a list of ids, or a group: a key of ``groups``, ``communes``, ``operators``.
        end: the same; ``owners`` in a ``reports_to`` row means each operator's own owners.
        line: the reporting line (G1-G17) that the link is.
        exposure: for ``connects``: how open the way is, 0-1.
    """

    start: str | tuple[str, ...] = Field(alias="from")
    end: str | tuple[str, ...] = Field(alias="to")
    source: Id
    line: Annotated[str, Field(pattern=r"^G[0-9]{1,2}$")] | None = None
    exposure: Share = 0.5


class Parties(Value):
    """Which agency plays each part that a rule profile names.

    Attributes:
        standing: standing agency of the response team; its technical point receives reports.
        police: the specialised agency that reports upwards.
        team: the response team itself.
        coordinator: national coordinating body.
        chairman: head of the city.
        national_standing, steering: national standing agency and steering committee.
    """

    standing: Id
    police: Id
    team: Id
    coordinator: Id
    chairman: Id
    national_standing: Id
    steering: Id


class CityDoc(Value):
    """A city file."""

    version: Literal[1]
    city: Id
    name: Text
    sources: dict[str, Text]
    regions: dict[Id, Region]
    roles: dict[Id, Role]
    parties: Parties
    groups: dict[Id, tuple[Id, ...]] = {}
    controls: dict[Id, Controls]
    agencies: dict[Id, Agency]
    systems: dict[Id, System]
    utilities: dict[Id, Utility] = {}
    communes: Communes | None = None
    links: dict[LinkKind, tuple[LinkRow, ...]]
