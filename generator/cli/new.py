"""`policy-archive new`: a file for a new record, with what is known of it and comments where more belongs."""

import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import click

from generator.checking.check import check
from generator.checking.identity import is_identifier
from generator.cli.options import content_option, examples, today_option
from generator.drafting.answer import read_answer
from generator.drafting.choices import NotKnown
from generator.drafting.draft import Draft, drafted
from generator.drafting.identifier import ids_taken, proposed_id
from generator.drafting.questions import QUESTIONS, Question, field_of
from generator.drafting.record_text import record_text, terms_of
from generator.model.archive import Archive
from generator.model.record import Kind
from generator.reading.content import read_content

_EXAMPLES = {
    Kind.EVENT: (
        'policy-archive new event --title "Talks in Geneva" --date 2025-05-12 --kind talks --jurisdiction US \\',
        "  --jurisdiction CN",
    ),
    Kind.MEASURE: (
        'policy-archive new measure --title "Ban on exports of gallium" --instrument export-prohibition \\',
        "  --jurisdiction China --target US --commodity gallium --adopted 2024-12-03 --in-force 2024-12-03",
    ),
    Kind.PROCESS: (
        'policy-archive new process --title "WTO dispute over gallium" --kind wto-dispute --opened 2026-02-02',
    ),
    Kind.BRIEF: ('policy-archive new brief --title "Gallium, spring 2026" --date 2026-04-01 --author "The archive"',),
    Kind.COMMODITY: ('policy-archive new commodity --name "Gallium arsenide" --parent gallium',),
}


@examples(
    "policy-archive new event",
    'policy-archive new measure --title "Ban on exports of gallium" --jurisdiction China',
)
@click.group("new")
def new_command() -> None:
    """Write the file of a new record, and say what is still to be filled in.

    On a terminal it asks for what the options leave out. Ids and terms may be cut short, and jurisdictions and
    commodities called by their names.
    """


def _command(kind: Kind) -> click.Command:
    """The command for one kind, with an option for each of its questions."""
    options: list[click.Parameter] = [
        click.Option(
            [f"--{question.option}"], multiple=question.several, metavar=_metavar(question), help=_help(kind, question)
        )
        for question in QUESTIONS[kind]
    ]
    options.append(click.Option(["--id", "identifier"], help="The file's name without its ending, if not proposed."))
    options.append(click.Option(["--no-input"], is_flag=True, help="Ask nothing, on a terminal either."))
    command = click.Command(
        kind.singular,
        params=options,
        callback=partial(_new, kind),
        short_help=f"A new {kind.singular}.",
        help=f"Write the file of a new {kind.singular}. Exits with 1 if something is still to be filled in.",
    )
    return examples(*_EXAMPLES[kind])(content_option(today_option(command)))


def _metavar(question: Question) -> str:
    return "{KEY: VALUE}" if question.rows else question.option.rsplit("-", 1)[-1].upper()


def _help(kind: Kind, question: Question) -> str:
    description = field_of(kind, question).description or ""
    return f"{description} May be repeated." if question.several else description


def _new(kind: Kind, /, *, identifier: str | None, no_input: bool, content: Path, today: date, **options: Any) -> None:
    before = check(read_content(content), today)
    if before.archive is None:
        raise click.ClickException("the archive has no settings; run 'policy-archive check'")
    asking = not no_input and _on_terminal()
    if asking:
        click.echo("What you do not know may stay empty: press Enter, and fill it in later.")
    answers = dict(_answers(kind, options, before.archive, asking))
    taken = ids_taken(content, before.archive)
    identifier = identifier or _proposed(proposed_id(kind, answers, before.archive, taken), asking)
    _refuse_wrong_id(identifier, taken)
    words = before.archive.vocabularies
    draft = Draft(kind, identifier, drafted(kind, answers, words))
    file = content / draft.path
    file.parent.mkdir(parents=True, exist_ok=True)
    text = record_text(draft, words, schema=f"../../schema/{kind.singular}.json")
    file.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"wrote {file}", err=True)
    missing = [problem for problem in check(read_content(content), today).problems if problem not in before.problems]
    for problem in missing:
        click.echo(str(problem))
    click.echo(
        "fill in what is missing, then run 'policy-archive check'" if missing else "nothing is missing", err=True
    )
    click.get_current_context().exit(1 if missing else 0)


def _answers(
    kind: Kind, options: Mapping[str, Any], archive: Archive, asking: bool
) -> Iterator[tuple[str, Sequence[Any]]]:
    """What the options say, and on a terminal what is answered, by the keys of the questions."""
    for question in QUESTIONS[kind]:
        given = options[question.option.replace("-", "_")]
        if given:
            texts = [given] if isinstance(given, str) else given
            yield question.key, [_read(kind, question, text, archive) for text in texts]
        elif asking and question.asked:
            yield question.key, _ask(kind, question, archive)


def _on_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _read(kind: Kind, question: Question, text: str, archive: Archive) -> Any:
    try:
        return read_answer(kind, question, text, archive)
    except NotKnown as error:
        raise click.BadParameter(str(error), param_hint=f"--{question.option}") from None


def _ask(kind: Kind, question: Question, archive: Archive) -> list[Any]:
    """Ask until the answer is possible or empty. Several answers are parted by commas."""
    field = field_of(kind, question)
    terms = terms_of(field, archive.vocabularies)
    click.echo(" ".join(filter(None, (field.description, f"One of: {', '.join(terms)}." if terms else ""))))
    name = question.option.replace("-", " ").capitalize()
    while True:
        answer = str(
            click.prompt(f"{name}{' (several with commas)' if question.several else ''}", "", show_default=False)
        )
        texts = [text.strip() for text in (answer.split(",") if question.several else [answer])]
        try:
            return [read_answer(kind, question, text, archive) for text in texts if text]
        except NotKnown as error:
            click.echo(str(error))


def _proposed(proposed: str, asking: bool) -> str:
    """The id as proposed, on a terminal confirmed."""
    if asking:
        return str(click.prompt("Id: the file's name, and its address for good", proposed or None))
    if not proposed:
        raise click.UsageError("too little is known to name the file; give --title or --id")
    return proposed


def _refuse_wrong_id(identifier: str, taken: Collection[str]) -> None:
    if not is_identifier(identifier):
        message = f"'{identifier}' may hold only lower-case letters a–z, digits and single hyphens, and is no number"
        raise click.BadParameter(message, param_hint="--id")
    if identifier in taken:
        raise click.BadParameter(f"'{identifier}' is or was the id of another record", param_hint="--id")


for _kind in QUESTIONS:
    new_command.add_command(_command(_kind))
