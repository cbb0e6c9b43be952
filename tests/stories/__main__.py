"""Whether a scenario is what every scenario must be: ``python -m tests.stories b06 --seeds 20``.

Prints every measure beside its bound and ends with 1 when one is missed. Drills are played by two processes
that leave the machine to others.
"""

from __future__ import annotations

import sys

from tests.stories.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
