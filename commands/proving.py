"""What commands on a journal share: verifying it before anything is said of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from drillsim.files import verified
from drillsim.journal import Journal
from drillsim.proof import Proof
from web.commandline import argument, option

_EXPECT = option("--expect", metavar="HASH")


def proved(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command a journal that holds: its argument JOURNAL comes as ``found`` and ``proof``."""

    @argument("journal", type=click.Path(path_type=Path))
    @_EXPECT
    @wraps(command)
    def opened(*args: Any, journal: Path, expect: str | None, **options: Any) -> None:
        found, proof = verified(journal, expect)
        command(*args, found=found, proof=proof, **options)

    return opened


__all__ = ["Journal", "Proof", "proved"]
