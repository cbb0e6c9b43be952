"""The project's own files agree with each other."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from drillsim import __version__

TOP = Path(__file__).parents[1]
NPM = ("web", "tests", "tests/beside")
PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))


def pins(name: str) -> set[str]:
    """Pinned lines of a lock file, with their markers, without hashes."""
    text = (TOP / name).read_text("utf-8")
    return {line.rstrip(" \\") for line in text.splitlines() if re.match(r"[a-z0-9-]+(\[[a-z,]+\])?==", line)}


def test_the_version_is_one() -> None:
    """It stands in drillsim/__init__.py alone, and at the top of the changes."""
    assert PROJECT["project"]["dynamic"] == ["version"]
    assert PROJECT["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "drillsim.__version__"}
    sources = [path for part in ("drillsim", "scoring", "web") for path in (TOP / part).rglob("*.py")]
    stands = [
        path
        for path in sources
        if f'"{__version__}"' in path.read_text("utf-8") and "node_modules" not in path.parts
    ]
    assert stands == [TOP / "drillsim/__init__.py"]
    assert f"## {__version__}" in (TOP / "CHANGES.md").read_text("utf-8")


def test_every_dependency_is_locked_with_hashes() -> None:
    named = [re.split(r"[\[><=]", each)[0].lower() for each in PROJECT["project"]["dependencies"]]
    locked = {re.split(r"[\[=]", name)[0] for name in pins("requirements.txt")}
    assert locked >= set(named)
    for lock in ("requirements.txt", "tests/requirements.txt", "web/bundle/requirements.txt"):
        blocks = re.split(r"\n(?=[a-z0-9-]+(?:\[[a-z,]+\])?==)", (TOP / lock).read_text("utf-8"))
        assert all("--hash=sha256:" in block for block in blocks)


def test_tests_run_on_what_users_run_on() -> None:
    """A marker may be missing: the tests may need a package everywhere."""
    tested = pins("tests/requirements.txt")
    assert [each for each in pins("requirements.txt") if not {each, each.split(" ;")[0]} & tested] == []


def test_locks_name_no_host_and_no_folder() -> None:
    for lock in ("requirements.txt", "tests/requirements.txt", "web/bundle/requirements.txt"):
        assert not re.search(
            r"https?:|file:|--index|--find-links|/home/|/root/", (TOP / lock).read_text("utf-8")
        )


def test_every_dependency_has_its_reason() -> None:
    reasons = (TOP / "docs/dependencies.md").read_text("utf-8")
    brought = [json.loads((TOP / folder / "package.json").read_text("utf-8")) for folder in NPM]
    packages = [
        name
        for each in brought
        for kind in ("dependencies", "devDependencies")
        for name in each.get(kind, {})
    ]
    assert {"htm", "prettier"} <= set(packages)
    for each in (*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["test"], *packages):
        assert re.search(rf"(?<![\w/-]){re.escape(re.split('[><=]', each)[0])}(?![\w-])", reasons), each


@pytest.mark.parametrize("folder", NPM)
def test_npm_locks_have_hashes_and_name_no_registry(folder: str) -> None:
    """Addresses of who may be thanked for a package are no place it comes from."""
    lock = json.loads((TOP / folder / "package-lock.json").read_text("utf-8"))
    packages = {name: each for name, each in lock["packages"].items() if name}
    assert packages
    assert [name for name, each in packages.items() if "integrity" not in each or "resolved" in each] == []


@pytest.mark.parametrize(
    "odd", ["two words", 'a "quoted" name', "an officer's", "plain", "cầu (mới) & cũ; *"]
)
@pytest.mark.parametrize("target", ["run", "drill"])
def test_make_hands_over_names_as_they_are(tmp_path: Path, target: str, odd: str) -> None:
    python, heard = tmp_path / "python", tmp_path / "heard.py"
    told = tmp_path / "told"
    # A "#!" line cannot name a Python in a folder with a space.
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{heard}" "$@"\n')
    heard.write_text(
        "import json, sys\n"
        "if sys.argv[1] == '-c': exec(sys.argv[2])\n"
        f"else: open({str(told)!r}, 'w').write(json.dumps(sys.argv[2:]))\n"
    )
    python.chmod(0o755)
    there = [word for name in (".venv/made", ".venv/run", "web/node_modules/made") for word in ("-o", name)]
    given = [
        f"BIN={tmp_path}",
        f"SCENARIO={odd}.yaml",
        "SEED=7",
        *([f"OUT={odd}"] if target == "run" else []),
    ]
    subprocess.run(["make", "-s", "-C", str(TOP), *there, target, *given], check=True)
    words = [target, f"{odd}.yaml", "--players", "average", "--seed", "7"]
    assert json.loads(told.read_text()) == words + (["--out", odd] if target == "run" else [])
    subprocess.run(["make", "-s", "-C", str(TOP), *there, target, f"BIN={tmp_path}"], check=True)
    usual = ["scenarios/b06-ransomware.yaml"] if target == "run" else []
    assert json.loads(told.read_text()) == [target, *usual, "--players", "average", "--seed", "1"]


# -- the tree ---------------------------------------------------------------------------------------

CODE = sorted(
    path
    for part in ("drillsim", "scoring", "web", "tests")
    for path in (TOP / part).rglob("*.py")
    if "node_modules" not in path.parts
)
"""Every module and every test."""
MOST_ANY = 61
OF_A_WHOLE_PACKAGE = {"doors", "imports", "matrix", "properties", "sums"}


def test_the_top_level_stays_as_it_is() -> None:
    made = {line.strip("/") for line in (TOP / ".gitignore").read_text("utf-8").splitlines()}
    folders = {path.name for path in TOP.iterdir() if path.is_dir() and not path.name.startswith(".")}
    assert folders - made == {"docs", "drillsim", "scenarios", "scoring", "tests", "web"}


def test_no_module_and_no_test_has_five_hundred_lines() -> None:
    scripts = [*(TOP / "web/static").rglob("*.js"), *(TOP / "tests").rglob("*.mjs")]
    modules = [*CODE, *(path for path in scripts if "node_modules" not in path.parts)]
    assert {path for path in modules if len(path.read_text("utf-8").splitlines()) >= 500} == set()


def test_any_does_not_spread() -> None:
    """How often our packages say ``Any``, imports apart: the most may be lowered, never raised."""
    said = [
        line
        for path in CODE
        if path.relative_to(TOP).parts[0] != "tests"
        for line in path.read_text("utf-8").splitlines()
        if not re.match(r"\s*(from|import) ", line)
    ]
    assert sum(len(re.findall(r"\bAny\b", line)) for line in said) <= MOST_ANY


def test_tests_lie_in_the_room_of_what_they_test() -> None:
    """A test named after a module lies where that module does, and every other in some room."""
    modules = {path.with_suffix("").relative_to(TOP) for path in CODE if path.suffix == ".py"}
    for path in CODE:
        name, room = path.stem.removeprefix("test_"), path.parent.relative_to(TOP)
        if path.stem == name or room.parts[:2] == ("tests", "browser") or room == Path("tests"):
            continue
        room = room.relative_to("tests")
        assert (TOP / room).is_dir(), f"{path}: there is no such room"
        alike = {
            module.parent for module in modules if module.name == name and module.parts[0] == room.parts[0]
        }
        assert not alike or room in alike, f"{path}: {name} lies in {alike}"
        assert len(room.parts) > 1 or alike or name in OF_A_WHOLE_PACKAGE, f"{path}: name its room"


def ours(*suffixes: str) -> dict[str, str]:
    """Our own source files, by their path, with their text."""
    parts = ("drillsim", "scoring", "web")
    files = sorted(path for part in parts for path in (TOP / part).rglob("*") if path.suffix in suffixes)
    kept = [path for path in files if not {"node_modules", "vendor"} & set(path.parts)]
    return {path.relative_to(TOP).as_posix(): path.read_text("utf-8") for path in kept}


def test_a_seat_is_cut_in_one_place() -> None:
    """Elsewhere it has an agency and a role; these two cut paths of files."""
    cuts = re.compile(r"""r?(?:partition|split)\(\s*["'`]/["'`]""")
    found = {path for path, text in ours(".py", ".js").items() if cuts.search(text)}
    paths = {"drillsim/live/rebuilding.py", "web/bundle/wheels.py"}
    assert found == {"drillsim/base/model.py", "web/static/seat.js"} | paths


def test_one_name_means_one_thing() -> None:
    """No two modules have a public class of the same name."""
    stands: dict[str, list[str]] = {}
    for path, text in ours(".py").items():
        for each in ast.parse(text).body:
            if isinstance(each, ast.ClassDef) and not each.name.startswith("_"):
                stands.setdefault(each.name, []).append(path)
    assert {name: paths for name, paths in stands.items() if len(paths) > 1} == {}


def test_no_fault_is_swallowed() -> None:
    """Whoever catches everything raises, logs, or hands on what was caught; nobody lets everything pass."""
    broad, silent = {"Exception", "BaseException", ""}, []
    for path, text in ours(".py").items():
        for each in ast.walk(ast.parse(text)):
            if isinstance(each, ast.ExceptHandler):
                caught = ast.unparse(each.type) if each.type else ""
                said = {node.attr for node in ast.walk(each) if isinstance(node, ast.Attribute)}
                used = {node.id for node in ast.walk(each) if isinstance(node, ast.Name)}
                told = any(isinstance(node, ast.Raise) for node in ast.walk(each)) or "exception" in said
                if caught in broad and not told and each.name not in used:
                    silent.append(f"{path}:{each.lineno}")
            elif (
                isinstance(each, ast.Call)
                and ast.unparse(each.func).endswith("suppress")
                and broad & {ast.unparse(name) for name in each.args}
            ):
                silent.append(f"{path}:{each.lineno}")
    assert silent == []
