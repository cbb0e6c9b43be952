"""What the office's pages cost with five years of all units: ``python -m tests.yearly`` prints CPU a page."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from drillsim.live.runner import Runner
from drillsim.store import NEW, OfficeWrite, Store
from web.access.codes import token
from web.core.settings import Settings
from web.core.year import Year
from web.server.app import create_app
from web.services.office.books import INCIDENTS, PLANS, REPORTS, RISKS
from web.services.office.year import TICKS, calendar_in_force, tick_key

WALL = "2026-11-23T00:00:00.000+00:00"
YEARS = range(2022, 2027)
MOST = 5_000
"""Rows kept at once."""
PAGES = (
    *("/office", "/office/overdue", "/office/units", "/office/units/so-y-te", "/office/duties/g9"),
    *("/office/coverage?group=xa-phuong", "/office/reports", "/office/books/reports", "/office/books/risks"),
    *(
        "/office/books/risks?q=77",
        "/office/books/incidents",
        "/office/books/response_plans",
        "/office/deleted",
    ),
    *("/office/books/everything.xlsx", "/office/reports/2026-2/chairman.docx"),
)


def rows(year: Year) -> Iterator[tuple[str, OfficeWrite]]:
    """Five years of every unit: what was ticked, reported, found, and happened."""
    systems = list(year.systems)
    for n, (unit, duties) in enumerate(year.duties.items()):
        for at in YEARS:
            done = {"on": f"{at}-03-04", "number": "12/BC-UBND", "note": "Đã gửi", "file": ""}
            for duty in duties:
                halves = len(year.duty(duty).due) == 2
                for period in (f"{at}-1", f"{at}-2") if halves else (str(at),):
                    yield TICKS, OfficeWrite(tick_key(unit, duty, period), done, NEW, str(at), unit)
            for period in (f"{at}-1", f"{at}-2"):
                said = {
                    "unit": unit,
                    "period": period,
                    "on": f"{at}-06-10",
                    "count_a1": 2,
                    "hard": "Thiếu người",
                }
                yield REPORTS, OfficeWrite(f"{unit}:{period}", said, NEW, period, unit)
            system, key = systems[(n * 7 + at) % len(systems)], f"{unit}-{at}"
            risk = {
                "unit": unit,
                "system": system,
                "check": "scan",
                "on": f"{at}-05-04",
                "weakness": f"Lỗi {key}",
            }
            yield RISKS, OfficeWrite(key, risk, NEW, f"{at}-1", unit)
            real = {
                "unit": unit,
                "title": key,
                "state": "closed",
                "detected": f"{at}-05-04T08:00",
                "cause": "A1",
            }
            yield INCIDENTS, OfficeWrite(key, real, NEW, "", unit)
            plan = {"unit": unit, "scope": "system", "system": system, "title": key, "on": f"{at}-02-02"}
            yield PLANS, OfficeWrite(key, {**plan, "situations": ["B06", "B11"]}, NEW, "", unit)


def main() -> None:
    """Fill a store, and ask for each page twice."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{Path(folder) / 'drills.db'}")
        store.add_account("director", "director", "no password", WALL)
        settings = Settings(secret="measured", origins=("http://localhost",), threads=True, data=folder)
        app, _ = create_app(settings, store, Runner(store))
        year = calendar_in_force(app.extensions["drillsim"])
        assert year is not None
        by_register: dict[str, list[OfficeWrite]] = {}
        for register, row in rows(year):
            by_register.setdefault(register, []).append(row)
        for register, held in by_register.items():
            for at in range(0, len(held), MOST):
                store.keep(register, held[at : at + MOST], "director", WALL)
            print(f"{len(held):6} rows of {register}")
        client = app.test_client()
        with client.session_transaction() as session:
            session["staff"] = ["director", 1, token()]
        for page in PAGES:
            client.get(page)
            begun = time.process_time()
            answer = client.get(page)
            print(f"{(time.process_time() - begun) * 1000:6.0f} ms  {answer.status_code}  {page}")
        store.close()


if __name__ == "__main__":
    main()
