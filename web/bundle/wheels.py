"""The libraries of a bundle: what the lock files name for another machine, brought as wheels.

pip judges environment markers by the machine it runs on, whatever ``--platform`` it is given, so they
are judged here: https://packaging.python.org/en/latest/specifications/dependency-specifiers/
"""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from packaging.requirements import Requirement

from web.core.commandline import refusal

TOP = Path(__file__).resolve().parents[2]
LOCKS = (TOP / "requirements.txt", Path(__file__).with_name("requirements.txt"))
OLDEST = (3, 11)
# Wheels made for an older Linux suit newer ones, not the other way round: glibc 2.28 is the newest taken.
LINUX = (*(f"manylinux_2_{minor}" for minor in range(28, 4, -1)), "manylinux2014", "manylinux1", "linux")
SITE = ".venv/Lib/site-packages/"
_SYSTEMS = {
    "linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    "win": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
    "macosx": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
}
_MACHINE = re.compile(r"(linux|win|macosx(?:_\d+)+)_([a-z][a-z0-9_]*)")
_CONTINUED = re.compile(r"\\\n\s*")
_COMMENT = re.compile(r"(?m)^\s*#.*$")


def environments(platform: str, python: str) -> list[dict[str, str]]:
    """What markers are judged by: the kind of machine, with the first and the last patch of its Python.

    Args:
        platform: such as ``win_amd64`` or ``linux_x86_64``.
        python: such as ``3.12``; the patch is not known, and what either needs is brought.

    Raises:
        click.UsageError: when one of the two is not what it should be.
    """
    machine, version = _MACHINE.fullmatch(platform), re.fullmatch(r"3\.(\d+)", python)
    if machine is None:
        raise refusal("bundle_platform", value=platform)
    if version is None or (3, int(version[1])) < OLDEST:
        raise refusal("bundle_python", value=python, oldest=".".join(map(str, OLDEST)))
    system = _SYSTEMS[machine[1].partition("_")[0]]
    name = machine[2].upper() if system["os_name"] == "nt" else machine[2]
    known = {**system, "platform_machine": name, "platform_release": "", "platform_version": ""}
    known |= {"implementation_name": "cpython", "platform_python_implementation": "CPython"}
    known |= {"python_version": python, "extra": ""}
    patches = (f"{python}.0", f"{python}.99")
    return [{**known, "python_full_version": full, "implementation_version": full} for full in patches]


def needed(lock: str, platform: str, python: str) -> list[str]:
    """The lines of a lock file that a kind of machine needs, with their hashes, without their markers.

    Args:
        lock: text of the lock file.
        platform: its kind, such as ``win_amd64``.
        python: its Python, such as ``3.12``.
    """
    found = []
    for line in _CONTINUED.sub("", _COMMENT.sub("", lock)).splitlines():
        pin, *hashes = line.split(" --hash=") if line.strip() else ("",)
        if not pin:
            continue
        asked = Requirement(pin)
        if asked.marker is None or any(
            asked.marker.evaluate(each) for each in environments(platform, python)
        ):
            extras = f"[{','.join(sorted(asked.extras))}]" if asked.extras else ""
            found.append(" --hash=".join([f"{asked.name}{extras}{asked.specifier}", *hashes]))
    return found


def fetch(folder: Path, platform: str, python: str, locks: Iterable[Path] = LOCKS) -> None:
    """Bring the wheels that the lock files name for a kind of machine, each checked against its hash.

    Args:
        folder: where they go.
        platform: the machine's kind, such as ``win_amd64``.
        python: its Python, such as ``3.12``.
        locks: the lock files.

    Raises:
        click.UsageError: when one cannot be had.
    """
    asked = folder / "asked.txt"
    asked.write_text(
        "\n".join(pin for lock in locks for pin in needed(lock.read_text("utf-8"), platform, python))
    )
    command = [
        sys.executable,
        "-m",
        "pip",
        "--disable-pip-version-check",
        "--no-input",
        "--quiet",
        "download",
    ]
    command += ["--no-deps", "--require-hashes", "--only-binary=:all:", "--dest", str(folder)]
    command += ["--implementation", "cp", "--python-version", python]
    system, _, machine = platform.partition("_")
    kinds = [f"{each}_{machine}" for each in LINUX] if system == "linux" else [platform]
    command += [part for kind in kinds for part in ("--platform", kind)]
    try:
        subprocess.run([*command, "-r", str(asked)], check=True)
    except subprocess.CalledProcessError:
        raise refusal("bundle_wheels", platform=platform, python=python) from None
    finally:
        asked.unlink()


def longest(files: dict[str, Path]) -> int:
    """The length of the longest path that installing makes below its folder, libraries and all.

    Args:
        files: name in the bundle, where it is.
    """
    return max(map(len, [*files, *(name for path in files.values() for name in _installed(path))]))


def _installed(path: Path) -> Iterator[str]:
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as wheel:
            for name in wheel.namelist():
                head, slash, last = name.rpartition("/")
                compiled = last.endswith(".py")
                last = f"__pycache__/{last[:-3]}.cpython-399.pyc" if compiled else last
                yield f"{SITE}{head}{slash}{last}"
