"""The editor on a new event opens in the right folder, with a text that the check understands."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.checking.check import check
from generator.drafting.record_text import blank_text
from generator.model.record import Kind
from generator.reading.content import read_content
from generator.site.new_event import GITHUB_EDITOR, NAME_TO_CHANGE, new_event_address
from tests.builders import vocabularies
from tests.checking.wrong_files import BASE, TODAY

_GITLAB = "-/new/{folder}?file_name={name}"
_REPOSITORY = "https://forge.example/owner/archive"


@pytest.mark.parametrize(
    ("edit_uri", "form", "path"),
    [
        ("edit/main/content/", GITHUB_EDITOR, "/owner/archive/new/main/content/events"),
        ("/edit/main/content", GITHUB_EDITOR, "/owner/archive/new/main/content/events"),
        ("edit/release/2026/content/", GITHUB_EDITOR, "/owner/archive/new/release/2026/content/events"),
        ("-/edit/main/content/", _GITLAB, "/owner/archive/-/new/main/content/events"),
        ("_edit/main/content/", "_new/{folder}", "/owner/archive/_new/main/content/events"),
    ],
)
def test_the_editor_opens_in_the_folder_of_events(edit_uri: str, form: str, path: str) -> None:
    for repository in (_REPOSITORY, f"{_REPOSITORY}/?tab=code"):
        address = new_event_address(repository, edit_uri, form, "title:\n")
        assert address
        assert urlsplit(address)[:3] == ("https", "forge.example", path)


def test_name_and_text_are_filled_in() -> None:
    text = "title:  # 100 % & more; a=b?\nkind:\n"
    address = new_event_address(_REPOSITORY, "edit/main/content/", GITHUB_EDITOR, text)
    filled = parse_qs(urlsplit(str(address)).query, strict_parsing=True)
    assert filled["filename"] == [NAME_TO_CHANGE]
    [value] = filled["value"]
    assert value.startswith("# First name the file")
    assert value.endswith(text)


@pytest.mark.parametrize(
    ("repository", "edit_uri"), [("", "edit/main/content/"), (_REPOSITORY, ""), (_REPOSITORY, "blob/main/content/")]
)
def test_without_a_known_editor_there_is_no_address(repository: str, edit_uri: str) -> None:
    assert new_event_address(repository, edit_uri, GITHUB_EDITOR, "title:\n") is None


def test_the_address_is_short_enough_for_any_server() -> None:
    template = blank_text(Kind.EVENT, vocabularies())
    assert len(str(new_event_address(_REPOSITORY, "edit/main/content/", GITHUB_EDITOR, template))) < 4000


def test_a_template_sent_as_it_is_is_refused_with_what_to_fill_in_and_how_to_name_it(tmp_path: Path) -> None:
    address = new_event_address(
        _REPOSITORY, "edit/main/content/", GITHUB_EDITOR, blank_text(Kind.EVENT, vocabularies())
    )
    filled = parse_qs(urlsplit(str(address)).query)
    content = tmp_path / "content"
    for file in BASE.rglob("*.*"):
        copy = content / file.relative_to(BASE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
    sent = content / "events" / filled["filename"][0]
    sent.write_text(filled["value"][0], encoding="utf-8")
    problems = check(read_content(content), TODAY).problems
    assert {problem.path for problem in problems} == {f"content/events/{NAME_TO_CHANGE}"}
    assert {problem.rule for problem in problems} == {"empty-value"}
    sent.write_bytes((BASE / "events/talks.yml").read_bytes())
    rules = {p.rule for p in check(read_content(content), TODAY).problems if p.path.endswith(NAME_TO_CHANGE)}
    assert "bad-id" in rules
