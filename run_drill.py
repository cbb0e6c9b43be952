"""The command line of drillsim. Thin: it opens files, calls the packages, and prints."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from drillsim import __version__
from drillsim.bots import SKILLS, play
from drillsim.checks import load
from drillsim.engine import Drill
from drillsim.errors import DrillsimError, InputError, StoreError
from drillsim.files import JournalFile, folder, read_file, read_journal, write
from drillsim.journal import Journal
from drillsim.journal import replay as replay_journal
from drillsim.library import Library
from drillsim.setup import Setup
from drillsim.whatif import references
from scoring.assessment import Assessment, load_assessment
from scoring.drill import Drill as Index
from scoring.outcome import loss
from scoring.reports.terminal import summary
from scoring.rubric import Rubric
from scoring.scorecard import Scorecard, scorecard
from web import console

if TYPE_CHECKING:
    from drillsim.store import Hold, Store

HOME = Path(__file__).resolve().parent / "scenarios"
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
of_server = click.option("--data", default="data", envvar="DRILLSIM_DATA", help="The server's data folder.")
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


@main.command()
@click.argument("scenario")
@click.option("--city", help="Play it in another city: a name in scenarios/cities, or a file.")
@click.option("--rules", default="p2017", show_default=True, help="Rule profile: p2017, p2026, or a file.")
@click.option("--rubric", default="default", show_default=True, help="How it is graded: a name, or a file.")
@click.option("--seed", type=click.IntRange(0, 2**31), default=1, show_default=True, help="Seed of all luck.")
@click.option(
    "--players",
    type=click.Choice(list(SKILLS)),
    default="average",
    show_default=True,
    help="How well the simulated teams play.",
)
@click.option("--out", type=click.Path(path_type=Path), help="Folder for journal, scorecard and report.")
@as_json
@language
@plain_errors
def run(
    scenario: str,
    city: str | None,
    rules: str,
    rubric: str,
    seed: int,
    players: str,
    out: Path | None,
    as_json: bool,
    lang: str,
) -> None:
    """Play SCENARIO (a file, or a code such as b06) with simulated teams in every seat.

    Writes journal.jsonl, scorecard.json and report.html (opens without Internet) into --out, by
    default out/<scenario>. The same scenario, seed and players always give the same journal.

    \b
    Examples:
      run_drill.py run b06
      run_drill.py run b06 --players expert --seed 7 --out out/expert
      run_drill.py run scenarios/b01-denial-of-service.yaml --rules p2026 --json
    """
    library = Library(HOME)
    path = library.find(scenario)
    target = folder(out if out is not None else Path("out") / path.stem)
    loaded = library.scenario(scenario, city=city, rules=rules)
    rubric_data = library.rubric(rubric)
    load(rubric_data, rubric_data.file, Rubric)
    setup = Setup.make(
        loaded.scenario,
        loaded.city,
        loaded.rules,
        {**loaded.documents, "rubric": rubric_data.data},
        seed=seed,
        players={seat.seat: players for seat in loaded.scenario.seats},
    )
    label = {"vi": "Đang diễn tập", "en": "Playing"}[lang]
    with JournalFile(target / "journal.jsonl") as file, _bar(setup.scenario.length, label) as bar:
        done = 0

        def progress(now: int, _: int) -> None:
            nonlocal done
            bar.update(now - done)
            done = now

        drill = play(setup, sink=file.add, progress=progress)
        head = file.head
    journal = Journal(drill.records, True, head)
    card, page = _grade(setup, journal, None, lang, with_report=True)
    _write_results(target, card, page)
    _show(card, as_json, lang)
    if not as_json:
        where = {"vi": "Báo cáo", "en": "Report"}[lang]
        click.echo(f"{where}: {target / 'report.html'}")


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@language
@plain_errors
def check(files: tuple[Path, ...], lang: str) -> None:
    """Check FILES: scenarios, cities, rule profiles, rubrics. Every fault is shown, with its line.

    \b
    Examples:
      run_drill.py check my-scenario.yaml
      run_drill.py check scenarios/*.yaml scenarios/*/*.yaml
    """
    library = Library(HOME)
    kinds = {
        "scenario": {"vi": "kịch bản", "en": "scenario"},
        "city": {"vi": "thành phố", "en": "city"},
        "rules": {"vi": "hồ sơ quy tắc", "en": "rule profile"},
        "rubric": {"vi": "thang điểm", "en": "rubric"},
    }
    faults = []
    for path in files:
        try:
            kind = library.check(path, Rubric)
            click.echo(f"{path}: {kinds[kind][lang]}, {'tốt' if lang == 'vi' else 'sound'}")
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(faults)


@main.command()
@click.argument("journal", type=click.Path(path_type=Path))
@language
@plain_errors
def replay(journal: Path, lang: str) -> None:
    """Rebuild JOURNAL from its inputs and verify that every record comes out the same.

    Exit code 3 when it was altered; the first bad record is named.

    \b
    Example:
      run_drill.py replay out/b06-ransomware/journal.jsonl
    """
    found = read_journal(journal)
    replay_journal(found)
    words = {
        "vi": f"Nhật ký nguyên vẹn: {len(found.records)} bản ghi, diễn lại khớp từng bản ghi.",
        "en": f"The journal is sound: {len(found.records)} records, every one came out the same.",
    }
    click.echo(words[lang])
    click.echo(f"SHA-256 {found.head}")
    if not found.complete:
        click.echo(INCOMPLETE_NOTE[lang])


@main.command()
@click.argument("journal", type=click.Path(path_type=Path))
@click.option("--rubric", help="Grade with another rubric: a name in scenarios/rubrics, or a file.")
@click.option(
    "--assessment",
    type=click.Path(path_type=Path),
    help="Ratings and adjustments of evaluators and trainers (JSON).",
)
@click.option(
    "--out", type=click.Path(path_type=Path), help="Also write scorecard.json and report.html here."
)
@as_json
@language
@plain_errors
def score(
    journal: Path,
    rubric: str | None,
    assessment: Path | None,
    out: Path | None,
    as_json: bool,
    lang: str,
) -> None:
    """Grade JOURNAL again, with its own rubric or another one.

    With --assessment, the evaluators' ratings count as the fourth part of the score, and what trainers
    have waived or credited is applied; the result without their adjustments is shown beside it.

    \b
    Examples:
      run_drill.py score out/b06-ransomware/journal.jsonl
      run_drill.py score journal.jsonl --rubric my-rubric.yaml --out out/regraded
      run_drill.py score journal.jsonl --assessment assessment.json
    """
    target = folder(out) if out is not None else None
    found = read_journal(journal)
    other, judged = _rubric(rubric), _judged(assessment, found)
    setup = Setup.read(found.records[0].data)
    try:
        card, page = _grade(setup, found, other, lang, with_report=target is not None, assessment=judged)
    except Exception:
        # A forger may chain records that no drill makes: then replay names the first of them.
        replay_journal(found)
        raise
    if target is not None:
        _write_results(target, card, page)
    _show(card, as_json, lang)
    if not found.complete and not as_json:
        click.echo(INCOMPLETE_NOTE[lang])


FORMATS = {
    "docx": "report-docx",
    "pdf": "report-pdf",
    "html": "report-html",
    "xlsx": "tables-xlsx",
    "csv": "tables-csv",
    "ocel": "ocel",
    "form-03": "form-03",
    "form-04": "form-04",
    "personal": "personal-docx",
    "personal-pdf": "personal-pdf",
    "participants": "participants",
    "journal": "journal",
}


@main.command()
@click.argument("journal", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "kind",
    type=click.Choice(list(FORMATS)),
    default="docx",
    show_default=True,
    help="What to write.",
)
@click.option(
    "--assessment",
    type=click.Path(path_type=Path),
    help="Ratings, adjustments, findings and plan of evaluators and trainers (JSON).",
)
@click.option("--rubric", help="Grade with another rubric: a name in scenarios/rubrics, or a file.")
@click.option("--seat", help="Of a personal timeline: the seat, as agency/role.")
@click.option("--out", type=click.Path(path_type=Path), help="The file, or a folder for it; default here.")
@language
@plain_errors
def report(
    journal: Path,
    kind: str,
    assessment: Path | None,
    rubric: str | None,
    seat: str | None,
    out: Path | None,
    lang: str,
) -> None:
    """Write a document of JOURNAL: report (docx, pdf, html), tables (xlsx, csv), event log (ocel), forms.

    csv and the forms come as a zip. A personal timeline needs --seat.

    \b
    Examples:
      run_drill.py report out/b06-ransomware/journal.jsonl --format pdf
      run_drill.py report journal.jsonl --format xlsx --out tables.xlsx
      run_drill.py report journal.jsonl --format personal --seat pa05/truc-ban
    """
    # the libraries of documents take a while to import; other commands do without.
    from scoring.reports.papers import PAPERS, Material, make

    found = read_journal(journal)
    setup = Setup.read(found.records[0].data)
    paper = PAPERS[FORMATS[kind]]
    seats = [each.seat for each in setup.scenario.seats]
    if paper.needs and seat not in seats:
        raise click.UsageError(f"--seat: {seat or '-'}; {', '.join(seats)}")
    other, judged = _rubric(rubric), _judged(assessment, found)
    try:
        graded = _graded(setup, found, other, judged)
        idle, book = graded.references
        material = Material(
            found.records,
            graded.card,
            found.head,
            idle=idle.records,
            book=book.records,
            assessment={} if graded.assessment is None else graded.assessment.to_dict(),
        )
        made = make(paper.name, material, lang, seat=seat if paper.needs else None)
    except Exception:
        # A forger may chain records that no drill makes: then replay names the first of them.
        replay_journal(found)
        raise
    target = _target(out, paper.filename(material, seat or "" if paper.needs else ""))
    write(target, made)
    click.echo(str(target))


def _target(out: Path | None, name: str) -> Path:
    """Where a document goes: the file named, or its own name in the folder named."""
    if out is None:
        return Path(name)
    return out / name if out.is_dir() else out


@main.command(name="list")
@language
@plain_errors
def list_(lang: str) -> None:
    """Show the library: scenarios, cities, rule profiles, rubrics."""
    library = Library(HOME)
    for path in library.scenarios():
        scenario = library.scenario(str(path)).scenario
        hours, minutes = divmod(scenario.length // 60_000, 60)
        click.echo(f"{click.style(path.stem, bold=True)}  {'+'.join((scenario.code, *scenario.also))}")
        click.echo(f"  {scenario.title.say(lang)}")
        agencies = len({seat.seat.partition("/")[0] for seat in scenario.seats})
        facts = {
            "vi": f"{hours} giờ {minutes:02d} phút, {len(scenario.seats)} vị trí của {agencies} cơ quan, "
            f"{len(scenario.injects)} tình huống",
            "en": f"{hours} h {minutes:02d} min, {len(scenario.seats)} seats of {agencies} agencies, "
            f"{len(scenario.injects)} injects",
        }
        click.echo(f"  {facts[lang]}")
    kinds = {
        "cities": {"vi": "thành phố", "en": "cities"},
        "rules": {"vi": "hồ sơ quy tắc", "en": "rule profiles"},
        "rubrics": {"vi": "thang điểm", "en": "rubrics"},
    }
    for kind, names in kinds.items():
        click.echo(f"{names[lang]}: {', '.join(library.names(kind))}")


@main.command(add_help_option=False, context_settings={"ignore_unknown_options": True})
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def drill(options: tuple[str, ...]) -> None:
    """Open a live drill in the browser: of SCENARIO, or the one not over; drill --help shows its options."""
    _become_server("--drill", *options)


@main.command(add_help_option=False, context_settings={"ignore_unknown_options": True})
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def serve(options: tuple[str, ...]) -> None:
    """Serve live drills to browsers on this network; serve --help shows its options."""
    _become_server(*options)


def _become_server(*options: str) -> None:
    # A process of its own: the standard library is made cooperative before anything else is imported.
    command = [sys.executable, "-m", "web", *options]
    path = os.pathsep.join(filter(None, [str(HOME.parent), os.environ.get("PYTHONPATH")]))
    environ = {**os.environ, "PYTHONPATH": path}
    if os.name == "posix":
        os.execve(sys.executable, command, environ)
    # Ctrl+C reaches both: the server says that it has stopped, and we end as it does.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(subprocess.call(command, env=environ))


@main.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@of_server
@language
@plain_errors
def backup(file: Path, data: str, lang: str) -> None:
    """Write all drills, people and accounts of the server into FILE; it may go on running.

    The data is in the folder --data (or DRILLSIM_DATA), or in the database DRILLSIM_DATABASE.
    FILE holds names and hashes of passwords: keep it safe.

    \b
    Example:
      run_drill.py backup backups/today.zip
    """
    with _store(data, new=False) as store:
        store.backup(file)
    click.echo({"vi": f"Đã sao lưu vào {file}", "en": f"Backed up into {file}"}[lang])


@main.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@of_server
@language
@plain_errors
def restore(file: Path, data: str, lang: str) -> None:
    """Fill an empty data folder, or an empty database, from a backup FILE: all of it, or nothing.

    Refused while a server runs on it.

    \b
    Example:
      run_drill.py restore backups/today.zip --data new-data
    """
    with _store(data, new=True) as store, _no_server(data):
        store.restore(file)
        count = len(store.drills())
    words = {"vi": f"Đã khôi phục; số cuộc diễn tập: {count}", "en": f"Restored; drills: {count}"}
    click.echo(words[lang])


@main.command()
@click.argument("name")
@click.option("--generate", is_flag=True, help="Make up a password and show it once, instead of asking.")
@of_server
@language
@plain_errors
def password(name: str, generate: bool, data: str, lang: str) -> None:
    """Give the staff account NAME a new password; whoever is signed in with the old one is signed out.

    \b
    Example:
      run_drill.py password lan --generate
    """
    from web import codes, passwords

    with _store(data, new=False) as store:
        if store.account(name) is None:
            raise StoreError("store_missing", value=name)
        label = {"vi": "Mật khẩu mới", "en": "New password"}[lang]
        again = {"vi": "Nhập lại", "en": "Once more"}[lang]
        new = (
            codes.password() if generate else click.prompt(label, hide_input=True, confirmation_prompt=again)
        )
        account = store.set_password(name, passwords.hash_password(new))
        what = {"do": "password", "name": account.name}
        store.audit("run_drill.py", None, what, datetime.now(UTC).isoformat(timespec="milliseconds"))
    if generate:
        click.echo(f"{label}: {new}")
    click.echo(
        {"vi": f"Đã đổi mật khẩu của {account.name}", "en": f"{account.name} has a new password"}[lang]
    )


@contextmanager
def _store(data: str, *, new: bool) -> Iterator[Store]:
    """The server's data, in a folder or where DRILLSIM_DATABASE says."""
    # The database libraries take a while to import; commands that need no data do without.
    from drillsim.store import Store, address

    store = Store(address(data or "data", os.environ.get("DRILLSIM_DATABASE", "")), new=new)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def _no_server(data: str) -> Iterator[None]:
    """Keep every server off the data meanwhile.

    Raises:
        StoreError: when one runs on it; the message says where.
    """
    from drillsim.store import address, claim
    from drillsim.store.database import refusals
    from web.lock import Lock

    who, url = "run_drill.py restore", address(data or "data", os.environ.get("DRILLSIM_DATABASE", ""))
    with refusals():
        held: Hold | Lock = claim(url, who) or Lock(Path(data or "data"), who)
    try:
        yield
    finally:
        held.release()


def _bar(length: int, label: str) -> Any:
    """A progress bar over drill time, on the error stream, shown only on a terminal."""
    return click.progressbar(length=length, label=label, file=sys.stderr, hidden=not sys.stderr.isatty())


def _rubric(name: str | None) -> Rubric | None:
    """The rubric that is named; None for the journal's own."""
    if name is None:
        return None
    document = Library(HOME).rubric(name)
    return load(document, document.file, Rubric)


def _judged(path: Path | None, journal: Journal) -> Assessment | None:
    """The assessment in a file, checked against its journal."""
    return None if path is None else load_assessment(read_file(path), str(path), journal.records)


class _Graded(NamedTuple):
    """A card, beside what it was made with."""

    card: Scorecard
    references: tuple[Drill, Drill]
    assessment: Assessment | None


def _graded(setup: Setup, journal: Journal, rubric: Rubric | None, assessment: Assessment | None) -> _Graded:
    """Grade a journal beside its reference runs."""
    records = journal.records
    idle, book = references(setup, records)
    own = rubric if rubric is not None else Rubric.model_validate_json(json.dumps(setup.documents["rubric"]))
    lost = [loss(Index(run.records), own.outcome) for run in (idle, book)]
    return _Graded(scorecard(records, (lost[0], lost[1]), rubric, assessment), (idle, book), assessment)


def _grade(
    setup: Setup,
    journal: Journal,
    rubric: Rubric | None,
    lang: str,
    *,
    with_report: bool,
    assessment: Assessment | None = None,
) -> tuple[Scorecard, str | None]:
    """Grade a journal beside its reference runs; the page only when it is wanted."""
    graded = _graded(setup, journal, rubric, assessment)
    if not with_report:
        return graded.card, None
    # plotly takes a while to import; commands that make no page do without.
    from scoring.reports.html import report

    idle, book = (run.records for run in graded.references)
    return graded.card, report(
        journal.records, graded.card, head=journal.head, idle=idle, book=book, lang=lang
    )


def _write_results(target: Path, card: Scorecard, page: str | None) -> None:
    write(target / "scorecard.json", json.dumps(card.to_dict(), ensure_ascii=False, indent=1) + "\n")
    if page is not None:
        write(target / "report.html", page)


def _show(card: Scorecard, as_json: bool, lang: str) -> None:
    click.echo(json.dumps(card.to_dict(), ensure_ascii=False) if as_json else summary(card, lang))


if __name__ == "__main__":
    console.prepare()
    main()
