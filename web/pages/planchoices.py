"""What a drill that is planned is made of, as its form says it; the square of the matrix that led to it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from flask import g, request

from drillsim.base.model import MAX_TITLE, is_day
from drillsim.base.normal import normalised, safe
from drillsim.library.index import CITIES, Library
from drillsim.live.runner import ENDED
from drillsim.players.skills import KINDS
from web.access import codes
from web.core.here import server
from web.services import drafts
from web.services.office.columns import Cells
from web.services.office.year import calendar_in_force, this_day
from web.services.plans import DrillPlan, chosen_version
from web.services.shelf import shelf

FIELDS = (
    *("name", "date", "hour", "scenario", "beside", "city", "rules", "rubric"),
    *("players", "seed", "length", "previous"),
)
_HOUR = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


def chosen(before: DrillPlan | None) -> tuple[DrillPlan | None, dict[str, str]]:
    """What a form says of a plan, or what is wrong with it by field: keys of ``texts``.

    Args:
        before: the plan that it changes; None of a new one.
    """
    form = {name: request.form.get(name, "").strip() for name in FIELDS}
    wrong = _wrong(form)
    if wrong:
        return None, wrong
    numbers = {name: int(form[name]) if form[name] else None for name in ("seed", "length")}
    told = {**form, **numbers, "name": normalised(form["name"])}
    if before is None:
        return DrillPlan.model_validate({**told, "code": codes.drill_code()}), {}
    return before.model_copy(update=told), {}


def square() -> dict[str, str] | None:
    """The square of the matrix that a plan is begun from: what is to be practised, on which system.

    None where the address names none.
    """
    situation, system = request.args.get("situation", ""), normalised(request.args.get("system", ""))
    year = calendar_in_force(server()) if situation and system else None
    if year is None or situation not in year.codes:
        return None
    called = Cells(year, this_day()).system(system, g.lang)[:MAX_TITLE]
    return {"situation": f"{situation} {year.codes[situation].say(g.lang)}", "system": called}


def _wrong(form: Mapping[str, str]) -> dict[str, str]:
    here = server()
    offered, library = shelf(here), Library(here.scenarios)
    earlier = here.store.drill(form["previous"]) if form["previous"] else None
    name = normalised(form["name"])
    sound = {
        "scenario": form["scenario"] in offered.scenarios
        or chosen_version(here.store, form["scenario"], drafts.SCENARIO),
        "beside": form["beside"] in ("", *offered.scenarios) and form["beside"] != (form["scenario"] or "-"),
        "city": form["city"] in ("", *library.names(CITIES))
        or chosen_version(here.store, form["city"], drafts.CITY),
        "rules": form["rules"] in ("", *offered.rules),
        "rubric": form["rubric"] in offered.rubrics,
        "players": form["players"] in KINDS,
        "seed": re.fullmatch(r"[0-9]{0,9}", form["seed"]),
        "length": not form["length"]
        or (re.fullmatch(r"[0-9]{1,5}", form["length"]) and 5 <= int(form["length"]) <= 10_080),
        "name": name == safe(name) and len(name) <= MAX_TITLE - 40,
        "date": is_day(form["date"]),
        "hour": not form["hour"] or _HOUR.fullmatch(form["hour"]),
        "previous": not form["previous"] or (earlier is not None and earlier.state == ENDED),
    }
    said = {
        "seed": "seed_wrong",
        "name": "drill_name_wrong",
        "date": "drill_date_wrong",
        "length": "plan_length_wrong",
    }
    return {name: said.get(name, "choice_wrong") for name, holds in sound.items() if not holds}
