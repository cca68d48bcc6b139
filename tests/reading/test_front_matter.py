"""Markdown files: front matter, then a body, each with its first line."""

import pytest

from generator.reading.front_matter import FrontMatter, split_front_matter
from generator.reading.locating import parse_record
from generator.reading.yaml_nodes import UnreadableFile


def test_front_matter_and_body_are_parted_with_their_lines() -> None:
    text = "---\ntitle: Brief\ndate: 2025-06-11\n---\n\nText\n---\nmore\n"
    assert split_front_matter(text) == FrontMatter("title: Brief\ndate: 2025-06-11", 2, "\nText\n---\nmore\n", 5)


def test_lines_that_end_as_on_windows_are_read_alike() -> None:
    front = split_front_matter("---\r\ntitle: Brief\r\n---\r\nText\r\n")
    assert (front.yaml, front.body, front.body_line) == ("title: Brief\r", "Text\r\n", 4)


@pytest.mark.parametrize("text", ["", "title: Brief\n", "\n---\ntitle: Brief\n---\n", "----\ntitle: Brief\n----\n"])
def test_a_file_that_does_not_begin_with_front_matter_is_refused(text: str) -> None:
    with pytest.raises(
        UnreadableFile, match="the file does not begin with its keys and values between two lines of ---"
    ) as refused:
        split_front_matter(text)
    assert (refused.value.rule, refused.value.line, refused.value.column) == ("missing-front-matter", 1, 1)


def test_front_matter_that_is_never_closed_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="the keys and values at the top of the file are never closed"):
        split_front_matter("---\ntitle: Brief\n")


def test_empty_front_matter_holds_nothing() -> None:
    with pytest.raises(UnreadableFile, match="the file holds nothing") as refused:
        parse_record(b"---\n---\nText\n", markdown=True)
    assert refused.value.line == 2


def test_places_in_front_matter_are_those_of_the_file() -> None:
    mapping, body, body_line = parse_record(b"---\ntitle: Brief\ndate: 2025\n---\nText\n", markdown=True)
    assert mapping.entries["date"][1].line == 3
    assert (body, body_line) == ("Text\n", 5)


def test_a_mistake_in_front_matter_is_told_on_its_line_of_the_file() -> None:
    with pytest.raises(UnreadableFile) as refused:
        parse_record(b"---\ntitle: Brief\ntitle: Again\n---\n", markdown=True)
    assert (refused.value.rule, refused.value.line) == ("duplicate-key", 3)
