"""What a scenario of version 2 adds to the city and the story: whether its names and times are sound."""

from __future__ import annotations

from datetime import datetime, timedelta

from drillsim.base.messages import Phrase
from drillsim.base.model import Seat, clock
from drillsim.base.story import MOMENT
from drillsim.documents.accounts import AccountGroup
from drillsim.documents.adversary import Adversary
from drillsim.documents.communications import SELF, Communication
from drillsim.documents.exhibits import MAX_ALL
from drillsim.documents.problems import shown
from drillsim.documents.scenario import Chapter
from drillsim.documents.scene import Scene, items, walk
from drillsim.documents.stages import Harm, Spread, Tamper, Through
from drillsim.documents.yamltext import Path


def check_additions(scene: Scene) -> None:
    """Note every fault in what the scenario adds."""
    scenario = scene.scenario
    given: dict[str, object] = {"communications": scenario.communications or None, "rules": scenario.rules}
    scene.newer((), {**given, "accounts": scenario.accounts or None, "exhibits": scenario.exhibits or None})
    _accounts(scene)
    _exhibits(scene)
    _windows(scene)
    _story(scene)
    first: dict[str, int] = {}
    for at, row in enumerate(scenario.communications):
        _communication(scene, ("communications", at), row, first)


def _windows(scene: Scene) -> None:
    """When a seat's own part of the drill begins and is over: in this order, and within the drill."""
    length = scene.scenario.length
    for at, seat in enumerate(scene.scenario.seats):
        path: Path = ("seats", at)
        times = {"starts": seat.starts, "ends": seat.ends}
        scene.newer(path, times)
        for key, time in times.items():
            if time is not None and time > length and "length" not in scene.broken:
                value = shown(scene.document.at((*path, key)))
                scene.say((*path, key), "beyond_end", key=key, value=value, length=clock(length))
        if seat.ends is not None and seat.ends <= (seat.starts or 0):
            scene.say((*path, "ends"), "window_order", starts=clock(seat.starts or 0), ends=clock(seat.ends))


def _exhibits(scene: Scene) -> None:
    """Exhibits each once, and together not more than a journal can hold; those that injects show."""
    known: dict[str, int] = {}
    for at, exhibit in enumerate(scene.scenario.exhibits):
        if exhibit.id in known:
            first = str(scene.document.line(("exhibits", known[exhibit.id])))
            kind = Phrase("kind_exhibit")
            scene.say(("exhibits", at, "id"), "duplicate_id", kind=kind, value=exhibit.id, first=first)
        known.setdefault(exhibit.id, at)
    size = sum(len(exhibit.raw) for exhibit in scene.scenario.exhibits if exhibit.picture is not None)
    if size > MAX_ALL:
        scene.say(("exhibits",), "exhibits_large", value=f"{size // 1000}", most=f"{MAX_ALL // 1000}")
    for at, inject in enumerate(scene.scenario.injects):
        scene.newer(("injects", at), {"exhibits": inject.exhibits or None})
        for place, name in items(("injects", at, "exhibits"), inject.exhibits):
            scene.name(place, "exhibit", name, None if "exhibits" in scene.broken else known)


def _story(scene: Scene) -> None:
    """Chapters in order, none before what the story has come to by then; messages of before the drill."""
    story = scene.scenario.story
    if story is not None and "story" not in scene.broken:
        scene.newer(("story",), {"chapters": story.chapters or None})
        begins: tuple[int, datetime | None] = (0, _moment(story.starts))
        for at, chapter in enumerate(story.chapters):
            begins = _chapter(scene, ("story", "chapters", at), chapter, *begins)
    for at, inject in enumerate(scene.scenario.injects):
        scene.newer(("injects", at), {"before": inject.before})
        if inject.before is not None and inject.at != 0:
            scene.say(("injects", at, "before"), "before_without_start")


def _chapter(
    scene: Scene, path: Path, chapter: Chapter, start: int, begins: datetime | None
) -> tuple[int, datetime | None]:
    """One chapter after another that begins so; when it begins itself, for the next."""
    for place, verb in items((*path, "keeps"), chapter.keeps):
        scene.name(place, "act", verb, scene.verbs)
    length, moment = scene.scenario.length, _moment(chapter.at)
    if chapter.start >= length and "length" not in scene.broken:
        value = shown(scene.document.at((*path, "start")))
        scene.say((*path, "start"), "beyond_end", key="start", value=value, length=clock(length))
    if moment is None:
        scene.say((*path, "at"), "bad_form", key="at", value=chapter.at, form=Phrase("form_moment"))
    if chapter.start <= start:
        scene.say((*path, "start"), "chapter_order", value=clock(chapter.start), before=clock(start))
    elif moment is not None and begins is not None:
        come = begins + timedelta(milliseconds=chapter.start - start)
        if moment < come:
            scene.say((*path, "at"), "chapter_back", value=chapter.at, come=f"{come:{MOMENT}}")
    return chapter.start, moment


def _moment(text: str) -> datetime | None:
    """A moment that there is; days such as 30 February are not."""
    try:
        return datetime.strptime(text, MOMENT)
    except ValueError:
        return None


def _accounts(scene: Scene) -> None:
    """Groups, and the stages that work through them: what they hit must be opened by the group."""
    groups = {group.id: group for group in scene.scenario.accounts}
    for at, group in enumerate(scene.scenario.accounts):
        path: Path = ("accounts", at)
        if groups[group.id] is not group:
            first = str(
                scene.document.line(
                    ("accounts", [each.id for each in scene.scenario.accounts].index(group.id))
                )
            )
            scene.say((*path, "id"), "duplicate_id", kind=Phrase("kind_account"), value=group.id, first=first)
        for place, holder in items((*path, "holders"), group.holders):
            known, kind = (scene.seats, "seat") if "/" in holder else (scene.agencies, "agency")
            scene.name(place, kind, holder, known)
        for system in group.opens:
            scene.name((*path, "opens", system), "system", system, scene.systems)
    for at, threat in enumerate(scene.scenario.threats):
        scene.newer(("threats", at), {"beyond_when": threat.beyond_when, "adversary": threat.adversary})
        _adversary(scene, ("threats", at, "adversary"), threat.adversary)
    for path, stage in walk(scene.scenario.threats, ("threats",)):
        if isinstance(stage, Through):
            _through(scene, path, stage, groups)
        if isinstance(stage, Spread):
            scene.newer(path, {"weakness": stage.weakness or None})
        if isinstance(stage, Tamper | Harm):
            scene.newer(path, {"kind": stage.kind})
        if isinstance(stage, Harm):
            _altered_before(scene, path, stage)
        if isinstance(stage, Tamper):
            _backed_up(scene, path, stage)


def _adversary(scene: Scene, path: Path, adversary: Adversary | None) -> None:
    """Goals that there are, and moves that can come."""
    if adversary is None:
        return
    for place, goal in items((*path, "goals"), adversary.goals):
        scene.name(place, "stage", goal, scene.stages)
    for at, move in enumerate(adversary.policy):
        place = (*path, "policy", at)
        scene.name((*place, "system"), "system", move.system, scene.systems)
        if move.on == "done" and not adversary.goals:
            scene.say((*place, "on"), "done_without_goals")
        if move.system is not None and move.on not in ("isolated", "noticed"):
            scene.say((*place, "system"), "move_without_system", value=move.on)


def _altered_before(scene: Scene, path: Path, stage: Harm) -> None:
    """What harms by false data needs a stage that makes the data of those systems false."""
    stages = [each for threat in scene.scenario.threats for each in threat.stages]
    tampers = [each for each in stages if isinstance(each, Tamper)]
    if stage.by != "altered" or "threats" in scene.broken or not isinstance(stage.hits, tuple):
        return
    if any(not isinstance(each.hits, tuple) for each in tampers):
        return
    false = {node for each in tampers if isinstance(each.hits, tuple) for node in each.hits}
    for place, node in items((*path, "hits"), stage.hits):
        if node not in false:
            scene.say(place, "never_altered", value=shown(node))


def _backed_up(scene: Scene, path: Path, stage: Tamper) -> None:
    """What has no backup, and no repair that corrects it, stays altered for ever."""
    if scene.city is None or stage.corrects is not None or not isinstance(stage.hits, tuple):
        return
    for place, node in items((*path, "hits"), stage.hits):
        controls = scene.city.controls_of(node) if node in scene.city.nodes else None
        if node in scene.city.nodes and (controls is None or controls.backup_every is None):
            scene.say(place, "altered_for_ever", value=shown(node))


def _through(scene: Scene, path: Path, stage: Through, groups: dict[str, AccountGroup]) -> None:
    scene.newer(path, {"through": stage.through})
    if stage.through is None:
        if stage.insider:
            scene.say((*path, "insider"), "insider_without_account")
        return
    if "accounts" in scene.broken or not scene.name((*path, "through"), "account", stage.through, groups):
        return
    if stage.through not in groups:
        return
    key = "enters" if isinstance(stage, Spread) else "hits"
    named = getattr(stage, key)
    for place, system in items((*path, key), named if isinstance(named, tuple) else ()):
        if system not in groups[stage.through].opens:
            scene.say(place, "not_opened_by", value=shown(system), account=stage.through)


def _communication(scene: Scene, path: Path, row: Communication, first: dict[str, int]) -> None:
    sound = [
        scene.name(place, "receiver", name, scene.receivers)
        for place, name in items((*path, "seats"), row.seats)
    ]
    if row.over != SELF:
        for place, name in items((*path, "over"), row.over):
            scene.name(place, "node", name, scene.nodes)
    if not all(sound) or "seats" in scene.broken:
        return
    for seat in [seat.seat for seat in scene.scenario.seats if row.reaches(seat.seat)]:
        if seat in first:
            line = str(scene.document.line(("communications", first[seat])))
            scene.say((*path, "seats"), "line_twice", value=shown(seat), first=line)
        first.setdefault(seat, int(path[-1]))
        _uplink(scene, path, row, seat)


def _uplink(scene: Scene, path: Path, row: Communication, seat: Seat) -> None:
    city = scene.city
    if city is not None and seat.agency in city.agencies and not row.carriers(city, seat.agency):
        scene.say((*path, "over"), "no_uplink", value=shown(seat.agency))
