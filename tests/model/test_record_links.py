"""Links between records in prose."""

import pytest

from generator.model.record_links import RecordLink, record_links, unfinished_links, with_words


def test_a_link_names_a_record_and_may_have_words_of_its_own() -> None:
    assert list(record_links("See [[cn-ban]] and [[cn-list|the list]].")) == [
        RecordLink("cn-ban", None, 4),
        RecordLink("cn-list", "the list", 19),
    ]


def test_what_stands_in_code_is_no_link() -> None:
    text = "`[[one]]` and\n```\n[[two]]\n```\n~~~\n[[three]]\n~~~\n[[four]]"
    assert [link.name for link in record_links(text)] == ["four"]


def test_the_offset_of_a_link_after_code_is_that_in_the_text() -> None:
    text = "`x` `[[one]]` [[two]]"
    [link] = record_links(text)
    assert text[link.offset :] == "[[two]]"


def test_a_link_may_run_over_the_end_of_a_line() -> None:
    [named, worded] = record_links("[[Notice No. 7\nof 2025]] and [[cn-ban|the\nban]]")
    assert (named.name, worded.name, worded.words) == ("Notice No. 7 of 2025", "cn-ban", "the\nban")


def test_a_link_ends_with_its_paragraph() -> None:
    assert list(record_links("[[one|a\n\ntwo]] [[one\n \ntwo]]")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[[cn-ban]], [[cn-ban|the\nban]] and `[[`", []),
        ("See [[cn-ban|the ban.", [4]),
        ("[[a\n\nb]] [[cn-ban]] [[", [0, 20]),
        ("[[]]", [0]),
    ],
)
def test_brackets_that_begin_no_link_are_found(text: str, found: list[int]) -> None:
    assert list(unfinished_links(text)) == found


def test_links_give_way_to_their_words_or_to_the_title_of_what_they_name() -> None:
    text = "See [[Notice No. 7\nof 2025]], [[cn-ban|the\nban]] and [plain](words)."
    assert with_words(text, lambda name: f"<{name}>") == "See <Notice No. 7 of 2025>, the\nban and [plain](words)."
