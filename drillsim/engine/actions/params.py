"""What each verb takes: a typed shape for every detail, checked before anything of an act is written.

An act whose details are wrong in themselves is not taken in: nothing happens and nothing is written, and
whoever sent it is told which detail is wrong, in words. What depends on the state of the drill is refused
with a record (``permissions``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import get_args

from drillsim.base.errors import Refusal, nearest
from drillsim.base.messages import Param as Words
from drillsim.base.messages import Phrase
from drillsim.base.model import Cause, Label, Severity
from drillsim.base.texts import counted
from drillsim.documents.catalogue import ANSWERS, CATALOGUE
from drillsim.documents.phrasebook import act_name
from drillsim.documents.problems import shown
from drillsim.documents.requests import REQUEST, BodyRequest, Worded
from drillsim.documents.rules import Form, ReportKind
from drillsim.documents.shifts import HAND_OVER
from drillsim.engine.actions.acts import LIMITS, Act
from drillsim.engine.actions.content import wording_of

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_UNFIT = re.compile("[\0\ud800-\udfff]")
"""Letters that no file and no store can hold."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a detail may refer to.

    Attributes:
        nodes: systems and utilities of the city.
        forms: official forms by the kind of report they belong to.
        wordings: what acts that speak to people have to say.
        accounts: groups of accounts of the scenario.
        requests: what outside bodies can be asked for, by id.
        confidences: what is secret in the scenario.
    """

    nodes: Container[str]
    forms: Mapping[str, Form]
    wordings: Mapping[str, Worded]
    accounts: Container[str] = ()
    requests: Mapping[str, BodyRequest] = field(default_factory=dict)
    confidences: Container[str] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """A detail on its way through its shape: what it is called, its value, and the act it belongs to."""

    name: Words
    value: object
    act: Act
    known: Known

    def refuse(self, code: str, **blanks: Words) -> Refusal:
        """The refusal to raise."""
        return Refusal(code, field=self.name, value=shown(self.value), **blanks)


Shape = Callable[[Given], None]


@dataclass(frozen=True, slots=True)
class Detail:
    """One detail that a verb takes."""

    shape: Shape
    needed: bool = False


def _one_of(allowed: tuple[str, ...]) -> Shape:
    def check(given: Given) -> None:
        if not isinstance(given.value, str) or given.value not in allowed:
            near = nearest(given.value, allowed) if isinstance(given.value, str) else ""
            raise given.refuse("act_choice", allowed=", ".join(allowed), nearest=near)

    return check


def _id(given: Given) -> None:
    text = given.value
    if not isinstance(text, str) or len(text) > LIMITS["name"] or not _ID.fullmatch(text):
        raise given.refuse("act_id")


def _number(given: Given) -> None:
    if type(given.value) is not int or abs(given.value) > LIMITS["number"]:
        raise given.refuse("act_type", expected=Phrase("type_whole"))


def _point(given: Given) -> None:
    """Which backup: 1 is the newest."""
    _number(given)
    if not 1 <= given.act.params["point"] <= LIMITS["points"]:  # type: ignore[operator]
        raise given.refuse("act_point", most=str(LIMITS["points"]))


def _account(given: Given) -> None:
    """A group of accounts of the scenario."""
    _id(given)
    if given.value not in given.known.accounts:
        raise given.refuse("act_unknown_name")


def _request(given: Given) -> None:
    """Something that the scenario says a body can be asked for."""
    _id(given)
    if given.value not in given.known.requests:
        raise given.refuse("act_unknown_name")


def _confidence(given: Given) -> None:
    """Something that is secret in the scenario."""
    _id(given)
    if given.value not in given.known.confidences:
        raise given.refuse("act_unknown_name")


def _several(shape: Shape) -> Shape:
    """A list, each of this shape."""

    def check(given: Given) -> None:
        if not isinstance(given.value, list):
            raise given.refuse("act_type", expected=Phrase("type_list"))
        if len(given.value) > LIMITS["receivers"]:
            most = counted(LIMITS["receivers"])
            raise given.refuse("act_many", count=counted(len(given.value)), most=most)
        for each in given.value:
            shape(Given(given.name, each, given.act, given.known))

    return check


def _node(given: Given) -> None:
    """A system or utility of the city."""
    _id(given)
    if given.value not in given.known.nodes:
        raise given.refuse("act_unknown_name")


def _basis(given: Given) -> None:
    """One of the grounds that are offered for it."""
    _id(given)
    request = given.known.requests.get(str(given.act.params.get("kind")))
    if request is not None and given.value not in {basis.id for basis in request.bases}:
        raise given.refuse("act_unknown_name")


def _order(given: Given) -> None:
    """``{act, about}``, both known."""
    order = given.value
    if not isinstance(order, dict):
        raise given.refuse("act_type", expected=Phrase("type_mapping"))
    _keys(given, order, ("act", "about"), inside=Phrase("detail_order"))
    part = {
        name: Given(Phrase(f"detail_order_{name}"), order.get(name), given.act, given.known) for name in order
    }
    for name, known in (("act", CATALOGUE), ("about", given.known.nodes)):
        if name not in part:
            raise Refusal("act_missing", field=Phrase(f"detail_order_{name}"))
        if not isinstance(order[name], str) or order[name] not in known:
            raise part[name].refuse("act_unknown_name")


def _form(given: Given) -> None:
    """Named texts, each short, and all of them together no longer than a page or two."""
    form = given.value
    if not isinstance(form, dict):
        raise given.refuse("act_type", expected=Phrase("type_mapping"))
    if len(form) > LIMITS["fields"]:
        raise given.refuse("act_many", count=counted(len(form)), most=counted(LIMITS["fields"]))
    kind = given.act.params.get("kind")
    official = given.known.forms.get(kind) if isinstance(kind, str) else None
    for name, text in form.items():
        if _sound(text, LIMITS["field"]) and _sound(name, LIMITS["name"]) and _ID.fullmatch(name):
            continue
        title = official.fields[name].title if official and name in official.fields else None
        called = Phrase("detail_of_form", {"title": title}) if title else shown(name)
        _id(Given(Phrase("detail_form_field"), name, given.act, given.known))
        _text(Given(called, text, given.act, given.known), LIMITS["field"])
    _at_most(given, sum(map(len, form.values())), LIMITS["form"])


def _fields(given: Given) -> None:
    """The fields of the act's wording, each a text that is not too long."""
    if not isinstance(given.value, dict):
        raise given.refuse("act_type", expected=Phrase("type_mapping"))
    wording = wording_of(given.known.wordings, given.act.verb, given.act.params.get("kind"))
    known = {} if wording is None else wording.fields
    _keys(given, given.value, tuple(known), inside=_of_act(given.act.verb))
    for name, text in given.value.items():
        called = Phrase("detail_of_form", {"title": known[name].title})
        _text(Given(called, text, given.act, given.known), known[name].most)


def _sound(text: object, most: int) -> bool:
    """Whether there is nothing to refuse about a text: most are so, and are not looked at closely."""
    return isinstance(text, str) and len(text) <= most and not _UNFIT.search(text)


def _text(given: Given, most: int) -> None:
    if not isinstance(given.value, str):
        raise given.refuse("act_type", expected=Phrase("type_text"))
    _at_most(given, len(given.value), most)
    if _UNFIT.search(given.value):
        raise given.refuse("act_letters")


def _at_most(given: Given, count: int, most: int) -> None:
    if count > most:
        raise given.refuse("act_long", count=counted(count), most=counted(most))


def _keys(given: Given, value: Iterable[object], allowed: tuple[str, ...], *, inside: Words) -> None:
    for key in value:
        if key not in allowed:
            words = Phrase("allowed", {"names": ", ".join(allowed)}) if allowed else ""
            near = nearest(key, allowed) if isinstance(key, str) else ""
            raise Refusal("act_unknown", field=shown(key), where=inside, allowed=words, nearest=near)


PARAMS: dict[str, dict[str, Detail]] = {
    "report": {
        "kind": Detail(_one_of(get_args(ReportKind)), needed=True),
        "form": Detail(_form),
        "fields": Detail(_fields),
    },
    REQUEST: {
        "kind": Detail(_request, needed=True),
        "basis": Detail(_basis),
        "fields": Detail(_fields),
    },
    "answer_press": {"fields": Detail(_fields)},
    "public_notice": {"fields": Detail(_fields)},
    "classify": {
        "cause": Detail(_one_of(get_args(Cause)), needed=True),
        "severity": Detail(_one_of(get_args(Severity)), needed=True),
    },
    "choose_plan": {"process": Detail(_one_of(get_args(Severity)), needed=True)},
    "direct": {"order": Detail(_order, needed=True), "fields": Detail(_fields)},
    "acknowledge": {"option": Detail(_id)},
    "disable_accounts": {"account": Detail(_account)},
    "reset_credentials": {"account": Detail(_account)},
    "restore_backup": {"point": Detail(_point)},
    "cancel": {"act": Detail(_number, needed=True)},
    HAND_OVER: {
        "systems": Detail(_several(_node)),
        "works": Detail(_several(_number)),
        "messages": Detail(_several(_number)),
    },
}
"""Verb -> the details that it alone takes; the others take none."""

_SENT = {"label": Detail(_one_of(get_args(Label))), "admits": Detail(_confidence)}


@cache
def details(verb: str) -> Mapping[str, Detail]:
    """The details that a verb of the catalogue takes; what is sent may carry a label, and invite."""
    return PARAMS.get(verb, {}) | (_SENT if CATALOGUE[verb].to else {})


_TEXTS = {
    "seat": LIMITS["seat"],
    "verb": LIMITS["name"],
    "about": LIMITS["name"],
    "text": LIMITS["text"],
    "key": LIMITS["key"],
    "wall": LIMITS["name"],
    "person": LIMITS["key"],
}


def check(act: Act, known: Known) -> None:
    """See that an act is sound in itself, whatever the state of the drill.

    Raises:
        Refusal: naming the first detail that is not.
    """

    def given(name: str) -> Given:
        return Given(_called(name), getattr(act, name), act, known)

    for name, most in _TEXTS.items():
        value = getattr(act, name)
        if name in ("seat", "verb") if value is None else not _sound(value, most):
            _text(given(name), most)
    for name in ("reply_to", "claimed"):
        if getattr(act, name) is not None:
            _number(given(name))
    _receivers(given("to"))
    if not isinstance(act.params, dict):
        raise given("params").refuse("act_type", expected=Phrase("type_mapping"))
    if act.verb in CATALOGUE:
        _details(act, known)
    elif act.params:
        raise Refusal("act_unknown_verb", value=shown(act.verb), nearest=nearest(act.verb, CATALOGUE))
    if (act.text or act.params) and len(_encoded(act)) > LIMITS["act"]:
        raise Refusal("act_large", most=counted(LIMITS["act"]))


@cache
def _called(detail: str) -> Phrase:
    return Phrase(f"detail_{detail}")


@cache
def _of_act(verb: str) -> Phrase:
    return Phrase("detail_of_act", {"title": act_name(verb)})


def _receivers(given: Given) -> None:
    if not isinstance(given.value, tuple):
        raise given.refuse("act_type", expected=Phrase("type_list"))
    if len(given.value) > LIMITS["receivers"]:
        raise given.refuse("act_many", count=counted(len(given.value)), most=counted(LIMITS["receivers"]))
    for receiver in given.value:
        if not _sound(receiver, LIMITS["name"]):
            _text(Given(given.name, receiver, given.act, given.known), LIMITS["name"])


def _details(act: Act, known: Known) -> None:
    action, takes = CATALOGUE[act.verb], details(act.verb)
    title = _of_act(act.verb)
    if act.to and not action.to:
        raise Refusal("act_unknown", field=Phrase("detail_to"), where=title, allowed="", nearest="")
    if act.reply_to is None and act.verb in ANSWERS:
        raise Refusal("act_missing", field=Phrase("detail_reply_to"))
    _keys(Given(title, act.params, act, known), act.params, tuple(takes), inside=title)
    for name, detail in takes.items():
        if name in act.params:
            detail.shape(Given(_called(name), act.params[name], act, known))
        elif detail.needed:
            raise Refusal("act_missing", field=Phrase(f"detail_{name}"))


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def _encoded(act: Act) -> bytes:
    return _JSON.encode([act.text or "", act.params]).encode()
