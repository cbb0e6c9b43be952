"""What every process of ours does to its output first: Vietnamese and colours on any console."""

from __future__ import annotations

import sys
from io import TextIOWrapper


def prepare() -> None:
    """Let this process print Vietnamese, and on Windows colours, whatever the console is set to."""
    # Redirected output on Windows is not UTF-8 by itself, nor is it under every Linux locale.
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
