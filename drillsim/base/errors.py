"""The error tree of drillsim.

    DrillsimError                anything we refuse on purpose; carries the exit code
    ├── TextsError               a file of wordings that cannot be used (texts.py)
    └── MessageError             by a message of the catalogue
        ├── InputError           faults in files or options: every fault at once (exit 2)
        ├── Refusal              an act or a control that is wrong in itself; nothing was written
        ├── JournalError         a journal that was altered or cannot be read (exit 3)
        ├── OutputError          a result that cannot be written (exit 2)
        ├── BatchError           a process that worked on many runs has gone (exit 5)
        └── StoreError           the store refuses, or is away: nothing is known to be stored (exit 4)
            └── Conflict         what is to be stored contradicts what is there

Every message exists in Vietnamese and English (``web/texts/messages/``) and says what, where, the
value and the remedy.
"""

from __future__ import annotations

import difflib
import errno
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from drillsim.base.messages import MESSAGES, Param, Phrase, say
from drillsim.base.refused import DrillsimError as DrillsimError

MAX_FAULTS = 200

Path = tuple[str | int, ...]
Severity = Literal["fault", "warning"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in one place of a file.

    Attributes:
        file: the file's name as the user gave it.
        line: line number from 1; 0 when the fault has no line.
        code: a key of ``messages.MESSAGES``.
        params: what fills the message's blanks.
        path: keys and numbers of items, from 0, that lead to the place; empty for the file, or when unknown.
        severity: a ``warning`` is sound, and yet hardly what its writer meant.
        notes: what else tells where it comes from: the place that uses a part, the values drawn.
    """

    file: str
    line: int
    code: str
    params: Mapping[str, Param] = field(default_factory=dict)
    path: Path = ()
    severity: Severity = "fault"
    notes: tuple[Phrase, ...] = ()

    @property
    def place(self) -> str:
        """The path as a program writes it, such as ``injects[3].expect[0].limit``."""
        return pointer(self.path)

    def what(self, lang: str = "vi") -> str:
        """What is wrong, value, what is allowed, nearest name, and the notes; not where."""
        notes = "; ".join(note.say(lang) for note in self.notes)
        return say(self.code, lang, **self.params) + (f" ({notes})" if notes else "")

    def text(self, lang: str = "vi") -> str:
        """As ``file:line: what``; in words where, when there is no line; a warning says that it is one."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        words = "" if self.line else path_words(self.path, lang)
        warning = say("warning", lang) if self.severity == "warning" else ""
        return ": ".join(part for part in (place, words, warning, self.what(lang)) if part)

    def strict(self) -> Fault:
        """The same as a fault, whatever it was."""
        return replace(self, severity="fault")


def pointer(path: Path) -> str:
    """A path as a program writes it, such as ``injects[3].expect[0].limit``."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")


def path_words(path: Path, lang: str) -> str:
    """A path in words, items counted from 1: ``injects item 4 > expect item 1 > limit``."""
    words: list[str] = []
    for part in path:
        item = say("path_item", lang, number=str(part + 1)) if isinstance(part, int) else ""
        if item and words:
            words[-1] += f" {item}"
        else:
            words.append(item or str(part)[:60])
    return " > ".join(words)


class MessageError(DrillsimError):
    """Refused with a message of the catalogue.

    Args:
        code: its code.
        params: what fills its blanks.
    """

    def __init__(self, code: str, /, **params: Param) -> None:
        if code not in MESSAGES:
            raise KeyError(code)
        self.code = code
        self.params = params
        super().__init__(say(code, "en", **params))

    def __reduce__(self) -> tuple[object, ...]:
        """Errors come back from other processes as they were raised there."""
        return _again, (type(self), self.code, dict(self.params))

    def text(self, lang: str = "vi") -> str:
        """The message in ``lang``."""
        return say(self.code, lang, **self.params)


def _again(kind: type[MessageError], code: str, params: Mapping[str, Param]) -> MessageError:
    return kind(code, **params)


class Refusal(MessageError, ValueError):
    """An act or a control that is wrong in itself; nothing has happened, and nothing was written."""


class InputError(MessageError):
    """Faults found in a file or an option, all of them at once (the first 200 of them)."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        # Those of plain values stay in the order of the values.
        found = sorted(faults, key=lambda fault: (fault.file, fault.line, fault.code if fault.line else ""))
        super().__init__("faults", count=str(len(found)))
        self.faults = found[:MAX_FAULTS]
        if len(found) > MAX_FAULTS:
            self.faults.append(Fault(found[-1].file, 0, "more_faults"))

    def __reduce__(self) -> tuple[object, ...]:
        """With all its faults."""
        return InputError, (self.faults,)

    def __str__(self) -> str:
        return self.text("en")

    def text(self, lang: str = "vi") -> str:
        """One line a fault."""
        return "\n".join(fault.text(lang) for fault in self.faults)


class JournalError(MessageError):
    """A journal that was altered, or that this version cannot read; names the first bad record."""

    exit_code = 3


class OutputError(MessageError):
    """A result that cannot be written where the user asked."""


class BatchError(MessageError):
    """A process that worked on many runs has gone before it was done."""

    exit_code = 5


class StoreError(MessageError):
    """The store refuses or is away; what was to be stored is not known to be stored."""

    exit_code = 4


class Conflict(StoreError):
    """What was to be stored contradicts what is there; nothing was stored."""


_REASONS = {
    errno.ENOENT: "why_missing",
    errno.EACCES: "why_forbidden",
    errno.EPERM: "why_forbidden",
    errno.EISDIR: "why_folder",
    errno.ENOTDIR: "why_no_folder",
    errno.EEXIST: "why_exists",
    errno.ENOSPC: "why_full",
    errno.EDQUOT: "why_full",
    errno.EROFS: "why_read_only",
    errno.ENAMETOOLONG: "why_long_name",
    errno.EIO: "why_device",
    errno.EMFILE: "why_open_files",
    errno.EADDRNOTAVAIL: "why_not_ours",
}


def reason(error: OSError) -> Param:
    """Why the system refuses, as a piece of a message; in the system's words where we have none."""
    code = _REASONS.get(error.errno or 0)
    return Phrase(code) if code else (error.strerror or str(error)).partition(":")[0]


def nearest(name: str, allowed: Iterable[str]) -> Param:
    """The valid name closest to ``name``, as an ending of a message, or an empty string."""
    if len(name) > 80:
        return ""
    found = difflib.get_close_matches(name, list(allowed), n=1, cutoff=0.6)
    return Phrase("nearest", {"name": found[0]}) if found else ""
