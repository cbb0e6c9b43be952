"""What a scenario says of the public is checked: areas, systems, agencies, and that there is one."""

from __future__ import annotations

import pytest

from tests.pages import GUIDES, example_with, faults, fenced, load

RUMOUR = """
injects:
  - id: tin-don
    title: Tin đồn
    channel: social
    from: {vi: Mạng xã hội, en: Social media}
    to: all
    at: 5m
    body: Có tin đập sắp vỡ.
    rumour: {claim: Đập sắp vỡ, area: %s}
"""


def whole(public: str = "", version: int = 2, area: str | None = None, when: str | None = None) -> str:
    text = example_with(version=version)
    if area is not None:
        text = text.replace("\ninjects:\n", RUMOUR % area, 1)
    if when is not None:
        text = text.replace("\ninjects:\n", (RUMOUR % "all").replace("at: 5m", when), 1)
        text = text.replace("    rumour: {claim: Đập sắp vỡ, area: all}\n", "")
    return f"{text}\n{public}\n"


@pytest.mark.parametrize(
    "public",
    [
        "public: {}",
        "public: {areas: {can-tho: {concern: 0.1, people: 1200000}, soc-trang: {}}, hotline: tong-dai-1022}",
        "public: {channels: [{over: cong-ttdt, reach: 0.5}, {reach: 0.2}], counters: [mot-cua]}",
        "public: {press: {from: bao-chi, to: vp-ubnd/phat-ngon, article: 20m}, rates: {outage: 1.2}}",
    ],
)
def test_a_public_may_say_little_or_much(public: str) -> None:
    assert load(whole(public, area="can-tho")).public is not None


@pytest.mark.parametrize(
    ("public", "said"),
    [
        ("public: {areas: {can-thoo: {}}}", "nearest: can-tho"),
        ("public: {hotline: tong-dai-102}", "nearest: tong-dai-1022"),
        ("public: {counters: [mot-cu]}", "counters[1]"),
        ("public: {channels: [{over: cong-ttd, reach: 0.5}]}", "nearest: cong-ttdt"),
        ("public: {channels: [{over: cong-ttdt, reach: 1.5}]}", "reach"),
        ("public: {press: {from: bao-ch, to: pa05/truc-ban}}", "nearest: bao-chi"),
        ("public: {press: {from: bao-chi, to: nobody}}", "nobody"),
        ("public: {rates: {outage: 99}}", "outage"),
        ("public: {hotlines: x}", "nearest: hotline"),
    ],
)
def test_what_there_is_not_is_named(public: str, said: str) -> None:
    assert said in faults(whole(public))


def test_the_example_of_the_guides_is_a_public() -> None:
    examples = [part for guide in GUIDES.values() for part in fenced(guide, "yml") if "public:" in part]
    assert len(examples) == 2
    assert examples[0] == examples[1]
    public = load(whole(examples[0], area="soc-trang")).public
    assert public is not None and public.press is not None and public.areas["soc-trang"].concern == 0.1


def test_a_public_needs_version_2() -> None:
    assert "public: needs version: 2" in faults(whole("public: {}", version=1))
    assert "rumour: needs version: 2" in faults(whole(version=1, area="can-tho"))


def test_a_rumour_and_a_concern_need_a_public() -> None:
    assert "rumour: the scenario has no public" in faults(whole(area="can-tho"))
    when = "when: {concern: can-tho, above: 0.3}"
    assert "concern: the scenario has no public" in faults(whole(when=when))
    assert load(whole("public: {}", when=when))


def test_a_rumour_goes_about_in_an_area_that_there_is() -> None:
    assert "nearest: can-tho" in faults(whole("public: {}", area="can-thoo"))
    assert "hau-giang" in faults(whole("public: {areas: {can-tho: {}}}", area="hau-giang"))


def test_a_consequence_on_concern_is_checked() -> None:
    then = "at: 5m\n    then: [{concern: %s, add: %s}]"
    assert load(whole("public: {}", when=then % ("all", 0.5)))
    assert "nearest: can-tho" in faults(whole("public: {}", when=then % ("can-thoo", 0.5)))
    assert "add" in faults(whole("public: {}", when=then % ("can-tho", 2)))
    assert "concern: the scenario has no public" in faults(whole(when=then % ("all", 0.5)))


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("{concern: can-tho}", "concern and below go together"),
        ("{concern: can-tho, above: 0.3, below: 0.5}", "below and above"),
        ("{concern: can-thoo, above: 0.3}", "nearest: can-tho"),
        ("{concern: all, service: mot-cua, above: 0.3}", "exactly one of"),
    ],
)
def test_a_condition_on_concern_is_checked(when: str, said: str) -> None:
    assert said in faults(whole("public: {}", when=f"when: {when}"))
