"""What every process of ours does to its output first: Vietnamese and colours on any console."""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Callable
from io import BufferedWriter, FileIO, TextIOWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import Buffer

UNWRITTEN = 74
"""Exit code of a process whose output could not be written (EX_IOERR of sysexits.h)."""


def quiet_start() -> None:
    """Let Ctrl+C end a process that has only begun to load, at once and without a word."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def listen_again() -> None:
    """Let Ctrl+C interrupt what a command does, which says so."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def run(main: Callable[[], None]) -> None:
    """Run a program to its end; output that could not be written is said, and tells in the exit code.

    Raises:
        SystemExit: always.
    """
    code: object = 0
    try:
        main()
    except SystemExit as ended:
        code = ended.code
    except OSError:
        if unwritten() is None:
            raise
    why = unwritten()
    if why is not None:
        _turn_away()
        if why.errno not in (errno.EPIPE, errno.EINVAL):
            print(_unwritable(why), file=sys.stderr)
        code = code or UNWRITTEN
    sys.exit(code)  # type: ignore[arg-type]


def _unwritable(error: OSError) -> str:
    # Imported when it is needed: a command starts at once.
    from drillsim.base.errors import reason
    from drillsim.base.messages import say
    from drillsim.base.texts import LANGUAGES

    return "; ".join(say("output_lost", lang, why=reason(error)) for lang in LANGUAGES)


class _Output(FileIO):
    """Standard output, which remembers why it could not be written."""

    fault: OSError | None = None

    def write(self, data: Buffer, /) -> int:
        """Write bytes."""
        try:
            return super().write(data)
        except OSError as error:
            self.fault = error
            raise


def unwritten() -> OSError | None:
    """Why what was printed cannot be written; None when it is written."""
    try:
        sys.stdout.flush()
    except OSError as error:
        return error
    output = _raw(sys.stdout)
    return output.fault if isinstance(output, _Output) else None


def _raw(stream: object) -> object:
    """The file under a text stream, buffered or not."""
    buffer = getattr(stream, "buffer", None)
    return getattr(buffer, "raw", buffer)


def _turn_away() -> None:
    """Let what cannot be written go nowhere: the interpreter would try again when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def prepare() -> None:
    """Let this process print Vietnamese, and on Windows colours, whatever the console is set to."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            # Started with its output closed.
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
    # Redirected output on Windows is not UTF-8 by itself, nor is it under every Linux locale.
    if isinstance(sys.stdout, TextIOWrapper) and type(_raw(sys.stdout)) is FileIO:
        output = _Output(os.dup(sys.stdout.fileno()), "w")
        at_once = sys.stdout.write_through
        buffer = output if at_once else BufferedWriter(output)
        sys.stdout = TextIOWrapper(buffer, line_buffering=sys.stdout.isatty(), write_through=at_once)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if sys.platform == "win32":
        _colours()


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    # GetStdHandle and SetConsoleMode in Microsoft's console reference.
    _OUTPUTS, _VIRTUAL_TERMINAL = (-11, -12), 0x4

    def _colours() -> None:
        """Have the console understand escape sequences, which it would print as they are."""
        system = ctypes.WinDLL("kernel32")
        system.GetStdHandle.restype = wintypes.HANDLE
        system.GetStdHandle.argtypes = [wintypes.DWORD]
        system.GetConsoleMode.argtypes = [wintypes.HANDLE, wintypes.LPDWORD]
        system.SetConsoleMode.argtypes = [wintypes.HANDLE, wintypes.DWORD]
        for output in _OUTPUTS:
            handle, mode = system.GetStdHandle(output), wintypes.DWORD()
            # A file or a pipe has no mode, and needs none.
            if system.GetConsoleMode(handle, ctypes.byref(mode)):
                system.SetConsoleMode(handle, mode.value | _VIRTUAL_TERMINAL)
