"""What records hold of words that are said to people, and of how the public takes them.

``records`` has the types of all others, and passes these on.
"""

from __future__ import annotations

from typing import TypedDict


class ContentData(TypedDict):
    """How much of what an act has to say it says: share of fields filled soundly; the others by name."""

    share: float
    missing: list[str]


class PublicData(TypedDict):
    """How the people of an area are: worried and gathered, 0-1; how many believe what is not so, and for how
    many hours they have, added up over all of them.
    """

    area: str
    concern: float
    crowd: float
    misled: int
    misled_hours: float
    people: int
