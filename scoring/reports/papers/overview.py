"""The after-action report's head: on what it rests, what was drilled, by whom."""

from __future__ import annotations

from collections.abc import Iterator

from drillsim.base.model import Seat
from drillsim.base.records import StartData, Words
from drillsim.base.texts import Both
from scoring.reports.papers.content import (
    Blank,
    Block,
    Column,
    Facts,
    Grid,
    Heading,
    Letterhead,
    Para,
    Signature,
)
from scoring.reports.papers.material import Material
from scoring.reports.papers.plain import one_line, plain
from scoring.reports.papers.tongue import Tongue


def player(start: StartData, seat: str) -> str:
    """Who plays a seat: a kind of simulated participant, or ``person``."""
    return str(start["players"].get(seat) or "person")


def letterhead(material: Material, say: Tongue) -> Letterhead:
    """The head of the document; what nobody has said is dotted, to be filled in.

    The organiser's last line is the agency that issues, the lines before it the superior one.
    """
    given = [line for line in plain(material.assessment.overview.organiser or "").split("\n") if line.strip()]
    city = say.of(material.start["city"]["name"])
    place = city.removeprefix("Thành phố ").removesuffix(" city")
    return Letterhead(
        parent=" ".join(given[:-1]).upper() or say("parent_agency"),
        agency=given[-1].upper() if given else say("agency"),
        number=say("symbol"),
        nation=say("nation"),
        motto=say("motto"),
        dated=say("dated", place=place),
    )


def signature(say: Tongue) -> Signature:
    """The foot of the document, to be filled in."""
    return Signature(
        say("recipients"), (say("recipient"), say("recipient"), say("filed")), say("signer"), say("sign_here")
    )


# -- I. basis ---------------------------------------------------------------------------------------


def basis(material: Material, say: Tongue) -> Iterator[Block]:
    """The articles that the drill's duties, classification, processes and forms rest on, with their marks."""
    rules = material.scores["rules_profile"]
    yield Heading(say("h_basis"))
    yield Para(say("basis_profile", name=rules["profile"], title=Both.of(rules["title"])))
    rows = tuple((article, say(f"mark_{mark}")) for article, mark in _articles(material, say))
    if rows:
        columns = (Column(say("basis_what"), 3), Column(say("basis_mark"), 2))
        yield Grid(say("basis_caption"), columns, rows)
    yield Para(say.of(material.start["rules"]["note"]), "quiet")


def _articles(material: Material, say: Tongue) -> list[tuple[str, str]]:
    rules = material.start["rules"]
    held = [rules["classification"], *rules["processes"].values(), *rules["forms"].values()]
    found = {say.of(row["basis"]["article"]): row["basis"]["mark"] for row in held}
    for duty in material.duties.values():
        if duty.data.get("basis"):
            found.setdefault(say.of(duty.data["basis"]), duty.data.get("mark") or "none")
    return list(found.items())


# -- II. overview -----------------------------------------------------------------------------------


def overview(material: Material, say: Tongue) -> Iterator[Block]:
    """Name, dates, scope, objectives, participants, scenario."""
    yield Heading(say("h_overview"))
    yield Facts(tuple(_facts(material, say)), say("overview_caption"))
    yield Facts(provenance(material, say), say("made_of_caption"))
    yield Para("", lead=say("objectives_lead"))
    for row in material.scenario["objectives"]:
        yield Para(say.of(row["title"]), "item")
    if material.scenario.get("summary"):
        yield Para(say.of(material.scenario["summary"]), lead=say("scenario_lead"))
    yield from _participants(material, say)


def _facts(material: Material, say: Tongue) -> Iterator[tuple[str, str]]:
    scenario, given = material.scenario, material.assessment.overview
    yield say("f_name"), say.of(scenario["title"])
    yield say("f_code"), ", ".join((scenario["code"], *scenario.get("also", ())))
    said = {
        "organiser": given.organiser,
        "sponsor": given.sponsor,
        "place": given.place,
        "date": given.date or material.start.get("date"),
        "purpose": given.purpose,
        "scope": given.scope,
        "contact": given.contact,
    }
    for key, words in said.items():
        value = plain(words or "") or say("to_fill")
        yield say(f"f_{key}"), say.day(value) if key == "date" else value
    yield say("f_length"), length(material, say)
    story = scenario.get("story")
    if story:
        date, _, time = story["starts"].partition(" ")
        yield say("f_story"), say("story_at", time=time, day=say.day(date))


def length(material: Material, say: Tongue) -> str:
    """How long was played; says so when the journal stops early."""
    minutes = material.scores["end"] // 60_000
    key = "cut_short" if material.scores["incomplete"] else "hours"
    return say(key, hours=minutes // 60, minutes=minutes % 60)


def _participants(material: Material, say: Tongue) -> Iterator[Block]:
    seats = material.scores["graded"]
    if not seats:
        yield Blank(say("nobody_graded"), 0)
        return
    names = material.names
    rows = tuple(
        (say.of(names.agency(Seat(seat).agency)), say.of(names.role(seat)), held_by(material, seat, say))
        for seat in seats
    )
    columns = (Column(say("c_agency"), 4), Column(say("c_post"), 3), Column(say("c_player"), 3))
    yield Grid(say("who_caption"), columns, rows)


def held_by(material: Material, seat: str, say: Tongue) -> str:
    """The people who held a seat, else the kind of simulated participant in it."""
    people = [material.person(person) for person in material.holders.get(seat, ())]
    if people:
        return ", ".join(one_line(person, 60) for person in dict.fromkeys(people))
    return say.word(player(material.start, seat), "player_")


# -- what verifies the document -------------------------------------------------------------------


def provenance(material: Material, say: Tongue) -> tuple[tuple[str, str], ...]:
    """Rule profile, rubric, seed, versions, journal and the Directive 60 statement, as names and values."""
    scores, start = material.scores, material.start
    rules, rubric = scores["rules_profile"], scores["rubric"]
    return (
        *_script(start, say),
        (say("f_profile"), _titled(rules["title"], rules["profile"], say)),
        (say("f_rubric"), _titled(rubric["title"], rubric["rubric"], say)),
        (say("f_seed"), str(scores["seed"])),
        (say("f_version"), say("version_of", version=str(start["version"]), format=str(start["format"]))),
        (say("f_journal"), say("journal_of", count=len(material.records), head=material.head)),
        (say("f_seal"), _sealed(material, say)),
        (say("f_statement"), say.of(scores["statement"])),
    )


def _script(start: StartData, say: Tongue) -> Iterator[tuple[str, str]]:
    """Which version of a planner's draft was played, and whether somebody had approved it."""
    if script := start.get("script"):
        told = "script_approved" if script["approved"] else "script_unapproved"
        draft, number, text = script["draft"], script["number"], script["sha256"]
        yield say("f_script"), say(told, draft=draft, number=number, hash=text, covers=script["covers"])


def unapproved(material: Material) -> bool:
    """Whether what was played is a draft that nobody had approved."""
    script = material.start.get("script")
    return script is not None and not script["approved"]


def _sealed(material: Material, say: Tongue) -> str:
    seal = material.seal
    if seal is None:
        return say("unsigned")
    public = seal.public
    return say("seal_of", key=public.fingerprint, public=public.text, signature=seal.signature_text)


def _titled(title: Words, name: str, say: Tongue) -> str:
    return f"{say.of(title)} ({name})"
