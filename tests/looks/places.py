"""The pages there are: who opens which, of which drill, and what is pressed on it before it is looked at."""

from __future__ import annotations

import re
import tempfile
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from drillsim.live.runner import Runner
from drillsim.store import Store
from web.core.settings import Settings
from web.server.app import create_app


class Place(NamedTuple):
    """A page, or what is opened on one.

    Attributes:
        name: of its pictures.
        rule: its address, as the application routes it, perhaps with what follows it.
        who: opens it, of the scene's people.
        drill: which of the scene's drills stands for ``<drill>``.
        press: what is pressed, one after another: a CSS selector, or ``key:`` and a key.
        more: other blanks of the address; what begins with ``=`` stands there as it is.
        printed: whether its form on paper is looked at too.
        status: what the server answers.
        at: the width at which it is pressed.
    """

    name: str
    rule: str
    who: str = "director"
    drill: str = "running"
    press: tuple[str, ...] = ()
    more: tuple[tuple[str, str], ...] = ()
    printed: bool = False
    status: int = 200
    at: str = "1280"

    def path(self, names: dict[str, str]) -> str:
        """Its address, with the scene's names for blanks."""
        known = {
            **names,
            "drill": names.get(self.drill, ""),
            **{to: of[1:] if of.startswith("=") else names.get(of, of) for to, of in self.more},
        }
        return re.sub(r"<(?:\w+:)?(\w+)>", lambda blank: known[blank[1]], self.rule)

    @property
    def needs(self) -> set[str]:
        """What of the scene it cannot do without: who opens it, and what stands for its blanks."""
        blanks = dict(self.more)
        named = {blanks.get(name, name) for name in re.findall(r"<(?:\w+:)?(\w+)>", self.rule)}
        return {self.who, *(self.drill if name == "drill" else name for name in named)}


def _of(**more: str) -> tuple[tuple[str, str], ...]:
    return tuple(more.items())


TAB = "nav.tabs button:nth-of-type({})"


def _message(channel: int) -> str:
    """One of those that the director wrote, by its place among them."""
    return f"written:{channel}"


PLACES = (
    Place("join-home", "/", "guest"),
    Place("join-seats", "/join/<code>", "guest"),
    Place("join-own-seat", "/join/<code>", "guest", more=_of(code="card")),
    Place("join-device", "/join/<code>", "guest", more=_of(code="device")),
    Place("join-unknown", "/join/<code>", "guest", more=_of(code="BCDFGHJ"), status=404),
    Place("wait", "/wait", "waiting"),
    Place("practice", "/practice", "guest"),
    Place("play-before", "/play", "early"),
    Place("play-inbox", "/play", "seated"),
    Place("play-press", "/play", "seated", press=(_message(0),)),
    Place("play-post", "/play", "seated", press=(_message(1),)),
    Place("play-letter", "/play", "seated", press=(_message(2),)),
    Place("play-picture", "/play", "seated", press=(_message(3),)),
    Place(
        "play-first",
        "/play",
        "seated",
        press=("article.message:last-of-type .message-head", "last:article.message .message-head"),
    ),
    Place("play-report", "/play", "seated", press=("last:article.message .message-head", ".offers button")),
    Place("play-tab-2", "/play", "seated", press=(TAB.format(2),), at="390"),
    Place("play-tab-3", "/play", "seated", press=(TAB.format(3),), at="390"),
    Place("play-tab-4", "/play", "seated", press=(TAB.format(4),), at="390"),
    Place("play-thread", "/play", "seated", press=("last:nav.tabs button", ".contact .row")),
    Place("play-menu", "/play", "seated", press=(".menu-button",)),
    Place("play-emergency", "/play", "stopped"),
    Place("play-after", "/play", "reader"),
    Place("room-before", "/room/<drill>", drill="lobby"),
    Place("room", "/room/<drill>"),
    Place("room-tab-2", "/room/<drill>", press=(TAB.format(2),)),
    Place("room-tab-3", "/room/<drill>", press=(TAB.format(3),)),
    Place("room-tab-4", "/room/<drill>", press=(TAB.format(4),)),
    Place("room-tab-5", "/room/<drill>", press=(TAB.format(5),)),
    Place("room-seat", "/room/<drill>", press=(TAB.format(3), "#seats button.row")),
    Place("room-inject", "/room/<drill>", press=("#injects .inject button",)),
    Place("room-write", "/room/<drill>", press=("key:w",)),
    Place("room-inbox", "/room/<drill>", press=("key:s",)),
    Place("room-next", "/room/<drill>", press=("key:n",)),
    Place("room-keys", "/room/<drill>", press=("key:?",)),
    Place("room-search", "/room/<drill>", press=("key:/",)),
    Place("room-emergency", "/room/<drill>", drill="emergency"),
    Place("room-after", "/room/<drill>", drill="ended"),
    Place("hall-before", "/hall/<drill>", drill="lobby"),
    Place("hall", "/hall/<drill>"),
    Place("hall-emergency", "/hall/<drill>", drill="emergency"),
    Place("hall-after", "/hall/<drill>", drill="ended"),
    Place("evaluate", "/evaluate/<drill>", "evaluator"),
    Place("evaluate-director", "/evaluate/<drill>"),
    Place("evaluate-before", "/evaluate/<drill>", "evaluator", drill="lobby"),
    Place("evaluate-after", "/evaluate/<drill>", "evaluator", drill="ended"),
    Place("report-not-yet", "/report/<drill>", "seated", status=403),
    Place("hotwash", "/hotwash/<drill>", "reader", drill="ended", printed=True),
    Place("blind", "/blind"),
    Place("blind-evaluator", "/blind", "evaluator"),
    Place("blind-journal", "/blind/<alias>", "evaluator"),
    Place("sign-in", "/staff/login", "guest"),
    Place("home", "/staff"),
    Place("home-evaluator", "/staff", "evaluator"),
    Place("accounts", "/staff/accounts"),
    Place("manage", "/staff/drill/<drill>"),
    Place("manage-ended", "/staff/drill/<drill>", drill="ended"),
    Place("new-drill", "/staff/new"),
    Place("forbidden", "/staff/new", "evaluator", status=403),
    Place("not-found", "/staff/nothing", status=404),
    Place("upload", "/staff/upload"),
    Place("cards", "/cards/<drill>", printed=True),
    Place("release", "/release/<drill>", drill="earlier"),
    Place("plans", "/staff/plans"),
    Place("plan", "/staff/plans/<key>", more=_of(key="plan")),
    Place("plan-cards", "/staff/plans/<key>/cards", more=_of(key="plan"), printed=True),
    Place("papers", "/office/drills/<drill>/papers"),
    Place("plan-papers", "/office/plans/<key>/papers", more=_of(key="plan")),
    Place("desk", "/desk"),
    Place("desk-library", "/desk/library/<name>", more=_of(name="b06-ransomware")),
    Place("desk-reading", "/desk/<key>", more=_of(key="draft")),
    Place("desk-table", "/desk/<key>/table", more=_of(key="draft")),
    Place("desk-text", "/desk/<key>/text", more=_of(key="draft")),
    Place("desk-versions", "/desk/<key>/versions", more=_of(key="draft")),
    Place("desk-comments", "/desk/<key>/comments", more=_of(key="draft")),
    Place("desk-play", "/desk/<key>/play", more=_of(key="draft")),
    Place("desk-export", "/desk/<key>/export", more=_of(key="draft")),
    Place("desk-library-export", "/desk/library/<name>/export", more=_of(name="b06-ransomware")),
    Place("desk-rehearsal", "/desk/<key>/rehearsal", more=_of(key="draft")),
    Place("desk-library-rehearsal", "/desk/library/<name>/rehearsal", more=_of(name="b06-ransomware")),
    Place("desk-bring", "/desk/bring"),
    Place("desk-brought", "/desk/bring/<key>", more=_of(key="brought")),
    Place("office", "/office"),
    Place("overdue", "/office/overdue"),
    Place("units", "/office/units"),
    Place("unit", "/office/units/<unit>", more=_of(unit="ubnd-ninh-kieu")),
    Place("duty", "/office/duties/<duty>", more=_of(duty="g9")),
    Place("coverage", "/office/coverage"),
    Place("reports", "/office/reports"),
    Place("settings", "/office/settings"),
    Place("office-accounts", "/office/accounts"),
    Place("deleted", "/office/deleted"),
    Place("history", "/office/history/<register>/<path:key>", more=_of(register="=risks", key="risks")),
    Place("team", "/office/team"),
    Place("member", "/office/team/members/<key>", more=_of(key="member")),
    Place("callouts", "/office/callouts"),
    Place("callout", "/office/callouts/<key>", more=_of(key="callout")),
    Place("callout-review", "/office/callouts/<key>/review", more=_of(key="callout")),
    Place("call", "/call/<code>", "guest", more=_of(code="call")),
    Place("logbooks", "/office/logbooks"),
    Place("logbook", "/office/logbooks/<key>", more=_of(key="logbook")),
    Place("logbook-review", "/office/logbooks/<key>/review", more=_of(key="logbook")),
    Place("logbook-code", "/logbook", "guest"),
    Place("logbook-team", "/logbook", "red"),
    *(
        Place(f"book-{name}", "/office/books/<name>", more=_of(name=f"={name}"))
        for name in ("incidents", "risks", "costs")
    ),
    Place("book-new", "/office/books/<name>/new", more=_of(name="=incidents")),
    Place("book-row", "/office/books/<name>/rows/<path:key>", more=_of(name="=incidents", key="incidents")),
    # Last, for they are graded meanwhile.
    *(
        Place(f"review-{tab}", f"/review/<drill>#{tab}", drill="ended", printed=tab == "opening")
        for tab in (
            "opening",
            "timeline",
            "summary",
            "contacts",
            "replay",
            "judgement",
            "debrief",
            "documents",
        )
    ),
    Place(
        "review-projector",
        "/review/<drill>#opening",
        drill="ended",
        press=("[aria-labelledby=op-result] button.primary",),
    ),
    Place(
        "review-evidence",
        "/review/<drill>#timeline",
        drill="ended",
        press=(".tl-panel header .chip:nth-of-type(2)", ".tl-list button"),
    ),
    Place("review-participant", "/review/<drill>", "reader", drill="ended"),
    Place("review-evaluator", "/review/<drill>#judgement", "evaluator", drill="ended"),
    Place("report", "/report/<drill>", drill="ended"),
    Place("compare", "/review/compare?one=<drill>&other=<earlier>", drill="ended"),
)

FILES = re.compile(
    r"/static/|/vendor/|/texts/|/exhibits/|/office/files/|\.(?:json|jsonl|xlsx|zip|ics|svg|js|webmanifest)$|\.<form>$"
)
"""What is taken away or read by a page's script, by its address."""
TOLD = {
    *("/health", "/metrics", "/join", "/lang/<lang>", "/look/<look>", "/blind/table/<name>"),
    *("/desk/<key>/difference", "/desk/<key>/edit", "/desk/<key>/good", "/desk/<key>/offers"),
    *("/desk/<key>/source", "/desk/<key>/signed/<number>", "/desk/<key>/export/<form>"),
    *("/desk/library/<name>/export/<form>", "/evaluate/<drill>/notes", "/evaluate/<drill>/notes/<key>/file"),
    *("/logbook/files/<int:seq>", "/office/callouts/<key>/now", "/office/logbooks/<key>/files/<int:seq>"),
    *(
        "/review/<drill>/assessment",
        "/review/<drill>/data",
        "/review/<drill>/figures",
        "/review/<drill>/notes",
    ),
    *("/review/<drill>/gradings/<key>", "/review/<drill>/overall", "/review/<drill>/records"),
    *("/review/<drill>/says", "/review/<drill>/seat", "/review/<drill>/whatifs", "/review/drills"),
    *(
        "/review/jobs/<name>",
        "/review/jobs/<name>/file",
        "/staff/journal/<drill>",
        "/staff/plans/<key>/choices",
    ),
}
"""What answers scripts and machines, or leads on: no page to look at."""
PASSING = {
    "/staff/accounts/<name>/<what>": "leads back to the accounts",
    "/staff/drill/<drill>/<what>": "leads back to the drill",
    "/staff/upload/<name>": "stands for as long as a journal is proved",
}


def addresses() -> set[str]:
    """Every address of the application that can be opened."""
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(Store(f"sqlite:///{Path(folder) / 'drills.db'}")) as store,
    ):
        settings = Settings(secret="looked at", origins=("http://localhost",), threads=True, data=folder)
        app, _ = create_app(settings, store, Runner(store))
        return {rule.rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())}


def unopened() -> set[str]:
    """The addresses that no place opens, and that are no file and nothing told to scripts."""
    opened = {re.split("[?#]", place.rule)[0] for place in PLACES}
    return {rule for rule in addresses() - opened - TOLD - PASSING.keys() if not FILES.search(rule)}
