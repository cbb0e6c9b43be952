"""The command: which pages, at which sizes; the table of what was found."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.serving import TOP, arguments, executable
from tests.looks.places import PASSING, PLACES, unopened
from tests.looks.scene import Scene
from tests.looks.sheets import sheet
from tests.looks.shots import SIZES, Seen, look
from tests.web.process import Process

LATEST = 600
HEAVIEST = 500_000


def main(argv: list[str]) -> int:
    """Look at pages.

    Returns:
        1 when a page misses what it is held to, or is not opened.
    """
    asked = argparse.ArgumentParser(prog="python -m tests.looks", description="Pictures of every page.")
    asked.add_argument("out", type=Path, help="the folder of pictures")
    asked.add_argument("--pages", nargs="*", default=[""], help="beginnings of names: play room-seat")
    asked.add_argument("--sizes", nargs="*", default=list(SIZES), choices=list(SIZES), help="widths")
    asked.add_argument("--brief", action="store_true", help="axe looks at half of the forms")
    given = asked.parse_args(argv)
    wanted = [place for place in PLACES if place.name.startswith(tuple(given.pages))]
    found = []
    with (
        tempfile.TemporaryDirectory() as data,
        sync_playwright() as playwright,
        closing(Process(Path(data), scenarios=TOP / "scenarios")) as served,
    ):
        served.start()
        browser = playwright.chromium.launch(executable_path=executable(), args=arguments())
        needed = {each for place in wanted for each in place.needs}
        scene = Scene(browser, served).make(lambda told: print(f"… {told}", flush=True), needed)
        for place in wanted:
            folder = given.out / place.name
            seen = look(
                place,
                scene.people[place.who],
                place.path(scene.names),
                folder,
                given.sizes,
                brief=given.brief,
            )
            for size in given.sizes:
                sheet(browser, folder, size, given.out / "sheets" / f"{place.name}-{size}.png")
            found.append(seen)
            print(line(seen), flush=True)
        scene.leave()
        browser.close()
    missed = [told for seen in found for told in misses(seen)]
    left = sorted(unopened())
    told = [*missed, *(f"not opened: {rule}" for rule in left)]
    rest = [f"not looked at: {rule}, which {why}" for rule, why in PASSING.items()]
    (given.out / "found.txt").write_text("\n".join([*map(line, found), "", *told, *rest, ""]), "utf-8")
    print("\n".join([f"\n{len(found)} pages, {len(told)} misses", *told, *rest]))
    return 1 if told else 0


def line(seen: Seen) -> str:
    """A page's row of the table."""
    paint = "   –" if seen.paint is None else f"{seen.paint:4.0f}"
    faults = sum(len(each) for each in seen.faults.values())
    return f"{seen.place.name:24} {paint} ms {seen.bytes / 1000:5.0f} kB  {faults:3} faults"


def misses(seen: Seen) -> Iterator[str]:
    """What a page misses; a fault once, with the forms that have it."""
    name = seen.place.name
    if seen.paint is not None and seen.paint > LATEST:
        yield f"{name}: first content after {seen.paint:.0f} ms"
    if seen.bytes > HEAVIEST:
        yield f"{name}: {seen.bytes / 1000:.0f} kB"
    yield from (f"{name}: {each}" for each in seen.errors)
    forms: dict[str, list[str]] = {}
    for form, faults in seen.faults.items():
        for each in faults:
            forms.setdefault(each, []).append(f"{form.size} {form.lang} {form.theme}")
    yield from (f"{name}: {fault} ({', '.join(where)})" for fault, where in forms.items())
