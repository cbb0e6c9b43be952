"""Installs drillsim from the bundle that it is run from. Standard library only, and no network.

The bundle is a Python zip application: ``python3 drillsim-….pyz [FOLDER]`` checks every file of it,
unpacks it into FOLDER and installs the libraries it carries.
"""

from __future__ import annotations

import hashlib
import json
import os
import shlex
import subprocess
import sys
import sysconfig
import zipfile
import zlib
from io import TextIOWrapper
from pathlib import Path
from typing import Any

LIST = "bundle.json"
DONE = ("made", "run")
"""What says that a part is there; the second is made of the first, and must not be the older one."""
DEEPEST = 259
"""The longest path, in characters, that Windows takes where long ones are not allowed: MAX_PATH - 1."""
STARTER = """@echo off
pushd "%~dp0"
".venv\\Scripts\\python.exe" run_drill.py drill %*
popd
pause
"""
WORDS = {
    "usage": (
        "Cách dùng: {start} {name} [THƯ-MỤC]   (tên có dấu cách thì đặt trong dấu nháy kép)",
        'Usage: {start} {name} [FOLDER]   (a name with a space: in double quotes, "like this")',
    ),
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
    "machine": (
        "Gói này dành cho máy {platform}; Python ở đây là {here}. Hãy tạo gói khác trên máy có mạng: {make}",
        "This bundle is for {platform}; the Python here is {here}. Make another, where there is a network: "
        "{make}",
    ),
    "full": (
        "{folder} đã có dữ liệu khác; hãy chọn thư mục khác: {start} {name} THƯ-MỤC",
        "{folder} holds something else; name another folder: {start} {name} FOLDER",
    ),
    "deep": (
        "Tên thư mục quá dài cho Windows ({length} ký tự, được {most}); hãy chọn chỗ khác: "
        "{start} {name} C:\\drillsim",
        "The folder's name is too long for Windows ({length} characters; {most} will do); name another: "
        "{start} {name} C:\\drillsim",
    ),
    "unwritable": (
        "Không ghi được {where}: {why}. Hãy dừng drillsim nếu đang chạy, hoặc chọn thư mục khác: "
        "{start} {name} THƯ-MỤC",
        "Cannot write {where}: {why}. Stop drillsim if it is running, or name another folder: "
        "{start} {name} FOLDER",
    ),
    "pip": ("Cài thư viện không thành: xem trên.", "Libraries could not be installed: see above."),
    "venv": (
        "Python này không đủ bộ (thiếu venv): hãy cài bản đầy đủ từ python.org; Debian, Ubuntu: "
        "sudo apt install python3",
        "This Python is not complete (venv is missing): install a full one from python.org; Debian, Ubuntu: "
        "sudo apt install python3",
    ),
}


class NotInstalled(Exception):
    """It cannot be installed; the message says why, in both languages."""


def say(code: str, **blanks: object) -> str:
    """A message in both languages."""
    known = {"start": "py" if os.name == "nt" else "python3", "name": Path(sys.argv[0]).name, **blanks}
    return "\n".join(text.format(**known) for text in WORDS[code])


def tag() -> str:
    """What kind of machine this is, such as ``linux_x86_64`` or ``win_amd64``."""
    return sysconfig.get_platform().replace("-", "_").replace(".", "_")


def main(arguments: list[str]) -> int:
    """Install; returns the exit code."""
    # Redirected output on Windows is not UTF-8 by itself, nor is it under every Linux locale.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if len(arguments) > 1 or arguments[:1] in (["-h"], ["--help"], [""]):
        print(say("usage"))
        return 0 if len(arguments) == 1 else 2
    here = Path(sys.argv[0]).resolve()
    folder = Path(arguments[0] if arguments else "drillsim").resolve()
    try:
        install(here, folder)
    except NotInstalled as why:
        print(why, file=sys.stderr)
        return 2
    except (zipfile.BadZipFile, zlib.error, EOFError):
        print(say("altered", name=here.name), file=sys.stderr)
        return 2
    except OSError as error:
        where = error.filename or folder
        print(say("unwritable", where=where, why=error.strerror or error), file=sys.stderr)
        return 2
    print(say("done"))
    print(starter(folder))
    return 0


def install(here: Path, folder: Path) -> None:
    """Install a bundle into a folder; nothing is touched before all of it is known to be sound.

    Args:
        here: the bundle.
        folder: new, empty, or holding an older drillsim, whose data stays.

    Raises:
        Refused: when it cannot be installed.
        OSError: when the folder cannot be written.
    """
    with zipfile.ZipFile(here) as bundle:
        known = json.loads(bundle.read(LIST))
        fits(known)
        room(folder, known["longest"] if os.name == "nt" else 0)
        check(bundle, known["files"], folder)
        idle(folder)
        unpack(bundle, known["files"], folder)
    libraries(folder)


def fits(known: dict[str, Any]) -> None:
    """Refuse a machine that the libraries in the bundle are not for."""
    machine = known["platform"].rpartition("_")[2] == tag().rpartition("_")[2]
    system = known["platform"].partition("_")[0] == tag().partition("_")[0]
    if not (machine and system):
        make = f'make bundle BUNDLE="--platform {tag()} --python {known["python"]}"'
        raise NotInstalled(say("machine", platform=known["platform"], here=tag(), make=make))


def room(folder: Path, longest: int) -> None:
    """Refuse a folder that holds something else, or is too deep.

    Args:
        folder: where it is to be installed.
        longest: characters of the longest path that comes below it; 0 where that does not matter.
    """
    most = DEEPEST - longest - 1
    if longest and len(str(folder)) > most:
        raise NotInstalled(say("deep", length=len(str(folder)), most=most))
    if folder.exists() and any(folder.iterdir()) and not (folder / LIST).is_file():
        raise NotInstalled(say("full", folder=folder))


def check(bundle: zipfile.ZipFile, files: dict[str, str], folder: Path) -> None:
    """Compare every file with its hash, before anything is written."""
    print(say("checking", count=len(files)), flush=True)
    for name, digest in files.items():
        try:
            whole = hashlib.sha256(bundle.read(name)).hexdigest() == digest
        except (zipfile.BadZipFile, zlib.error, EOFError, KeyError):
            whole = False
        if not whole or not Path(os.path.normpath(folder / name)).is_relative_to(folder):
            raise NotInstalled(say("altered", name=f"{Path(sys.argv[0]).name} ({name})"))


def idle(folder: Path) -> None:
    """Refuse while a server works on the folder's data: its program must not change under it."""
    data = folder / (os.environ.get("DRILLSIM_DATA") or "data")
    if not (data / "server.lock").exists():
        return
    # They are read from the bundle itself.
    from drillsim.base.errors import DrillsimError
    from web.net.lock import Lock

    try:
        Lock(data).release()
    except DrillsimError as error:
        raise NotInstalled("\n".join(error.text(lang) for lang in ("vi", "en"))) from None


def unpack(bundle: zipfile.ZipFile, files: dict[str, str], folder: Path) -> None:
    """Put every file in its place, and take away what an older bundle put there; what is not ours stays."""
    folder.mkdir(parents=True, exist_ok=True)
    listed = folder / LIST
    older: dict[str, str] = json.loads(listed.read_bytes())["files"] if listed.is_file() else {}
    for name in older.keys() - files.keys():
        path = Path(os.path.normpath(folder / name))
        ours = path.is_relative_to(folder) and path.is_file()
        if ours and hashlib.sha256(path.read_bytes()).hexdigest() == older[name]:
            path.unlink()
    # First of all: an installation that is broken off can be begun again.
    listed.write_bytes(bundle.read(LIST))
    for name in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(bundle.read(name))


def libraries(folder: Path) -> None:
    """Install what the bundle carries into a virtual environment of the folder's own.

    Debian and Ubuntu keep what ``venv`` takes pip from in a package of its own, so pip comes from the
    bundle too, and is run from its wheel.
    """
    print(say("installing", folder=folder), flush=True)
    place = folder / ".venv"
    try:
        import venv
    except ImportError:
        raise NotInstalled(say("venv")) from None
    venv.create(place, clear=True, symlinks=os.name != "nt")
    wheels = folder / "wheels"
    [pip] = wheels.glob("pip-*.whl")
    python = place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    command = [str(python), "-I", "-X", "utf8", str(pip / "pip"), "--isolated", "--disable-pip-version-check"]
    command += ["--no-input", "-q", "-q", "install", "--no-index", "--find-links", str(wheels)]
    command += ["--require-hashes", "-r", str(folder / "requirements.txt")]
    command += ["-r", str(folder / "web" / "bundle" / "requirements.txt")]
    # The machine's own settings of pip name other places, or other ways, to install.
    if subprocess.call(command, cwd=folder, env={**os.environ, "PIP_CONFIG_FILE": os.devnull}):
        raise NotInstalled(say("pip"))
    # What `make` looks for before it would fetch anything.
    made = (folder / "web" / name for name in ("node_modules/made", "made/review.html"))
    for path in (*(place / name for name in DONE), *made):
        path.touch()


def starter(folder: Path) -> str:
    """How a drill is started there; on Windows, by a file to double-click, which is made now."""
    if os.name != "nt":
        return f"  cd {shlex.quote(str(folder))}\n  .venv/bin/python run_drill.py drill"
    (folder / "drill.cmd").write_bytes(STARTER.replace("\n", "\r\n").encode("ascii"))
    return f"  {folder / 'drill.cmd'}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
