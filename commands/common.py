"""What all commands share: the language, the library, and what was refused shown as a message."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from drillsim.errors import DrillsimError

HOME = Path(__file__).resolve().parents[1] / "scenarios"
INCOMPLETE_NOTE = {
    "vi": "Nhật ký dừng giữa chừng (chưa có bản ghi kết thúc); kết quả chỉ tính đến bản ghi cuối.",
    "en": "The journal stops early (it has no end record); results go up to its last record.",
}

language = click.option(
    "--lang",
    type=click.Choice(["vi", "en"]),
    default="vi",
    envvar="DRILLSIM_LANG",
    help="Language of messages and results / ngôn ngữ (default vi; or DRILLSIM_LANG).",
)
as_json = click.option("--json", "as_json", is_flag=True, help="Print the scorecard as JSON, nothing else.")


def plain_errors(command: Callable[..., None]) -> Callable[..., None]:
    """Show what was refused as a message, with its exit code; never a traceback."""

    @wraps(command)
    def guarded(*args: Any, lang: str, **options: Any) -> None:
        try:
            command(*args, lang=lang, **options)
        except DrillsimError as error:
            click.echo(error.text(lang), err=True)
            sys.exit(error.exit_code)
        except KeyboardInterrupt:
            click.echo({"vi": "Đã dừng.", "en": "Stopped."}[lang], err=True)
            sys.exit(130)

    return guarded
