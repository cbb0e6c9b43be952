"""Official forms: what a page offers in each field, and which fields a report has got wrong.

A report answers an obligation only when every required field is filled and the checked ones agree
with what the sender's agency perceives (scoring.md, section 1).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from drillsim.base.model import clock
from drillsim.base.normal import compared, normalised
from drillsim.base.records import Words, words
from drillsim.documents.rules import Form
from drillsim.engine.actions.acts import LIMITS
from drillsim.engine.post import Post
from drillsim.engine.world import World

# A drill's forms say much the same things.
_normalised, _compared = lru_cache(maxsize=512)(normalised), lru_cache(maxsize=512)(compared)

HANDLED = "handled"
NOT_YET = "not_yet"
NOBODY = "Chưa gửi nơi nào"
_NOBODY_YET = ("chưa", "không", "none", "nobody", "not yet")


@dataclass(frozen=True, slots=True)
class Sender:
    """Who fills a form, about what, with which generated names, and to whom it goes."""

    world: World
    post: Post
    cast: dict[str, str]
    agency: str
    system: str
    to: tuple[str, ...] = ()


def current_state(sender: Sender) -> str:
    """``handled`` when the system looks well to the sender's agency, else ``not_yet``.

    Its operator sees the system; everybody else knows only what they were told.
    """
    world = sender.world
    seen = world.perceived[sender.system]
    if seen and world.city.parent(world.city.operator_of(sender.system)) == world.city.parent(sender.agency):
        trouble = world.seems(sender.system) != "well" or seen.get("needs") or seen.get("impact")
        return NOT_YET if trouble else HANDLED
    heard = any(
        delivery.data.get("about") == sender.system for delivery in sender.post.received(sender.agency)
    )
    return NOT_YET if heard else HANDLED


def detected_at(sender: Sender) -> str:
    """When the first message about the system reached the agency, else now."""
    for delivery in sender.post.received(sender.agency):
        if delivery.data.get("about") == sender.system:
            return clock(delivery.t)
    return clock(sender.world.now)


def notified(sender: Sender) -> str:
    """The agencies to which the sender's has truly sent something about the system, in order."""
    told = sender.post.told(sender.agency, sender.system)
    return ", ".join(sender.world.city.agencies[agency].called.vi for agency in told) or NOBODY


def _untrue(claim: str, sender: Sender) -> bool:
    """Whether a claim to have told somebody names one who was not, or nobody whom the city knows.

    What the report itself reaches counts as told; a unit counts with the agency that it acts for, and the
    team with the standing agency, through which it is told.
    """
    if any(claim.startswith(word) for word in _NOBODY_YET):
        return False
    city = sender.world.city
    told = {city.parent(agency) for agency in [*sender.post.told(sender.agency, sender.system), *sender.to]}
    if city.parent(city.party("standing")) in told:
        told.add(city.parent(city.party("team")))
    named = {city.parent(agency) for agency in city.named_in(claim)}
    return not named or not named <= told


def _name(sender: Sender, agency: str) -> str:
    return sender.world.city.agencies[agency].name.vi


_FILL: dict[str, Callable[[Sender], str]] = {
    "reporter-name": lambda sender: _name(sender, sender.agency),
    "reporter-address": lambda sender: f"{_name(sender, sender.agency)}, {sender.world.city.doc.name.vi}",
    "reporter-phone": lambda sender: sender.cast.get(f"phone:{sender.agency}", "-"),
    "reporter-email": lambda sender: sender.cast.get(f"mail:{sender.agency}", "-"),
    "contact-name": lambda sender: sender.cast.get(f"person:{sender.agency}", "-"),
    "contact-post": lambda sender: "Cán bộ trực",
    "contact-phone": lambda sender: sender.cast.get(f"phone:{sender.agency}", "-"),
    "contact-email": lambda sender: sender.cast.get(f"mail:{sender.agency}", "-"),
    "operator": lambda sender: _name(sender, sender.world.city.operator_of(sender.system)),
    "owner": lambda sender: _name(sender, sender.world.city.owner_of(sender.system)),
    "system-name": lambda sender: sender.world.nodes[sender.system].value.name.vi,
    "system-level": lambda sender: str(getattr(sender.world.nodes[sender.system].value, "level", "-")),
    "description": lambda sender: f"Sự cố trên {sender.world.nodes[sender.system].value.name.vi}",
    "detected-at": detected_at,
    "current-state": current_state,
    "how-detected": lambda sender: "Hệ thống giám sát, thông báo",
    "notified": notified,
    "reported-at": lambda sender: clock(sender.world.now),
    "result": lambda sender: "Đã khôi phục hoạt động",
}
_CHECKED = ("operator", "owner", "system-name", "system-level", "current-state")


def prefill(form: Form, sender: Sender) -> dict[str, str]:
    """What the page offers in each field that has an offer."""
    offers = ((name, _FILL.get(field.fill or "")) for name, field in form.fields.items())
    return {name: offer(sender)[: LIMITS["field"]] for name, offer in offers if offer is not None}


def faults(form: Form, values: dict[str, object], sender: Sender) -> list[str]:
    """The fields that are required and empty, or that contradict what the sender perceives."""
    found: list[str] = []
    for name, field in form.fields.items():
        value = _normalised(str(values.get(name, "") or ""))
        if not value:
            if field.required:
                found.append(name)
        elif field.fill in _CHECKED:
            true = _FILL[field.fill](sender)[: LIMITS["field"]]
            if _compared(value) != _compared(true):
                found.append(name)
        elif field.fill == "notified" and _untrue(_compared(value), sender):
            found.append(name)
    return found


def summary(form: Form, values: dict[str, object]) -> Words:
    """A filled form as the text of a message: one line a field, in both languages."""
    filled = [(field.title, str(values[name])) for name, field in form.fields.items() if values.get(name)]
    return words(lambda lang: "\n".join(f"{title.say(lang)}: {value}" for title, value in filled))
