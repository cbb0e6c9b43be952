"""The measures of scores and scenarios: ``make measure``, or ``python -m tests.measure b06 --only tricks``.

What is measured stands in ``tests/measured``, a file a scenario, with the hash of all that it rests on: what is
there already is not measured again, so a run that was broken off goes on where it was. Ends with 1 when a bound
is missed.
"""

from __future__ import annotations

import sys

from tests.measure.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
