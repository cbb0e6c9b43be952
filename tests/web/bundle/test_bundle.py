"""The bundle: made here, installed where there is no network."""

from __future__ import annotations

import ast
import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import click
import pytest

from tests.web.process import free_port
from web.bundle.__main__ import ours, write
from web.bundle.install import LIST, NotInstalled, room, tag, unpack
from web.bundle.wheels import fetch, longest, needed
from web.net.lock import Lock

TOP = Path(__file__).parents[3]
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"
# Nothing of ours is found there, and whoever asks a registry is refused at once.
ALONE = {
    "PATH": os.environ["PATH"],
    "PIP_CONFIG_FILE": os.devnull,
    "https_proxy": "http://127.0.0.1:9",
    "http_proxy": "http://127.0.0.1:9",
}
# Cut off from every network, where the machine can do that.
CUT_OFF = (
    ["unshare", "-n"] if shutil.which("unshare") and hasattr(os, "geteuid") and os.geteuid() == 0 else []
)
LOCK = """\
itsdangerous==2.2.0 ; python_full_version < '3.14' \\
    --hash=sha256:c6242fc49e35958c8b15141343aa660db5fc54d4f13a1db01a3f5891b98700ef
    # via flask
markupsafe==3.0.4 \\
    --hash=sha256:c1bc67752d5f21013cfe430df4062441714eab79f65a6a05e01505957e9c35fe
six==1.17.0 ; sys_platform == 'linux' and platform_machine == 'x86_64' \\
    --hash=sha256:00
tzdata==2026.6 ; sys_platform == 'win32' \\
    --hash=sha256:0a10eec6e13ef16b627fabed9a5f2ba61a62b1c67f327305f4e7e412a70b4aec
"""


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


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python as Debian and Ubuntu ship it: the module venv is there, ensurepip is in another package."""
    home = tmp_path_factory.mktemp("python")
    base, library = Path(sys.base_prefix), Path(os.__file__).parent
    (home / "bin").mkdir()
    (home / library.relative_to(base)).mkdir(parents=True)
    for path in library.iterdir():
        if path.name not in ("ensurepip", "__pycache__", "site-packages", "dist-packages"):
            (home / library.relative_to(base) / path.name).symlink_to(path)
    for path in (base / "lib").glob("libpython*"):
        (home / "lib" / path.name).symlink_to(path)
    python = home / "bin" / f"python{PYTHON}"
    shutil.copy2(Path(sys.executable).resolve(), python)
    asked = subprocess.run(
        [python, "-c", "import sys; print(sys.base_prefix); import venv; import ensurepip"],
        env=ALONE,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (asked.stdout.strip(), asked.returncode) == (str(home), 1)
    assert "No module named 'ensurepip'" in asked.stderr
    return python


def small(folder: Path, name: str = "a.txt", **known: str) -> Path:
    """A bundle of one file."""
    (folder / "one").write_text("một")
    write(
        folder / "small.pyz",
        {name: folder / "one"},
        {"python": PYTHON, "platform": tag(), "drillsim": "0", **known},
    )
    return folder / "small.pyz"


def installed(
    bundle: Path, *arguments: str, python: str | Path = sys.executable, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Install it in its own folder, without a network."""
    return subprocess.run(
        [*CUT_OFF, python, bundle.name, *arguments],
        cwd=bundle.parent,
        env={**ALONE, **variables},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


@pytest.fixture(scope="module")
def home(bundle: Path, bare: Path) -> Path:
    """Where the bundle was installed, by that Python."""
    done = installed(bundle, "Hội trường 1", python=bare)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return bundle.parent / "Hội trường 1"


def there(home: Path, *command: str) -> str:
    """What a Python command prints in an installed folder, without a network."""
    python = home / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    done = subprocess.run(
        [*CUT_OFF, python, *command],
        cwd=home,
        env=ALONE,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=True,
    )
    return done.stdout.strip()


def test_one_command_installs_it_without_a_network_and_without_ensurepip_and_it_plays(home: Path) -> None:
    played = json.loads(there(home, "run_drill.py", "run", "b17", "--json", "--out", "out"))
    assert played["overall"]["score"] > 0
    listed = "from web.core.vendor import FILES, Vendor; print(all(Vendor().get(name) for name in FILES))"
    assert there(home, "-c", listed) == "True"
    command = ["run_drill.py", "report", "out/journal.jsonl", "--format", "pdf", "--out", "r.pdf"]
    assert there(home, *command) == "r.pdf"
    assert b"Tinos" in (home / "r.pdf").read_bytes()
    assert there(home, "-m", "pip", "--version").startswith("pip ")


def test_make_has_nothing_left_to_fetch_there(home: Path) -> None:
    asked = ["make", "--question", ".venv/run", "web/node_modules/made"]
    assert subprocess.run(asked, cwd=home, env=ALONE, check=False).returncode == 0


def test_a_live_drill_opens_there_without_a_network(home: Path) -> None:
    python = home / ".venv" / "bin" / "python"
    child = subprocess.Popen(
        [*CUT_OFF, python, "run_drill.py", "drill", "--port", str(free_port()), "--lang", "en"],
        cwd=home,
        env=ALONE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert child.stdout is not None
    said = []
    for line in child.stdout:
        said.append(line.strip())
        if line == "Stop: Ctrl+C\n":
            break
    child.send_signal(signal.SIGINT)
    _, err = child.communicate(timeout=60)
    assert (child.returncode, err) == (0, "")
    assert said[0].startswith("drillsim ")
    assert said[1] == "Open in a browser:"
    assert any(re.fullmatch(r"http://localhost:\d+/staff", line) for line in said)
    assert any(line.startswith("Join code: ") for line in said)


def test_it_holds_what_is_needed_and_nothing_private(bundle: Path) -> None:
    with zipfile.ZipFile(bundle) as archive:
        names = set(archive.namelist())
        known = json.loads(archive.read(LIST))
    assert names == {"__main__.py", "install.py", LIST, *known["files"]}
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


def test_every_name_in_it_is_one_that_windows_takes(bundle: Path) -> None:
    with zipfile.ZipFile(bundle) as archive:
        names = archive.namelist()
    assert len({name.casefold() for name in names}) == len(names)
    parts = {part for name in names for part in name.split("/")}
    odd = r'.*[<>:"\\|?*\x00-\x1f].*|.*[. ]|(?i:con|prn|aux|nul|com\d|lpt\d)(\..*)?'
    assert [part for part in parts if re.fullmatch(odd, part)] == []


def names(platform: str, python: str) -> list[str]:
    return [pin.partition("==")[0] for pin in needed(LOCK, platform, python)]


def test_markers_are_judged_by_the_machine_that_it_is_for() -> None:
    assert names("win_amd64", "3.13") == ["itsdangerous", "markupsafe", "tzdata"]
    assert names("win_amd64", "3.14") == ["markupsafe", "tzdata"]
    assert names("linux_x86_64", "3.14") == ["markupsafe", "six"]
    assert names("linux_aarch64", "3.11") == ["itsdangerous", "markupsafe"]
    assert names("macosx_14_0_arm64", "3.14") == ["markupsafe"]


def test_a_marker_on_a_patch_that_is_not_known_brings_the_library() -> None:
    for marker in ("python_full_version < '3.12.4'", "python_full_version >= '3.12.4'"):
        assert needed(f"six==1.17.0 ; {marker} \\\n    --hash=sha256:00", "win_amd64", "3.12") == [
            "six==1.17.0 --hash=sha256:00"
        ]


def test_wheels_come_for_another_system_and_another_python(tmp_path: Path) -> None:
    (tmp_path / "lock").write_text(LOCK)
    (tmp_path / "wheels").mkdir()
    fetch(tmp_path / "wheels", "win_amd64", "3.14", [tmp_path / "lock"])
    assert sorted(path.name for path in (tmp_path / "wheels").iterdir()) == [
        "markupsafe-3.0.4-cp314-cp314-win_amd64.whl",
        "tzdata-2026.6-py2.py3-none-any.whl",
    ]


@pytest.mark.parametrize(
    ("platform", "python", "said"),
    [("windows", "3.12", "win_amd64"), ("win_amd64", "3.10", "3.11"), ("win_amd64", "3.12.4", "3.12")],
)
def test_a_machine_that_there_is_no_such_thing_as_is_refused(platform: str, python: str, said: str) -> None:
    with pytest.raises(click.UsageError, match=said):
        needed(LOCK, platform, python)


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
    assert "small.pyz (a.txt) is damaged" in done.stderr
    assert not (tmp_path / "drillsim").exists()


def test_a_bad_copy_is_told_as_one(tmp_path: Path) -> None:
    bundle = small(tmp_path, name="a.whl")
    raw = bundle.read_bytes()
    assert raw.count("một".encode()) == 1
    bundle.write_bytes(raw.replace("một".encode(), "mốt".encode()))
    done = installed(bundle)
    assert done.returncode == 2
    assert "small.pyz (a.whl) không còn nguyên vẹn" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "drillsim").exists()


def test_another_python_is_told_which_is_needed_in_both_languages(tmp_path: Path) -> None:
    done = installed(small(tmp_path, python="3.99"), PYTHONIOENCODING="cp1252")
    assert done.returncode == 2
    assert f"cần Python 3.99; Python đang chạy là {PYTHON}. Hãy gõ:  python3.99 small.pyz\n" in done.stderr
    assert f"needs Python 3.99; this is Python {PYTHON}. Type:  python3.99 small.pyz\n" in done.stderr
    assert f'make bundle BUNDLE="--platform {tag()} --python {PYTHON}"' in done.stderr


def test_an_old_python_can_read_that_too() -> None:
    source = (TOP / "web" / "bundle" / "start.py").read_text("utf-8")
    assert re.match(r"#.*\n# -\*- coding: utf-8 -\*-\n", source)
    newer = (ast.JoinedStr, ast.AnnAssign, ast.FunctionDef, ast.NamedExpr, ast.Match, ast.AsyncFunctionDef)
    tree = list(ast.walk(ast.parse(source)))
    assert [each for each in tree if isinstance(each, newer)] == []
    assert {name.name for each in tree if isinstance(each, ast.Import) for name in each.names} == {
        *("json", "os", "runpy", "sys", "zipfile")
    }


def test_another_kind_of_machine_is_refused_even_on_a_console_without_vietnamese(tmp_path: Path) -> None:
    other = "win_amd64" if os.name != "nt" else "linux_x86_64"
    done = installed(small(tmp_path, platform=other), PYTHONIOENCODING="cp1252")
    assert done.returncode == 2
    assert f"Gói này dành cho máy {other}; Python ở đây là {tag()}." in done.stderr
    assert f"This bundle is for {other}; the Python here is {tag()}." in done.stderr


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


@pytest.mark.parametrize("words", [["thư", "mục"], ["--help"]])
def test_what_is_no_folder_is_answered_with_the_usage(tmp_path: Path, words: list[str]) -> None:
    done = installed(small(tmp_path), *words)
    assert (done.returncode, done.stderr) == (0 if words == ["--help"] else 2, "")
    assert "Cách dùng: " in done.stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "small.pyz"]


def test_an_installation_that_broke_off_can_be_begun_again(tmp_path: Path) -> None:
    folder = tmp_path / "drillsim"
    bundle = small(tmp_path, name="b/a.txt")
    folder.mkdir()
    (folder / LIST).write_text('{"files": {}}')
    (folder / "b").write_text("in the way")
    done = installed(bundle)
    assert done.returncode == 2
    assert f"Cannot write {folder / 'b'}: " in done.stderr
    assert "Traceback" not in done.stderr
    room(folder, 0)


def test_a_newer_bundle_keeps_what_is_not_its_own_and_takes_away_what_is_gone(tmp_path: Path) -> None:
    folder = tmp_path / "drillsim"
    for number, names in enumerate((["a", "gone", "edited"], ["a"])):
        sources = {name: tmp_path / f"{name}{number}" for name in names}
        for name, path in sources.items():
            path.write_text(f"{name} {number}")
        write(tmp_path / "b.pyz", sources, {"python": PYTHON, "platform": tag(), "drillsim": "0"})
        with zipfile.ZipFile(tmp_path / "b.pyz") as archive:
            unpack(archive, json.loads(archive.read(LIST))["files"], folder)
        if not number:
            (folder / "data").mkdir()
            (folder / "data" / "drillsim.db").write_text("drills")
            (folder / "own").write_text("own")
            (folder / "edited").write_text("by hand")
    assert {
        path.name: path.read_text() for path in folder.iterdir() if path.is_file() and path.name != LIST
    } == {
        "a": "a 1",
        "edited": "by hand",
        "own": "own",
    }
    assert (folder / "data" / "drillsim.db").read_text() == "drills"


def test_a_program_that_is_serving_is_not_replaced(bundle: Path, tmp_path: Path) -> None:
    folder = tmp_path / "Hội trường"
    held = Lock(folder / "data")
    held.say("http://192.0.2.7:8000")
    (folder / LIST).write_text('{"files": {}}')
    done = installed(bundle, str(folder))
    held.release()
    assert done.returncode == 2
    assert "http://192.0.2.7:8000; hãy mở địa chỉ đó, hoặc dừng máy chủ kia bằng Ctrl+C" in done.stderr
    assert "open that address" in done.stderr
    assert sorted(path.name for path in folder.iterdir()) == [LIST, "data"]


def test_a_folder_too_deep_for_windows_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "p.whl", "w") as wheel:
        wheel.writestr("plot/draw.py", "")
    # .venv/Lib/site-packages/ has 24, plot/__pycache__/draw.cpython-399.pyc 37.
    assert longest({"a.txt": tmp_path / "p.whl"}) == 61
    # 259 - 61 - 1 = 197
    room(Path("/" + 196 * "a"), 61)
    with pytest.raises(NotInstalled, match=r"198 characters; 197 will do"):
        room(Path("/" + 197 * "a"), 61)
