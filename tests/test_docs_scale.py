"""The sizes of a national exercise in docs/scale.md follow from its letters and from what was measured."""

from __future__ import annotations

import re
from pathlib import Path

TOP = Path(__file__).parents[1]
PAGE = (TOP / "docs/scale.md").read_text("utf-8")
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def number(text: str) -> float:
    return float(text.replace(",", ""))


def measured(pattern: str) -> list[float]:
    """The numbers in a row of what was measured."""
    found = re.search(pattern, PAGE.partition("## What was measured")[2])
    assert found is not None, pattern
    return [number(each) for each in found.groups()]


def line(name: str) -> str:
    """A line of the reckoning, after its name."""
    found = re.search(rf"^    {name} +(.+)$", PAGE, re.MULTILINE)
    assert found is not None, name
    return found[1]


def says(name: str, *computed: float) -> None:
    """A line holds each of these, in their order, as they are rounded there."""
    shown = iter(NUMBER.findall(line(name)))
    for value in computed:
        for text in shown:
            digits = len(text.partition(".")[2])
            if abs(number(text) - value) <= 0.51 * 10**-digits:
                break
        else:
            raise AssertionError(f"{name}: {value:.3f} does not stand in {line(name)!r}")


LETTERS = {
    name: number(value)
    for name, value in re.findall(r"^\| ([BDamjP]) \| [^|]+ \| ([\d,]+) \|", PAGE, re.MULTILINE)
}
B, D, A, M, J, P = (LETTERS[name] for name in "BDamjP")
ACT, REDIS, POSTGRES = measured(
    r"CPU an act \| ([\d.]+) \+ ([\d.]+) \+ ([\d.]+) ms \|\n\| a process is killed"
)
IDLE = measured(r"nothing happens: CPU a second \| (\d+) \+")[0] / 10_000
JOIN = measured(r"take seats by card and open their page \| \d+ s; ([\d.]+)")[0]
RECORD = (
    measured(r"bytes over Redis a record, in and out \| \| [\d,]+, [\d,]+ \| [\d,]+, [\d,]+ \| ([\d,]+),")[0]
    / 1_000
)
SHOWN = measured(r"a browser is sent ([\d.]+)\nKB")[0]
BROADCAST = 36.0

ACTS, MESSAGES = B * A / 60, D * M / 60
ACTING, TELLING, OPEN = ACTS * ACT / 1_000, MESSAGES * BROADCAST / 1_000, B * round(IDLE, 3) / 1_000


def test_processors_follow_from_what_an_act_a_message_and_an_open_page_cost() -> None:
    says("acts", ACTS, ACT, ACTING)
    says("messages", MESSAGES, BROADCAST, TELLING)
    says("open pages", round(IDLE, 3), OPEN)
    says("busiest", ACTING + TELLING + OPEN)
    says("joining", B / (60 * J), round(JOIN + 0.49), B / (60 * J) * JOIN / 1_000)
    assert 2 * 1.7 * (ACTING + TELLING + OPEN) < P + 0.5
    says("PostgreSQL", ACTS, POSTGRES, ACTS * POSTGRES / 1_000 + 0.03, ACTS, ACTS / D)


def test_what_nginx_takes_follows_from_what_it_was_measured_to_take() -> None:
    (sent,) = measured(r"a broadcast to 1,000, ms \| ([\d.]+)")
    (act,) = measured(r"an act, ms \| ([\d.]+) \| [\d.]+ \|\n\| a page")
    (idle,) = measured(r"1,000 pages in which nothing happens, ms a second \| ([\d.]+)")
    each = sent / 1_000
    says("nginx", ACTS, act, MESSAGES, B / D, each)
    whole = (ACTS * act + MESSAGES * B / D * each + B * idle / 1_000) / 1_000
    assert f"{whole:.2f} processors\n    browsers" in PAGE


def test_lines_memory_and_disk_follow_from_what_a_record_and_a_page_weigh() -> None:
    records = ACTS + MESSAGES
    says("Redis", records, RECORD, records * RECORD / 1_000, P * records * RECORD / 1_000)
    says("browsers", records, B / D, SHOWN, records * B / D * SHOWN / 1_000)
    says(
        "memory",
        B * 0.1 / 1_000 + P * 0.18 + D * P * 0.007,
        B * 0.1 / 1_000 + P / 2 * 0.18 + D * P / 2 * 0.007,
    )
    says("disk", 3, 2 * records * 0.5 * 3 * 3_600 / 1e6)


def test_what_is_bought_is_the_sum_of_the_machines() -> None:
    rows = re.findall(r"^\| (front|web1, web2|database) \| (\d+)(?: each)? \| (\d+) GB", PAGE, re.MULTILINE)
    times = {"web1, web2": 2}
    processors = sum(times.get(name, 1) * int(count) for name, count, _ in rows)
    memory = sum(times.get(name, 1) * int(size) for name, _, size in rows)
    assert len(rows) == 3 and P == 2 * 5
    assert f"Sixteen processors and {memory} GB" in PAGE and processors == 16
    assert f"(48 hours): {processors * 48} processor-hours" in PAGE
    assert f"{memory * 48:,} GB-hours" in PAGE
    sent = (ACTS + MESSAGES) * B / D * SHOWN / 1_000
    assert abs(sent * 3 * 3_600 / 1_000 - 530) < 6 and "530 GB" in PAGE


def test_the_twin_reckons_with_the_same_numbers() -> None:
    twin = (TOP / "docs/nhieu-may.md").read_text("utf-8")

    def reckoned(page: str, first: str, last: str) -> list[str]:
        block = page.partition(first)[2].partition(last)[0]
        return [re.sub(r"[.,]", "", each).strip() for each in re.findall(r"\d[\d.,]*", block)]

    assert reckoned(PAGE, "### How much is needed", "| machine |") == reckoned(
        twin, "### Cần bao nhiêu", "| máy |"
    )
