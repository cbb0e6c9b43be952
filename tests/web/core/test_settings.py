"""Settings: what variables mean, what is refused, and that each is documented."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import pytest

from drillsim.base.messages import say
from web.core.settings import SETTINGS, from_environment
from web.server.options import serve
from web.server.serve import secret

TOP = Path(__file__).parents[3]
NAMES = ("192.0.2.7", "localhost")


def test_without_variables_the_defaults_hold() -> None:
    settings = from_environment({}, "s", NAMES)
    assert (settings.data, settings.host, settings.port, settings.lang) == ("data", "0.0.0.0", 8000, "vi")
    assert settings.origins == ("http://192.0.2.7:8000", "http://localhost:8000")
    assert settings.hosts == ["192.0.2.7", "localhost"]
    assert not settings.secure


def test_variables_are_taken_over() -> None:
    environ = {"DRILLSIM_PORT": "9000", "DRILLSIM_SECURE": "1", "DRILLSIM_LANG": "en", "DRILLSIM_DATA": ""}
    settings = from_environment(environ, "s", NAMES)
    assert settings.origins == ("https://192.0.2.7:9000", "https://localhost:9000")
    assert (settings.lang, settings.data) == ("en", "data")
    named = from_environment(
        {"DRILLSIM_ORIGINS": "https://drill.example, http://[2001:db8::1]:80/"}, "s", NAMES
    )
    assert named.origins == ("https://drill.example", "http://[2001:db8::1]")
    assert named.hosts == ["[2001:db8::1]", "drill.example"]


def test_a_server_that_is_reached_by_https_alone_sends_its_cookies_by_no_other_way() -> None:
    for origins, secure in (("https://a.example", True), ("https://a.example,http://b.example", False)):
        assert from_environment({"DRILLSIM_ORIGINS": origins}, "s", NAMES).secure == secure


def test_a_proxy_is_believed_where_its_address_is_named() -> None:
    named = {"DRILLSIM_PROXY": "1", "DRILLSIM_ORIGINS": "https://drill.example"}
    assert from_environment(named, "s", NAMES).proxy
    with pytest.raises(ValueError, match="DRILLSIM_PROXY=1 without DRILLSIM_ORIGINS"):
        from_environment({"DRILLSIM_PROXY": "1"}, "s", NAMES)


@pytest.mark.parametrize(
    ("name", "value"),
    [("PORT", "0"), ("PORT", "x"), ("LANG", "fr"), ("ORIGINS", "*"), ("ORIGINS", "drill.example")],
)
def test_a_value_that_cannot_be_used_is_named(name: str, value: str) -> None:
    with pytest.raises(ValueError, match=rf"DRILLSIM_{name}={re.escape(value)}"):
        from_environment({f"DRILLSIM_{name}": value}, "s", NAMES)


def test_every_setting_and_option_is_documented() -> None:
    page = (TOP / "docs/serving.md").read_text("utf-8")
    for each in SETTINGS:
        default = f"`{each.default}`" if each.default else ""
        row = f"| `DRILLSIM_{each.name.upper()}` | {default} | {say(f'setting_{each.name}', 'en')} |".replace(
            "|  |", "| |"
        )
        assert row in page
    for option in serve.params:
        name = option.opts[0]
        assert (f"`{name}" if name.startswith("--") else f"`{name.upper()}`") in page


def test_the_secret_is_drawn_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    first = secret(tmp_path / "new")
    assert len(first) == 64
    assert secret(tmp_path / "new") == first
    assert stat.S_IMODE((tmp_path / "new/session-key").stat().st_mode) == 0o600
    (tmp_path / "new/session-key").write_text("")
    with pytest.raises(OSError, match="damaged"):
        secret(tmp_path / "new")


def test_a_server_killed_while_it_draws_the_secret_draws_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as power_cut:
        power_cut.setattr("web.server.serve._named", killed)
        with pytest.raises(KeyboardInterrupt):
            secret(tmp_path)
    assert len(secret(tmp_path)) == 64
