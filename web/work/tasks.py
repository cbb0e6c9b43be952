"""What the worker processes can do: a function for each kind of job.

Each is given the bench, the request and where to tell how far it is; it returns what came of it, as
JSON values, and the bytes that belong to it.
"""

from __future__ import annotations

import base64
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from drillsim.base.errors import InputError
from drillsim.base.model import clock
from drillsim.journal.chain import lines
from scoring.assessment import Assessment
from scoring.notes import note
from scoring.reports.papers import Paper
from scoring.rubric import PARTS
from scoring.scorecard import Scorecard
from scoring.telling.anonymous import anonymous as told_blind
from web.core import texts
from web.services import branches
from web.services.drafts import BROUGHT, BROUGHT_FILES
from web.told.wire import STAFF, Audience
from web.work import alter, drafting, keep, review
from web.work.bench import Bench
from web.work.blinded import blinded
from web.work.cases import Case
from web.work.review import encoded
from web.work.saved import PAPER, Missing, saved
from web.work.titles import filename
from web.work.unfit import Unfit

Request = dict[str, Any]
Told = Callable[..., None]
Made = tuple[dict[str, Any], list[bytes]]
Task = Callable[[Bench, Request, Told], Made]

LEVEL = 6


def _case(bench: Bench, request: Request) -> Case:
    return bench.case(request["store"], request["drill"])


def _played(case: Case, at: Told) -> Case:
    """The case with the runs beside it played; told how far they are, up to four fifths."""
    case.losses(case.rubric, progress=lambda done, total: at(0.8 * done / total))
    return case


def _assessment(bench: Bench, request: Request) -> Assessment:
    return bench.assessment(request["store"], request["drill"])


def _packed(value: Mapping[str, object]) -> Made:
    """JSON values as a raw deflate stream without their first brace: others may come before them."""
    plain = encoded(value)
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return {"crc": zlib.crc32(plain), "size": len(plain)}, [packer.compress(plain[1:]) + packer.flush()]


def data(bench: Bench, request: Request, at: Told) -> Made:
    """All that a review page is told but who is looking."""
    public, assessment, rater = request["public"], _assessment(bench, request), request.get("blind")
    case = _played(_case(bench, request), at)
    card = case.card(assessment=assessment.public() if public else assessment)
    if rater is not None:
        ratings = tuple(each for each in assessment.ratings if each.rater == rater)
        judged = assessment.model_copy(update={"ratings": ratings})
        return _packed(
            {**review.data(case, card, judged, request["row"], public=False), "card": blinded(card.to_dict())}
        )
    gradings = [] if public else bench.gradings(request["store"], request["drill"])
    judged = assessment.public() if public else assessment
    return _packed(review.data(case, card, judged, request["row"], gradings=gradings, public=public))


def figures(bench: Bench, request: Request, at: Told) -> Made:
    """The charts, in one language."""
    case = _case(bench, request)
    return _packed(review.figures(case, case.card(assessment=_assessment(bench, request)), request["lang"]))


def records(bench: Bench, request: Request, at: Told) -> Made:
    """All records as staff see them."""
    return _packed(review.frames(_case(bench, request), Audience(STAFF)))


def says(bench: Bench, request: Request, at: Told) -> Made:
    """All records as sentences."""
    return _packed(review.says(_case(bench, request)))


def seat(bench: Bench, request: Request, at: Told) -> Made:
    """What the page of a seat was told."""
    found = review.seat(_case(bench, request), request["seat"], request["drill"])
    return ({"missing": True}, []) if found is None else _packed(found)


def anonymous(bench: Bench, request: Request, at: Told) -> Made:
    """A journal as those who rate it blind are told it."""
    found = told_blind(_case(bench, request).records, request["people"])
    lines = [
        {"t": clock(each.t), "text": each.text._asdict(), "words": each.words._asdict()} for each in found
    ]
    return {}, [encoded(lines)]


def score(bench: Bench, request: Request, at: Told) -> Made:
    """The score so far: overall, by part, by team and by objective."""
    card = _case(bench, request).card(assessment=_assessment(bench, request)).to_dict()
    parts = {
        name: {"score": row["score"], "settled": row["settled"], "open": row["open"], "band": row["band"]}
        for name in PARTS
        for row in (card[name],)
    }
    teams = card["levels"]["team"]
    return {
        "overall": card["overall"]["score"],
        "band": card["band"],
        "parts": parts,
        "teams": [
            {"id": name, "title": team["title"], "score": team["score"]} for name, team in teams.items()
        ],
        "objectives": [[row["title"], row["score"]] for row in card["objectives"].values()],
    }, []


def practised(bench: Bench, request: Request, at: Told) -> Made:
    """What a drill that is over has practised, and how it was graded."""
    case = _case(bench, request)
    scenario = case.setup.documents["scenario"]
    hits = {system for record in case.records if record.kind == "incident" for system in record.data["hits"]}
    card = case.card(assessment=_assessment(bench, request)).to_dict()
    return {
        "codes": [scenario["code"], *scenario.get("also", ())],
        "systems": sorted(hits),
        "overall": card["overall"]["score"],
        "band": card["band"],
        "objectives": [(row["title"], row["score"]) for row in card["objectives"].values()],
    }, []


def report(bench: Bench, request: Request, at: Told) -> Made:
    """The review page as a file."""
    case, assessment = _case(bench, request), _assessment(bench, request)
    public = request["public"]
    judged = assessment.public() if public else assessment
    return {}, [_saved(bench, request, case, case.card(assessment=judged), judged)]


def _saved(bench: Bench, request: Request, case: Case, card: Scorecard, judged: Assessment) -> bytes:
    seal = bench.seal(request["store"], request["drill"])
    row = {"created": request["created"]} if "created" in request else {}
    try:
        page = saved(
            case,
            card,
            judged,
            lang=request["lang"],
            seal=seal,
            row=row,
            people=request.get("people"),
            public=request["public"],
        )
    except Missing as missing:
        raise Unfit("document_shell", path=str(missing)) from None
    return page.encode()


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
        raise Unfit("rubric_wrong", [texts.told(fault) for fault in error.faults]) from None
    card = _case(bench, request).card(rubric, _assessment(bench, request)).to_dict()
    plain, label = alter.plain(rubric), request["label"]
    key = bench.store(request["store"]).add_grading(
        request["drill"], label, plain, card, request["by"], request["wall"]
    )
    return {"id": key, "label": label, "card": card, "rubric": plain}, []


def document(bench: Bench, request: Request, at: Told) -> Made:
    """A document to take away or to sign."""
    from scoring.reports.papers import PAPERS, Material, Unknown, make
    from web.services.costing import beside

    name, lang = request["name"], request["lang"]
    case, assessment = _played(_case(bench, request), at), _assessment(bench, request)
    assessment = assessment.public() if request["public"] else assessment
    idle, book = case.references
    card = case.card(assessment=assessment)
    if case.differs is not None:
        card = card.noted(note("differs", record=case.differs.params.get("record", "0")))
    if name == PAPER.name:
        return _filed(request, case, PAPER, _saved(bench, request, case, card, assessment))
    material = Material(
        case.records,
        card,
        case.head,
        idle=idle.records,
        book=book.records,
        assessment=assessment,
        people=request["people"],
        seal=bench.seal(request["store"], request["drill"]),
        beside=beside(bench.store(request["store"]), request["drill"]),
    )
    if name == "signature" and material.seal is None:
        raise Unfit("document_unsigned")
    try:
        made = make(name, material, lang, lambda done: at(done), **request["which"])
    except Unknown as unknown:
        raise Unfit("document_unknown", name=str(unknown.args[0])) from None
    return _filed(request, case, PAPERS[name], made)


def _filed(request: Request, case: Case, paper: Paper, made: bytes) -> Made:
    """A document under its name."""
    lang, which = request["lang"], request["which"]
    whose = request["people"].get(which.get("person"), "") or which.get("seat", "")
    title = case.setup.called.say(lang)
    named = filename(title, request["created"], paper.title[0 if lang == "vi" else 1], paper.suffix, whose)
    return {"name": named, "media": paper.media}, [made]


def branch(bench: Bench, request: Request, at: Told) -> Made:
    """A new drill from a moment."""
    return keep.branched(bench.store(request["store"]), _case(bench, request), request, at), []


def upload(bench: Bench, request: Request, at: Told) -> Made:
    """A journal from elsewhere, checked by replay, then stored unless it is there."""
    path = Path(request["path"])
    try:
        journal = keep.checked(path, at)
    finally:
        path.unlink(missing_ok=True)
    at(0.5)
    store, records = bench.store(request["store"]), journal.records
    known = store.same_journal(len(records), list(lines(records))[-1])
    if known is not None:
        return {"drill": known, "known": journal.head}, []
    drill = branches.keep(
        store,
        records,
        "ended",
        records[-1].t,
        request["wall"],
        lambda done: at(0.5 + done / 2),
        origin="upload",
    )
    return {"drill": drill}, []


def check(bench: Bench, request: Request, at: Told) -> Made:
    """A planner's draft, checked."""
    return drafting.verdict(Path(request["root"]), request["text"], request["kind"]), []


def reading(bench: Bench, request: Request, at: Told) -> Made:
    """A scenario as its reading page takes it."""
    # The forms of documents take a while to import; most workers do without.
    from web.work.reading import reading as read

    return read(Path(request["root"]), request["text"], request["lang"], request["seed"]), []


def export(bench: Bench, request: Request, at: Told) -> Made:
    """A scenario as a file to take away."""
    # What writes documents takes a while to import; most workers do without.
    from web.work.exporting import exported

    result, file = exported(Path(request["root"]), request)
    return {**result}, [file]


def idle(bench: Bench, request: Request, at: Told) -> Made:
    """The city of a draft if nobody acts."""
    # The charts take a while to import; most workers do without.
    from web.work.idling import idle as drawn

    return drawn(Path(request["root"]), request["text"], request["lang"], 1, request["stamp"]), []


def city_map(bench: Bench, request: Request, at: Told) -> Made:
    """The map of a planner's city."""
    return drafting.mapped(request["text"]), []


def take(bench: Bench, request: Request, at: Told) -> Made:
    """A script that a planner brings, understood."""
    # What reads workbooks takes a while to import; most workers do without.
    from web.work.taking import understood

    store, key = bench.store(request["store"]), request["key"]
    row, file = store.office_row(BROUGHT, key), store.office_row(BROUGHT_FILES, key)
    if row is None or file is None:
        raise Unfit("intake_gone")
    raw, name = base64.b64decode(str(file.document["data"])), str(row.document["name"])
    return understood(Path(request["root"]), raw, name, request["told"], request["into"]), []


def rehearse(bench: Bench, request: Request, at: Told) -> Made:
    """A draft, played by simulated teams; what that showed is kept."""
    return drafting.rehearsed(bench.store(request["store"]), request, at), []


TASKS: dict[str, Task] = {
    "data": data,
    "figures": figures,
    "records": records,
    "says": says,
    "seat": seat,
    "anonymous": anonymous,
    "score": score,
    "practised": practised,
    "report": report,
    "whatif": whatif,
    "regrade": regrade,
    "document": document,
    "branch": branch,
    "upload": upload,
    "check": check,
    "reading": reading,
    "export": export,
    "idle": idle,
    "map": city_map,
    "take": take,
    "rehearse": rehearse,
}
