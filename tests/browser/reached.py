"""What of our scripts a page has run: written where ``DRILLSIM_JS_COVERAGE`` names a folder, as Node writes its own."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar
from urllib.parse import urlsplit
from uuid import uuid4

from playwright.sync_api import Page, Response

from tests.browser.serving import TOP

FOLDER = os.environ.get("DRILLSIM_JS_COVERAGE")
_OURS = re.compile(r"/static/.+\.js$")


class Reached:
    """Counts from the moment a page is made, over all it goes to.

    A browser forgets what it has counted of a page that it has left: it is put down before.

    Args:
        page: whose scripts are counted; nobody's when no folder is named.
    """

    folder: ClassVar[str | None] = FOLDER
    """Where the counts go; None while nothing is counted."""

    def __init__(self, page: Page) -> None:
        self._folder = Path(self.folder) if self.folder else None
        if self._folder:
            self._session = page.context.new_cdp_session(page)
            self._session.send("Profiler.enable")
            self._session.send("Profiler.startPreciseCoverage", {"callCount": True, "detailed": True})
            for leaving in ("goto", "reload"):
                setattr(page, leaving, self._before(getattr(page, leaving)))

    def _before(self, leave: Callable[..., Response | None]) -> Callable[..., Response | None]:
        def left(*args: object, **more: object) -> Response | None:
            self.write()
            return leave(*args, **more)

        return left

    def write(self) -> None:
        """Put down what has been run so far."""
        if not self._folder:
            return
        scripts = self._session.send("Profiler.takePreciseCoverage")["result"]
        paths = {each["scriptId"]: urlsplit(each["url"]).path for each in scripts}
        ours = [
            {**each, "url": (TOP / "web" / paths[each["scriptId"]].lstrip("/")).as_uri()}
            for each in scripts
            if _OURS.match(paths[each["scriptId"]])
        ]
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / f"browser-{uuid4().hex}.json").write_text(json.dumps({"result": ours}), "utf-8")
