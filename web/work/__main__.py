"""``python -m web.work``: the worker process of a server."""

from __future__ import annotations

from web.work.bench import Bench
from web.work.tasks import TASKS
from web.work.worker import work


def main() -> None:
    """Work until the server has gone."""
    work(TASKS, Bench())


if __name__ == "__main__":
    main()
