"""Several processes behind one port: a browser stays at one, another takes its place, and what is wanting is said."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.web.process import PATIENCE, ROOT, environment, free_port
from web.server.options import serve
from web.server.several import command_of_each, place

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows serves by one process")
ADDRESSES = [f"127.0.0.{number}" for number in range(1, 20)]


def asked(port: int, address: str) -> list[str]:
    """Number and process of who answers this address, and whom it takes that for."""
    wire = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE, source_address=(address, 0))
    wire.request("GET", "/")
    said = wire.getresponse().read().decode().split()
    wire.close()
    return said


def until_answered(port: int, address: str, number: int) -> list[str]:
    """The same, once the process of that number does."""
    while True:
        try:
            said = asked(port, address)
        except OSError:
            # Nobody is there yet; they are not kept from coming by whoever asks.
            time.sleep(0.01)
            continue
        if said[0] == str(number):
            return said


def started(port: int, **more: str) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-m", "tests.web.server.front_server", str(port)]
    return subprocess.Popen(words, cwd=ROOT, env=environment() | more)


def test_a_browser_stays_at_one_process_and_one_that_is_killed_is_started_again() -> None:
    port = free_port()
    front = started(port)
    at = {address: place(address, 3) for address in ADDRESSES}
    assert set(at.values()) == {0, 1, 2}
    first = {
        number: until_answered(port, next(each for each in at if at[each] == number), number)
        for number in range(3)
    }
    for address, number in at.items():
        assert asked(port, address) == [str(number), first[number][1], address]
    killed = next(each for each in at if at[each] == 1)
    os.kill(int(first[1][1]), signal.SIGKILL)
    again = until_answered(port, killed, 1)
    assert again[1] != first[1][1]
    other = next(each for each in at if at[each] == 2)
    assert asked(port, other)[1] == first[2][1]
    front.send_signal(signal.SIGTERM)
    assert front.wait(PATIENCE) == 0
    for process in (first[0][1], again[1], first[2][1]):
        with pytest.raises(ProcessLookupError):
            os.kill(int(process), 0)


def test_a_front_whose_first_process_cannot_start_ends_as_that_did() -> None:
    assert started(free_port(), FAILS="1").wait(PATIENCE) == 7


def test_each_is_started_with_the_same_words() -> None:
    for words in (["b06", "--processes", "4", "--tls"], ["b06", "--processes=4", "--tls"]):
        assert command_of_each(words) == [sys.executable, "-m", "web", "b06", "--tls"]


@pytest.mark.parametrize(
    ("redis", "database", "names"),
    [("", "", "DRILLSIM_REDIS"), ("redis://redis.example", "", "DRILLSIM_DATABASE")],
)
def test_what_several_need_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, redis: str, database: str, names: str
) -> None:
    monkeypatch.setenv("DRILLSIM_REDIS", redis)
    monkeypatch.setenv("DRILLSIM_DATABASE", database)
    monkeypatch.setenv("DRILLSIM_LOG", "text")
    said = CliRunner().invoke(serve, ["--processes", "2", "--data", str(tmp_path), "--lang", "en"])
    assert said.exit_code == 2
    assert names in said.output
