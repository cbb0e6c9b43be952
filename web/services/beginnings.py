"""What a new scenario begins with: the least that can be played, to be written on from."""

from __future__ import annotations

from drillsim.base.errors import InputError
from drillsim.documents.edits import Put, edited
from drillsim.documents.plan import Demand
from drillsim.library.index import PLANS, Library

BLANK = """\
version: 2
code: B01
title:
  vi: Kịch bản mới
  en: New scenario
summary:
  vi: Việc gì xảy ra, với ai, và Ban tổ chức muốn thấy điều gì.
  en: What happens, to whom, and what the organisers want to see.
city: can-tho
length: 1h
story:
  starts: 2026-10-14 08:00

objectives:
  - id: bao-cao
    title: {vi: "Báo cáo đúng nơi, đúng hạn", en: "Report to the right places, in time"}

# Who plays.
seats:
  - seat: tt-giam-sat/dieu-hanh
    brief: {vi: Anh/chị điều hành ca trực Trung tâm Dữ liệu., en: You lead the Data Centre's shift.}
  - seat: pa05/truc-ban
    brief: {vi: Anh/chị trực ban PA05., en: You are PA05's duty officer.}

# What goes wrong, whether or not anybody does anything.
threats:
  - id: su-co
    title: {vi: Cổng thông tin ngừng phục vụ, en: The city's portal stops}
    situation: B01
    cause: A1
    stages:
      - id: hong
        kind: degrade
        at: 10m
        hits: [cong-ttdt]
        to: 0.2
        repair: repair
        takes: 15m

# What is told to whom, and what is expected of them.
injects:
  - id: nguoi-dan-goi
    title: {vi: Người dân gọi tổng đài, en: A citizen calls the hotline}
    channel: phone
    at: 15m
    from: {vi: Một người dân, en: A citizen}
    to: tt-giam-sat/dieu-hanh
    body: {vi: Tôi không vào được cổng thông tin của thành phố., en: I cannot open the city's portal.}
    indicates: su-co
    while: {service: cong-ttdt, below: 0.9}
    expect:
      - {act: report, to: pa05, kind: initial, target: 10m, limit: 30m, objective: bao-cao}
"""


def blank(code: str | None = None, situation: Demand | None = None) -> str:
    """The least scenario.

    Args:
        code: of the situation it is to play.
        situation: what a plan says of it.
    """
    if code is None or situation is None:
        return BLANK
    edits = [Put(("code",), code), Put(("threats", 0, "situation"), code)]
    edits += [Put(("title", "vi"), situation.name.vi), Put(("title", "en"), situation.name.en)]
    if situation.cause is not None:
        edits.append(Put(("threats", 0, "cause"), situation.cause))
    return edited(BLANK, edits)


def situations(library: Library) -> dict[str, Demand]:
    """The situations that the library's plans name, by code."""
    found: dict[str, Demand] = {}
    for name in library.names(PLANS):
        try:
            plan = library.plan(name)
        except InputError:
            # A plan with faults offers nothing here; `check` tells them.
            continue
        for group in plan.groups:
            if group.shown_by == "situation":
                found |= group.codes
    return found
