"""The command line: every command under one name."""

from __future__ import annotations

import click

from commands import documents, journals, keeping, playing, servers, shelf
from drillsim import __version__


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start here: run_drill.py list, then run_drill.py run b06 --out out/b06",
)
@click.version_option(__version__, prog_name="drillsim")
def main() -> None:
    """Rehearse cyber incidents on a simulated city.

    A drill plays a scenario (what goes wrong, what is told to whom, what is expected) on a model of
    a city, writes a journal of everything, and grades response time, coordination and outcome with
    evidence. A simulated drill trains and measures; it does not by itself discharge Directive
    60/CT-BTTTT.

    Diễn tập ứng phó sự cố an toàn thông tin mạng trên mô hình thành phố. Cuộc diễn tập mô phỏng để
    huấn luyện và đo lường, không tự nó thay thế diễn tập thực chiến theo Chỉ thị 60/CT-BTTTT.
    """


for command in (
    playing.run,
    shelf.check,
    journals.replay,
    journals.score,
    documents.report,
    shelf.list_,
    servers.drill,
    servers.serve,
    keeping.backup,
    keeping.restore,
    keeping.password,
):
    main.add_command(command)
