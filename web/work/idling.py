"""The city of a draft if nobody acts, drawn while its planner writes."""

from __future__ import annotations

from pathlib import Path

from drillsim.base.errors import InputError
from drillsim.base.plain import PlainDocuments
from drillsim.base.records import Json
from drillsim.engine.setup import Setup
from drillsim.live.whatif import IDLE
from drillsim.players.bots import play
from scoring.figures import COLOURS, service
from scoring.index import Index
from scoring.outcome import service_curve
from scoring.rubric import Rubric
from scoring.telling.numbers import StoryClock
from web.services.drafts import as_file
from web.services.offering import kept
from web.work.drafting import told
from web.work.norming import RUBRIC

Plain = dict[str, object]


def idle(root: Path, text: str, lang: str, seed: int, stamp: object) -> Plain:
    """The city's service over time when every seat is idle, as a figure; of a draft with faults, the faults.

    Args:
        root: the library's folder.
        text: the scenario's YAML.
        lang: of the figure.
        seed: which draw of it.
        stamp: of the library's files.
    """
    with as_file(text) as path:
        try:
            loaded = kept(root, stamp).scenario(str(path), seed=seed)
        except InputError as error:
            return {"faults": told(error.faults, path)}
    players = {str(seat.seat): IDLE for seat in loaded.scenario.seats}
    rubric: Json = kept(root, stamp).rubric(RUBRIC, model=Rubric).mapping
    documents: PlainDocuments = {**loaded.documents, "rubric": rubric}
    setup = Setup.make(loaded.scenario, loaded.city, loaded.rules, documents, seed=seed, players=players)
    index = Index(play(setup).records)
    clock = StoryClock.of(index.start)
    return {
        "faults": [],
        "figure": service({"idle": service_curve(index)}, clock, lang, timed=True),
        "colours": COLOURS,
    }
