"""What a drill itself says: names of acts, and what monitoring, citizens and counterparts say by themselves.

The words stand in ``phrasebook.yaml``, in both languages. They are one of a drill's inputs: its ``start``
record holds them, and it is played again with those, whatever the file says by then.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Annotated, Literal, cast

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from drillsim.base.model import Id, Text, Value
from drillsim.base.plain import PlainPhrasebook
from drillsim.base.records import Words, words
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.checks import load
from drillsim.documents.requests import REQUEST
from drillsim.documents.rosters import MUSTERING
from drillsim.documents.rules import Verb
from drillsim.documents.shifts import HAND_OVER
from drillsim.documents.yamltext import read

FILE = Path(__file__).with_suffix(".yaml")
_OF_REQUESTS = ("request_", "lack_")
_OF_PLACES = ("place_",)
_OF_ROSTERS = ("member_",)
_BLANK = re.compile(r"\{(.*?)\}|[{}]")


def blanks(*known: str, may: tuple[str, ...] = ()) -> AfterValidator:
    """Of a text with blanks such as ``{name}``: it has these in either language, and may have those."""

    def check(text: Text) -> Text:
        for said in (text.vi, text.en):
            if not {*known} <= {found[1] or found[0] for found in _BLANK.finditer(said)} <= {*known, *may}:
                raise PydanticCustomError(
                    "phrasebook_blanks", "other blanks", {"known": " ".join((*known, *may))}
                )
        return text

    return AfterValidator(check)


Plain = Annotated[Text, blanks()]
Name = Annotated[Text, blanks("name")]


class Says(Value):
    """Sentences of the drill itself, by the occasion on which they are said."""

    monitoring: Plain
    citizen: Plain
    organisers: Plain
    alert_title: Name
    alert_suspected: Name
    alert_service: Annotated[Text, blanks("list")]
    share: Annotated[Text, blanks("name", "share")]
    false_alarm: Name
    complaint_title: Name
    complaint: Name
    finding_title: Name
    finding_clean: Name
    finding: Annotated[Text, blanks("name", "compromise", "service", "needs")]
    reconciled_title: Name
    reconciled: Name
    altered: Annotated[Text, blanks("name", "share", "hours", "age", "every")]
    altered_without_backup: Annotated[Text, blanks("name", "share", "hours")]
    trace_own: Annotated[Text, blanks("account", "holders")]
    trace_shared: Annotated[Text, blanks("account")]
    verdict_title: Plain
    verdict_genuine: Plain
    verdict_false: Plain
    received_title: Plain
    received: Name
    ruled_title: Annotated[Text, blanks("system")]
    ruled_serious: Annotated[Text, blanks("name", "system", "article", "mark")]
    ruled_ordinary: Annotated[Text, blanks("name", "system", "article", "mark")]
    handed_back: Annotated[Text, blanks("name", "system", "article", "mark")]
    chapter: Annotated[Text, blanks("title", "time", "day", "hours")]
    support_title: Plain
    support: Annotated[Text, blanks("name", "count")]
    approval_title: Plain
    approval_asks: Annotated[Text, blanks("name", "what")]
    approved: Plain
    not_approved: Plain
    wordless: Annotated[Text, blanks("title")]
    request_basis: Annotated[Text, blanks("basis")]
    request_granted: Annotated[Text, blanks("what")]
    request_refused: Annotated[Text, blanks("what")]
    request_lacks: Annotated[Text, blanks("name", "why")]
    request_declined: Name
    lack_body: Plain
    lack_asker: Plain
    lack_basis: Plain
    lack_content: Plain
    press_title: Plain
    press_asks: Annotated[Text, blanks("minutes")]
    press_asks_whether: Annotated[Text, blanks("claim", "minutes")]
    article_title: Plain
    article: Annotated[Text, blanks("quote")]
    article_unanswered: Plain
    place_out_title: Name
    place_out: Name
    place_in_title: Name
    place_in: Name
    place_gone: Name
    place_equipped_title: Name
    place_equipped: Name
    member_row: Annotated[Text, blanks("name", "agency", "skills")]
    member_here: Annotated[Text, blanks("name", "agency", "skills")]
    member_sender: Annotated[Text, blanks("name", "agency")]
    member_title: Annotated[Text, blanks("name", "stands")]
    member_total: Annotated[Text, blanks("here", "wanted", may=("skills",))]
    member_lacking: Annotated[Text, blanks("here", "wanted", "skills")]
    member_acknowledged: Annotated[Text, blanks(may=("name", "agency", "skills"))]
    member_held: Annotated[Text, blanks(may=("name", "agency", "skills"))]
    member_tied: Annotated[Text, blanks(may=("name", "agency", "skills"))]
    member_moved: Annotated[Text, blanks(may=("name", "agency", "skills"))]
    member_abroad: Annotated[Text, blanks(may=("name", "agency", "skills"))]
    member_refuses: Annotated[Text, blanks(may=("name", "agency", "skills"))]
    member_unreached: Annotated[Text, blanks(may=("name", "agency", "skills"))]
    member_released: Annotated[Text, blanks(may=("name", "agency", "skills"))]
    member_arrived: Annotated[Text, blanks(may=("name", "agency", "skills"))]
    member_replaced: Annotated[Text, blanks(may=("name", "agency", "skills"))]
    member_away: Annotated[Text, blanks(may=("name", "agency", "skills"))]
    member_is_acknowledged: Plain
    member_is_held: Plain
    member_is_refused: Plain
    member_is_unreached: Plain
    member_is_released: Plain
    member_is_arrived: Plain
    member_is_replaced: Plain
    member_is_away: Plain
    member_can_coordination: Plain
    member_can_response: Plain
    member_can_malware: Plain
    member_can_forensics: Plain
    member_can_network: Plain
    member_can_recovery: Plain
    member_can_counter: Plain
    member_can_data: Plain
    member_can_law: Plain
    member_can_press: Plain

    def member(self, how: str) -> Text:
        """What is told of somebody of a roster, by how it stands with him."""
        found: Text = getattr(self, f"member_{how}")
        return found

    def stands(self, state: str) -> Text:
        """How it stands with somebody of a roster, in a word or two."""
        found: Text = getattr(self, f"member_is_{state}")
        return found

    def skills(self, skills: Iterable[str]) -> Text:
        """What somebody can do, one skill after another."""
        found: list[Text] = [getattr(self, f"member_can_{skill}") for skill in skills]
        return Text(**{lang: "; ".join(one.say(lang) for one in found) or "–" for lang in ("vi", "en")})

    def lack(self, name: str) -> Text:
        """Why a request is sent back, by what it lacks."""
        found: Text = getattr(self, f"lack_{name}")
        return found


class States(Value):
    """How findings call the state of a system, and what would mend it."""

    clean: Plain
    foothold: Plain
    controlled: Plain
    impacted: Plain
    restore_backup: Plain
    repair: Plain
    roll_back: Plain
    none: Plain
    encrypted: Plain
    defaced: Plain
    wiped: Plain

    def of(self, name: str) -> Text:
        """The word for a state or a remedy, by its code."""
        found: Text = getattr(self, name)
        return found


class Officers(Value):
    """What simulated officers write where an act has fields.

    Attributes:
        time: of a field that holds a time.
        contact: of a field that holds where to ask.
        brief: of any other field when there is radio alone.
        asked: of any other field of a request to an outside body.
        other: of any other field that ``fields`` does not have.
        fields: verb -> field of its wording -> what a plain officer writes there, however things stand.
    """

    time: Annotated[Text, blanks("time")]
    contact: Annotated[Text, blanks("agency")]
    brief: Annotated[Text, blanks("field")]
    asked: Annotated[Text, blanks("field", "what")]
    other: Annotated[Text, blanks("what")]
    fields: dict[Verb, dict[Id, Annotated[Text, blanks(may=("what",))]]]


def _every_act(acts: dict[Verb, Text]) -> dict[Verb, Text]:
    """Refuse what names no act of the catalogue, or leaves one without a name."""
    if odd := acts.keys() ^ CATALOGUE.keys():
        raise PydanticCustomError(
            "phrasebook_acts", "not the acts there are", {"acts": " ".join(sorted(odd))}
        )
    return acts


class Phrasebook(Value):
    """What a drill itself says.

    Attributes:
        acts: verb -> what the act is called.
        says: its sentences.
        states: words of findings.
        officers: what simulated officers write.
    """

    version: Literal[1]
    acts: Annotated[dict[Verb, Text], AfterValidator(_every_act)]
    says: Says
    states: States
    officers: Officers


@lru_cache(maxsize=1)
def shipped() -> Phrasebook:
    """The words of a drill that is made now.

    Raises:
        InputError: when the file has faults, with every one of them.
    """
    document = read(FILE.read_bytes(), FILE.name)
    return load(document, FILE.name, Phrasebook)


def as_held(
    phrasebook: Phrasebook,
    *,
    asks: bool = True,
    places: bool = True,
    rosters: bool = True,
    shifts: bool = True,
) -> PlainPhrasebook:
    """The words as a journal holds them.

    Args:
        phrasebook: all of them.
        asks: whether outside bodies can be asked for anything; a drill without that holds no words for it.
        places: whether the scenario has places; the same.
        rosters: whether it has people to call out; the same.
        shifts: whether it has shifts; the same.
    """
    if phrasebook is shipped():
        return _today(asks, places, rosters, shifts)
    return _without(_plain(phrasebook), asks, places, rosters, shifts)


@lru_cache(maxsize=16)
def _today(
    asks: bool = True, places: bool = True, rosters: bool = True, shifts: bool = True
) -> PlainPhrasebook:
    return _without(_plain(shipped()), asks, places, rosters, shifts)


def _without(
    plain: PlainPhrasebook, asks: bool, places: bool, rosters: bool, shifts: bool
) -> PlainPhrasebook:
    """The words without those of requests, of places, of rosters or of shifts, where a scenario has none."""
    kinds = ((asks, _OF_REQUESTS), (places, _OF_PLACES), (rosters, _OF_ROSTERS))
    unsaid = tuple(prefix for has, prefixes in kinds if not has for prefix in prefixes)
    gone = {*(() if asks else (REQUEST,)), *(() if rosters else MUSTERING), *(() if shifts else (HAND_OVER,))}
    if not unsaid and not gone:
        return plain
    says = {key: text for key, text in plain["says"].items() if not key.startswith(unsaid)}
    left: dict[str, object] = {**plain, "says": says}
    left["acts"] = {key: text for key, text in plain["acts"].items() if key not in gone}
    if not asks:
        officers = cast(dict[str, object], left["officers"])
        left["officers"] = {key: text for key, text in officers.items() if key != "asked"}
    return cast(PlainPhrasebook, left)


def _plain(phrasebook: Phrasebook) -> PlainPhrasebook:
    plain: PlainPhrasebook = phrasebook.model_dump(mode="json")  # type: ignore[assignment]
    return plain


def held(found: PlainPhrasebook | None) -> Phrasebook:
    """The words that a journal holds; those of today where it has none, as journals had before it held them.

    Raises:
        ValidationError: when they are none.
    """
    if found is None or found in [_today(*kinds) for kinds in product((True, False), repeat=4)]:
        return shipped()
    return Phrasebook.model_validate_json(json.dumps(_over(_today(), found)))


def _over(below: object, above: object) -> object:
    """Words laid over others, key by key: another version may know more of them, or fewer."""
    if not isinstance(below, dict) or not isinstance(above, dict):
        return above
    return {key: _over(value, above[key]) if key in above else value for key, value in below.items()}


def act_name(verb: str) -> Text:
    """What an act of the catalogue is called where no drill is spoken of."""
    return shipped().acts[verb]


def fill(text: Text, **given: Text | str) -> Words:
    """A text with its blanks filled."""
    return words(
        lambda lang: text.say(lang).format(
            **{key: value.say(lang) if isinstance(value, Text) else value for key, value in given.items()}
        )
    )
