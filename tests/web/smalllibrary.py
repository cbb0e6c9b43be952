"""A library of one small scenario, ``tiny``, under the shipped rules and rubric."""

from __future__ import annotations

import shutil
from pathlib import Path

from drillsim.library.index import SHIPPED

DRILLSIM = Path(__file__).parents[1] / "drillsim"


def small_library(folder: Path) -> Path:
    """Fill a folder with it."""
    for kind in ("rules", "rubrics"):
        shutil.copytree(SHIPPED / kind, folder / kind)
    for kind in ("cities", "noise", "norms"):
        (folder / kind).mkdir()
    shutil.copy(DRILLSIM / "tiny_city.yaml", folder / "cities" / "tiny.yaml")
    shutil.copy(DRILLSIM / "tiny_scenario.yaml", folder / "tiny.yaml")
    return folder
