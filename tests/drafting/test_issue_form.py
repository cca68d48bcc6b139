"""The forms of the repository and their reader agree."""

import pytest

from generator.drafting.issue_form import LABELS, FilledForm, Form, IssueAnswer, read_form
from generator.model.source import SourceKind
from tests.builders import vocabularies
from tests.support.issues import FOLDER, fields, filled_in, form


def test_there_is_a_form_in_the_repository_for_each_that_is_read() -> None:
    assert {file.stem for file in FOLDER.glob("*.yml")} == {*Form, "config"}


@pytest.mark.parametrize("name", Form)
def test_every_label_is_read_and_every_label_read_is_asked(name: Form) -> None:
    assert [field["attributes"]["label"] for field in fields(name)] == list(LABELS[name])


@pytest.mark.parametrize("name", Form)
def test_a_form_is_one_the_forge_understands(name: Form) -> None:
    top = form(name)
    assert {"name", "description", "body"} <= top.keys() <= {"name", "description", "title", "labels", "body"}
    identifiers = [field["id"] for field in fields(name)]
    assert len(identifiers) == len(set(identifiers))
    for field in fields(name):
        assert field["type"] in ("input", "textarea", "dropdown")
        assert field.keys() <= {"type", "id", "attributes", "validations"}
        assert field["attributes"].keys() <= {"label", "description", "placeholder", "options"}
        assert all(isinstance(text, str) for text in field["attributes"].get("options", []))


@pytest.mark.parametrize("name", Form)
def test_what_may_be_chosen_are_the_terms_of_the_archive(name: Form) -> None:
    options = {field["attributes"]["label"]: field["attributes"].get("options") for field in fields(name)}
    assert options["Kind of source"] == [kind.value for kind in SourceKind]
    assert options.get("Kind of event", list(vocabularies().events)) == list(vocabularies().events)


@pytest.mark.parametrize("name", Form)
def test_what_a_form_renders_is_read_back(name: Form) -> None:
    answers = {label: f"Answer {number}" for number, label in enumerate(LABELS[name])}
    filled = read_form(filled_in(name, answers))
    assert filled is not None
    assert filled.form is name
    assert {key: answer.text for key, answer in filled.answers.items()} == {
        LABELS[name][label]: answer for label, answer in answers.items()
    }


def test_what_was_left_empty_is_no_answer() -> None:
    filled = read_form(filled_in("event", {"What happened": "Talks"}))
    assert filled == FilledForm(Form.EVENT, {"title": IssueAnswer("Talks", 1)})


def test_a_heading_within_an_answer_belongs_to_it() -> None:
    filled = read_form(filled_in("event", {"What happened": "Talks", "Summary": "One.\n\n### Background\n\nTwo."}))
    assert filled is not None
    assert filled.answers["summary"].text == "One.\n\n### Background\n\nTwo."
    assert filled.misspelt == ()


def test_a_heading_that_is_nearly_one_of_the_form_is_read_as_that_and_told() -> None:
    filled = read_form("### What happened\n\nTalks\n\n### Sumary\n\nThey met.\n")
    assert filled is not None
    assert [(heading.text, heading.line, heading.meant) for heading in filled.misspelt] == [("Sumary", 5, "Summary")]
    assert filled.answers["summary"].text == "They met."


def test_any_other_issue_is_no_form() -> None:
    assert read_form("") is None
    assert read_form("The site is down.\n\n### Steps\n\nOpen it.\n") is None
