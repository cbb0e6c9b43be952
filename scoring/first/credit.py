"""What one duty is worth: credit by time, and for acts with a right answer also by being right."""

from __future__ import annotations

from typing import NamedTuple

from scoring.evidence import credit
from scoring.index import Duty, Index, Truth, Try


class FirstSettlement(NamedTuple):
    """How a duty stands at the end.

    Attributes:
        settled: answered, past its limit, or past its target when the drill ended.
        answered: time of the answer that counts, milliseconds.
        credit: 0-1.
        records: the records this rests on.
    """

    settled: bool
    answered: int | None
    credit: float
    records: tuple[int, ...]


def settle(duty: Duty, drill: Index, wrong_try: float) -> FirstSettlement:
    """Settle a duty; what a trainer credits counts unless the journal shows better.

    Args:
        duty: the duty.
        drill: the journal's fold.
        wrong_try: share of the credit that each wrong try takes away.
    """
    own = _recorded(duty, drill, wrong_try)
    if duty.credited is None:
        return own
    told = _told(duty, duty.credited.at, drill, wrong_try)
    return own if own.answered is not None and own.credit >= told.credit else told


def _told(duty: Duty, at: int, drill: Index, wrong_try: float) -> FirstSettlement:
    """The right answer at ``at``; wrong tries before it take their share as ever."""
    judged = bool(duty.judge or duty.option)
    before = [one for one in _counted(duty) if one.t < at] if judged else []
    wrong = sum(not _right(duty, drill, one, None) for one in before)
    worth = credit(at - duty.opened, duty.target, duty.limit) * max(0.0, 1.0 - wrong_try * wrong)
    return FirstSettlement(True, at, worth, (duty.seq, *(seq for one in duty.tries for seq in _shown(one))))


def _recorded(duty: Duty, drill: Index, wrong_try: float) -> FirstSettlement:
    if duty.tries:
        if duty.judge or duty.option:
            return _judged(duty, drill, wrong_try)
        first = duty.tries[0]
        worth = credit(first.t - duty.opened, duty.target, duty.limit)
        return FirstSettlement(True, first.t, worth, (duty.seq, *_shown(first)))
    waited = drill.end - duty.opened
    return FirstSettlement(waited > duty.target or waited >= duty.limit, None, 0.0, (duty.seq,))


def _shown(attempt: Try) -> tuple[int, ...]:
    message = () if attempt.message is None else (attempt.message,)
    return (attempt.act, attempt.seq, *message)


def _judged(duty: Duty, drill: Index, wrong_try: float) -> FirstSettlement:
    """The answer standing at the limit is judged against the truth of that moment.

    It earns its credit from the first of the right answers that stand unbroken until then; each try
    before it that was wrong when made takes a share away.
    """
    deadline = duty.opened + duty.limit
    counted = _counted(duty)
    records = (duty.seq, *(seq for one in duty.tries for seq in _shown(one)))
    first = len(counted)
    while first > 0 and _right(duty, drill, counted[first - 1], deadline):
        first -= 1
    if first == len(counted):
        last = counted[-1] if counted else duty.tries[0]
        return FirstSettlement(True, last.t, 0.0, records)
    wrong = sum(not _right(duty, drill, one, None) for one in counted[:first])
    earned = credit(counted[first].t - duty.opened, duty.target, duty.limit)
    return FirstSettlement(True, counted[first].t, earned * max(0.0, 1.0 - wrong_try * wrong), records)


def _counted(duty: Duty) -> list[Try]:
    """The tries that count: up to the limit, and after the first only upon new evidence."""
    deadline = duty.opened + duty.limit
    return [one for n, one in enumerate(duty.tries) if (n == 0 or one.fresh) and one.t <= deadline]


def _right(duty: Duty, drill: Index, attempt: Try, moment: int | None) -> bool:
    """Whether the try is right by the truth at ``moment``, or when it was made if None."""
    params = drill.acts[attempt.act].data["params"]
    if duty.option and params.get("option") != duty.option:
        return False
    if not duty.judge:
        return True
    truth = _truth(duty, drill, attempt, moment)
    return truth is not None and all(params.get(key) == getattr(truth, key) for key in duty.judge)


def _truth(duty: Duty, drill: Index, attempt: Try, moment: int | None) -> Truth | None:
    touched = drill.acts[attempt.act].data.get("incidents")
    incident = duty.incident or (touched[0] if touched else None)
    history = drill.truths.get(incident, []) if incident is not None else []
    known = [truth for truth in history if (truth.seq < attempt.act if moment is None else truth.t <= moment)]
    return known[-1] if known else None
