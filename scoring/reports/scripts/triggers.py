"""When something of a script happens, in a sentence: times, conditions, what waits for what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drillsim.base.model import HOUR, MINUTE, SECOND, Seat, milliseconds
from drillsim.base.texts import Both
from scoring.reports.papers.tongue import Tongue
from scoring.reports.scripts.material import Plain, Script
from scoring.telling.words import word


def many(value: object) -> list[str]:
    """The names in a field that holds one, several or none."""
    if value is None:
        return []
    return [str(each) for each in value] if isinstance(value, list | tuple) else [str(value)]


class TriggerWords:
    """Says when something happens.

    Args:
        script: the script, whose names it uses.
        say: the language.
    """

    def __init__(self, script: Script, say: Tongue) -> None:
        self._script, self._say = script, say
        self._names = script.brief

    # -- times ---------------------------------------------------------------------------------

    def length(self, text: object) -> str:
        """A duration such as ``1h30m`` in words; what is left to the seed as it stands."""
        try:
            left = milliseconds(text)
        except ValueError:
            return str(text)
        found = []
        for unit, size in (("hour", HOUR), ("minute", MINUTE), ("second", SECOND)):
            count, left = divmod(left, size)
            if count:
                found.append(self._say(f"sc_{unit}", count=count))
        return " ".join(found) or self._say("sc_minute", count=0)

    def span(self, text: object) -> str:
        """A span such as ``uniform 2m 5m`` in words."""
        words = str(text).split()
        if len(words) == 3 and words[0] == "uniform":
            return self._between(words[1], words[2])
        if len(words) == 3 and words[0] == "lognormal":
            return self._say("sc_about", span=self.length(words[1]))
        return self.length(text)

    def _between(self, low: str, high: str) -> str:
        bare = [text.removesuffix("m") for text in (low, high)]
        if all(text.isdecimal() for text in bare):
            return self._say("sc_minute", count="–".join(bare))
        return self._say("sc_between", low=self.length(low), high=self.length(high))

    def moment(self, text: object) -> str:
        """A drill time such as ``45m``: the story's clock where there is one, and T+."""
        try:
            at = milliseconds(text)
        except ValueError:
            return f"T+ {text}"
        story = self._script.clock.story(at)
        drill = f"T+{at // HOUR:02d}:{at // MINUTE % 60:02d}" + (
            f":{at // SECOND % 60:02d}" if at % MINUTE else ""
        )
        return f"{story} ({drill})" if story else drill

    # -- triggers --------------------------------------------------------------------------------

    def when(self, row: Plain) -> str:
        """When an inject or a stage comes, all that is said of it."""
        return "\n".join(filter(None, (self._main(row), *self._beside(row))))

    def _main(self, row: Plain) -> str:
        say = self._say
        if (at := row.get("at")) is not None:
            return self.moment(at) + self._later(row)
        if (held := row.get("by_hand")) is not None:
            return say("sc_by_hand", time=self.moment(held))
        if (condition := row.get("when")) is not None:
            return say("sc_when", condition=self.condition(condition)) + self._later(row)
        if (missing := row.get("unless")) is not None:
            act = self._act(missing, "sc_undone")
            return say("sc_unless", time=self.moment(missing.get("deadline")), act=act) + self._later(row)
        if (stage := row.get("after")) is not None:
            return say("sc_after_stage", stage=self._names.stage(str(stage))) + self._later(row)
        callers = self._script.callers.get(row["id"], [])
        return "\n".join(self._caller(*each) for each in callers) or say("sc_waits")

    def _later(self, row: Plain) -> str:
        return self._say("sc_later", span=self.span(row["delay"])) if row.get("delay") is not None else ""

    def _caller(self, inject: str, option: str | None) -> str:
        title = self._names.inject(inject)
        if option is None:
            return self._say("sc_follows", inject=title)
        return self._say("sc_follows_option", inject=title, option=self._names.option(inject, option))

    def _beside(self, row: Plain) -> Iterator[str]:
        say = self._say
        if row.get("before") is not None:
            yield say("sc_before", span=self.length(row["before"]))
        if row.get("while") is not None:
            yield say("sc_while", condition=self.condition(row["while"]))
        if row.get("chance") not in (None, 1):
            yield say("sc_chance", share=self._share(row["chance"]))

    def _share(self, value: object) -> str:
        return self._say.percent(float(value)) if isinstance(value, int | float) else str(value)

    # -- conditions ------------------------------------------------------------------------------

    def condition(self, row: Plain) -> str:
        """A condition as a clause."""
        said = self._clause(row)
        held = row.get("for")
        return said if held is None else self._say("sc_held", condition=said, span=self.length(held))

    def _clause(self, row: Plain) -> str:
        say = self._say
        for key, joint in (("all", "sc_and"), ("any", "sc_or")):
            if row.get(key):
                return say(joint).join(self._inner(each) for each in row[key])
        if row.get("not") is not None:
            return say("sc_not", condition=self._inner(row["not"]))
        for key, clause in self._CLAUSES.items():
            if key in row:
                return clause(self, row)
        return str(dict(row))

    def _inner(self, row: Plain) -> str:
        said = self.condition(row)
        return f"({said})" if row.get("all") or row.get("any") else said

    def _bound(self, row: Plain, key: str, **names: Both | str | int) -> str:
        side = "above" if row.get("above") is not None else "below"
        if row.get(side) is None:
            return self._say(f"sc_{key}", **names)
        return self._say(f"sc_{key}_{side}", share=self._share(row[side]), **names)

    def _service(self, row: Plain) -> str:
        return self._bound(row, "service", node=self._names.node(row["service"]))

    def _concern(self, row: Plain) -> str:
        region = row["concern"]
        where = self._say("sc_whole_city") if region == "all" else self._names.region(region)
        return self._bound(row, "concern", region=where)

    def _leaked(self, row: Plain) -> str:
        return self._bound(row, "leaked", what=self._names.node(str(row["leaked"])))

    def _altered(self, row: Plain) -> str:
        return self._bound(row, "altered", what=self._names.node(str(row["altered"])))

    def _compromise(self, row: Plain) -> str:
        level = self._say.word(str(row.get("at_least")))
        return self._say("sc_compromise", node=self._names.node(row["compromise"]), level=level)

    def _perceived(self, row: Plain) -> str:
        state = self._say(f"sc_state_{row.get('state')}")
        return self._say("sc_perceived", node=self._names.node(row["perceived"]), state=state)

    def _stage(self, row: Plain) -> str:
        return self._say("sc_stage", stage=self._names.stage(row["stage"]))

    def _inject(self, row: Plain) -> str:
        title = self._names.inject(row["inject"])
        if row.get("option") is None:
            return self._say("sc_inject", inject=title)
        chosen = self._names.option(row["inject"], row["option"])
        return self._say("sc_chosen", inject=title, option=chosen)

    def _answered(self, row: Plain) -> str:
        by = self.people(row.get("by")) or self._say("sc_somebody")
        return self._say("sc_answered", by=by, inject=self._names.inject(row["answered"]))

    def _granted(self, row: Plain) -> str:
        return self._say("sc_granted", request=self._names.request(row["granted"]))

    def _stock(self, row: Plain) -> str:
        return self._bound(row, "stock", stock=self._names.stock(row["stock"]))

    def _shift(self, row: Plain) -> str:
        return self._say("sc_shift", shift=self._names.shift(row["shift"]), crew=word(row["crew"], "crew_"))

    def _changed(self, row: Plain) -> str:
        change = self._names.change(row["change"])
        return self._say("sc_change", change=change, stands=word(row["stands"], "stands_"))

    def _breached(self, row: Plain) -> str:
        by = self.people(row.get("by")) or self._say("sc_somebody")
        to = "" if row.get("to") is None else self._say("sc_breached_to", to=self._knower(row["to"]))
        return self._say("sc_breached", by=by, what=self._names.confidence(row["breached"]), to=to)

    def _knows(self, row: Plain) -> str:
        return self._say(
            "sc_knows", who=self._knower(row["knows"]), what=self._names.confidence(row["secret"])
        )

    def _knower(self, name: str) -> str:
        return self._say("sc_public") if name == "public" else self.people(name)

    def _evacuated(self, row: Plain) -> str:
        return self._say("sc_evacuated", place=self._names.place(row["evacuated"]))

    def _destroyed(self, row: Plain) -> str:
        return self._say("sc_destroyed", system=self._names.node(row["destroyed"]))

    def _moved(self, row: Plain) -> str:
        return self._say("sc_moved", system=self._names.node(row["moved"]))

    def _member(self, row: Plain) -> str:
        stands = word(row["called"], "called_")
        return self._say("sc_member", who=self._names.person(row["member"]), stands=stands)

    def _strength(self, row: Plain) -> str:
        return self._bound(row, "strength", roster=self._names.roster(row["strength"]))

    def _covered(self, row: Plain) -> str:
        skill = word(row["skill"], "skill_")
        return self._say("sc_covered", roster=self._names.roster(row["covered"]), skill=skill)

    def _done(self, row: Plain) -> str:
        return self._act(row, "sc_done")

    def _reported(self, row: Plain) -> str:
        rest = {**row, "act": "report", "about": row["reported"]}
        return self._act(rest, "sc_done")

    def _told(self, row: Plain) -> str:
        who = self._say("sc_public") if row["told"] == "public" else self.people(row["told"])
        return self._say("sc_told", who=who, about=self.thing(row.get("about")))

    def _time(self, row: Plain) -> str:
        return self._say("sc_at_time", time=self.moment(row["time"]))

    _CLAUSES = {
        "act": _done,
        "service": _service,
        "concern": _concern,
        "compromise": _compromise,
        "perceived": _perceived,
        "stage": _stage,
        "inject": _inject,
        "leaked": _leaked,
        "altered": _altered,
        "reported": _reported,
        "told": _told,
        "answered": _answered,
        "granted": _granted,
        "change": _changed,
        "breached": _breached,
        "knows": _knows,
        "stock": _stock,
        "shift": _shift,
        "evacuated": _evacuated,
        "destroyed": _destroyed,
        "moved": _moved,
        "member": _member,
        "strength": _strength,
        "covered": _covered,
        "time": _time,
    }

    # -- acts ------------------------------------------------------------------------------------

    def _act(self, row: Plain, form: str) -> str:
        by = self.people(row.get("by")) or self._say("sc_somebody")
        return self._say(form, by=by, act=self.act(row))

    def act(self, row: Plain) -> str:
        """What is done: verb, kind of report, object, receiver."""
        say = self._say
        verbs = say("sc_or").join(say.of(self._names.phrase(verb)) for verb in many(row.get("act")))
        kind = say("sc_kind", kind=say.word(str(row["kind"]))) if row.get("kind") else ""
        about = say("sc_on", about=self.things(row["about"])) if row.get("about") else ""
        to = say("sc_to", to=self.people(row["to"])) if row.get("to") else ""
        asked = self._names.request(row["request"]) if row.get("request") else None
        what = "" if asked is None else say("sc_request", request=asked)
        return verbs + what + kind + about + to

    # -- names -----------------------------------------------------------------------------------

    def people(self, value: object) -> str:
        """Seats and agencies, one after another."""
        return ", ".join(self.party(name) for name in many(value))

    def party(self, name: str) -> str:
        """A seat, an agency, or everybody."""
        if name == "all":
            return self._say("sc_everybody")
        seat = Seat(name)
        called = self._say.of(self._names.agency(seat.agency))
        return f"{called} ({self._say.of(self._names.role(name))})" if seat.role else called

    def things(self, value: object) -> str:
        """Systems, incidents or whatever else is named."""
        return ", ".join(map(self.thing, many(value)))

    def thing(self, name: object) -> str:
        """One of them."""
        known = str(name)
        found = self._names.incident(known)
        return self._say.of(found if found.vi != known else self._names.thing(known))

    def numbers(self, names: Iterable[str]) -> str:
        """Objectives by their numbers."""
        known = list(self._script.objectives)
        held = [str(known.index(name) + 1) if name in known else name for name in names]
        return self._say("sc_aims", numbers=", ".join(held)) if held else ""

    def titles(self, names: Iterable[str]) -> list[str]:
        """The titles of objectives."""
        return [self._say.of(self._script.objectives.get(name, name)) for name in names]
