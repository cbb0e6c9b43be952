from __future__ import annotations

import pytest

from scoring.reports.markup import Both, Html, both, escape, join, plot_text, tag


def test_text_is_escaped_and_html_is_not() -> None:
    assert tag("p", "<b>", Html("<b>")) == "<p>&lt;b&gt;<b></p>"


def test_attributes_are_escaped() -> None:
    assert (
        tag("a", "x", href='"><script>', class_="n") == '<a href="&quot;&gt;&lt;script&gt;" class="n">x</a>'
    )


def test_attributes_that_are_none_or_false_are_left_out() -> None:
    assert tag("td", colspan=0, id=None, hidden=False, open=True) == '<td colspan="0" open></td>'


def test_void_elements_do_not_close() -> None:
    assert tag("br") == "<br>"


def test_a_text_stands_in_both_languages() -> None:
    assert both(Both("có", "yes")) == '<span lang="vi">có</span><span lang="en">yes</span>'
    assert both(Both("VNPT", "VNPT")) == "VNPT"


def test_joining_escapes_each_child() -> None:
    assert join(("<", None, Html("<i>")), " ") == "&lt;  <i>"


@pytest.mark.parametrize("unsafe", ["\x00", "\x1b", "\u202e", "\u2066", "\u200f", "\ud800"])
def test_controls_become_visible(unsafe: str) -> None:
    assert escape(f"a{unsafe}b") == "a\N{REPLACEMENT CHARACTER}b"


def test_vietnamese_and_line_breaks_pass() -> None:
    assert escape("Đội\nỨng cứu") == "Đội\nỨng cứu"


def test_plots_get_no_tags() -> None:
    assert plot_text('<a href="x">&') == '&lt;a href="x"&gt;&amp;'
