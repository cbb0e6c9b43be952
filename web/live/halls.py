"""The hall screens of drills: what each shows now, and whether that is something else than before."""

from __future__ import annotations

from collections.abc import Mapping

from drillsim.live.runner import READY, LiveDrill
from drillsim.store import Store
from web.told.hallscreen import REGISTER, HallScreen, Terms

Came = Mapping[str, list[str]]


class Halls:
    """What hall screens show, kept for each drill while somebody looks at one.

    Args:
        store: holds what directors have set.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._screens: dict[str, tuple[LiveDrill, HallScreen]] = {}
        self._shown: dict[str, object] = {}

    def open(self, live: LiveDrill) -> None:
        """Somebody looks at a drill's screen."""
        if self._screens.get(live.id, (None,))[0] is not live:
            self._make(live)

    def close(self, drill: str) -> None:
        """Nobody looks any more."""
        self._screens.pop(drill, None)
        self._shown.pop(drill, None)

    def renew(self, live: LiveDrill) -> None:
        """Its director has set what is shown."""
        if live.id in self._screens:
            self._make(live)

    def _make(self, live: LiveDrill) -> None:
        row = self._store.office_row(REGISTER, live.id)
        self._screens[live.id] = live, HallScreen(live.setup, Terms.of(row.document if row else None))

    @property
    def drills(self) -> list[str]:
        """The drills whose screens somebody looks at."""
        return list(self._screens)

    def picture(self, drill: str, came: Came) -> dict[str, object]:
        """What a drill's screen shows now.

        Args:
            drill: one whose screen is open.
            came: seat -> the names of those who sit there; shown before the drill begins.
        """
        live, screen = self._screens[drill]
        screen.advance(live.records(), int(live.clock()["t"]))
        return screen.picture() | ({"came": came} if live.state == READY else {})

    def news(self, drill: str, came: Came) -> dict[str, object] | None:
        """What it shows now; None when that is what was asked for last."""
        picture = self.picture(drill, came)
        if self._shown.get(drill) == picture:
            return None
        self._shown[drill] = picture
        return picture
