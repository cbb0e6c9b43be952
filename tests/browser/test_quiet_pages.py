"""Pages of the year and of the desk that no journey stays at: each on a phone in the light, on a laptop in the dark."""

from __future__ import annotations

from itertools import cycle

from tests.browser.people import LAPTOP, PHONE, Staff
from tests.browser.test_pages import AXE, COLOURS, FAULTS
from tests.looks.places import PLACES
from tests.looks.scene import BRINGS, Scene
from tests.web.process import Browser as Http

OF_A_DRILL = {*BRINGS, *(each for brought in BRINGS.values() for each in brought)}
ELSEWHERE = {"home", "accounts", "new-drill", "upload", "desk-table", "join-home", "practice"}
"""What is open elsewhere, where axe looks at it: `test_pages`, `test_desk`, `test_debrief`."""
FORMS = ((PHONE, "light"), (LAPTOP, "dark"))


def test_axe_finds_nothing_serious_on_any(director: Staff) -> None:
    assert director.context.browser is not None
    scene = Scene(director.context.browser, director.served, {"director": director})
    http = Http.director(director.served)
    scene.office(http)
    scene.desk(director, http)
    places = [each for each in PLACES if each.name not in ELSEWHERE and not each.needs & OF_A_DRILL]
    assert {"call", "plan-cards", "history", "desk-brought"} <= {each.name for each in places}
    script, found, forms = AXE.read_text("utf-8"), [], cycle((*FORMS, *reversed(FORMS)))
    for place in places:
        page = (director if place.who == "director" else scene.people["red"]).page
        for only in (None, COLOURS):
            size, theme = next(forms)
            page.set_viewport_size(size)  # type: ignore[arg-type]
            page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
            if not only:
                page.goto(place.path(scene.names))
                page.evaluate(script)
            found += [f"{place.name} {theme} {fault}" for fault in page.evaluate(FAULTS, only)]
    director.faults.clear()  # axe styles the page to measure it, which the page's policy reports
    scene.leave()
    assert found == []
