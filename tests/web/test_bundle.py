"""The bundle: made here, installed where there is no network."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from web.bundle.__main__ import fetch, ours, write
from web.bundle.install import LIST, tag

TOP = Path(__file__).parents[2]
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"
# Nothing of ours is found there, and whoever asks a registry is refused at once.
ALONE = {
    "PATH": os.environ["PATH"],
    "PIP_CONFIG_FILE": os.devnull,
    "https_proxy": "http://127.0.0.1:9",
    "http_proxy": "http://127.0.0.1:9",
}


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole bundle for this machine."""
    folder = tmp_path_factory.mktemp("bundle")
    (folder / "wheels").mkdir()
    fetch(folder / "wheels", tag(), PYTHON)
    wheels = {f"wheels/{path.name}": path for path in sorted((folder / "wheels").iterdir())}
    write(
        folder / "drillsim.pyz",
        {**dict(ours()), **wheels},
        {"python": PYTHON, "platform": tag(), "drillsim": "0"},
    )
    return folder / "drillsim.pyz"


def small(folder: Path, name: str = "a.txt", **known: str) -> Path:
    """A bundle of one file."""
    (folder / "one").write_text("một")
    write(
        folder / "small.pyz",
        {name: folder / "one"},
        {"python": PYTHON, "platform": tag(), "drillsim": "0", **known},
    )
    return folder / "small.pyz"


def installed(bundle: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Install it in its own folder, cut off from every network where the machine can do that."""
    alone = (
        ["unshare", "-n"] if shutil.which("unshare") and hasattr(os, "geteuid") and os.geteuid() == 0 else []
    )
    command = [*alone, sys.executable, bundle.name, *arguments]
    return subprocess.run(
        command, cwd=bundle.parent, env=ALONE, capture_output=True, text=True, timeout=300, check=False
    )


def test_one_command_installs_it_without_a_network_and_it_plays(bundle: Path) -> None:
    done = installed(bundle, "thư mục mới")
    assert done.returncode == 0, done.stderr
    home = bundle.parent / "thư mục mới"
    python = home / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    played = subprocess.run(
        [python, "run_drill.py", "run", "b17", "--json", "--out", "out"],
        cwd=home,
        env=ALONE,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert json.loads(played.stdout)["overall"]["score"] > 0
    listed = subprocess.run(
        [
            python,
            "-c",
            "from web.vendor import FILES, Vendor; print(all(Vendor().get(name) for name in FILES))",
        ],
        cwd=home,
        env=ALONE,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert listed.stdout.strip() == "True"
    made = subprocess.run(
        [python, "run_drill.py", "report", "out/journal.jsonl", "--format", "pdf", "--out", "r.pdf"],
        cwd=home,
        env=ALONE,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert made.stdout.strip() == "r.pdf"
    assert b"Tinos" in (home / "r.pdf").read_bytes()


def test_it_holds_what_is_needed_and_nothing_private(bundle: Path) -> None:
    with zipfile.ZipFile(bundle) as archive:
        names = set(archive.namelist())
        known = json.loads(archive.read(LIST))
    assert names == {"__main__.py", LIST, *known["files"]}
    for name in (
        "run_drill.py",
        "scenarios/b06-ransomware.yaml",
        "web/static/app.css",
        "docs/offline.md",
        "web/node_modules/cytoscape/LICENSE",
    ):
        assert name in names, name
    assert [
        name for name in names if name.startswith(("data/", "out/", "tests/", ".")) or "__pycache__" in name
    ] == []


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    first = hashlib.sha256(small(tmp_path).read_bytes()).digest()
    (tmp_path / "one").touch()
    assert hashlib.sha256(small(tmp_path).read_bytes()).digest() == first


def test_a_damaged_file_is_named_and_nothing_is_installed(tmp_path: Path) -> None:
    bundle = small(tmp_path)
    with zipfile.ZipFile(bundle) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["a.txt"] = b"hai"
    with zipfile.ZipFile(bundle, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    done = installed(bundle)
    assert done.returncode == 2
    assert "a.txt is damaged" in done.stderr
    assert not (tmp_path / "drillsim" / ".venv").exists()


def test_another_python_is_told_which_is_needed(tmp_path: Path) -> None:
    done = installed(small(tmp_path, python="3.99"))
    assert done.returncode == 2
    assert "needs Python 3.99" in done.stderr


def test_another_kind_of_machine_is_refused(tmp_path: Path) -> None:
    other = "win_amd64" if os.name != "nt" else "linux_x86_64"
    assert installed(small(tmp_path, platform=other)).returncode == 2


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "drillsim").mkdir()
    (tmp_path / "drillsim" / "thesis.docx").write_text("quan trọng")
    done = installed(small(tmp_path))
    assert done.returncode == 2
    assert [path.name for path in (tmp_path / "drillsim").iterdir()] == ["thesis.docx"]


def test_nothing_is_written_outside_the_folder(tmp_path: Path) -> None:
    done = installed(small(tmp_path, name="../../evil.txt"))
    assert done.returncode == 2
    assert not (tmp_path.parent / "evil.txt").exists()
