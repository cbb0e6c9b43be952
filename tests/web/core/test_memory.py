"""What a server remembers has bounds."""

from __future__ import annotations

import pytest

from web.core.memory import Pool, Recent


def test_the_oldest_go_when_there_are_more_than_are_kept() -> None:
    kept: Recent[str, int] = Recent(2)
    kept["a"], kept["b"] = 1, 2
    assert kept.setdefault("c", 3) == 3
    assert dict(kept) == {"b": 2, "c": 3}


def test_what_is_there_already_drives_nothing_out() -> None:
    kept: Recent[str, int] = Recent(2)
    kept["a"], kept["b"] = 1, 2
    kept["a"] = 4
    assert kept.setdefault("b", 5) == 2
    assert dict(kept) == {"a": 4, "b": 2}


def test_what_fails_in_a_thread_is_raised_where_it_was_asked_for() -> None:
    pool = Pool(1)
    assert pool.do(lambda: 3) == 3
    with pytest.raises(KeyError, match="missing"):
        pool.do(lambda: {}["missing"])
