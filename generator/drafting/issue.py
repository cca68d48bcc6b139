"""From a filled-in issue form to files: a new event, or an entry added to the file of a record."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.drafting.answer import read_answer
from generator.drafting.choices import NotKnown
from generator.drafting.draft import Draft, drafted
from generator.drafting.identifier import proposed_id
from generator.drafting.insertion import NotInserted, with_row
from generator.drafting.issue_form import LABELS, FilledForm, IssueAnswer
from generator.drafting.questions import QUESTIONS, Question
from generator.drafting.record_text import record_text
from generator.model.archive import Archive
from generator.model.keys import written_fields
from generator.model.record import Kind, ProseRecord, Record
from generator.model.source import Source
from generator.reading.problem import Problem
from generator.reading.suggestion import did_you_mean

_IN_LINES = frozenset({"changes", "relations"})
"""Questions whose answers stand one on each line."""


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """The text of a file, and where it lies below `content/`."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an issue: files as they are to be, and what is wrong with the issue itself."""

    files: tuple[WrittenFile, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Issue:
    """A filled-in form, and the path of the file that holds its text, for problems."""

    form: FilledForm
    path: str

    def problem(self, line: int, rule: str, message: str, fix: str = "") -> Problem:
        """Something wrong with an answer, told at its heading."""
        return Problem(self.path, line, 1, rule, message, fix)

    def misspelt(self) -> Iterator[Problem]:
        """The headings that are nearly those of the form."""
        for heading in self.form.misspelt:
            message = f"'{heading.text}' is not a heading of the form"
            yield self.problem(heading.line, "unknown-heading", message, f"did you mean '{heading.meant}'?")

    def unanswered(self, key: str) -> Problem:
        """A question without whose answer nothing can be written."""
        label = next(label for label, own in LABELS[self.form.form].items() if own == key)
        return self.problem(1, "missing-answer", f"'{label}' has no answer", "fill it in")


def event_from(issue: Issue, archive: Archive, taken: Collection[str]) -> Outcome:
    """The file of a new event. What is not understood stays in it as it was written, for the check to tell."""
    problems = list(issue.misspelt())
    answers: dict[str, Sequence[Any]] = {}
    for question in QUESTIONS[Kind.EVENT]:
        answer = issue.form.answers.get(question.key)
        if answer:
            answers[question.key] = list(_understood(issue, question, answer, archive, problems))
    identifier = proposed_id(Kind.EVENT, answers, archive, taken)
    if not identifier:
        return Outcome((), (*problems, issue.unanswered("title")))
    draft = Draft(Kind.EVENT, identifier, drafted(Kind.EVENT, answers, archive.vocabularies))
    text = record_text(draft, archive.vocabularies, schema=f"../../schema/{Kind.EVENT.singular}.json")
    return Outcome((WrittenFile(draft.path, text),), tuple(problems))


def _understood(
    issue: Issue, question: Question, answer: IssueAnswer, archive: Archive, problems: list[Problem]
) -> Iterator[Any]:
    """An answer as it is written in the file: several on lines or between commas, each completed where it can be."""
    for text in _texts(question, answer):
        try:
            yield read_answer(Kind.EVENT, question, text, archive)
        except NotKnown as error:
            if not question.rows:
                yield text
                continue
            problems.append(issue.problem(answer.line, "wrong-answer", str(error)))


def _texts(question: Question, answer: IssueAnswer) -> list[str]:
    if question.key in _IN_LINES:
        texts = [line.strip().removeprefix("- ") for line in answer.text.split("\n")]
    elif question.several:
        texts = [part.strip() for part in answer.text.replace("\n", ",").split(",")]
    else:
        texts = [answer.text if question.key == "summary" else " ".join(answer.text.split())]
    return [text for text in texts if text]


def edit_from(issue: Issue, archive: Archive, today: date, read: Callable[[Record], str]) -> Outcome:
    """The file of a record with a source added, and for a correction the word to its readers.

    `read` gives the text of a record's file.
    """
    problems = list(issue.misspelt())
    asked = issue.form.answers.get("record")
    if asked is None:
        return Outcome((), (*problems, issue.unanswered("record")))
    record = _record(asked.text, archive)
    if record is None:
        message = f"'{asked.text}' is not the id of a record"
        fix = did_you_mean(_id_in(asked.text), [known.id for known in archive.records.values() if known.path])
        return Outcome((), (*problems, issue.problem(asked.line, "wrong-answer", message, fix)))
    if not hasattr(record, "sources"):
        fix = "link the records it rests on, each of which has its sources"
        message = f"'{record.id}' is a {record.kind_of_record.singular} and has no sources"
        return Outcome((), (*problems, issue.problem(asked.line, "wrong-answer", message, fix)))
    try:
        text = _with_additions(read(record), record, issue.form, today)
    except NotInserted:
        message = f"nothing can be added to {record.path} by itself"
        return Outcome((), (*problems, issue.problem(asked.line, "wrong-answer", message, "add it by hand")))
    return Outcome((WrittenFile(record.path, text),), tuple(problems))


def _with_additions(text: str, record: Record, form: FilledForm, today: date) -> str:
    markdown = isinstance(record, ProseRecord)
    corrected = form.answers.get("what")
    if corrected:
        row = {"date": today.isoformat(), "what": " ".join(corrected.text.split())}
        text = with_row(text, "corrections", row, markdown)
    source = {
        key: " ".join(form.answers[key].text.split()) if key in form.answers else ""
        for key, field in written_fields(Source).items()
        if key in form.answers or field.is_required()
    }
    return with_row(text, "sources", source, markdown)


def _record(name: str, archive: Archive) -> Record | None:
    """The record that somebody names: by its address, its id, a former one, or its document number."""
    record = archive.resolve(name) or archive.resolve(_id_in(name))
    return record if record and record.path else None


def _id_in(name: str) -> str:
    """The last step of an address; anything else as it is."""
    return name.split("#")[0].split("?")[0].rstrip("/").rpartition("/")[2].removesuffix(".yml").removesuffix(".md")
