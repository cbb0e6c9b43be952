"""The command line of drillsim: ``python run_drill.py COMMAND``."""

from __future__ import annotations

from commands.main import main
from web import console

if __name__ == "__main__":
    console.prepare()
    main()
