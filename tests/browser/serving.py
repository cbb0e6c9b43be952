"""The real browser that the journeys use."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

TOP = Path(__file__).parents[2]
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ["--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-dev-shm-usage"]
# A microphone that hums, and that every page may use that asks for it.
MICROPHONE = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]


def executable() -> str:
    """The browser: ``DRILLSIM_BROWSER``, or the first known name on the path; one without windows takes less."""
    named = os.environ.get("DRILLSIM_BROWSER", "")
    found = next((path for name in (named, *NAMES) if name and (path := shutil.which(name))), None)
    assert found, "no Chromium: run `make browser`, or name one in DRILLSIM_BROWSER"
    return found


def arguments() -> list[str]:
    """What the browser is started with; root has no sandbox."""
    return [*ARGUMENTS, *MICROPHONE, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
