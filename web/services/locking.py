"""Ratings are locked before their evaluator sees scores.

An evaluator's account is told no score of a drill, and nobody else's ratings, until it has locked its own
there; from then on it rates no more.
"""

from __future__ import annotations

from collections.abc import Mapping

from drillsim.store import LOCKS, Store

EVALUATOR = "evaluator"
"""The role whose accounts rate before they see scores."""


def locked(store: Store, drill: str, account: str) -> bool:
    """Whether an account has locked its ratings of a drill."""
    return any(each["by"] == account for each in store.documents(drill, LOCKS))


def blind(store: Store, drill: str, role: str, account: str) -> bool:
    """Whether scores of a drill, and others' ratings, are kept from an account."""
    return role == EVALUATOR and not locked(store, drill, account)


def own_alone(document: Mapping[str, object], account: str) -> dict[str, object]:
    """What people judge of a drill, of its ratings those of one account alone."""
    ratings = document["ratings"]
    mine = [each for each in ratings if each["rater"] == account] if isinstance(ratings, list) else []
    return {**document, "ratings": mine}
