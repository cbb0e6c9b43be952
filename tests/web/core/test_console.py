"""How a process ends: at once when it is told to, and with no loss of its output that is not said."""

from __future__ import annotations

import errno
import io
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from web.core import console


@pytest.fixture
def interrupts() -> Iterator[None]:
    """What Ctrl+C does is as it was, afterwards."""
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interrupts")
def test_ctrl_c_ends_a_process_at_once_until_it_listens() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    console.quiet_start()
    assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL
    console.listen_again()
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.usefixtures("interrupts")
def test_who_handles_ctrl_c_or_ignores_it_keeps_doing_so() -> None:
    for chosen in (lambda *_: None, signal.SIG_IGN):
        signal.signal(signal.SIGINT, chosen)
        console.quiet_start()
        console.listen_again()
        assert signal.getsignal(signal.SIGINT) is chosen


@pytest.mark.parametrize(("ended", "code"), [(None, 0), (SystemExit(3), 3), (SystemExit(), None)])
def test_a_program_ends_with_its_own_code(ended: SystemExit | None, code: int | None) -> None:
    def main() -> None:
        if ended is not None:
            raise ended

    with pytest.raises(SystemExit) as found:
        console.run(main)
    assert found.value.code == code


def test_a_fault_that_is_none_of_the_output_is_not_taken_for_one() -> None:
    def main() -> None:
        raise FileNotFoundError(errno.ENOENT, "no such file", "x")

    with pytest.raises(FileNotFoundError):
        console.run(main)


class Full(io.FileIO):
    """A device that nothing more can be written to."""

    fault = errno.ENOSPC

    def write(self, data: object, /) -> int:
        raise OSError(self.fault, os.strerror(self.fault))


@pytest.mark.parametrize(
    ("fault", "own", "code", "said"),
    [
        (errno.ENOSPC, 0, console.UNWRITTEN, "cannot write the output: no space left"),
        (errno.ENOSPC, 5, 5, "cannot write the output: no space left"),
        (errno.EPIPE, 0, console.UNWRITTEN, ""),
    ],
)
def test_output_that_cannot_be_written_is_said_unless_nobody_reads_any_more(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    fault: int,
    own: int,
    code: int,
    said: str,
) -> None:
    monkeypatch.setattr(Full, "fault", fault)
    device = Full(tmp_path / "device", "w")
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BufferedWriter(device)))

    def main() -> None:
        print("lost")
        sys.exit(own)

    with pytest.raises(SystemExit) as found:
        console.run(main)
    # What is left in the buffer has somewhere to go.
    monkeypatch.setattr(Full, "write", lambda self, data: len(data))
    sys.stdout.close()
    assert found.value.code == code
    told = capsys.readouterr().err
    assert told == (f"Không ghi được kết quả ra: hết chỗ trống; {said}\n" if said else "")
