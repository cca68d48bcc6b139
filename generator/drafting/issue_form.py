"""Issues that were filled in as forms, as the forge renders them: `### Label`, an empty line, the answer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.reading.suggestion import nearest_to

_HEADING = "### "
_NO_ANSWER = frozenset({"_No response_", "None", ""})
_LIKENESS = 0.8


class Form(StrEnum):
    """The forms there are; the value names the file of each in `.github/ISSUE_TEMPLATE/`."""

    EVENT = "event"
    CORRECTION = "correction"
    SOURCE = "source"


RECORD, CORRECTED = "Record", "What is wrong, and what is right"
_OF_SOURCE = {
    "Address of the source": "url",
    "Title of the source": "title",
    "Title in its own language": "title_original",
    "Publisher": "publisher",
    "Date of the source": "date",
    "Language": "language",
    "Kind of source": "kind",
}
LABELS: Mapping[Form, Mapping[str, str]] = {
    Form.EVENT: {
        "What happened": "title",
        "Date": "date",
        "Kind of event": "kind",
        "Who acts": "jurisdictions",
        "Whom it is aimed at": "targets",
        "Official name and number": "document",
        "Commodities": "commodities",
        "What it does to measures": "changes",
        "How it relates to other records": "relations",
        "Summary": "summary",
        **{label: f"sources.{key}" for label, key in _OF_SOURCE.items()},
    },
    Form.CORRECTION: {RECORD: "record", CORRECTED: "what", **_OF_SOURCE},
    Form.SOURCE: {RECORD: "record", **_OF_SOURCE, "Archived copy": "archived"},
}
"""What each form asks, with the key under which the answer is written."""


@dataclass(frozen=True, slots=True)
class IssueAnswer:
    """An answer and the line of its heading, from 1."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form with its answers by key; empty ones are left out. `misspelt` are headings read as those they are like."""

    form: Form
    answers: Mapping[str, IssueAnswer]
    misspelt: tuple["MisspeltHeading", ...] = ()


@dataclass(frozen=True, slots=True)
class MisspeltHeading:
    """A heading that the form does not have, and the one that is probably meant."""

    text: str
    line: int
    meant: str


@dataclass(slots=True)
class _Section:
    label: str
    line: int
    lines: list[str] = field(default_factory=list)


def read_form(text: str) -> FilledForm | None:
    """The form that an issue's text was filled in as; None if it is none.

    A heading within an answer belongs to the answer, unless it is one of the form, or nearly so.
    """
    headings = {line.removeprefix(_HEADING).strip() for line in text.split("\n") if line.startswith(_HEADING)}
    form = next((form for form in (Form.EVENT, Form.CORRECTION) if _DECISIVE[form] in headings), None)
    if form is None and RECORD in headings:
        form = Form.SOURCE
    if form is None:
        return None
    misspelt: list[MisspeltHeading] = []
    answers = {
        LABELS[form][section.label]: IssueAnswer(answer, section.line)
        for section in _sections(text, form, misspelt)
        if (answer := "\n".join(section.lines).strip()) not in _NO_ANSWER
    }
    return FilledForm(form, answers, tuple(misspelt))


_DECISIVE = {Form.EVENT: "What happened", Form.CORRECTION: CORRECTED}
"""The label by which a form is told from the others."""


def _sections(text: str, form: Form, misspelt: list[MisspeltHeading]) -> Iterator[_Section]:
    labels = {label.lower(): label for label in LABELS[form]}
    section: _Section | None = None
    for number, line in enumerate(text.split("\n"), start=1):
        heading = line.removeprefix(_HEADING).strip() if line.startswith(_HEADING) else ""
        near = nearest_to(heading, labels, _LIKENESS) if heading else None
        if near is None:
            if section:
                section.lines.append(line)
            continue
        if labels[near] != heading:
            misspelt.append(MisspeltHeading(heading, number, labels[near]))
        if section:
            yield section
        section = _Section(labels[near], number)
    if section:
        yield section
