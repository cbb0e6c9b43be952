"""A server starts only what can work, says what to do otherwise, and ends without noise whatever stops it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from drillsim.base.errors import DrillsimError
from drillsim.live.runner import Runner
from drillsim.store import Store, address
from tests.web.process import environment, free_port
from tests.web.server.test_starting import command, refused, started, stopped
from web.net.tls import check_pair

TOP = Path(__file__).parents[3]
FAULTY = "version: 1\ntitle: x\n"
OPENSSL = shutil.which("openssl")


def run(words: list[str], **more: str) -> subprocess.CompletedProcess[str]:
    environ = {**environment(), **more}
    return subprocess.run(words, env=environ, capture_output=True, text=True, encoding="utf-8", check=False)


def pair(folder: Path, *more: str) -> tuple[Path, Path]:
    """A certificate and its key."""
    folder.mkdir()
    cert, key = folder / "cert.pem", folder / "key.pem"
    made = [str(OPENSSL), "req", "-x509", "-newkey", "rsa:2048", "-days", "1", "-subj", "/CN=x"]
    made += ["-keyout", str(key), "-out", str(cert), *(more or ("-nodes",))]
    subprocess.run(made, check=True, capture_output=True)
    return cert, key


def test_a_certificate_and_key_are_looked_at_before_anybody_is_told_an_address(tmp_path: Path) -> None:
    cert, key = pair(tmp_path / "a")
    _, other = pair(tmp_path / "b")
    _, locked = pair(tmp_path / "c", "-passout", "pass:secret")
    text = tmp_path / "text.pem"
    text.write_text("no certificate at all")
    check_pair(str(cert), str(key))
    for given, code in (
        ((text, key), "certificate_unusable"),
        ((key, key), "certificate_unusable"),
        ((cert, text), "key_unusable"),
        ((cert, locked), "key_unusable"),
        ((cert, other), "key_of_another"),
    ):
        with pytest.raises(DrillsimError) as caught:
            check_pair(*map(str, given))
        assert caught.value.code == code, given
    code, out, said = refused(tmp_path / "data", "--cert", str(cert), "--key", str(other))
    assert (code, out) == (2, "")
    assert "this key is not that of the certificate" in said
    assert "Traceback" not in said


def test_without_browser_files_nothing_is_served(tmp_path: Path) -> None:
    gone = "import sys; from pathlib import Path; from web.core import vendor; vendor.FOLDER = Path('/nowhere')\n"
    gone += "vendor.Vendor.__init__.__defaults__ = (vendor.FOLDER,)\n"
    (tmp_path / "sitecustomize.py").write_text(gone)
    paths = os.pathsep.join((str(tmp_path), str(TOP)))
    told = run(command(tmp_path / "data"), PYTHONPATH=paths)
    assert (told.returncode, told.stdout) == (2, "")
    assert "socket.io.esm.min.js" in told.stderr
    assert "make web" in told.stderr
    assert not (tmp_path / "data").exists()


def test_a_faulty_scenario_is_told_by_its_faults_alone(tmp_path: Path) -> None:
    file = tmp_path / "faulty.yaml"
    file.write_text(FAULTY)
    code, _, said = refused(tmp_path / "data", str(file))
    assert code == 2
    assert said.splitlines()[0] == f"{file}:1: key code is missing in the file"
    assert "Traceback" not in said
    assert "failed with" not in said


def test_a_paused_drill_is_resumed_not_started(tmp_path: Path) -> None:
    with started(tmp_path) as (child, said):
        assert "press Start" in said
        stopped(child, signal.SIGTERM)
    with closing(Store(address(str(tmp_path), ""))) as store:
        runner = Runner(store)
        runner.recover(list(store.drills()))
        [live] = runner.drills.values()
        live.start("test")
    with started(tmp_path) as (_, said):
        assert "press Resume" in said
        assert "press Start" not in said


@pytest.mark.parametrize("module", ["web.commands.main", "web.server.serve"])
def test_ctrl_c_while_it_loads_ends_it_without_a_word(tmp_path: Path, module: str) -> None:
    # As soon as the module is asked for, the process is interrupted.
    find = "import os, signal, sys\nclass Finder:\n    def find_spec(self, name, *_):\n"
    find += f"        if name == {module!r}: os.kill(os.getpid(), signal.SIGINT)\n"
    # Whoever runs the tests may ignore SIGINT (nohup does), and a child inherits that.
    find += "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
    (tmp_path / "sitecustomize.py").write_text(f"{find}sys.meta_path.insert(0, Finder())\n")
    paths = os.pathsep.join((str(tmp_path), str(TOP)))
    told = run(command(tmp_path / "data"), PYTHONPATH=paths)
    assert (told.returncode, told.stdout, told.stderr) == (-signal.SIGINT, "", "")


@pytest.mark.parametrize(
    ("words", "unbuffered"),
    [(["list"], ""), (["--version"], ""), (["--version"], "1"), (["serve", "--lang", "en"], "")],
)
def test_output_to_a_full_device_is_said_and_told_by_the_exit_code(
    tmp_path: Path, words: list[str], unbuffered: str
) -> None:
    if words[0] == "serve":
        words = [*words, "--data", str(tmp_path / "data"), "--port", str(free_port()), "--host", "127.0.0.1"]
    environ = {**environment(), "PYTHONUNBUFFERED": unbuffered}
    with Path("/dev/full").open("w") as full:
        whole = [sys.executable, str(TOP / "run_drill.py"), *words]
        told = subprocess.run(
            whole, env=environ, stdout=full, stderr=subprocess.PIPE, text=True, encoding="utf-8", check=False
        )
    assert told.returncode == 74
    assert "hết chỗ trống; cannot write the output: no space left" in told.stderr
    assert "Traceback" not in told.stderr
    assert "Exception ignored" not in told.stderr


def test_output_that_nobody_reads_any_more_ends_quietly() -> None:
    read, write = os.pipe()
    os.close(read)
    whole = [sys.executable, str(TOP / "run_drill.py"), "list"]
    told = subprocess.run(whole, env=environment(), stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert (told.returncode, told.stderr) == (1, b"")
