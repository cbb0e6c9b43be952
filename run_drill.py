"""The command line of drillsim: ``python run_drill.py COMMAND``."""

from __future__ import annotations

from web.core import console


def _run() -> None:
    from web.commands.main import main

    console.listen_again()
    main()


if __name__ == "__main__":
    console.quiet_start()
    console.prepare()
    console.run(_run)
