"""The process of a server: ``python -m web``; ``run_drill.py serve`` starts it."""

from __future__ import annotations

import sys
from io import TextIOWrapper


def main() -> None:
    """Make the standard library cooperative, before anything else is imported, and serve."""
    # Redirected output on Windows is not UTF-8 by itself.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    from gevent import monkey

    monkey.patch_all()
    from web.serve import serve

    serve()


if __name__ == "__main__":
    main()
