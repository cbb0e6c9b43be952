"""What the engine makes of an act that it accepts: incidents, receivers, orders carried out."""

from __future__ import annotations

from collections.abc import Mapping

from drillsim.base.model import MINUTE, Order, Text
from drillsim.base.records import Hidden, Reading, Words, words
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.phrasebook import fill
from drillsim.documents.requests import REQUEST, BodyRequest, Worded
from drillsim.documents.rules import Form, RulesDoc
from drillsim.engine.actions.acts import Doing
from drillsim.engine.actions.content import content, spoken, wording_of
from drillsim.engine.actions.forms import Sender, faults, summary
from drillsim.engine.post import Message, Post
from drillsim.engine.world import World

ORDER_LASTS = 60 * MINUTE
LABELS = ("clear", "amber", "red")


class ActReader:
    """Reads accepted acts.

    Args:
        world: the world.
        post: the post room.
        rules: the profile, for forms and labels.
        cast: generated names.
        required: agency -> agencies that some duty told it to contact.
        wordings: what acts have to say.
        requests: what outside bodies can be asked for, by id.
    """

    def __init__(
        self,
        world: World,
        post: Post,
        rules: RulesDoc,
        cast: dict[str, str],
        required: dict[str, set[str]],
        wordings: Mapping[str, Worded],
        requests: Mapping[str, BodyRequest],
    ) -> None:
        self.world = world
        self.post = post
        self.rules = rules
        self.cast = cast
        self.forms: dict[str, Form] = {form.kind: form for form in rules.forms.values()}
        self._required = required
        self._wordings = wordings
        self._requests = requests
        self._obeyed: set[tuple[str, int]] = set()

    def read(
        self,
        agency: str,
        verb: str,
        about: str | None,
        to: tuple[str, ...],
        params: Mapping[str, object],
        reply_to: int | None,
        seat: str | None = None,
    ) -> Reading:
        """What the engine makes of an accepted act."""
        concerns = about
        if concerns is None and reply_to is not None:
            concerns = self.post.delivered[reply_to].data.get("about")
        touched = self.world.incidents.touching(concerns)
        reading: Reading = {"incidents": touched}
        if to:
            label = params.get("label", self.rules.labels.get(verb, "amber"))
            request = self._request(verb, params)
            asked = () if request is None else request.bodies
            reading["misdirected"] = [
                receiver
                for receiver in to
                if not (
                    (receiver in asked or self._has_part(agency, receiver, touched))
                    and self._cleared(receiver, label)
                )
            ]
        if obeys := self._obeys(agency, verb, about):
            reading["obeys"] = obeys
        if verb == "report" and about is not None and (form := self.form(params)) is not None:
            sender = Sender(self.world, self.post, self.cast, agency, about, to)
            if wrong := faults(form, mapping(params.get("form")), sender):
                reading["incomplete"] = wrong
        if wording := wording_of(self._wordings, verb, params.get("kind")):
            reading["content"] = content(wording, mapping(params.get("fields")))
        if (request := self._request(verb, params)) is not None:
            missing = reading["content"]["missing"] if "content" in reading else []
            if lacks := request.lacks(self.world.city, seat or agency, to, params.get("basis"), missing):
                reading["incomplete"] = [*lacks]
        return reading

    def _request(self, verb: str, params: Mapping[str, object]) -> BodyRequest | None:
        """What a body is asked for, if it is."""
        return self._requests.get(str(params.get("kind"))) if verb == REQUEST else None

    def form(self, params: Mapping[str, object]) -> Form | None:
        """The official form of the kind of report that an act names, if it has one."""
        kind = params.get("kind")
        return self.forms.get(kind) if isinstance(kind, str) else None

    def content(self, params: Mapping[str, object]) -> Words | None:
        """What a message without words of its own says: its form, or what it tells to do."""
        order, form = self.order(params), self.form(params)
        if order is not None:
            told, node = self.world.phrasebook.acts[order.act], self.world.nodes[order.about].value.name
            return words(lambda lang: f"{told.say(lang)}: {node.say(lang)}")
        values = mapping(params.get("form"))
        return summary(form, values) if form is not None and values else None

    def order(self, params: Mapping[str, object]) -> Order | None:
        """The order that an act carries; a journal may hold one that is none."""
        order = mapping(params.get("order"))
        verb, about = order.get("act"), order.get("about")
        if not isinstance(verb, str) or not isinstance(about, str):
            return None
        return Order(act=verb, about=about) if verb in CATALOGUE and about in self.world.nodes else None

    def said(self, verb: str, params: Mapping[str, object], text: str | None) -> Words | None:
        """What the fields of an act's wording say, and its free words after them; None without fields."""
        wording = wording_of(self._wordings, verb, params.get("kind"))
        return None if wording is None else spoken(wording, mapping(params.get("fields")), text)

    def letter(self, doing: Doing) -> Message:
        """What an act says to those it is sent to."""
        data = doing.record.data
        text = data.get("text")
        order, request = self.order(doing.params), self._request(doing.action.verb, doing.params)
        system = self.world.nodes[doing.about].value.name if doing.about else None
        called = self.world.phrasebook.acts[doing.action.verb]
        what = (system or self._answered(doing.reply_to)) if request is None else request.title
        title = words(lambda lang: called.say(lang) + (f": {what.say(lang)}" if what else ""))
        said = self.said(doing.action.verb, doing.params, text)
        written = said or (words(lambda _: text) if text else self.content(doing.params))
        about = None if order or request else self._wordless(doing.reply_to)
        body = written or about or title
        hidden: Hidden = {"indicates": data["incidents"]}
        if order:
            hidden["genuine"] = True
        return Message(
            doing.to,
            "document",
            doing.agency,
            title,
            body if request is None else self._on_ground(request, doing.params, body),
            about=doing.about,
            order=order,
            act=doing.record.seq,
            reply_to=doing.reply_to,
            approval=None if request is None else {"act": doing.record.seq, "verb": REQUEST},
            hidden=hidden,
        )

    def _answered(self, reply_to: int | None) -> Text | None:
        """What the message that an act answers is called: what an act that names no system is about."""
        answered = None if reply_to is None else self.post.delivered.get(reply_to)
        return None if answered is None else Text(**answered.data["title"])

    def _wordless(self, reply_to: int | None) -> Words | None:
        """What is read where nothing was written: which message it is about, and that no words came."""
        answered = self._answered(reply_to)
        return None if answered is None else fill(self.world.phrasebook.says.wordless, title=answered)

    def _on_ground(self, request: BodyRequest, params: Mapping[str, object], body: Words) -> Words:
        """What a request says, with the ground on which it is put."""
        basis = next((one.text for one in request.bases if one.id == params.get("basis")), None)
        if basis is None:
            return body
        ground = Text(**fill(self.world.phrasebook.says.request_basis, basis=basis))
        said = Text(**body)
        return words(lambda lang: f"{ground.say(lang)}\n{said.say(lang)}")

    def _has_part(self, agency: str, receiver: str, touched: list[str]) -> bool:
        """Whether the receiver may be told: a part in the incident, a required contact, or it asked."""
        if receiver in self._required.get(agency, ()):
            return True
        # Only to answer is not to ask: else writing to anybody would make them a party.
        if self.post.has_written(receiver, agency):
            return True
        incidents = self.world.incidents.all
        if not incidents:
            return True
        return any(
            self.world.incidents.has_part(incidents[name], receiver) for name in touched or list(incidents)
        )

    def _cleared(self, receiver: str, label: object) -> bool:
        clearance = self.world.city.agencies[receiver].clearance
        return label not in LABELS or LABELS.index(str(label)) <= LABELS.index(clearance)

    def _obeys(self, agency: str, verb: str, about: str | None) -> list[int]:
        """The orders of the last while that this act carries out for the first time."""
        found = []
        for delivery in self.post.orders(agency):
            key = (self.world.city.parent(agency), delivery.seq)
            fresh = self.world.now - delivery.t < ORDER_LASTS
            if fresh and delivery.data["order"] == {"act": verb, "about": about} and key not in self._obeyed:
                self._obeyed.add(key)
                found.append(delivery.seq)
        return found

    def undo(self, agency: str, orders: tuple[int, ...]) -> None:
        """Orders (seqs) whose work came to nothing can still be carried out."""
        family = self.world.city.parent(agency)
        self._obeyed.difference_update((family, seq) for seq in orders)


def mapping(value: object) -> dict[str, object]:
    """A detail that should be a mapping; a journal may hold one that is none."""
    return value if isinstance(value, dict) else {}
