"""Installs drillsim from the bundle that this file is the start of. Standard library only.

The bundle is a Python zip application: ``python3 drillsim-….pyz [FOLDER]`` checks every file of it,
unpacks it into FOLDER and installs the libraries it carries, without any network.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

LIST = "bundle.json"
DONE = ("run", "made")
WORDS = {
    "checking": ("Đang kiểm tra {count} tệp", "Checking {count} files"),
    "installing": (
        "Đang cài thư viện vào {folder} (không cần mạng)",
        "Installing libraries into {folder} (no network)",
    ),
    "done": ("Xong. Bắt đầu một cuộc diễn tập:", "Done. To start a drill:"),
    "altered": (
        "{name} không còn nguyên vẹn: hãy chép lại tệp này.",
        "{name} is damaged: copy this file again.",
    ),
    "python": (
        "Cần Python {wanted} ({platform}); máy này có {found} ({here}). Hãy cài Python {wanted}, "
        'hoặc tạo gói khác: make bundle BUNDLE="--python {found} --platform {here}"',
        "This needs Python {wanted} ({platform}); here is {found} ({here}). Install Python {wanted}, "
        'or make another bundle: make bundle BUNDLE="--python {found} --platform {here}"',
    ),
    "full": (
        "{folder} đã có dữ liệu khác; hãy chọn thư mục khác: python3 {name} THƯ-MỤC",
        "{folder} holds something else; name another folder: python3 {name} FOLDER",
    ),
    "pip": ("Cài thư viện không thành: xem trên.", "Libraries could not be installed: see above."),
    "venv": (
        "Python này thiếu venv. Debian, Ubuntu: sudo apt install python3-venv",
        "This Python lacks venv. Debian, Ubuntu: sudo apt install python3-venv",
    ),
}


class Refused(Exception):
    """It cannot be installed; the message says why, in both languages."""


def say(code: str, **blanks: object) -> str:
    """A message in both languages."""
    return " / ".join(text.format(**blanks) for text in WORDS[code])


def tag() -> str:
    """What kind of machine this is, such as ``linux_x86_64`` or ``win_amd64``."""
    return sysconfig.get_platform().replace("-", "_").replace(".", "_")


def main(arguments: list[str]) -> int:
    """Install; returns the exit code."""
    here = Path(sys.argv[0]).resolve()
    folder = Path(arguments[0] if arguments else "drillsim").resolve()
    try:
        with zipfile.ZipFile(here) as bundle:
            known = json.loads(bundle.read(LIST))
            fits(known)
            _empty(folder, here.name)
            unpack(bundle, known["files"], folder)
        libraries(folder)
    except Refused as why:
        print(why, file=sys.stderr)
        return 2
    python = Path(".venv") / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    print(say("done"))
    print(f'  cd "{folder}"\n  {python} run_drill.py drill')
    return 0


def fits(known: dict[str, str]) -> None:
    """Refuse a machine that the libraries in the bundle are not for."""
    found = f"{sys.version_info.major}.{sys.version_info.minor}"
    machine = known["platform"].rpartition("_")[2] == tag().rpartition("_")[2]
    system = known["platform"].partition("_")[0].replace("manylinux", "linux") == tag().partition("_")[0]
    if found != known["python"] or not (machine and system):
        blanks = {"wanted": known["python"], "platform": known["platform"], "found": found, "here": tag()}
        raise Refused(say("python", **blanks))


def _empty(folder: Path, name: str) -> None:
    if folder.exists() and any(folder.iterdir()) and not (folder / LIST).is_file():
        raise Refused(say("full", folder=folder, name=name))


def unpack(bundle: zipfile.ZipFile, files: dict[str, str], folder: Path) -> None:
    """Put every file in its place, each compared with its hash first; data that is there stays."""
    print(say("checking", count=len(files)), flush=True)
    for name, digest in files.items():
        content = bundle.read(name)
        if hashlib.sha256(content).hexdigest() != digest:
            raise Refused(say("altered", name=name))
        path = folder / name
        if not path.resolve().is_relative_to(folder):
            raise Refused(say("altered", name=name))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (folder / LIST).write_bytes(bundle.read(LIST))


def libraries(folder: Path) -> None:
    """Install what the bundle carries into a virtual environment of the folder's own."""
    print(say("installing", folder=folder), flush=True)
    place = folder / ".venv"
    try:
        venv.create(place, with_pip=True, clear=True)
    except (ImportError, subprocess.SubprocessError):
        raise Refused(say("venv")) from None
    python = place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    command = [str(python), "-m", "pip", "--disable-pip-version-check", "--no-input", "-q", "-q", "install"]
    command += ["--no-index", "--find-links", str(folder / "wheels"), "--require-hashes"]
    if subprocess.call([*command, "-r", str(folder / "requirements.txt")], cwd=folder):
        raise Refused(say("pip"))
    # What `make` looks for before it would fetch anything.
    for path in (*(place / name for name in DONE), folder / "web" / "node_modules" / "made"):
        path.touch()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
