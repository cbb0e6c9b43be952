"""What the basis of an objective may name: codes of the requirement list, and articles of the law.

The list is drawn from the city's plan of 2026 and the documents it rests on (docs/situations.md).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from drillsim.documents.rules import RulesDoc

# letter -> how many codes it has: A cause classes, B situations, C what a plan covers, D forces,
# E principles, F process, G reporting lines, H periodic duties, I drills
_COUNTS = {"A": 5, "B": 25, "C": 4, "D": 26, "E": 5, "F": 19, "G": 17, "H": 18, "I": 6}
_WHOLE = ("J", "K", "L")  # prevention, readiness, measurable aims
CODES = frozenset(
    [f"{letter}{n:02d}" if letter == "B" else f"{letter}{n}" for letter, count in _COUNTS.items()
     for n in range(1, count + 1)]
    + [f"B24{part}" for part in "abcde"]
    + [*_WHOLE]
)  # fmt: skip
# what the plan and the rule profiles cite, by the short name that objectives use
LAWS = (
    "Kế hoạch 2026",
    "Luật 116/2025",
    "Luật 91/2025",
    "NĐ 331/2026",
    "NĐ 85/2016",
    "QĐ 05/2017",
    "TT 12/2022",
    "TT 20/2017",
    "CT 18/CT-TTg",
    "CT 60/CT-BTTTT",
)
_LONG = {"Luật": "Luật", "Nghị định": "NĐ", "Quyết định": "QĐ", "Thông tư": "TT", "Chỉ thị": "CT"}
_ARTICLE = (
    r"(?:Đ|Điều |Art\. )[0-9]+[a-z]?(?:\.[0-9a-zđ]+)*|Mẫu [0-9]+|Phụ lục [IVX0-9]+|[IVX]+(?:\.[0-9a-zđ]+)*"
)
_REFERENCE = re.compile(
    rf"(?:{'|'.join(re.escape(law) for law in LAWS)})(?:/[A-ZĐ][A-ZĐ0-9-]*)*(?:[ ,]+(?:{_ARTICLE}))*",
    re.IGNORECASE,
)


def obligations(profiles: Iterable[RulesDoc]) -> frozenset[str]:
    """The names of the obligations of rule profiles."""
    return frozenset(name for profile in profiles for name in profile.obligations)


def is_basis(text: str, names: Collection[str]) -> bool:
    """Whether an objective may rest on ``text``: a code, a law or an article of it, or an obligation.

    Args:
        text: what the objective names.
        names: the obligations there are.
    """
    for long, short in _LONG.items():
        text = text.replace(f"{long} ", f"{short} ", 1) if text.startswith(f"{long} ") else text
    return text in CODES or text in names or _REFERENCE.fullmatch(text) is not None
