"""What one duty is worth: by time, by being right, and by what had been done already."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from scoring.evidence import credit
from scoring.fit import Answering, Fit
from scoring.heard import Heard
from scoring.index import Credited, Duty, Truth
from scoring.rubric import Rubric

ANSWERS = {"severity": 2, "cause": 5}
"""How many answers there are to what a classification says."""


class Settlement(NamedTuple):
    """How a duty, or one truth of it, stands at the end; times in milliseconds.

    Attributes:
        opened: when it opened; a truth that changes opens it again.
        share: share of its weight that has been settled; 0 when it is open.
        answered: time of the answer that counts.
        credit: 0-1.
        records: the records this rests on.
        seat: who answered.
        message: the delivery that reached the receiver.
        done: whether it had been met before it opened.
        away: time that outages have taken out.
    """

    opened: int
    share: float
    answered: int | None
    credit: float
    records: tuple[int, ...]
    seat: str | None = None
    message: int | None = None
    done: bool = False
    away: int = 0


def settle(duty: Duty, fit: Fit, rubric: Rubric) -> list[Settlement]:
    """Settle a duty; what a trainer credits counts unless the journal shows better.

    Args:
        duty: the duty.
        fit: which acts answer it.
        rubric: what wrong tries cost, and the slip time.

    Returns:
        One settlement; of a duty to classify, one for each truth that its seat had been told.
    """
    own = list(_recorded(duty, fit, rubric))
    if duty.credited is None:
        return own
    told = _told(duty, duty.credited, fit)
    first = own[0]
    better = first.answered is not None and first.share == 1.0 and first.credit >= told.credit
    return own if better else [told, *own[1:]]


def _told(duty: Duty, word: Credited, fit: Fit) -> Settlement:
    """The right answer at the time that a trainer gives."""
    away = fit.drill.away(duty.allowed, duty.opened, word.at)
    worth = credit(word.at - duty.opened - away, duty.target, duty.limit)
    return Settlement(duty.opened, 1.0, word.at, worth, (duty.seq,), away=away)


def _recorded(duty: Duty, fit: Fit, rubric: Rubric) -> Iterator[Settlement]:
    if duty.judge:
        yield from _truths(duty, fit, rubric)
        return
    before = fit.already(duty)
    if before is not None:
        yield _settled(duty, before, fit, 1.0, done=True)
        return
    found = fit.answers(duty)
    if not found:
        yield unanswered(duty, fit, duty.opened, fit.drill.end)
    elif duty.option is None and fit.drill.decision(duty) is None:
        yield _settled(duty, found[0], fit, 1.0)
    else:
        yield _chosen(duty, found, fit, rubric)


def unanswered(duty: Duty, fit: Fit, opened: int, end: int) -> Settlement:
    """A duty without an answer: what of it lies past its target is settled, the rest is open."""
    away = fit.drill.away(duty.allowed, opened, end)
    waited = end - opened - away
    share = 1.0 - credit(waited, duty.target, duty.limit)
    if waited >= duty.limit:
        share = 1.0
    return Settlement(opened, share, None, 0.0, (duty.seq,), away=away)


def _settled(duty: Duty, deed: Answering, fit: Fit, worth: float, *, done: bool = False) -> Settlement:
    """A duty answered, or met before it opened."""
    away = 0 if done else fit.drill.away(duty.allowed, duty.opened, deed.t)
    timely = 1.0 if done else credit(deed.t - duty.opened - away, duty.target, duty.limit)
    message = fit.delivered(duty, deed)
    answered = min(deed.t, duty.opened) if done else deed.t
    records = (duty.seq, *_shown(deed, fit), *(() if message is None else (message,)))
    return Settlement(duty.opened, 1.0, answered, timely * worth, records, deed.seat, message, done, away)


def _shown(deed: Answering, fit: Fit) -> tuple[int, ...]:
    """The records of a deed: the act, and the work's end."""
    if deed.act is None:
        return ()
    return tuple(dict.fromkeys((deed.act, deed.seq))) if deed.seq <= fit.drill.last else (deed.act,)


def _chosen(duty: Duty, found: list[Answering], fit: Fit, rubric: Rubric) -> Settlement:
    """The first choice binds when the slip time is over; how good it was is part of its worth."""
    made = fit.drill.decision(duty)
    bound = [deed for deed in found if deed.t - found[0].t <= rubric.slip_time][-1]
    if made is not None:
        bound = next((deed for deed in found if deed.act == made.act), bound)
    option = None if bound.act is None else fit.drill.acts[bound.act].data["params"].get("option")
    worth = 1.0 if made is None or made.credit is None else made.credit
    if duty.option is not None:
        worth = float(option == duty.option)
    return _settled(duty, bound, fit, worth)


# -- answers that are right or wrong ---------------------------------------------------------------


class _Epoch(NamedTuple):
    """A truth as long as it was the last that a seat had been told of."""

    opened: int
    ends: int
    truth: Truth | None


def _truths(duty: Duty, fit: Fit, rubric: Rubric) -> Iterator[Settlement]:
    """One settlement for each truth: who classifies is judged on what had reached it."""
    stood = fit.stood(duty)
    tries = [*([] if stood is None else [stood]), *fit.answers(duty)]
    heard = list(fit.hearing.between(fit.drill.family(duty.agency), -1, fit.drill.last))
    incident = duty.incident or next((name for deed in tries for name in deed.incidents), None)
    own = [
        each
        for each in heard
        if incident is not None and each.concerns((incident,), fit.drill.hits[incident])
    ]
    for epoch in _epochs(duty, fit, incident, own):
        yield _judged(duty, fit, rubric, epoch, tries, own)


def _epochs(duty: Duty, fit: Fit, incident: str | None, heard: list[Heard]) -> Iterator[_Epoch]:
    """The truths that the seat was told of, from the duty's opening until it was asked again."""
    history = fit.drill.truths.get(incident or "", [])
    following = _asked_again(duty, fit)
    ends = fit.drill.end + 1 if following is None else following.opened
    begun, truth = _known(duty, history, heard)
    opened = duty.opened
    for later in history[begun:]:
        if truth is not None and all(getattr(later, key) == getattr(truth, key) for key in duty.judge):
            continue
        told = next((each for each in heard if each.seq > max(later.seq, duty.seq)), None)
        if truth is None or told is None or told.t >= ends:
            truth = truth or later
            continue
        yield _Epoch(opened, told.t, truth)
        opened, truth = told.t, later
    yield _Epoch(opened, ends, truth)


def _known(duty: Duty, history: list[Truth], heard: list[Heard]) -> tuple[int, Truth | None]:
    """The last truth that the seat had been told of when the duty opened, and where those after it begin."""
    before = [truth for truth in history if truth.seq < duty.seq]
    for place in range(len(before), 0, -1):
        truth = before[place - 1]
        if place == 1 or any(truth.seq < each.seq < duty.seq for each in heard):
            return place, truth
    return 0, None


def _asked_again(duty: Duty, fit: Fit) -> Duty | None:
    """The next duty to judge the same of the same incident: what changes after it opens belongs to it."""
    family = fit.drill.family(duty.agency)
    same = (
        other
        for other in fit.drill.duties.values()
        if other.seq > duty.seq
        and (other.incident, other.judge) == (duty.incident, duty.judge)
        and fit.drill.family(other.agency) == family
    )
    return next(same, None)


def _judged(
    duty: Duty, fit: Fit, rubric: Rubric, epoch: _Epoch, tries: list[Answering], heard: list[Heard]
) -> Settlement:
    """The answer that stands at the limit, or when the truth changes, from the time since when it has stood.

    Before anything tells the answers apart a wrong one is a guess and costs its odds, a right one counts
    from then; after it each wrong one costs a share, unless it is put right within the slip time.
    """
    deadline = min(epoch.opened + duty.limit, epoch.ends - 1)
    standing = [deed for deed in tries if deed.t < epoch.opened][-1:]
    mine = [deed for deed in tries if epoch.opened <= deed.t <= deadline]
    right = [_right(duty, fit, deed, epoch.truth) for deed in mine]
    if standing and all(right) and _says(duty, fit, standing[0], epoch.truth):
        return _stands(duty, fit, epoch, standing[0])
    open_still = unanswered(duty, fit, epoch.opened, min(epoch.ends - 1, fit.drill.end))
    records = (duty.seq, *(seq for deed in mine for seq in _shown(deed, fit)))
    first = len(mine)
    while first > 0 and right[first - 1]:
        first -= 1
    if not mine:
        return open_still
    if first == len(mine):
        # Who was wrong when the truth changed, or the drill ended, might yet have put it right.
        return open_still._replace(answered=mine[-1].t, records=records, seat=mine[-1].seat)
    apart = _apart(epoch, heard)
    since = max(mine[first].t, apart)
    away = fit.drill.away(duty.allowed, epoch.opened, since)
    worth = credit(since - epoch.opened - away, duty.target, duty.limit)
    worth *= _left(duty, rubric, mine[: first + 1], apart)
    return Settlement(epoch.opened, 1.0, mine[first].t, worth, records, mine[first].seat, away=away)


def _stands(duty: Duty, fit: Fit, epoch: _Epoch, deed: Answering) -> Settlement:
    """A duty met when it opened: what had been said stands, and is right."""
    records = (duty.seq, *_shown(deed, fit))
    return Settlement(epoch.opened, 1.0, epoch.opened, 1.0, records, deed.seat, done=True)


def _apart(epoch: _Epoch, heard: list[Heard]) -> int:
    """When the seat had what tells the answers apart; at once where nothing ever said more."""
    told = [each.t for each in heard if each.tells and each.t < epoch.ends]
    return max(epoch.opened, min(told)) if told else epoch.opened


def _left(duty: Duty, rubric: Rubric, tries: list[Answering], apart: int) -> float:
    """What wrong tries leave of the credit; the last of them is the right one."""
    odds = 1
    for key in duty.judge:
        odds *= ANSWERS.get(key, 2)
    lost, right = 0.0, tries[-1]
    for wrong in tries[:-1]:
        if wrong.t < apart:
            lost += 1.0 / (odds - 1)
        elif right.t - wrong.t > rubric.slip_time:
            lost += rubric.wrong_try
    return max(0.0, 1.0 - lost)


def _right(duty: Duty, fit: Fit, deed: Answering, told: Truth | None) -> bool:
    """Whether an answer is what the seat had been told, or what was so though nobody had told it yet."""
    history = fit.drill.truths.get(duty.incident or next(iter(sorted(deed.incidents)), ""), [])
    known = [truth for truth in history if truth.seq < deed.seq]
    return any(_says(duty, fit, deed, truth) for truth in (told, *known[-1:]))


def _says(duty: Duty, fit: Fit, deed: Answering, truth: Truth | None) -> bool:
    if truth is None or deed.act is None:
        return False
    params = fit.drill.acts[deed.act].data["params"]
    return all(params.get(key) == getattr(truth, key) for key in duty.judge)
