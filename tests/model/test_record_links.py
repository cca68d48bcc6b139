"""Links between records in prose."""

from generator.model.record_links import RecordLink, record_links


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


def test_brackets_across_lines_are_no_link() -> None:
    assert list(record_links("[[one\ntwo]]")) == []
