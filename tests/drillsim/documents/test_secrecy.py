"""What a scenario says of what is secret: faults with their lines, and what is sound."""

from __future__ import annotations

import pytest

from tests.pages import example_with, faults, load

SOUND = """confidences:
  - id: dau-vet
    title: {vi: Dấu vết, en: Traces}
    level: confidential
    basis: {vi: Luật, en: The law}
    about: [cong-ttdt]
    readers: [pa05/truc-ban, tt-giam-sat]
    admits: pa05
    need: [so-khcn]
    objective: bao-cao
reactions:
  - {id: lo, when: {breached: dau-vet, by: pa05, to: public}, then: [{tell: bao-chi}]}
  - {id: biet, when: {knows: vp-ubnd, secret: dau-vet}, then: [{reveal: dau-vet, to: so-khcn}]}
"""
INJECT = """  - id: tin-bao
"""


def carrying(to: str) -> str:
    """The example with an inject that carries the secret and expects its reader to contact somebody."""
    inject = f"""  - id: tin-mat
    title: {{vi: Tin mật, en: Secret}}
    channel: document
    from: pa05
    to: vp-ubnd/phat-ngon
    at: 20m
    about: dat-dai
    carries: dau-vet
    body: {{vi: Mật., en: Secret.}}
    expect: [{{act: share, to: {to}, target: 5m, limit: 20m}}]
"""
    return example_with(SOUND).replace(INJECT, inject + INJECT, 1)


def test_a_sound_one_is_as_the_file_says() -> None:
    (confidence,) = load(
        example_with(SOUND.replace("    admits: pa05\n", "    admits: pa05/truc-ban\n"))
    ).confidences
    assert (confidence.systems, confidence.admits, confidence.weight) == (
        ("cong-ttdt",),
        "pa05/truc-ban",
        2.0,
    )
    assert load(carrying("so-khcn").replace("admits: pa05\n", "admits: pa05/truc-ban\n"))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("about: [cong-ttdt]", "about: [cong-ttd]", "nearest: cong-ttdt"),
        ("readers: [pa05/truc-ban,", "readers: [pa05/truc-bam,", "nearest: pa05/truc-ban"),
        ("need: [so-khcn]", "need: [so-khc]", "nearest: so-khcn"),
        ("objective: bao-cao", "objective: bao-ca", "nearest: bao-cao"),
        ("level: confidential", "level: hidden", "confidential"),
        ("admits: pa05\n", "admits: vnpt\n", "admits: vnpt is not among readers"),
        ("breached: dau-vet", "breached: dau-ve", "nearest: dau-vet"),
        ("to: public", "to: publi", "nearest: public"),
        ("secret: dau-vet", "secret: dau-ve", "nearest: dau-vet"),
        (", secret: dau-vet", "", "secret"),
        ("{reveal: dau-vet, to: so-khcn}", "{reveal: dau-ve, to: so-khcn}", "nearest: dau-vet"),
        ("{reveal: dau-vet, to: so-khcn}", "{reveal: dau-vet, to: so-khc}", "nearest: so-khcn"),
    ],
)
def test_what_cannot_be_is_named(old: str, new: str, said: str) -> None:
    sound = SOUND.replace("admits: pa05\n", "admits: pa05/truc-ban\n")
    assert old in SOUND
    text = sound.replace(old, new) if old in sound else SOUND.replace(old, new)
    assert said in faults(example_with(text))


def test_an_agency_lets_others_in_only_where_all_of_it_may_know() -> None:
    assert "admits: pa05 is not among readers" in faults(example_with(SOUND))


def test_nothing_is_expected_that_would_tell_it() -> None:
    said = faults(carrying("vnpt").replace("admits: pa05\n", "admits: pa05/truc-ban\n"))
    assert "to: vnpt has no need to know the confidence dau-vet" in said
