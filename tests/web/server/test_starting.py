"""A server as its newcomer starts it: a drill stands ready, one server a folder, an end without noise."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from drillsim import __version__
from drillsim.base.errors import DrillsimError
from drillsim.live.runner import Runner
from drillsim.store import Store, address
from tests.web.process import Process, environment, free_port
from web.core.settings import from_environment
from web.server.greeting import browser_wanted
from web.server.serve import listen
from web.services.drills import today

TOP = Path(__file__).parents[3]
PATIENCE = 60.0
MONTH = f"{today()[5:7]}/{today()[:4]}"


def command(data: Path, *more: str) -> list[str]:
    given = ["--data", str(data), "--host", "127.0.0.1", "--lang", "en"]
    return [sys.executable, str(TOP / "run_drill.py"), "drill", *given, *more]


@contextmanager
def starting(data: Path, *more: str) -> Iterator[Process]:
    """A server that has begun to start, without loading everything anew."""
    data.mkdir(exist_ok=True)
    process = Process(data, scenarios=TOP / "scenarios", options=("--lang", "en", "--drill", *more))
    with closing(process):
        process.begin()
        yield process


@contextmanager
def started(data: Path, *more: str) -> Iterator[tuple[Process, str]]:
    """A server and all that it said until it was ready."""
    with starting(data, *more) as process:
        yield process, process.answers()


def stopped(process: Process, how: signal.Signals) -> tuple[int, str]:
    """The exit code of a server that is asked to end, and what it says then."""
    os.kill(process.pid, how)
    return process.ends()


def refused(data: Path, *more: str) -> tuple[int, str, str]:
    """The exit code of a server that does not start, what it prints, and what it says is wrong."""
    with starting(data, *more) as process:
        return *process.ends(), process.faults()


def code(said: str) -> str:
    found = re.search(r"Join code: ([A-Z0-9]{7})  http", said)
    assert found, said
    return found[1]


def key(said: str) -> str:
    """The fingerprint of the key that a server says it signs with."""
    (found,) = re.findall(
        r"^This server signs journals with key: ((?:[0-9a-f]{4}-){7}[0-9a-f]{4})$", said, re.MULTILINE
    )
    return str(found)


def test_a_first_start_says_all_that_is_needed_and_ends_without_noise(tmp_path: Path) -> None:
    words = command(tmp_path / "my data", "--port", str(free_port()))
    pipe = subprocess.PIPE
    with subprocess.Popen(words, env=environment(), stdout=pipe, stderr=pipe, encoding="utf-8") as child:
        try:
            assert child.stdout is not None
            said = "".join(iter(child.stdout.readline, "Stop: Ctrl+C\n"))
            child.send_signal(signal.SIGINT)
            out, err = child.communicate(timeout=PATIENCE)
        finally:
            child.kill()
    assert said.startswith(f"drillsim {__version__}\n")
    assert re.search(r"^  http://localhost:\d+/staff$", said, re.MULTILINE)
    assert re.search(r"^  director  \S{15}$", said, re.MULTILINE)
    assert f"Incident-response exercise {MONTH}" in said
    assert re.findall(r"^(\d)\. ", said, re.MULTILINE) == ["1", "2", "3"]
    assert (child.returncode, err) == (0, "")
    assert out == "\nStopped. Everything is stored; next time the drill goes on from here.\n"


def test_the_second_start_finds_the_drill_again_paused(tmp_path: Path) -> None:
    with started(tmp_path) as (child, said):
        first, signs = code(said), key(said)
        assert stopped(child, signal.SIGTERM)[0] == 0
    with closing(Store(address(str(tmp_path), ""))) as store:
        runner = Runner(store)
        runner.recover(list(store.drills()))
        [live] = runner.drills.values()
        live.start("test")
    with started(tmp_path) as (_, said):
        assert (code(said), key(said)) == (first, signs)
        assert f"Incident-response exercise {MONTH}, paused at T+00:00:0" in said
        assert "password director --generate --data" in said
        assert not re.search(r"^  director  \S+$", said, re.MULTILINE)


def test_a_scenario_that_is_named_gets_a_drill_of_its_own(tmp_path: Path) -> None:
    with started(tmp_path) as (child, said):
        flagship = code(said)
        stopped(child, signal.SIGINT)
    with started(tmp_path, "b17") as (_, said):
        assert said.count("Join code: ") == 2
        assert f"Join code: {flagship}" in said


def test_a_drill_plays_in_the_city_by_the_rules_and_for_the_rubric_that_are_named(tmp_path: Path) -> None:
    rubric = tmp_path / "mine.yaml"
    text = (TOP / "scenarios/rubrics/default.yaml").read_text("utf-8")
    rubric.write_text(text.replace("response_time: 30", "response_time: 90"), "utf-8")
    city = tmp_path / "town.yaml"
    city.write_bytes((TOP / "scenarios/cities/can-tho.yaml").read_bytes() + b"# ours\n")
    named = ("b17", "--city", str(city), "--rules", "p2017", "--rubric", str(rubric))
    data = tmp_path / "data"
    with started(data, "b17") as (child, said):
        usual = code(said)
        stopped(child, signal.SIGINT)
    with started(data, *named) as (child, said):
        assert said.count("Join code: ") == 2
        stopped(child, signal.SIGINT)
    with started(data, *named) as (child, said):
        assert said.count("Join code: ") == 2
        assert f"Join code: {usual}" in said
        stopped(child, signal.SIGINT)
    with closing(Store(address(str(data), ""))) as store:
        runner = Runner(store)
        runner.recover(list(store.drills()))
        made = [live.setup for live in runner.drills.values()]
    assert [setup.rules.profile for setup in made] == ["p2026", "p2017"]
    weights = [setup.documents["rubric"]["parts"]["response_time"] for setup in made]
    assert weights == [30, 90]


@pytest.mark.parametrize("option", ["--city", "--rules", "--rubric"])
def test_what_the_drill_should_be_made_of_and_is_not_there_is_told(tmp_path: Path, option: str) -> None:
    code, out, said = refused(tmp_path, "b17", option, "p9999")
    assert (code, out) == (2, "")
    assert said.startswith(f"{option}: there is no p9999; allowed: ")


def test_one_s_own_file_with_vietnamese_alone_finds_its_drill_again(tmp_path: Path) -> None:
    text = (TOP / "scenarios/b17-faulty-update.yaml").read_text("utf-8")
    head, _, rest = text.partition("title:")
    mine = tmp_path / "mine.yaml"
    mine.write_text(f"{head}title: Lỗi cập nhật\nsummary:{rest.partition('summary:')[2]}", "utf-8")
    with started(tmp_path / "data", str(mine)) as (child, said):
        first = code(said)
        assert "Incident-response exercise" in said and "Lỗi cập nhật" not in said
        stopped(child, signal.SIGINT)
    with started(tmp_path / "data", str(mine)) as (_, said):
        assert (code(said), said.count("Join code: ")) == (first, 1)


def test_one_data_folder_is_one_server_s(tmp_path: Path) -> None:
    with started(tmp_path) as (first, said):
        code_of_second, out, why = refused(tmp_path)
        assert (code_of_second, out) == (4, "")
        assert why.startswith(f"a server is running on the data folder {tmp_path}: {first.base};")
        first.kill()
        assert code(first.start()) == code(said)


def test_a_scenario_that_is_not_there_is_told_with_the_nearest(tmp_path: Path) -> None:
    assert refused(tmp_path, "b006") == (2, "", "b006: there is no such file; nearest: b06\n")


# -- ports --------------------------------------------------------------------------------------------


@contextmanager
def taken() -> Iterator[int]:
    """A port that somebody else listens on."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield int(other.getsockname()[1])


def wanting(port: int) -> dict[str, str]:
    return {"DRILLSIM_HOST": "127.0.0.1", "DRILLSIM_PORT": str(port)}


def test_a_taken_port_is_told_with_another() -> None:
    with taken() as port:
        settings = from_environment(wanting(port), "s", ("localhost",))
        with pytest.raises(DrillsimError) as caught:
            listen(settings, wanting(port), moves=True)
    assert f"port {port} is in use" in caught.value.text("en")
    assert f"--port {port + 1}" in caught.value.text("en")


def test_a_drill_takes_the_next_port_when_nobody_has_named_one() -> None:
    with taken() as port:
        settings = from_environment(wanting(port), "s", ("localhost",))
        found, listener = listen(settings, {"DRILLSIM_HOST": "127.0.0.1"}, moves=True)
        listener.close()
    assert port < found.port <= port + 19
    assert found.origins == (f"http://localhost:{found.port}", f"http://127.0.0.1:{found.port}")


def test_an_address_that_is_not_ours_is_told() -> None:
    environ = {"DRILLSIM_HOST": "192.0.2.250", "DRILLSIM_PORT": str(free_port())}
    with pytest.raises(DrillsimError, match=r"cannot listen on 192\.0\.2\.250:\d+: "):
        listen(from_environment(environ, "s", ("192.0.2.250",)), environ, moves=False)


# -- the browser of this machine ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("environ", "platform", "wanted"),
    [
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "linux", False),
        ({}, "win32", True),
        ({}, "darwin", True),
        ({"DISPLAY": ":0", "CI": "1"}, "linux", False),
        ({"DISPLAY": "localhost:10", "SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"}, "linux", False),
    ],
)
def test_a_browser_opens_only_where_somebody_sits(
    environ: Mapping[str, str], platform: str, wanted: bool
) -> None:
    assert browser_wanted(environ, platform, terminal=True) is wanted
    assert not browser_wanted(environ, platform, terminal=False)


# Notes, once a server is ready, how much full collections leave out and how much they go through.
_NOTING = """
import gc, pathlib
from web.server import greeting
welcome = greeting.welcome
def noting(*told):
    pathlib.Path({path!r}).write_text(f"{{gc.get_freeze_count()}} {{len(gc.get_objects())}}")
    welcome(*told)
greeting.welcome = noting
"""


def test_full_collections_leave_out_what_start_up_made(
    server: Callable[..., Process], tmp_path: Path
) -> None:
    noted = tmp_path / "noted"
    server(_NOTING.format(path=str(noted)))
    left_out, gone_through = map(int, noted.read_text().split())
    assert left_out > 9 * gone_through
