"""Pictures of every page at four sizes, light and dark, in both languages: ``python -m tests.looks OUT``.

It plays drills of the flagship scenario on one server with one browser, opens every page of the application and keeps
a picture of each form in OUT, beside them sheets of four. At the end stand what axe finds serious, what is cut off or
covered, which page is late or heavy, and which page was not opened at all.
"""

from __future__ import annotations

import sys

from tests.looks.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
