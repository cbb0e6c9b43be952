"""The process of a server: ``python -m web``; ``run_drill.py serve`` starts it."""

from __future__ import annotations

import sys

from web.core import console


def main() -> None:
    """Make the standard library cooperative, before anything else is imported, and serve."""
    console.quiet_start()
    console.prepare()
    console.run(_serve)


def _serve() -> None:
    from gevent import monkey

    monkey.patch_all()
    from web.server.options import serve

    command = "drill" if "--drill" in sys.argv else "serve"
    serve(prog_name=f"run_drill.py {command}")


if __name__ == "__main__":
    main()
