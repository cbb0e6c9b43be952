"""What commands on a journal share: it is verified before anything is said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drillsim.base.messages import say
from drillsim.journal.files import read_file, verified
from drillsim.journal.proof import Proof
from drillsim.journal.replay import Journal
from web.core.commandline import argument, option, refusal

if TYPE_CHECKING:
    from drillsim.journal.seal import Seal

_EXPECT = option("--expect", metavar="HASH")
_SIGNATURE = option("--signature", type=click.Path(path_type=Path))
_SIGNER = option("--signer", metavar="KEY")


@dataclass(frozen=True, slots=True)
class Found:
    """A journal that holds.

    Attributes:
        journal: as read.
        proof: what was found of it.
        seal: the signature on it, where one was given; it is good.
        named: whether it was made by the signer that was asked for.
    """

    journal: Journal
    proof: Proof
    seal: Seal | None
    named: bool

    def told(self, lang: str) -> list[str]:
        """What is known of its signature, in sentences."""
        if self.seal is None:
            return []
        good = say("seal_good", lang, fingerprint=self.seal.public.fingerprint)
        return [good] if self.named else [good, say("seal_compare", lang)]


def proved(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command a journal that holds: its argument JOURNAL comes as ``found``."""

    @argument("journal", type=click.Path(path_type=Path))
    @_EXPECT
    @_SIGNATURE
    @_SIGNER
    @wraps(command)
    def opened(
        *args: object,
        journal: Path,
        expect: str | None,
        signature: Path | None,
        signer: str | None,
        **options: object,
    ) -> None:
        if signer is not None and signature is None:
            raise refusal("signer_alone")
        found, proof = verified(journal, expect)
        seal = None if signature is None else _sealed(found, signature, signer)
        command(*args, found=Found(found, proof, seal, signer is not None), **options)

    return opened


def _sealed(journal: Journal, signature: Path, signer: str | None) -> Seal:
    """The signature in a file, if it is on this journal and by this signer."""
    # The library takes a while to import; without a signature there is no need of it.
    from drillsim.journal.seal import MAX_TEXT, Seal

    seal = Seal.read(read_file(signature)[:MAX_TEXT].decode(errors="replace"))
    if signer is not None and Path(signer).is_file():
        signer = read_file(Path(signer))[:MAX_TEXT].decode(errors="replace")
    seal.check(journal.head, len(journal.records), signer)
    return seal
