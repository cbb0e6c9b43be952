"""How scores go with skill, and which team a scenario suits, worked out by hand."""

from __future__ import annotations

from scoring.norms.table import Figure, LevelSpread, Measured, Verdict
from scoring.rehearsal.fit import fit_told, suited, suited_told
from scoring.rehearsal.table import Rehearsal


def figure(*means: float | None, verdict: Verdict = "tells") -> Figure:
    rows = [LevelSpread(level=0.5 * n, drills=8, mean=mean, sd=4.2) for n, mean in enumerate(means)]
    none = Measured(value=None, error=None)
    rank = Measured(value=0.934, error=0.021)
    return Figure(
        spreads=tuple(rows), reliability=none, rank=rank, slope=Measured(value=12.34, error=None), p=0.01,
        q=0.02, verdict=verdict,
    )  # fmt: skip


def made(**figures: Figure) -> Rehearsal:
    return Rehearsal.model_construct(figures=figures)


def test_the_team_that_a_scenario_suits_scores_nearest_to_sixty_five() -> None:
    # 58 is 7 away, 76 is 11: skill 0.5.
    found = made(overall=figure(31.0, 58.4, 76.0, 93.0))
    assert (row := suited(found)) is not None and row.level == 0.5
    told = suited_told(found)
    assert told is not None and told.vi == "Hợp nhất với đội trình độ 0,50: một lần diễn dự kiến 58 ± 4 điểm."
    assert suited_told(made(overall=figure(None, None))) is None and suited_told(made()) is None


def test_each_number_is_told_with_its_error_the_whole_first() -> None:
    first, second = fit_told(made(network=figure(50.0, verdict="wrong"), overall=figure(50.0)))
    assert (first.rank.vi, first.slope.en, first.reliability.vi) == ("0,93 ± 0,02", "12.3", "–")
    assert (first.faulty, second.faulty, second.verdict.en) == (
        False,
        True,
        "the wrong way round: better teams earn less",
    )
