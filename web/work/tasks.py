"""What the worker processes can do: a function for each kind of job.

Each is given the bench, the request and where to tell how far it is; it returns what came of it, as
JSON values, and the bytes that belong to it.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Any

from drillsim.errors import InputError
from scoring.assessment import Assessment
from web import briefing
from web.wire import PARTICIPANT, STAFF, Audience
from web.work import alter
from web.work.bench import Bench
from web.work.cases import Case
from web.work.review import encoded, frames, public, told
from web.work.unfit import Unfit

Request = dict[str, Any]
Told = Callable[..., None]
Made = tuple[dict[str, Any], list[bytes]]
Task = Callable[[Bench, Request, Told], Made]

LEVEL = 6
PARTS = ("response_time", "coordination", "outcome", "judgement")
SHOWN = ("score", "settled", "open", "band")


def _case(bench: Bench, request: Request) -> Case:
    return bench.case(request["store"], request["drill"])


def _assessment(bench: Bench, request: Request) -> Assessment | None:
    return bench.assessment(request["store"], request["drill"])


def _packed(value: dict[str, Any]) -> Made:
    """JSON values as a raw deflate stream without their first brace: others may come before them."""
    plain = encoded(value)
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return {"crc": zlib.crc32(plain), "size": len(plain)}, [packer.compress(plain[1:]) + packer.flush()]


def data(bench: Bench, request: Request, at: Told) -> Made:
    """All that a review page is told but who is looking."""
    assessment = _assessment(bench, request)
    found = told(_case(bench, request), assessment)
    static = public(found["static"]) if request["public"] else found["static"]
    return _packed(
        {
            "drill": {**request["row"], **found["facts"], "chain": True},
            "static": static,
            "card": found["card"],
            "curves": found["curves"],
            "gradings": request["gradings"],
            "assessment": assessment.to_dict() if assessment is not None else None,
        }
    )


def records(bench: Bench, request: Request, at: Told) -> Made:
    """All records as staff see them."""
    return _packed(frames(_case(bench, request), Audience(STAFF)))


def seat(bench: Bench, request: Request, at: Told) -> Made:
    """What the page of a seat was told."""
    case, audience = _case(bench, request), Audience(PARTICIPANT, request["seat"])
    if all(each.seat != audience.seat for each in case.setup.scenario.seats):
        return {"missing": True}, []
    return _packed(
        {
            "me": {
                "role": PARTICIPANT,
                "seat": audience.seat,
                "agency": audience.agency,
                "name": "",
                "person": None,
            },
            "drill": briefing.drill(case.setup, request["drill"]),
            "static": briefing.participant(case.setup, audience.seat),
            **frames(case, audience),
        }
    )


def score(bench: Bench, request: Request, at: Told) -> Made:
    """The score so far: overall, by part and by team."""
    card = _case(bench, request).card(assessment=_assessment(bench, request)).to_dict()
    parts = {
        name: {key: card[name].get(key) for key in ("score", "settled", "open", "band")} for name in PARTS
    }
    teams = card["levels"].get("team", {})
    return {
        "overall": card["overall"]["score"],
        "band": card["band"],
        "parts": parts,
        "teams": [
            {"id": name, "title": team["title"], "score": team["score"]} for name, team in teams.items()
        ],
    }, []


def report(bench: Bench, request: Request, at: Told) -> Made:
    """The report as a page of its own."""
    # plotly takes half a second to import; who only looks at a review does without.
    from scoring.reports.html import report as page

    case = _case(bench, request)
    idle, book = case.references
    made = page(
        case.records,
        case.card(assessment=_assessment(bench, request)),
        head=case.head,
        idle=idle.records,
        book=book.records,
        lang=request["lang"],
    )
    return {}, [made.encode()]


def whatif(bench: Bench, request: Request, at: Told) -> Made:
    """One act at another time, or left out."""
    at(0.1)
    case = _case(bench, request)
    return alter.whatif(case, request["seq"], request["at"], _assessment(bench, request)), []


def regrade(bench: Bench, request: Request, at: Told) -> Made:
    """Another rubric."""
    try:
        rubric = alter.rubric_of(request["rubric"])
    except InputError as error:
        raise Unfit("rubric_wrong", alter.faults_by_field(request["rubric"], error)) from None
    card = _case(bench, request).card(rubric, _assessment(bench, request))
    return {"card": card.to_dict(), "rubric": alter.plain(rubric)}, []


def document(bench: Bench, request: Request, at: Told) -> Made:
    """A document to take away or to sign."""
    from scoring.reports.papers import PAPERS, Material, make

    name, lang = request["name"], request["lang"]
    if name not in PAPERS:
        raise Unfit("document_unknown", name=name)
    case, assessment = _case(bench, request), _assessment(bench, request)
    idle, book = case.references
    material = Material(
        case.records,
        case.card(assessment=assessment),
        case.head,
        idle=idle.records,
        book=book.records,
        assessment=assessment.to_dict() if assessment is not None else {},
        people=request["people"],
    )
    paper = PAPERS[name]
    made = make(name, material, lang, lambda done: at(done), **request["which"])
    return {"name": paper.filename(material), "media": paper.media}, [made]


TASKS: dict[str, Task] = {
    "data": data,
    "records": records,
    "seat": seat,
    "score": score,
    "report": report,
    "whatif": whatif,
    "regrade": regrade,
    "document": document,
}
